"""What the list of riders shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from closedset.practice.riders.states import State
from closedset.practice.visibility import Matter
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import queries
from closedset.rooms.riders.pages import STATES, Words


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
