"""Entering what somebody tried and was refused: who, what, on what, why not. Never what they had typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from closedset.practice.findings import Findings
from closedset.rooms.record import queries
from closedset.rooms.record.actions import enter
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import organisations, within

THINGS = ("beat", "seat", "invitation", "draft", "production", "organisation")
"""Keys of an address that say on what: the first one there is the nearest."""


def refused(
    tried: str, keys: Mapping[str, object], findings: Findings, *, by: UUID | None, at: datetime
) -> Entry | None:
    """Enter the refusal in a transaction of its own: the one that was refused took its lines with it.

    `tried` and `keys` are the address's name and its parts; `by` is None when nobody had signed in. Answers
    None when the address belongs to no organisation, so that there is no record to enter it in.
    """
    things = {kind: key for kind in THINGS if isinstance(key := keys.get(kind), UUID)}
    production = things.get("production")
    organisation = things.get("organisation") or (queries.organisation_of(production) if production else None)
    if organisation is None:
        return None
    with within(organisations() | {organisation}):
        return enter(
            "practice.refused",
            on=next(iter(things.items())),
            by=by,
            at=at,
            organisation=organisation,
            production=production,
            details={"tried": tried, "codes": [finding.code for finding in findings]},
        )
