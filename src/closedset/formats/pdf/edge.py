"""Transitions whose words nobody could foresee, known by the right edge at which the draft's others end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

_FEWEST = 3
"""Transitions a draft must have before its edge is believed."""

_HABIT = 0.8
_FAR = 20
"""Columns right of the headings from which a line stands at the edge."""


def transitions(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds with every lone line in capitals that ends at the edge of the transitions as one of them."""
    far = _FAR + min(
        (line.indent for line, kind in zip(lines, kinds, strict=True) if kind is Kind.HEADING), default=0
    )
    known = [
        line.indent + len(line.text)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is Kind.TRANSITION and line.indent >= far
    ]
    edge, count = Counter(known).most_common(1)[0] if known else (0, 0)
    if count < _FEWEST or count < _HABIT * len(known):
        return list(kinds)
    return [
        Kind.TRANSITION if kind is Kind.CENTERED and line.indent >= far and _ends_at(edge, line) else kind
        for line, kind in zip(lines, kinds, strict=True)
    ]


def _ends_at(edge: int, line: Line) -> bool:
    alone = line.after_blank and line.before_blank and line.text.isupper()
    return alone and abs(line.indent + len(line.text) - edge) <= 1
