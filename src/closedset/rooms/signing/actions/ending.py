"""How an envelope ends without every signature: declined, taken back, or its day has come."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import default_task_backend, task

from closedset.practice.findings import require
from closedset.practice.signatures import flow
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.visibility import Reader, may_send_envelopes
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.record.scope import within
from closedset.rooms.signing import queries, subjects
from closedset.rooms.signing.actions import tell
from closedset.rooms.signing.actions.entries import Held, about, held, sealed_for
from closedset.rooms.signing.models import Envelope, EnvelopeSigner

DONE = frozenset({SignerState.DECLINED, SignerState.DELEGATED})


@transaction.atomic
def decline(
    signer: EnvelopeSigner, *, by: Person | None, at: datetime, why: str = "", paper: bool = False
) -> None:
    """Somebody does not sign, or would rather sign on paper. No reason is asked for; one given is sealed.

    It ends the envelope. The coordinators are told that it ended, and see on its page what was said.
    """
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    found.step(lambda one: flow.decline(one, str(row.pk), at=at), at=at)
    row.wants_paper = paper
    row.why = sealed_for(row, why.encode(), row.pk) if why else b""
    row.save(update_fields=["wants_paper", "why"])
    enter("signing.declined", **about(found.row, row, by=by, at=at))
    _over(found, at=at)
    queue(partial(tell.coordinators, found.row))


@transaction.atomic
def void(envelope: Envelope, *, by: Person, at: datetime, reader: Reader, why: str = "") -> None:
    """Take it back. Everybody who was asked is told that it is over."""
    require(may_send_envelopes(reader))
    found = held(envelope.pk)
    found.step(flow.void, at=at)
    enter("signing.voided", **about(found.row, by=by, at=at), why=why)
    _over(found, at=at)


@transaction.atomic
def void_about(kind: str, thing: UUID, *, by: Person | None, at: datetime, why: str) -> None:
    """Take back whatever lives about a thing, because the thing itself is not to be signed any more."""
    living = queries.living(kind, thing)
    if living is None:
        return
    found = held(living.pk)
    found.step(flow.void, at=at)
    enter("signing.voided", **about(found.row, by=by, at=at), why=why)
    _over(found, at=at)


@transaction.atomic
def expire(envelope: Envelope, *, at: datetime) -> None:
    """Its day has come. Raises `Refused` before that, and for one that is over."""
    found = held(envelope.pk)
    found.step(lambda one: flow.expire(one, at=at), at=at)
    enter("signing.expired", **about(found.row, by=None, at=at))
    _over(found, at=at)


def expire_due(production: UUID, *, at: datetime) -> int:
    """End every envelope of a production whose day has come. Says how many."""
    due = queries.of_production(production).filter(state=EnvelopeState.SENT, expires_at__lte=at)
    for one in due:
        expire(one, at=at)
    return len(due)


def _over(found: Held, *, at: datetime) -> None:
    """The room it is about is told, and so are those who were asked."""
    how = EnvelopeState(found.row.state)
    subjects.kind(found.row.kind).ended(found.row.about_id, how=how, at=at)
    told = tuple(one.email for one in found.signers.values() if one.links and one.state not in DONE)
    queue(partial(tell.it_is_over, told))


def expire_on_its_day(envelope: Envelope) -> None:
    """Queue its end, where jobs can wait; elsewhere the pages end it."""
    if default_task_backend.supports_defer:
        job = end_expired.using(run_after=envelope.expires_at)
        job.enqueue(str(envelope.pk), str(envelope.organisation_id))


@task()  # type: ignore[untyped-decorator]
def end_expired(envelope: str, organisation: str) -> None:
    """Its day has come."""
    at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
    with within({UUID(organisation)}):
        found = Envelope.objects.filter(pk=envelope, state=EnvelopeState.SENT, expires_at__lte=at).first()
        if found is not None:
            expire(found, at=at)
