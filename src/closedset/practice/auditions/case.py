"""What a rule is shown of an audition, and the words of a rule that is not met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.practice.auditions.facts import Audition, Says, To, Told
from closedset.practice.consent.evidence import Lack, Lacks
from closedset.practice.standards.rule import Rule

NOTHING: Lacks = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One audition as it was recorded by a moment, with the performer's others for the same part."""

    audition: Audition
    others: tuple[Audition, ...]
    at: datetime

    @property
    def before(self) -> tuple[Audition, ...]:
        """The others that came earlier."""
        own = (self.audition.at, self.audition.id)
        return tuple(one for one in self.others if (one.at, one.id) < own)

    def told(self, *says: Says, to: To | None = None) -> tuple[Told, ...]:
        """The notices before the audition that say all of this, to anybody or to one of the two."""
        return tuple(
            one
            for one in self.audition.told
            if one.at < self.audition.at and one.says.issuperset(says) and to in {None, one.to}
        )


def unmet(case: Case, rule: Rule, *, by: datetime | None = None, **words: str) -> Lacks:
    """The rule's own words, filled in."""
    fill = {"performer": case.audition.performer, "lack": "", "earliest": ""} | words
    return (Lack("", rule.unmet.format(**fill), rule.owner, rule.do.format(**fill), by=by),)


def unknown(rule: Rule, fact: str) -> Lacks:
    """What is lacking while a fact is not recorded."""
    return (Lack("", f"Not known: {fact}.", rule.owner, f"Record {fact}.", fact),)
