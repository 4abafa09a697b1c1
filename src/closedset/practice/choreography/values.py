"""A score: the moves of a plan in order, each with how it is performed. What is asked stands in the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from closedset.practice.consent.plan import Move
from closedset.practice.papers.within import taking_part
from closedset.practice.word import Word

By = tuple[tuple[str, str], ...]
"""Something for one performer after another; under no name for everybody in the move."""

BREATHS = ("in", "out", "held")
AUDIBLE = "audible"
LAST_COUNT = 9999


class Timing(Word):
    """Whether moves go by counts or as they come."""

    COUNTS = "counts"
    FREE = "free"


class Stage(Word):
    """What a version of a score was set for, in the order of the work."""

    REHEARSAL = "rehearsal"
    TAKE = "take"
    PICKUP = "pickup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How one move is performed. What was not noted is empty."""

    start: int = 0
    """The count it begins on, from 1; 0 for a move that is not timed."""

    length: int = 0
    """How many counts it takes; 0 for a move that is not timed."""

    position: str = ""
    """Where everybody is before it begins."""

    anchor: str = ""
    """The points of contact or balance that stay where they are."""

    travel: str = ""
    tempo: str = ""
    breath: By = ()
    """`in`, `out` or `held`, and `audible` where it is to be heard."""

    sound: By = ()
    eyes: By = ()
    """Where each looks."""

    weight: str = ""
    """Who carries whose weight, and on what."""

    mask: str = ""
    """How it is hidden from the camera: angle, limb, sheet, frame, hair, prop."""

    tone: str = ""
    stop: str = ""
    """The cue on which it ends."""

    reset: str = ""
    note: str = ""
    """The coordinator's own; nobody else reads it."""

    @property
    def last(self) -> int:
        """The count it ends on; 0 for a move that is not timed."""
        return self.start + self.length - 1 if self.start else 0

    def __post_init__(self) -> None:
        if bool(self.start) != bool(self.length) or not 0 <= self.last <= LAST_COUNT:
            raise ValueError(f"A move begins on a count from 1 and ends by {LAST_COUNT}, or is not timed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One move, and how it is performed."""

    move: Move
    notation: Notation = field(default_factory=Notation)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody in it, whoever begins it first."""
        return taking_part(self.move)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The moves of one scene on one occasion, in the order in which they are performed."""

    timing: Timing = Timing.COUNTS
    lines: tuple[Line, ...] = ()

    @property
    def performers(self) -> tuple[str, ...]:
        """Everybody in it, in the order they come."""
        return tuple(dict.fromkeys(who for line in self.lines for who in line.people))


Noted = tuple[tuple[str, Notation], ...]
"""Notations by move, in the order of a score: what is kept of one."""


def noted(score: Score) -> Noted:
    """What a score says beyond its plan."""
    return tuple((line.move.id, line.notation) for line in score.lines)


def assembled(moves: Iterable[Move], notations: Noted, timing: Timing = Timing.COUNTS) -> Score:
    """The score of a plan: every move of it once, and none that it does not have.

    Moves that were noted come in their order; the others follow in the order of the plan, with nothing noted.
    """
    planned = {move.id: move for move in moves}
    told = {id_: notation for id_, notation in notations if id_ in planned}
    order = [*told, *(id_ for id_ in planned if id_ not in told)]
    lines = (Line(move=planned[id_], notation=told.get(id_, Notation())) for id_ in order)
    return Score(timing=timing, lines=tuple(lines))


def agreed(score: Score, plan_moves: Iterable[Move]) -> Score:
    """The score as far as it is agreed: `plan_moves` are those of a plan that was cut to that.

    Another way to tell a move, and the coordinator's notes, are words that nobody can measure by an
    agreement. They are the coordinators' alone, and so is which covering lies between.
    """
    from_plan = {move.id: move for move in plan_moves}
    return Score(
        timing=score.timing,
        lines=tuple(
            _told(line, from_plan[line.move.id]) for line in score.lines if line.move.id in from_plan
        ),
    )


def _told(line: Line, move: Move) -> Line:
    return Line(move=replace(move, alternative="", needs=()), notation=replace(line.notation, note=""))


def own(score: Score, people: Iterable[str]) -> Score:
    """What of a score is some performers': every move they are in, and of others only what touches them."""
    mine = frozenset(people)
    return replace(score, lines=tuple(_own(line, mine) for line in score.lines if mine & set(line.people)))


def _own(line: Line, mine: frozenset[str]) -> Line:
    said = line.notation
    return replace(
        line,
        notation=replace(
            said, breath=_of(said.breath, mine), sound=_of(said.sound, mine), eyes=_of(said.eyes, mine)
        ),
    )


def _of(told: By, mine: frozenset[str]) -> By:
    return tuple((who, what) for who, what in told if who in mine or not who)
