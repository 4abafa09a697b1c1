"""A department's slice of a scene, made of the agreed part of its plan and of the summary that was issued."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from closedset.practice import garments
from closedset.practice.consent.plan import Room, performing
from closedset.practice.departments.slices import OF_SUMMARY, TOLD, InScene, Item, Slice, Sort
from closedset.practice.garments import Piece, Purpose, Stands
from closedset.practice.riders.summary import slice_of
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import ACTIONS, EXPOSURE

PURPOSES = {
    Purpose.MODESTY: Sort.GARMENT,
    Purpose.SEPARATION: Sort.BARRIER,
    Purpose.COVER: Sort.COVER,
}
OBJECTS = ("cushion", "folded_mat", "half_inflated_ball", "sheet_layers", "shield")
"""Coverings that nobody wears: props lays them out."""

WITH_AN_OBJECT = frozenset({"simulated_act.device"})
VOICE = "voice"


def made(department: Seat, here: InScene) -> Slice:
    """The department's slice of a scene. Raises KeyError for a seat that is no department."""
    told = TOLD[department]
    items = [item for makes in MAKES for item in makes(here) if item.sort in told]
    items += [
        Item(sort=OF_SUMMARY[line.part], who=line.performer, says=line.says)
        for line in slice_of(here.lines, [department])
    ]
    return Slice(
        department=department,
        scene=here.scene,
        occasion=here.occasion,
        call=here.call,
        items=tuple(dict.fromkeys(items)),
        stale=here.stale,
    )


def _needs(here: InScene) -> Iterator[Item]:
    for need in garments.needs(here.plan):
        there = garments.serving(need, garments.worn_for(need, here.plan, here.pieces))
        yield Item(sort=PURPOSES[need.purpose], who=need.performer, areas=need.areas, things=there)


def _match(here: InScene) -> Iterator[Item]:
    found: dict[str, dict[str, None]] = {}
    for one in filter(garments.uncovered, here.plan.exposes):
        found.setdefault(one.performer, {})[one.area] = None
    for who, areas in found.items():
        yield Item(sort=Sort.MATCH, who=who, areas=tuple(areas))


def _at_hand(here: InScene) -> Iterator[Piece]:
    """Pieces of whoever is in the agreed part of the scene, that can be worn."""
    there = performing(here.plan)
    gone = {Stands.REFUSED, Stands.GONE}
    return (one for one in here.pieces if one.performer in there and one.stands not in gone)


def _placed(here: InScene) -> Iterator[Item]:
    worn = frozenset[str]().union(*here.plan.worn.values())
    named = worn | {one for move in here.plan.moves for one in move.needs}
    named |= {piece.covering for piece in _at_hand(here)}
    return (Item(sort=Sort.PLACED, of=one) for one in OBJECTS if one in named)


def _objects(here: InScene) -> Iterator[Item]:
    for move in here.plan.moves:
        if WITH_AN_OBJECT.intersection(move.readings):
            yield Item(sort=Sort.OBJECT, of=move.id)


def _set(here: InScene) -> Iterator[Item]:
    room = here.plan.room or Room()
    yield Item(sort=Sort.LEVEL, of=room.level)
    for feed in room.feeds or ():
        yield Item(sort=Sort.FEED, of=feed.id, things=(feed.state,) if feed.state else ())


def _frames(here: InScene) -> Iterator[Item]:
    for setup in here.plan.setups:
        size = (setup.size,) if setup.size else ()
        yield Item(sort=Sort.FRAME, of=setup.id, things=size)
        for who, areas in sorted((setup.sees or {}).items()):
            if areas:
                yield Item(sort=Sort.FRAME, of=setup.id, who=who, areas=tuple(sorted(areas)))


def _out_of_frame(here: InScene) -> Iterator[Item]:
    for one in here.plan.exposes:
        if one.on_screen == EXPOSURE.least:
            yield Item(sort=Sort.OUT_OF_FRAME, who=one.performer, areas=(one.area,))


def _voice(here: InScene) -> Iterator[Item]:
    readings = (ACTIONS[one] for move in here.plan.moves for one in move.readings)
    if any(one.area == VOICE for one in readings):
        yield Item(sort=Sort.VOICE)


def _clean_up(here: InScene) -> Iterator[Item]:
    return (Item(sort=Sort.CLEAN_UP, who=one.performer) for one in _at_hand(here) if one.clean_up)


MAKES: tuple[Callable[[InScene], Iterator[Item]], ...] = (
    _needs,
    _match,
    _placed,
    _objects,
    _set,
    _frames,
    _out_of_frame,
    _voice,
    _clean_up,
)
"""Everything a plan tells departments; `TOLD` says whom."""
