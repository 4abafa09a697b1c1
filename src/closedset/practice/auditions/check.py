"""May this audition be held as planned, was it, and what is missing? By the standards that are active."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.auditions.around import OF_WHAT_IS_AROUND
from closedset.practice.auditions.asked import OF_WHAT_IS_ASKED
from closedset.practice.auditions.case import Case
from closedset.practice.auditions.facts import Audition
from closedset.practice.consent import says
from closedset.practice.consent.answer import Finding, Verdict
from closedset.practice.consent.evidence import Lacks
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Rule, Touches

Measure = Callable[[Case, Rule], Lacks]
MEASURES: dict[str, Measure] = {**OF_WHAT_IS_ASKED, **OF_WHAT_IS_AROUND}
"""Every measure a rule about auditions can name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands against some auditions at a moment, and what is only told."""

    verdict: Verdict
    at: datetime
    findings: tuple[Finding, ...]
    auditions: dict[str, Verdict]
    whose: dict[str, str]
    """Audition to its performer."""


def check(
    auditions: Iterable[Audition],
    standards: Iterable[str],
    *,
    without: frozenset[str] = frozenset(),
    at: datetime,
) -> Answer:
    """Every audition by every active rule, as it was recorded by the moment.

    Pure: it depends on its arguments alone. Raises KeyError for a standard that does not exist.
    """
    known = [one.known(at) for one in auditions]
    rules = rules_of(standards, without)
    found = {one.id: found_of(one, known, rules, at) for one in known}
    every = {finding: None for own in found.values() for finding in own}
    return Answer(
        verdict=worst(every),
        at=at,
        findings=tuple(sorted(every, key=lambda one: one.order)),
        auditions={id_: worst(own) for id_, own in found.items()},
        whose={one.id: one.performer for one in known},
    )


def rules_of(standards: Iterable[str], without: frozenset[str] = frozenset()) -> tuple[Rule, ...]:
    """The rules of the active packs about auditions, but those switched off. Law is never switched off."""
    every = ((pack, rule) for pack in map(PACKS.__getitem__, standards) for rule in pack.rules)
    return tuple(
        rule
        for pack, rule in every
        if rule.touches is Touches.AUDITION and (pack.fixed or rule.id not in without)
    )


def found_of(
    one: Audition, known: Iterable[Audition], rules: Iterable[Rule], at: datetime
) -> tuple[Finding, ...]:
    """What the rules find of one audition; `known` are all, from which its others are taken."""
    case = Case(one, tuple(other for other in known if same_part(other, one)), at)
    return tuple(
        says.of_rule(lack, rule, one.performer, f"audition:{one.id}")
        for rule in rules
        for lack in MEASURES[rule.measure](case, rule)
    )


def same_part(other: Audition, one: Audition) -> bool:
    """Whether another audition is of the same performer and for the same part; an unnamed part is any."""
    if other.id == one.id or _folded(other.performer) != _folded(one.performer):
        return False
    return not (other.part and one.part) or _folded(other.part) == _folded(one.part)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def worst(findings: Iterable[Finding]) -> Verdict:
    """The gravest of some; clear when there are none."""
    return max((one.verdict for one in findings), default=Verdict.CLEAR)
