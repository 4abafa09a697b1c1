"""Who is on the list of a set: proposed, approved, ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.closed_set import (
    KEEPS_THE_LIST,
    may_approve,
    may_keep_the_list,
    may_list,
    may_work_the_door,
)
from closedset.practice.findings import require
from closedset.practice.visibility import Reader
from closedset.rooms.closed_set.actions.entries import entered
from closedset.rooms.closed_set.models import Listed
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production


@transaction.atomic
def propose(
    production: Production,
    *,
    name: str,
    function: str,
    reason: str,
    scenes: Iterable[str] = (),
    person: Person | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
    keeper: bool = False,
) -> Listed:
    """Propose somebody for the list. They are on it once they are approved."""
    require(may_work_the_door(reader, keeper=keeper) + may_list(function, reason))
    made = Listed(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        person=person,
        name=name,
        function=function,
        reason=reason,
        scenes=sorted(set(scenes)),
        proposed_by=by.pk,
        proposed_at=at,
    )
    made.save(force_insert=True)
    entered("roster.proposed", "listed", made.pk, production, by, at, name=name)
    return made


@transaction.atomic
def approve(row: Listed, *, by: Person, at: datetime, reader: Reader) -> None:
    """Approve somebody for the list, for what they were proposed for. Twice is once."""
    production = row.production
    able = {one for seat in KEEPS_THE_LIST for one in people.holding(production.pk, seat, at=at)}
    require(may_approve(reader, proposed_by=str(row.proposed_by), others=bool(able - {by.pk})))
    waiting = Listed.objects.filter(pk=row.pk, approved_at=None, ended_at=None)
    if waiting.update(approved_at=at, approved_by=by.pk):
        entered("roster.approved", "listed", row.pk, production, by, at, name=row.name)


@transaction.atomic
def end(row: Listed, *, by: Person, at: datetime, reader: Reader) -> None:
    """Take somebody off the list; the line stays, with its end. Twice is once."""
    require(may_keep_the_list(reader))
    if Listed.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at, ended_by=by.pk):
        entered("roster.ended", "listed", row.pk, row.production, by, at, name=row.name)
