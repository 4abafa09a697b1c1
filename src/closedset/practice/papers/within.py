"""A plan cut down to what is agreed. A paper for the floor is made of this and of nothing else.

What is asked and not agreed stands in no paper: a performer would read the greater ask, and others whose
answer it was that is missing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from closedset.practice.consent.answer import Answer
from closedset.practice.consent.plan import Exposed, Move, Plan, Room, Setup


def agreed_only(plan: Plan, answer: Answer) -> Plan:
    """The plan without anything that a performer has not agreed to, or of which that cannot be said yet."""
    held = {
        (found.on, found.performer)
        for found in answer.findings
        if found.code.startswith("consent.") or (found.code == "fact.unknown" and found.on)
    }
    on = {on for on, _performer in held}
    setups = tuple(one for one in plan.setups if one.id not in on)
    left = {one.id for one in setups}
    return replace(
        plan,
        setups=setups,
        moves=tuple(_within(one, left) for one in plan.moves if one.id not in on),
        exposes=tuple(_within(one, left) for one in plan.exposes if one.id not in on),
        worn={who: _worn(who, own, held) for who, own in plan.worn.items()},
        uses=tuple(use for use in plan.uses if f"use:{use}" not in on),
        room=_room(plan.room, on) if plan.room else None,
    )


Element = TypeVar("Element", Move, Exposed)


def _within(one: Element, setups: Collection[str]) -> Element:
    return replace(one, setups=tuple(id_ for id_ in one.setups if id_ in setups))


def _worn(who: str, own: frozenset[str], held: Collection[tuple[str, str]]) -> frozenset[str]:
    return frozenset(one for one in own if (f"worn:{one}", who) not in held)


def _room(room: Room, on: Collection[str]) -> Room:
    """The room without whom a performer does not have there."""
    if room.present is None:
        return room
    return replace(room, present=frozenset(one for one in room.present if f"person:{one}" not in on))


def of_performer(plan: Plan, performer: str) -> Plan:
    """What of a plan is one performer's: their moves, their exposure, what a camera sees of them."""
    return replace(
        plan,
        setups=tuple(_seeing(one, performer) for one in plan.setups),
        moves=tuple(one for one in plan.moves if performer in taking_part(one)),
        exposes=tuple(one for one in plan.exposes if one.performer == performer),
        worn={who: own for who, own in plan.worn.items() if who == performer},
    )


def _seeing(setup: Setup, performer: str) -> Setup:
    if setup.sees is None:
        return setup
    return replace(setup, sees={who: areas for who, areas in setup.sees.items() if who == performer})


def taking_part(move: Move) -> tuple[str, ...]:
    """Everybody in a move."""
    ends = (end.person for end in (move.source, move.target) if end is not None)
    return tuple(dict.fromkeys([*ends, *move.who]))
