"""What people do about people: join, be seated, leave, say who they are."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice import visibility
from closedset.practice.findings import Finding, Findings, require
from closedset.rooms.people import notices, queries
from closedset.rooms.people.models import Identity, Invitation, Membership, Organisation, Person, Seat
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import seal

INVITATION_LASTS = timedelta(days=7)


@transaction.atomic
def found(name: str, *, time_zone: str, by: Person, at: datetime) -> Organisation:
    """Found an organisation; whoever founds it looks after its accounts."""
    organisation = Organisation(id=uuid4(), name=name, time_zone=time_zone, created_at=at)
    organisation.save(force_insert=True)
    Membership(organisation=organisation, person=by, looks_after_accounts=True, joined_at=at).save()
    with within({organisation.pk}):
        enter(
            "people.founded",
            on=("organisation", organisation.pk),
            by=by.pk,
            at=at,
            organisation=organisation.pk,
        )
    return organisation


@transaction.atomic
def register(email: str, *, screen_name: str, password: str, at: datetime, pronouns: str = "") -> Person:
    """Make an account. Belonging anywhere comes with an invitation."""
    person = Person(email=email.strip(), screen_name=screen_name, pronouns=pronouns, joined_at=at)
    person.set_password(password)
    person.save(force_insert=True)
    return person


@transaction.atomic
def account_used(event: str, person: Person, *, by: Person | None, at: datetime) -> None:
    """Enter something about the person's account wherever they belong: signing in, a changed password.

    `by` is None for a sign-in that failed: nobody knows who tried.
    """
    for organisation in queries.organisations_of(person):
        with within({organisation}):
            enter(
                event,
                on=("person", person.pk),
                by=by.pk if by else None,
                at=at,
                organisation=organisation,
            )


@transaction.atomic
def seat(
    person: Person,
    on: UUID,
    *,
    organisation: UUID,
    as_: visibility.Seat,
    by: Person,
    at: datetime,
) -> Seat:
    """Give the person a seat on the production; who sits there already keeps the seat they have."""
    Membership.objects.get_or_create(organisation_id=organisation, person=person, defaults={"joined_at": at})
    held = queries.seats_of(person, at=at).filter(production_id=on, seat=as_).first()
    if held is not None:
        return held
    taken = Seat(organisation_id=organisation, production_id=on, person=person, seat=as_, taken_at=at)
    taken.save(force_insert=True)
    enter(
        "people.seated",
        on=("seat", taken.pk),
        by=by.pk,
        at=at,
        organisation=organisation,
        production=on,
        details={"person": str(person.pk), "seat": str(as_)},
    )
    return taken


@transaction.atomic
def leave(held: Seat, *, by: Person, at: datetime, reader: visibility.Reader) -> Seat:
    """End a seat: one's own, or another's by whoever keeps the seats. The row stays as history."""
    held = Seat.objects.select_for_update().get(pk=held.pk)
    if held.person_id != by.pk:
        require(visibility.may_seat(visibility.Seat(held.seat), reader))
    if held.left_at is not None:
        return held
    require(not_the_last_coordinator(held, at=at))
    held.left_at = at
    held.save(update_fields=["left_at"])
    enter(
        "people.left",
        on=("seat", held.pk),
        by=by.pk,
        at=at,
        organisation=held.organisation_id,
        production=held.production_id,
        details={"person": str(held.person_id), "seat": held.seat},
    )
    return held


def not_the_last_coordinator(held: Seat, *, at: datetime) -> Findings:
    """A production keeps a coordinator: nobody else could seat the next one."""
    others = queries.on_production(held.production_id, at=at).exclude(pk=held.pk)
    coordinator = visibility.Seat.INTIMACY_COORDINATOR
    if held.seat != coordinator or others.filter(seat=coordinator).exists():
        return ()
    says = "The last intimacy coordinator cannot leave. Seat another one first; then this seat can end."
    return (Finding("seats.last_coordinator", says),)


@transaction.atomic
def invite(
    email: str,
    *,
    to: UUID,
    organisation: UUID,
    as_: visibility.Seat,
    by: Person,
    at: datetime,
    reader: visibility.Reader,
    address: str,
) -> Invitation:
    """Offer a seat by a link that works once, for a week. `address` is the site's own, before the path."""
    require(visibility.may_seat(as_, reader))
    token = secrets.token_urlsafe(32)
    offered = Invitation(
        organisation_id=organisation,
        production_id=to,
        seat=as_,
        email=email,
        token_digest=queries.digest_of(token),
        invited_by=by,
        invited_at=at,
        expires_at=at + INVITATION_LASTS,
    )
    offered.save(force_insert=True)
    enter(
        "people.invited",
        on=("invitation", offered.pk),
        by=by.pk,
        at=at,
        organisation=organisation,
        production=to,
        details={"seat": str(as_)},
    )
    transaction.on_commit(partial(notices.invited, email, f"{address}/invitations/{organisation}/{token}/"))
    return offered


@transaction.atomic
def accept(offered: Invitation, *, by: Person, at: datetime) -> Seat:
    """Take the seat offered. Raises `Refused` when the link was used, withdrawn or is too old."""
    offered = Invitation.objects.select_for_update().get(pk=offered.pk)
    if offered.used_at or offered.withdrawn_at or offered.expires_at <= at:
        says = "This invitation was used already or is too old. Ask for a new one."
        require((Finding("invitation.over", says),))
    if by.email.casefold() != offered.email.casefold():
        says = "This invitation was sent to another address. Sign in with that one, or ask for a new one."
        require((Finding("invitation.anothers", says),))
    as_ = visibility.Seat(offered.seat)
    require(visibility.may_seat(as_, queries.reader_on(offered.invited_by, offered.production_id, at=at)))
    offered.used_at = at
    offered.save(update_fields=["used_at"])
    return seat(
        by,
        offered.production_id,
        organisation=offered.organisation_id,
        as_=as_,
        by=by,
        at=at,
    )


@transaction.atomic
def withdraw(offered: Invitation, *, by: Person, at: datetime, reader: visibility.Reader) -> None:
    """Take an invitation back before it is used."""
    offered = Invitation.objects.select_for_update().get(pk=offered.pk)
    require(visibility.may_seat(visibility.Seat(offered.seat), reader))
    if offered.used_at or offered.withdrawn_at:
        return
    offered.withdrawn_at = at
    offered.save(update_fields=["withdrawn_at"])
    enter(
        "people.invitation_withdrawn",
        on=("invitation", offered.pk),
        by=by.pk,
        at=at,
        organisation=offered.organisation_id,
        production=offered.production_id,
    )


@transaction.atomic
def name(person: Person, *, screen_name: str, pronouns: str, at: datetime) -> None:
    """Say what one is called. Entered with every organisation one belongs to."""
    person.screen_name, person.pronouns = screen_name, pronouns
    person.save(update_fields=["screen_name", "pronouns"])
    for organisation in sorted(queries.organisations_of(person)):
        enter("people.named", on=("person", person.pk), by=person.pk, at=at, organisation=organisation)


@transaction.atomic
def name_legally(person: Person, organisation: UUID, *, legal_name: str, at: datetime) -> None:
    """Give the organisation one's legal name for its papers, sealed; an empty one takes it away."""
    kept = Identity.objects.filter(person=person, organisation_id=organisation).first()
    if kept is None:
        kept = Identity(id=uuid4(), organisation_id=organisation, person=person)
    kept.legal_name = seal(
        legal_name, organisation=organisation, subject=person.pk, kind="identity", about=kept.pk
    )
    kept.save()
    enter(
        "people.named_legally",
        on=("person", person.pk),
        by=person.pk,
        at=at,
        organisation=organisation,
        subject=person.pk,
    )
