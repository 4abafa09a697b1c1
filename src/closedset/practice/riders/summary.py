"""The top-line summary of a scene: what is agreed, for each department its slice and nothing more.

Never in it: reasons, what was refused in negotiation, history, pay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.gone_through import is_that
from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Scope, Term, What
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import AREAS, EXPOSURE

SLICES: dict[Seat, frozenset[str]] = {
    Seat.INTIMACY_COORDINATOR: frozenset({"actions", "exposure", "frame", "uses", "conditions"}),
    Seat.ASSISTANT_COORDINATOR: frozenset({"actions", "exposure", "frame", "uses", "conditions"}),
    Seat.DIRECTOR: frozenset({"actions", "exposure", "frame", "uses", "conditions"}),
    Seat.FIRST_AD: frozenset({"actions", "exposure", "frame", "conditions"}),
    Seat.SECOND_AD: frozenset({"conditions"}),
    Seat.SCRIPT_SUPERVISOR: frozenset({"actions", "exposure", "frame"}),
    Seat.CAMERA: frozenset({"frame"}),
    Seat.COSTUME: frozenset({"exposure"}),
    Seat.HAIR_MAKEUP: frozenset({"exposure"}),
    Seat.PROPS: frozenset({"conditions"}),
    Seat.SOUND: frozenset({"conditions"}),
    Seat.VFX_POST: frozenset({"frame", "uses"}),
    Seat.PUBLICITY: frozenset({"uses"}),
}
"""Which parts of a summary each seat reads. Whoever is not listed reads none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing agreed."""

    part: str
    """`actions`, `exposure`, `frame`, `uses` or `conditions`."""

    performer: str
    character: str
    says: str


def summary(agreements: Mapping[str, Agreement], plays: Mapping[str, str], scene: str) -> tuple[Line, ...]:
    """What is agreed for a scene out of the effective consent of each performer, refusals applied.

    A permission that somebody has since refused or withdrawn in any part is left out: the summary never
    says more than may be done.
    """
    return tuple(
        Line(part=part, performer=who, character=plays.get(who, ""), says=says)
        for who, agreement in agreements.items()
        for part, says in _of_one(agreement, scene)
    )


def standing(agreement: Agreement) -> Iterator[Term]:
    """The permissions in force that nothing said since stands against, in any part of them."""
    alive = {
        permit.term
        for permit in agreement.permits
        if permit.rider is not None
        and not any(
            no.said is None or permit.signed <= no.said for no in agreement.nos if no.may_touch(permit.allows)
        )
    }
    yield from (term for rider in agreement.riders for term in rider.terms if term.id in alive)


def required(agreement: Agreement, scene: str) -> Iterator[Term]:
    """What must be so in a scene, each once, as a term of its own; not what is between two people."""
    for need in dict.fromkeys(need for need, _source in agreement.requires if not is_that(need)):
        yield Term(id="", effect=Effect.REQUIRE, scope=Scope(scenes=frozenset({scene})), requires=(need,))


def _of_one(agreement: Agreement, scene: str) -> Iterator[tuple[str, str]]:
    for term in standing(agreement):
        yield from _lines(term)
    yield from (("conditions", sentence(whole)) for whole in required(agreement, scene))


def _lines(term: Term) -> Iterator[tuple[str, str]]:
    scope = term.scope
    if scope.what is What.EXPOSURE:
        yield "exposure", f"{AREAS.label(scope.area)}: {_state(scope.on_set)} on set"
        yield "frame", f"{AREAS.label(scope.area)}: {_state(scope.on_screen)} on screen"
    elif scope.what is What.USE:
        yield "uses", sentence(term)
    else:
        yield "actions", sentence(term)


def _state(step: str) -> str:
    return EXPOSURE.label(step or EXPOSURE.least)


def slice_of(lines: Iterable[Line], seats: Iterable[Seat]) -> tuple[Line, ...]:
    """The lines that somebody with these seats reads."""
    parts = frozenset[str]().union(*(SLICES.get(seat, frozenset()) for seat in seats))
    return tuple(line for line in lines if line.part in parts)
