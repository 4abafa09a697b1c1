"""Lists of cast, crew and calls: which column says what, and what each row says. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext

from closedset.formats.tables import Line, Table
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.import_cells import READERS, Calls, Fault, Known
from closedset.rooms.productions.import_words import FIELDS, What

__all__ = ["Calls", "Fault", "Known", "Mapped", "Row", "checks", "guess", "understood"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is understood."""

    number: int
    said: Mapping[str, Any]
    shown: tuple[str, ...]
    """What stands in the columns chosen, as typed."""

    faults: tuple[Fault, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it can come in."""
        return not self.faults


Mapped = Mapping[str, int | None]


def guess(what: What, head: Iterable[str]) -> dict[str, int | None]:
    """Which column each field is likely to be, by its title; a column is taken once."""
    titles = [title.casefold().strip(" *:") for title in head]
    found: dict[str, int | None] = {}
    for one in FIELDS[what]:
        wanted = one.heads | {str(one.label).casefold(), one.id}
        left = (at for at, title in enumerate(titles) if title in wanted and at not in found.values())
        found[one.id] = next(left, None)
    return found


def understood(what: What, table: Table, mapped: Mapped, known: Known) -> tuple[Row, ...]:
    """Every row, with what is wrong in it. Rows that stand for others come after those."""
    seen: dict[Any, int] = {}
    rows = [_row(what, line, mapped, known, seen) for line in table.lines]
    if what is What.CAST:
        return _after_whom_they_stand_for(rows, known)
    if what is What.CREW:
        return _as_many_as_go_out(rows, known)
    return tuple(rows)


def checks(what: What, rows: Iterable[Row], mapped: Mapped) -> tuple[str, ...]:
    """What a person should ask of the whole list before it comes in."""
    if what is not What.CAST:
        return ()
    if mapped.get("kind") is None:
        return (gettext("No column says what people are engaged as: everybody comes in as principal."),)
    day = sum(row.said.get("kind") is Kind.DAY_PLAYER for row in rows)
    if day:
        return (gettext("This list includes day players: %(count)s.") % {"count": day},)
    return (gettext("No day players are on this list. They often come on a list of their own."),)


# --- Rows --------------------------------------------------------------------------------------------------


def _row(what: What, line: Line, mapped: Mapped, known: Known, seen: dict[Any, int]) -> Row:
    """One row against what is known and against the rows before it."""
    fields = FIELDS[what]
    at = {one.id: mapped.get(one.id) for one in fields}
    typed = {id: line.cells[place] if place is not None else "" for id, place in at.items()}
    unread = dict(line.faults)
    faults = [
        Fault(id, gettext("The cell %(why)s.") % {"why": unread[place]})
        for id, place in at.items()
        if place is not None and place in unread
    ]
    told = {fault.field for fault in faults}
    faults += [
        Fault(one.id, gettext("Nothing stands here, and it is needed."))
        for one in fields
        if one.needed and not typed[one.id] and one.id not in told
    ]
    said: dict[str, Any] = {}
    if not faults:
        said, faults = READERS[what](typed, known)
        faults += _twice(said, line.number, seen)
    shown = tuple(typed[one.id] for one in fields)
    return Row(line.number, said, shown, tuple(faults))


def _twice(said: Mapping[str, Any], number: int, seen: dict[Any, int]) -> list[Fault]:
    """A row that says again, or says otherwise, what a row before it says."""
    key, column = said.get("key"), str(said.get("key_field", ""))
    if key is None:
        return []
    before = seen.setdefault(key, number)
    if before == number:
        return []
    return [
        Fault(column, gettext("Row %(row)s says this already. One of the two is needed.") % {"row": before})
    ]


# --- Rows among each other ---------------------------------------------------------------------------------


def _after_whom_they_stand_for(rows: list[Row], known: Known) -> tuple[Row, ...]:
    """Good rows in an order in which everybody comes after whom they stand for; the others after them."""
    here = set(known.playing)
    placed: list[Row] = []
    waiting = [row for row in rows if row.good]
    while ready := [row for row in waiting if not _for(row) or _for(row) in here]:
        placed += ready
        here |= {str(row.said["name"]).casefold() for row in ready}
        waiting = [row for row in waiting if row not in ready]
    says = gettext("“%(name)s” is neither cast nor in another good row of this list.")
    left = [
        replace(row, faults=(Fault("stands_for", says % {"name": row.said["stands_for"]}),))
        for row in waiting
    ]
    return (*placed, *left, *(row for row in rows if not row.good))


def _for(row: Row) -> str:
    return str(row.said["stands_for"]).casefold()


def _as_many_as_go_out(rows: list[Row], known: Known) -> tuple[Row, ...]:
    """Good rows up to the number of invitations that may still go out this hour."""
    says = gettext("As many invitations as go out in an hour are sent by then. Bring this row in later.")
    good = [row for row in rows if row.good]
    late = {row.number for row in good[max(0, known.invitations_left) :]}
    return tuple(replace(row, faults=(Fault("email", says),)) if row.number in late else row for row in rows)
