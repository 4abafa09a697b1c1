"""Characters to rows of a page, set in columns of one typewriter letter."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from closedset.formats.pdf.chars import Char, Sheet

_SAME_ROW = 3.5
"""Points two baselines may differ in one row."""

_WIDEST = 120
"""Letters a gap in a row is worth at most: a broken file can put a word miles away."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row: page, height on it, left edge in points and its words with the gaps of the page."""

    page: int
    y: float
    x: float
    text: str
    bold: bool = False


def pitch(pages: Iterable[Sheet]) -> float:
    """Width of a letter in points: the step from character to character seen most often."""
    steps = Counter(
        round(b[0] - a[0], 1)
        for page in pages
        for a, b in zip(page.chars, page.chars[1:], strict=False)
        if abs(a[1] - b[1]) < 1 and 3 < b[0] - a[0] < 12
    )
    return steps.most_common(1)[0][0] if steps else 7.2


def rows(page: Sheet, step: float) -> list[Row]:
    """The rows from top to bottom."""
    found: list[list[Char]] = []
    for char in sorted(page.chars, key=lambda char: -char[1]):
        if found and abs(found[-1][0][1] - char[1]) <= _SAME_ROW:
            found[-1].append(char)
        else:
            found.append([char])
    return [_row(page, sorted(chars), step) for chars in found]


def _row(page: Sheet, chars: Sequence[Char], step: float) -> Row:
    text, before = "", chars[0][0] - step
    chars, printed_over = _apart(chars, step)
    last = ""
    for x, _y, char in chars:
        gap = x - before
        if char == last and gap < step * 0.3:
            continue
        spaces = min(_WIDEST, round(gap / step - 1)) if gap > step * 1.4 else 0
        text, before, last = text + " " * spaces + char, x, char
    x, y, _char = chars[0]
    return Row(page.number, y, x, text + "   " + printed_over if printed_over else text, y in page.bold)


def _apart(chars: Sequence[Char], step: float) -> tuple[Sequence[Char], str]:
    """The letters on the row's own grid, and what is printed over them off it: a number of the margin."""
    crowded = {
        index
        for at, (a, b) in enumerate(itertools.pairwise(chars))
        if 0.1 * step < b[0] - a[0] < 0.7 * step
        for index in (at, at + 1)
    }
    if not crowded or len(chars) < 4 * len(crowded):
        return chars, ""
    own = Counter(round(x / step % 1, 1) % 1 for x, _y, _char in chars).most_common(1)[0][0]
    off = {index for index in crowded if 0.15 < abs(chars[index][0] / step % 1 - own) < 0.85}
    kept = [char for index, char in enumerate(chars) if index not in off]
    return kept, "".join(chars[index][2] for index in sorted(off))
