"""A score as it is kept in a row, and the moves of a plan as a score leaves them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from closedset.practice.choreography.ends import cast
from closedset.practice.choreography.reading import Around
from closedset.practice.choreography.values import Notation, Noted, Score, Timing, assembled, noted
from closedset.practice.consent.plan import Move
from closedset.rooms.planning import kept as plans

Content = dict[str, Any]
EACH = ("breath", "sound", "eyes")
NOTED = tuple(one.name for one in fields(Notation))


def to_json(score: Score) -> Content:
    """What a score says beyond its plan; what was not noted is left out."""
    return {
        "timing": str(score.timing),
        "lines": [
            {"move": id_} | {name: _plain(value) for name, value in asdict(notation).items() if value}
            for id_, notation in noted(score)
        ],
    }


def _plain(value: Any) -> Any:
    """A value as JSON gives it back, so that what is kept and what is written can be compared."""
    return [list(pair) for pair in value] if isinstance(value, tuple) else value


def notations(content: Content) -> Noted:
    """The notations again."""
    return tuple((one["move"], _notation(one)) for one in content["lines"])


def _notation(one: Content) -> Notation:
    told = {name: one[name] for name in NOTED if name in one}
    told |= {name: tuple((who, says) for who, says in told[name]) for name in EACH if name in told}
    return Notation(**told)


def to_score(content: Content, moves: Iterable[Move]) -> Score:
    """The score of a plan that has these moves."""
    return assembled(moves, notations(content), Timing(content["timing"]))


# --- The plan ----------------------------------------------------------------------------------------------


def around(content: plans.Content, people: Iterable[tuple[str, str]]) -> Around:
    """What a text about this plan is read against; whoever the plan names can be named."""
    known = dict(people)
    moves = content["moves"]
    named = [end["person"] for one in moves for end in (one["source"], one["target"]) if end]
    named += [who for one in moves for who in one["who"]]
    numbers = [int(one["id"][1:]) for one in moves if one["id"][1:].isdecimal()]
    return Around(
        cast=cast((dict.fromkeys(named, "") | known).items()),
        setups=tuple(one["id"] for one in content["setups"]),
        moves=frozenset(one["id"] for one in moves),
        used=max([content.get("numbers", {}).get("moves", 0), *numbers]),
    )


def with_moves(content: plans.Content, score: Score) -> plans.Content:
    """The plan with the moves of a score: those it has stay where they are, new ones follow."""
    told = {line.move.id: line.move for line in score.lines}
    before = {one["id"]: one for one in content["moves"]}
    stay = [before[id_] | _move(told[id_]) for id_ in before if id_ in told]
    new = [_move(move) for id_, move in told.items() if id_ not in before]
    if not new and stay == content["moves"]:
        return content
    used = max([0, *(int(one["id"][1:]) for one in new), content.get("numbers", {}).get("moves", 0)])
    numbers = content.get("numbers", {}) | {"moves": used}
    return content | {"moves": [*stay, *new], "numbers": numbers}


def _move(move: Move) -> Content:
    ends = {
        name: asdict(end) if end else None for name, end in (("source", move.source), ("target", move.target))
    }
    return {
        "id": move.id,
        "action": move.action,
        "who": list(move.who),
        **ends,
        "over": move.over,
        "pressure": move.pressure,
        "setups": list(move.setups),
        "needs": list(move.needs),
        "alternative": move.alternative,
    }
