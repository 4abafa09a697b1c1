"""What every entry about a rider tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from closedset.practice.findings import require
from closedset.practice.riders.states import State, may_become
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.riders.models import Rider, RiderVersion
from closedset.rooms.riders.queries import engine_id


def about(
    rider: Rider, version: RiderVersion | None = None, *, by: Person | None, at: datetime
) -> dict[str, Any]:
    """On which rider, by whom, when; sealed with the key of the performer it is about."""
    return {
        "on": ("rider", version.pk if version else rider.pk),
        "by": by.pk if by else None,
        "at": at,
        "organisation": rider.organisation_id,
        "production": rider.production_id,
        "subject": rider.member_id,
        "details": {"rider": engine_id(rider), "version": version.number if version else 0},
    }


def locked(version: RiderVersion) -> RiderVersion:
    """The version, held with its production until the transaction ends."""
    Production.objects.select_for_update().get(pk=version.rider.production_id)
    held: RiderVersion = RiderVersion.objects.select_related("rider__member").get(pk=version.pk)
    return held


def become(version: RiderVersion, state: State) -> None:
    """Move a version on. Raises `Refused` when it cannot go there."""
    require(may_become(State(version.state), state))
    version.state = state
    version.save(update_fields=["state"])
