"""The answer to "may this scene proceed?": a verdict, what is missing, and who acts next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from closedset.practice.findings import Weight


class Verdict(IntEnum):
    """Only clear is go."""

    CLEAR = 0
    HOLD = 2
    STOP = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Basis(NamedTuple):
    """What a finding rests on: a term, a rule or a fact of the plan."""

    term: str = ""
    rule: str = ""
    fact: str = ""
    source: str = ""
    """Who wrote it down: a rider and its version, a statement, or a rule's source."""

    grade: str = ""


class Remedy(NamedTuple):
    """Who does what next, and by when where a clock runs."""

    owner: str
    do: str
    by: datetime | None = None


class Finding(NamedTuple):
    """One thing that is not as it must be."""

    code: str
    weight: Weight
    on: str
    performer: str
    says: str
    rests_on: Basis
    remedy: Remedy
    dimension: str = ""
    """The axis in which the nearest permission falls short, or the requirement's id."""

    confirmed: bool = True
    """False for a rule of grade C: reported, and it never decides."""

    @property
    def verdict(self) -> Verdict:
        decides = self.confirmed and self.weight is not Weight.NOTE
        return Verdict(self.weight) if decides else Verdict.CLEAR

    @property
    def order(self) -> tuple[int, str, str, str, str, str]:
        """The gravest first, then by place: the same whatever order things were written in."""
        return (-self.verdict, self.on, self.performer, self.code, self.dimension, self.says)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The check of one plan at one moment."""

    verdict: Verdict
    at: datetime
    findings: tuple[Finding, ...]
    moves: dict[str, Verdict]
    setups: dict[str, Verdict]
    performers: dict[str, Verdict]
    shot_under_consent: tuple[str, ...]
    asks: int
