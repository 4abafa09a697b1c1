"""What the pages of riders show, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Term
from closedset.practice.riders.agreeing import Change, Standing, changes
from closedset.practice.riders.completeness import Clause, bound, lacking
from closedset.practice.riders.making import Overlap
from closedset.practice.riders.states import Side, State
from closedset.practice.visibility import Matter
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import forms, queries
from closedset.rooms.riders.actions.sign import needed
from closedset.rooms.riders.actions.tell import recipients
from closedset.rooms.riders.models import Rider, RiderVersion, Signed

Words = str | Promise
NOTICE_HOURS = 48
"""Hours between the delivery of a rider and the performer's call (US-SAG-03)."""

STATES: dict[State, Words] = {
    State.DRAFTED: _("Drafted"),
    State.OFFERED: _("Being agreed"),
    State.AGREED: _("Agreed, to be signed"),
    State.SIGNED: _("Signed"),
    State.REPLACED: _("Replaced"),
    State.VOID: _("Taken back"),
}
SIDES: dict[Side, Words] = {Side.PERFORMER: _("The performer"), Side.PRODUCTION: _("Production")}


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderLine:
    """One rider in the list."""

    id: UUID
    called: str
    character: str
    scenes: str
    state: Words
    version: int
    readable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """Somebody the reader plays or speaks for."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RidersPage:
    """Riders as this reader may see them."""

    production: UUID
    title: str
    riders: tuple[RiderLine, ...]
    keeps: bool
    mine: tuple[Mine, ...]


def riders(seen: Seen, person: Person) -> RidersPage:
    """Every rider for who keeps or follows them; one's own for everybody else."""
    follows = seen.sees(Matter.RIDER_STATUS)
    lines = []
    for rider in queries.riders_of(seen.production.pk):
        readable = queries.readable(seen, rider, person)
        version = readable[0] if readable else (queries.latest(rider) if follows else None)
        if version is None or (not readable and version.state in queries.UNSENT):
            continue
        scenes = sorted({scene for term in queries.terms_of(version) for scene in term.scope.scenes})
        lines.append(
            RiderLine(
                id=rider.pk,
                called=queries.engine_id(rider),
                character=rider.member.character,
                scenes=", ".join(scenes),
                state=STATES[State(version.state)],
                version=version.number,
                readable=bool(readable),
            )
        )
    mine = cast_queries.playing(person, seen.production.pk) | cast_queries.represented_by(
        person, seen.production.pk
    )
    return RidersPage(
        production=seen.production.pk,
        title=seen.production.title,
        riders=tuple(lines),
        keeps=queries.keeps(seen),
        mine=tuple(Mine(id=one.pk, name=one.name) for one in mine),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A term in words, how far it is, and the form that would put others in its place."""

    id: str
    says: str
    permits: bool
    accepted: tuple[Words, ...]
    asked: tuple[str, ...]
    settled: bool
    accepted_here: bool
    form: forms.LimitsForm | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderPage:
    """One version of a rider."""

    production: UUID
    title: str
    id: UUID
    member: UUID
    called: str
    character: str
    version: int
    versions: tuple[tuple[int, Words], ...]
    state: str
    state_words: Words
    newest: bool
    synopsis: str
    terms: tuple[TermLine, ...]
    clauses: tuple[Clause, ...]
    pages: tuple[str, ...]
    changes: tuple[Change, ...]
    short: tuple[str, ...]
    delivered_at: datetime | None
    deliver_by: datetime | None
    in_time: bool
    goes_to: tuple[str, ...]
    day_player: bool
    signatures: tuple[Signed, ...]
    awaited: tuple[str, ...]
    digest: str
    side: str
    keeps: bool


def rider(seen: Seen, found: Rider, person: Person, *, number: int | None, at: datetime) -> RiderPage | None:
    """A version as this person may read it; None when they may read none of it."""
    versions = queries.readable(seen, found, person)
    version = next((one for one in versions if number in {None, one.number}), None)
    if version is None:
        return None
    before = next((one for one in versions if one.number < version.number), None)
    side = queries.side_of(seen, found.member, person)
    newest = version.number == versions[0].number
    signed = tuple(queries.signatures(version))
    short = lacking(
        queries.terms_of(version), pages=version.pages, synopsis=version.synopsis, clauses=version.clauses
    )
    return RiderPage(
        production=seen.production.pk,
        title=seen.production.title,
        id=found.pk,
        member=found.member_id,
        called=queries.engine_id(found),
        character=found.member.character,
        version=version.number,
        versions=tuple((one.number, STATES[State(one.state)]) for one in versions),
        state=version.state,
        state_words=STATES[State(version.state)],
        newest=newest,
        synopsis=version.synopsis,
        terms=tuple(term_line(one, side, version, newest) for one in queries.standing(version)),
        clauses=bound(version.clauses),
        pages=tuple(sorted(version.pages)),
        changes=changes(queries.terms_of(before), queries.terms_of(version)) if before else (),
        short=tuple(one.says for one in short) if queries.keeps(seen) else (),
        delivered_at=version.delivered_at,
        deliver_by=(due := deliver_by(found, version, at=at)),
        in_time=due is not None and version.delivered_at is not None and version.delivered_at <= due,
        goes_to=tuple(map(str, recipients(version, at=at))) if queries.keeps(seen) else (),
        day_player=found.member.kind in {Kind.DAY_PLAYER, Kind.BACKGROUND},
        signatures=signed,
        awaited=tuple(sorted(needed(version) - {one.party for one in signed})),
        digest=version.digest,
        side=side or "",
        keeps=queries.keeps(seen),
    )


def as_data(found: Rider, version: RiderVersion) -> dict[str, Any]:
    """A version as data: what a signature's digest is made of, and each term's sentence."""
    says = {term.id: sentence(term) for term in queries.terms_of(version)}
    return {
        "format": "rider/1",
        "rider": queries.engine_id(found),
        "performer": found.member.name,
        "character": found.member.character,
        "version": version.number,
        "state": version.state,
        "delivered_at": version.delivered_at.isoformat() if version.delivered_at else None,
        "synopsis": version.synopsis,
        "pages": version.pages,
        "clauses": version.clauses,
        "terms": [term | {"says": says[term["id"]]} for term in version.terms],
        "digest": version.digest,
        "signed": {one.party: one.signed_at.isoformat() for one in queries.signatures(version)},
    }


def term_line(one: Standing, side: Side | None, version: RiderVersion, newest: bool) -> TermLine:
    """A term, with what this reader may do about it."""
    may_speak = side is not None and newest and version.state == State.OFFERED
    countered = may_speak and one.term.effect is Effect.PERMIT
    return TermLine(
        id=one.term.id,
        says=sentence(one.term),
        permits=one.term.effect is Effect.PERMIT,
        accepted=tuple(SIDES[each] for each in Side if each in one.accepted),
        asked=one.asked,
        settled=one.settled,
        accepted_here=side in one.accepted,
        form=forms.LimitsForm(term=one.term) if countered else None,
    )


def deliver_by(found: Rider, version: RiderVersion, *, at: datetime) -> datetime | None:
    """When it has to be delivered for the first call of its scenes that is still to come."""
    scenes = {scene for term in queries.terms_of(version) for scene in term.scope.scenes}
    calls = [
        call
        for (scene, _occasion), by_whom in cast_queries.calls_of(found.production_id, at=at).items()
        if scene in scenes
        for call in [by_whom.get(found.member_id) or by_whom.get(None)]
        if call is not None and call > at
    ]
    return min(calls) - timedelta(hours=NOTICE_HOURS) if calls else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage:
    """What is asked of one performer in a scene, beside what is available: the coordinator's alone."""

    production: UUID
    title: str
    member: UUID
    name: str
    scene: str
    occasion: str
    offered: tuple[tuple[str, str], ...]
    held_back: tuple[str, ...]
    adds_to: str
    """The rider that speaks for the scene already: what is released makes its next version."""


def release(
    seen: Seen,
    member: CastMember,
    scene: str,
    occasion: str,
    found: Overlap,
    before: RiderVersion | None,
) -> ReleasePage:
    """The overlap in words, less what the rider `before` says already."""
    return ReleasePage(
        production=seen.production.pk,
        title=seen.production.title,
        member=member.pk,
        name=member.name,
        scene=scene,
        occasion=occasion,
        offered=tuple((term.id, sentence(term)) for term in found.terms),
        held_back=tuple(sentence(term) for term in found.held_back),
        adds_to=queries.engine_id(before.rider) if before else "",
    )


def own_terms(member: CastMember) -> tuple[tuple[str, str], ...]:
    """Everything somebody has agreed to, under the ids the engine knows: what can be taken back."""
    found: dict[str, str] = {}
    for one in Rider.objects.filter(member=member).select_related("member"):
        for version in queries.versions_of(one).filter(state__in=(State.SIGNED, State.AGREED)):
            for term in queries.own_terms(version):
                if term.effect is Effect.PERMIT:
                    found.setdefault(term.id, sentence(term))
    return tuple(found.items())


def scenes_of(terms: tuple[Term, ...]) -> list[str]:
    """The scenes some terms speak for."""
    return sorted({scene for term in terms for scene in term.scope.scenes})
