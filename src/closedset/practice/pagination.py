"""How long a script is on paper, when the source has no pages: 54 lines of 61 characters, speeches of 35."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.screenplay import Kind

LINES = 54
"""Lines on a page."""

_SHAPES: dict[Kind, tuple[int, int]] = {
    Kind.HEADING: (57, 2),
    Kind.ACTION: (61, 1),
    Kind.CENTERED: (61, 1),
    Kind.SHOT: (61, 1),
    Kind.CUE: (38, 1),
    Kind.DIALOGUE: (35, 0),
    Kind.LYRIC: (35, 0),
    Kind.PARENTHETICAL: (26, 0),
    Kind.TRANSITION: (61, 1),
}
"""Characters on a line, and blank lines before. Kinds that are not here take no room on the page."""

Spot = tuple[int, float]
"""A page, from 1, and how far down it, 0 to 1."""


def lines_of(kind: Kind, text: str) -> int:
    """Printed lines a paragraph takes, the blank ones before it included; 0 for what is not printed."""
    shape = _SHAPES.get(kind)
    if shape is None:
        return 0
    width, before = shape
    if "\n" not in text:
        return before + (len(text) + width - 1) // width
    return before + sum(max(1, (len(line) + width - 1) // width) for line in text.split("\n"))


def lay_out(pieces: Iterable[tuple[Kind, str, str]]) -> tuple[list[Spot], Spot]:
    """Where each piece (kind, text, dual) starts on paper, and where the last one ends.

    The right half of dual dialogue stands beside the left and takes no lines of its own.
    """
    line = 0
    spots: list[Spot] = []
    for kind, text, dual in pieces:
        if kind is Kind.PAGE_BREAK:
            line = -(-line // LINES) * LINES
        spots.append((line // LINES + 1, line % LINES / LINES))
        if dual != "right":
            line += lines_of(kind, text)
    return spots, (line // LINES + 1, line % LINES / LINES)


def eighths_between(start: Spot, end: Spot) -> int:
    """The length from one spot to another in eighths of a page, rounded, and at least 1."""
    return max(1, round((end[0] - start[0] + end[1] - start[1]) * 8))
