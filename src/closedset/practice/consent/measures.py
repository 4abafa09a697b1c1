"""What the rules of the standards measure. Each answers with what is lacking, nothing when it is met.

A rule names a measure of this list and a threshold, nothing more: a standard can be shared, compared and read
without running anybody's code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from closedset.practice.clocks import Finality, Running, elapsed_hours
from closedset.practice.consent.asks import Ask
from closedset.practice.consent.case import Case, birth_of, unmet
from closedset.practice.consent.doubles import OF_DOUBLES
from closedset.practice.consent.effective import ADULT, age_on
from closedset.practice.consent.evidence import COORDINATORS, NOTHING, Lack, Lacks
from closedset.practice.consent.notified import OF_NOTICES
from closedset.practice.consent.terms import Effect, Requirement, Rider, What
from closedset.practice.standards.rule import Rule, Touches
from closedset.practice.vocabulary import ACTIONS, AREAS, BARRIERED, PRIVATE_LEAVES, USES, fit_for

INTIMATE = frozenset({What.CONTACT, What.ACT, What.EXPOSURE})


def _intimate(ask: Ask) -> bool:
    return ask.what in INTIMATE


def _exposes(ask: Ask) -> bool:
    return ask.what is What.EXPOSURE and ask.on_set + ask.on_screen != "covered"


def _covered_work(ask: Ask) -> bool:
    return _exposes(ask) or (ask.action in ACTIONS and ACTIONS[ask.action].covered)


def _private(ask: Ask) -> bool:
    return bool(ask.area in AREAS and AREAS.leaves(ask.area) & PRIVATE_LEAVES)


def _barriered(ask: Ask) -> bool:
    if ask.what is not What.CONTACT:
        return False
    return ACTIONS[ask.action].barrier or bool(ask.area in AREAS and AREAS.leaves(ask.area) & BARRIERED)


def _adult(ask: Ask) -> bool:
    if ask.what is What.EXPOSURE:
        return _private(ask) and _exposes(ask)
    return ask.action in ACTIONS and (
        ACTIONS[ask.action].adult or (ask.what is What.CONTACT and _private(ask))
    )


MADE_KNOWN = frozenset({"trailer", "unit_stills", "frame_grab", "behind_the_scenes", "marketing", "recap"})
TOUCHES: dict[Touches, Callable[[Ask], bool]] = {  # none is about what needs no permission
    Touches.COVERED_WORK: _covered_work,
    Touches.EXPOSURE: lambda ask: _exposes(ask) and bool(ask.on_set),
    Touches.BARRIERED: _barriered,
    Touches.ADULT: _adult,
    Touches.DIGITAL: lambda ask: ask.use in {"digital_alteration", "digital_double"},
    Touches.REPLICA: lambda ask: ask.use == "digital_double",
    Touches.STILLS: lambda ask: ask.use in {"unit_stills", "frame_grab"},
    Touches.MARKETING: lambda ask: ask.use in MADE_KNOWN,
    Touches.ANY: _intimate,
    Touches.AUDITION: lambda ask: False,
    Touches.ELSEWHERE: lambda ask: False,
}


def _rider_before_call(case: Case, rule: Rule) -> Lacks:
    """Hours from the delivery of the rider in force to the performer's call."""
    call = case.evidence.plan.call.get(case.performer)
    if call is None:
        return (
            Lack("", f"Not known: the call of {case.performer}.", "first_ad", "Record the call.", "call"),
        )
    delivered = [rider.delivered for rider in case.agreement.riders if rider.delivered is not None]
    if not delivered:
        return (
            Lack(
                "",
                f"Not known: when the rider reached {case.performer}.",
                "producer",
                "Record the delivery.",
                "delivery",
            ),
        )
    clock = Running(max(delivered), call, float(rule.value))
    if clock.met:
        return NOTHING
    words = {"hours": f"{clock.elapsed:g}", "earliest": clock.earliest_end.isoformat()}
    return unmet(case, rule, words, by=clock.latest_start)


def _rider_before_signature(case: Case, rule: Rule) -> Lacks:
    for rider in case.agreement.riders:
        signed = rider.signed["performer"]
        if rider.delivered is None:
            return (
                Lack("", "Not known: when the rider was delivered.", "producer", "Record it.", "delivery"),
            )
        hours = elapsed_hours(rider.delivered, signed)
        if hours < float(rule.value):
            return unmet(case, rule, {"hours": f"{hours:g}"})
    return NOTHING


def _rider_in_force(case: Case, rule: Rule) -> Lacks:
    return NOTHING if case.agreement.riders else unmet(case, rule, {})


def _use_agreed(case: Case, rule: Rule) -> Lacks:
    """Every use the rule touches is named by a permission for this scene in a rider in force."""
    scene = case.evidence.plan.scene
    named = {
        term.scope.use
        for rider in case.agreement.riders
        for term in rider.terms
        if term.effect is Effect.PERMIT and scene in term.scope.scenes
    }
    missing = sorted({ask.use for ask in case.asks} - named)
    return tuple(lack for use in missing for lack in unmet(case, rule, {"use": USES.label(use)}))


def _of_requirement(name: str) -> Measure:
    def measure(case: Case, rule: Rule) -> Lacks:
        need = Requirement(name=name, value=rule.value)
        return case.evidence.missing(need, case.performer)

    return measure


def _cover_ready(case: Case, rule: Rule) -> Lacks:
    worn = case.evidence.plan.worn.get(case.performer, frozenset())
    return NOTHING if worn & fit_for("cover") else unmet(case, rule, {})


def _barrier_worn(case: Case, rule: Rule) -> Lacks:
    """A barrier on this performer, or assigned to every move that asks for one."""
    if case.evidence.plan.worn.get(case.performer, frozenset()) & fit_for("separation"):
        return NOTHING
    moves = {move.id: move for move in case.evidence.plan.moves}
    barriers = fit_for("separation")
    without = [ask for ask in case.asks if ask.on not in moves or not barriers & set(moves[ask.on].needs)]
    return unmet(case, rule, {}) if without else NOTHING


def _hours_within(case: Case, rule: Rule) -> Lacks:
    """Hours of the coordinators by day and by week: `8/40`."""
    day, week = map(float, rule.value.split("/"))
    function, worked = case.evidence.function, case.evidence.plan.worked
    over = [
        (who, hours)
        for who, hours in sorted(worked.items())
        if function(who) in COORDINATORS and (hours.day > day or hours.week > week)
    ]
    return tuple(
        replace(lack, who=who)
        for who, hours in over
        for lack in unmet(
            case, rule, {"performer": who, "hours": f"{hours.day:g} hours today and {hours.week:g} this week"}
        )
    )


def _takes(case: Case, rule: Rule) -> Lacks:
    """More takes of a set-up than the house's number: a sign to ask how everybody is."""
    shown = {name for ask in case.asks for name in ask.setups}
    at, most = case.evidence.at, int(rule.value)
    many = [
        (one.id, count)
        for one in case.evidence.plan.setups
        if one.id in shown and (count := sum(roll <= at for roll in one.rolled)) > most
    ]
    return tuple(
        replace(lack, on=setup)
        for setup, count in many
        for lack in unmet(case, rule, {"lack": f"{setup} has rolled {count} times"})
    )


def _read_again(case: Case, rule: Rule) -> Lacks:
    """A character under eighteen: somebody has read the scene again with that in mind."""
    young = case.person.plays_age is not None and case.person.plays_age < ADULT
    return unmet(case, rule, {}) if young and not case.evidence.has(rule.value) else NOTHING


def _rider_opened(case: Case, rule: Rule) -> Lacks:
    return NOTHING if case.evidence.has("rider_opened_by_coordinator") else unmet(case, rule, {})


def _everybody_adult(case: Case, rule: Rule) -> Lacks:
    """Everybody who takes part: the finding names who is under eighteen."""
    lacks: list[Lack] = []
    for person in case.together:
        age = case.age(person)
        if age is None:
            lacks.append(replace(birth_of(person), who=person))
        elif age < ADULT:
            lacks.extend(replace(lack, who=person) for lack in unmet(case, rule, {"performer": person}))
    return tuple(lacks)


def _birth_recorded(case: Case, rule: Rule) -> Lacks:
    return NOTHING if case.age(case.performer) is not None else unmet(case, rule, {})


def _chaperone_present(case: Case, rule: Rule) -> Lacks:
    age = case.age(case.performer)
    if age is None:
        return (birth_of(case.performer),)
    if age >= ADULT:
        return NOTHING
    there = case.evidence.room.present or frozenset()
    kept = any(case.evidence.there_for(one) in {"guardian", "chaperone"} for one in there)
    return NOTHING if kept else unmet(case, rule, {})


def _signed_as_adult(case: Case, rule: Rule) -> Lacks:
    person = case.evidence.people.get(case.performer)
    age = case.age(case.performer)
    if person is None or age is None or age < ADULT:
        return NOTHING
    young = any(
        age_on(person.born, rider.signed["performer"].date()) < ADULT for rider in case.agreement.riders
    )
    return unmet(case, rule, {}) if young else NOTHING


def _digital_consent_final(case: Case, rule: Rule) -> Lacks:
    for rider in case.agreement.riders:
        final = _final_at(rider, case.place or rule.value)
        if final is None:
            return (
                Lack("", "Not known: when the consent was delivered.", "producer", "Record it.", "delivery"),
            )
        if final > case.evidence.at:
            return unmet(case, rule, {"earliest": final.isoformat()})
    return NOTHING


def _final_at(rider: Rider, place: str) -> datetime | None:
    if rider.delivered is None:
        return None
    approved = rider.signed.get("representative")
    return Finality(
        delivered=rider.delivered, signed=rider.signed["performer"], approved=approved, place=place
    ).final_at


Measure = Callable[[Case, Rule], Lacks]
MEASURES: dict[str, Measure] = {
    "rider_before_call": _rider_before_call,
    "rider_before_signature": _rider_before_signature,
    "rider_in_force": _rider_in_force,
    "use_agreed": _use_agreed,
    "closed_set": _of_requirement("closed_set"),
    "line_of_sight": _of_requirement("line_of_sight"),
    "fact": _of_requirement("fact"),
    "cover_ready": _cover_ready,
    "barrier_worn": _barrier_worn,
    "hours_within": _hours_within,
    "takes": _takes,
    "read_again": _read_again,
    "rider_opened": _rider_opened,
    "everybody_adult": _everybody_adult,
    "birth_recorded": _birth_recorded,
    "chaperone_present": _chaperone_present,
    "signed_as_adult": _signed_as_adult,
    "digital_consent_final": _digital_consent_final,
    **OF_DOUBLES,
    **OF_NOTICES,
}
