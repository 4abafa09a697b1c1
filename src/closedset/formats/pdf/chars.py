"""Letters of a PDF with their places, through pdfium.

Asking pdfium for every letter's place is what a reading spends its time on. Typewriter letters stand one
step apart, so a line whose first and last letter are the right number of steps apart is taken whole, else a
word is, and only what is set otherwise is asked for letter by letter.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from closedset.formats.refusal import CannotRead

_SLANT = 0.35
"""Radians from which a character does not stand upright; a slanted italic has 0.2."""

_FEWEST = 4
"""Turned characters on a page that make a watermark."""

_LONGEST_NAME = ctypes.c_ulong(120)
"""Bytes of a font's name that are looked at."""

_HYPHEN = "\x02"
"""pdfium's own sign for a hyphen at the end of a line, which it does not end any further."""

_SIGNS = {chr(code): " " for code in range(32) if chr(code) not in "\r\n\x02"}
_SIGNS |= {"\xa0": " ", "\ufffe": _HYPHEN}
"""Every blank as a space, and both signs of that hyphen as one."""
_SIGN = re.compile("[" + "".join(map(re.escape, _SIGNS)) + "]")

_FINER = (
    re.compile(rf"[^ \r\n](?:[^\r\n{_HYPHEN}]*[^ \r\n])?"),
    re.compile(r"[^ ](?:.*?[.?!:](?= )|.*[^ ])?"),
    re.compile(r"[^ \r\n]+"),
    re.compile(r"."),
)
"""Lines, sentences, words, letters: what is not evenly set is parted into the next."""

USUAL = 7.2
"""Points from letter to letter of 12 point Courier."""

_SAMPLE = 12
"""Words measured on a page for the step of its letters."""

_OFF = 0.3
"""Steps by which the last letter of a run may miss its place."""


def _unchecked(function: Any) -> Any:
    """pdfium's own function without a check of each argument, which would take longer than the answer."""
    return type(function)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_origin_of = _unchecked(raw.FPDFText_GetCharOrigin)
_font_of = _unchecked(raw.FPDFText_GetFontInfo)

Letter = tuple[float, str]
"""x of a letter, and the letter."""


class Run(NamedTuple):
    """Letters and spaces evenly set on one baseline; places in points from the bottom left."""

    x: float
    y: float
    text: str
    end: float
    """x of the last letter."""

    @property
    def step(self) -> float:
        """Points from letter to letter; 0 for one alone."""
        return (self.end - self.x) / max(1, len(self.text) - 1)

    def letters(self) -> Iterator[Letter]:
        """Each letter with its x."""
        step = self.step
        return ((self.x + at * step, letter) for at, letter in enumerate(self.text) if letter != " ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its height in points and its letters in the order of the file."""

    number: int
    height: float
    runs: list[Run]
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
    printed = _Printed(text)
    runs: list[Run] = []
    turned: list[Run] = []
    bold: set[float] = set()
    row = None
    for at, run in printed.runs():
        if run.y == row:
            runs.append(run)
            continue
        row = run.y
        if printed.is_bold(at):
            bold.add(row)
        (turned if len(run.text) == 1 and printed.slants(at) else runs).append(run)
    if len(turned) < _FEWEST:
        runs, turned = runs + turned, []
    height = page.get_height()
    text.close()
    page.close()
    return Sheet(index + 1, height, runs, "".join(run.text for run in turned), bold)


class _Printed:
    """The letters of one page by their index, as pdfium counts them."""

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._page = page.raw
        text = _text_of(page)
        self._text = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to = ctypes.byref(self._x), ctypes.byref(self._y)
        self._font = ctypes.create_string_buffer(_LONGEST_NAME.value)
        self._step = self._usual_step()

    def runs(self) -> list[tuple[int, Run]]:
        """Everything printed, in order, each run with the index of its first letter."""
        found: list[tuple[int, Run]] = []
        self._take((0, len(self._text) + 1), _FINER, found)
        return found

    def is_bold(self, at: int) -> bool:
        """Whether a letter is of a font that calls itself bold."""
        _font_of(self._page, at, self._font, _LONGEST_NAME, None)
        return b"bold" in self._font.value.lower()

    def slants(self, at: int) -> bool:
        """Whether a letter does not stand upright."""
        return bool(_SLANT < raw.FPDFText_GetCharAngle(self._page, at) < math.tau - _SLANT)

    def _take(
        self, span: tuple[int, int], finer: Sequence[re.Pattern[str]], found: list[tuple[int, Run]]
    ) -> None:
        """Each part of a span as one run where it is evenly set, else its own parts."""
        for match in finer[0].finditer(self._text, *span):
            part = match.span()
            run = self._even(*part) if part != span else None
            if run is None:
                self._take(part, finer[1:], found)
            else:
                found.append((part[0], run))

    def _even(self, start: int, end: int) -> Run | None:
        """The letters as one run, when its second word and its last letter stand where the step puts them.

        The second word is looked at for the sake of a heading with a number in both margins.
        """
        x, y = self._place(start)
        text = self._text[start:end]
        second = text.find(" ") + 1
        if second and not self._in_step(x, y, start, second):
            return None
        if end - start > 1 and not self._in_step(x, y, start, end - start - 1):
            return None
        return Run(x, y, text.replace(_HYPHEN, "-"), self._x.value)

    def _in_step(self, x: float, y: float, start: int, further: int) -> bool:
        """Whether a letter so much further on stands as many steps further on the same baseline."""
        _origin_of(self._page, start + further, *self._to)
        off = self._x.value - x - further * self._step
        return self._y.value == y and -_OFF * self._step < off < _OFF * self._step

    def _place(self, at: int) -> tuple[float, float]:
        _origin_of(self._page, at, *self._to)
        return self._x.value, self._y.value

    def _usual_step(self) -> float:
        """The step of most words among the first long ones."""
        long = (word.span() for word in _FINER[2].finditer(self._text) if len(word[0]) > 2)
        steps = Counter(round(self._step_of(*span), 2) for span in itertools.islice(long, _SAMPLE))
        return steps.most_common(1)[0][0] if steps else USUAL

    def _step_of(self, start: int, end: int) -> float:
        return (self._place(end - 1)[0] - self._place(start)[0]) / (end - 1 - start)


def _text_of(page: pdfium.PdfTextPage) -> str:
    """One letter for each that pdfium counts: all at once, or one by one where a letter takes two units."""
    count = page.count_chars()
    units = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(page.raw, 0, count, units) == count + 1:
        text = bytes(units)[:-2].decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
    return "".join(chr(raw.FPDFText_GetUnicode(page.raw, at)) for at in range(count))
