"""Finding envelopes, those who sign, and what was signed."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from closedset.practice.signatures.statement import Statement
from closedset.practice.signatures.states import LIVING, EnvelopeState, SignerState
from closedset.practice.signatures.values import Factor, MarkKind, Role
from closedset.rooms.people.models import Membership, Person
from closedset.rooms.record.sealing import unseal, unseal_bytes
from closedset.rooms.signing.models import KIND, Envelope, EnvelopeSigner, Question, SignedStatement

GONE = {SignerState.DELEGATED, SignerState.DECLINED}
MOMENTS = ("opened_at", "consented_at", "signed_at")


def digest_of(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def digest_of_code(signer: UUID, code: str) -> str:
    """What is kept of a code. Eight digits are soon tried out, so it takes the server's own key as well."""
    return salted_hmac(f"signing.code {signer}", code, algorithm="sha256").hexdigest()


def of_production(production: UUID) -> QuerySet[Envelope]:
    """Every envelope of a production, the latest first."""
    found: QuerySet[Envelope] = Envelope.objects.filter(production_id=production)
    return found.select_related("paper", "sealed").order_by("-drafted_at", "id")


def unfinished(production: UUID) -> QuerySet[Envelope]:
    """Every envelope of a production that ended without every signature."""
    ended = (EnvelopeState.DECLINED, EnvelopeState.VOID, EnvelopeState.EXPIRED)
    return of_production(production).filter(state__in=ended)


def about(kind: str, thing: UUID) -> QuerySet[Envelope]:
    """Every envelope about one thing, the latest first."""
    found: QuerySet[Envelope] = Envelope.objects.filter(kind=kind, about_id=thing)
    return found.order_by("-drafted_at", "id")


def living(kind: str, thing: UUID) -> Envelope | None:
    """The one envelope about a thing that is not over."""
    return about(kind, thing).filter(state__in=LIVING).first()


def signers_of(envelope: Envelope) -> list[EnvelopeSigner]:
    """Those who sign, in their order; who was named later comes after who named them."""
    found: QuerySet[EnvelopeSigner] = EnvelopeSigner.objects.filter(envelope=envelope)
    order = {role: number for number, role in enumerate(Role)}
    return sorted(
        found.select_related("person"),
        key=lambda one: (one.group, order[Role(one.role)], bool(one.named_by_id)),
    )


def by_link(token: str, *, at: datetime) -> EnvelopeSigner | None:
    """Who signs by this link, while there is something to sign or to wait for."""
    found: EnvelopeSigner | None = (
        EnvelopeSigner.objects.filter(
            token_digest=digest_of(token),
            envelope__state=EnvelopeState.SENT,
            envelope__expires_at__gt=at,
        )
        .exclude(state__in=GONE)
        .select_related("envelope__paper")
        .first()
    )
    return found


def by_copy_link(token: str) -> EnvelopeSigner | None:
    """Whose copy this link is the way to."""
    found: EnvelopeSigner | None = (
        EnvelopeSigner.objects.filter(
            copy_digest=digest_of(token), envelope__state=EnvelopeState.COMPLETE, state=SignerState.SIGNED
        )
        .select_related("envelope__sealed__file", "envelope__paper")
        .first()
    )
    return found


def by_key(signer: UUID) -> EnvelopeSigner | None:
    """Somebody who signs, whatever has become of it."""
    found: EnvelopeSigner | None = (
        EnvelopeSigner.objects.filter(pk=signer)
        .exclude(envelope__state=EnvelopeState.DRAFTED)
        .select_related("envelope__paper", "envelope__sealed__file", "person")
        .first()
    )
    return found


def waiting_for(person: Person, *, at: datetime) -> QuerySet[EnvelopeSigner]:
    """What waits for somebody's signature, in the organisations in scope."""
    found: QuerySet[EnvelopeSigner] = EnvelopeSigner.objects.filter(
        person=person,
        envelope__state=EnvelopeState.SENT,
        envelope__expires_at__gt=at,
        state__in=(SignerState.INVITED, SignerState.OPENED, SignerState.READY),
    )
    return found.select_related("envelope").order_by("envelope__expires_at")


def signed_by(person: Person) -> QuerySet[SignedStatement]:
    """Everything somebody ever signed here, the latest first, in the organisations in scope."""
    found: QuerySet[SignedStatement] = SignedStatement.objects.filter(signer__person=person)
    return found.select_related("envelope", "signer").order_by("-signed_at")


def ever_of(person: Person) -> frozenset[UUID]:
    """The organisations somebody belongs to or has belonged to: what they signed stays theirs to read."""
    return frozenset(Membership.objects.filter(person=person).values_list("organisation_id", flat=True))


def statements_of(envelope: Envelope) -> list[SignedStatement]:
    """What was signed, in the order it was given."""
    found: QuerySet[SignedStatement] = SignedStatement.objects.filter(envelope=envelope)
    return list(found.select_related("signer").order_by("signed_at", "entry"))


def opened(row: SignedStatement) -> Statement:
    """The statement again. Raises `Unreadable`."""
    told: dict[str, Any] = json.loads(_unsealed(row.sealed, row.signer, row.pk))
    del told["format"]
    for name in MOMENTS:
        told[name] = datetime.fromisoformat(told[name])
    kinds = {"role": Role, "factor": Factor, "mark_kind": MarkKind}
    return Statement(**told | {name: of(told[name]) for name, of in kinds.items()})


def mark_of(row: SignedStatement) -> bytes:
    """The picture of the mark, or the typed name. Raises `Unreadable`."""
    return _unsealed(row.mark, row.signer, row.pk)


def questions_of(envelope: Envelope) -> list[Question]:
    """What was asked, the first first."""
    found: QuerySet[Question] = Question.objects.filter(envelope=envelope)
    return list(found.select_related("signer").order_by("asked_at", "id"))


def words_of(row: Question) -> tuple[str, str]:
    """A question and its answer; the answer is empty before it is given."""
    asked = _unsealed(row.asked, row.signer, row.pk).decode()
    return asked, _unsealed(row.answer, row.signer, row.pk).decode() if row.answer else ""


def why(signer: EnvelopeSigner) -> str:
    """Why somebody declined; empty when they did not say."""
    if not signer.why:
        return ""
    return unseal(
        bytes(signer.why),
        organisation=signer.organisation_id,
        subject=signer.subject,
        kind=KIND,
        about=signer.pk,
    )


def _unsealed(sealed: bytes | memoryview, signer: EnvelopeSigner, about: UUID) -> bytes:
    return unseal_bytes(
        bytes(sealed), organisation=signer.organisation_id, subject=signer.subject, kind=KIND, about=about
    )
