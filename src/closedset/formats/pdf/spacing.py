"""Headings without INT. or EXT., known by the room left above them.

Many templates leave two blank lines before a scene heading and one before anything else. Where a draft keeps
to that, capitals on a line of their own below two blank lines are a heading; where it does not, nothing is
concluded from the room above a line.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from closedset.formats.pdf.rows import Row
from closedset.formats.plain_text import signs
from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

_FEWEST = 5
"""Headings a draft must have before its habit is believed."""

_WIDE = 2.5
"""Room above a heading in lines, from which it counts as two blank lines."""

_HABIT = 0.9
_SHOT = re.compile(r"\bSHOTS?\b")
_ENDS = re.compile(r"(?:TO|IN|OUT|THE END)[:.]?$")


def set_apart(
    lines: Sequence[Line], printed: Sequence[Row], kinds: dict[tuple[int, str], Kind]
) -> frozenset[int]:
    """Numbers of the lines read as action that stand where this draft puts its headings.

    `lines` and `printed` run side by side.
    """
    room = _room(printed)
    headings = [
        above
        for line, above in zip(lines, room, strict=True)
        if above is not None and kinds.get((line.number, "")) is Kind.HEADING
    ]
    wide = sum(above >= _WIDE for above in headings)
    if wide < _FEWEST or wide < _HABIT * len(headings):
        return frozenset()
    columns = Counter(line.indent for line in lines if kinds.get((line.number, "")) is Kind.HEADING)
    column = columns.most_common(1)[0][0]
    return frozenset(
        line.number
        for line, above in zip(lines, room, strict=True)
        if above is not None
        and _WIDE <= above < _WIDE + 1
        and kinds.get((line.number, "")) is Kind.ACTION
        and abs(line.indent - column) <= 1
        and _could_head(line)
    )


def _could_head(line: Line) -> bool:
    capitals = line.text.upper() == line.text and any(letter.isalpha() for letter in line.text)
    closed = line.before_blank and not signs.is_transition(line.text) and not _ENDS.search(line.text)
    return capitals and closed and not _SHOT.search(line.text) and len(line.text) <= 60


def _room(printed: Sequence[Row]) -> list[float | None]:
    """How far below the row before each row stands, in lines; None at the top of a page."""
    steps = [a.y - b.y if a.page == b.page else None for a, b in itertools.pairwise(printed)]
    usual = Counter(round(step, 1) for step in steps if step is not None and step > 6)
    single = min((step for step, count in usual.items() if count > len(printed) / 10), default=12.0)
    return [None, *(None if step is None else step / single for step in steps)]
