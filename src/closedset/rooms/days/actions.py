"""Marking the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from closedset.practice.day import Mark, may_mark
from closedset.practice.findings import Finding, require
from closedset.practice.visibility import Reader
from closedset.rooms.days import queries
from closedset.rooms.days.models import DayMark
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.actions import enter


@dataclass(frozen=True, slots=True)
class Shot:
    """A set-up of a plan."""

    scene: str = ""
    occasion: str = ""
    setup: str = ""


@transaction.atomic
def mark(
    production: Production,
    what: Mark,
    *,
    key: UUID,
    by: Person,
    at: datetime,
    reader: Reader,
    member: CastMember | None = None,
    shot: Shot = Shot(),
) -> DayMark | None:
    """Say something of the day, once for each `key`. What holds already is not said again.

    `member` is the performer for what performers say of themselves, `shot` what rolled.
    """
    own = member is not None and member.person_id == by.pk and member.left_at is None
    require(may_mark(what, reader, own=own))
    Production.objects.select_for_update().get(pk=production.pk)  # one word after another
    if DayMark.objects.filter(pk=key).exists() or _holds(production, what, member, at):
        return None
    if what is Mark.ROLLED:
        _is_planned(production, shot)
    made = DayMark(
        id=key,
        organisation_id=production.organisation_id,
        production=production,
        mark=what,
        member=member,
        scene=shot.scene,
        occasion=shot.occasion,
        setup=shot.setup,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "day.marked",
        on=("day_mark", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"mark": what.value, "scene": shot.scene, "setup": shot.setup},
        subject=member.pk if member else None,
    )
    return made


def _holds(production: Production, what: Mark, member: CastMember | None, at: datetime) -> bool:
    """Whether it is so already. A check-in can be given anew, and every take counts."""
    there = queries.floor_of(production.pk, at=at)
    name = member.name if member else ""
    return {
        Mark.STEPPED_OUT: name in there.away,
        Mark.BACK: name not in there.away,
        Mark.PAUSED: there.paused is not None,
        Mark.RESUMED: there.paused is None,
    }.get(what, False)


def _is_planned(production: Production, shot: Shot) -> None:
    row = planning.plan_row(production.pk, shot.scene, shot.occasion)
    if row is None or shot.setup not in {one["id"] for one in row.content["setups"]}:
        require((Finding("day.no_setup", "This set-up is not in the plan of the scene any more."),))
