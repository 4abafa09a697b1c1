"""Which departments have acknowledged what, at a glance, so that the gap is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from closedset.practice.departments.changes import Read, how_read
from closedset.practice.departments.slices import TOLD, Slice
from closedset.practice.departments.who import departments_of, may_see_who_read
from closedset.practice.visibility import COORDINATORS, Matter, Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.departments import queries
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.departments.pages import WeekLinks, links
from closedset.rooms.departments.queries import Key, Scenes, Week
from closedset.rooms.departments.words import Words
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One department and one scene: who has read it, who an earlier version, who not yet."""

    department: Words
    current: tuple[tuple[str, datetime], ...]
    earlier: tuple[tuple[str, datetime], ...]
    not_yet: tuple[str, ...]

    @property
    def sign(self) -> str:
        """Clear when everybody of the department has read what stands now."""
        return "hold" if self.earlier or self.not_yet else "clear"


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneRow:
    """One scene of the matrix; without cells nothing of it is issued."""

    scene: str
    occasion: str
    on: date | None
    stale: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """The departments one may open; to coordinators and the first AD, who has read what this week."""

    production: UUID
    title: str
    week: WeekLinks
    departments: tuple[tuple[str, Words], ...]
    shows_rows: bool
    columns: tuple[Words, ...]
    empty_seats: tuple[Words, ...]
    """Departments in which nobody sits: what they are told reaches nobody."""

    rows: tuple[SceneRow, ...]
    open: int
    """How many cells are not clear."""

    schedule: bool
    issues: bool
    overview: bool = False
    """It is this page: no way leads to it from here."""


def overview(seen: Seen, scenes: Scenes, week: Week) -> OverviewPage:
    """The page of departments as this reader has it."""
    shows = may_see_who_read(seen.reader)
    seated = queries.seated(seen.production.pk, at=scenes.at)
    columns = [one for one in TOLD if seated[one]] if shows else []
    rows = tuple(_rows(scenes, week, columns, seated)) if shows else ()
    return OverviewPage(
        production=seen.production.pk,
        title=seen.production.title,
        week=links(scenes, week),
        departments=tuple((one.value, SEATS[one]) for one in departments_of(seen.reader)),
        shows_rows=shows,
        columns=tuple(SEATS[one] for one in columns),
        empty_seats=tuple(SEATS[one] for one in TOLD if shows and not seated[one]),
        rows=rows,
        open=sum(cell.sign != "clear" for row in rows for cell in row.cells),
        schedule=seen.sees(Matter.SCHEDULE),
        issues=bool(COORDINATORS & seen.reader.seats),
    )


def _rows(
    scenes: Scenes, week: Week, columns: list[Seat], seated: Mapping[str, Mapping[UUID, str]]
) -> list[SceneRow]:
    reads = queries.reads_of(scenes.production.pk, columns)
    keys: list[tuple[Key, date | None]] = [(key, day) for day in week.days for key in scenes.on(day)]
    keys += [(key, None) for key in scenes.without_call(scenes.made_from)]
    return [
        SceneRow(
            scene=key[0],
            occasion=OCCASIONS.label(key[1]),
            on=day,
            stale=bool(there and there.stale),
            cells=tuple(
                _cell(now, seated[which], reads.get((which, *key), {}))
                for which in columns
                if (now := scenes.slice_of(which, key))
            ),
        )
        for key, day in keys
        for there in [scenes.made_from.get(key)]
    ]


def _cell(now: Slice, seated: Mapping[UUID, str], reads: Mapping[UUID, SliceRead]) -> Cell:
    found: dict[Read, list[tuple[str, UUID]]] = {how: [] for how in Read}
    for key, name in seated.items():
        found[how_read(reads[key].digest if key in reads else "", now)].append((name, key))
    return Cell(
        department=SEATS[now.department],
        current=tuple((name, reads[key].at) for name, key in found[Read.CURRENT]),
        earlier=tuple((name, reads[key].at) for name, key in found[Read.EARLIER]),
        not_yet=tuple(name for name, _key in found[Read.NOT_YET]),
    )
