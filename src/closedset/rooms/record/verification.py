"""Has the organisation's record been altered? The practice decides; here its rows are laid before it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from closedset.practice import record
from closedset.practice.findings import Finding, Findings
from closedset.practice.record import NOTHING_BEFORE, Checkpoint, Kept, Note
from closedset.rooms.record import guards, queries, sealing, signing
from closedset.rooms.record.models import Entry, Fragment, Head


def verified(organisation: UUID, *, witnessed: str | None = None) -> Findings:
    """Everything that is wrong with the organisation's record, named.

    `witnessed` is a checkpoint note or an export that somebody kept away from this database.
    """
    found = queries.kept(organisation)
    ours = [record.read_note(text) for text in queries.notes(organisation)]
    signatures = tuple(finding for note in ours for finding in record.well_signed(note))
    chain = record.verify(found, checkpoints=[note.checkpoint for note in ours])
    return (
        *chain,
        *_head(organisation, found),
        *signatures,
        *_kept_away(organisation, found, witnessed),
        *_sealed(organisation),
        *_guards(),
    )


@dataclass(frozen=True, slots=True)
class Agreement:
    """The newest checkpoint the record agrees with, and whether there is a newer one it does not."""

    checkpoint: Checkpoint | None = None
    newer_disagrees: bool = False


def agreement(organisation: UUID) -> Agreement:
    """Compare the record with its checkpoints, newest first, as often as a page is opened.

    The hashes are taken as they stand: `is_sound` asks an entry for its own, `verified` asks everything.
    """
    leaves, newer_disagrees = queries.leaves(organisation), False
    for text in reversed(queries.notes(organisation)):
        if point := _agrees(text, leaves):
            return Agreement(point, newer_disagrees)
        newer_disagrees = True
    return Agreement(None, newer_disagrees)


def _agrees(text: str, leaves: list[bytes]) -> Checkpoint | None:
    """The checkpoint, when one of our keys signed it and these hashes give its root."""
    try:
        note = record.read_note(text)
    except ValueError:
        return None
    point = note.checkpoint
    ours = not record.well_signed(note) and set(point.keys) & set(signing.our_ids())
    same = point.size <= len(leaves) and record.root_of(leaves[: point.size]) == point.root
    return point if ours and same else None


def is_sound(entry: Entry) -> bool:
    """True when the entry is what its hash was made of."""
    kept = entry.as_practice()
    return record.leaf_of(kept.header) == kept.leaf


def _head(organisation: UUID, found: list[Kept]) -> Findings:
    """The head says how many there were; a tail cut off by somebody careless shows here."""
    head = Head.objects.filter(organisation_id=organisation).first()
    size, leaf = (head.size, head.leaf) if head else (0, NOTHING_BEFORE)
    if size == len(found) and leaf == (found[-1].leaf if found else NOTHING_BEFORE):
        return ()
    says = f"The record's head says {size} entries, ending otherwise than the {len(found)} that are there."
    return (Finding("record.head", says, rests_on=f"entry {min(size, len(found)) + (size != len(found))}"),)


def is_about(witnessed: str, organisation: UUID) -> bool:
    """What was kept is of this organisation's record, or cannot be read at all."""
    try:
        return _read(witnessed)[0].checkpoint.origin == record.origin_of(organisation)
    except ValueError:
        return True


def _read(witnessed: str) -> tuple[Note, list[Kept]]:
    if not witnessed.lstrip().startswith("{"):
        return record.read_note(witnessed), []
    export = record.read_export(witnessed.encode())
    return export.note, [line.kept for line in export.lines]


def _kept_away(organisation: UUID, found: list[Kept], witnessed: str | None) -> Findings:
    if witnessed is None or not is_about(witnessed, organisation):
        return ()
    try:
        note, lines = _read(witnessed)
    except ValueError as error:
        return (Finding("record.unreadable", str(error)),)
    return (
        *record.well_signed(note),
        *record.against_kept(found, lines),
        *record.against_checkpoints(found, [note.checkpoint]),
    )


def _sealed(organisation: UUID) -> Findings:
    """Every entry's details are there, and what can still be opened is what was entered."""
    by_entry = {one.entry_id: one for one in Fragment.objects.filter(organisation_id=organisation)}
    opener = sealing.Opener(organisation)
    findings = []
    for entry in queries.entries(organisation).iterator():
        fragment = by_entry.get(entry.id)
        if fragment is None:
            findings.append(_about(entry, "told_removed", "has lost what it told"))
        elif not _keeps_its_word(entry, fragment, opener):
            findings.append(_about(entry, "told_changed", "tells something else than was entered"))
    return tuple(findings)


def _keeps_its_word(entry: Entry, fragment: Fragment, opener: sealing.Opener) -> bool:
    """True also when the key was destroyed: that is entered, and nothing can be said."""
    try:
        return record.keeps_its_word(entry.as_practice().header, queries.opened(fragment, opener))
    except sealing.Destroyed:
        return True
    except (sealing.Unreadable, ValueError):
        return False


def _guards() -> Findings:
    """The database's own guards are still there."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgrelid::regclass::text || '.' || tgname FROM pg_trigger "
                "WHERE NOT tgisinternal AND tgenabled = 'O'"
            )
        else:
            cursor.execute("SELECT tbl_name || '.' || name FROM sqlite_master WHERE type = 'trigger'")
        there = {name for (name,) in cursor.fetchall()}
    missing = sorted(set(guards.NAMES[connection.vendor]) - there)
    return tuple(Finding("record.guard", f"The database's guard {name} was removed.") for name in missing)


def _about(entry: Entry, code: str, what: str) -> Finding:
    return Finding(f"record.{code}", f"Entry {entry.seq} {what}.", rests_on=f"entry {entry.seq}")
