"""A record on paper, so to speak: one file that can be checked with nothing but Python.

A whole record carries every header. A part of one (a production's entries, a person's) carries for each
entry the proof that it stands in the record the checkpoint signs, and nothing of the others.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.record.canonical import Json
from closedset.practice.record.checkpoint import Note, origin_of, read_note, well_signed
from closedset.practice.record.entries import SPELLING, Header, Kept, commit, leaf_of, spelled
from closedset.practice.record.tree import Tree, includes
from closedset.practice.record.verify import verify

FORMAT = "closedset.record/1"


@dataclass(frozen=True, slots=True)
class Opened:
    """What an entry told, with the salt that shows it is what the entry committed to."""

    salt: bytes
    told: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in an export."""

    kept: Kept
    proof: tuple[bytes, ...] | None = None
    opened: Opened | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """The file's content."""

    note: Note
    complete: bool
    lines: tuple[Line, ...]


def whole(entries: Sequence[Kept], note: Note, opened: Mapping[int, Opened]) -> Export:
    """All of the record."""
    return Export(note, True, tuple(Line(kept, None, opened.get(kept.header.seq)) for kept in entries))


def part(entries: Sequence[Kept], wanted: set[int], note: Note, opened: Mapping[int, Opened]) -> Export:
    """Only the wanted entries (their numbers), each with its proof."""
    tree = Tree([bytes.fromhex(kept.leaf) for kept in entries])
    lines = tuple(
        Line(kept, tuple(tree.inclusion(index)), opened.get(kept.header.seq))
        for index, kept in enumerate(entries)
        if kept.header.seq in wanted
    )
    return Export(note, False, lines)


def write(export: Export) -> bytes:
    """The file."""
    return json.dumps(
        {
            "format": FORMAT,
            "checkpoint": export.note.text(),
            "complete": export.complete,
            "entries": [_written(line) for line in export.lines],
        },
        ensure_ascii=False,
        indent=1,
    ).encode()


def _written(line: Line) -> dict[str, Any]:
    written: dict[str, Any] = {"header": spelled(line.kept.header), "leaf": line.kept.leaf}
    if line.proof is not None:
        written["proof"] = [one.hex() for one in line.proof]
    if line.opened is not None:
        written["opened"] = {"salt": line.opened.salt.hex(), "told": line.opened.told}
    return written


def read(data: bytes) -> Export:
    """The export that was written so. Raises ValueError with what is wrong."""
    try:
        found = json.loads(data)
        if found["format"] != FORMAT:
            raise ValueError(f"This is not a {FORMAT}.")
        lines = tuple(_line(one) for one in found["entries"])
        return Export(read_note(found["checkpoint"]), found["complete"] is True, lines)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError("This is not an exported record, or it was damaged.") from error


def _line(one: Mapping[str, Any]) -> Line:
    proof = tuple(bytes.fromhex(each) for each in one["proof"]) if "proof" in one else None
    opened = None
    if "opened" in one:
        opened = Opened(bytes.fromhex(one["opened"]["salt"]), one["opened"]["told"])
    return Line(Kept(header_from(one["header"]), one["leaf"]), proof, opened)


def header_from(found: Mapping[str, Any]) -> Header:
    """The header spelled so; what is missing or of another kind raises KeyError, TypeError or ValueError."""
    header = Header(
        organisation=UUID(found["organisation"]),
        seq=found["seq"],
        id=UUID(found["id"]),
        at=datetime.fromisoformat(found["at"]),
        event=found["event"],
        on=(found["on"][0], UUID(found["on"][1])),
        by=UUID(found["by"]) if found["by"] else None,
        production=UUID(found["production"]) if found["production"] else None,
        reading=found["reading"],
        commitment=found["commitment"],
        prev=found["prev"],
    )
    if found["spelling"] != SPELLING or spelled(header) != found:
        raise ValueError("The header is spelled in a way it is never written.")
    return header


def verify_export(data: bytes, *, trusted: str | None = None) -> Findings:
    """Everything that is wrong with the file, and a note on whose key signed it.

    `trusted` is the key id you were given by another way; without it, compare the note's with it.
    """
    try:
        export = read(data)
    except ValueError as error:
        return (Finding("record.unreadable", str(error)),)
    point = export.note.checkpoint
    body = verify_whole(export) if export.complete else verify_part(export)
    whose = Finding("record.signed_by", f"Signed by key {', '.join(point.keys)} at {point.at}.", Weight.NOTE)
    return (*well_signed(export.note, trusted=trusted), *body, *_belongs(export), *_opened(export), whose)


def verify_whole(export: Export) -> Findings:
    """Every entry is there and as it was."""
    point = export.note.checkpoint
    findings = verify([line.kept for line in export.lines], checkpoints=[point])
    if len(export.lines) > point.size:
        extra = Finding("record.inserted", f"There are entries after {point.size} that nobody signed.")
        return (*findings, extra)
    return findings


def verify_part(export: Export) -> Findings:
    """Every entry stands where it says in the signed record."""
    point = export.note.checkpoint
    return tuple(
        _about(line, "changed", "is not the entry of that number in the signed record")
        for line in export.lines
        if not includes(
            point.root,
            point.size,
            line.kept.header.seq - 1,
            bytes.fromhex(leaf_of(line.kept.header)),
            line.proof or (),
        )
    )


def _belongs(export: Export) -> Findings:
    return tuple(
        _about(line, "foreign", "belongs to another record")
        for line in export.lines
        if origin_of(line.kept.header.organisation) != export.note.checkpoint.origin
    )


def _opened(export: Export) -> Findings:
    return tuple(
        _about(line, "told", "told something else than this file says")
        for line in export.lines
        if line.opened and not keeps_its_word(line.kept.header, line.opened)
    )


def keeps_its_word(header: Header, opened: Opened) -> bool:
    """What was opened is what the entry committed to."""
    return len(opened.salt) == 32 and commit(opened.salt, opened.told) == header.commitment


def _about(line: Line, code: str, what: str) -> Finding:
    seq = line.kept.header.seq
    return Finding(f"record.{code}", f"Entry {seq} {what}.", rests_on=f"entry {seq}")
