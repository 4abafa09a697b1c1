"""What the pages of lists being brought in show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from closedset.formats.tables import Table
from closedset.practice.visibility import Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.actions.invitations import INVITATIONS_AN_HOUR
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries, importing
from closedset.rooms.productions.import_words import FIELDS, WHATS, What, Words
from closedset.rooms.productions.importing import Known, Mapped, Row
from closedset.rooms.productions.queries import Seen

FIRST = 10
"""Rows shown of a list; of people to be invited all are."""

MOST_FAULTS = 100
"""More are counted and not listed."""


def known(seen: Seen, asker: Person, *, at: datetime, order: str = "") -> Known:
    """What a list on this production is read against."""
    key = seen.production.pk
    members = list(cast_queries.cast_of(key))
    seated = list(people.on_production(key, at=at))
    linked = {one.person_id for one in members if one.left_at is None}
    names = {one.name for one in members} | {str(s.person) for s in seated if s.seat != Seat.PERFORMER}
    offered = {(one.email.casefold(), Seat(one.seat)) for one in people.open_invitations(key, at=at)}
    sent = people.invitations_by(asker, since=at - timedelta(hours=1))[:INVITATIONS_AN_HOUR]
    return Known(
        reader=seen.reader,
        zone=ZoneInfo(seen.production.time_zone),
        taken=frozenset(name.casefold() for name in names),
        playing={one.name.casefold(): one.pk for one in members if one.left_at is None},
        performers={
            one.person.email.casefold(): one.person_id
            for one in seated
            if one.seat == Seat.PERFORMER and one.person_id not in linked
        },
        representatives={
            one.person.email.casefold(): one.person_id for one in seated if one.seat == Seat.REPRESENTATIVE
        },
        here=frozenset(offered | {(s.person.email.casefold(), Seat(s.seat)) for s in seated}),
        invitations_left=INVITATIONS_AN_HOUR - len(sent),
        calls=cast_queries.calls_of(key, at=at),
        order=order,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultLine:
    """What is wrong, and where it stands in the file."""

    row: int
    column: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingPage:
    """A list as it would come in."""

    production: UUID
    title: str
    what: str
    what_words: Words
    file: str
    notes: tuple[str, ...]
    checks: tuple[str, ...]
    missing: tuple[Words, ...]
    """Fields that are needed and have no column."""

    heads: tuple[Words, ...]
    first: tuple[tuple[int, bool, tuple[str, ...]], ...]
    """Number, whether it is good, and what stands in it."""

    rows: int
    good: int
    faults: tuple[FaultLine, ...]
    more_faults: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DonePage:
    """What came in and what did not."""

    production: UUID
    title: str
    what: str
    what_words: Words
    came: int
    same: int
    """Good rows that said nothing new."""

    faults: tuple[FaultLine, ...]
    left: int
    """Rows that stayed behind."""


def mapping(
    seen: Seen, what: What, file: str, table: Table, mapped: Mapped, rows: tuple[Row, ...]
) -> MappingPage:
    """The list, the columns chosen, the first rows, and every fault."""
    faults = fault_lines(what, table, mapped, rows)
    shown = sorted(rows, key=lambda row: row.number)
    return MappingPage(
        production=seen.production.pk,
        title=seen.production.title,
        what=what,
        what_words=WHATS[what],
        file=file,
        notes=table.notes,
        checks=importing.checks(what, rows, mapped),
        missing=missing(what, mapped),
        heads=tuple(one.label for one in FIELDS[what]),
        first=tuple(
            (row.number, row.good, row.shown) for row in (shown if what is What.CREW else shown[:FIRST])
        ),
        rows=len(rows),
        good=sum(row.good for row in rows),
        faults=faults[:MOST_FAULTS],
        more_faults=max(0, len(faults) - MOST_FAULTS),
    )


def missing(what: What, mapped: Mapped) -> tuple[Words, ...]:
    """Fields without a column that every row would lack."""
    lacking = [one.label for one in FIELDS[what] if one.needed and mapped.get(one.id) is None]
    timed = mapped.get("at") is not None or (mapped.get("day") is not None and mapped.get("time") is not None)
    if what is What.SCHEDULE and not timed:
        lacking.append(next(one.label for one in FIELDS[what] if one.id == "at"))
    return tuple(lacking)


def fault_lines(what: What, table: Table, mapped: Mapped, rows: Iterable[Row]) -> tuple[FaultLine, ...]:
    """Every fault under the title its column has in the file, in the order of the file."""
    labels = {one.id: str(one.label) for one in FIELDS[what]}

    def column(id: str) -> str:
        place = mapped.get(id)
        return (table.head[place] if place is not None else "") or labels.get(id, id)

    return tuple(
        FaultLine(row=row.number, column=column(fault.field), says=fault.says)
        for row in sorted(rows, key=lambda row: row.number)
        for fault in row.faults
    )


def done(
    seen: Seen, what: What, table: Table, mapped: Mapped, rows: tuple[Row, ...], *, came: int
) -> DonePage:
    """What came in, what said nothing new, and what stayed behind with its reasons."""
    good = sum(row.good for row in rows)
    return DonePage(
        production=seen.production.pk,
        title=seen.production.title,
        what=what,
        what_words=WHATS[what],
        came=came,
        same=good - came,
        faults=fault_lines(what, table, mapped, rows)[:MOST_FAULTS],
        left=len(rows) - good,
    )
