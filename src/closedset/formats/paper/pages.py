"""Where each line of a script stands on paper.

The measures are those of the trade's usual page: Courier at ten characters an inch and six lines an inch,
action from 1.5 in, speeches from 2.5 in and 35 characters wide, directions from 3.1 in, cues from 3.7 in.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from closedset.practice.pagination import LINES
from closedset.practice.screenplay import Element, Kind, Script

MARGIN = 15
"""Left edge of action, in characters from the edge of the paper."""

SHAPES: dict[Kind, tuple[int, int, int]] = {
    Kind.HEADING: (15, 57, 2),
    Kind.ACTION: (15, 61, 1),
    Kind.CENTERED: (15, 61, 1),
    Kind.SHOT: (15, 61, 1),
    Kind.CUE: (37, 38, 1),
    Kind.DIALOGUE: (25, 35, 0),
    Kind.LYRIC: (25, 35, 0),
    Kind.PARENTHETICAL: (31, 26, 0),
    Kind.TRANSITION: (15, 61, 1),
}
"""First column, characters a line, blank lines before. Other kinds are not printed."""

SPOKEN = frozenset({Kind.DIALOGUE, Kind.LYRIC, Kind.PARENTHETICAL})


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. `column` in characters and `row` in lines, both from 0 at the top left."""

    column: int
    row: int
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """What may not be parted over a page: rows of (column, text, bold) and the space before."""

    rows: tuple[tuple[int, str, bool], ...]
    before: int
    cue: str = ""
    """Who speaks, when the block is a speech that may be continued on the next page."""


def rows_of(element: Element) -> list[tuple[int, str, bool]]:
    """The element's printed lines."""
    column, width, _ = SHAPES[element.kind]
    if element.kind is Kind.HEADING and element.omitted and not element.text.upper().startswith("OMIT"):
        return []
    wrapped = [piece for line in element.text.split("\n") for piece in (textwrap.wrap(line, width) or [""])]
    if element.kind is Kind.TRANSITION:
        return [(column + 61 - len(piece), piece, False) for piece in wrapped]
    if element.kind is Kind.CENTERED:
        return [(column + (61 - len(piece)) // 2, piece, False) for piece in wrapped]
    if element.kind is Kind.CUE:
        extension = f" ({element.extension})" if element.extension and "(" not in element.text else ""
        return [(column, piece + extension, False) for piece in wrapped]
    bold = element.kind is Kind.HEADING
    rows = [(column, piece, bold) for piece in wrapped]
    if bold and element.number:
        _, first, _ = rows[0]
        rows[0] = (column, first, True)
        rows += [(8, element.number, True), (76, element.number, True)]
    return rows


def blocks_of(script: Script) -> Iterator[Block]:
    """Headings keep the next element; a cue keeps its speech."""
    elements = [element for element in script.elements if element.kind in SHAPES]
    speech: list[tuple[int, str, bool]] = []
    cue = ""
    for element, after in zip(elements, [*elements[1:], None], strict=True):
        rows = rows_of(element)
        if element.kind is Kind.CUE:
            speech, cue = rows, rows[0][1]
        elif element.kind in SPOKEN:
            speech = speech + rows
        else:
            yield Block(tuple(rows), SHAPES[element.kind][2])
            continue
        if after is None or after.kind not in SPOKEN:
            yield Block(tuple(speech), 1, cue)
            speech, cue = [], ""


def height(block: Block) -> int:
    """Printed lines the block takes, scene numbers beside the heading not counted."""
    return sum(1 for column, _, _ in block.rows if column not in {8, 76})


def pages_of(script: Script) -> list[list[Line]]:
    """The script's pages, each a list of lines; the title page apart."""
    pages: list[list[Line]] = [[]]
    used = 0
    blocks = list(blocks_of(script))
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        before = block.before if used else 0
        needs = before + height(block)
        keeps = 3 if after is not None and block.rows and block.rows[0][2] else 0
        if used and used + needs + keeps > LINES:
            pages.append([])
            used, before = 0, 0
        row = used + before
        for column, text, bold in block.rows:
            beside = column in {8, 76}
            pages[-1].append(Line(column, used + before if beside else row, text, bold))
            row += 0 if beside else 1
        used = row
    return pages
