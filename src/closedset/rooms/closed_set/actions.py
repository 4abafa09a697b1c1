"""Listing people, working the door, closing and opening the set, and naming who is there for what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.closed_set import (
    KEEPS_THE_LIST,
    Did,
    Shown,
    may_approve,
    may_close,
    may_confirm,
    may_keep_the_list,
    may_list,
    may_say_sight,
    may_say_when,
    may_set_feed,
    may_work_the_door,
)
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Reader
from closedset.practice.vocabulary import FEED_STATES, LEVEL
from closedset.rooms.closed_set import queries
from closedset.rooms.closed_set.models import FeedLine, Listed, SetEvent, SetWords
from closedset.rooms.closed_set.queries import Place, Set
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter


def _entered(
    event: str, kind: str, thing: UUID, production: Production, by: Person, at: datetime, **told: Any
) -> None:
    enter(
        event,
        on=(kind, thing),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details=told or None,
    )


# --- The list -----------------------------------------------------------------------------------------------


@transaction.atomic
def propose(
    production: Production,
    *,
    name: str,
    function: str,
    reason: str,
    scenes: Iterable[str] = (),
    person: Person | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
    keeper: bool = False,
) -> Listed:
    """Propose somebody for the list. They are on it once they are approved."""
    require(may_work_the_door(reader, keeper=keeper) + may_list(function, reason))
    made = Listed(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        person=person,
        name=name,
        function=function,
        reason=reason,
        scenes=sorted(set(scenes)),
        proposed_by=by.pk,
        proposed_at=at,
    )
    made.save(force_insert=True)
    _entered("roster.proposed", "listed", made.pk, production, by, at, name=name)
    return made


@transaction.atomic
def approve(row: Listed, *, by: Person, at: datetime, reader: Reader) -> None:
    """Approve somebody for the list, for what they were proposed for. Twice is once."""
    production = row.production
    able = {one for seat in KEEPS_THE_LIST for one in people.holding(production.pk, seat, at=at)}
    require(may_approve(reader, proposed_by=str(row.proposed_by), others=bool(able - {by.pk})))
    waiting = Listed.objects.filter(pk=row.pk, approved_at=None, ended_at=None)
    if waiting.update(approved_at=at, approved_by=by.pk):
        _entered("roster.approved", "listed", row.pk, production, by, at, name=row.name)


@transaction.atomic
def end(row: Listed, *, by: Person, at: datetime, reader: Reader) -> None:
    """Take somebody off the list; the line stays, with its end. Twice is once."""
    require(may_keep_the_list(reader))
    if Listed.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at, ended_by=by.pk):
        _entered("roster.ended", "listed", row.pk, row.production, by, at, name=row.name)


# --- What happens on the set --------------------------------------------------------------------------------


def _now(place: Place, at: datetime) -> Set:
    """The set, one act after another. Refused for a scene that is not planned any more."""
    Production.objects.select_for_update().get(pk=place.production.pk)
    plan = queries.plan_of(place, at=at)
    if plan is None:
        raise Refused((Finding("closed_set.not_planned", "This scene is not planned any more."),))
    return queries.set_of(place, plan, at=at)


EVENTS = {
    Did.CLOSED: "set.closed",
    Did.OPENED: "set.opened",
    Did.CONFIRMED: "set.confirmed",
    Did.CAME_IN: "set.came_in",
    Did.WENT_OUT: "set.went_out",
    Did.FEED: "set.feed",
    Did.SIGHT: "set.sight",
    Did.NO_SIGHT: "set.no_sight",
    Did.DEVICE_IN: "set.device_in",
    Did.DEVICE_OUT: "set.device_out",
    Did.DEVICE_FOUND: "set.device_found",
}
"""What each is called in the record."""


def _happened(
    place: Place,
    did: Did,
    *,
    by: Person,
    at: datetime,
    who: str = "",
    value: str = "",
    said_at: datetime | None = None,
) -> SetEvent:
    require(may_say_when(said_at or at, now=at))
    made = SetEvent(
        id=uuid4(),
        organisation_id=place.production.organisation_id,
        production=place.production,
        scene=place.scene,
        occasion=place.occasion,
        did=did,
        who=who,
        value=value,
        said_at=said_at or at,
        received_at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    told = {"scene": place.scene, "name": who, "state": value}
    _entered(EVENTS[did], "set", made.pk, place.production, by, at, **told)
    return made


@transaction.atomic
def close(
    place: Place, level: str, *, by: Person, at: datetime, reader: Reader, said_at: datetime | None = None
) -> SetEvent:
    """Close the set at a level. That it is closed has to be confirmed after this."""
    require(may_close(reader, level))
    _now(place, at)
    return _happened(place, Did.CLOSED, value=level, by=by, at=at, said_at=said_at)


@transaction.atomic
def open_set(
    place: Place, *, by: Person, at: datetime, reader: Reader, said_at: datetime | None = None
) -> SetEvent | None:
    """Open the set. Open already, nothing changes."""
    require(may_keep_the_list(reader))
    if _now(place, at).state.level == LEVEL.least:
        return None
    return _happened(place, Did.OPENED, by=by, at=at, said_at=said_at)


@transaction.atomic
def confirm(place: Place, *, by: Person, at: datetime, reader: Reader) -> SetEvent | None:
    """Confirm that the set is closed, before anybody uncovers. Confirmed already, nothing changes."""
    require(may_keep_the_list(reader))
    here = _now(place, at)
    require(may_confirm(reader, here.state, here.listed, here.feeds))
    return None if here.state.confirmed else _happened(place, Did.CONFIRMED, by=by, at=at)


@transaction.atomic
def come_in(
    place: Place, who: str, *, by: Person, at: datetime, reader: Reader, keeper: bool = False
) -> SetEvent | None:
    """Somebody comes in, on the list or not: what is so is entered. Inside already, nothing changes."""
    require(may_work_the_door(reader, keeper=keeper))
    inside = _now(place, at).state.inside or {}
    return None if who in inside else _happened(place, Did.CAME_IN, who=who, by=by, at=at)


@transaction.atomic
def go_out(
    place: Place, who: str, *, by: Person, at: datetime, reader: Reader, keeper: bool = False
) -> SetEvent | None:
    """Somebody goes out. Out already, nothing changes."""
    require(may_work_the_door(reader, keeper=keeper))
    inside = _now(place, at).state.inside or {}
    return _happened(place, Did.WENT_OUT, who=who, by=by, at=at) if who in inside else None


@transaction.atomic
def see(place: Place, *, sees: bool, by: Person, at: datetime, reader: Reader) -> SetEvent | None:
    """A coordinator says whether they see the work. What they said already changes nothing."""
    require(may_say_sight(reader))
    before = _now(place, at).state.sees
    if before is not None and (str(by) in before) == sees:
        return None
    return _happened(place, Did.SIGHT if sees else Did.NO_SIGHT, who=str(by), by=by, at=at)


@transaction.atomic
def set_feed(
    place: Place,
    feed: FeedLine,
    state: str,
    *,
    by: Person,
    at: datetime,
    reader: Reader,
    keeper: bool = False,
) -> SetEvent:
    """Say what state a monitor or feed is in; said again, it is looked at again."""
    require(may_work_the_door(reader, keeper=keeper))
    _now(place, at)
    word = FEED_STATES.entries[state].id
    require(may_set_feed(word, Shown(name=feed.name, seen_by=feed.seen_by)))
    return _happened(place, Did.FEED, who=feed.name, value=word, by=by, at=at)


DEVICES = frozenset({Did.DEVICE_IN, Did.DEVICE_OUT, Did.DEVICE_FOUND})


@transaction.atomic
def device(
    place: Place, did: Did, who: str, *, by: Person, at: datetime, reader: Reader, keeper: bool = False
) -> SetEvent:
    """Somebody's devices are handed in or given back, or one was found."""
    require(may_work_the_door(reader, keeper=keeper))
    if did not in DEVICES:
        raise ValueError(did)
    _now(place, at)
    return _happened(place, did, who=who, by=by, at=at)


# --- What shows the set, and who is named -------------------------------------------------------------------


@transaction.atomic
def keep_feed(
    production: Production,
    *,
    name: str,
    kind: str,
    place: str = "",
    seen_by: str = "",
    scenes: Iterable[str] = (),
    by: Person,
    at: datetime,
    reader: Reader,
    keeper: bool = False,
) -> FeedLine:
    """Write down something that shows the set. Raises `Refused` for a second of the same name."""
    require(may_work_the_door(reader, keeper=keeper))
    if FeedLine.objects.filter(production=production, name=name, ended_at=None).exists():
        raise Refused((Finding("closed_set.feed_there", "Something of this name is written down already."),))
    made = FeedLine(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        name=name,
        kind=kind,
        place=place,
        seen_by=seen_by,
        scenes=sorted(set(scenes)),
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    _entered("feed_line.kept", "feed_line", made.pk, production, by, at, name=name)
    return made


@transaction.atomic
def end_feed(row: FeedLine, *, by: Person, at: datetime, reader: Reader) -> None:
    """Say that something is not there any more. Whoever keeps the list alone: what is gone holds nothing."""
    require(may_keep_the_list(reader))
    if FeedLine.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at):
        _entered("feed_line.ended", "feed_line", row.pk, row.production, by, at, name=row.name)


@transaction.atomic
def name_for_the_day(
    production: Production,
    *,
    scene: str = "",
    pause: str = "",
    stop: str = "",
    robe: str = "",
    keeper: Person | None = None,
    contact: str = "",
    channel: str = "",
    by: Person,
    at: datetime,
    reader: Reader,
) -> SetWords:
    """Say the words to pause and to stop, and who holds the robes, keeps the door and is called."""
    require(may_keep_the_list(reader))
    made = SetWords(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        pause=pause,
        stop=stop,
        robe=robe,
        keeper=keeper,
        contact=contact,
        channel=channel,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    _entered("set.words", "production", production.pk, production, by, at, scene=scene)
    return made


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Let go of lists, logs, feeds and names of a production. Answers with digests of what went."""
    on = {"production": production}
    rows = [*queries.kept_rows(production.pk), *Listed.objects.filter(**on).order_by("proposed_at", "id")]
    digests = [sha256(f"{row.pk}".encode()).hexdigest() for row in rows]
    for model in (SetEvent, Listed, FeedLine, SetWords):
        model.objects.filter(**on).delete()
    return digests
