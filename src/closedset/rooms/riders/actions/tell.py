"""Telling both sides that a rider waits: after a delay in which it can be taken back, and by a link."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django_tasks import default_task_backend, task

from closedset.practice.riders.states import State
from closedset.practice.visibility import Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within
from closedset.rooms.riders import notices
from closedset.rooms.riders.actions.entries import about
from closedset.rooms.riders.models import RiderVersion

UNDO = timedelta(minutes=2)
"""How long a delivery can be taken back before anybody is told."""

SIDES = (Seat.PRODUCER, Seat.LEGAL)


def recipients(version: RiderVersion, *, at: datetime) -> tuple[Person, ...]:
    """Whom a version is delivered to: the performer, their representative, the producers and counsel."""
    member = version.rider.member
    own = [one for one in (member.person, member.representative) if one is not None]
    seated = people.on_production(version.rider.production_id, at=at).filter(seat__in=SIDES)
    return tuple(dict.fromkeys([*own, *(seat.person for seat in seated)]))


def tell(version: RiderVersion, *, address: str, at: datetime) -> None:
    """Queue the messages; on a backend that cannot wait they go at once."""
    job = tell_offered
    if default_task_backend.supports_defer:
        job = job.using(run_after=at + UNDO)
    job.enqueue(str(version.pk), str(version.organisation_id), address)


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def tell_offered(version: str, organisation: str, address: str) -> None:
    """Write to everybody a version is delivered to, unless it was taken back or replaced meanwhile."""
    at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
    with within({UUID(organisation)}):
        found = RiderVersion.objects.select_related("rider__member").filter(pk=version).first()
        if found is None or found.state not in {State.OFFERED, State.AGREED}:
            return
        told = recipients(found, at=at)
        way = f"{address}/productions/{found.rider.production_id}/riders/{found.rider_id}/"
        notices.waits_for_you([one.email for one in told], way)
        entry = about(found.rider, found, by=None, at=at)
        entry["details"] |= {"count": len(told)}
        enter("rider.told", **entry)
