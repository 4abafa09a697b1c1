"""What a PDF could do to whoever opens it: scripts, programs, hidden files, endless unpacking.

A paper that somebody signed outside needs none of these. Links to the web stay: a reader asks before it
follows one. Files from elsewhere are examined `apart`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zlib import decompressobj
from zlib import error as NotPacked  # noqa: N812 - its own name says nothing

import pikepdf

from closedset.formats.seal.insides import LARGEST
from closedset.practice.findings import Finding, Findings, Weight

MOST_OBJECTS = 100_000
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes, over all streams of a file. A scan of a hundred pages unpacks to less."""

ACTIONS = {
    "/JavaScript": ("script", "a script"),
    "/Launch": ("launch", "an action that starts a program"),
    "/SubmitForm": ("sends", "a form that sends what is typed to somebody else"),
    "/ImportData": ("imports", "an action that fetches data from the reader's disk"),
    "/Rendition": ("media", "media that play by themselves"),
    "/GoToE": ("goes_inside", "a link into an attached file"),
    "/GoToR": ("goes_elsewhere", "a link into another file on the reader's disk"),
}
KEYS = {
    "/JS": ("script", "a script"),
    "/JavaScript": ("script", "a script"),
    "/XFA": ("xfa", "a form of a kind that runs scripts"),
}
SUBTYPES = {
    "/RichMedia": ("media", "media that play by themselves"),
    "/Movie": ("media", "media that play by themselves"),
    "/Sound": ("media", "media that play by themselves"),
    "/Screen": ("media", "media that play by themselves"),
    "/3D": ("media", "a model that may run scripts"),
    "/FileAttachment": ("attachment", "an attached file"),
}
HARMLESS = ("/FlateDecode", "/Fl", None)


def hazards(pdf: bytes) -> Findings:
    """What is dangerous or cannot be examined, each kind named once with how often; empty when nothing is."""
    if len(pdf) > LARGEST:
        return (Finding("pdf.too_large", f"The file is larger than {LARGEST // 2**20} MB."),)
    try:
        with pikepdf.open(BytesIO(pdf), attempt_recovery=True) as opened:
            if opened.is_encrypted:
                says = "The file is locked, so nobody can say what is in it. Save it without a password."
                return (Finding("pdf.encrypted", says),)
            return _named(opened)
    except pikepdf.PasswordError:
        return (Finding("pdf.encrypted", "The file is locked with a password. Save it without one."),)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError):
        return (Finding("pdf.broken", "The file is damaged and cannot be read as a PDF."),)


def _named(opened: pikepdf.Pdf) -> Findings:
    if len(opened.objects) > MOST_OBJECTS:
        says = f"The file is made of more than {MOST_OBJECTS:,} parts; a paper has a few hundred."
        return (Finding("pdf.too_many_parts", says),)
    found = Counter(one for part in _parts(opened) for one in _of(part))
    said = [
        Finding(f"pdf.{code}", f"The file holds {what}{f', {often} times' if often > 1 else ''}.")
        for (code, what), often in sorted(found.items())
    ]
    return (*said, *_attached(opened), *_unpacked(opened))


def _parts(opened: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every dictionary in the file, also those inside others."""
    for one in opened.objects:
        yield from _within(one, 0)


def _within(one: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    if depth > 50 or not isinstance(one, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
        return
    if isinstance(one, pikepdf.Array):
        inside = [part for part in one]  # noqa: C416 - its own iterator gives objects
    else:
        yield one
        inside = [value for _key, value in one.items()]
    for part in inside:
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from _within(part, depth + 1)


def _of(part: pikepdf.Object) -> Iterator[tuple[str, str]]:
    """What one dictionary does, by its names; one kind once for a dictionary."""
    told = {ACTIONS.get(str(part.get("/S", ""))), SUBTYPES.get(str(part.get("/Subtype", "")))}
    told |= {KEYS[key] for key in KEYS if key in part}
    yield from sorted(one for one in told if one)


def _attached(opened: pikepdf.Pdf) -> Iterator[Finding]:
    """Attached files: text (data beside the document) is named, anything else is refused."""
    for name, spec in opened.attachments.items():
        shown = "".join(sign for sign in name if sign.isprintable())[:80]
        if _is_text(spec.get_file().read_bytes()):
            yield Finding("pdf.data", f"Data are attached: “{shown}”.", Weight.NOTE)
        else:
            yield Finding("pdf.attachment", f"A file is hidden in it: “{shown}”.")


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def _unpacked(opened: pikepdf.Pdf) -> Findings:
    """Whether the streams, unpacked, stay within bounds; counted without keeping what comes out."""
    left = MOST_UNPACKED
    for one in opened.objects:
        if isinstance(one, pikepdf.Stream):
            filters = one.get("/Filter")
            chain: list[Any] = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
            if len(chain) > 1 and all(str(each) in HARMLESS for each in chain):
                return (Finding("pdf.bomb", "Something in the file is packed several times over."),)
            if len(chain) == 1 and str(chain[0]) in HARMLESS:
                left -= _size(one.read_raw_bytes(), left)
        if left <= 0:
            says = f"Something in the file unpacks to more than {MOST_UNPACKED // 2**20} MB."
            return (Finding("pdf.bomb", says),)
    return ()


def _size(packed: bytes, most: int) -> int:
    """How many bytes come out, counted up to `most`."""
    unpacking, size = decompressobj(), 0
    try:
        while packed and size < most:
            size += len(unpacking.decompress(packed, 1024 * 1024))
            packed = unpacking.unconsumed_tail
    except NotPacked:
        return size
    return size
