"""Productions, as far as the asker may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.visibility import SEES, Matter, Reader, may_see
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record import queries as record


@dataclass(frozen=True, slots=True)
class Seen:
    """A production, and who is asking about it."""

    production: Production
    reader: Reader

    def sees(self, matter: Matter) -> bool:
        """True when the asker sees this matter here."""
        return may_see(matter, self.reader)


def for_person(person: Person, *, at: datetime) -> QuerySet[Production]:
    """Productions the person has a seat on, latest first."""
    mine = people.seats_of(person, at=at).values("production_id")
    found: QuerySet[Production] = Production.objects.filter(pk__in=mine)
    return found.order_by("-created_at", "id")


def with_record(person: Person, *, at: datetime) -> frozenset[UUID]:
    """Productions whose record the person may read."""
    seats = people.seats_of(person, at=at).filter(seat__in=SEES[Matter.RECORD])
    return frozenset(seats.values_list("production_id", flat=True))


def people_in_record(production: Production) -> dict[UUID, str]:
    """Who did or read something on the production, by name."""
    return people.names_of(record.people_in(production.pk, organisation=production.organisation_id))


def seen(person: Person, production: UUID, matter: Matter, *, at: datetime) -> Seen | None:
    """The production, when one of the person's seats on it sees the matter; else None, which is a 404."""
    reader = people.reader_on(person, production, at=at)
    if not may_see(matter, reader):
        return None
    found = Production.objects.filter(pk=production).first()
    return Seen(found, reader) if found else None
