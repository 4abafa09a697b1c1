"""What a file is, by its bytes, and what it may be called."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from closedset.practice.findings import Finding, Findings

LARGEST = 50 * 1024 * 1024
"""Bytes. The longest script we know of, scanned, is a tenth of it."""

LONGEST_NAME = 200
UNNAMED = "unnamed"
OTHER = "application/octet-stream"
PROGRAM = "application/x-executable"
PDF, WORD = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURES = frozenset({"image/png", "image/jpeg"})


class Use(StrEnum):
    """What a file is kept for, which says what it may be."""

    ANYTHING = "anything"
    SCRIPT = "script"
    SIGNED_PAPER = "signed paper"
    REDLINE = "redline"
    """Read and not kept."""

    OURS = "ours"
    """Made here: no scanner looks at it, so that one that is out of order stops no signature."""


SCRIPTS = frozenset({PDF, WORD, "application/rtf", "application/xml", "application/zip", "text/plain", OTHER})
"""Text in an older encoding shows itself as nothing in particular."""

ACCEPTS = {
    Use.SCRIPT: SCRIPTS,
    Use.SIGNED_PAPER: frozenset({PDF, WORD, "text/plain"}) | PICTURES,
    Use.REDLINE: frozenset({WORD}),
}

_BEGINNINGS = (
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"#!", PROGRAM),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_PARTS = (
    ("word/document.xml", WORD),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)


def may_keep(size: int) -> Findings:
    """A file has something in it, and is not larger than `LARGEST`."""
    if size == 0:
        return (Finding("documents.empty", "The file is empty. Choose the file again."),)
    if size > LARGEST:
        says = f"The file is larger than {LARGEST // 2**20} MB. Send the script without images or scans."
        return (Finding("documents.too_large", says),)
    return ()


def may_be(content_type: str, use: Use) -> Findings:
    """A file is of a type that belongs where it is brought; a program belongs nowhere."""
    if content_type == PROGRAM:
        says = "This is a program. Bring the paper or the script itself."
        return (Finding("documents.a_program", says),)
    if content_type in ACCEPTS.get(use, {content_type}):
        return ()
    wanted = {
        Use.SCRIPT: "This is not a script. Bring Final Draft, Fountain, PDF, Word, RTF or text.",
        Use.SIGNED_PAPER: "This is not a paper. Bring a PDF, a picture (PNG, JPEG), Word or text.",
        Use.REDLINE: "This is not a Word file. Bring the DOCX that was taken out here, marked up.",
    }
    return (Finding("documents.wrong_type", wanted[use]),)


def type_of(data: bytes) -> str:
    """The content type the bytes themselves show."""
    begins = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:512]
    text = _is_text(data)
    for beginning, content_type in _BEGINNINGS:
        if begins.startswith(beginning) and not (text and beginning == b"MZ"):  # a title may begin so
            return content_type
    if begins.startswith(b"PK\x03\x04"):
        return _type_of_zip(data)
    if begins.startswith((b"<?xml", b"<FinalDraft")):
        return "application/xml"
    return "text/plain" if text else OTHER


def _type_of_zip(data: bytes) -> str:
    try:
        names = set(ZipFile(BytesIO(data)).namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        return OTHER
    return next((content_type for part, content_type in _PARTS if part in names), "application/zip")


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def called(name: str) -> str:
    """A name fit to be shown and to be offered for saving: no folder, no control or direction signs."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip(" .")
    return shown[:LONGEST_NAME] or UNNAMED
