"""Saying by name that one has read what one's department is told."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.departments.changes import kept
from closedset.practice.departments.slices import Slice
from closedset.practice.departments.who import may_acknowledge
from closedset.practice.findings import require
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader
from closedset.rooms.departments import queries
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter


@transaction.atomic
def acknowledge(
    production: Production, now: Slice, *, shown: str, by: Person, at: datetime, reader: Reader
) -> SliceRead:
    """Somebody has read their department's slice of a scene as it is now. Twice is once.

    `shown` is the digest of what they read. Raises `Refused` when that is not what stands now.
    """
    require(may_acknowledge(now, reader, shown=shown))
    Production.objects.select_for_update().get(pk=production.pk)  # one word after another
    last = queries.last_read(by.pk, now, production.pk)
    if last is not None and last.digest == now.digest:
        return last
    read = SliceRead(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        department=now.department,
        scene=now.scene,
        occasion=now.occasion,
        digest=now.digest,
        kept=kept(now),
        at=at,
        by_id=by.pk,
    )
    read.save(force_insert=True)
    enter(
        "slice.acknowledged",
        on=("slice", read.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"scene": now.scene, "department": now.department.replace("_", " "), "digest": now.digest},
    )
    return read


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Remove who has read what, with the summaries it came from; answers with digests. A hold keeps it."""
    require(holds.held(Kept.SUMMARIES, production.pk))
    found = SliceRead.objects.filter(production=production).order_by("at", "id")
    digests = list(found.values_list("digest", flat=True))
    found.delete()
    return digests
