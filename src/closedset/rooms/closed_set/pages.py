"""What the pages of a set show, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from closedset.practice import closed_set
from closedset.practice.closed_set import KEEPS_THE_LIST, LASTS, Did
from closedset.practice.findings import Weight
from closedset.practice.visibility import COORDINATORS
from closedset.practice.vocabulary import FUNCTIONS, LEVEL, OCCASIONS
from closedset.rooms.closed_set import queries
from closedset.rooms.closed_set.here import Here
from closedset.rooms.closed_set.models import SetEvent, SetWords
from closedset.rooms.closed_set.words import SAID, value_in_words
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above every page of a set."""

    production: UUID
    title: str
    zone: str
    scene: str
    occasion: str
    occasion_words: str
    level: Words
    """Empty when nobody has entered anything."""

    closed: bool
    since: datetime | None
    confirmed: datetime | None
    wanted: Words
    """The level that is planned; empty for none."""

    works: bool
    keeps: bool
    coordinates: bool


def head(here: Here) -> Head:
    """The set and its state in one line."""
    state, plan = here.one.state, here.one.plan
    wanted = plan.room.level if plan.room else ""
    return Head(
        production=here.seen.production.pk,
        title=here.seen.production.title,
        zone=here.seen.production.time_zone,
        scene=here.place.scene,
        occasion=here.place.occasion,
        occasion_words=OCCASIONS.label(here.place.occasion),
        level=LEVEL.label(state.level) if state.level else "",
        closed=state.level not in {"", LEVEL.least},
        since=state.since,
        confirmed=state.confirmed,
        wanted=LEVEL.label(wanted) if wanted else "",
        works=closed_set.works_the_door(here.seen.reader, keeper=here.keeper),
        keeps=bool(KEEPS_THE_LIST & here.seen.reader.seats),
        coordinates=bool(COORDINATORS & here.seen.reader.seats),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InsideLine:
    """Somebody inside."""

    name: str
    function: str
    """Empty for somebody who is not on the list."""

    since: datetime
    device_in: bool


def inside(here: Here) -> tuple[InsideLine, ...]:
    """Who is inside; those who are not on the list first."""
    state, listed = here.one.state, here.one.listed
    lines = [
        InsideLine(
            name=name,
            function=FUNCTIONS.label(listed[name]) if name in listed else "",
            since=since,
            device_in=name in state.devices,
        )
        for name, since in (state.inside or {}).items()
    ]
    return tuple(sorted(lines, key=lambda one: (bool(one.function), one.function, one.name)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A set among those somebody is concerned with."""

    scene: str
    occasion: str
    occasion_words: str
    level: str
    since: datetime | None
    holds: int
    """How much is not as it should be; only for whoever can mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPage:
    """The words, and who is named."""

    pause: str
    stop: str
    robe: str
    keeper: str
    contact: str
    channel: str


def named(words: SetWords | None) -> NamedPage:
    """What was said last; all of it empty when nothing was."""
    if words is None:
        return NamedPage(pause="", stop="", robe="", keeper="", contact="", channel="")
    return NamedPage(
        pause=words.pause,
        stop=words.stop,
        robe=words.robe,
        keeper=str(words.keeper) if words.keeper else "",
        contact=words.contact,
        channel=words.channel,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """Something that happened."""

    says: str
    at: datetime
    entered: datetime | None
    """When it was entered, where that is later than it happened."""

    by: str


def log(here: Here, *, most: int = 40) -> tuple[LogLine, ...]:
    """What happened on the set, the latest first."""
    rows = queries.log_of(here.place)[:most]
    names = people.names_of({row.by_id for row in rows})
    return tuple(log_line(row, names.get(row.by_id, "")) for row in rows)


def log_line(row: SetEvent, by: str) -> LogLine:
    """A line of the log in words."""
    did = Did(row.did)
    told = {"who": row.who, "value": value_in_words(did, row.value)}
    late = row.said_at != row.received_at
    return LogLine(
        says=str(SAID[did]) % told, at=row.said_at, entered=row.received_at if late else None, by=by
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NowPage:
    """The set now."""

    head: Head
    inside: tuple[InsideLine, ...]
    counted: bool
    """Whether anybody was entered at the door at all."""

    missing: tuple[tuple[str, str], ...]
    """How it weighs, and what is not as it should be."""

    why_not_confirm: tuple[str, ...]
    sees: bool
    """Whether the reader, a coordinator, is entered as seeing the work."""

    watching: tuple[str, ...]
    named: NamedPage
    log: tuple[LogLine, ...]
    hours: int


SIGNS = {Weight.NOTE: "note", Weight.HOLD: "hold", Weight.STOP: "stop"}


def missing(here: Here) -> tuple[tuple[str, str], ...]:
    """What the door has to mend."""
    wanted = here.one.plan.room.level if here.one.plan.room else ""
    found = closed_set.findings(here.one.state, here.one.listed, here.one.feeds, wanted=wanted)
    return tuple((SIGNS[one.weight], one.says) for one in found)


def now_page(here: Here, person: Person) -> NowPage:
    """The set now, for whoever works its door."""
    one = here.one
    lacks = closed_set.may_confirm(here.seen.reader, one.state, one.listed, one.feeds)
    return NowPage(
        head=head(here),
        inside=inside(here),
        counted=one.state.inside is not None,
        missing=missing(here),
        why_not_confirm=tuple(found.says for found in lacks),
        sees=str(person) in (one.state.sees or {}),
        watching=tuple(one.state.sees or ()),
        named=named_here(here),
        log=log(here),
        hours=int(LASTS.total_seconds() // 3600),
    )


def named_here(here: Here) -> NamedPage:
    """The words that hold on this set."""
    return named(queries.words_for(here.seen.production.pk, here.place.scene, at=here.at))
