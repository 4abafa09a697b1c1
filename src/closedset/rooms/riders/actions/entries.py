"""What every entry about a rider tells, and the steps that several verbs share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from closedset.practice.consent.terms import Term
from closedset.practice.findings import require
from closedset.practice.riders.agreeing import agreed, digest_of
from closedset.practice.riders.states import Side, State, Verb, may_become
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter
from closedset.rooms.riders.models import Rider, RiderVersion, TermWord
from closedset.rooms.riders.queries import engine_id, standing


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


def put_down(
    version: RiderVersion, term: Term, verb: Verb, *, side: Side, says: str = "", by: Person, at: datetime
) -> None:
    """Keep what a side said about the words of a term."""
    TermWord(
        organisation_id=version.organisation_id,
        rider=version.rider,
        version=version,
        term=digest_of(term),
        side=side,
        verb=verb,
        says=says,
        at=at,
        by_id=by.pk,
    ).save(force_insert=True)


def agree_if_settled(version: RiderVersion, *, by: Person, at: datetime) -> None:
    """An offered version of which both have accepted every term is agreed."""
    if agreed(standing(version)):
        become(version, State.AGREED)
        enter("rider.agreed", **about(version.rider, version, by=by, at=at))
