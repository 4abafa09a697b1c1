"""How long things are kept: for each class of them a period, its beginning, and where the period is from.

No source that we know of states a period for the papers of this trade. What stands here are defaults of the
product, there to be set by whoever answers for them: counsel, for an organisation, for a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility import Reader, Seat
from closedset.practice.word import Word


class Kept(Word):
    """A class of things that are kept."""

    NOTES = "private_notes"
    STATEMENTS = "statements"
    SIZES = "sizes"
    """What performers told costume: sizes, skin tone, what their skin does not bear."""

    WORKING = "working_papers"
    """Until the end of the shoot: garment plans with their pieces, and the bundles of a day."""

    UNSIGNED = "unsigned_envelopes"
    """Envelopes that ended without every signature: declined, taken back, past their day."""

    SUMMARIES = "summaries"
    """Until the picture is delivered: summaries and choreography notes."""

    SCRIPTS = "scripts"
    COPIES = "copies"
    PRODUCTION = "production_papers"
    """With the production's own papers: meeting notes, rehearsal records, cut reviews, the wrap report."""

    AUDITIONS = "auditions"
    """What is entered about auditions. Certificates of destruction stay."""

    CLAIMS = "claims_papers"
    """Until claims from the work are out of time: memos, check-ins, reports of a day, assessments."""

    RIDERS = "riders"
    """With the contract: riders, signed papers, change requests, withdrawal records."""

    INCIDENTS = "incident_papers"
    """Not let go of before counsel says so."""

    RECORD = "record"


class Begins(Word):
    """When a period begins."""

    WRAP = "wrap"
    DELIVERY = "delivery"
    NEVER = "never"
    """It does not: the thing is kept, and a person decides."""


PRODUCT_DEFAULT = "product default, no source states a period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """So many days after the beginning, in a place or (empty) everywhere."""

    kept: Kept
    begins: Begins
    days: int = 0
    place: str = ""
    basis: str = PRODUCT_DEFAULT


DEFAULTS: tuple[Period, ...] = (
    # Each note has a day of its own; this is the last on which any of a production is still there.
    Period(kept=Kept.NOTES, begins=Begins.WRAP, days=30),
    Period(kept=Kept.STATEMENTS, begins=Begins.WRAP, days=90),
    Period(kept=Kept.SIZES, begins=Begins.WRAP),
    Period(kept=Kept.WORKING, begins=Begins.WRAP),
    Period(kept=Kept.UNSIGNED, begins=Begins.WRAP, days=90),
    Period(kept=Kept.SUMMARIES, begins=Begins.DELIVERY),
    Period(kept=Kept.SCRIPTS, begins=Begins.DELIVERY, days=365),
    Period(kept=Kept.COPIES, begins=Begins.DELIVERY, days=30),
    Period(kept=Kept.PRODUCTION, begins=Begins.DELIVERY, days=365),
    Period(kept=Kept.AUDITIONS, begins=Begins.WRAP, days=90),
    # How long claims can be made differs by place and by claim: counsel sets it, or it is kept.
    Period(kept=Kept.CLAIMS, begins=Begins.NEVER),
    # With the contract: the life of the rights and the limitation period, which counsel knows.
    Period(kept=Kept.RIDERS, begins=Begins.NEVER),
    Period(kept=Kept.INCIDENTS, begins=Begins.NEVER),
    Period(kept=Kept.RECORD, begins=Begins.NEVER),
)
FIXED = frozenset({Kept.RIDERS, Kept.INCIDENTS, Kept.RECORD})
"""Never destroyed by the program: what was agreed, what harmed somebody, and what shows that nothing was
altered."""

LONGEST_DAYS = 36_500
KEEPERS = frozenset({Seat.INTIMACY_COORDINATOR, Seat.PRODUCER, Seat.LEGAL})

STAYS: dict[Kept, str] = {
    Kept.RIDERS: "What was agreed and signed stays: others rely on it, and so may the person it is about.",
    Kept.RECORD: "The record keeps who did what and when, by numbers and not by names, so that it verifies.",
    Kept.SUMMARIES: "Summaries are made of what was agreed and go when the picture is delivered.",
    Kept.CLAIMS: "Papers of the work itself stay as long as claims can rest on them, which counsel knows.",
    Kept.INCIDENTS: "What is written about an incident is not let go of before counsel says so.",
    Kept.AUDITIONS: "What is entered about auditions goes with its own period; certificates stay.",
    Kept.UNSIGNED: "An envelope that nobody finished goes with its own period after the wrap.",
    Kept.SCRIPTS: "The script belongs to the production and goes with its own period.",
}
"""What erasing for a person leaves, and why."""

GOES = (Kept.STATEMENTS, Kept.NOTES, Kept.SIZES)
"""What a person's own wish is enough for."""


def period(kept: Kept, *, place: str, own: Iterable[Period]) -> Period:
    """The period that holds: one's own for the place, one's own, the product's."""
    listed = [one for one in own if one.kept is kept]
    for wanted in dict.fromkeys((place, "")):
        if found := next((one for one in listed if one.place == wanted), None):
            return found
    return next(one for one in DEFAULTS if one.kept is kept)


def due_on(found: Period, *, wrapped: date | None, delivered: date | None) -> date | None:
    """The day on which it is destroyed; None while its beginning is not known, or when it has none."""
    begins = {Begins.WRAP: wrapped, Begins.DELIVERY: delivered, Begins.NEVER: None}[found.begins]
    return begins + timedelta(days=found.days) if begins is not None else None


def may_keep_house(reader: Reader) -> Findings:
    """The coordinator, the producer and counsel see what is kept, place holds and lift them."""
    if KEEPERS & reader.seats:
        return ()
    return (Finding("keeping.not_yours", "The coordinator, the producer or counsel does this."),)


def may_set(found: Period, reader: Reader) -> Findings:
    """Counsel sets a period, for what the program destroys at all."""
    if Seat.LEGAL not in reader.seats:
        return (Finding("keeping.counsel", "Counsel sets how long things are kept."),)
    if found.kept in FIXED:
        says = "The program never destroys this by itself. Counsel decides, by hand."
        return (Finding("keeping.fixed", says),)
    if not 0 <= found.days <= LONGEST_DAYS:
        return (Finding("keeping.days", f"A period is 0 to {LONGEST_DAYS:,} days."),)
    return ()


def may_date(wrapped: date | None, delivered: date | None) -> Findings:
    """A picture is delivered after it was wrapped."""
    if wrapped is not None and delivered is not None and delivered < wrapped:
        return (Finding("keeping.order", "The delivery comes after the wrap."),)
    return ()
