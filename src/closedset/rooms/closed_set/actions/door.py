"""What happens on a set: closed, opened, confirmed, in and out, seen, shut, handed in."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.closed_set import (
    Did,
    Shown,
    may_close,
    may_confirm,
    may_keep_the_list,
    may_say_sight,
    may_say_when,
    may_set_feed,
    may_work_the_door,
)
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Reader
from closedset.practice.vocabulary import FEED_STATES, LEVEL
from closedset.rooms.closed_set import queries
from closedset.rooms.closed_set.actions.entries import entered
from closedset.rooms.closed_set.models import FeedLine, SetEvent
from closedset.rooms.closed_set.queries import Place, Set
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production


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
    entered(EVENTS[did], "set", made.pk, place.production, by, at, **told)
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
