"""What kind of file it is, by its first bytes, then by its name; whether a text is a screenplay at all."""

from __future__ import annotations

import re
from pathlib import PurePath

from closedset.practice.screenplay import Kind, Script

_PICTURES_AND_SUCH = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a sound or film file"),
    (b"SQLite format", "a database"),
)
_FOUNTAIN = re.compile(
    r"^(?:Title|Credit|Author):|^[ \t]*(?:[@!][A-Z]|\.[A-Z][^.\n]+$|>[^\n]+<?$|#{1,6} |={1,3}(?: |$)|~)"
    r"|\[\[|/\*|#[\w.-]+#[ \t]*$",
    re.MULTILINE,
)


def kind_of(data: bytes, *, name: str) -> str:
    """`pdf`, `fdx`, `osf`, `zip`, `rtf`, `doc`, `text`, or what else it is in words (`a JPEG picture`)."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, words in _PICTURES_AND_SUCH:
        if data.startswith(mark) and not _plain(data[:4096]):
            return words
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "doc"
    return _by_markup(head) or "text"


def _plain(head: bytes) -> bool:
    """Printable ASCII and nothing else: a text may begin with any letters."""
    return all(byte >= 32 or byte in b"\t\r\n\f" for byte in head) and not any(byte >= 128 for byte in head)


def _by_markup(head: bytes) -> str:
    wide = head.replace(b"\0", b"")
    if b"<FinalDraft" in wide:
        return "fdx"
    if re.search(rb"<document[^>]*Open Screenplay Format", wide) or b"<paragraphs>" in wide:
        return "osf"
    return ""


def written_as_fountain(text: str, *, name: str) -> bool:
    """Whether to read a text as Fountain: by its name, or by at least two marks that only Fountain has."""
    ending = PurePath(name).suffix.casefold()
    if ending in {".fountain", ".spmd"}:
        return True
    marks = {found[0].strip()[:1] for found in _FOUNTAIN.finditer(text[:50_000])}
    return len(marks) >= 2


def is_screenplay(script: Script) -> bool:
    """Whether a reading found a scene or somebody who speaks."""
    return bool(script.scenes) or any(element.kind is Kind.CUE for element in script.elements)
