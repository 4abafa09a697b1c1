"""Who somebody is here, and who else is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import Q, QuerySet

from closedset.practice import visibility
from closedset.practice.visibility import Reader
from closedset.rooms.people.models import Identity, Invitation, Membership, Organisation, Person, Seat
from closedset.rooms.record.sealing import unseal


def organisations_of(person: Person) -> frozenset[UUID]:
    """The organisations the person belongs to."""
    mine = Membership.objects.filter(person=person, left_at=None)
    return frozenset(mine.values_list("organisation_id", flat=True))


def looks_after(person: Person, organisation: UUID) -> bool:
    """True when the person looks after this organisation's accounts."""
    mine = Membership.objects.filter(person=person, organisation=organisation, left_at=None)
    return mine.filter(looks_after_accounts=True).exists()


def members(organisation: UUID) -> QuerySet[Membership]:
    """Who belongs to the organisation, in the order they came."""
    here = Membership.objects.filter(organisation=organisation, left_at=None)
    return here.select_related("person").order_by("joined_at", "id")


def memberships_to_end(person: Person) -> QuerySet[Membership]:
    """The person's own, and everybody's where the person looks after the accounts."""
    kept = Membership.objects.filter(person=person, left_at=None, looks_after_accounts=True)
    may = Q(person=person) | Q(organisation__in=kept.values("organisation"))
    return Membership.objects.filter(may, left_at=None).select_related("organisation", "person")


def organisation(pk: UUID) -> Organisation | None:
    """The organisation, by its key."""
    return Organisation.objects.filter(pk=pk).first()


def by_email(email: str) -> Person | None:
    """The person with this address, whatever its case."""
    found: Person | None = Person.objects.filter(email__iexact=email).first()
    return found


def by_key(pk: UUID) -> Person | None:
    """The person with this key."""
    found: Person | None = Person.objects.filter(pk=pk).first()
    return found


def current(at: datetime) -> Q:
    """Seats held at the moment."""
    return Q(taken_at__lte=at) & (Q(left_at__isnull=True) | Q(left_at__gt=at))


def seats_of(person: Person, *, at: datetime) -> QuerySet[Seat]:
    """Every seat the person holds, on any production in scope."""
    found: QuerySet[Seat] = Seat.objects.filter(current(at), person=person)
    return found


def reader_on(person: Person, production: UUID, *, at: datetime) -> Reader:
    """The person as the practice asks about: with the seats held on this production, and no others."""
    held = seats_of(person, at=at).filter(production_id=production).values_list("seat", flat=True)
    return Reader(str(person.pk), frozenset(visibility.Seat(one) for one in held))


def on_production(production: UUID, *, at: datetime) -> QuerySet[Seat]:
    """Who sits on the production now, in the order they came."""
    found: QuerySet[Seat] = Seat.objects.filter(current(at), production_id=production)
    return found.select_related("person").order_by("taken_at", "id")


def holding(production: UUID, seat: visibility.Seat, *, at: datetime) -> frozenset[UUID]:
    """Who holds a seat on the production at a moment."""
    held = Seat.objects.filter(current(at), production_id=production, seat=seat)
    return frozenset(held.values_list("person_id", flat=True))


def held_since(person: Person, production: UUID, seat: visibility.Seat, *, at: datetime) -> datetime | None:
    """Since when the person has held a seat without a break; None when they do not hold it."""
    held = seats_of(person, at=at).filter(production_id=production, seat=seat)
    since: datetime | None = held.values_list("taken_at", flat=True).first()
    return since


def open_invitations(production: UUID, *, at: datetime) -> QuerySet[Invitation]:
    """Seats offered and not yet taken."""
    found: QuerySet[Invitation] = Invitation.objects.filter(
        production_id=production, used_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at
    )
    return found.order_by("invited_at", "id")


def invitations_by(person: Person, *, since: datetime) -> QuerySet[Invitation, datetime]:
    """When the person sent those of the time since, in every organisation in scope, latest first."""
    sent: QuerySet[Invitation] = Invitation.objects.filter(invited_by=person, invited_at__gt=since)
    return sent.order_by("-invited_at").values_list("invited_at", flat=True)


def digest_of(token: str) -> str:
    """What is kept of a link's secret."""
    return sha256(token.encode()).hexdigest()


def by_token(token: str, *, at: datetime) -> Invitation | None:
    """The invitation this link opens, if it still opens one."""
    found: Invitation | None = (
        Invitation.objects.filter(
            token_digest=digest_of(token), used_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at
        )
        .select_related("invited_by")
        .first()
    )
    return found


def legal_name(person: Person, organisation: UUID) -> str:
    """The person's legal name with this organisation; empty when they gave none."""
    kept = Identity.objects.filter(person=person, organisation_id=organisation).first()
    if kept is None:
        return ""
    return unseal(
        bytes(kept.legal_name), organisation=organisation, subject=person.pk, kind="identity", about=kept.pk
    )


def names_of(people: Iterable[UUID]) -> dict[UUID, str]:
    """Screen names by key."""
    return {person.pk: str(person) for person in Person.objects.filter(pk__in=list(people))}
