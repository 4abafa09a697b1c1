"""A case file out of values: what was recorded about one scene, to be checked or corrected elsewhere.

Written as JSON, which every reader of cases reads. People get handles of letters and figures; `people` tells
whom each stands for by what they play or do. A case read back gives the same answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from closedset.formats.consent_case.keys import ANYTHING, HEADS
from closedset.practice.consent import Production
from closedset.practice.consent.axes import APPLIES, DIMENSIONS, SETS
from closedset.practice.consent.plan import End, Exposed, Move, Plan, Room, Setup
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Rider,
    Said,
    Scope,
    Statement,
    Term,
    What,
)

FORMAT = "consent-case/1"
LIMITS = ("action", "area", "over", "pressure", "on_set", "on_screen", "use", "size", "covering")
NO_DRAFT = "as planned"
"""What the only draft of a scene is called that no draft has."""


def write(production: Production, plan: Plan, at: datetime, *, place: str, title: str = "") -> str:
    """The case of one plan at one moment; only what was recorded by then is in it."""
    return json.dumps(_Writing(production).case(plan, at, place, title), ensure_ascii=False, indent=1) + "\n"


def handles(names: Iterable[str]) -> dict[str, str]:
    """For each name letters and figures that no other has."""
    found: dict[str, str] = {}
    for name in sorted(names):
        plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") or "somebody"
        handle, number = plain, 1
        while handle in found.values():
            number += 1
            handle = f"{plain}_{number}"
        found[name] = handle
    return found


class _Writing:
    """Values on the way to a case, under the handles of one production."""

    def __init__(self, production: Production) -> None:
        self.production = production
        self.handles = handles(production.people)

    def who(self, name: str) -> str:
        return self.handles.get(name, name)

    def case(self, plan: Plan, at: datetime, place: str, title: str) -> dict[str, Any]:
        production = self.production
        riders = [one for one in production.riders if _known(one, at)]
        scenes = {plan.scene}.union(*(rider.scenes for rider in riders), production.scenes)
        scenes |= {scene for one in production.statements for scene in one.scope.scenes}
        return _without_empty(
            {
                "format": FORMAT,
                "title": title,
                "place": place,
                "law": production.place,
                "standards": list(production.standards),
                "without": sorted(production.without),
            }
        ) | {
            "at": at.isoformat(),
            "people": {self.who(name): self.person(one) for name, one in production.people.items()},
            "scenes": {scene: {"drafts": self.drafts(scene)} for scene in sorted(scenes)},
            "riders": [self.rider(one) for one in riders],
            "statements": [
                said for one in production.statements if one.at <= at for said in self.statement(one)
            ],
            "plan": self.plan(plan),
        }

    def person(self, one: Person) -> dict[str, str]:
        return _without_empty(
            {
                "plays": one.plays,
                "function": one.function,
                "born": one.born.isoformat() if one.born else "",
                "doubles": self.who(one.doubles),
                "background": "true" if one.background else "",
                "plays_age": "" if one.plays_age is None else str(one.plays_age),
            }
        )

    def drafts(self, scene: str) -> dict[str, Any]:
        found = self.production.scenes.get(scene) or {NO_DRAFT: ()}
        return {
            name: [
                {"id": beat.id, "action": beat.action, "who": [self.who(one) for one in known]}
                for beat in beats
                if (known := [one for one in beat.who if one in self.handles])
            ]
            for name, beats in found.items()
        }

    # --- Agreements ----------------------------------------------------------------------------------------

    def rider(self, one: Rider) -> dict[str, Any]:
        return _without_empty(
            {
                "id": one.id,
                "performer": self.who(one.performer),
                "version": str(one.version),
                "pages": {scene: draft for scene, draft in one.pages.items() if draft},
                "delivered": one.delivered.isoformat() if one.delivered else "",
                "signed": {party: at.isoformat() for party, at in one.signed.items()},
            }
        ) | {"terms": [self.term(term) for term in one.terms]}

    def term(self, one: Term) -> dict[str, Any]:
        written: dict[str, Any] = {"id": one.id}
        if one.effect is Effect.REQUIRE:
            written["require"] = self.needs(one.requires)
        else:
            written[one.effect.value] = one.scope.what.value if one.scope.what else ""
            written["if"] = [self.need(need) for need in one.requires]
        written |= self.scope(one.scope)
        written |= {
            name: at.isoformat()
            for name, at in (("since", one.since), ("until", one.until))
            if at is not None
        }
        return _without_empty(written | {"says": one.says})

    def scope(self, one: Scope) -> dict[str, Any]:
        partners = {"": "with", "receives": "from", "gives": "to"}[one.role]
        return _without_empty(
            {name: getattr(one, name) for name in LIMITS}
            | {
                "who": self.who(one.who),
                partners: sorted(map(self.who, one.partners)),
                "scenes": sorted(one.scenes),
                "occasions": sorted(one.occasions),
            }
        )

    def needs(self, needs: tuple[Requirement, ...]) -> Any:
        return self.need(needs[0]) if len(needs) == 1 else {"all": [self.need(one) for one in needs]}

    def need(self, one: Requirement) -> Any:
        if one.name == "at_least":
            return {"at_least": str(one.least), "of": [self.need(part) for part in one.parts]}
        if one.parts:
            return {one.name: [self.need(part) for part in one.parts]}
        return {one.name: self.who(one.value)} if one.value else one.name

    def statement(self, one: Statement) -> Iterator[dict[str, Any]]:
        """What was said; a no to an action is written once for contact and once for playing it alone."""
        said = {"performer": self.who(one.performer), "at": one.at.isoformat()}
        said |= {"until": one.until.isoformat()} if one.until else {}
        for what in SAID[one.said](self, one):
            yield said | {one.said.value: what}

    def refused(self, one: Statement) -> Iterator[Any]:
        scope = one.scope
        if scope.what is not None:
            yield self.said(scope, scope.what)
        elif named := {axis for axis in NAMED if getattr(scope, SETS.get(axis, axis))}:
            yield from (self.said(scope, what) for what in What if named <= APPLIES[what])
        elif scope.scenes:
            yield from ({"scene": scene} for scene in sorted(scope.scenes))
        else:
            yield "everything"

    def said(self, scope: Scope, what: What) -> dict[str, Any]:
        head = HEADS[what]
        rest = self.scope(scope)
        return {what.value: rest.pop(head, ANYTHING)} | rest

    def required(self, one: Statement) -> Iterator[Any]:
        yield from map(self.need, one.requires)

    def withdrawn(self, one: Statement) -> Iterator[Any]:
        if one.terms:
            yield sorted(one.terms)
        else:
            yield from self.refused(one)

    def confirmed(self, one: Statement) -> Iterator[Any]:
        if one.evidence:
            yield one.evidence
        elif one.scope.what is not None:
            yield self.said(one.scope, one.scope.what)

    # --- The plan ------------------------------------------------------------------------------------------

    def plan(self, plan: Plan) -> dict[str, Any]:
        return _without_empty(
            {
                "scene": plan.scene,
                "occasion": plan.occasion,
                "call": {self.who(name): at.isoformat() for name, at in plan.call.items()},
                "setups": [self.setup(one) for one in plan.setups],
                "moves": [self.move(one) for one in plan.moves],
                "exposes": [self.exposed(one) for one in plan.exposes],
                "worn": {self.who(name): sorted(own) for name, own in plan.worn.items()},
                "uses": list(plan.uses),
                "facts": {
                    name: ("true" if fact else "false") if isinstance(fact, bool) else fact.isoformat()
                    for name, fact in plan.facts.items()
                },
                "notices": {
                    self.who(name): {kind: at.isoformat() for kind, at in kinds.items()}
                    for name, kinds in plan.notices.items()
                },
                "worked": {
                    self.who(name): {"day": f"{one.day:g}", "week": f"{one.week:g}"}
                    for name, one in plan.worked.items()
                },
                "doubles": {self.who(name): self.who(whom) for name, whom in plan.doubles.items()},
            }
        ) | ({"room": self.room(plan.room)} if plan.room else {})

    def room(self, room: Room) -> dict[str, Any]:
        """What is not known is left out; a list nobody is on is written."""
        feeds = [_without_empty({"id": one.id, "state": one.state}) for one in room.feeds or ()]
        written = {
            "level": room.level or None,
            "closed_at": room.closed_at.isoformat() if room.closed_at else None,
            "present": self.all_of(room.present),
            "line_of_sight": self.all_of(room.line_of_sight),
            "feeds": None if room.feeds is None else feeds,
            "listed": None
            if room.listed is None
            else {self.who(name): function for name, function in room.listed.items()},
        }
        return {name: value for name, value in written.items() if value is not None}

    def all_of(self, names: frozenset[str] | None) -> list[str] | None:
        return None if names is None else sorted(map(self.who, names))

    def setup(self, one: Setup) -> dict[str, Any]:
        written = _without_empty(
            {"id": one.id, "size": one.size, "rolled": [at.isoformat() for at in one.rolled]}
        )
        if one.sees is not None:
            written["sees"] = {self.who(name): sorted(areas) for name, areas in one.sees.items()}
        return written

    def move(self, one: Move) -> dict[str, Any]:
        return _without_empty(
            {
                "id": one.id,
                "action": one.action,
                "classed": [{"by": said.by, "as": said.classed} for said in one.classed],
                "who": list(map(self.who, one.who)),
                "from": self.end(one.source),
                "to": self.end(one.target),
                "over": one.over,
                "pressure": one.pressure,
                "setups": list(one.setups),
                "counts": one.counts,
                "needs": list(one.needs),
                "alternative": one.alternative,
            }
        )

    def end(self, one: End | None) -> str:
        if one is None:
            return ""
        return f"{self.who(one.person)}.{one.area}" if one.area else self.who(one.person)

    def exposed(self, one: Exposed) -> dict[str, Any]:
        return _without_empty(
            {
                "id": one.id,
                "performer": self.who(one.performer),
                "area": one.area,
                "on_set": one.on_set,
                "on_screen": one.on_screen,
                "setups": list(one.setups),
            }
        )


NAMED = frozenset(DIMENSIONS) - {"what", "occasion"}
"""What a word can be about without saying of which kind: it is then written once for each that has it."""

SAID: dict[Said, Callable[[_Writing, Statement], Iterator[Any]]] = {
    Said.REFUSE: _Writing.refused,
    Said.REQUIRE: _Writing.required,
    Said.WITHDRAW: _Writing.withdrawn,
    Said.CONFIRM: _Writing.confirmed,
}


def _known(rider: Rider, at: datetime) -> bool:
    """Whether a rider existed by a moment: as the engine sees it."""
    times = [time for time in (rider.delivered, *rider.signed.values()) if time is not None]
    return not times or min(times) <= at


def _without_empty(written: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in written.items() if value not in ("", [], {}, None)}
