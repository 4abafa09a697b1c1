"""A score set out to be drawn: a stave for each performer, counts along it, contact as ties between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from closedset.practice.choreography.values import Line, Score
from closedset.practice.consent.plan import End


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A stretch of counts in which no move begins or ends; or one move that is not timed."""

    first: int = 0
    last: int = 0
    """0 for what is not timed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One performer's part in a move, on their stave."""

    move: str
    performer: str
    first: int
    """The column it begins in, and the one it ends in."""

    last: int
    level: int
    """0 unless something else of the same performer goes on at the same time."""

    area: str = ""
    gives: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A contact, from one stave to another, at the column in which its move begins."""

    move: str
    column: int
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything there is to draw."""

    columns: tuple[Column, ...]
    performers: tuple[str, ...]
    bars: tuple[Bar, ...]
    ties: tuple[Tie, ...]

    def levels(self, performer: str) -> int:
        """How many things this performer does at once, at most."""
        return 1 + max((bar.level for bar in self.bars if bar.performer == performer), default=0)


def layout(score: Score) -> Layout:
    """Timed moves by their counts, the others after them, one a column, in their order."""
    timed = [line for line in score.lines if line.notation.start]
    others = [line for line in score.lines if not line.notation.start]
    columns = _columns(timed)
    begins = {column.first: number for number, column in enumerate(columns)}
    ends = {column.last: number for number, column in enumerate(columns)}
    spans = {line.move.id: (begins[line.notation.start], ends[line.notation.last]) for line in timed} | {
        line.move.id: (place, place) for place, line in enumerate(others, len(columns))
    }
    columns += [Column() for _line in others]
    ordered = sorted(score.lines, key=lambda line: spans[line.move.id])
    return Layout(
        columns=tuple(columns),
        performers=score.performers,
        bars=_bars(ordered, spans),
        ties=tuple(
            Tie(
                move=line.move.id,
                column=spans[line.move.id][0],
                source=line.move.source.person,
                target=line.move.target.person,
            )
            for line in ordered
            if line.move.source and line.move.target
        ),
    )


def _columns(timed: Iterable[Line]) -> list[Column]:
    """Stretches between one beginning or end and the next, as far as something goes on in them."""
    spans = [(line.notation.start, line.notation.last) for line in timed]
    edges = sorted({edge for first, last in spans for edge in (first, last + 1)})
    return [
        Column(first=here, last=there - 1)
        for here, there in pairwise(edges)
        if any(first <= here <= last for first, last in spans)
    ]


def _bars(lines: Iterable[Line], spans: dict[str, tuple[int, int]]) -> tuple[Bar, ...]:
    """A bar for everybody in each move, on the first level that is free."""
    found: list[Bar] = []
    until: dict[str, list[int]] = {}
    for line in lines:
        first, last = spans[line.move.id]
        for end, gives in _ends(line):
            own = until.setdefault(end.person, [])
            level = next((number for number, over in enumerate(own) if over < first), len(own))
            own[level : level + 1] = [last]
            found.append(
                Bar(
                    move=line.move.id,
                    performer=end.person,
                    first=first,
                    last=last,
                    level=level,
                    area=end.area,
                    gives=gives,
                )
            )
    return tuple(found)


def _ends(line: Line) -> Iterable[tuple[End, bool]]:
    move = line.move
    if move.source and move.target:
        return ((move.source, True), (move.target, False))
    return tuple((End(person=who), True) for who in move.who)
