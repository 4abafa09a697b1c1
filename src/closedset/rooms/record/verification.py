"""Has the organisation's record been altered? The practice decides; here its rows are laid before it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from closedset.practice import record
from closedset.practice.findings import Finding, Findings
from closedset.practice.record import NOTHING_BEFORE, Checkpoint, Header, Kept, Note
from closedset.rooms.record import guards, queries, sealing, signing
from closedset.rooms.record.models import Entry, Fragment, Head


def verified(organisation: UUID, *, witnessed: str | None = None) -> Findings:
    """Everything that is wrong with the organisation's record, named.

    `witnessed` is a checkpoint note or an export that somebody kept away from this database.
    """
    found = queries.kept(organisation)
    ours, signatures = _checkpoints(organisation)
    chain = record.verify(found, checkpoints=ours)
    return (
        *chain,
        *_head(organisation, found),
        *signatures,
        *_kept_away(organisation, found, witnessed),
        *_sealed(organisation, found),
        *_guards(),
    )


def _checkpoints(organisation: UUID) -> tuple[list[Checkpoint], Findings]:
    """The checkpoints taken, and what is wrong with their signatures."""
    points, findings = [], []
    for text in queries.notes(organisation):
        try:
            note = record.read_note(text)
        except ValueError as error:
            findings.append(Finding("record.signature", str(error)))
            continue
        points.append(note.checkpoint)
        findings += record.well_signed(note)
    return points, tuple(findings)


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
    try:
        kept = entry.as_practice()
    except queries.NOT_ENTERED:
        return False
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


def _sealed(organisation: UUID, found: list[Kept]) -> Findings:
    """Every entry's details are there, and what can still be opened is what was entered."""
    fragments, opener = queries.fragments(organisation), sealing.Opener(organisation)
    destroyed = queries.destroyed(organisation)
    findings = []
    for header in (kept.header for kept in found if kept.header.id != queries.STAND_IN.id):
        if header.id not in fragments:
            findings.append(_about(header, "told_removed", "has lost what it told"))
        elif wrong := _wrong(header, fragments[header.id], opener, destroyed):
            findings.append(_about(header, *wrong))
    return tuple(findings)


def _wrong(
    header: Header, fragment: Fragment | None, opener: sealing.Opener, destroyed: set[UUID]
) -> tuple[str, str] | None:
    """What is wrong with what the entry told. A key that was destroyed by an entry leaves nothing to say."""
    changed = ("told_changed", "tells something else than was entered")
    if fragment is None:
        return changed
    try:
        told = queries.opened(fragment, opener)
    except sealing.Destroyed:
        without = ("told_removed", "cannot be opened: its key was destroyed, and no entry says so")
        return None if fragment.subject in destroyed else without
    except (sealing.Unreadable, ValueError):
        return changed
    return None if record.keeps_its_word(header, told) else changed


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


def _about(header: Header, code: str, what: str) -> Finding:
    return Finding(f"record.{code}", f"Entry {header.seq} {what}.", rests_on=f"entry {header.seq}")
