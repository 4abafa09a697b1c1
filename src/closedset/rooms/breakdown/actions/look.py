"""Entering that somebody looked."""

from __future__ import annotations

from datetime import datetime

from closedset.rooms.breakdown.models import Draft
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import read


def look(draft: Draft, what: str, *, by: Person, at: datetime) -> None:
    """Enter that the person read this part of a draft: `scene 12`, `csv`."""
    read(
        "breakdown.read",
        on=("draft", draft.pk),
        by=by.pk,
        at=at,
        organisation=draft.organisation_id,
        production=draft.production_id,
        details={"what": what},
    )
