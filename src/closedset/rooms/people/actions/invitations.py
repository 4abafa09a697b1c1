"""Seats offered, taken up, taken back."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from closedset.practice import visibility
from closedset.practice.findings import Finding, Findings, require
from closedset.rooms.people import notices, queries
from closedset.rooms.people.actions.seats import seat
from closedset.rooms.people.models import Invitation, Person, Seat
from closedset.rooms.record import letters
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.record.scope import within

INVITATION_LASTS = timedelta(days=7)
INVITATIONS_AN_HOUR = 30
"""By one person, on all productions together: a whole crew in a morning, and no mailing list."""


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
    Person.objects.select_for_update().get(pk=by.pk)  # two at once would each count the other as not yet sent
    require(not_too_many(by, at=at))
    offered = Invitation(
        organisation_id=organisation,
        production_id=to,
        seat=as_,
        email=email,
        token_digest=queries.digest_of(secrets.token_urlsafe(32)),  # until the letter leaves, of nobody's
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
    queue(partial(write_invitation.enqueue, str(offered.pk), str(organisation), address))
    return offered


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def write_invitation(invitation: str, organisation: str, address: str, tries: int = 0) -> None:
    """Write to whoever is invited, with a secret that is made now. Twice is once."""
    told, at = (invitation, organisation, address), timezone.now()  # noqa: TID251 - a job may ask
    with within({UUID(organisation)}), letters.tried_again(write_invitation, *told, tries=tries):
        written(UUID(invitation), address=address, at=at)


def written(invitation: UUID, *, address: str, at: datetime) -> None:
    """Write, unless it was written, used, withdrawn or is over meanwhile; the link's week begins now.

    The digest is kept before the letter leaves and `written_at` after: one that no server took is tried again
    with another secret, and the link of the last letter counts.
    """
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        offered = Invitation.objects.select_for_update().get(pk=invitation)
        if offered.written_at or offered.used_at or offered.withdrawn_at or offered.expires_at <= at:
            return
        offered.token_digest, offered.expires_at = queries.digest_of(token), at + INVITATION_LASTS
        offered.save(update_fields=["token_digest", "expires_at"])
    notices.invited(offered.email, f"{address}/invitations/{offered.organisation_id}/{token}/")
    offered.written_at = at
    offered.save(update_fields=["written_at"])


def not_too_many(by: Person, *, at: datetime) -> Findings:
    """Nobody sends more than `INVITATIONS_AN_HOUR`, withdrawn ones counted."""
    hour = timedelta(hours=1)
    sent = list(queries.invitations_by(by, since=at - hour)[:INVITATIONS_AN_HOUR])
    if len(sent) < INVITATIONS_AN_HOUR:
        return ()
    wait = -(-(sent[-1] + hour - at) // timedelta(minutes=1))
    says = (
        f"{INVITATIONS_AN_HOUR} invitations an hour is as many as go out. The next can go in {wait} minutes."
    )
    return (Finding("invitations.too_many", says),)


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
