"""A production at one moment, as papers ask about it: each thing once, however many papers are made."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from closedset.practice.choreography.values import Stage
from closedset.practice.garments import Piece
from closedset.practice.papers.facts import SceneFacts
from closedset.practice.papers.gather import scene_facts
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.choreography import queries as choreography
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.garments import queries as garments
from closedset.rooms.people import queries as people
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import Production
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.checking import Checked, checked
from closedset.rooms.riders.models import RiderVersion

SET_FOR = {Stage.REHEARSAL: "rehearsal", Stage.TAKE: "the take", Stage.PICKUP: "the pick-up"}
"""What a version of a score was set for, as papers say it."""


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
        return scene_facts(
            self.here.world,
            self.here.plans[scene, occasion],
            self.here.answer(scene, occasion),
            self.here.agreements(scene),
            production=self.production.title,
            zone=self.production.time_zone,
            draft=self.pages,
            digests=self.digests,
            coordinators=self.coordinators,
            pieces=garments.for_scene(self.pieces, scene),
            **self._score(scene, occasion),
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
