"""What is asked of notices: who was told what before the work, and what was asked for and answered."""

from __future__ import annotations

from collections.abc import Callable

from closedset.practice.consent.case import Case, unmet
from closedset.practice.consent.evidence import NOTHING, Lacks
from closedset.practice.consent.plan import performing
from closedset.practice.standards.rule import Rule


def _coordinator_engaged(case: Case, rule: Rule) -> Lacks:
    recorded = case.evidence.has("best_efforts")
    return NOTHING if recorded or case.evidence.coordinated else unmet(case, rule, {})


def _coordinator_if_asked(case: Case, rule: Rule) -> Lacks:
    asked = case.evidence.has("coordinator_asked_for")
    return unmet(case, rule, {}) if asked and not case.evidence.coordinated else NOTHING


def _request_answered(case: Case, rule: Rule) -> Lacks:
    """Somebody asked for a coordinator: one is engaged, or the request has its answer on record."""
    asked = case.evidence.has("coordinator_asked_for")
    settled = case.evidence.coordinated or case.evidence.has("coordinator_request_answered")
    return unmet(case, rule, {}) if asked and not settled else NOTHING


def _background_told(case: Case, rule: Rule) -> Lacks:
    told = not case.person.background or case.told(case.performer, "background")
    return NOTHING if told else unmet(case, rule, {})


def _partners_told(case: Case, rule: Rule) -> Lacks:
    """Everybody else who performs in the scene is on record as told, each by name or all together."""
    if case.evidence.has("partners_told"):
        return NOTHING
    others = sorted(performing(case.evidence.plan) & case.evidence.people.keys() - {case.performer})
    untold = [who for who in others if not case.told(who, "partner")]
    return tuple(lack for who in untold for lack in unmet(case, rule, {"lack": who}))


OF_NOTICES: dict[str, Callable[[Case, Rule], Lacks]] = {
    "coordinator_engaged": _coordinator_engaged,
    "coordinator_if_asked": _coordinator_if_asked,
    "request_answered": _request_answered,
    "background_told": _background_told,
    "partners_told": _partners_told,
}
