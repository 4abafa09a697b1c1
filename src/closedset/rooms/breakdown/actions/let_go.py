"""Letting a draft go: its file, its scenes, what was found in it and what was decided."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.retention import Kept
from closedset.rooms.breakdown.models import Decision, Draft
from closedset.rooms.documents import actions as documents
from closedset.rooms.people.models import Person
from closedset.rooms.record import holds


@transaction.atomic
def let_go(draft: Draft, *, by: Person | None, at: datetime, why: str) -> str:
    """Remove a draft for good. Answers with the SHA-256 of its file. A hold keeps it."""
    require(holds.held(Kept.SCRIPTS, draft.production_id))
    file, production = draft.file, draft.production_id
    Decision.objects.filter(beat__draft=draft).delete()
    draft.delete()
    documents.let_go(file, by=by.pk if by else None, at=at, why=why, production=production)
    return str(file.sha256)
