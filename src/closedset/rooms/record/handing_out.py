"""What an export holds: all of the record, or a production's part, or one entry."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from closedset.practice import record
from closedset.practice.record import Export, Opened
from closedset.rooms.record import queries, sealing
from closedset.rooms.record.models import Entry, Fragment


def wanted(organisation: UUID, production: UUID | None, entry: int | None) -> set[int] | None:
    """The numbers of the entries asked for; None for all."""
    if production is None and entry is None:
        return None
    found = queries.entries(organisation)
    if production is not None:
        found = found.filter(production_id=production)
    if entry is not None:
        found = found.filter(seq=entry)
    return set(found.values_list("seq", flat=True))


def made(organisation: UUID, note: str, numbers: set[int] | None, *, tell: bool) -> Export:
    """The export under the checkpoint's note. With `tell`, also what can still be opened."""
    signed = record.read_note(note)
    rows = list(queries.entries(organisation)[: signed.checkpoint.size])
    chosen = rows if numbers is None else [row for row in rows if row.seq in numbers]
    told = _opened(organisation, chosen) if tell else {}
    kept = [row.as_practice() for row in rows]
    if numbers is None:
        return record.whole(kept, signed, told)
    return record.part(kept, numbers, signed, told)


def _opened(organisation: UUID, rows: Iterable[Entry]) -> dict[int, Opened]:
    numbers = {row.id: row.seq for row in rows}
    opener = sealing.Opener(organisation)
    opened = {}
    for fragment in Fragment.objects.filter(organisation_id=organisation):
        if fragment.entry_id in numbers:
            try:
                opened[numbers[fragment.entry_id]] = queries.opened(fragment, opener)
            except sealing.Unreadable:
                continue
    return opened
