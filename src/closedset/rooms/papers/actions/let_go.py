"""Letting papers go when their day has come: what was issued, who confirmed it, and the bundles of a day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.papers.kinds import kept_with
from closedset.practice.retention import Kept
from closedset.rooms.documents import actions as documents
from closedset.rooms.papers import queries
from closedset.rooms.papers.models import Confirmed
from closedset.rooms.productions.models import Production
from closedset.rooms.record import holds


@transaction.atomic
def forget(production: Production, kept: Kept, *, at: datetime, why: str) -> list[str]:
    """Remove the papers kept with a class for good; answers with the SHA-256 of each. A hold keeps them.

    Bundles hold copies of papers of every class, so they go with the first of them, the working papers.
    """
    require(holds.held(kept, production.pk))
    digests = []
    for one in queries.issued_of(production.pk).filter(kind__in=kept_with(kept)):
        file = one.value
        Confirmed.objects.filter(paper=one).delete()
        one.delete()
        documents.let_go(file, by=None, at=at, why=why, production=production.pk)
        digests.append(file.sha256)
    return digests + (_bundles(production, at=at, why=why) if kept is Kept.WORKING else [])


def _bundles(production: Production, *, at: datetime, why: str) -> list[str]:
    found = [(one, one.file) for one in queries.bundles_kept(production.pk) if one.file is not None]
    for one, file in found:
        one.delete()
        documents.let_go(file, by=None, at=at, why=why, production=production.pk)
    return [file.sha256 for _, file in found]
