"""Whether a beat asks more or less of the people in it than it did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from closedset.practice.breakdown.values import Beat

_TIERS = {"mention": 0, "look": 1, "beat": 2}
_PRESENCE = {"implied": 0, "onscreen": 1}
_OUTSIDE_THE_LADDER = frozenset({"A11", "A12"})
"""Hyper-exposure and dance are neither more nor less than the other actions; both ways count as a change."""


@dataclass(frozen=True, slots=True)
class Shift:
    """What went up and what went down, in words."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


def shift(old: Beat, new: Beat) -> Shift:
    """Compare two readings of one beat in every respect that people agree to."""
    up: list[str] = []
    down: list[str] = []
    steps = (
        ("the rank", _TIERS.get(old.tier, 0), _TIERS.get(new.tier, 0)),
        ("the presence", _PRESENCE.get(old.presence, 0), _PRESENCE.get(new.presence, 0)),
        ("the exposure", _grade(old.exposure), _grade(new.exposure)),
    )
    for what, before, after in steps:
        if after != before:
            (up if after > before else down).append(what)
    _compare_actions(old.action, new.action, up, down)
    for what, had, has in (
        ("class", old.classes, new.classes),
        ("flag", old.flags, new.flags),
        ("person", _names(old), _names(new)),
    ):
        up += [f"{what} {_words(one)}" for one in _added(had, has)]
        down += [f"{what} {_words(one)}" for one in _added(has, had)]
    return Shift(tuple(up), tuple(down))


def _compare_actions(old: str, new: str, up: list[str], down: list[str]) -> None:
    if old == new:
        return
    if _OUTSIDE_THE_LADDER & {old, new}:
        up.append("another kind of action")
        down.append("the kind of action it had")
        return
    (up if _grade(new) > _grade(old) else down).append("the action")


def _names(beat: Beat) -> tuple[str, ...]:
    return tuple(person.name for person in beat.who)


def _grade(code: str) -> int:
    """`E3` is 3, `A12` is 12; nothing is 0."""
    digits = code[1:]
    return int(digits) if digits.isdecimal() else 0


def _added(had: Iterable[str], has: Iterable[str]) -> list[str]:
    return sorted(set(has) - set(had))


def _words(name: str) -> str:
    return str(name).replace("_", " ")
