"""The list of a set, its door, what shows it; and what performers and listed people are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.closed_set import KEEPS_THE_LIST, view
from closedset.practice.papers.closed_set_memo import RULES
from closedset.practice.visibility import Matter
from closedset.practice.vocabulary import FEED_STATES, FUNCTIONS, LEVEL, OCCASIONS, SHUT
from closedset.rooms.closed_set import pages, queries
from closedset.rooms.closed_set.here import Here
from closedset.rooms.closed_set.models import Listed
from closedset.rooms.closed_set.pages import Head, InsideLine, NamedPage, SetLine, Words
from closedset.rooms.closed_set.queries import Place
from closedset.rooms.closed_set.words import FEED_KINDS
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """Somebody on the list, or proposed."""

    id: UUID | None
    """None for a performer of the scene, who is on it by the plan."""

    name: str
    function: str
    reason: str
    every: bool
    proposed_by: str
    approved_by: str
    """Empty while nobody approved it."""

    approved_at: datetime | None
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPage:
    """Who is on the list, and who is proposed."""

    head: Head
    lines: tuple[RosterLine, ...]
    proposed: tuple[RosterLine, ...]


def roster_lines(here: Here) -> tuple[RosterLine, ...]:
    """Everybody on the list of this scene or proposed for it, performers first."""
    rows = [
        row
        for row in queries.list_of(here.seen.production.pk)
        if row.ended_at is None and (not row.scenes or here.place.scene in row.scenes)
    ]
    names = people.names_of({one for row in rows for one in (row.proposed_by, row.approved_by) if one})
    there = here.one.state.inside or {}
    performing = [name for name, function in here.one.listed.items() if function == "performer"]
    return (
        *(performer_line(name, name in there) for name in sorted(performing)),
        *(roster_line(row, names, row.name in there) for row in rows),
    )


def performer_line(name: str, inside: bool) -> RosterLine:
    """A performer of the scene."""
    return RosterLine(
        id=None,
        name=name,
        function=FUNCTIONS.label("performer"),
        reason="",
        every=False,
        proposed_by="",
        approved_by="",
        approved_at=None,
        inside=inside,
    )


def roster_line(row: Listed, names: dict[UUID, str], inside: bool) -> RosterLine:
    """A line of the list in words."""
    return RosterLine(
        id=row.pk,
        name=row.name,
        function=FUNCTIONS.label(row.function),
        reason=row.reason,
        every=not row.scenes,
        proposed_by=names.get(row.proposed_by, ""),
        approved_by=names.get(row.approved_by, "") if row.approved_by else "",
        approved_at=row.approved_at,
        inside=inside,
    )


def roster(here: Here) -> RosterPage:
    """The list, for whoever works the door."""
    lines = roster_lines(here)
    return RosterPage(
        head=pages.head(here),
        lines=tuple(one for one in lines if one.id is None or one.approved_at),
        proposed=tuple(one for one in lines if one.id and not one.approved_at),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePage:
    """A set as its performers have it: who is there and why, what shows it, the words, how it is."""

    head: Head
    lines: tuple[RosterLine, ...]
    inside: tuple[InsideLine, ...]
    counted: bool
    feeds: tuple[FeedRow, ...]
    missing: tuple[tuple[str, str], ...]
    named: NamedPage
    rules: tuple[str, ...]


def scene(here: Here) -> ScenePage:
    """The set for a performer of the scene. Whoever is only proposed is nobody's business yet."""
    return ScenePage(
        head=pages.head(here),
        lines=tuple(one for one in roster_lines(here) if one.id is None or one.approved_at),
        inside=pages.inside(here),
        counted=here.one.state.inside is not None,
        feeds=feed_rows(here),
        missing=pages.missing(here),
        named=pages.named_here(here),
        rules=RULES,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """What somebody on the list reads: that they are, for what, the level, the words, the rules."""

    head: Head
    name: str
    function: str
    reason: str
    inside: bool
    named: NamedPage
    rules: tuple[str, ...]


def own(here: Here, person: Person) -> OwnPage:
    """A listed person's own page of a set."""
    rows = queries.own_lines(person, here.seen.production.pk, at=here.at)
    row = next(one for one in reversed(rows) if not one.scenes or here.place.scene in one.scenes)
    return OwnPage(
        head=pages.head(here),
        name=row.name,
        function=FUNCTIONS.label(row.function),
        reason=row.reason,
        inside=row.name in (here.one.state.inside or {}),
        named=pages.named_here(here),
        rules=RULES,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetsPage:
    """The sets somebody is concerned with."""

    production: UUID
    title: str
    zone: str
    sets: tuple[SetLine, ...]
    whole: bool


def sets(seen: Seen, person: Person, *, at: datetime) -> SetsPage:
    """Every planned set somebody may see."""
    names = planning.names(seen.production.pk)
    plans = {
        key: planning.as_practice(row, names, {}, {})
        for key, row in planning.standing(seen.production.pk, at=at).items()
    }
    own_rows = queries.own_lines(person, seen.production.pk, at=at)
    found = []
    for key, one in sorted(queries.sets(seen.production, plans, at=at).items()):
        keeper = queries.keeps_the_door(person, seen.production.pk, key[0], at=at)
        how = view(
            seen.reader,
            keeper=keeper,
            performs=queries.performs_in(person, one.plan, seen.production.pk),
            listed=any(not row.scenes or key[0] in row.scenes for row in own_rows),
        )
        if how is not None:
            here = Here(
                seen=seen, place=Place(seen.production, *key), one=one, view=how, keeper=keeper, at=at
            )
            found.append(set_line(here))
    return SetsPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        sets=tuple(found),
        whole=seen.sees(Matter.CLOSED_SET),
    )


def set_line(here: Here) -> SetLine:
    """A set in the list of sets."""
    state = here.one.state
    holds = sum(sign == "hold" for sign, _says in pages.missing(here)) if here.view == "whole" else 0
    return SetLine(
        scene=here.place.scene,
        occasion=here.place.occasion,
        occasion_words=OCCASIONS.label(here.place.occasion),
        level=LEVEL.label(state.level) if state.level else "",
        since=state.since,
        holds=holds if state.began else 0,
    )
