"""The same decisions by general engines: a permission allows sets on axes, a refusal meets them; no wins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cedarpy
import vakt
import vakt.rules as rules
import zen
from vakt.storage.memory import MemoryStorage

from closedset.practice.consent.asks import Ask
from closedset.practice.consent.terms import Effect, Scope, Term
from closedset.practice.vocabulary import ACTIONS, AREAS, EXPOSURE, PRESSURE, SURFACE
from closedset.practice.vocabulary.actions import beyond, included

SCALES = {"over": SURFACE, "pressure": PRESSURE, "on_set": EXPOSURE, "on_screen": EXPOSURE}
Engine = Callable[[list["Flat"]], list[bool]]


@dataclass(frozen=True)
class Flat:
    """An ask as the engines get it: words, lists of words and numbers."""

    who: str
    values: dict[str, object]


def flat(ask: Ask) -> Flat:
    values: dict[str, object] = {
        "what": ask.what.value,
        "action": ask.action,
        "area": sorted(AREAS.leaves(ask.area)) if ask.area else [],
        "partner": ask.partner,
        "use": ask.use,
    }
    values |= {
        name: scale.steps.index(value) if (value := getattr(ask, name)) else -1
        for name, scale in SCALES.items()
    }
    return Flat(ask.performer, values)


def bounds(term: Term) -> tuple[dict[str, list[str]], dict[str, int]]:
    """What a term says: lists of words on some axes, and a step on each scale."""
    scope = term.scope
    permits = term.effect is Effect.PERMIT
    lists: dict[str, list[str]] = {"what": [scope.what.value if scope.what else ""]}
    if scope.action:
        lists["action"] = sorted(included(scope.action) if permits else beyond(scope.action))
    area = scope.area or (ACTIONS[scope.action].area if permits and scope.action else "")
    if area:
        lists["area"] = sorted(AREAS.leaves(area))
    if scope.partners:
        lists["partner"] = sorted(scope.partners)
    if scope.use:
        lists["use"] = [scope.use]
    return lists, {name: step(scope, name, permits=permits) for name in SCALES}


def step(scope: Scope, name: str, *, permits: bool) -> int:
    """The most a permission allows, the least a refusal meets; -1 when a refusal does not name it."""
    named = getattr(scope, name)
    if not permits:
        return SCALES[name].steps.index(named) if named else -1
    if name == "over" and not named and scope.action.startswith("kiss"):
        return len(SURFACE.steps) - 1
    return SCALES[name].steps.index(named) if named else 0


def cedar(terms: Iterable[tuple[str, Term]]) -> Engine:
    """Cedar through cedarpy: the policies parsed once, one batch a move."""
    policies = cedarpy.PolicySet.from_str("\n".join(_cedar(who, term) for who, term in terms))

    def decide(asks: list[Flat]) -> list[bool]:
        requests = [
            {
                "principal": f'Performer::"{ask.who}"',
                "action": 'Action::"do"',
                "resource": 'Scene::"41"',
                "context": ask.values,
            }
            for ask in asks
        ]
        return [one.allowed for one in cedarpy.is_authorized_batch(requests, policies, [])]

    return decide


def _cedar(who: str, term: Term) -> str:
    lists, steps = bounds(term)
    permits = term.effect is Effect.PERMIT
    tests = []
    for name, words in lists.items():
        said = json.dumps(words)
        if name != "area":
            tests.append(f"{said}.contains(context.{name})")
        else:
            tests.append(
                f"{said}.containsAll(context.area)" if permits else f"{said}.containsAny(context.area)"
            )
    for name, value in steps.items():
        if permits:
            tests.append(f"context.{name} <= {value}")
        elif value >= 0:
            tests.append(f"context.{name} >= {value}")
    head = "permit" if permits else "forbid"
    return f'{head} (principal == Performer::"{who}", action, resource) when {{ {" && ".join(tests)} }};'


def zen_table(terms: Iterable[tuple[str, Term]]) -> Engine:
    """zen-engine: one decision table, every row that matches collected, the asks of a move in one loop."""
    axes = ["who", "what", "action", "area", "partner", "use", *SCALES]
    inputs = [{"id": name, "name": name, "field": name} for name in axes if name != "area"]
    inputs.append({"id": "area", "name": "area", "field": ""})
    rows = []
    for number, (who, term) in enumerate(terms):
        lists, steps = bounds(term)
        permits = term.effect is Effect.PERMIT
        row: dict[str, str] = {
            "_id": str(number),
            "who": json.dumps(who),
            "effect": json.dumps(term.effect.value),
        }
        for name, words in lists.items():
            row[name] = ", ".join(json.dumps(word) for word in words)
        if "area" in lists:
            quantifier = "all" if permits else "some"
            row["area"] = f"{quantifier}(area, # in {json.dumps(lists['area'])})"
        for name, value in steps.items():
            if permits:
                row[name] = f"<= {value}"
            elif value >= 0:
                row[name] = f">= {value}"
        rows.append(row)
    table = {
        "hitPolicy": "collect",
        "inputs": inputs,
        "outputs": [{"id": "effect", "name": "effect", "field": "effect"}],
        "rules": rows,
        "executionMode": "loop",
        "inputField": "asks",
        "outputPath": "found",
    }
    content = {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
            {
                "id": "table",
                "name": "table",
                "type": "decisionTableNode",
                "content": table,
                "position": {"x": 1, "y": 0},
            },
            {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 2, "y": 0}},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "b", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }
    decision = zen.ZenEngine().create_decision(json.dumps(content))

    def decide(asks: list[Flat]) -> list[bool]:
        found = decision.evaluate({"asks": [ask.values | {"who": ask.who} for ask in asks]})["result"][
            "found"
        ]
        return [
            _no_beats_yes({one["effect"] for one in (hits if isinstance(hits, list) else [])})
            for hits in found
        ]

    return decide


def _no_beats_yes(effects: set[str]) -> bool:
    return "permit" in effects and "refuse" not in effects


def vakt_guard(terms: Iterable[tuple[str, Term]]) -> Engine:
    """vakt: rule-based policies in memory, one inquiry an ask."""
    storage = MemoryStorage()
    for number, (who, term) in enumerate(terms):
        storage.add(_vakt(number, who, term))
    guard = vakt.Guard(storage, vakt.RulesChecker())

    def decide(asks: list[Flat]) -> list[bool]:
        return [
            guard.is_allowed(
                vakt.Inquiry(
                    subject={"who": ask.who}, action=ask.values["what"], resource=ask.values, context={}
                )
            )
            for ask in asks
        ]

    return decide


def _vakt(number: int, who: str, term: Term) -> vakt.Policy:
    lists, steps = bounds(term)
    permits = term.effect is Effect.PERMIT
    tests: dict[str, object] = {}
    for name, words in lists.items():
        if name == "area":
            tests[name] = rules.AllIn(*words) if permits else rules.AnyIn(*words)
        elif name != "what":
            tests[name] = rules.In(*words)
    for name, value in steps.items():
        if permits:
            tests[name] = rules.LessOrEqual(value)
        elif value >= 0:
            tests[name] = rules.GreaterOrEqual(value)
    return vakt.Policy(
        str(number),
        actions=[rules.Eq(lists["what"][0])],
        subjects=[{"who": rules.Eq(who)}],
        resources=[tests],
        effect=vakt.ALLOW_ACCESS if permits else vakt.DENY_ACCESS,
    )
