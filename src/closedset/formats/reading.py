"""Any script file to a script."""

from __future__ import annotations

from collections.abc import Callable

from closedset.formats import docx, fountain, limits, plain_text, rtf, sniff
from closedset.formats.decode import decode
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Script

Reader = Callable[[bytes], Script]


def read_text(text: str, *, name: str, notes: tuple[str, ...] = ()) -> Script:
    """Read a text somebody pasted or sent, as Fountain or as plain text."""
    if sniff.written_as_fountain(text, name=name):
        return fountain.parse(text, notes=notes)
    return plain_text.parse(text, notes=notes)


def read_bytes(data: bytes, *, name: str, readers: tuple[tuple[str, Reader], ...]) -> Script:
    """Read a file by what it is. `readers` are the formats beside text, each under the kind `sniff` gives."""
    limits.check_size(len(data), name=name)
    kind = sniff.kind_of(data, name=name)
    if kind == "zip":
        kind = packed_kind(data, name=name)
    script = _read(data, kind, name, dict(readers))
    if not sniff.is_screenplay(script):
        raise CannotRead(
            f"{name} does not look like a screenplay: no scene heading and no character cue was found."
        )
    return script


def _read(data: bytes, kind: str, name: str, readers: dict[str, Reader]) -> Script:
    if kind == "text":
        decoded = decode(data, name=name)
        return read_text(decoded.text, name=name, notes=decoded.notes)
    if kind == "docx":
        return docx.parse(data, name=name)
    if kind == "rtf":
        return rtf.parse(data)
    if kind in readers:
        return readers[kind](data)
    raise CannotRead(
        f"{name} is {_WORDS.get(kind, kind)}: a script as PDF, FDX, Fountain, Word or text was expected."
    )


_WORDS = {
    "doc": "an old or locked Word file, which cannot be read; save it as .docx without a password",
    "pdf": "a PDF, which this installation does not read",
    "fdx": "a Final Draft file, which this installation does not read",
}


def packed_kind(data: bytes, *, name: str) -> str:
    """What a ZIP file is by what lies in it: `docx`, `fadein`, `celtx`, or `a ZIP archive`."""
    with limits.open_zip(data, name=name) as packed:
        inside = set(packed.namelist())
    if "word/document.xml" in inside:
        return "docx"
    if "document.xml" in inside:
        return "fadein"
    return "celtx" if any(entry.endswith((".rdf", ".html")) for entry in inside) else "a ZIP archive"
