"""Two people speaking at once in a text whose lines come one after the other, each still in its own column.

Programs that turn a PDF into text often write the right speech between the lines of the left one. The right
column lies beyond every column of the play, so a name there with words below it tells the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from closedset.formats.plain_text import layout, signs
from closedset.formats.plain_text.layout import Layout
from closedset.formats.plain_text.lines import Line

_BEYOND = 8
"""Columns right of the cues from which a line stands in the right speech."""

_LEFT_CUE = 6
"""Columns right of the action from which a name in the left speech stands."""


def parted(lines: Sequence[Line], aside: frozenset[int]) -> tuple[list[Line], Layout | None]:
    """The lines with the speeches of each such passage one after the other, marked `dual`, and their columns.

    `aside` are the numbers of the lines that are the page's.
    """
    found = _columns(lines, aside)
    if found is None:
        return list(lines), None
    sorted_out = [line for block in _blocks(lines, found) for line in _speeches(block, found, aside)]
    return sorted_out, found if sorted_out == list(lines) else _columns(sorted_out, aside)


def _columns(lines: Sequence[Line], aside: frozenset[int]) -> Layout | None:
    return layout.infer([line for line in lines if line.number not in aside])


def _blocks(lines: Sequence[Line], found: Layout) -> Iterator[list[Line]]:
    """The lines from one blank line, or one cue in the column of all, to the next."""
    block: list[Line] = []
    for line in lines:
        if block and (line.after_blank or (abs(line.indent - found.cue) <= 1 and signs.could_speak(line))):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _speeches(block: list[Line], found: Layout, aside: frozenset[int]) -> list[Line]:
    """A block as it is, or its speeches in the order of their cues behind what belongs to neither.

    Capitals at the right edge and nothing on the left are a transition of several lines.
    """
    pages = [line for line in block if line.number in aside]
    played = [line for line in block if line.number not in aside]
    right = [line for line in played if line.indent > found.cue + _BEYOND]
    if any(line.dual for line in played) or not _cued(right, 0):
        return block
    left = [line for line in played if line.indent <= found.cue + _BEYOND]
    own, spoken = _by_speech(left, found.body + _LEFT_CUE, found.cue, "left")
    if not spoken and all(line.text.isupper() for line in right):
        return block
    _none, answered = _by_speech(right, 0, None, "right")
    both = sorted(spoken + answered, key=lambda speech: speech[0].number)
    return [*pages, *own, *(line for speech in both for line in speech)]


def _cued(side: Sequence[Line], at: int) -> bool:
    """Whether a line names a speaker: words stand below it and further left."""
    below = side[at + 1 : at + 2]
    return bool(below) and below[0].indent < side[at].indent - 2 and signs.could_speak(side[at])


def _by_speech(
    side: Sequence[Line], least: int, most: int | None, name: str
) -> tuple[list[Line], list[list[Line]]]:
    """What stands above the first cue of a side, and each cue with what is said. Columns bound its cues."""
    above: list[Line] = []
    speeches: list[list[Line]] = []
    for at, line in enumerate(side):
        if least <= line.indent and (most is None or line.indent < most) and _cued(side, at):
            speeches.append([])
        if speeches:
            speeches[-1].append(line._replace(dual=name))
        else:
            above.append(line)
    return above, speeches
