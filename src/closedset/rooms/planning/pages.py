"""What the pages of the ask show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from closedset.practice.consent.plan import Exposed, Move, Plan, Setup
from closedset.practice.visibility import Matter
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)
from closedset.rooms.breakdown.pages import length
from closedset.rooms.planning import classification_pages, classification_queries, queries, talk_queries
from closedset.rooms.planning.models import Meeting, ScenePlan
from closedset.rooms.planning.words import FACTS, ITEMS
from closedset.rooms.productions.queries import Seen

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """One talk."""

    held_on: date
    attended: str
    scene: str
    said: tuple[tuple[Words, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPage:
    """Talks with director and producers."""

    production: UUID
    title: str
    meetings: tuple[MeetingLine, ...]
    may_write: bool
    plans: bool
    """Whether the reader reads everything that is asked, and not only talks they were in."""


def meetings(seen: Seen, rows: list[Meeting], *, may_write: bool) -> MeetingsPage:
    """The talks the reader reads, the latest first."""
    names = talk_queries.names_in(rows)
    return MeetingsPage(
        production=seen.production.pk,
        title=seen.production.title,
        meetings=tuple(meeting_line(row, names) for row in rows),
        may_write=may_write,
        plans=seen.sees(Matter.ASK),
    )


def meeting_line(one: Meeting, names: dict[UUID, str]) -> MeetingLine:
    """What was said, item by item in their order."""
    return MeetingLine(
        held_on=one.held_on,
        attended=talk_queries.were_there(one, names),
        scene=one.scene,
        said=tuple((label, one.said[item]) for item, label in ITEMS.items() if item in one.said),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A scene of the list, with the occasions it is planned for."""

    scene: str
    heading: str
    length: str
    beats: int
    planned: tuple[tuple[str, Words, int], ...]
    """Occasion, its words, and how many elements the plan has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansPage:
    """Scenes with something to plan."""

    production: UUID
    title: str
    scenes: tuple[PlanLine, ...]
    may_write: bool


def plans(seen: Seen, *, at: datetime, may_write: bool) -> PlansPage:
    """Scenes with a beat in the newest draft, and every scene that is planned already."""
    key = seen.production.pk
    rows = queries.scenes_of(key)
    counts = queries.beat_counts(key)
    planned: dict[str, list[ScenePlan]] = {}
    for row in queries.standing(key, at=at).values():
        planned.setdefault(row.scene, []).append(row)
    wanted = [scene for scene in rows if scene in counts or scene in planned]
    wanted += [scene for scene in planned if scene not in rows]
    return PlansPage(
        production=key,
        title=seen.production.title,
        scenes=tuple(
            PlanLine(
                scene=scene,
                heading=rows[scene].heading if scene in rows else "",
                length=length(rows[scene].eighths) if scene in rows else "",
                beats=counts.get(scene, 0),
                planned=tuple(
                    (row.occasion, OCCASIONS.label(row.occasion), elements(row))
                    for row in planned.get(scene, ())
                ),
            )
            for scene in wanted
        ),
        may_write=may_write,
    )


def elements(row: ScenePlan) -> int:
    """How many moves, areas and set-ups a plan has."""
    return sum(len(row.content[name]) for name in ("moves", "exposes", "setups"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementLine:
    """One element of a plan in words, with what is not settled about it."""

    id: str
    says: str
    details: str
    unsettled: bool
    classed: Words = ""
    """Of a move that somebody classified how that stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """The plan of one scene on one occasion."""

    production: UUID
    title: str
    scene: str
    heading: str
    occasion: str
    occasion_words: str
    version: int
    moves: tuple[ElementLine, ...]
    exposes: tuple[ElementLine, ...]
    setups: tuple[ElementLine, ...]
    worn: tuple[ElementLine, ...]
    doubles: tuple[ElementLine, ...]
    """Who stands in for whom here, as far as the plan says it."""

    facts: tuple[ElementLine, ...]
    uses: tuple[str, ...]
    room: str
    may_write: bool
    cast: tuple[str, ...]
    has_doubles: bool
    """Somebody who can stand in for another is cast, or the plan speaks of one."""

    asked: tuple[tuple[UUID, str], ...]
    """Whom the plan asks something of."""


def plan(seen: Seen, scene: str, occasion: str, *, at: datetime, may_write: bool) -> PlanPage:
    """The plan in words; empty parts say so themselves."""
    row = queries.plan_row(seen.production.pk, scene, occasion)
    found = queries.scenes_of(seen.production.pk).get(scene)
    cast = queries.names(seen.production.pk)
    classed = classification_queries.classed(seen.production.pk, at=at)
    shown = queries.as_practice(row, cast, {}, classed) if row else None
    room = shown.room if shown else None
    return PlanPage(
        production=seen.production.pk,
        title=seen.production.title,
        scene=scene,
        heading=found.heading if found else "",
        occasion=occasion,
        occasion_words=OCCASIONS.label(occasion),
        version=row.version if row else 0,
        moves=tuple(move_lines(shown, production=seen.production.pk, at=at)) if shown else (),
        exposes=tuple(map(exposure_line, shown.exposes)) if shown else (),
        setups=tuple(map(setup_line, shown.setups)) if shown else (),
        worn=tuple(worn_lines(shown)) if shown else (),
        doubles=tuple(double_lines(shown)) if shown else (),
        facts=tuple(fact_lines(row.content, own=may_write)) if row else (),
        uses=tuple(USES.label(use) for use in shown.uses) if shown else (),
        room=LEVEL.label(room.level) if room and room.level else "",
        may_write=may_write,
        cast=tuple(one.name for one in cast.members if one.left_at is None),
        has_doubles=bool(queries.doubling(cast)[0] or (shown and shown.doubles)),
        asked=tuple((one.pk, one.name) for one in cast.members if shown and one.name in named_in(shown)),
    )


def named_in(plan: Plan) -> frozenset[str]:
    """Everybody a plan names."""
    ends = [end.person for move in plan.moves for end in (move.source, move.target) if end]
    alone = [who for move in plan.moves for who in move.who]
    return frozenset([*ends, *alone, *(one.performer for one in plan.exposes)])


def move_lines(plan: Plan, *, production: UUID, at: datetime) -> Iterator[ElementLine]:
    """The moves in words, each with how its classification stands."""
    marks = classification_pages.marks(production, plan, at=at)
    for one in plan.moves:
        yield replace(move_line(one), classed=marks.get(one.id, ""))


def move_line(move: Move) -> ElementLine:
    """A move in words."""
    action = " + ".join(ACTIONS[one].label for one in move.readings)
    if move.source and move.target:
        ends = [
            f"{end.person} ({AREAS.label(end.area)})" if end.area else end.person
            for end in (move.source, move.target)
        ]
        says = f"{action}: {ends[0]} → {ends[1]}"
        open_ = not (move.over and move.pressure) or (
            not ACTIONS[move.action].area and not (move.source.area and move.target.area)
        )
    else:
        says, open_ = f"{action}: {', '.join(move.who)}", False
    parts = [
        SURFACE.label(move.over) if move.over else "",
        PRESSURE.label(move.pressure) if move.pressure else "",
    ]
    return ElementLine(
        id=move.id, says=says, details=", ".join(filter(None, [*parts, move.alternative])), unsettled=open_
    )


def exposure_line(one: Exposed) -> ElementLine:
    """An exposure in words: on set and on screen are two facts."""
    states = {"on set": one.on_set, "on screen": one.on_screen}
    return ElementLine(
        id=one.id,
        says=f"{one.performer}: {AREAS.label(one.area)}",
        details="; ".join(f"{where}: {EXPOSURE.label(state)}" for where, state in states.items() if state),
        unsettled=not all(states.values()),
    )


def worn_lines(plan: Plan) -> Iterator[ElementLine]:
    """What is worn, one line for each covering."""
    for who, coverings in plan.worn.items():
        for one in sorted(coverings):
            says = f"{who}: {COVERINGS[one].label}"
            yield ElementLine(id=f"worn:{who}:{one}", says=says, details="", unsettled=False)


def double_lines(plan: Plan) -> Iterator[ElementLine]:
    """Who stands in for whom."""
    for who, whom in plan.doubles.items():
        says = _("%(double)s doubles %(principal)s") % {"double": who, "principal": whom}
        yield ElementLine(id=f"double:{who}", says=says, details="", unsettled=False)


def fact_lines(content: dict[str, Any], *, own: bool) -> Iterator[ElementLine]:
    """What is recorded, with its instant; what is named in the coordinator's `own` words to coordinators
    alone: it can say that a performer has a condition, or had their statement destroyed."""
    for name, at in content["facts"].items():
        if not own and name not in FACTS:
            continue
        since = datetime.fromisoformat(at)
        details = f"{since:%Y-%m-%d, %H:%M %Z}"
        yield ElementLine(
            id=f"fact:{name}", says=str(FACTS.get(name, name)), details=details, unsettled=False
        )


def setup_line(one: Setup) -> ElementLine:
    """A set-up in words."""
    sees = [
        f"{who}: {', '.join(sorted(AREAS.label(area) for area in areas))}"
        for who, areas in (one.sees or {}).items()
    ]
    return ElementLine(
        id=one.id,
        says=SIZE.label(one.size) if one.size else one.id,
        details="; ".join(sees),
        unsettled=one.sees is None or not one.size,
    )
