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
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from closedset.formats.refusal import CannotRead

_SLANT = 0.35
"""Radians from which a character does not stand upright; a slanted italic has 0.2."""

_FEWEST = 4
"""Turned characters on a page that make a watermark."""

_LONGEST_NAME = 120
"""Bytes of a font's name that are looked at."""

_HYPHEN = "\x02"
"""pdfium's own sign for a hyphen at the end of a line, which it does not end any further."""

_SIGNS = str.maketrans(
    {code: " " for code in range(32) if chr(code) not in "\r\n\x02"} | {"\xa0": " ", "\ufffe": _HYPHEN}
)
"""Every blank as a space, and both signs of that hyphen as one."""

_FINER = (
    re.compile(rf"[^ \r\n](?:[^\r\n{_HYPHEN}]*[^ \r\n])?"),
    re.compile(r"[^ ](?:.*?[.?!:](?= )|.*[^ ])?"),
    re.compile(r"[^ \r\n]+"),
    re.compile(r"."),
)
"""Lines, sentences, words, letters: what is not evenly set is parted into the next."""

_USUAL = 7.2
"""Points from letter to letter of 12 point Courier."""

_SAMPLE = 12
"""Words measured on a page for the step of its letters."""

_OFF = 0.3
"""Steps by which the last letter of a run may miss its place."""


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
    runs: list[Run] = []
    turned: list[Run] = []
    bold: set[float] = set()
    row = None
    for at, run in _Printed(text).runs():
        new_row, row = run.y != row, run.y
        if new_row and _is_bold(text, at):
            bold.add(row)
        slants = new_row and _SLANT < raw.FPDFText_GetCharAngle(text.raw, at) < math.tau - _SLANT
        (turned if slants else runs).append(run)
    if sum(len(run.text) for run in turned) < _FEWEST:
        runs, turned = runs + turned, []
    height = page.get_height()
    text.close()
    page.close()
    return Sheet(index + 1, height, runs, "".join(run.text for run in turned), bold)


def _is_bold(text: pdfium.PdfTextPage, at: int) -> bool:
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text.raw, at, name, _LONGEST_NAME, None)
    return b"bold" in name.value.lower()


class _Printed:
    """The letters of one page by their index, as pdfium counts them."""

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._page = page.raw
        self._text = _text_of(page).translate(_SIGNS)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to = ctypes.byref(self._x), ctypes.byref(self._y)
        self._step = self._usual_step()

    def runs(self) -> Iterator[tuple[int, Run]]:
        """Everything printed, in order, each run with the index of its first letter."""
        return self._parted((0, len(self._text) + 1), _FINER)

    def _parted(self, span: tuple[int, int], finer: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, Run]]:
        """Each part of a span as one run where it is evenly set, else its own parts."""
        for part in finer[0].finditer(self._text, *span):
            run = self._even(*part.span()) if part.span() != span else None
            if run is None:
                yield from self._parted(part.span(), finer[1:])
            else:
                yield part.start(), run

    def _even(self, start: int, end: int) -> Run | None:
        """The letters as one run, when its second word and its last letter stand where the step puts them."""
        x, y = self._place(start)
        last = x
        for at in self._marks(start, end):
            last, level = self._place(at)
            if level != y or abs(last - x - (at - start) * self._step) > _OFF * self._step:
                return None
        return Run(x, y, self._text[start:end].replace(_HYPHEN, "-"), last)

    def _marks(self, start: int, end: int) -> tuple[int, ...]:
        """The letters to look at: a number in the margin sets the second word of a heading apart."""
        if end - start == 1:
            return ()
        second = self._text.find(" ", start, end) + 1
        return (second, end - 1) if second else (end - 1,)

    def _place(self, at: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self._page, at, *self._to)
        return self._x.value, self._y.value

    def _usual_step(self) -> float:
        """The step of most words among the first long ones."""
        long = (word.span() for word in _FINER[2].finditer(self._text) if len(word[0]) > 2)
        steps = Counter(round(self._step_of(*span), 2) for span in itertools.islice(long, _SAMPLE))
        return steps.most_common(1)[0][0] if steps else _USUAL

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
