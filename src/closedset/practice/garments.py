"""What has to be worn so that what is agreed stays as agreed, and whether it is there.

Needs come out of a plan that holds only what is agreed (`papers.within.agreed_only`): costume learns what is
to be covered and separated, and never what was asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.consent.plan import Exposed, Move, Plan
from closedset.practice.findings import Finding, Findings
from closedset.practice.papers.within import taking_part
from closedset.practice.visibility import COORDINATORS, Reader, Seat
from closedset.practice.vocabulary import ACTIONS, AREAS, BARRIERED, COVERINGS, EXPOSURE
from closedset.practice.word import Word


class Purpose(Word):
    """What something worn is for; the values are those of `Covering.fit_for`."""

    MODESTY = "modesty"
    """Covers an area that is to look uncovered and is not."""

    SEPARATION = "separation"
    """Lies between bodies wherever contact reaches the pelvis (US-SAG-14)."""

    COVER = "cover"
    """Is there between takes for whoever is uncovered (US-SAG-10)."""


RULES = {Purpose.MODESTY: "", Purpose.SEPARATION: "US-SAG-14", Purpose.COVER: "US-SAG-10"}
"""The rule each need rests on; what merely looks uncovered rests on what was agreed."""

STANDS_IN = {Purpose.MODESTY: frozenset({"modesty", "prosthetic"})}
"""What is fit for a purpose besides what is called so: under a prosthetic one stays covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One performer needs something of a kind in one scene."""

    performer: str
    purpose: Purpose
    areas: tuple[str, ...] = ()
    """What has to be covered; empty where any of the kind will do."""

    of: tuple[str, ...] = ()
    """The moves or exposures it comes from, by their ids in the plan."""


def needs(plan: Plan) -> tuple[Need, ...]:
    """Everything that has to be worn or held ready in a scene, performer by performer.

    What separates is asked for at each move: a cushion laid for one is not there for the next.
    """
    found: dict[tuple[str, Purpose, str], dict[str, dict[str, None]]] = {}
    for performer, purpose, area, of in _each(plan):
        key = (performer, purpose, of if purpose is Purpose.SEPARATION else "")
        into = found.setdefault(key, {"areas": {}, "of": {}})
        into["of"][of] = None
        if area:
            into["areas"][area] = None
    made = (
        Need(performer=performer, purpose=purpose, areas=tuple(into["areas"]), of=tuple(into["of"]))
        for (performer, purpose, _move), into in found.items()
    )
    return tuple(sorted(made, key=lambda need: (need.performer, list(Purpose).index(need.purpose))))


def _each(plan: Plan) -> Iterable[tuple[str, Purpose, str, str]]:
    for move in plan.moves:
        if asks_barrier(move):
            for performer in taking_part(move):
                yield performer, Purpose.SEPARATION, "", move.id
    for one in plan.exposes:
        if one.on_set == "implied":
            yield one.performer, Purpose.MODESTY, one.area, one.id
        if uncovered(one):
            yield one.performer, Purpose.COVER, "", one.id


def asks_barrier(move: Move) -> bool:
    """Whether each performer in it wears a barrier: by the action, or by where it meets (US-SAG-14)."""
    areas = {end.area for end in (move.source, move.target) if end and end.area}
    actions = [ACTIONS[one] for one in move.readings]
    areas |= {one.area for one in actions} - {""}
    met = frozenset[str]().union(*(AREAS.leaves(area) for area in areas))
    return any(one.barrier for one in actions) or bool(met & BARRIERED)


def uncovered(exposed: Exposed) -> bool:
    """Whether anything of it is uncovered on set, or that is not settled."""
    return exposed.on_set != EXPOSURE.least


def left_open(need: Need, coverings: Collection[str]) -> frozenset[str]:
    """The smallest areas a need is about that none of these covers; nothing where it is about no area."""
    wanted = frozenset[str]().union(*(AREAS.leaves(area) for area in need.areas))
    worn = (COVERINGS[one] for one in coverings if _fit(need.purpose, one))
    return wanted.difference(*(AREAS.leaves(area) for one in worn for area in one.areas))


def met(need: Need, coverings: Collection[str]) -> bool:
    """Whether something among these is fit for it, and reaches each area at least in part.

    A disc over the areola is what covering a breast means on the day; what stays free is told, not refused.
    """
    fit = [COVERINGS[one] for one in coverings if _fit(need.purpose, one)]
    reached = frozenset[str]().union(*(AREAS.leaves(area) for one in fit for area in one.areas))
    return bool(fit) and all(AREAS.leaves(area) & reached for area in need.areas)


def serving(need: Need, coverings: Collection[str]) -> tuple[str, ...]:
    """Which of these serve a need: each that does alone, else those that do together; nothing for none."""
    alone = tuple(one for one in sorted(coverings) if met(need, {one}))
    if alone or not met(need, coverings):
        return alone
    return tuple(one for one in sorted(coverings) if _fit(need.purpose, one))


def _fit(purpose: Purpose, covering: str) -> bool:
    return COVERINGS[covering].fit_for in STANDS_IN.get(purpose, {purpose.value})


class Mark(Word):
    """What happens to a piece."""

    FITTED = "fitted"
    CONFIRMED = "confirmed"
    """By the performer: this is right for me."""

    NOT_RIGHT = "not_right"
    """By the performer, without a reason: another one is needed."""

    USED = "used"
    DISCARDED = "discarded"
    """A piece for one use is thrown away after it, and never worn by anybody else."""


class Stands(Word):
    """How far a piece is, by its marks."""

    TO_FIT = "to_fit"
    TO_CONFIRM = "to_confirm"
    READY = "ready"
    REFUSED = "refused"
    GONE = "gone"


def stands(marks: Iterable[Mark], *, single_use: bool) -> Stands:
    """How far a piece is after its marks, the earliest first.

    What the performer said last counts, and a fitting after a no asks them again. Used once, a piece for
    one use is gone.
    """
    found = Stands.TO_FIT
    for mark in marks:
        if mark is Mark.DISCARDED or (mark is Mark.USED and single_use):
            return Stands.GONE
        found = _AFTER.get(mark, found)
    return found


_AFTER = {Mark.FITTED: Stands.TO_CONFIRM, Mark.CONFIRMED: Stands.READY, Mark.NOT_RIGHT: Stands.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something assigned to one performer, as plans and papers have it. No size and no skin stand here."""

    performer: str
    covering: str
    called: str = ""
    """Which one it is, in costume's own words."""

    put_on_by: str = ""
    """Empty for the performer themselves."""

    spare: bool = False
    clean_up: bool = False
    """It may show, and is to be taken out of the picture afterwards."""

    stands: Stands = Stands.TO_FIT


def worn_for(need: Need, plan: Plan, pieces: Iterable[Piece] = ()) -> frozenset[str]:
    """Coverings there are for a need: planned as worn, assigned to its move, or a piece at hand."""
    planned = plan.worn.get(need.performer, frozenset())
    of_moves = {one for move in plan.moves if move.id in need.of for one in move.needs}
    at_hand = {
        one.covering
        for one in pieces
        if one.performer == need.performer and one.stands not in {Stands.REFUSED, Stands.GONE}
    }
    return planned | of_moves | at_hand


# --- Who does what ------------------------------------------------------------------------------------------

DRESSES = COORDINATORS | {Seat.COSTUME, Seat.HAIR_MAKEUP}
"""Seats that plan what is worn: the coordinators, costume, and make-up where it is put on the skin."""

MARKS_OF_DEPARTMENTS = frozenset({Mark.FITTED, Mark.USED, Mark.DISCARDED})


def may_see_garments(reader: Reader, *, own: bool = False) -> bool:
    """Whoever dresses performers sees what is worn; a performer, and who speaks for them, their own."""
    return own or bool(DRESSES & reader.seats)


def may_dress(reader: Reader) -> Findings:
    """Costume, make-up and the coordinators assign what is worn and keep the kit."""
    if DRESSES & reader.seats:
        return ()
    says = "Costume, make-up and the coordinators plan what is worn. You say whether it is right for you."
    return (Finding("garments.reading_only", says),)


def may_mark(mark: Mark, reader: Reader, *, own: bool) -> Findings:
    """A performer alone says whether a piece is right for them; the departments say what they did with it."""
    if mark in MARKS_OF_DEPARTMENTS:
        return may_dress(reader)
    if own:
        return ()
    return (Finding("garments.not_yours", "Only the performer says whether a piece is right for them."),)


def may_tell_sizes(*, own: bool, in_costume: datetime | None, told: datetime | None) -> Findings:
    """The performer tells costume, or costume writes down what it was told; see `may_read_sizes`."""
    if may_read_sizes(own=own, in_costume=in_costume, told=told):
        return ()
    if in_costume is not None:
        says = "This was told before you came to costume. The performer shows it to you by keeping it again."
        return (Finding("garments.told_before", says),)
    return (Finding("garments.in_confidence", "Sizes and skin are between the performer and costume."),)


def may_take_back_sizes(*, own: bool) -> Findings:
    """What was told is the performer's to destroy."""
    if own:
        return ()
    return (Finding("garments.not_yours", "Only the performer takes back what they told costume."),)


def may_read_sizes(*, own: bool, in_costume: datetime | None, told: datetime | None) -> bool:
    """Sizes, skin tone and what the skin does not bear are the performer's and costume's, nobody else's.

    Costume is whoever held its seat, since `in_costume`, when something was last `told`: a performer tells
    people they know. Who takes the seat afterwards is shown it by the performer's saying it again; otherwise
    whoever offers seats could read it by offering one to another address of their own.
    """
    return own or (in_costume is not None and (told is None or in_costume <= told))
