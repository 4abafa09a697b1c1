"""Which column means what, inferred from the document itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from closedset.formats.plain_text.lines import Line
from closedset.practice import cues, headings

_SLACK = 3
_LONGEST_CUE = 45


@dataclass(frozen=True, slots=True)
class Layout:
    """Indents in columns."""

    body: int
    """Where headings and action begin."""

    dialogue: int
    parenthetical: int
    cue: int

    def is_cue(self, indent: int) -> bool:
        return abs(indent - self.cue) <= _SLACK or (self.parenthetical < indent < self.cue + 8)

    def is_speech(self, indent: int) -> bool:
        return self.dialogue - _SLACK <= indent < self.cue - 1

    def follows_a_cue(self, line: Line) -> bool:
        """Whether a line could be the first under a cue; brackets may stand as far right as the cue."""
        bracket = line.text.startswith("(") and abs(line.indent - self.parenthetical) <= _SLACK
        return bracket or self.is_speech(line.indent)

    def is_body(self, indent: int) -> bool:
        return indent < self.dialogue - _SLACK


def infer(lines: Sequence[Line]) -> Layout | None:
    """The columns of an indented script; None when its speeches are not set apart by indents."""
    lines = [line for line in lines if not line.dual]
    body = _usual(line.indent for line in lines if headings.prefix_end(headings.unnumber(line.text)[1]))
    if body is None:
        body = _usual(line.indent for line in lines if not cues.cue_shaped(line.text)) or 0
    cue_lines = [line.indent for line in lines if line.indent >= body + 8 and _cue_like(line)]
    cue = _usual(cue_lines)
    if cue is None or len(cue_lines) < 2:
        return None
    dialogue = _usual(
        line.indent
        for line in lines
        if body + 3 <= line.indent < cue and not line.text.startswith("(") and not cues.cue_shaped(line.text)
    )
    if dialogue is None:
        return None
    parenthetical = _usual(
        line.indent for line in lines if dialogue < line.indent < cue and line.text.startswith("(")
    )
    return Layout(body, dialogue, parenthetical or (dialogue + cue) // 2, cue)


def _usual(indents: Iterable[int]) -> int | None:
    counts = Counter(indents)
    return counts.most_common(1)[0][0] if counts else None


def _cue_like(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_CUE
        and not line.before_blank
        and not line.text.endswith((":", "."))
        and cues.cue_shaped(line.text)
    )
