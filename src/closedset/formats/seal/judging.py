"""What the signatures of a file amount to, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from closedset.formats.seal.report import Expected, Kind, Report, Signature
from closedset.practice.findings import Finding, Findings, Weight

NONE = Finding(
    "seal.none", "The file bears no seal and no signature. Nobody can say from it alone whose it is."
)


def judged(found: Sequence[Signature], *, at: datetime) -> Findings:
    """A finding for everything that keeps a reader from relying on the file, and notes on what holds."""
    if not found:
        return (NONE,)
    said = [finding for one in found for finding in _of_one(one, at)]
    seals = [one for one in found if one.kind is not Kind.TIMESTAMP and _holds(one)]
    if not any(one.trusted_by for one in seals) and any(one.valid for one in seals):
        names = ", ".join(sorted({one.signer for one in seals}))
        says = f"It is signed by {names}. No certificate you trust vouches for that name."
        said.append(Finding("seal.untrusted", says, Weight.HOLD))
    return tuple(said)


def _holds(one: Signature) -> bool:
    return not one.trouble and one.intact and one.valid


def _of_one(one: Signature, at: datetime) -> Findings:
    who = one.signer or one.field
    if one.trouble:
        return (Finding("seal.unreadable", f"{one.field}: {one.trouble}", rests_on=one.field),)
    if not one.intact:
        says = f"What {who} sealed was changed: at least one byte of it is another."
        return (Finding("seal.altered", says, rests_on=one.field),)
    if not one.valid:
        says = f"The signature in the name of {who} was not made with that certificate's key."
        return (Finding("seal.forged", says, rests_on=one.field),)
    return (*_time(one, who, at), *_good(one, who))


def _good(one: Signature, who: str) -> Findings:
    if not one.trusted_by or one.kind is Kind.TIMESTAMP:
        return ()
    says = f"Sealed by {who}; {one.trusted_by} vouches for it."
    return (Finding("seal.good", says, Weight.NOTE, rests_on=one.field),)


def _time(one: Signature, who: str, at: datetime) -> Findings:
    """When it was made, and by whose clock; and whether the certificate held then and holds now."""
    made = one.stamped_at if one.stamp_trusted else one.claimed_at
    said = [_clock(one)]
    ends = datetime.fromisoformat(one.not_after)
    if not made:
        return tuple(said)
    when = datetime.fromisoformat(made)
    if not datetime.fromisoformat(one.not_before) <= when <= ends:
        says = f"It was made {made}; the certificate of {who} held from {one.not_before} to {one.not_after}."
        said.append(Finding("seal.outside", says, rests_on=one.field))
    elif ends < at and not one.stamp_trusted and one.kind is not Kind.TIMESTAMP:
        says = f"The certificate of {who} ended {one.not_after}. Only its maker says that the seal is older."
        said.append(Finding("seal.expired", says, Weight.HOLD, rests_on=one.field))
    if when > at:
        said.append(
            Finding("seal.future", f"It says that it was made {made}, which is not yet.", Weight.HOLD)
        )
    return tuple(said)


def _clock(one: Signature) -> Finding:
    if one.stamp_trusted:
        says = f"It was there {one.stamped_at}, by the clock of {one.stamped_by}, whom you trust."
    elif one.stamped_at:
        says = f"It was there {one.stamped_at}, says {one.stamped_by}, for whom nobody you trust vouches."
    elif one.claimed_at:
        says = f"Made {one.claimed_at}, by the clock of the machine that made it."
    else:
        says = "It does not say when it was made."
    return Finding("seal.time", says, Weight.NOTE, rests_on=one.field)


def against_record(report: Report, expected: Expected | None) -> Findings:
    """Whether the file is the one that somebody else knows of, byte for byte; silent when nobody does.

    Each revision of a file is a whole, well-sealed file: only this tells one that was cut back to an earlier.
    """
    if expected is None or report.sha256 == expected.sha256:
        return ()
    if report.size < expected.size:
        missing = expected.size - report.size
        says = (
            f"The file is {missing} bytes shorter than the one in the record: cut off, or an earlier state."
        )
        return (Finding("seal.cut_off", says),)
    says = "The file is not, byte for byte, the one that stands in the record."
    return (Finding("seal.not_the_recorded", says),)
