"""What every entry about a set tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter


def entered(
    event: str, kind: str, thing: UUID, production: Production, by: Person, at: datetime, **told: Any
) -> None:
    """Enter what happened to a line of the list, a set, a feed or what is named."""
    enter(
        event,
        on=(kind, thing),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details=told or None,
    )
