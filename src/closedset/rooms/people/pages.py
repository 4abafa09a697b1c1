"""What the pages about people show, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from closedset.practice import visibility
from closedset.rooms.people import queries
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """One line of who is here."""

    seat_id: UUID
    name: str
    pronouns: str
    seat: str | Promise
    may_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One open invitation."""

    id: UUID
    email: str
    seat: str | Promise
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Who is on the production."""

    production: UUID
    sitters: tuple[Sitter, ...]
    offers: tuple[Offer, ...]
    may_invite: bool


def people(production: UUID, asker: Person, reader: visibility.Reader, *, at: datetime) -> PeoplePage:
    """Everybody with a seat; open invitations only for whoever keeps the seats."""
    may_invite = visibility.may_see(visibility.Matter.SEATS, reader)
    offers = queries.open_invitations(production, at=at) if may_invite else ()
    return PeoplePage(
        production=production,
        sitters=tuple(
            Sitter(
                seat_id=seat.pk,
                name=str(seat.person),
                pronouns=seat.person.pronouns,
                seat=SEATS[visibility.Seat(seat.seat)],
                may_end=seat.person_id == asker.pk
                or not visibility.may_seat(visibility.Seat(seat.seat), reader),
            )
            for seat in queries.on_production(production, at=at)
        ),
        offers=tuple(
            Offer(
                id=offer.pk,
                email=offer.email,
                seat=SEATS[visibility.Seat(offer.seat)],
                expires_at=offer.expires_at,
            )
            for offer in offers
        ),
        may_invite=may_invite,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalName:
    """One's legal name with one organisation."""

    organisation: UUID
    called: str
    name: str


def legal_names(person: Person) -> tuple[LegalName, ...]:
    """One line for each organisation the person belongs to."""
    return tuple(
        LegalName(
            organisation=membership.organisation_id,
            called=str(membership.organisation),
            name=queries.legal_name(person, membership.organisation_id),
        )
        for membership in person.memberships.select_related("organisation").order_by("joined_at")
    )
