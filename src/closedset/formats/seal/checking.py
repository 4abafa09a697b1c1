"""Checking a PDF: what is sealed, by whom, whether it was changed since, and where.

"The signature is valid" is never the answer: poppler's `pdfsig` says so of a file to which a page was
appended. The answer is: intact and valid and trusted and covering the whole file, or only changed in ways
the seal allows, and the file that the record knows, where that was given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

import pikepdf

from closedset.formats.seal.attachments import claimed_pages, claims
from closedset.formats.seal.insides import Insides, difference, insides, pages_between
from closedset.formats.seal.judging import against_record, judged
from closedset.formats.seal.opening import CannotOpen, opened
from closedset.formats.seal.report import Expected, Kind, Report, Signature
from closedset.formats.seal.signatures import examined, last_byte
from closedset.practice.findings import Finding, Findings, Weight


def validate(
    pdf: bytes, trusted: Sequence[bytes], *, at: datetime, expected: Expected | None = None
) -> Report:
    """Everything there is to say about the file's seals. Raises nothing: a file that fails has a finding.

    `trusted` are certificates (DER) of those you trust, roots or the sealing ones themselves; `at` is now;
    `expected` what the record knows of the file. For files from elsewhere call `apart.validated`.
    """
    report = Report(sha256=sha256(pdf).hexdigest(), size=len(pdf))
    told = against_record(report, expected)
    try:
        reader = opened(pdf)
        embedded = reader.embedded_signatures
    except CannotOpen as error:
        return replace(report, findings=(error.finding, *told))
    except Exception:  # a made-up file may raise anything
        return replace(report, findings=(_unreadable(), *told))
    found = tuple(examined(pdf, one, trusted) for one in embedded)
    own, now = claims(reader), _taken_apart(pdf)
    return replace(
        report,
        pages=len(now.pages) if now else 0,
        signatures=found,
        claims=own,
        findings=(
            *judged(found, at=at),
            *_changes(pdf, found, [last_byte(one) for one in embedded], now),
            *_pages(found, now, own, expected),
            *told,
        ),
    )


def _unreadable() -> Finding:
    return Finding("pdf.broken", "The file is damaged and cannot be read as a PDF.")


def _taken_apart(pdf: bytes) -> Insides | None:
    try:
        return insides(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, MemoryError):
        return None


def _changes(pdf: bytes, found: Sequence[Signature], ends: list[int], now: Insides | None) -> Findings:
    """What was appended after the first signature that does not allow it, by comparing before and after."""
    for signature, end in zip(found, ends, strict=True):
        if signature.whole or signature.trouble or not signature.intact:
            continue
        if signature.allowed:
            return (_allowed_since(signature),)
        before = _taken_apart(pdf[:end])
        told = difference(before, now) if before and now else ()
        return told or (_appended(len(pdf) - end),)
    return ()


def _appended(size: int) -> Finding:
    says = f"{size} bytes were appended after the seal. They change no page we can see, and were not sealed."
    return Finding("seal.appended", says)


def _allowed_since(signature: Signature) -> Finding:
    says = (
        "Something was added afterwards that it allows: a signature, a filled field or proof for later years."
    )
    if signature.kind is Kind.SEAL:
        says = "Only a timestamp and proof for later years were added after the seal, which it allows."
    return Finding("seal.renewed", says, Weight.NOTE)


def _pages(
    found: Sequence[Signature], now: Insides | None, own: dict[str, object], expected: Expected | None
) -> Findings:
    """For a file that was written anew, so that nothing before is in it: which page is not the sealed one."""
    if now is None or any(one.intact for one in found):
        return ()
    listed = expected.pages if expected and expected.pages else claimed_pages(own)
    return pages_between(listed, now.fingerprints) if listed else ()
