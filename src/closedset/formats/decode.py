"""Bytes of a text file to text: which encoding it is in, line ends made one, what a person should know."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from closedset.formats.refusal import CannotRead

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x1c-\x1e\x85\u2028\u2029]")
_CP1252_TYPE = frozenset(b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0")
_MAC_TYPE = frozenset(b"\xc7\xc8\xc9\xca\xd0\xd1\xd2\xd3\xd4\xd5")
_LETTERS_OF_MAC = frozenset(
    b"\x80\x83\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x94\x96\x97\x99\x9a\x9f"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with every line ended by a newline, and notes a person should see."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, name: str) -> Decoded:
    """Decode by byte order mark, then as UTF-8, then by the letters used; CannotRead for half a text."""
    text, notes = _decoded(data, name)
    if "\0" in text:
        text = text.replace("\0", "")
        notes = (*notes, "The file held NUL characters; they were left out.")
    return Decoded(_LINE_ENDS.sub("\n", text), notes)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), ()
    if (wide := _unmarked_utf16(data)) is not None:
        return wide, ("The file does not state its encoding; it was read as UTF-16.",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _eight_bits(data)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CannotRead(
            f"{name} begins as {encoding.upper()} text but breaks off at byte {error.start}: "
            "a whole text file was expected."
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its start is zero."""
    head = data[:2000]
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = head[odd::2]
        if len(head) >= 20 and zeros.count(0) > len(zeros) * 0.7 and head[1 - odd :: 2].count(0) == 0:
            return data.decode(encoding, errors="replace")
    return None


def _eight_bits(data: bytes) -> tuple[str, tuple[str, ...]]:
    high = [byte for byte in data if byte >= 0x80]
    windows = sum(byte in _CP1252_TYPE or byte >= 0xE0 for byte in high)
    mac = sum(byte in _MAC_TYPE or byte in _LETTERS_OF_MAC for byte in high)
    encoding, spoken = ("mac_roman", "Mac Roman") if mac > windows else ("cp1252", "Windows-1252")
    text = data.decode(encoding, errors="replace")
    notes = [f"The file is not UTF-8; it was read as {spoken}. Check accents and quotation marks."]
    if lost := text.count("\ufffd"):
        notes.append(f"{lost} characters could not be decoded and are shown as \ufffd.")
    return text, tuple(notes)
