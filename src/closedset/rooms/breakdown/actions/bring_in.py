"""Bringing in a draft, and stopping its reading."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.visibility import Reader, may_decide
from closedset.rooms.breakdown.actions.read import read_draft
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.breakdown.states import MOVES, Status
from closedset.rooms.documents.actions import keep
from closedset.rooms.documents.contents import Use
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue


@transaction.atomic
def bring_in(
    production: Production, data: bytes, *, name: str, colour: str, by: Person, at: datetime, reader: Reader
) -> Draft:
    """Keep the file, and queue its reading for after the commit."""
    require(may_decide(reader))
    organisation = production.organisation_id
    stored = keep(
        data,
        organisation=organisation,
        name=name,
        by=by.pk,
        at=at,
        production=production.pk,
        use=Use.SCRIPT,
    )
    draft = Draft(
        organisation_id=organisation,
        production=production,
        file=stored,
        name=stored.name,
        colour=colour,
        brought_in_at=at,
        brought_in_by=by.pk,
    )
    draft.save(force_insert=True)
    enter(
        "draft.brought_in",
        on=("draft", draft.pk),
        by=by.pk,
        at=at,
        organisation=organisation,
        production=production.pk,
        details={"colour": colour},
    )
    queue(partial(read_draft.enqueue, str(draft.pk), str(organisation)))
    return draft


@transaction.atomic
def cancel(draft: Draft, *, by: Person, at: datetime, reader: Reader) -> None:
    """Stop the reading before its next step. A draft that is read already stays."""
    require(may_decide(reader))
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if Status.CANCELLED not in MOVES[Status(draft.status)]:
        return
    draft.status = Status.CANCELLED
    draft.save(update_fields=["status"])
    enter(
        "draft.cancelled",
        on=("draft", draft.pk),
        by=by.pk,
        at=at,
        organisation=draft.organisation_id,
        production=draft.production_id,
    )
