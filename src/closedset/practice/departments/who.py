"""Who opens a department's page, says that it was read, and hears how scenes stand."""

from __future__ import annotations

from closedset.practice.departments.slices import TOLD, Slice
from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility import COORDINATORS, Reader, Seat


def departments_of(reader: Reader) -> tuple[Seat, ...]:
    """The departments whose page somebody may open: their own; each of them for coordinators."""
    return tuple(one for one in TOLD if may_see_department(one, reader))


def may_see_department(department: Seat, reader: Reader) -> bool:
    """A department's page is for whoever sits in it, and for the coordinators, who answer for it."""
    return department in TOLD and bool(({department} | COORDINATORS) & reader.seats)


def may_see_who_read(reader: Reader) -> bool:
    """Coordinators and the first AD see of every department who has read its slice."""
    return bool((COORDINATORS | {Seat.FIRST_AD}) & reader.seats)


def hears_as(reader: Reader) -> tuple[Seat, ...]:
    """By which seats the schedule is told: those of assistant directors that somebody has.

    Coordinators look at it as the first AD does.
    """
    own = tuple(one for one in (Seat.FIRST_AD, Seat.SECOND_AD) if one in reader.seats)
    return own or (Seat.FIRST_AD,)


def may_acknowledge(now: Slice, reader: Reader, *, shown: str) -> Findings:
    """Whoever sits in the department says that they have read what was shown: `shown` is its digest."""
    if now.department not in reader.seats:
        return (Finding("slice.not_yours", "Whoever sits in the department says that. You look on."),)
    if now.stale:
        says = "The summary of this scene is being made again. It can be acknowledged once it is issued."
        return (Finding("slice.stale", says),)
    if shown != now.digest:
        says = "This changed while you were reading. Read what stands here now, and say so again."
        return (Finding("slice.changed", says),)
    return ()
