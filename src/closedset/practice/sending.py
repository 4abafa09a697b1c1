"""Handing out a copy: to whom it may go, what to say before it goes, and when it stops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.visibility import COORDINATORS, Reader, Seat
from closedset.practice.word import Word

UNDO = timedelta(minutes=2)
"""How long nothing leaves, and a copy can be taken back before anybody has it."""

SHORTEST, LONGEST = timedelta(days=1), timedelta(days=90)
HANDS_OUT = COORDINATORS | {Seat.PRODUCER, Seat.LEGAL, Seat.FIRST_AD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody a copy is meant for."""

    name: str
    inside: bool
    """Has a seat on the production."""

    may_read: bool = False
    """One of their seats reads papers of this kind, or the paper is about them."""

    engaged_as: str = ""
    """For a performer who is here for a day or in the background: what they are engaged as."""

    why: str = ""
    """For somebody outside: why they are to have it."""


class Ended(Word):
    """Why a copy opens no more."""

    TAKEN_BACK = "taken back"
    REVOKED = "revoked"
    EXPIRED = "expired"
    NO_SEAT = "no seat"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a copy stands."""

    expires_at: datetime
    taken_back: bool = False
    revoked: bool = False
    may_read: bool = True
    """The reader may still have it, by the seats of this moment."""

    stale: bool = False
    """What it is a copy of holds no more."""


def may_hand_out(reader: Reader) -> Findings:
    """Coordinators, the producer, counsel and the 1st assistant director hand out what they read."""
    if HANDS_OUT & reader.seats:
        return ()
    says = "Coordinators, the producer, counsel and the 1st assistant director hand out copies."
    return (Finding("sending.not_yours", says),)


def may_hand_out_this(*, reads: bool) -> Findings:
    """Nobody hands out what they do not read: `reads` says whether this paper is theirs to read."""
    if reads:
        return ()
    return (
        Finding("sending.not_read", "You do not read this paper yourself, so it is not yours to hand out."),
    )


def review(addressees: Iterable[Addressee], *, lasts: timedelta) -> Findings:
    """Everything to know before copies leave. A stop must be mended; a hold is said yes to, once more."""
    listed = tuple(addressees)
    found = [*_how_long(lasts)]
    if not listed:
        found.append(Finding("sending.nobody", "Choose who is to have a copy."))
    for one in listed:
        found += _inside(one) if one.inside else _outside(one)
    return tuple(found)


def _how_long(lasts: timedelta) -> Findings:
    if SHORTEST <= lasts <= LONGEST:
        return ()
    return (Finding("sending.how_long", f"A copy can be opened for 1 to {LONGEST.days} days."),)


def _inside(one: Addressee) -> Findings:
    if not one.may_read:
        says = f"{one.name} has no seat that reads this. Take them off the list."
        return (Finding("sending.may_not_read", says),)
    if one.engaged_as:
        says = f"This list includes {one.name}, engaged as {one.engaged_as}. Is the copy meant for them?"
        return (Finding("sending.short_engagement", says, Weight.HOLD),)
    return ()


def _outside(one: Addressee) -> Findings:
    if not one.why.strip():
        return (Finding("sending.no_reason", f"Say why {one.name} is to have it: they have no seat here."),)
    says = f"{one.name} has no seat on this production. What leaves cannot be called back from a screen."
    return (Finding("sending.outside", says, Weight.HOLD),)


def ended(standing: Standing, *, at: datetime) -> Ended | None:
    """Why a copy opens no more, the reader's own doing or the sender's first; None while it opens."""
    reasons = (
        (standing.taken_back, Ended.TAKEN_BACK),
        (standing.revoked, Ended.REVOKED),
        (standing.expires_at <= at, Ended.EXPIRED),
        (not standing.may_read, Ended.NO_SEAT),
        (standing.stale, Ended.STALE),
    )
    return next((why for holds, why in reasons if holds), None)
