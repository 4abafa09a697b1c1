"""The scenes of a production as departments are told of them, and who has read what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from closedset.practice.consent.plan import Plan
from closedset.practice.departments.making import made
from closedset.practice.departments.slices import InScene, Slice
from closedset.practice.garments import Piece
from closedset.practice.papers.within import agreed_only
from closedset.practice.riders.summary import Line
from closedset.practice.visibility import Seat
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.garments import queries as garments
from closedset.rooms.people import queries as people
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.actions.summarise import stale
from closedset.rooms.riders.cards import in_order
from closedset.rooms.riders.checking import Checked, checked
from closedset.rooms.riders.models import Summary

A_WEEK = timedelta(days=7)
Key = tuple[str, str]
"""A scene and an occasion of it."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days in the production's zone."""

    begins: date

    @property
    def days(self) -> tuple[date, ...]:
        """Each of them."""
        return tuple(self.begins + timedelta(days=number) for number in range(A_WEEK.days))

    @property
    def earlier(self) -> date:
        """The day on which the week before begins. Raises OverflowError where no calendar reaches."""
        return self.begins - A_WEEK

    @property
    def later(self) -> date:
        """The day on which the week after begins. Raises OverflowError where no calendar reaches."""
        return self.begins + A_WEEK


def week_of(production: Production, *, asked: str, at: datetime) -> Week:
    """The seven days from the day that was asked for; from today for none, and for what is no day."""
    today = Week(at.astimezone(ZoneInfo(production.time_zone)).date())
    try:
        wanted = Week(date.fromisoformat(asked))
        return wanted if wanted.days and wanted.earlier and wanted.later else today
    except (ValueError, OverflowError):
        return today


class Scenes:
    """A production at one moment, asked once however many scenes it has and departments look at it."""

    def __init__(self, production: Production, *, at: datetime) -> None:
        self.production = production
        self.at = at
        self.zone = ZoneInfo(production.time_zone)

    @cached_property
    def here(self) -> Checked:
        """Everything recorded, before the engine."""
        return checked(self.production, at=self.at)

    @cached_property
    def calls(self) -> dict[Key, dict[UUID | None, datetime]]:
        """Calls by scene and occasion, then by whom."""
        return cast_queries.calls_of(self.production.pk, at=self.at)

    @cached_property
    def issued(self) -> dict[str, Summary]:
        """The newest summary of each scene: what the coordinators have released to the departments."""
        return riders.summaries_of(self.production.pk)

    @cached_property
    def pieces(self) -> dict[str, tuple[Piece, ...]]:
        """What is assigned to be worn, by scene."""
        return garments.pieces_by_scene(self.production.pk)

    @cached_property
    def made_from(self) -> dict[Key, InScene]:
        """What slices are made from, of every scene of which a summary was issued."""
        keys = {*self.here.plans, *self.calls}
        return {key: self._made_from(key) for key in sorted(keys) if key[0] in self.issued}

    def _made_from(self, key: Key) -> InScene:
        scene, occasion = key
        summary, plan = self.issued[scene], self.here.planned.get(key)
        old = stale(self.here, summary)
        return InScene(
            scene=scene,
            occasion=occasion,
            plan=agreed_only(plan, self.here.answer(*key)) if plan else Plan(scene=scene, occasion=occasion),
            call=self.called(key),
            pieces=garments.for_scene(self.pieces, scene),
            lines=() if old else tuple(Line(**one) for one in summary.lines),
            stale=old,
        )

    def called(self, key: Key) -> datetime | None:
        """The first call of a scene."""
        return min(self.calls.get(key, {}).values(), default=None)

    def slice_of(self, department: Seat, key: Key) -> Slice | None:
        """A department's slice of a scene; None for one of which nothing was issued."""
        there = self.made_from.get(key)
        return made(department, there) if there else None

    def on(self, day: date) -> list[Key]:
        """Scenes with a call on a day, the first called first."""
        found = [(call, key) for key in self.calls if (call := self.called(key)) and self._day(call) == day]
        return [key for _call, key in sorted(found, key=lambda one: (one[0], in_order(one[1][0]), one[1][1]))]

    def _day(self, call: datetime) -> date:
        return call.astimezone(self.zone).date()

    def without_call(self, keys: Iterable[Key]) -> list[Key]:
        """Those of some scenes that are not scheduled, in the order of their numbers."""
        return sorted(
            (key for key in keys if not self.calls.get(key)), key=lambda one: (in_order(one[0]), one)
        )

    def members(self) -> tuple[CastMember, ...]:
        """Everybody cast, in the order they came: their place is their number."""
        return self.here.names.members


Reads = dict[tuple[str, str, str], dict[UUID, SliceRead]]
"""By department, scene and occasion: what each person acknowledged last."""


def reads_of(production: UUID, departments: Iterable[Seat]) -> Reads:
    """What was acknowledged last in some departments, by whom."""
    found: Reads = defaultdict(dict)
    rows = SliceRead.objects.filter(production_id=production, department__in=list(departments))
    for row in rows.order_by("at", "id"):
        found[row.department, row.scene, row.occasion][row.by_id] = row
    return found


def last_read(by: UUID, now: Slice, production: UUID) -> SliceRead | None:
    """What somebody acknowledged last of a scene in a department."""
    rows = SliceRead.objects.filter(production_id=production, department=now.department, by_id=by)
    found: SliceRead | None = rows.filter(scene=now.scene, occasion=now.occasion).order_by("at", "id").last()
    return found


def seated(production: UUID, *, at: datetime) -> dict[str, dict[UUID, str]]:
    """Who sits in each seat now, by name."""
    found: dict[str, dict[UUID, str]] = defaultdict(dict)
    for one in people.on_production(production, at=at):
        found[one.seat][one.person_id] = str(one.person)
    return found
