"""A production at one moment, as papers ask about it: each thing once, however many papers are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from closedset.practice.choreography.values import Stage
from closedset.practice.consent.answer import Answer
from closedset.practice.consent.board import Board
from closedset.practice.consent.check import Production as World
from closedset.practice.consent.plan import Plan, Room
from closedset.practice.consent.terms import Person
from closedset.practice.garments import Piece
from closedset.practice.papers.facts import OfTheSet, OnList, SceneFacts
from closedset.practice.papers.gather import scene_facts
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.choreography import queries as choreography
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.closed_set import queries as closed_set
from closedset.rooms.garments import queries as garments
from closedset.rooms.people import queries as people
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import Production
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.checking import Checked, checked
from closedset.rooms.riders.models import RiderVersion

SET_FOR = {Stage.REHEARSAL: "rehearsal", Stage.TAKE: "the take", Stage.PICKUP: "the pick-up"}
"""What a version of a score was set for, as papers say it."""
SAID_BEFORE = ("pause", "stop", "robe", "contact", "channel")
"""Words of a set that its memo has."""


class NotThere(LookupError):
    """There is nothing this paper could be about."""


def scene_key(scene: str, occasion: str) -> str:
    """The key of a scene on an occasion."""
    return f"{occasion}~{scene}"


class Now:
    """The production at one moment, asked once however many papers are made of it."""

    def __init__(self, production: Production, at: datetime) -> None:
        self.production = production
        self.at = at

    @cached_property
    def here(self) -> Checked:
        """Everything recorded, before the engine."""
        return checked(self.production, at=self.at)

    @cached_property
    def zone(self) -> ZoneInfo:
        """Whose calendar days are counted by."""
        return ZoneInfo(self.production.time_zone)

    @staticmethod
    def occasion(id_: str) -> str:
        """An occasion in words."""
        return OCCASIONS.label(id_)

    @cached_property
    def coordinators(self) -> tuple[str, ...]:
        """Who holds the coordinator's seat, by name."""
        held = people.holding(self.production.pk, Seat.INTIMACY_COORDINATOR, at=self.at)
        return tuple(sorted(people.names_of(held).values()))

    @cached_property
    def pieces(self) -> dict[str, tuple[Piece, ...]]:
        """What is assigned to be worn, by scene."""
        return garments.pieces_by_scene(self.production.pk)

    @cached_property
    def scores(self) -> dict[tuple[str, str], ScoreVersion]:
        """The score of each scene on each occasion, as it stands."""
        return choreography.standing(self.production.pk, at=self.at)

    @cached_property
    def digests(self) -> dict[tuple[str, int], str]:
        """Digests of rider versions by what the engine calls them."""
        rows = RiderVersion.objects.filter(rider__production_id=self.production.pk)
        return {
            (riders.engine_id(row.rider), row.number): row.digest
            for row in rows.select_related("rider__member")
        }

    @cached_property
    def pages(self) -> str:
        """The newest pages that were read, as people call them."""
        found = planning.drafts_by_label(self.production.pk, at=self.at)
        return f"{found[-1][1]} pages" if found else ""

    def scene(self, key: str) -> SceneFacts:
        """A scene as papers have it. Raises `NotThere` for one that is not planned."""
        occasion, _mark, scene = key.partition("~")
        if (scene, occasion) not in self.here.plans:
            raise NotThere(key)
        world, plan = self.as_planned(scene, occasion)
        return scene_facts(
            world,
            plan,
            self.answered(world, plan),
            self.here.agreements(scene),
            production=self.production.title,
            zone=self.production.time_zone,
            draft=self.pages,
            digests=self.digests,
            coordinators=self.coordinators,
            pieces=garments.for_scene(self.pieces, scene),
            **self._score(scene, occasion),
            of_the_set=self.of_the_set(scene),
        )

    def as_planned(self, scene: str, occasion: str) -> tuple[World, Plan]:
        """A scene as it is to be, everybody on its list there: a paper is not another when a door opens.

        Whom a performer does not have there is asked of everybody on the list, before they come.
        """
        plan, rows = (
            self.here.planned[scene, occasion],
            closed_set.approved(self.production.pk, scene, at=self.at),
        )
        listed = {row.name: row.function for row in rows}
        if not listed:
            return self.here.world, plan
        room = plan.room or Room()
        there = replace(room, present=(room.present or frozenset()) | listed.keys())
        known = {name: Person(id=name, function=does) for name, does in listed.items()}
        return replace(self.here.world, people=known | self.here.world.people), replace(plan, room=there)

    def answered(self, world: World, plan: Plan) -> Answer:
        """The answer for a plan; the one there is where it is of this very plan."""
        if plan is self.here.plans[plan.scene, plan.occasion]:
            return self.here.answer(plan.scene, plan.occasion)
        return Board(world, [plan], self.at).answer(plan.scene)

    def of_the_set(self, scene: str) -> OfTheSet:
        """Who is on the list and why, what shows the set, the words."""
        rows = closed_set.approved(self.production.pk, scene, at=self.at)
        words = closed_set.words_for(self.production.pk, scene, at=self.at)
        names = people.names_of({row.approved_by for row in rows if row.approved_by})
        said = {} if words is None else {name: getattr(words, name) for name in SAID_BEFORE}
        return OfTheSet(
            roster=tuple(
                OnList(
                    name=row.name,
                    function=row.function,
                    reason=row.reason,
                    approved_by=names.get(row.approved_by, "") if row.approved_by else "",
                )
                for row in rows
            ),
            feeds=tuple(
                (row.name, row.seen_by) for row in closed_set.feeds_of(self.production.pk, scene, at=self.at)
            ),
            keeper=str(words.keeper) if words and words.keeper else "",
            **said,
        )

    def _score(self, scene: str, occasion: str) -> dict[str, Any]:
        """How the moves of a scene are performed, where a score is kept."""
        row = self.scores.get((scene, occasion))
        if row is None:
            return {}
        return {
            "score": choreography.score_of(row, self.here.plans[scene, occasion]),
            "score_called": f"version {row.version}, set for {SET_FOR[Stage(row.stage)]}",
        }

    def day(self, on: date) -> tuple[datetime, datetime]:
        """A day of the production's calendar, from its beginning to the next one's."""
        return (
            datetime.combine(on, time(), self.zone),
            datetime.combine(on + timedelta(days=1), time(), self.zone),
        )

    def called_on(self, on: date) -> list[str]:
        """Keys of the scenes with a call on a day, the earliest first."""
        begins, ends = self.day(on)
        found = [
            (min(calls), scene_key(*key))
            for key, plan in self.here.plans.items()
            for calls in [[call for call in plan.call.values() if begins <= call < ends]]
            if calls
        ]
        return [key for _call, key in sorted(found)]
