"""Letting go of envelopes that ended without every signature. What everybody signed stays."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.retention import Kept
from closedset.rooms.documents import actions as documents
from closedset.rooms.record import holds
from closedset.rooms.record.actions import shred
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import KIND, EnvelopeSigner, Question, SignedStatement


@transaction.atomic
def forget(production: UUID, *, at: datetime, why: str) -> list[str]:
    """Remove them for good, with names, addresses, marks, questions and reasons. A hold keeps them.

    Answers with the SHA-256 of each paper. The key of somebody without an account was for this envelope
    alone, and is destroyed: what a backup still holds of it opens nothing.
    """
    require(holds.held(Kept.UNSIGNED, production))
    digests = []
    for envelope in queries.unfinished(production):
        strangers = [one for one in queries.signers_of(envelope) if one.person_id is None]
        Question.objects.filter(envelope=envelope).delete()
        SignedStatement.objects.filter(envelope=envelope).delete()
        EnvelopeSigner.objects.filter(envelope=envelope, named_by__isnull=False).update(named_by=None)
        EnvelopeSigner.objects.filter(envelope=envelope).delete()
        file = envelope.paper
        envelope.delete()
        documents.let_go(file, by=None, at=at, why=why, production=production)
        for one in strangers:
            shred(organisation=one.organisation_id, subject=one.pk, kind=KIND, by=None, at=at, why=why)
        digests.append(file.sha256)
    return digests
