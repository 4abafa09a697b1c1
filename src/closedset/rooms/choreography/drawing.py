"""A score as a drawing: staves with bars and ties, in as many systems as it takes. Lengths are in pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from closedset.practice.choreography.layout import Bar, Layout, layout
from closedset.practice.choreography.values import Line, Score
from closedset.practice.choreography.words import written
from closedset.practice.vocabulary import AREAS
from closedset.rooms.choreography import words

GUTTER, ACROSS = 132, 6
"""Room for names, and how many columns a system has at most."""

NARROW, WIDE = 159, 300
"""How wide a column is: as wide as there is room for, between these."""

HEAD, ABOVE, BAR, LEVEL, BETWEEN, FOOT = 34, 22, 42, 52, 10, 20
SIGN = 6.4
"""About how wide a letter is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words at a place."""

    x: float
    y: float
    says: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A bar, with what stands in it; one that goes on over the end of its system is open there."""

    move: str
    x: float
    y: float
    width: float
    height: float
    verdict: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A tie between two staves, with its head."""

    x: float
    top: float
    bottom: float
    head: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Everything that is drawn."""

    width: float
    height: float
    staves: tuple[Rule, ...]
    marks: tuple[Rule, ...]
    texts: tuple[Text, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def drawn(score: Score, verdicts: Mapping[str, str]) -> Drawing:
    """The drawing of a score; with verdicts by move where the reader has them."""
    found = layout(score)
    lines = {line.move.id: line for line in score.lines}
    systems = [_System(found, lines, verdicts, first) for first in range(0, len(found.columns), ACROSS)]
    y, made = 0.0, list[Drawing]()
    for system in systems:
        made.append(system.at(y))
        y += made[-1].height
    return Drawing(
        width=GUTTER + column_of(found) * min(ACROSS, len(found.columns)),
        height=y,
        staves=tuple(one for each in made for one in each.staves),
        marks=tuple(one for each in made for one in each.marks),
        texts=tuple(one for each in made for one in each.texts),
        boxes=tuple(one for each in made for one in each.boxes),
        arrows=tuple(one for each in made for one in each.arrows),
    )


def column_of(found: Layout) -> float:
    """How wide each column is: few columns have more room for words."""
    return max(NARROW, min(WIDE, NARROW * ACROSS / max(len(found.columns), 1)))


def fit(says: str, width: float) -> str:
    """As much of the words as there is room for. The whole stands in the table."""
    room = int(width / SIGN)
    return says if len(says) <= room else f"{says[: max(room - 1, 1)].rstrip()}…"


class _System:
    """Some columns of a score, with a stave for each performer."""

    def __init__(
        self, found: Layout, lines: Mapping[str, Line], verdicts: Mapping[str, str], first: int
    ) -> None:
        self._found, self._lines, self._verdicts = found, lines, verdicts
        self._column = column_of(found)
        self._first, self._last = first, min(first + ACROSS, len(found.columns)) - 1
        self._bars = [bar for bar in found.bars if bar.first <= self._last and bar.last >= first]
        self._tops: dict[str, float] = {}

    def at(self, y: float) -> Drawing:
        """The system, its top at this height."""
        self._tops, below = {}, y + HEAD
        for who in self._found.performers:
            self._tops[who] = below + ABOVE
            below += ABOVE + LEVEL * self._found.levels(who) + BETWEEN
        right = self._x(self._last) + self._column
        return Drawing(
            width=right,
            height=below + FOOT + BETWEEN - y,
            staves=tuple(
                Rule(x1=0, y1=top + BAR / 2, x2=right, y2=top + BAR / 2) for top in self._tops.values()
            ),
            marks=tuple(
                Rule(x1=self._x(one), y1=y + HEAD, x2=self._x(one), y2=below)
                for one in range(self._first, self._last + 1)
            ),
            texts=(*self._names(), *self._counts(y), *self._breaths(), *self._cameras(below)),
            boxes=tuple(map(self._box, self._bars)),
            arrows=tuple(self._arrows()),
        )

    def _x(self, column: int) -> float:
        return GUTTER + self._column * (column - self._first)

    def _names(self) -> Iterator[Text]:
        for who, top in self._tops.items():
            yield Text(x=0, y=top + BAR / 2 - 6, says=fit(who, GUTTER), strong=True)

    def _counts(self, y: float) -> Iterator[Text]:
        for number in range(self._first, self._last + 1):
            column = self._found.columns[number]
            says = words.span(column.first, column.last) if column.first else "·"
            yield Text(x=self._x(number) + 4, y=y + HEAD - 10, says=says)

    def _place(self, bar: Bar) -> tuple[float, float, float]:
        """Left, top and width of a bar in this system."""
        left, right = max(bar.first, self._first), min(bar.last, self._last)
        width = self._column * (right - left + 1) - 8
        return self._x(left) + 2, self._tops[bar.performer] + LEVEL * bar.level, width

    def _box(self, bar: Bar) -> Box:
        x, y, width = self._place(bar)
        first, second = self._says(bar)
        return Box(
            move=bar.move,
            x=x,
            y=y,
            width=width,
            height=BAR,
            verdict=self._verdicts.get(bar.move, ""),
            texts=(
                Text(x=x + 24, y=y + 17, says=fit(first, width - 28), strong=True),
                Text(x=x + 24, y=y + 34, says=fit(second, width - 28)),
            ),
        )

    def _says(self, bar: Bar) -> tuple[str, str]:
        """What somebody does, and with what; or where they are touched, and how."""
        move = self._lines[bar.move].move
        area = written(bar.area, AREAS.label(bar.area)) if bar.area else ""
        if bar.gives:
            return words.action(move), " · ".join(filter(None, [move.id, area]))
        return area or words.action(move), words.how(move)

    def _arrows(self) -> Iterator[Arrow]:
        here = {(bar.move, bar.performer): bar for bar in self._bars}
        for tie in self._found.ties:
            if not self._first <= tie.column <= self._last:
                continue
            source, target = (here[tie.move, who] for who in (tie.source, tie.target))
            x, top, _width = self._place(source)
            bottom = self._place(target)[1]
            down = top < bottom
            begins, ends = (top + BAR, bottom) if down else (top, bottom + BAR)
            tip = -7 if down else 7
            yield Arrow(
                x=x + 11,
                top=begins,
                bottom=ends,
                head=f"M{x + 11} {ends} l-5 {tip} l10 0 Z",
                verdict=self._verdicts.get(tie.move, ""),
            )

    def _breaths(self) -> Iterator[Text]:
        """Breath above the bar of whoever breathes."""
        for bar in self._bars:
            told = self._lines[bar.move].notation.breath
            own = [says for who, says in told if who in {"", bar.performer}]
            if own and bar.first >= self._first:
                x, y, width = self._place(bar)
                yield Text(x=x + 24, y=y - 5, says=fit(f"{words.TEXTS['breath']}: {own[0]}", width - 24))

    def _cameras(self, y: float) -> Iterator[Text]:
        """Below, which set-ups see what begins in a column."""
        for number in range(self._first, self._last + 1):
            begun = dict.fromkeys(bar.move for bar in self._bars if bar.first == number)
            seen = dict.fromkeys(one for move in begun for one in self._lines[move].move.setups)
            if seen:
                yield Text(
                    x=self._x(number) + 4, y=y + 12, says=fit(f"◉ {', '.join(seen)}", self._column - 8)
                )
