"""The door of a set, and what shows it to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.closed_set import KEEPS_THE_LIST
from closedset.practice.vocabulary import FEED_STATES, FUNCTIONS, SHUT
from closedset.rooms.closed_set import pages, queries
from closedset.rooms.closed_set.here import Here
from closedset.rooms.closed_set.pages import Head, InsideLine, Words
from closedset.rooms.closed_set.words import FEED_KINDS
from closedset.rooms.people import queries as people


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLine:
    """Somebody at the door."""

    name: str
    function: str
    inside: bool
    device_in: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPage:
    """The door: who may come in, who is in, and whom to ask about anybody else."""

    head: Head
    lines: tuple[DoorLine, ...]
    strangers: tuple[InsideLine, ...]
    asked: str
    """The name that was looked for."""

    not_listed: bool
    """Whether nobody of that name is on the list."""

    ask: tuple[str, ...]
    arriving: str
    """Whose pass was just opened."""


def door(here: Here, *, asked: str = "", arriving: str = "") -> DoorPage:
    """The door, everybody on the list or those a name finds."""
    state, wanted = here.one.state, (arriving or asked).casefold()
    lines = [
        DoorLine(
            name=name,
            function=FUNCTIONS.label(function),
            inside=name in (state.inside or {}),
            device_in=name in state.devices,
        )
        for name, function in sorted(here.one.listed.items(), key=lambda one: one[0].casefold())
        if wanted in name.casefold()
    ]
    return DoorPage(
        head=pages.head(here),
        lines=tuple(one for one in lines if not arriving or one.name == arriving),
        strangers=tuple(one for one in pages.inside(here) if not one.function),
        asked=asked,
        not_listed=bool(asked) and not lines,
        ask=who_to_ask(here),
        arriving=arriving,
    )


def who_to_ask(here: Here) -> tuple[str, ...]:
    """Who can put somebody on the list, by name."""
    able = {
        one for seat in KEEPS_THE_LIST for one in people.holding(here.seen.production.pk, seat, at=here.at)
    }
    return tuple(sorted(people.names_of(able).values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """Something that shows the set."""

    id: UUID
    name: str
    kind: Words
    place: str
    seen_by: str
    state: str
    """Empty while nobody has looked."""

    sign: str
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage:
    """What shows the set, and the devices of whoever is inside."""

    head: Head
    feeds: tuple[FeedRow, ...]
    planned: tuple[str, ...]
    """Feeds of the plan that are not written down here yet."""

    inside: tuple[InsideLine, ...]


def feed_rows(here: Here) -> tuple[FeedRow, ...]:
    """Monitors, feeds, playback and dailies of the scene."""
    rows = queries.feeds_of(here.seen.production.pk, here.place.scene, at=here.at)
    states = here.one.state.feeds
    return tuple(
        FeedRow(
            id=row.pk,
            name=row.name,
            kind=FEED_KINDS[row.kind],
            place=row.place,
            seen_by=row.seen_by,
            state=FEED_STATES.label(states[row.name][0]) if row.name in states else "",
            sign="clear" if row.name in states and states[row.name][0] in SHUT else "hold",
            since=states[row.name][1] if row.name in states else None,
        )
        for row in rows
    )


def feeds(here: Here) -> FeedsPage:
    """What shows the set, for whoever works the door."""
    rows = feed_rows(here)
    known = {row.name for row in rows}
    return FeedsPage(
        head=pages.head(here),
        feeds=rows,
        planned=tuple(one.name for one in here.one.feeds if one.name not in known),
        inside=pages.inside(here),
    )
