"""Putting a paper into an envelope: who signs it, in which order, by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.formats.page_views import words_of
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.signatures import rules
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import Factor, Role
from closedset.practice.visibility import Reader, may_send_envelopes
from closedset.rooms.documents.actions import keep
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.signing import kept, queries, subjects
from closedset.rooms.signing.actions.entries import about, set_or_refused
from closedset.rooms.signing.models import Envelope, EnvelopeSigner

BY_ACCOUNT = frozenset({Factor.APP, Factor.PASSKEY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody to ask for a signature."""

    role: Role
    name: str
    email: str
    group: int = 1
    factor: Factor = Factor.NONE


@transaction.atomic
def draft(
    kind: str,
    thing: UUID,
    *,
    organisation: UUID,
    asked: Iterable[Asked],
    expires_at: datetime,
    tells_where: bool = False,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Envelope:
    """Make the paper and the envelope; nobody else knows of it before it is sent.

    Refused when something stands in the way of sending it, and while another envelope about this lives.
    """
    require(may_send_envelopes(reader))
    answers = subjects.kind(kind)
    answers.hold(thing)
    subject = answers.subject(thing, at=at)
    if subject is None or not subject.digest:
        raise Refused((Finding("signing.not_ready", "This is not ready to be signed, or not any more."),))
    if queries.living(kind, thing) is not None:
        says = "There is an envelope about this already. Take it back first."
        raise Refused((Finding("signing.one_at_a_time", says),))
    pdf = set_or_refused(subject.paper, size=subject.size, at=at)
    stored = keep(
        pdf,
        organisation=organisation,
        name=f"{subject.paper.kind}.pdf",
        by=by.pk,
        at=at,
        production=subject.production,
    )
    made = Envelope(
        id=uuid4(),
        organisation_id=organisation,
        kind=kind,
        about_id=thing,
        production_id=subject.production,
        called=subject.called,
        state=EnvelopeState.DRAFTED,
        paper=stored,
        version_digest=subject.digest,
        pages=len(words_of(pdf)),
        minor=subject.minor,
        alone=subject.alone,
        tells_where=tells_where,
        expires_at=expires_at,
        drafted_at=at,
        drafted_by=by,
    )
    signers = [_signer(made, one, subject) for one in asked]
    require(rules.may_send(kept.as_practice(made, signers), by.email))
    made.save(force_insert=True)
    for one in signers:
        one.save(force_insert=True)
    enter("signing.drafted", **about(made, by=by, at=at))
    return made


def _signer(envelope: Envelope, asked: Asked, subject: subjects.Subject) -> EnvelopeSigner:
    """The row of somebody who is asked; with their account, when the address is that of one."""
    email = asked.email.strip()
    fixed = next((one for one in subject.suggested if one.fixed and one.role is asked.role), None)
    if fixed is not None and fixed.person is not None and fixed.person.email.casefold() != email.casefold():
        says = f"{fixed.person} has an account. The link goes to its address: {fixed.person.email}."
        raise Refused((Finding("signing.account_address", says),))
    return signer_row(envelope, asked, email=email)


def signer_row(envelope: Envelope, asked: Asked, *, email: str) -> EnvelopeSigner:
    """A row for somebody who is asked. Refused when their account is needed and there is none."""
    account = _account(email, envelope.organisation_id)
    if asked.factor in BY_ACCOUNT and account is None:
        says = f"{asked.name} has no account here, so no app or passkey of one. Ask for a code instead."
        raise Refused((Finding("signing.no_account", says),))
    return EnvelopeSigner(
        id=uuid4(),
        organisation_id=envelope.organisation_id,
        envelope=envelope,
        role=asked.role,
        name=asked.name.strip(),
        email=email,
        person=account,
        group=asked.group,
        factor=asked.factor,
        state=SignerState.WAITING,
    )


def _account(email: str, organisation: UUID) -> Person | None:
    """The account with this address, if it belongs to this organisation: of others nothing is said."""
    found = people.by_email(email)
    return found if found is not None and organisation in people.organisations_of(found) else None
