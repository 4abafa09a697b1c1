"""The top-line summary of a scene: what is agreed, for each department its slice and nothing more.

Never in it: reasons, what was refused in negotiation, history, pay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.gone_through import is_that
from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Scope, Term, What
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import AREAS, EXPOSURE
from closedset.practice.vocabulary.actions import included

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

    A permission that somebody has since refused or withdrawn in any part is left out, and so is contact to
    which not both have agreed: the summary never says more than may be done, nor by one's side what the
    other did not agree to.
    """
    permits = {who: tuple(standing(agreement)) for who, agreement in agreements.items()}
    return tuple(
        Line(part=part, performer=who, character=plays.get(who, ""), says=says)
        for who, agreement in agreements.items()
        for part, says in _of_one(who, agreement, permits, scene)
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


Permits = Mapping[str, Collection[Term]]
"""What each performer permits."""


def _of_one(who: str, agreement: Agreement, permits: Permits, scene: str) -> Iterator[tuple[str, str]]:
    for term in permits[who]:
        if (shared := _with_both(who, term, permits)) is not None:
            yield from _lines(shared)
    yield from (("conditions", sentence(whole)) for whole in required(agreement, scene))


MEETS = {"gives": frozenset({"receives"}), "receives": frozenset({"gives"})}
"""What the other does where one does something."""

BOTH = frozenset(MEETS)


def _with_both(who: str, term: Term, permits: Permits) -> Term | None:
    """A permission with those partners alone who permit as much; None for contact that has none of them."""
    if term.scope.what is not What.CONTACT:
        return term
    with_whom = frozenset(one for one in term.scope.partners if _meets(who, term.scope, permits.get(one, ())))
    return replace(term, scope=replace(term.scope, partners=with_whom)) if with_whom else None


def _meets(who: str, wanted: Scope, others: Iterable[Term]) -> bool:
    """Whether the other side of a contact is permitted, in every role it takes."""
    roles = frozenset[str]().union(
        *(
            frozenset({other.scope.role}) if other.scope.role else BOTH
            for other in others
            if other.scope.what is What.CONTACT
            and who in other.scope.partners
            and wanted.action in included(other.scope.action)
        )
    )
    return MEETS.get(wanted.role, BOTH) <= roles


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
