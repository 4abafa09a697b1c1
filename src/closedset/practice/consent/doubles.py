"""What is asked of doubles: an agreement of their own, within what the principal has agreed to be seen as."""

from __future__ import annotations

from collections.abc import Callable

from closedset.practice.clocks import Running
from closedset.practice.consent.case import Case, birth_of, unmet
from closedset.practice.consent.effective import ADULT
from closedset.practice.consent.evidence import NOTHING, Lack, Lacks
from closedset.practice.consent.terms import NOBODY_NAMED, What
from closedset.practice.standards.rule import Rule


def _nobody_named(case: Case) -> Lack:
    """What is lacking while nobody has said whom a double stands in for."""
    says = f"Not known: whom {case.performer} stands in for here."
    return Lack("", says, "intimacy_coordinator", "Say so in the plan of the scene.", "doubles")


def _own_agreement(case: Case, rule: Rule) -> Lacks:
    """A rider of their own, delivered so many hours before their own call."""
    if not case.stands_in_for:
        return NOTHING
    delivered = [rider.delivered for rider in case.agreement.riders if rider.delivered is not None]
    if not delivered:
        return unmet(case, rule, {"lack": "no rider of their own is in force and delivered"})
    call = case.evidence.plan.call.get(case.performer)
    if call is None:
        return unmet(case, rule, {"lack": "their own call is not recorded"})
    clock = Running(max(delivered), call, float(rule.value))
    if clock.met:
        return NOTHING
    lack = f"their rider reached them {clock.elapsed:g} hours before their call"
    return unmet(case, rule, {"lack": lack}, by=clock.latest_start)


def _within_principal(case: Case, rule: Rule) -> Lacks:
    """Everything done or shown as the principal is within a permission of the principal's riders in force."""
    principal = case.stands_in_for
    if not principal:
        return NOTHING
    if principal == NOBODY_NAMED:
        return (_nobody_named(case),)
    permits = () if case.principal is None else case.principal.permits
    within = all(any(not one.worst & ~permit.allows for permit in permits) for one in case.wanted)
    return NOTHING if within else unmet(case, rule, {"principal": principal})


def _images_offered(case: Case, rule: Rule) -> Lacks:
    """Whoever is doubled is on record as having been offered a look at the images."""
    principal = case.stands_in_for
    if not principal or case.told(principal, "image_review"):
        return NOTHING
    if principal == NOBODY_NAMED:
        return (_nobody_named(case),)
    return unmet(case, rule, {"principal": principal})


def _not_of_a_minor(case: Case, rule: Rule) -> Lacks:
    """Nobody stands in for a performer under eighteen in a sex scene; being nude in their place is no act."""
    principal = case.stands_in_for
    if not principal or all(ask.what is What.EXPOSURE for ask in case.asks):
        return NOTHING
    if principal == NOBODY_NAMED:
        return (_nobody_named(case),)
    age = case.age(principal)
    if age is None:
        return (birth_of(principal),)
    return unmet(case, rule, {"principal": principal}) if age < ADULT else NOTHING


OF_DOUBLES: dict[str, Callable[[Case, Rule], Lacks]] = {
    "double_own_agreement": _own_agreement,
    "double_within_principal": _within_principal,
    "double_images_offered": _images_offered,
    "double_not_of_a_minor": _not_of_a_minor,
}
