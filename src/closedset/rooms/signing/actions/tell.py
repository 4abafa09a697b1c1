"""Writing to people: a link and nothing else. A secret is made as the message leaves, for it alone.

Whoever sends an envelope never has a signer's secret: it stands in no argument of a job, in no answer and
in no log; the database has its digest.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_tasks import default_task_backend, task

from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.visibility import COORDINATORS
from closedset.rooms.people import queries as people
from closedset.rooms.record import letters
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within
from closedset.rooms.signing import notices, queries
from closedset.rooms.signing.actions.entries import about
from closedset.rooms.signing.models import Envelope, EnvelopeSigner

UNWRITTEN = Q(token_digest="") | Q(written_at=None)
"""Who has no link, or one whose message was not seen to leave."""


def invite(envelope: Envelope, *, at: datetime | None) -> None:
    """Queue links for everybody who is asked and has none; after the delay, when `at` is the sending."""
    job = write_links
    if at is not None and default_task_backend.supports_defer:
        job = job.using(run_after=at + timedelta(seconds=settings.CLOSEDSET_UNDO_SECONDS))
    job.enqueue(str(envelope.pk), str(envelope.organisation_id))


def it_is_over(emails: Iterable[str]) -> None:
    """Queue the word that nothing waits any more."""
    write_over.enqueue(list(emails))


def copies(envelope: Envelope) -> None:
    """Queue everybody's way to their copy."""
    write_copies.enqueue(str(envelope.pk), str(envelope.organisation_id))


def coordinators(envelope: Envelope) -> None:
    """Queue the word to the coordinators that something waits for them."""
    write_coordinators.enqueue(str(envelope.pk), str(envelope.organisation_id))


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def write_links(envelope: str, organisation: str, tries: int = 0) -> None:
    """Write to everybody who is asked and has no link, unless it is over meanwhile."""
    told = (envelope, organisation)
    with within({UUID(organisation)}), letters.tried_again(write_links, *told, tries=tries):
        asked = EnvelopeSigner.objects.filter(
            envelope_id=envelope, state__in=(SignerState.INVITED, SignerState.OPENED, SignerState.READY)
        ).filter(UNWRITTEN, envelope__state=EnvelopeState.SENT)
        if failure := letters.to_each(asked, lambda one: _write_link(one.pk, UUID(organisation))):
            raise failure


def _write_link(signer: UUID, organisation: UUID) -> None:
    """Make the secret, keep its digest, write, and say that it was written.

    A message that cannot leave takes its secret with it. Where the worker dies in between, the job that is
    taken up again makes another secret and writes again: two messages, and the last counts.
    """
    at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        row = EnvelopeSigner.objects.select_for_update(of=("self",)).select_related("envelope").get(pk=signer)
        written = row.token_digest and row.written_at
        if written or row.envelope.state != EnvelopeState.SENT:
            return
        row.token_digest, row.browser_digest, row.written_at = queries.digest_of(secret), "", None
        row.links += 1
        row.save(update_fields=["token_digest", "browser_digest", "written_at", "links"])
        enter("signing.link_sent", **about(row.envelope, row, by=None, at=at))
    try:
        way = reverse("signing:link", args=[organisation, secret])
        notices.waits_to_be_signed(row.email, settings.ORIGIN + way)
    except OSError:
        row.token_digest = ""
        row.save(update_fields=["token_digest"])
        raise
    row.written_at = at
    row.save(update_fields=["written_at"])


@task()  # type: ignore[untyped-decorator]
def write_copies(envelope: str, organisation: str, tries: int = 0) -> None:
    """Write to everybody who has signed: the way to their own copy."""
    told = (envelope, organisation)
    with within({UUID(organisation)}), letters.tried_again(write_copies, *told, tries=tries):
        signed = EnvelopeSigner.objects.filter(envelope_id=envelope, state=SignerState.SIGNED, copy_digest="")
        if failure := letters.to_each(signed, _write_copy):
            raise failure


def _write_copy(row: EnvelopeSigner) -> None:
    secret = secrets.token_urlsafe(32)
    way = reverse("signing:copy", args=[row.organisation_id, secret])
    notices.signed_by_everybody(row.email, settings.ORIGIN + way)
    row.copy_digest = queries.digest_of(secret)  # after it left: whoever was not written to, is
    row.save(update_fields=["copy_digest"])


@task()  # type: ignore[untyped-decorator]
def write_over(emails: list[str]) -> None:
    """Say that nothing waits any more."""
    for email in emails:
        notices.is_over(email)


@task()  # type: ignore[untyped-decorator]
def write_coordinators(envelope: str, organisation: str) -> None:
    """Say to the coordinators that something waits for them."""
    at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
    with within({UUID(organisation)}):
        found = Envelope.objects.filter(pk=envelope).first()
        if found is None:
            return
        way = reverse("signing:envelope", args=[found.production_id, found.pk])
        seats = people.on_production(found.production_id, at=at).filter(seat__in=COORDINATORS)
        for email in sorted({seat.person.email for seat in seats}):
            notices.waits_for_the_coordinator(email, settings.ORIGIN + way)
