"""Doing what the remedies of an answer ask, and nothing else: by the code and the place of each finding."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime

from closedset.practice.consent import Answer, Finding, Production
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, Ask, asks_of
from closedset.practice.consent.plan import Exposed, Feed, Plan, Room
from closedset.practice.consent.terms import Effect, Rider, Said, Scope, Statement, Term

World = tuple[Production, Plan]
AGREED_ANEW = frozenset({"consent.no_rider", "consent.unsigned", "consent.not_covered", "consent.stale"})
CUT = frozenset({"consent.refused", "consent.withdrawn"})
SETTLED = {"over": "clothing", "pressure": "skin", "on_set": "covered", "on_screen": "covered"}


def done(answer: Answer, production: Production, plan: Plan, at: datetime) -> World:
    """Every remedy of the answer done once: cuts first, then facts, then what people sign."""
    plan = without(plan, {found.on for found in answer.findings if found.code in CUT})
    for found in answer.findings:
        production, plan = settled(found, production, plan, at)
    anew = {one.performer for one in answer.findings if one.code in AGREED_ANEW or one.dimension == "pages"}
    for performer in sorted(anew):
        production = signed_anew(production, plan, performer, at)
    return production, plan


def without(plan: Plan, places: set[str]) -> Plan:
    """The plan with these elements cut, and these set-ups framed on nobody."""
    return replace(
        plan,
        setups=tuple(replace(one, sees={}) if one.id in places else one for one in plan.setups),
        moves=tuple(one for one in plan.moves if one.id not in places),
        exposes=tuple(one for one in plan.exposes if one.id not in places),
        uses=tuple(one for one in plan.uses if f"use:{one}" not in places),
    )


def settled(found: Finding, production: Production, plan: Plan, at: datetime) -> World:
    if found.dimension == "check_in":
        word = Statement(performer=found.performer, at=at, said=Said.CONFIRM, evidence="check_in")
        return replace(production, statements=(*production.statements, word)), plan
    if found.code == "requirement.unmet":
        return production, replace(plan, room=prepared(found, plan.room or Room(), at))
    if found.dimension == "framing":
        framed = (replace(one, sees={}) if one.sees is None else one for one in plan.setups)
        return production, replace(plan, setups=tuple(framed))
    if found.code == "fact.unknown" and found.dimension in SETTLED:
        moves = (decided(one, found) if one.id == found.on else one for one in plan.moves)
        exposes = (seen(one, found, plan) if one.id == found.on else one for one in plan.exposes)
        return production, replace(plan, moves=tuple(moves), exposes=tuple(exposes))
    return production, plan


def decided(element, found: Finding):
    """The element with the fact the finding names, and no other."""
    return replace(element, **{found.dimension: SETTLED[found.dimension]})


def seen(exposed: Exposed, found: Finding, plan: Plan) -> Exposed:
    """What is seen of an exposure is settled by naming every set-up; one not named sees it as on set."""
    every = tuple(one.id for one in plan.setups)
    return replace(
        decided(exposed, found), setups=every if found.dimension == "on_screen" else exposed.setups
    )


def prepared(found: Finding, room: Room, at: datetime) -> Room:
    there = room.present or frozenset()
    if found.on.startswith("person:"):
        return replace(room, present=there - {found.on.removeprefix("person:")})
    if found.on.startswith("feed:"):
        shut = tuple(Feed(id=one.id, state="off") for one in room.feeds or () if f"feed:{one.id}" == found.on)
        return replace(room, feeds=shut)
    if found.dimension == "closed_set":
        return replace(room, level="closed", closed_at=at)
    return replace(room, present=there | {found.dimension.removeprefix("present:")})


def signed_anew(production: Production, plan: Plan, performer: str, at: datetime) -> Production:
    """A new version on today's pages: what was refused and required stays, what is asked is agreed."""
    mine = [one for one in production.riders if one.performer == performer]
    kept = [term for one in mine for term in one.terms if term.effect is not Effect.PERMIT]
    performers = frozenset(one.id for one in production.people.values() if one.performs)
    asked = [ask for ask in asks_of(plan, performers) if ask.performer == performer]
    agreed = [
        Term(id=f"anew.{n}", effect=Effect.PERMIT, scope=exactly(ask, plan))
        for n, ask in enumerate(asked)
        if ask.what in NEEDS_PERMISSION
    ]
    rider = Rider(
        id=f"{performer}-anew",
        performer=performer,
        version=1 + max((one.version for one in mine), default=0),
        terms=(*kept, *agreed),
        pages={plan.scene: list(production.scenes[plan.scene])[-1]},
        delivered=at,
        signed={"performer": at, "producer": at},
    )
    return replace(production, riders=(*production.riders, rider))


def exactly(ask: Ask, plan: Plan) -> Scope:
    """A permission of this ask and nothing beyond it."""
    names = {one.name for one in fields(Scope)} & set(Ask._fields) - {"what"}
    limits = {name: value for name in names if (value := getattr(ask, name)) not in {"", UNKNOWN}}
    return Scope(
        what=ask.what,
        partners=frozenset({ask.partner} if ask.partner else ()),
        scenes=frozenset({plan.scene}),
        occasions=frozenset({plan.occasion}),
        **limits,
    )
