"""What a rule says: a code for machines and a sentence for people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Weight(IntEnum):
    """How much a finding weighs: a note is read, a hold waits for somebody, a stop ends the move."""

    NOTE = 1
    HOLD = 2
    STOP = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence a person can act on, with a code a machine can match."""

    code: str
    """`room.reason`, stable for ever."""

    says: str
    """What is missing, and what would make it possible."""

    weight: Weight = Weight.STOP
    rests_on: str = ""
    """The rule or the fact it rests on, when there is one to cite."""


Findings = tuple[Finding, ...]


class Refused(Exception):
    """A move that the findings stop. Carries every stop, so that one page can show them all."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(" ".join(found.says for found in findings))
        self.findings = findings


def require(findings: Findings) -> None:
    """Raise `Refused` when any finding stops the work; otherwise do nothing."""
    stops = tuple(found for found in findings if found.weight is Weight.STOP)
    if stops:
        raise Refused(stops)
