"""What a rule of a standard is shown of a scene: one performer, and what the rule touches of what they do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.asks import Ask
from closedset.practice.consent.axes import Wanted
from closedset.practice.consent.effective import age_on
from closedset.practice.consent.evidence import Evidence, Lack, Lacks
from closedset.practice.consent.terms import Person
from closedset.practice.standards.rule import Rule


@dataclass(frozen=True, slots=True)
class Case:
    """One performer in one scene, as a measure sees it."""

    evidence: Evidence
    performer: str
    agreement: Agreement
    asks: tuple[Ask, ...]
    """Those of the performer that the rule touches."""

    place: str
    together: tuple[str, ...] = ()
    """Everybody who takes part in them."""

    wanted: tuple[Wanted, ...] = ()
    """The asks on the axes, side by side with them."""

    principal: Agreement | None = None
    """For a double, what the performer they stand in for has agreed to."""

    @property
    def person(self) -> Person:
        return self.evidence.people[self.performer]

    @property
    def stands_in_for(self) -> str:
        """Whom the performer doubles here; empty for nobody."""
        return self.evidence.plan.doubled_by(self.person)

    def told(self, who: str, kind: str) -> bool:
        """Whether somebody has been told, by now."""
        moment = self.evidence.plan.notices.get(who, {}).get(kind)
        return moment is not None and moment <= self.evidence.at

    def age(self, who: str) -> int | None:
        """Full years on the day of the work; None when the birth is not recorded."""
        found = self.evidence.people.get(who)
        if found is None or found.born is None:
            return None
        return age_on(found.born, self.evidence.plan.call.get(who, self.evidence.at).date())


def unmet(case: Case, rule: Rule, words: dict[str, str], by: datetime | None = None) -> Lacks:
    """The rule's own words, filled in."""
    fill = {
        "performer": case.performer,
        "hours": "",
        "earliest": "",
        "lack": "",
        "principal": "",
        "do": rule.do,
    } | words
    says, do = rule.unmet.format(**fill), rule.do.format(**fill)
    return (Lack("", says, rule.owner, do, by=by),)


def birth_of(person: str) -> Lack:
    """What is lacking while nobody knows how old somebody is."""
    return Lack("", f"Not known: the date of birth of {person}.", "producer", "Record it.", "born")
