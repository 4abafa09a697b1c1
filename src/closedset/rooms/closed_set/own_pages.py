"""What performers and listed people are shown of a set, and which sets somebody is concerned with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.closed_set import view
from closedset.practice.papers.closed_set_memo import RULES
from closedset.practice.visibility import Matter
from closedset.practice.vocabulary import FUNCTIONS, LEVEL, OCCASIONS
from closedset.rooms.closed_set import pages, queries
from closedset.rooms.closed_set.door_pages import FeedRow, feed_rows
from closedset.rooms.closed_set.here import Here
from closedset.rooms.closed_set.list_pages import RosterLine, roster_lines
from closedset.rooms.closed_set.pages import Head, InsideLine, NamedPage, SetLine
from closedset.rooms.closed_set.queries import Place
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.queries import Seen


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
