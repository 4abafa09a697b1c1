"""The lines of a text as circulated: where each stands, how far it is indented, what its margin says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_MARK = re.compile(r"(?:(?<=\s)|^)\*{1,3}\s*$")


class Line(NamedTuple):
    """One line that is not blank."""

    number: int
    """From 1."""

    start: int
    """Offset of its first character that is not blank."""

    end: int
    """Offset behind its last, a revision mark included."""

    indent: int
    """Columns before its first character, tabs counted as eight."""

    text: str
    """Its words: no indent, no revision mark."""

    revised: bool
    after_blank: bool
    before_blank: bool
    page: int | None
    """Page by form feeds, from 1; None in a text without any."""

    down: float | None
    dual: str = ""
    """`left` or `right` for half a line of two speeches side by side."""

    page_line: int | None = None
    """Of a PDF, the row on its page, from 1."""


def read_lines(text: str) -> list[Line]:
    """Every line that is not blank, in order."""
    raw = text.split("\n")
    starts = _starts(raw)
    places: Sequence[tuple[int | None, float | None]] = [(None, None)] * len(raw)
    if "\f" in text:
        places = _pages(raw)
    blank = [not line.strip() for line in raw]
    found = []
    for index, line in enumerate(raw):
        if blank[index]:
            continue
        bare = line.lstrip()
        words = bare.rstrip()
        start = starts[index] + len(line) - len(bare)
        kept = _MARK.sub("", words).rstrip()
        found.append(
            Line(
                number=index + 1,
                start=start,
                end=start + len(words),
                indent=_indent(line, bare),
                text=kept,
                revised=len(kept) < len(words),
                after_blank=index == 0 or blank[index - 1],
                before_blank=index + 1 == len(raw) or blank[index + 1],
                page=places[index][0],
                down=places[index][1],
            )
        )
    return found


def _indent(line: str, bare: str) -> int:
    return len(line[: len(line) - len(bare)].replace("\f", "").expandtabs(8))


def _starts(raw: list[str]) -> list[int]:
    starts, at = [], 0
    for line in raw:
        starts.append(at)
        at += len(line) + 1
    return starts


def _pages(raw: list[str]) -> list[tuple[int, float]]:
    """Page of each line by the form feeds, and how far down it stands on the longest page."""
    page, row = 1, 0
    rows: list[tuple[int, int]] = []
    for line in raw:
        if "\f" in line:
            page, row = page + line.count("\f"), 0
        rows.append((page, row))
        row += 1
    longest = max(row for _page, row in rows) + 1
    return [(page, row / longest) for page, row in rows]
