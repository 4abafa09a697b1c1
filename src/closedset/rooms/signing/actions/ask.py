"""A question on a line and its answer; and naming another who signs in one's place."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.signatures import flow
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import Factor, Role
from closedset.practice.visibility import Reader, may_send_envelopes
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.signing import kept
from closedset.rooms.signing.actions import tell
from closedset.rooms.signing.actions.draft import Asked, signer_row
from closedset.rooms.signing.actions.entries import about, held, sealed_for
from closedset.rooms.signing.models import EnvelopeSigner, Question

QUESTIONS = 40
"""By one person about one paper."""


@transaction.atomic
def ask(
    signer: EnvelopeSigner,
    words: str,
    *,
    page: int,
    line: int | None,
    by: Person | None,
    at: datetime,
) -> Question:
    """Ask the coordinator about a line. Nobody else who signs reads it."""
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    if found.row.state != EnvelopeState.SENT or row.opened_at is None or not 1 <= page <= found.row.pages:
        raise Refused((Finding("signing.no_question", "Nothing can be asked about this any more."),))
    if Question.objects.filter(signer=row).count() >= QUESTIONS:
        says = "That is as many questions as this page takes. Talk to the coordinator."
        raise Refused((Finding("signing.questions_enough", says),))
    made = Question(
        id=uuid4(),
        organisation_id=row.organisation_id,
        envelope=found.row,
        signer=row,
        page=page,
        line=line,
        asked_at=at,
    )
    made.asked = sealed_for(row, words.encode(), made.pk)
    made.save(force_insert=True)
    enter("signing.asked", **about(found.row, row, by=by, at=at))
    queue(partial(tell.coordinators, found.row))
    return made


@transaction.atomic
def answer(question: Question, words: str, *, by: Person, at: datetime, reader: Reader) -> None:
    """Answer it. An answer is given once; it is shown to whoever asked, on their own page."""
    require(may_send_envelopes(reader))
    held_one: Question = (
        Question.objects.select_for_update(of=("self",))
        .select_related("signer", "envelope")
        .get(pk=question.pk)
    )
    if held_one.answered_at is not None:
        raise Refused((Finding("signing.answered", "This question was answered."),))
    held_one.answer = sealed_for(held_one.signer, words.encode(), held_one.pk)
    held_one.answered_at, held_one.answered_by = at, by.pk
    held_one.save(update_fields=["answer", "answered_at", "answered_by"])
    enter("signing.answered", **about(held_one.envelope, held_one.signer, by=by, at=at))


@transaction.atomic
def delegate(
    signer: EnvelopeSigner, *, name: str, email: str, by: Person | None, at: datetime
) -> EnvelopeSigner:
    """Name another who signs in one's place: only for who signs for a company, and never the sender."""
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    if email.casefold() == found.row.drafted_by.email.casefold():
        says = "Whoever sent this cannot sign it. Name somebody else."
        raise Refused((Finding("signing.own_address", says),))
    asked = Asked(role=Role(row.role), name=name, email=email, group=row.group, factor=_factor(row))
    made = signer_row(found.row, asked, email=email)
    made.named_by, made.state = row, SignerState.INVITED
    found.step(lambda one: flow.delegate(one, str(row.pk), to=kept.as_signer(made), at=at), at=at)
    made.save(force_insert=True)
    enter("signing.delegated", **about(found.row, row, by=by, at=at))
    queue(partial(tell.invite, found.row, at=None))
    queue(partial(tell.coordinators, found.row))
    return made


def _factor(row: EnvelopeSigner) -> Factor:
    """A code is asked of the one named too; an app or a passkey was that of the other's account."""
    return Factor.CODE if Factor(row.factor) is not Factor.NONE else Factor.NONE
