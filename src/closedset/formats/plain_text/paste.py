"""Scripts without indents, as pasted: what each line is, by blank lines and capitals."""

from __future__ import annotations

from collections.abc import Sequence

from closedset.formats.plain_text import signs
from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

_SPEAKING = frozenset({Kind.CUE, Kind.PARENTHETICAL, Kind.DIALOGUE})


def kinds(lines: Sequence[Line]) -> list[Kind]:
    """What each line of the play is, in order; furniture is not among the lines."""
    found: list[Kind] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        found.append(_kind(line, before, found[-1] if found else None))
    return found


def _kind(line: Line, before: Line | None, kind_before: Kind | None) -> Kind:
    if kind_before is Kind.HEADING and before and signs.continues_heading(before, line):
        return Kind.HEADING
    if signs.is_heading(line):
        return Kind.HEADING
    if kind_before in _SPEAKING and not line.after_blank:
        return _spoken(line, before, kind_before)
    if signs.is_transition(line.text):
        return Kind.TRANSITION
    if line.after_blank and not line.before_blank and signs.could_speak(line):
        return Kind.CUE
    return Kind.SHOT if signs.is_shot(line) else Kind.ACTION


def _spoken(line: Line, before: Line | None, kind_before: Kind | None) -> Kind:
    open_bracket = kind_before is Kind.PARENTHETICAL and before is not None and not before.text.endswith(")")
    whole = line.text.startswith("(") and (line.text.endswith(")") or kind_before is Kind.CUE)
    return Kind.PARENTHETICAL if open_bracket or whole else Kind.DIALOGUE
