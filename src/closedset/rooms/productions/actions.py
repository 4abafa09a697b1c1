"""Starting a production; reading its record and taking it out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.papers.sizes import Size
from closedset.practice.visibility import Reader, Seat, may_issue_papers, may_make_riders
from closedset.rooms.people import actions as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record import actions as record
from closedset.rooms.record.actions import enter


@transaction.atomic
def start(
    title: str, *, organisation: UUID, time_zone: str, by: Person, at: datetime, seat: Seat
) -> Production:
    """Start a production; whoever starts it takes the seat they say they have."""
    production = Production(
        id=uuid4(), organisation_id=organisation, title=title, time_zone=time_zone, created_at=at
    )
    production.save(force_insert=True)
    enter(
        "productions.started",
        on=("production", production.pk),
        by=by.pk,
        at=at,
        organisation=organisation,
        production=production.pk,
        details={"title": title},
    )
    people.seat(by, production.pk, organisation=organisation, as_=seat, by=by, at=at)
    return production


@transaction.atomic
def choose_paper_size(
    production: Production, size: Size | None, *, by: Person, at: datetime, reader: Reader
) -> None:
    """Papers are set on this size from now on; None is what is usual. What was sealed or issued stays."""
    require(may_issue_papers(reader))
    held = Production.objects.select_for_update().get(pk=production.pk)
    held.paper_size = size or ""
    held.save(update_fields=["paper_size"])
    enter(
        "productions.paper_size",
        on=("production", held.pk),
        by=by.pk,
        at=at,
        organisation=held.organisation_id,
        production=held.pk,
        details={"size": held.paper_size},
    )


@transaction.atomic
def name_producing_entity(
    production: Production, name: str, *, by: Person, at: datetime, reader: Reader
) -> None:
    """Riders made from now on name this company at their head. Versions there are keep theirs."""
    require(may_make_riders(reader))
    held = Production.objects.select_for_update().get(pk=production.pk)
    held.producing_entity = name
    held.save(update_fields=["producing_entity"])
    enter(
        "productions.entity_named",
        on=("production", held.pk),
        by=by.pk,
        at=at,
        organisation=held.organisation_id,
        production=held.pk,
        details={"name": name},
    )


def look_at_record(production: Production, *, by: Person, at: datetime, details: dict[str, str]) -> None:
    """Enter that the person read the production's record, and which part of it."""
    record.read(
        "record.read",
        on=("production", production.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details=dict(details),
    )


def export_record(production: Production, *, by: Person, at: datetime, tell: bool) -> bytes:
    """The production's part of the record, with its proof. The export stands in it as its last line."""
    return record.export(production.organisation_id, production=production.pk, by=by.pk, at=at, tell=tell)
