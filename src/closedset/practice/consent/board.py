"""Many scenes at once, and again after a change: only what the change touches is asked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from closedset.practice.consent.answer import Answer
from closedset.practice.consent.axes import Space
from closedset.practice.consent.check import Check, Production, doubled
from closedset.practice.consent.plan import Drafts, Plan, performing
from closedset.practice.consent.terms import Rider, Statement


class Board:
    """The answers for every planned scene of a production at one moment.

    A change re-opens the scenes it touches and no other; the answers are those of a full check (law 7).
    """

    def __init__(self, production: Production, plans: Iterable[Plan], at: datetime) -> None:
        self.at = at
        self._whole = replace(production, riders=(), statements=())
        self._space = Space(production.people)
        self._riders: dict[str, list[Rider]] = defaultdict(list)
        self._statements: dict[str, list[Statement]] = defaultdict(list)
        self._plans = {plan.scene: plan for plan in plans}
        self._scenes_of: dict[str, set[str]] = defaultdict(set)
        self._answers: dict[str, Answer] = {}
        self._cast: dict[str, frozenset[str]] = {}
        for rider in production.riders:
            self._riders[rider.performer].append(rider)
        for statement in production.statements:
            self._statements[statement.performer].append(statement)
        for scene in self._plans:
            self._seat(scene)

    def _seat(self, scene: str) -> None:
        """Note who works in a scene as it is planned now."""
        for performer in self._cast.get(scene, ()):
            self._scenes_of[performer].discard(scene)
        self._cast[scene] = performers_of(self._plans[scene], self._whole)
        for performer in self._cast[scene]:
            self._scenes_of[performer].add(scene)

    def answer(self, scene: str) -> Answer:
        """The answer for one scene, kept until it is touched. Raises KeyError for one without a plan."""
        if scene not in self._answers:
            self._answers[scene] = Check(self._part(scene), self._plans[scene], self.at, self._space).answer()
        return self._answers[scene]

    def answers(self) -> dict[str, Answer]:
        """Every scene's answer, by scene."""
        return {scene: self.answer(scene) for scene in self._plans}

    def _part(self, scene: str) -> Production:
        """What the answer for a scene can rest on: its performers' riders and words, its own pages."""
        cast = sorted(self._cast[scene])
        return replace(
            self._whole,
            riders=tuple(rider for who in cast for rider in self._riders[who] if scene in rider.scenes),
            statements=tuple(one for who in cast for one in self._statements[who]),
        )

    def _touch(self, scenes: Iterable[str]) -> frozenset[str]:
        touched = frozenset(scenes) & set(self._plans)
        for scene in touched:
            self._answers.pop(scene, None)
        return touched

    def rider(self, rider: Rider) -> frozenset[str]:
        """A rider version is new or in another state, known by id and version. Returns the scenes touched."""
        own, key = self._riders[rider.performer], (rider.id, rider.version)
        same = [one for one in own if (one.id, one.version) == key]
        self._riders[rider.performer] = [*(one for one in own if one not in same), rider]
        named = rider.scenes.union(*(one.scenes for one in same))
        return self._touch(named & self._scenes_of[rider.performer])

    def statement(self, statement: Statement) -> frozenset[str]:
        """A performer has said something. Returns the scenes touched: those it names, or all of theirs."""
        self._statements[statement.performer].append(statement)
        scenes = self._scenes_of[statement.performer]
        return self._touch(scenes & statement.scope.scenes if statement.scope.scenes else scenes)

    def plan(self, plan: Plan) -> frozenset[str]:
        """A scene is planned, or planned otherwise."""
        self._plans[plan.scene] = plan
        self._seat(plan.scene)
        return self._touch([plan.scene])

    def pages(self, scene: str, drafts: Drafts) -> frozenset[str]:
        """New pages of a scene."""
        self._whole = replace(self._whole, scenes=self._whole.scenes | {scene: drafts})
        return self._touch([scene])

    def standards(self, standards: tuple[str, ...], without: frozenset[str] = frozenset()) -> frozenset[str]:
        """Other standards are active, without these rules: every scene is asked again."""
        self._whole = replace(self._whole, standards=standards, without=without)
        return self._touch(self._plans)


def performers_of(plan: Plan, production: Production) -> frozenset[str]:
    """Everybody a plan asks something of, and whoever one of them stands in for."""
    known = (performing(plan) | plan.worn.keys()) & production.people.keys()
    return known | doubled(known, plan, production.people)
