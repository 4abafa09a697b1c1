"""Whose account a part is: set when it was missing, corrected when it was wrong."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import Finding, Findings, require
from closedset.practice.visibility import Reader, Seat, may_keep_cast
from closedset.rooms.people.models import Person
from closedset.rooms.productions.cast_actions import about
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.actions import enter


@transaction.atomic
def link(
    member: CastMember,
    *,
    person: Person | None,
    representative: Person | None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> None:
    """Say whose account plays this part and whose represents it. The same again changes nothing."""
    member = CastMember.objects.select_for_update().get(pk=member.pk)
    require(may_link(member, person, representative, reader))
    if (member.person, member.representative) == (person, representative):
        return
    member.person, member.representative = person, representative
    member.save(update_fields=["person", "representative"])
    told = {"name": member.name} | ({"person": str(person.pk)} if person else {})
    enter("cast.linked", **about(member, by=by, at=at), details=told)


def may_link(
    member: CastMember, person: Person | None, representative: Person | None, reader: Reader
) -> Findings:
    """Whoever keeps the cast adds a missing account; one that stands is the intimacy coordinator's to change.

    With the part go the performer's statement and riders: another account would read what is not theirs.
    """
    if refused := may_keep_cast(reader):
        return refused
    stands = (member.person, person), (member.representative, representative)
    changed = any(before is not None and before != after for before, after in stands)
    if changed and Seat.INTIMACY_COORDINATOR not in reader.seats:
        says = (
            "An account that stands reads this performer's statement and riders. "
            "The intimacy coordinator changes it."
        )
        return (Finding("cast.link_stands", says),)
    return ()
