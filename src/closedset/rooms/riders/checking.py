"""Everything recorded, put before the engine: may these scenes proceed?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from closedset.practice.closed_set import facts, room
from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.answer import Answer, Finding
from closedset.practice.consent.axes import Space
from closedset.practice.consent.board import Board
from closedset.practice.consent.check import Production as World
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Person, Statement
from closedset.practice.day import floor
from closedset.rooms.closed_set import queries as closed_set
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.days import queries as days
from closedset.rooms.planning import classification_queries
from closedset.rooms.planning import queries as planning
from closedset.rooms.planning.models import ScenePlan
from closedset.rooms.planning.queries import Names
from closedset.rooms.productions import cast_queries, standards
from closedset.rooms.productions.models import Production
from closedset.rooms.riders import change_queries, queries
from closedset.rooms.riders.noticed import noticed

Plans = dict[tuple[str, str], Plan]


@dataclass(slots=True)
class Checked:
    """The answers for every planned scene of a production at one moment."""

    production: Production
    at: datetime
    world: World
    plans: Plans
    names: Names
    planned: Plans = field(default_factory=dict)
    """The same as they were planned, whatever the doors of their sets say."""

    found: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def answer(self, scene: str, occasion: str) -> Answer:
        """The answer for one plan. Raises KeyError for what is not planned."""
        return self.answers()[scene, occasion]

    def alone(self, scene: str, occasion: str) -> Answer:
        """The answer for one plan without asking about any other. Raises KeyError for what is not planned."""
        return Board(self.world, [self.plans[scene, occasion]], self.at).answer(scene)

    def answers(self) -> dict[tuple[str, str], Answer]:
        """Every answer; one board for each occasion, since a scene is planned once on each."""
        if not self.found:
            for occasion in sorted({occasion for _scene, occasion in self.plans}):
                plans = [plan for key, plan in self.plans.items() if key[1] == occasion]
                board = Board(self.world, plans, self.at)
                self.found |= {(scene, occasion): answer for scene, answer in board.answers().items()}
        return self.found

    def agreements(self, scene: str) -> dict[str, Agreement]:
        """The effective consent for a scene of everybody who has a rider about it."""
        space = Space(self.world.people)
        return {
            name: effective(person, scene, self.at, self.world.riders, self.world.statements, space)
            for name, person in self.world.people.items()
            if person.performs
            and any(one.performer == name and scene in one.scenes for one in self.world.riders)
        }


def checked(production: Production, *, at: datetime, instead: ScenePlan | None = None) -> Checked:
    """The production as it was recorded by a moment, with what was planned by then.

    `instead` is a plan that is supposed in the place of the one its scene has on its occasion.
    """
    names = planning.names(production.pk)
    calls = cast_queries.calls_of(production.pk, at=at)
    unopened = queries.unopened(production.pk, at=at)
    notices = noticed(production, at=at)
    classed = classification_queries.classed(production.pk, at=at)
    rows = planning.standing(production.pk, at=at)
    if instead is not None:
        rows[instead.scene, instead.occasion] = instead
    marks = days.marks_of(production.pk, at=at)
    there = floor(marks, at)
    planned = {
        key: notices.of(
            with_opened(days.with_takes(planning.as_practice(row, names, calls, classed), there), unopened)
        )
        for key, row in rows.items()
    }
    plans, listed = as_it_is(production, planned, at=at)
    world = World(
        people=listed | cast_queries.as_practice(production, at=at),
        scenes=planning.drafts_of(production, names, at=at),
        riders=queries.as_practice(production.pk, at=at),
        statements=(
            *statements(production, names, at=at),
            *days.said_on_the_day(marks, names.members),
            *change_queries.said(production.pk, at=at),
        ),
        standards=standards.active(production, at=at),
        without=standards.switched_off(production, at=at),
    )
    return Checked(production, at, world, plans, names, planned)


def as_it_is(production: Production, plans: Plans, *, at: datetime) -> tuple[Plans, dict[str, Person]]:
    """The plans with the room as its door has it, where anything is entered there, and whom the door knows.

    Until then a plan says how the room is to be. Whoever has no seat is known by what they are listed for;
    of somebody at the door whom no list names nothing is known.
    """
    sets = closed_set.sets(production, plans, at=at)
    people: dict[str, Person] = {}
    found = dict(plans)
    for key, one in sets.items():
        if not one.state.began:
            continue
        plan = plans[key]
        found[key] = replace(
            plan,
            room=room(one.state, one.listed, one.feeds),
            facts=facts(one.state, plan.facts),
        )
        people |= {who: Person(id=who) for who in one.state.inside or () if who not in people}
        people |= {who: Person(id=who, function=does) for who, does in one.listed.items()}
    return found, people


def with_opened(plan: Plan, unopened: frozenset[str]) -> Plan:
    """The plan with the fact that a coordinator has opened every signed rider of its scene, if so."""
    if plan.scene in unopened:
        return plan
    return replace(plan, facts=plan.facts | {"rider_opened_by_coordinator": True})


def statements(production: Production, names: Names, *, at: datetime) -> tuple[Statement, ...]:
    """What performers have said for themselves and taken back."""
    said = conversations.said_by_each(names.members, at=at)
    return (*said, *queries.withdrawals(production.pk, at=at))


def if_called(here: Checked, scene: str, occasion: str, call: datetime) -> Answer:
    """What the answer would be if everybody in a scene were called at another moment. Nothing is kept."""
    plan = here.plans[scene, occasion]
    moved = replace(plan, call=dict.fromkeys(plan.call or {one.name for one in here.names.members}, call))
    return Board(here.world, [moved], here.at).answer(scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What changed on a plan's answer since a moment."""

    scene: str
    occasion: str
    before: str
    """The verdict then; empty when it was not planned."""

    after: str
    appeared: tuple[Finding, ...]
    settled: tuple[Finding, ...]


Telling = Callable[[Answer, Plan], Answer | None]
"""An answer as somebody may have it; None for one that does not concern them."""


def whole(answer: Answer, plan: Plan) -> Answer | None:
    """All of it."""
    return answer


def since(here: Checked, then: Checked, *, told: Telling = whole) -> tuple[Since, ...]:
    """Plans whose findings are not what they were, as far as somebody was told then and is now.

    Both answers are told first and compared then: a difference tells nothing that the two did not.
    """
    changed = []
    for key, answer in here.answers().items():
        new = told(answer, here.plans[key])
        old = told(then.answers()[key], then.plans[key]) if key in then.plans else None
        if new is not None and (difference := _between(key, old, new)):
            changed.append(difference)
    return tuple(changed)


def _between(key: tuple[str, str], old: Answer | None, new: Answer) -> Since | None:
    before = set(old.findings) if old else set()
    appeared = tuple(one for one in new.findings if one not in before)
    settled = tuple(one for one in (old.findings if old else ()) if one not in set(new.findings))
    if old is not None and old.verdict == new.verdict and not (appeared or settled):
        return None
    return Since(
        scene=key[0],
        occasion=key[1],
        before=old.verdict.word if old else "",
        after=new.verdict.word,
        appeared=appeared,
        settled=settled,
    )
