"""How the packs are written down: one rule, and the sayings that several bodies share."""

from __future__ import annotations

from typing import Any

from closedset.practice.findings import Weight
from closedset.practice.standards.rule import Rule, Touches

SEEN = "2026-11"
"""The month in which the sources were last read."""


def rule(id_: str, says: str, binds: str, grade: str, source: str, **more: Any) -> Rule:
    """A rule to know, about something else than a planned scene, unless `more` says what it touches."""
    return Rule(
        id=id_,
        says=says,
        binds=binds,
        grade=grade,
        source=source,
        as_of=SEEN,
        **({"touches": Touches.ELSEWHERE} | more),
    )


def recorded(fact: str, touches: Touches, **more: Any) -> dict[str, Any]:
    """What a rule measures that asks for a fact on record. It is advice unless `more` gives it a weight."""
    return {
        "touches": touches,
        "measure": "fact",
        "value": fact,
        "weight": Weight.NOTE,
        "unmet": "{lack}",
        "owner": "intimacy_coordinator",
        "do": "{do}",
    } | more


def use_agreed(touches: Touches, **more: Any) -> dict[str, Any]:
    """What a rule measures that asks for a use of the material to be named in the rider."""
    return {
        "touches": touches,
        "measure": "use_agreed",
        "unmet": "No rider in force for {performer} names this use: {use}.",
        "owner": "producer",
        "do": "Agree this use in writing, or leave it out.",
    } | more


def in_writing(unmet: str, do: str, **more: Any) -> dict[str, Any]:
    """What a rule measures that asks for something signed before the work."""
    return {
        "touches": Touches.COVERED_WORK,
        "measure": "rider_in_force",
        "unmet": unmet,
        "owner": "producer",
        "do": do,
    } | more


def engaged(do: str, **more: Any) -> dict[str, Any]:
    """What a rule measures that expects a coordinator on the production."""
    return {
        "touches": Touches.COVERED_WORK,
        "measure": "coordinator_engaged",
        "unmet": "No intimacy coordinator is engaged.",
        "owner": "producer",
        "do": do,
    } | more


def at_audition(measure: str, unmet: str, do: str, **more: Any) -> dict[str, Any]:
    """What a rule measures of an audition. Casting acts, unless `more` names another."""
    return {
        "touches": Touches.AUDITION,
        "measure": measure,
        "unmet": unmet,
        "owner": "casting",
        "do": do,
    } | more


CLOTHED = "Plan it clothed, or in swimwear."
WITHOUT_ACTS = "Leave it out: it is worked on with a coordinator, once the part is cast."
CONSENT_BEFORE = "Have the consent in writing before, or record nothing."


def closed_before_disrobing(id_: str, source: str) -> Rule:
    """The rule that a set is confirmed closed before anybody disrobes."""
    return rule(
        id_,
        "Before anybody disrobes the set is confirmed closed and partners know.",
        "production",
        "B",
        source,
        touches=Touches.EXPOSURE,
        measure="closed_set",
        value="closed",
        weight=Weight.HOLD,
        unmet="{lack}",
        owner="first_ad",
        do="{do}",
    )
