"""The smallest things a plan wants of one performer. A plan becomes asks mechanically and completely."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import permutations
from typing import NamedTuple

from closedset.practice.consent.plan import Exposed, Move, Plan, Setup
from closedset.practice.consent.terms import What
from closedset.practice.vocabulary import ACTIONS, AREAS, PRESSURE

UNKNOWN = "?"
"""A fact the plan has not settled."""


class Ask(NamedTuple):
    """One thing wanted of one performer. What does not apply is empty; what is not settled is `UNKNOWN`."""

    on: str
    """The element of the plan it comes from."""

    performer: str
    what: What
    action: str = ""
    area: str = ""
    role: str = ""
    partner: str = ""
    over: str = ""
    pressure: str = ""
    on_set: str = ""
    on_screen: str = ""
    use: str = ""
    size: str = ""
    covering: str = ""
    who: str = ""
    framing: str = ""
    """`UNKNOWN` where the camera may or may not see it: the framing is not chosen."""

    setups: tuple[str, ...] = ()
    """The set-ups that show or need it; empty for what no set-up waits for."""


OF_THE_SKIN = frozenset({"kiss"})
"""Kinds that are on the skin by their nature, with the least pressure unless the plan says more."""

NEEDS_PERMISSION = frozenset({What.CONTACT, What.ACT, What.EXPOSURE, What.USE})


def asks_of(plan: Plan, performers: frozenset[str]) -> tuple[Ask, ...]:
    """Everything the plan asks, in the order of the plan.

    `performers` are the people of the production who perform. Each element gives at least one ask when it
    concerns a performer of the scene; what concerns nobody asks nothing of anybody.
    """
    own = [ask for move in plan.moves for action in move.readings for ask in _of_move(move, action)]
    own += [ask for exposed in plan.exposes for ask in _of_exposure(exposed, plan.setups)]
    own += [ask for setup in plan.setups for ask in _of_frame(setup)]
    own += [
        Ask(on=f"worn:{one}", performer=who, what=What.WORN, covering=one)
        for who, coverings in plan.worn.items()
        for one in sorted(coverings)
    ]
    cast = sorted({ask.performer for ask in own} & performers)
    return (*own, *_of_uses(plan, cast), *_of_room(plan, cast), *_not_settled(plan, cast))


def _of_move(move: Move, action: str) -> Iterator[Ask]:
    """What a move asks when it is the action that is planned, or another that somebody says it is."""
    if move.source is not None and move.target is not None:
        ends = ((move.source, move.target, "gives"), (move.target, move.source, "receives"))
        for own, other, role in ends:
            area = own.area or ACTIONS[action].area or UNKNOWN
            yield _contact(move, action, own.person, other.person, area, role)
    elif len(move.who) == 1:
        yield Ask(on=move.id, performer=move.who[0], what=What.ACT, action=action, setups=move.setups)
    for here, there in permutations(move.who, 2):
        yield _contact(move, action, here, there, ACTIONS[action].area or UNKNOWN, "")


def _contact(move: Move, action: str, own: str, other: str, area: str, role: str) -> Ask:
    settled = not role and ACTIONS[action].kind in OF_THE_SKIN
    return Ask(
        on=move.id,
        performer=own,
        what=What.CONTACT,
        action=action,
        area=area,
        role=role,
        partner=other,
        over=move.over or ("skin" if settled else UNKNOWN),
        pressure=move.pressure or (PRESSURE.least if settled else UNKNOWN),
        setups=move.setups,
    )


def _of_exposure(exposed: Exposed, setups: tuple[Setup, ...]) -> Iterator[Ask]:
    """The state on set, and for each set-up that sees the area the state on screen.

    A set-up that sees an exposed area and is not named by the exposure sees it as it is on set.
    """
    whole = partial(Ask, on=exposed.id, performer=exposed.performer, what=What.EXPOSURE)
    seeing = [(setup, _in_frame(setup, exposed)) for setup in setups]
    showing = tuple(setup.id for setup, areas in seeing if areas or setup.id in exposed.setups)
    yield whole(area=exposed.area, on_set=exposed.on_set or UNKNOWN, setups=showing)
    for setup, areas in seeing:
        stated = setup.id in exposed.setups
        state = (exposed.on_screen if stated else exposed.on_set) or UNKNOWN
        framing = UNKNOWN if setup.sees is None and not stated else ""
        for area in [exposed.area] if stated else areas:
            yield whole(
                area=area,
                on_screen=state,
                size=setup.size or UNKNOWN,
                framing=framing,
                setups=(setup.id,),
            )


def _in_frame(setup: Setup, exposed: Exposed) -> list[str]:
    """Parts of the exposed area in the frame; all of it while the framing is not chosen."""
    if setup.sees is None:
        return [exposed.area]
    leaves = AREAS.leaves(exposed.area)
    found = [area for area in setup.sees.get(exposed.performer, ()) if AREAS.leaves(area) & leaves]
    return sorted(area if AREAS.leaves(area) <= leaves else exposed.area for area in found)


def _of_frame(setup: Setup) -> Iterator[Ask]:
    for who, areas in (setup.sees or {}).items():
        for area in sorted(areas):
            yield Ask(
                on=setup.id,
                performer=who,
                what=What.SEEN,
                area=area,
                size=setup.size or UNKNOWN,
                setups=(setup.id,),
            )


def _of_uses(plan: Plan, cast: list[str]) -> Iterator[Ask]:
    """Every set-up is shot for the picture; no set-up waits for another use."""
    every = tuple(setup.id for setup in plan.setups)
    for use in plan.uses:
        for who in cast:
            setups = every if use == "picture" else ()
            yield Ask(on=f"use:{use}", performer=who, what=What.USE, use=use, setups=setups)


def _of_room(plan: Plan, cast: list[str]) -> Iterator[Ask]:
    """Everybody in the room, but the performers of the scene themselves, is there with each of them."""
    present = sorted((plan.room.present if plan.room else None) or ())
    every = tuple(setup.id for setup in plan.setups)
    for other in present:
        for who in cast:
            if other not in cast:
                yield Ask(on=f"person:{other}", performer=who, what=What.PRESENCE, who=other, setups=every)


def _not_settled(plan: Plan, cast: list[str]) -> Iterator[Ask]:
    """What the plan does not say yet, and somebody may have refused: a frame, who is there, what is worn."""
    every = tuple(setup.id for setup in plan.setups)
    for who in cast:
        for setup in plan.setups:
            if setup.sees is None:
                yield Ask(
                    on=setup.id,
                    performer=who,
                    what=What.SEEN,
                    area=UNKNOWN,
                    size=setup.size or UNKNOWN,
                    framing=UNKNOWN,
                    setups=(setup.id,),
                )
        if plan.room is None or plan.room.present is None:
            yield Ask(on="room", performer=who, what=What.PRESENCE, who=UNKNOWN, setups=every)
        if who not in plan.worn:
            yield Ask(on="worn", performer=who, what=What.WORN, covering=UNKNOWN)
