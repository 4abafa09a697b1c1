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
    oneself: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One open invitation."""

    id: UUID
    email: str
    seat: str | Promise
    expires_at: datetime
    on_its_way: bool
    """The letter has not left yet: it was written a moment ago, or the mail server does not take it."""


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
                oneself=seat.person_id == asker.pk,
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
                on_its_way=offer.written_at is None,
            )
            for offer in offers
        ),
        may_invite=may_invite,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """One organisation one belongs to, and one's legal name with it."""

    membership: UUID
    organisation: UUID
    called: str
    name: str
    looks_after_accounts: bool


def belonging(person: Person) -> tuple[Belonging, ...]:
    """One line for each organisation the person belongs to."""
    mine = person.memberships.filter(left_at=None)
    return tuple(
        Belonging(
            membership=membership.pk,
            organisation=membership.organisation_id,
            called=str(membership.organisation),
            name=queries.legal_name(person, membership.organisation_id),
            looks_after_accounts=membership.looks_after_accounts,
        )
        for membership in mine.select_related("organisation").order_by("joined_at")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who belongs to an organisation."""

    membership: UUID
    name: str
    pronouns: str
    joined_at: datetime
    looks_after_accounts: bool
    oneself: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersPage:
    """Who belongs to an organisation."""

    called: str
    members: tuple[Member, ...]


def members(organisation: UUID, asker: Person) -> MembersPage:
    """Everybody who belongs. What they do on its productions is not told here."""
    return MembersPage(
        called=str(queries.organisation(organisation)),
        members=tuple(
            Member(
                membership=membership.pk,
                name=str(membership.person),
                pronouns=membership.person.pronouns,
                joined_at=membership.joined_at,
                looks_after_accounts=membership.looks_after_accounts,
                oneself=membership.person_id == asker.pk,
            )
            for membership in queries.members(organisation)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere one is signed in."""

    called: str
    address: str
    since: datetime
    seen_at: datetime
    here: bool
