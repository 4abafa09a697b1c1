"""Who somebody is here."""

from __future__ import annotations

from uuid import UUID

from closedset.rooms.people.models import Membership, Person


def organisations_of(person: Person) -> frozenset[UUID]:
    """The organisations the person belongs to."""
    return frozenset(Membership.objects.filter(person=person).values_list("organisation_id", flat=True))
