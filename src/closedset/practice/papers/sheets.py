"""What several papers of a scene have in common: moves, exposure and set-ups as tables, lines to fill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from closedset.practice.consent.plan import End, Move, Plan, Setup
from closedset.practice.papers.blocks import Block, Boxes, Section, Signature, Signatures, Table
from closedset.practice.papers.facts import Part, SceneFacts
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.papers.words import listed
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    PRESSURE,
    SIZE,
    SURFACE,
)

NOT_SAID = "not said"


def sections(*made: tuple[str, Iterable[Block]]) -> tuple[Section, ...]:
    """The sections that have something in them."""
    found = (Section(title, tuple(blocks)) for title, blocks in made)
    return tuple(one for one in found if one.blocks)


def lines(*labels: str, each: int = 1) -> Boxes:
    """Things to write by hand, with so many ruled lines under each."""
    return Boxes(labels, each)


def ticks(*labels: str) -> Boxes:
    """Things to tick by hand."""
    return Boxes(labels)


def to_fill(caption: str, head: tuple[str, ...], rows: int = 4) -> Table:
    """A table to write in by hand."""
    return Table(caption, head, tuple(tuple("" for _column in head) for _row in range(rows)))


def signing(kind: Kind, **names: str) -> Signatures:
    """A line for everybody who signs papers of this kind; `names` are known by role in lower case."""
    return Signatures(
        tuple(
            Signature(role=role, name=names.get(role.lower().replace(" ", "_"), ""))
            for role in KINDS[kind].signs
        )
    )


# --- What is agreed, in tables -----------------------------------------------------------------------------


def moves_table(plan: Plan, caption: str, *more: str) -> Iterator[Table]:
    """Moves in the order of the plan, with columns more to fill in; nothing when there are none."""
    if plan.moves:
        yield Table(
            caption,
            ("Move", "Who", "What", "Where", "Over", "Pressure", *more),
            tuple((*_move(one), *("" for _column in more)) for one in plan.moves),
        )


def _move(move: Move) -> tuple[str, ...]:
    return (
        move.id,
        who_moves(move),
        listed(ACTIONS[one].label for one in move.readings),
        _where(move),
        SURFACE.label(move.over) if move.over else "",
        PRESSURE.label(move.pressure) if move.pressure else "",
    )


def who_moves(move: Move) -> str:
    """`Ada to Ben`, or everybody in it."""
    if move.source and move.target:
        return f"{move.source.person} to {move.target.person}"
    return listed(move.who)


def _where(move: Move) -> str:
    ends = [_area(move, end) for end in (move.source, move.target) if end]
    if len(ends) > 1 and any(ends):
        return " to ".join(one or NOT_SAID for one in ends)
    return AREAS.label(ACTIONS[move.action].area) if ACTIONS[move.action].area else ""


def _area(move: Move, end: End) -> str:
    area = end.area or ACTIONS[move.action].area
    return AREAS.label(area) if area else ""


def exposure_table(plan: Plan, caption: str, *, screen: bool = True) -> Iterator[Table]:
    """What is uncovered on set, and on screen unless that is not the readers'; nothing when nothing is."""
    columns = 4 if screen else 3
    if plan.exposes:
        yield Table(
            caption,
            ("Performer", "Area", "On set", "On screen")[:columns],
            tuple(
                (one.performer, AREAS.label(one.area), _state(one.on_set), _state(one.on_screen))[:columns]
                for one in plan.exposes
            ),
        )


def _state(step: str) -> str:
    return EXPOSURE.label(step) if step else NOT_SAID


def setups_table(plan: Plan, caption: str = "Set-ups") -> Iterator[Table]:
    """What each camera sees; nothing while there are no set-ups."""
    if plan.setups:
        yield Table(
            caption,
            ("Set-up", "Size", "In the frame"),
            tuple(
                (one.id, SIZE.label(one.size) if one.size else NOT_SAID, _sees(one)) for one in plan.setups
            ),
        )


def _sees(setup: Setup) -> str:
    if setup.sees is None:
        return "not chosen yet"
    seen = [
        f"{who}: {listed(AREAS.label(area) for area in sorted(areas))}"
        for who, areas in sorted(setup.sees.items())
        if areas
    ]
    return "; ".join(seen) or "nobody closer than planned"


def worn_rows(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """Who wears what, what it is fit for, and where."""
    for who, own in sorted(plan.worn.items()):
        for one in sorted(own):
            covering = COVERINGS[one]
            yield who, covering.label, covering.fit_for, listed(AREAS.label(area) for area in covering.areas)


def names(parts: Iterable[Part]) -> str:
    """Performers with their characters, as a list."""
    return listed(one.called for one in parts)


def title(kind: Kind, facts: SceneFacts) -> str:
    """`Closed-set memo, scene 12`."""
    return f"{KINDS[kind].called}, scene {facts.scene}"
