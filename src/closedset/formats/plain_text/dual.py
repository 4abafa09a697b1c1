"""Two people speaking at once, printed side by side: the columns parted, the left speech before the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from closedset.formats.plain_text.lines import Line
from closedset.practice import cues, headings

_TWO = re.compile(r"(\S(?:\S| {1,2}(?=\S))*) {3,}(\S(?:\S| {1,2}(?=\S))*)(?:\s+\*+)?")
_GAP = re.compile(r" {2,}")
_NAME = re.compile(r"[^\W\d_]{2}")
_BEFORE, _BEHIND = 16, 6
"""How far the right speech may begin before and behind its cue, in columns: a cue stands over the middle."""


def parted(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines with each side-by-side passage as its left lines and then its right ones, marked `dual`."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        cued = _cues(lines[index], text)
        block = list(_passage(lines, index)) if cued else []
        halves = _halves(block, text, cued) if cued else None
        found += halves or [lines[index]]
        index += len(block) if halves else 1
    return found


def _passage(lines: Sequence[Line], index: int) -> Iterator[Line]:
    """The line at `index` and those that follow it without a blank."""
    yield lines[index]
    for at in range(index + 1, len(lines)):
        if lines[at].after_blank or lines[at].number != lines[at - 1].number + 1:
            return
        yield lines[at]


def _cues(line: Line, text: str) -> re.Match[str] | None:
    """Two names on one line with a gap between them; None for any other line."""
    cued = _TWO.fullmatch(text[line.start : line.end]) if "   " in text[line.start : line.end] else None
    return cued if cued is not None and _is_name(cued[1]) and _is_name(cued[2]) else None


def _halves(block: Sequence[Line], text: str, cued: re.Match[str]) -> list[Line] | None:
    """The passage parted; None when it is not two speeches side by side."""
    first = block[0]
    column = first.indent + cued.start(2)
    left, right = (
        [_part(first, text, 0, cued.end(1), "left")],
        [_part(first, text, cued.start(2), None, "right")],
    )
    for line in block[1:]:
        raw = re.sub(r"\s+\*+$", "", text[line.start : line.end])
        cut = _cut(line, raw, column)
        if cut is None:
            return None
        if cut > 0:
            left.append(_part(line, text, 0, cut, "left"))
        if cut < len(raw):
            right.append(_part(line, text, cut, None, "right"))
    return left + right if len(left) > 1 and len(right) > 1 else None


def _is_name(words: str) -> bool:
    bare = words.strip()
    return bool(
        _NAME.search(bare) and len(bare) <= 40 and cues.cue_shaped(bare) and not headings.prefix_end(bare)
    )


def _cut(line: Line, raw: str, column: int) -> int | None:
    """Where the right column begins in `raw`: 0 for all right, its length for all left, None for neither."""
    if line.indent >= column - _BEFORE:
        return 0
    gaps = [
        gap for gap in _GAP.finditer(raw) if column - _BEFORE <= line.indent + gap.end() <= column + _BEHIND
    ]
    if gaps:
        return max(gaps, key=lambda gap: gap.end() - gap.start()).end()
    return len(raw) if line.indent + len(raw) <= column else None


def _part(line: Line, text: str, start: int, end: int | None, side: str) -> Line:
    raw = text[line.start : line.end]
    piece = raw[start:end]
    return line._replace(
        start=line.start + start,
        end=line.start + start + len(piece.rstrip()),
        indent=line.indent + start,
        text=" ".join(re.sub(r"\s\*+$", "", piece).split()),
        dual=side,
    )
