"""Notices before the work: what was told, asked for and answered, and what an audition may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from closedset.practice.clocks import elapsed_hours
from closedset.practice.findings import Finding, Findings, Weight


class Kind(StrEnum):
    """What a notice is."""

    CASTING = "casting"
    """What the role asks for, told with the casting notice or as soon as it is known (US-SAG-01)."""

    AUDITION = "audition"
    """An audition at which a modesty garment is worn (US-SAG-11)."""

    PARTNER = "partner"
    """With whom: a new partner is told before the work."""

    BACKGROUND = "background"
    """What somebody in the background does, wears, and with whom, told before they are booked (US-SAG-15)."""

    IMAGE_REVIEW = "image_review"
    """Whoever is doubled may look at the images of the double (FR-07)."""

    LATE_HIRE = "late_hire"
    """Somebody engaged so late that a clock cannot run its full time."""

    BEST_EFFORTS = "best_efforts"
    """A coordinator was asked for, of whom, and what they said (US-SAG-16)."""

    REQUEST = "request"
    """A performer asks for a coordinator; it is considered and answered (US-SAG-16)."""


ANSWERED = frozenset({Kind.REQUEST, Kind.BEST_EFFORTS})
"""Kinds that wait for an answer."""

OF_A_SCENE = frozenset({Kind.PARTNER, Kind.BACKGROUND, Kind.IMAGE_REVIEW})
"""Kinds that tell somebody about their own work in one scene on one occasion, and speak for no other."""

NOTICE_HOURS = 48
"""Between a notice and an audition (Quebec; Directors UK)."""


class Stage(StrEnum):
    """How far casting is."""

    OPEN_CALL = "open_call"
    SELF_TAPE = "self_tape"
    FIRST = "first"
    CALLBACK = "callback"
    FINAL_CALLBACK = "final_callback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audition:
    """An audition as it is planned."""

    stage: Stage
    at: datetime
    told_at: datetime
    nudity: bool = False
    simulated: bool = False
    garment: bool = False
    """A modesty garment is worn."""

    before: int = 0
    """How many such auditions the same performer has had for the role."""


def may_audition(audition: Audition) -> Findings:
    """What stands against an audition, and what is only advised."""
    found: list[Finding] = []
    if audition.nudity or audition.simulated:
        says = "Nobody is nude and nothing is simulated at an audition, ever."
        found.append(Finding("audition.never", says, rests_on="US-SAG-11"))
    if audition.garment and audition.stage is not Stage.FINAL_CALLBACK:
        says = "A modesty garment is asked for at one final callback and nowhere else."
        found.append(Finding("audition.stage", says, rests_on="US-SAG-11"))
    if audition.garment and audition.before:
        says = "There was such an audition before; there is one at most."
        found.append(Finding("audition.once", says, rests_on="US-SAG-11"))
    if elapsed_hours(audition.told_at, audition.at) < NOTICE_HOURS:
        says = f"It is told {NOTICE_HOURS} hours before, where the contract or the guideline asks for it."
        found.append(Finding("audition.notice", says, Weight.NOTE, "clock of notice to audition"))
    return tuple(found)


def waits(kind: Kind, answered_at: datetime | None) -> bool:
    """Whether somebody still has to answer."""
    return kind in ANSWERED and answered_at is None
