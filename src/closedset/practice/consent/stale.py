"""Whether the pages a permission rests on have changed in a way that adds to what is asked."""

from __future__ import annotations

from closedset.practice.consent.asks import Ask
from closedset.practice.consent.plan import Beat, Drafts
from closedset.practice.consent.terms import What
from closedset.practice.vocabulary.actions import included


def added_since(ask: Ask, drafts: Drafts, rests_on: str) -> str:
    """The id of the beat that brought this ask in after the draft `rests_on`; empty when none did.

    What stood in that draft, or is within what stood there, is unchanged or less and stays good. What is in
    neither draft's beats is the performers' own agreement and does not depend on the pages.
    """
    if ask.what not in {What.CONTACT, What.ACT}:
        return ""
    if any(_holds(beat, ask) for beat in drafts[rests_on]):
        return ""
    return next((beat.id for beat in drafts[current(drafts)] if _holds(beat, ask)), "")


def current(drafts: Drafts) -> str:
    """The name of the newest draft."""
    return next(reversed(drafts))


def _holds(beat: Beat, ask: Ask) -> bool:
    """Whether a beat has this in it: the same people, the same action or a greater one of its kind."""
    people = {ask.performer} | ({ask.partner} if ask.partner else set())
    return people <= set(beat.who) and ask.action in included(beat.action)
