"""What waits for one person on a production: the top of the first page they see there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from closedset.practice.riders.states import Side, State
from closedset.practice.visibility import Matter
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import cast_queries, link_actions, link_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import notice_pages, queries
from closedset.rooms.riders.actions.sign import needed
from closedset.rooms.riders.models import RiderVersion

Words = str | Promise
SIGNS = {Side.PERFORMER: {"performer", "representative", "guardian"}, Side.PRODUCTION: {"producer"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing, and where it is done."""

    what: str
    """A rider's name, a scene."""

    says: Words
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextCall:
    """A call the reader follows."""

    scene: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPart:
    """What waits, and the calls to come."""

    waiting: tuple[Waiting, ...]
    calls: tuple[NextCall, ...]
    zone: str
    alone: bool
    """Whether the page has nothing else for this reader: then it says also that nothing waits."""


def waiting(seen: Seen, person: Person, *, at: datetime) -> WaitingPart:
    """Everything that is this person's move now. It reads what they may read, and enters nothing."""
    cast = cast_queries.is_cast(person.pk, seen.production.pk)
    return WaitingPart(
        waiting=(*_accounts(seen), *_riders(seen, person, at), *_notices(seen, person, at)),
        calls=tuple(_calls(seen, person, at)) if cast else (),
        zone=seen.production.time_zone,
        alone=not any(map(seen.sees, (Matter.ONE_LINER, Matter.SCRIPT, Matter.BREAKDOWN))),
    )


def _accounts(seen: Seen) -> Iterator[Waiting]:
    """Accounts named for parts, that wait for the intimacy coordinator."""
    if link_actions.may_confirm(seen.reader):
        return
    for one in link_queries.waiting_on(seen.production.pk):
        address = reverse("productions:cast", args=[seen.production.pk])
        yield Waiting(what=one.member.name, says=_("has an account to be confirmed."), address=address)


def _riders(seen: Seen, person: Person, at: datetime) -> Iterator[Waiting]:
    unread = queries.unopened(seen.production.pk, at=at) if queries.keeps(seen) else frozenset()
    for version in queries.live(seen.production.pk):
        rider = version.rider
        says = _move(seen, version, person, unread) if queries.may_read(seen, rider, person) else ""
        if says:
            address = reverse("riders:rider", args=[seen.production.pk, rider.pk])
            yield Waiting(what=queries.engine_id(rider), says=says, address=address)


def _move(seen: Seen, version: RiderVersion, person: Person, unread: frozenset[str]) -> Words:
    """What this person has to do about a version now; empty for nothing."""
    if queries.keeps(seen):
        if version.state == State.DRAFTED:
            return _("is drafted and not delivered yet.")
        signed = version.state == State.SIGNED and unread & set(version.pages)
        return _("is signed, and no coordinator has opened it since.") if signed else ""
    side = queries.side_of(seen, version.rider.member, person)
    if side is None:
        return ""
    awaited = needed(version) - {one.party for one in queries.signatures(version)}
    if version.state == State.AGREED and SIGNS[side] & awaited:
        return _("is agreed and waits for your signature.")
    return _to_answer(version, side) if version.state == State.OFFERED else ""


def _to_answer(version: RiderVersion, side: Side) -> str:
    n = sum(side not in one.accepted for one in queries.standing(version))
    if not n:
        return ""
    return ngettext("has %(n)d term that waits for you.", "has %(n)d terms that wait for you.", n) % {"n": n}


def _notices(seen: Seen, person: Person, at: datetime) -> Iterator[Waiting]:
    for one in notice_pages.notices(seen, person, at=at).notices:
        if one.waits and one.may_answer:
            address = reverse("riders:notices", args=[seen.production.pk])
            yield Waiting(what=str(one.kind), says=_("waits for an answer."), address=address)


def _calls(seen: Seen, person: Person, at: datetime) -> Iterator[NextCall]:
    """The next three calls of somebody the reader plays: their own, or everybody's in a scene they are in."""
    playing = list(cast_queries.playing(person, seen.production.pk).filter(left_at=None))
    is_in = planning.who_is_in(seen.production.pk)
    found = {
        (scene, call)
        for (scene, _occasion), by_whom in cast_queries.calls_of(seen.production.pk, at=at).items()
        for one in playing
        for call in [by_whom.get(one.pk, by_whom.get(None) if is_in(one, scene) else None)]
        if call is not None and call > at
    }
    for scene, call in sorted(found, key=lambda one: (one[1], one[0]))[:3]:
        yield NextCall(scene=scene, at=call)
