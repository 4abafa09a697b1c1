"""Two organisations, two productions in the first and one in the other, with somebody in every seat."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from closedset.practice.visibility import Seat
from closedset.rooms.people import actions as people
from closedset.rooms.people.models import Organisation, Person
from closedset.rooms.productions import actions as productions
from closedset.rooms.productions.models import Production
from closedset.rooms.record.scope import within
from kit import kept

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "four plain quiet words"
SCRIPT = """INT. HALL - NIGHT #1#

Ada and Ben stand apart.

ADA
Good night.

INT. BEDROOM - NIGHT #2#

Ada kisses Ben on the mouth. He unbuttons her blouse and it falls to the floor.

They lie down on the bed together. She pulls off his shirt.

BEN
Stay.

INT. KITCHEN - DAY #3#

Coffee. Ben reads the paper.
"""


def today() -> datetime:
    """This very moment: the pages under test ask the same clock."""
    return datetime.now(UTC)  # noqa: TID251


def person(name: str) -> Person:
    """Somebody with an account; hashing is left out where nobody signs in by password."""
    made = Person(email=f"{name}@example.org", screen_name=name.title(), joined_at=NOW)
    made.set_unusable_password()
    made.save(force_insert=True)
    return made


@dataclass
class Set:
    """A production with somebody in every seat."""

    organisation: Organisation
    production: Production
    seats: dict[Seat, Person] = field(default_factory=dict)

    @property
    def coordinator(self) -> Person:
        return self.seats[Seat.INTIMACY_COORDINATOR]


def organisation(name: str) -> tuple[Organisation, Person]:
    keeper = person(f"keeper-{name}")
    return people.found(name, time_zone="UTC", by=keeper, at=NOW), keeper


def a_set(title: str, home: Organisation, seats: tuple[Seat, ...] = tuple(Seat)) -> Set:
    """Start the production by its coordinator and seat everybody else."""
    with within({home.pk}):
        coordinator = person(f"{title}-{Seat.INTIMACY_COORDINATOR}")
        made = productions.start(
            title,
            organisation=home.pk,
            time_zone="UTC",
            by=coordinator,
            at=NOW,
            seat=Seat.INTIMACY_COORDINATOR,
        )
        found = Set(home, made, {Seat.INTIMACY_COORDINATOR: coordinator})
        for seat in seats:
            if seat is not Seat.INTIMACY_COORDINATOR:
                found.seats[seat] = person(f"{title}-{seat}")
                seated(found, found.seats[seat], seat)
    return found


_kept: dict[tuple[str, str], tuple[Set, kept.Rows]] = {}


def first(title: str = "here", home: str = "home") -> Set:
    """A home and its production where nobody is yet: made once by each process, then put back for a test."""
    if not kept.empty():
        return a_set(title, organisation(home)[0])
    if (title, home) not in _kept:
        made = a_set(title, organisation(home)[0])
        _kept[title, home] = (made, kept.rows(made.organisation.pk))
    made, stand = _kept[title, home]
    with within({made.organisation.pk}):
        if kept.empty():
            kept.put_back(made.organisation.pk, stand)
        people = Person.objects.in_bulk([one.pk for one in made.seats.values()])
        return Set(
            Organisation.objects.get(pk=made.organisation.pk),
            Production.objects.get(pk=made.production.pk),
            {seat: people[one.pk] for seat, one in made.seats.items()},
        )


def seated(there: Set, who: Person, seat: Seat) -> None:
    people.seat(
        who, there.production.pk, organisation=there.organisation.pk, as_=seat, by=there.coordinator, at=NOW
    )


def key(there: Set) -> UUID:
    return there.production.pk
