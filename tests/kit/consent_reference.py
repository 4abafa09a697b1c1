"""Consent again, slowly and by sets: every completion of every ask, every term, one dimension at a time.

It shares with the engine the values, the vocabulary and the list of asks, and none of its arithmetic.
"""

from __future__ import annotations

from datetime import datetime
from itertools import product

from closedset.practice.consent import Production
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, Ask
from closedset.practice.consent.terms import Effect, Rider, Said, Scope, Term, What
from closedset.practice.vocabulary import ACTIONS, AREAS, EXPOSURE, PRESSURE, SIZE, SURFACE

SCALES = {"over": SURFACE, "pressure": PRESSURE, "on_set": EXPOSURE, "on_screen": EXPOSURE, "size": SIZE}


def completions(ask: Ask) -> list[dict[str, object]]:
    """Every way in which the unsettled fields of an ask can fall out."""
    fields = ("area", *SCALES)
    choices = []
    for name in fields:
        value = getattr(ask, name)
        if value != UNKNOWN:
            choices.append([value])
        else:
            choices.append(list(AREAS.all_leaves if name == "area" else SCALES[name].steps))
    return [dict(zip(fields, one, strict=True)) for one in product(*choices)]


def includes(action: str, lesser: str) -> bool:
    while lesser:
        if lesser == action:
            return True
        lesser = ACTIONS[lesser].within
    return False


def permits(scope: Scope, ask: Ask, case: dict[str, object], occasion: str) -> bool:
    if scope.what is not ask.what or not scope.scenes:
        return False
    if occasion not in (scope.occasions or {"rehearsal", "principal"}):
        return False
    if ask.action and not (scope.action and includes(scope.action, ask.action)):
        return False
    area = scope.area or (ACTIONS[scope.action].area if scope.action else "")
    if case["area"] and not (area and AREAS.leaves(case["area"]) <= AREAS.leaves(area)):
        return False
    if ask.partner and ask.partner not in scope.partners:
        return False
    if ask.what is What.CONTACT and scope.role and ask.role != scope.role:
        return False
    if ask.use and ask.use != scope.use:
        return False
    return all(degree(scope, name, str(case[name])) for name in SCALES)


def degree(scope: Scope, name: str, wanted: str) -> bool:
    scale = SCALES[name]
    if not wanted:
        return True
    limit = getattr(scope, name)
    if not limit:
        if name == "size" or (name == "over" and scope.action.startswith("kiss")):
            return True
        limit = scale.least
    return scale.steps.index(wanted) <= scale.steps.index(limit)


def meets(scope: Scope, ask: Ask, case: dict[str, object], occasion: str, *, whole: bool) -> bool:
    """Whether a refusal touches an ask; `whole` for a withdrawal, which takes every degree with it."""
    if not (meets_action(scope, ask, whole=whole) and meets_people(scope, ask)):
        return False
    if scope.area and not (case["area"] and AREAS.leaves(scope.area) & AREAS.leaves(str(case["area"]))):
        return False
    if whole:
        return True
    if scope.occasions and occasion not in scope.occasions:
        return False
    shown = [name for name in ("on_set", "on_screen") if getattr(scope, name)]
    rest = [name for name in SCALES if name not in shown and not (name == "size" and scope.on_set)]
    seen = not shown or any(reaches(scope, name, str(case[name])) for name in shown)
    return seen and all(reaches(scope, name, str(case[name])) for name in rest)


def meets_action(scope: Scope, ask: Ask, *, whole: bool) -> bool:
    if scope.what is not None and scope.what is not ask.what:
        return False
    if scope.use and scope.use != ask.use:
        return False
    if not scope.action:
        return True
    lesser = whole and includes(scope.action, ask.action)
    return bool(ask.action) and (lesser or includes(ask.action, scope.action))


def meets_people(scope: Scope, ask: Ask) -> bool:
    if scope.partners and ask.partner not in scope.partners:
        return False
    return not scope.role or (ask.what is What.CONTACT and ask.role in {"", scope.role})


def reaches(scope: Scope, name: str, value: str) -> bool:
    """Whether a degree is at or beyond the one refused."""
    limit, steps = getattr(scope, name), SCALES[name].steps
    return not limit or (bool(value) and steps.index(value) >= steps.index(limit))


def in_force(production: Production, who: str, scene: str, at: datetime) -> tuple[list[Rider], list[Rider]]:
    """The signed riders in force and everything still alive, drafts included."""
    mine = of_scene(production, who, scene)
    known = [one for one in mine if one.delivered is None or min([one.delivered, *one.signed.values()]) <= at]
    signed = [
        one
        for one in known
        if {"performer", "producer"} <= set(one.signed) and max(one.signed.values()) <= at
    ]
    newest = max((one.version for one in signed), default=0)
    return [one for one in signed if one.version == newest], [one for one in known if one.version >= newest]


def speaks(term: Term, scene: str, at: datetime) -> bool:
    return (
        (not term.scope.scenes or scene in term.scope.scenes)
        and (term.since is None or term.since <= at)
        and (term.until is None or at < term.until)
    )


def code(production: Production, ask: Ask, scene: str, occasion: str, at: datetime) -> str:
    """`clear`, `hold` or `stop` by consent alone: what the engine's first decision must weigh."""
    signed, alive = in_force(production, ask.performer, scene, at)
    cases = completions(ask)
    covering = [
        rider.signed["performer"]
        for rider in signed
        for term in rider.terms
        if term.effect is Effect.PERMIT
        and speaks(term, scene, at)
        and all(permits(term.scope, ask, case, occasion) for case in cases)
    ]
    agreed = any(
        term.effect is Effect.PERMIT
        and term.scope.scenes
        and speaks(term, scene, at)
        and not taken_since(production, rider, term, at)
        for rider in signed
        for term in rider.terms
    )
    changed = agreed and any(
        one.said is Said.CONFIRM
        and one.performer == ask.performer
        and one.at <= at
        and (one.until is None or at < one.until)
        and scene in one.scope.scenes
        and all(permits(one.scope, ask, case, occasion) for case in cases)
        for one in production.statements
    )
    noes = [*in_riders(alive, scene, at), *in_words(production, ask.performer, scene, at)]
    met = [
        [meets(scope, ask, case, occasion, whole=whole) for case in cases]
        for scope, whole, said in noes
        if said is None or not any(moment > said for moment in covering)
    ]
    if ask.framing != UNKNOWN and any(all(one) for one in met):
        return "stop"
    if any(any(one) for one in met):
        return "hold"
    return "clear" if covering or changed or ask.what not in NEEDS_PERMISSION else "hold"


No = tuple[Scope, bool, datetime | None]


def in_riders(alive: list[Rider], scene: str, at: datetime) -> list[No]:
    return [
        (term.scope, False, None)
        for rider in alive
        for term in rider.terms
        if term.effect is Effect.REFUSE and speaks(term, scene, at)
    ]


def in_words(production: Production, who: str, scene: str, at: datetime) -> list[No]:
    """Refusals said by the moment, and permissions taken back by it."""
    found: list[No] = []
    mine = [one for one in production.statements if one.performer == who and one.at <= at]
    for one in mine:
        if one.said is Said.REFUSE and (not one.scope.scenes or scene in one.scope.scenes):
            found.append((one.scope, False, one.at))
        if one.said is Said.WITHDRAW:
            found += [(scope, True, one.at) for scope in taken(production, who, scene, at, one.terms)]
            if any(one.terms & {rider.id} for rider in of_scene(production, who, scene)):
                found += [
                    (earlier.scope, True, one.at)
                    for earlier in mine
                    if earlier.said is Said.CONFIRM and earlier.at <= one.at
                    if earlier.scope.what and scene in earlier.scope.scenes
                ]
    return found


def of_scene(production: Production, who: str, scene: str) -> list[Rider]:
    return [one for one in production.riders if one.performer == who and scene in one.scenes]


def taken_since(production: Production, rider: Rider, term: Term, at: datetime) -> bool:
    """Whether a term or its rider was taken back by the moment, and not signed again since."""
    return any(
        one.said is Said.WITHDRAW
        and one.performer == rider.performer
        and {rider.id, term.id} & one.terms
        and rider.signed["performer"] <= one.at <= at
        for one in production.statements
    )


def taken(production: Production, who: str, scene: str, at: datetime, ids: frozenset[str]) -> list[Scope]:
    return [
        term.scope
        for rider in production.riders
        if rider.performer == who
        for term in rider.terms
        if term.effect is Effect.PERMIT and {rider.id, term.id} & ids and speaks(term, scene, at)
    ]
