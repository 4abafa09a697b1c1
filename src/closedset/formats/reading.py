"""Any script file to a script."""

from __future__ import annotations

from collections.abc import Callable

from closedset.formats import celtx, docx, fadein, fdx, fountain, limits, osf, pdf, plain_text, rtf, sniff
from closedset.formats.decode import decode
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Script
from closedset.practice.undisturbed import undisturbed


def read_script(data: bytes, *, name: str) -> Script:
    """Read a script; the format is decided by content, then by name. Raises CannotRead with one sentence."""
    with undisturbed():
        script = _read(data, _kind(data, name), name)
    if not sniff.is_screenplay(script):
        raise CannotRead(
            f"{name} does not look like a screenplay: no scene heading and no character cue was found."
        )
    return script


def read_text(text: str, *, name: str, notes: tuple[str, ...] = ()) -> Script:
    """Read a text somebody pasted or sent, as Fountain or as plain text."""
    if sniff.written_as_fountain(text, name=name):
        return fountain.parse(text, notes=notes)
    return plain_text.parse(text, notes=notes)


def _kind(data: bytes, name: str) -> str:
    limits.check_size(len(data), name=name)
    kind = sniff.kind_of(data, name=name)
    return packed_kind(data, name=name) if kind == "zip" else kind


def _read(data: bytes, kind: str, name: str) -> Script:
    if kind == "text":
        decoded = decode(data, name=name)
        return read_text(decoded.text, name=name, notes=decoded.notes)
    if kind == "docx":
        return docx.parse(data, name=name)
    if kind in _READERS:
        return _READERS[kind](data)
    what = _OLD_WORD if kind == "doc" else kind
    raise CannotRead(f"{name} is {what}: a script as PDF, FDX, Fountain, Word or text was expected.")


_READERS: dict[str, Callable[[bytes], Script]] = {
    "pdf": pdf.parse,
    "fdx": fdx.parse,
    "osf": osf.parse,
    "fadein": fadein.parse,
    "celtx": celtx.parse,
    "rtf": rtf.parse,
}
"""What needs its bytes alone, by the kind `sniff` gives."""

_OLD_WORD = "an old or locked Word file, which cannot be read; save it as .docx without a password"


def packed_kind(data: bytes, *, name: str) -> str:
    """What a ZIP file is by what lies in it: `docx`, `fadein`, `celtx`, or `a ZIP archive`."""
    with limits.open_zip(data, name=name) as packed:
        inside = set(packed.namelist())
    if "word/document.xml" in inside:
        return "docx"
    if "document.xml" in inside:
        return "fadein"
    return "celtx" if any(entry.endswith((".rdf", ".html")) for entry in inside) else "a ZIP archive"
