"""Characters to rows of a page, set in columns of one typewriter letter."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from closedset.formats.pdf.chars import USUAL, Letter, Run, Sheet

_SAME_ROW = 3.5
"""Points two baselines may differ in one row."""

_LEADING = 14.0
"""Points from line to line at most: a page of few lines may have none without a blank one between."""

_WIDEST = 120
"""Letters a gap in a row is worth at most: a broken file can put a word miles away."""


class Row(NamedTuple):
    """One printed row: page, height on it, left edge in points and its words with the gaps of the page."""

    page: int
    y: float
    x: float
    text: str
    bold: bool = False


def pitch(pages: Sequence[Sheet]) -> float:
    """Width of a letter in points: the step from letter to letter seen most often."""
    steps: Counter[float] = Counter()
    for run in itertools.chain.from_iterable(page.runs for page in pages):
        steps[round(run.step, 1)] += len(run.text) - 1
    likely = [(count, step) for step, count in steps.items() if 3 < step < 12]
    return max(likely)[1] if likely else _pitch_of_lone_letters(pages)


def _pitch_of_lone_letters(pages: Iterable[Sheet]) -> float:
    """The step between letters none of which are evenly set."""
    pairs = itertools.chain.from_iterable(itertools.pairwise(page.runs) for page in pages)
    steps = Counter(round(b.x - a.x, 1) for a, b in pairs if abs(a.y - b.y) < 1 and 3 < b.x - a.x < 12)
    return steps.most_common(1)[0][0] if steps else USUAL


def rows(page: Sheet, step: float) -> list[Row]:
    """The rows from top to bottom."""
    found: list[list[Run]] = []
    level = 0.0
    for run in sorted(page.runs, key=_from_the_top):
        if found and level - run.y <= _SAME_ROW:
            found[-1].append(run)
        else:
            found.append([run])
            level = run.y
    return [_row(page, sorted(runs), step) for runs in found]


def leading(printed: Sequence[Row]) -> float:
    """Points from line to line where nothing is left blank: the smallest step that is seen often."""
    steps = Counter(round(a.y - b.y, 1) for a, b in itertools.pairwise(printed) if a.page == b.page)
    often = [step for step, count in steps.items() if step > 6 and count > len(printed) / 10]
    return min([*often, _LEADING])


def _from_the_top(run: Run) -> float:
    return -run.y


def _row(page: Sheet, runs: Sequence[Run], step: float) -> Row:
    text, printed_over = runs[0].text, ""
    if any(b.x - a.end < 0.7 * step for a, b in itertools.pairwise(runs)):
        text, printed_over = _over_one_another(runs, step)
    else:
        for a, b in itertools.pairwise(runs):
            text += _blank(b.x - a.end, step) + b.text
    first = runs[0]
    whole = text + "   " + printed_over if printed_over else text
    return Row(page.number, first.y, first.x, whole, first.y in page.bold)


def _blank(gap: float, step: float) -> str:
    """The spaces that a gap from letter to letter is worth."""
    return " " * min(_WIDEST, round(gap / step - 1)) if gap > step * 1.4 else ""


def _over_one_another(runs: Sequence[Run], step: float) -> tuple[str, str]:
    """The words of a row printed over itself, letters drawn twice taken once; and what lies off its grid."""
    letters, printed_over = _apart(sorted(letter for run in runs for letter in run.letters()), step)
    text, before, last = "", letters[0][0] - step, ""
    for x, letter in letters:
        gap = x - before
        if letter == last and gap < step * 0.3:
            continue
        text, before, last = text + _blank(gap, step) + letter, x, letter
    return text, printed_over


def _apart(chars: Sequence[Letter], step: float) -> tuple[Sequence[Letter], str]:
    """The letters on the row's own grid, and what is printed over them off it: a number of the margin."""
    crowded = {
        index
        for at, (a, b) in enumerate(itertools.pairwise(chars))
        if 0.1 * step < b[0] - a[0] < 0.7 * step
        for index in (at, at + 1)
    }
    if not crowded or len(chars) < 4 * len(crowded):
        return chars, ""
    own = Counter(round(x / step % 1, 1) % 1 for x, _letter in chars).most_common(1)[0][0]
    off = {index for index in crowded if 0.15 < abs(chars[index][0] / step % 1 - own) < 0.85}
    kept = [char for index, char in enumerate(chars) if index not in off]
    return kept, "".join(chars[index][1] for index in sorted(off))
