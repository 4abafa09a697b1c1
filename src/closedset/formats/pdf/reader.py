"""A PDF to a script: rows of characters, read by the same columns as an indented text."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from closedset.formats.pdf import chars, edge
from closedset.formats.pdf.rows import Row, leading, pitch, rows
from closedset.formats.pdf.spacing import set_apart
from closedset.formats.plain_text import (
    beside,
    columns,
    dual,
    furniture,
    paragraphs,
    paste,
    title_page,
)
from closedset.formats.plain_text.lines import Line
from closedset.formats.refusal import CannotRead
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, NotUnderstood, Place, Script

_STAR = re.compile(r"\s+\*+$")
_NUMBER = r"[A-Z]{0,3}\d{1,4}(?:[A-Z]{1,2}|\.\d{1,2})?\.?"
_LEFT = re.compile(rf"({_NUMBER})\s{{2,}}(?=\S)")
_RIGHT = re.compile(rf"\s{{3,}}({_NUMBER})$")
_PRINTED = re.compile(r"(?:^|\s)(\d{1,4})\.?$")
"""A page number at the end of a page head."""

_DIGITS = re.compile(r"\d+")
_OFTEN = 3
"""Pages on which a margin says the same, at least a third of all, before it is the page's."""

_ENDS_IN_A_NUMBER = re.compile(r"\d[A-Z]?\.?$")
_HEIGHT_OF_HEADS = 0.75
"""Share of the rows at one height that are known to be the pages', from which all of them are."""

_BODY_TOP = 66.0
"""Points from the top edge: half an inch and a line; page heads stand above."""


def parse(data: bytes) -> Script:
    """Read a PDF. Raises CannotRead for a locked or broken one, and for one made of pictures only."""
    pages = list(chars.sheets(data))
    empty = [page.number for page in pages if not page.runs]
    if len(empty) == len(pages):
        raise CannotRead("This PDF is pictures of pages, without any text: send the file it was made from.")
    step = pitch(pages)
    printed = [row for page in pages for row in rows(page, step)]
    text, lines = _lines(printed, step, {page.number: page.height for page in pages})
    aside = furniture.page_furniture(lines) | _heads(lines, printed, pages)
    parted, found = beside.parted(dual.parted(lines, text), aside)
    play = [line for line in parted if line.number not in aside]
    kinds = edge.transitions(play, columns.kinds(play, found) if found else paste.kinds(play))
    front = title_page.read(play, kinds)
    kind_of = dict(zip(((line.number, line.dual) for line in play), kinds, strict=True))
    kind_of |= {(number, ""): Kind.HEADING for number in set_apart(lines, printed, kind_of)}
    decided = [
        (
            line,
            Kind.FURNITURE
            if line.number in front.lines
            else kind_of.get((line.number, line.dual), Kind.FURNITURE),
        )
        for line in parted
    ]
    spoken = paragraphs.elements(
        furniture.without_repeated_cues(decided), soft=True, offset=_offset(lines, aside)
    )
    return assemble(
        spoken,
        format="pdf",
        text=text,
        pages=len(pages),
        title_page=front.fields,
        not_understood=(
            *(_picture(page, len(text)) for page in empty),
            *(_watermark(page, len(text)) for page in pages if page.across),
        ),
    )


def _picture(page: int, at: int) -> NotUnderstood:
    place = Place(start_line=1, end_line=1, start=at, end=at, page=page)
    return NotUnderstood(place=place, text="", why=f"Page {page} has no text: it is blank or a picture.")


def _watermark(page: chars.Sheet, at: int) -> NotUnderstood:
    place = Place(start_line=1, end_line=1, start=at, end=at, page=page.number)
    return NotUnderstood(place=place, text=page.across, why="Printed at an angle over the page: a watermark.")


def _heads(lines: Sequence[Line], printed: Sequence[Row], pages: Sequence[chars.Sheet]) -> frozenset[int]:
    """Rows in the margins: above, those that end in a page number; above or below, those that come again.

    These stand apart from the text, or at the very edge of the page and always in the same place. At the
    height where nearly all pages have theirs, what else stands there is one too.
    """
    heights = {page.number: page.height for page in pages}
    placed = [
        (line, _DIGITS.sub("0", line.text), round(row.y) if outer else None, above)
        for line, row, outer in zip(lines, printed, _outer(printed), strict=True)
        if (above := row.y > heights[row.page] - _BODY_TOP) or row.y < _BODY_TOP
    ]
    often = max(_OFTEN, len(pages) / 3)
    times = Counter(shape for _line, shape, _y, _above in placed)
    there: Counter[tuple[str, int | None]] = Counter(
        (shape, y) for _line, shape, y, _above in placed if y is not None
    )
    known = {
        line.number: y
        for line, shape, y, above in placed
        if (above and _ENDS_IN_A_NUMBER.search(line.text))
        or (line.before_blank and line.after_blank and times[shape] >= often)
        or there[shape, y] >= often
    }
    level = Counter(known.values())
    all_there = Counter(y for _line, _shape, y, _above in placed)
    return frozenset(known) | frozenset(
        line.number
        for line, _shape, y, _above in placed
        if y is not None and level[y] >= max(often, _HEIGHT_OF_HEADS * all_there[y])
    )


def _outer(printed: Sequence[Row]) -> list[bool]:
    """Whether each row is one of the first two or the last two on its page."""
    pages = [0, 0, *(row.page for row in printed), 0, 0]
    return [pages[at] != row.page or pages[at + 4] != row.page for at, row in enumerate(printed)]


def _lines(printed: Sequence[Row], step: float, heights: dict[int, float]) -> tuple[str, list[Line]]:
    """The text of all rows, and each as a line: its column, its gap above and below, page and height."""
    made: list[Line] = []
    parts: list[str] = []
    gaps = [True, *_gaps(printed), True]
    number, at, page_line = 0, 0, 0
    for index, row in enumerate(printed):
        blank = gaps[index]
        if blank and index:
            parts.append("\n")
            at, number = at + 1, number + 1
        number += 1
        page_line = page_line + 1 if index and printed[index - 1].page == row.page else 1
        words, x, revised = _words(row, step)
        made.append(
            Line(
                number=number,
                start=at,
                end=at + len(row.text),
                indent=round(x / step),
                text=words,
                revised=revised,
                after_blank=blank,
                before_blank=gaps[index + 1],
                page=row.page,
                down=min(1.0, max(0.0, (heights[row.page] - row.y - 72) / (heights[row.page] - 144))),
                page_line=page_line,
            )
        )
        parts.append(row.text + "\n")
        at += len(row.text) + 1
    return "".join(parts), made


def _words(row: Row, step: float) -> tuple[str, float, bool]:
    """The words of a row without the star and with the number of the margins once, and where they begin."""
    bare = _STAR.sub("", row.text) if row.text.endswith("*") else row.text
    revised = len(bare) < len(row.text)
    if "  " not in bare:
        return bare, row.x, revised
    left = _LEFT.match(bare)
    if left is None:
        return " ".join(bare.split()) if not _RIGHT.search(bare) else bare, row.x, revised
    inner = _RIGHT.sub("", bare[left.end() :])
    return f"{left[1]} {' '.join(inner.split())}", row.x + left.end() * step, revised


def _gaps(printed: Sequence[Row]) -> list[bool]:
    """Whether there is a blank line between each row and the next: half a line more than the draft's step."""
    wide = 1.5 * leading(printed)
    return [a.page != b.page or a.y - b.y > wide for a, b in itertools.pairwise(printed)]


def _offset(lines: Sequence[Line], aside: frozenset[int]) -> int:
    """What the printed page numbers add to the count of pages; 0 when most pages do not agree on one."""
    steps = Counter(
        int(found[1]) - (line.page or 0)
        for line in lines
        if line.number in aside and (found := _PRINTED.search(line.text)) is not None
    )
    pages = max((line.page or 0 for line in lines), default=0)
    usual = steps.most_common(1)
    return usual[0][0] if usual and usual[0][1] > pages / 2 else 0
