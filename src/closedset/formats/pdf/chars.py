"""Characters of a PDF with their places, through pdfium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from closedset.formats.refusal import CannotRead

_SLANT = 0.35
"""Radians from which a character does not stand upright; a slanted italic has 0.2."""

_FEWEST = 4
"""Turned characters on a page that make a watermark."""

_LONGEST_NAME = 120
"""Bytes of a font's name that are looked at."""

_BREAK, _HYPHEN = 2, ord("-")
"""pdfium's own sign for a hyphen at the end of a line."""

Char = tuple[float, float, str]
"""x and y of the baseline in points from the bottom left, and the character."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its height in points and its characters in the order of the file."""

    number: int
    height: float
    chars: list[Char]
    across: str = ""
    """What is printed at an angle over the page, a watermark: no part of the script."""

    bold: set[float] = field(default_factory=set)
    """Baselines of the rows that begin in bold."""


def sheets(data: bytes) -> Iterator[Sheet]:
    """The pages in order. Raises CannotRead for a locked or broken PDF."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise CannotRead("This PDF is locked with a password: send one without.") from error
        raise CannotRead(
            "This PDF is broken or cut short: export it again and send the whole file."
        ) from error
    try:
        for index in range(len(document)):
            yield _sheet(document, index)
    except pdfium.PdfiumError as error:
        raise CannotRead("This PDF has a page that cannot be opened: export it again.") from error
    finally:
        document.close()


def _sheet(document: pdfium.PdfDocument, index: int) -> Sheet:
    page = document[index]
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    px, py = ctypes.byref(x), ctypes.byref(y)
    chars: list[Char] = []
    turned: list[Char] = []
    bold: set[float] = set()
    row = None
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, at)
        code = _HYPHEN if code == _BREAK else code
        if code > 32 and code != 160:
            raw.FPDFText_GetCharOrigin(text.raw, at, px, py)
            new_row, row = y.value != row, y.value
            if new_row and _is_bold(text, at):
                bold.add(row)
            slants = new_row and _SLANT < raw.FPDFText_GetCharAngle(text.raw, at) < math.tau - _SLANT
            (turned if slants else chars).append((x.value, y.value, chr(code)))
    if len(turned) < _FEWEST:
        chars, turned = chars + turned, []
    height = page.get_height()
    text.close()
    page.close()
    return Sheet(index + 1, height, chars, "".join(char for _x, _y, char in turned), bold)


def _is_bold(text: pdfium.PdfTextPage, at: int) -> bool:
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text.raw, at, name, _LONGEST_NAME, None)
    return b"bold" in name.value.lower()
