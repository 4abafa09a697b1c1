"""Headings without INT. or EXT., known by the room left above them or by their bold type.

Many templates leave two blank lines before a scene heading and one before anything else; others print
headings in bold. Where a draft keeps to that, capitals on a line of their own that look the same are a
heading; where it does not, nothing is concluded from the looks of a line.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from closedset.formats.pdf.rows import Row, leading
from closedset.formats.plain_text import signs
from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

_FEWEST = 5
"""Headings a draft must have before its habit of leaving room is believed."""

_FEWEST_IN_BOLD = 2

_WIDE = 2.5
"""Room above a heading in lines, from which it counts as two blank lines."""

_HABIT = 0.9
_MOST_IN_BOLD = 0.3
"""Share of a draft's rows in bold above which bold says nothing."""

_SHOT = re.compile(r"\bSHOTS?\b")
_ENDS = re.compile(r"(?:TO|IN|OUT|THE END)[:.]?$")


def set_apart(
    lines: Sequence[Line], printed: Sequence[Row], kinds: dict[tuple[int, str], Kind]
) -> frozenset[int]:
    """Numbers of the lines not read as headings that look as this draft's headings do.

    In other type and right over a heading they are captions. `lines` and `printed` run side by side.
    """
    kind = [kinds.get((line.number, "")) for line in lines]
    headings = [index for index, one in enumerate(kind) if one is Kind.HEADING]
    if not headings:
        return frozenset()
    column = Counter(lines[index].indent for index in headings).most_common(1)[0][0]
    bold = sum(printed[index].bold for index in headings) * 2 > len(headings)
    marked = _by_room(printed, headings) | _in_bold(printed, headings)
    return frozenset(
        lines[index].number
        for index in marked
        if kind[index] in {Kind.ACTION, Kind.SHOT}
        and abs(lines[index].indent - column) <= 1
        and not (printed[index].bold is not bold and Kind.HEADING in kind[index + 1 : index + 2])
        and _could_head(lines[index])
    )


def _could_head(line: Line) -> bool:
    capitals = line.text.upper() == line.text and any(letter.isalpha() for letter in line.text)
    alone = line.after_blank and line.before_blank
    closed = alone and not signs.is_transition(line.text) and not _ENDS.search(line.text)
    return capitals and closed and not _SHOT.search(line.text) and len(line.text) <= 60


def _by_room(printed: Sequence[Row], headings: Sequence[int]) -> set[int]:
    """Rows below two blank lines, where headings stand so; none where they do not."""
    room = _room(printed)
    above = [held for index in headings if (held := room[index]) is not None]
    wide = sum(held >= _WIDE for held in above)
    if wide < _FEWEST or wide < _HABIT * len(above):
        return set()
    return {index for index, held in enumerate(room) if held is not None and _WIDE <= held < _WIDE + 1}


def _in_bold(printed: Sequence[Row], headings: Sequence[int]) -> set[int]:
    """Rows in bold, where headings are printed so and hardly anything else is."""
    bold = {index for index, row in enumerate(printed) if row.bold}
    ours = bold.intersection(headings)
    if len(ours) < _FEWEST_IN_BOLD or len(ours) < _HABIT * len(headings):
        return set()
    return bold if len(bold) <= _MOST_IN_BOLD * len(printed) else set()


def _room(printed: Sequence[Row]) -> list[float | None]:
    """How far below the row before each row stands, in lines; None at the top of a page."""
    single = leading(printed)
    return [
        None,
        *((a.y - b.y) / single if a.page == b.page else None for a, b in itertools.pairwise(printed)),
    ]
