"""A finding is written once and told to each reader as far as it is theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from closedset.practice.consent.answer import Answer, Basis, Finding, Remedy
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.says import place
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import COORDINATORS, Seat

NOT_AVAILABLE = "consent.not_available"
PRIVATE = frozenset({"consent.refused", "consent.withdrawn", "consent.not_covered", "consent.stale"})
DOCUMENTS = frozenset({"consent.no_rider", "consent.unsigned"})
OF_THE_PRINCIPAL = frozenset(
    rule.id for pack in PACKS.values() for rule in pack.rules if rule.measure == "double_within_principal"
)
"""Rules by which a double is measured against somebody else's rider: what stands in it is not theirs."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told: a seat, and for a performer or their representative which performer."""

    seat: Seat
    performer: str = ""


def told(answer: Answer, plan: Plan, listener: Listener) -> Answer:
    """The answer as this listener may have it. Never more than the coordinator is told."""
    telling = TELLINGS.get(listener.seat, _status)
    heard = {said: None for found in answer.findings if (said := telling(found, plan, listener)) is not None}
    own = {listener.performer} if listener.performer else set()
    keeps_all = listener.seat in COORDINATORS
    performers = {who: verdict for who, verdict in answer.performers.items() if keeps_all or who in own}
    return replace(answer, findings=tuple(sorted(heard, key=lambda one: one.order)), performers=performers)


Telling = Callable[[Finding, Plan, Listener], Finding | None]


def _whole(found: Finding, plan: Plan, listener: Listener) -> Finding | None:
    return found


def _own(found: Finding, plan: Plan, listener: Listener) -> Finding | None:
    """Everything about oneself; of a partner, only that the contact is not agreed."""
    if found.performer == listener.performer:
        return _without_person(found, "This is not agreed as planned.") if _of_another(found) else found
    if found.code.startswith("consent.") and found.on in _mine(plan, listener.performer):
        return _without_person(found, "This contact is not agreed as planned.")
    return None


def _of_another(found: Finding) -> bool:
    """Whether it measures a double by the rider of whom they double."""
    return found.rests_on.rule in OF_THE_PRINCIPAL and not found.dimension


def _private(found: Finding) -> bool:
    """Whether it tells what somebody agreed to, or did not."""
    return found.code in PRIVATE or _of_another(found)


def _mine(plan: Plan, performer: str) -> frozenset[str]:
    """Moves this performer takes part in."""
    return frozenset(
        move.id
        for move in plan.moves
        if performer in move.who or performer in {end.person for end in (move.source, move.target) if end}
    )


def _limits(found: Finding, plan: Plan, listener: Listener) -> Finding | None:
    """What holds the scene and what to do; never whose word it was, nor whether one was said."""
    if _private(found):
        return _without_person(found, f"{place(found.on)} is not available as planned.")
    if found.code == "requirement.unmet" and found.performer and found.performer in found.says:
        return _without_person(found, f"{place(found.on)} waits for a condition of the scene.")
    if found.code == "requirement.unmet":
        return found._replace(performer="", rests_on=Basis(fact="a condition of the scene"))
    if found.code == "fact.unknown" and found.rests_on.term:
        return found._replace(rests_on=Basis(fact=f"{found.on} of the plan"))
    return found


def _coverings(found: Finding, plan: Plan, listener: Listener) -> Finding | None:
    """What is to be fitted and confirmed, for whom."""
    return found if found.remedy.owner == "costume" else None


def _status(found: Finding, plan: Plan, listener: Listener) -> Finding | None:
    """Clocks, documents and standards; that something is not settled, without what."""
    if _private(found):
        return _without_person(
            found._replace(on=plan.scene), "Something in the scene is not agreed as planned."
        )
    return found if found.code.startswith("standard.") or found.code in DOCUMENTS else None


def _without_person(found: Finding, says: str) -> Finding:
    return Finding(
        code=NOT_AVAILABLE,
        weight=found.weight,
        on=found.on,
        performer="",
        says=says,
        rests_on=Basis(fact=f"{found.on} of the plan"),
        remedy=Remedy(owner="intimacy_coordinator", do="Ask the intimacy coordinator."),
    )


TELLINGS: dict[Seat, Telling] = {
    Seat.INTIMACY_COORDINATOR: _whole,
    Seat.ASSISTANT_COORDINATOR: _whole,
    Seat.PERFORMER: _own,
    Seat.REPRESENTATIVE: _own,
    Seat.DIRECTOR: _limits,
    Seat.FIRST_AD: _limits,
    Seat.COSTUME: _coverings,
    Seat.PRODUCER: _status,
    Seat.LEGAL: _status,
}
"""Everybody who is not listed is told what the producer is."""
