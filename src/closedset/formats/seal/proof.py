"""The proof that belongs to a sealed file: what the record says of it, checked with the two files alone.

A proof carries the record's entry about the sealing with its place in the record (RFC 9162), a signed
checkpoint, and the certificates. It says nothing by its own authority: whoever checks it knows, by another
way, the root's fingerprint or the id of the key that signs the record.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from closedset.formats.seal.keys import called, der, fingerprint, pem
from closedset.formats.seal.report import Expected, Report
from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.record import Export, read_export, verify_export

FORMAT = "closedset.seal-proof/1"
EVENT = "documents.sealed"
LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof that was read, not yet believed."""

    expected: Expected
    record: bytes
    """The part of the record, as `practice.record` writes it."""

    certificates: tuple[bytes, ...]
    """DER, the sealing one first."""


def write(expected: Expected, record: bytes, certificates: Sequence[bytes]) -> bytes:
    """The proof as a file."""
    made = {
        "format": FORMAT,
        "file": asdict(expected),
        "record": json.loads(record),
        "certificates": [pem(one) for one in certificates],
        "check": "closedset verify FILE --proof THIS --trust ROOT.pem",
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def read(data: bytes) -> Proof:
    """The proof that was written so. Raises ValueError with a sentence."""
    try:
        if len(data) > LARGEST:
            raise ValueError("A proof is a few kilobytes.")
        found: dict[str, Any] = json.loads(data)
        if found["format"] != FORMAT:
            raise ValueError(f"This is not a {FORMAT}.")
        file = found["file"]
        expected = Expected(
            sha256=str(file["sha256"]), size=int(file["size"]), pages=tuple(map(str, file["pages"]))
        )
        certificates = tuple(one for text in found["certificates"] for one in der(str(text)))
        return Proof(expected, json.dumps(found["record"]).encode(), certificates)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ValueError("This is not the proof of a sealed file, or it was damaged.") from error


def proved(proof: Proof, *, key: str | None = None) -> Findings:
    """What is wrong with the proof, and what it shows. `key` is the id of the record's key, if known."""
    found = verify_export(proof.record, trusted=key)
    if any(one.weight is Weight.STOP for one in found):
        return found
    about = _about(read_export(proof.record), proof.expected)
    return (*about, *_whose(proof, known=key is not None))


def _about(export: Export, expected: Expected) -> Findings:
    """The entry tells of this very file."""
    told = [(line.kept.header, line.opened.told) for line in export.lines if line.opened]
    for header, said in told:
        details = said.get("details")
        if header.event == EVENT and isinstance(details, dict) and _same(details, expected):
            says = (
                f"The record has it: entry {header.seq} of {header.at:%d %B %Y %H:%M} UTC, under the "
                f"checkpoint of {export.note.checkpoint.at}."
            )
            return (Finding("proof.entered", says, Weight.NOTE, rests_on=f"entry {header.seq}"),)
    return (Finding("proof.other", "The part of the record in the proof does not tell of this file."),)


def _same(details: dict[str, Any], expected: Expected) -> bool:
    listed = (details.get("sha256"), details.get("size"), tuple(details.get("pages") or ()))
    return listed == (expected.sha256, expected.size, expected.pages)


def _whose(proof: Proof, *, known: bool) -> Findings:
    root = proof.certificates[-1] if proof.certificates else None
    said = []
    if root:
        says = f"The proof brings the root of {called(root)}, SHA-256 {fingerprint(root)}."
        said.append(Finding("proof.root", says, Weight.NOTE))
    if not known:
        says = (
            "Whether the record's key is the right one was not asked: compare its id, or give it with --key."
        )
        said.append(Finding("proof.key_not_asked", says, Weight.NOTE))
    return tuple(said)


def together(report: Report, proof: Findings, *, vouched: bool) -> Report:
    """The report with what the proof showed.

    `vouched` when the record is known to be the right one: then it also says that a seal whose certificate
    has ended was made in time.
    """
    if not vouched or any(one.weight is Weight.STOP for one in (*proof, *_grave(report))):
        return replace(report, findings=(*report.findings, *proof))
    kept = tuple(
        replace(one, weight=Weight.NOTE) if one.code == "seal.expired" else one for one in report.findings
    )
    return replace(report, findings=(*kept, *proof))


def _grave(report: Report) -> Findings:
    return tuple(one for one in report.findings if one.weight is Weight.STOP)
