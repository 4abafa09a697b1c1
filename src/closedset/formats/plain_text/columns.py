"""Indented scripts: what each line is, by its column and by the line before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from closedset.formats.plain_text import signs
from closedset.formats.plain_text.layout import Layout
from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

SPEAKING = frozenset({Kind.CUE, Kind.PARENTHETICAL, Kind.DIALOGUE})


class Stand(NamedTuple):
    """A line in its surroundings."""

    line: Line
    layout: Layout
    before: Line | None
    """The line of the play before it, furniture apart."""

    kind_before: Kind | None
    after: Line | None


Rule = Callable[[Stand], Kind | None]


def _side_by_side(stand: Stand) -> Kind | None:
    """Half a line of two speeches: the first is the cue, then brackets, then what is said."""
    line, before = stand.line, stand.before
    if not line.dual:
        return None
    if before is None or before.dual != line.dual or _next_name(before, line):
        return Kind.CUE
    opened = stand.kind_before is Kind.PARENTHETICAL and not before.text.endswith(")")
    return Kind.PARENTHETICAL if line.text.startswith("(") or opened else Kind.DIALOGUE


def _next_name(before: Line, line: Line) -> bool:
    """Whether a second speech begins below the first on the same side."""
    return line.indent >= before.indent + 5 and signs.could_speak(line)


def _second_half_of_a_heading(stand: Stand) -> Kind | None:
    if (
        stand.kind_before is Kind.HEADING
        and stand.before
        and signs.continues_heading(stand.before, stand.line)
    ):
        return Kind.HEADING
    return None


def _heading(stand: Stand) -> Kind | None:
    near = stand.line.indent <= stand.layout.body + 6 or stand.line.indent < stand.layout.dialogue - 2
    over = stand.kind_before in SPEAKING and stand.layout.is_body(stand.line.indent)
    return Kind.HEADING if near and signs.is_heading(stand.line, below_speech=over) else None


def _transition(stand: Stand) -> Kind | None:
    return Kind.TRANSITION if signs.is_transition(stand.line.text) and not _speaks(stand) else None


def _speaks(stand: Stand) -> bool:
    """Inside a speech, without a blank line before it."""
    return stand.kind_before in SPEAKING and not stand.line.after_blank and _in_speech_column(stand)


def _in_speech_column(stand: Stand) -> bool:
    return stand.layout.is_speech(stand.line.indent)


def _open_parenthetical(stand: Stand) -> Kind | None:
    before = stand.before
    if stand.kind_before is not Kind.PARENTHETICAL or before is None or before.text.endswith(")"):
        return None
    return (
        Kind.PARENTHETICAL
        if not stand.line.after_blank and not stand.layout.is_body(stand.line.indent)
        else None
    )


def _cue(stand: Stand) -> Kind | None:
    line, after, layout = stand.line, stand.after, stand.layout
    if after is None or not layout.is_cue(line.indent) or not signs.could_speak(line):
        return None
    followed = layout.follows_a_cue(after) and after.number - line.number <= 6
    return Kind.CUE if followed else None


def _parenthetical(stand: Stand) -> Kind | None:
    starts = stand.line.text.startswith("(") and stand.kind_before in SPEAKING
    if not starts or stand.layout.is_body(stand.line.indent):
        return None
    whole = stand.line.text.endswith(")") or stand.line.indent > stand.layout.dialogue
    return Kind.PARENTHETICAL if whole else None


def _dialogue(stand: Stand) -> Kind | None:
    return Kind.DIALOGUE if stand.kind_before in SPEAKING and _in_speech_column(stand) else None


def _shot(stand: Stand) -> Kind | None:
    return Kind.SHOT if stand.layout.is_body(stand.line.indent) and signs.is_shot(stand.line) else None


def _centered(stand: Stand) -> Kind | None:
    return Kind.CENTERED if stand.line.indent > stand.layout.dialogue + 3 else None


RULES: tuple[Rule, ...] = (
    _side_by_side,
    _second_half_of_a_heading,
    _heading,
    _open_parenthetical,
    _cue,
    _transition,
    _parenthetical,
    _dialogue,
    _shot,
    _centered,
)
"""The first that answers decides; what none answers for is action."""


def kinds(lines: Sequence[Line], layout: Layout) -> list[Kind]:
    """What each line of the play is, in order; furniture is not among the lines."""
    found: list[Kind] = []
    for index, line in enumerate(lines):
        stand = Stand(
            line,
            layout,
            lines[index - 1] if index else None,
            found[-1] if found else None,
            lines[index + 1] if index + 1 < len(lines) else None,
        )
        found.append(_decide(stand))
    return found


def _decide(stand: Stand) -> Kind:
    for rule in RULES:
        kind = rule(stand)
        if kind is not None:
            return kind
    return Kind.ACTION
