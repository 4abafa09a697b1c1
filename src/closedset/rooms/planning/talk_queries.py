"""Talks with direction and production: who reads which, and who can have been there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from closedset.practice.visibility import Matter, Reader, Seat, may_attend, may_read_talk
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS
from closedset.rooms.planning import queries
from closedset.rooms.planning.models import Meeting
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen


def attended(reader: Reader, production: UUID) -> frozenset[UUID]:
    """Talks that are open to somebody because they were there; none to whoever is cast, in any seat."""
    if not may_attend(reader) or cast_queries.is_cast(UUID(reader.person), production):
        return frozenset()
    rows = Meeting.objects.filter(production_id=production).values_list("pk", "attendees")
    return frozenset(pk for pk, there in rows if reader.person in there)


def readable(seen: Seen) -> list[Meeting]:
    """The talks this reader reads, the latest first."""
    rows = queries.meetings(seen.production.pk)
    if seen.sees(Matter.ASK):
        return list(rows)
    own = attended(seen.reader, seen.production.pk)
    return [row for row in rows if may_read_talk(seen.reader, attended=row.pk in own)]


def can_attend(production: UUID, *, at: datetime) -> dict[str, str]:
    """Everybody of the production who can be named as having been there: key to name and seats."""
    members = cast_queries.cast_of(production)
    cast = {key for one in members for key in (one.person_id, one.representative_id)}
    seated: dict[Person, list[Seat]] = {}
    for one in people.on_production(production, at=at):
        seated.setdefault(one.person, []).append(Seat(one.seat))
    return {
        str(person.pk): f"{person} ({', '.join(str(SEATS[seat]) for seat in seats)})"
        for person, seats in seated.items()
        if may_attend(Reader(str(person.pk), frozenset(seats))) and person.pk not in cast
    }


def were_there(row: Meeting, names: dict[UUID, str]) -> str:
    """Everybody who was there, those who are named by their key first."""
    return ", ".join(filter(None, [*(names.get(UUID(one), "") for one in row.attendees), row.attended]))


def names_in(rows: Iterable[Meeting]) -> dict[UUID, str]:
    """Names of everybody who is named by their key in some talks."""
    return people.names_of({UUID(one) for row in rows for one in row.attendees})
