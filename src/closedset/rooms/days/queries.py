"""The marks of a production, and what holds by them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Statement
from closedset.practice.day import Floor, Mark, Marked, floor, said
from closedset.rooms.days.models import DayMark
from closedset.rooms.productions.models import CastMember


def marks_of(production: UUID, *, at: datetime) -> tuple[Marked, ...]:
    """Every mark said by a moment, with names."""
    rows = DayMark.objects.filter(production_id=production, at__lte=at).select_related("member")
    return tuple(as_practice(row) for row in rows.order_by("at", "id"))


def as_practice(row: DayMark) -> Marked:
    """One mark for the practice."""
    return Marked(
        mark=Mark(row.mark),
        at=row.at,
        performer=row.member.name if row.member else "",
        scene=row.scene,
        occasion=row.occasion,
        setup=row.setup,
    )


def floor_of(production: UUID, *, at: datetime) -> Floor:
    """How the floor stands."""
    return floor(marks_of(production, at=at), at)


def said_on_the_day(marks: Iterable[Marked], members: Iterable[CastMember]) -> tuple[Statement, ...]:
    """The marks as performers' own words, for the check."""
    return tuple(said(marks, [one.name for one in members]))


def with_takes(plan: Plan, there: Floor) -> Plan:
    """The plan with when each of its set-ups was shot."""
    setups = tuple(
        replace(one, rolled=tuple(there.rolled.get((plan.scene, plan.occasion, one.id), ())))
        for one in plan.setups
    )
    return replace(plan, setups=setups)
