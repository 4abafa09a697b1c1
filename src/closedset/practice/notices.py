"""Notices before the work: what was told, asked for and answered. Auditions are in `practice/auditions`."""

from __future__ import annotations

from datetime import datetime

from closedset.practice.word import Word


class Kind(Word):
    """What a notice is."""

    CASTING = "casting"
    """What the role asks for, told with the casting notice or as soon as it is known (US-SAG-01)."""

    AUDITION = "audition"
    """An audition in a modesty garment, entered here before auditions had a room of their own."""

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
"""Between a notice and an audition that was entered here (Quebec; Directors UK)."""


def waits(kind: Kind, answered_at: datetime | None) -> bool:
    """Whether somebody still has to answer."""
    return kind in ANSWERED and answered_at is None
