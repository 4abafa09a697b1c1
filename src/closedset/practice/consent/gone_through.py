"""That a performer's statement is gone through with them: what holds their scenes until it is so.

It is a matter of the coordinator and the performer. It holds like any condition, and stands in no rider, no
summary and no paper: that a statement is due, or was destroyed, is nobody else's to know.
"""

from __future__ import annotations

from datetime import date

from closedset.practice.consent.terms import Requirement

_OF = "statement of "


def again(performer: str) -> Requirement:
    """The day has come that the performer named for it."""
    return Requirement(name="fact", value=f"{_OF}{performer} gone through again")


def anew(performer: str, destroyed_on: date) -> Requirement:
    """What they had said was destroyed. Named by its day: that it was gone through earlier is no answer."""
    return Requirement(name="fact", value=f"{_OF}{performer} given anew since {destroyed_on.isoformat()}")


def is_that(need: Requirement) -> bool:
    """Whether a requirement is one of these."""
    return need.name == "fact" and need.value.startswith(_OF)
