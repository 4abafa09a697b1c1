"""Putting a change of the day to whoever is in it; their own answers; taking it off."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.riders.making import asked_terms
from closedset.practice.visibility import Reader, may_plan
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import change_queries, kept
from closedset.rooms.riders.checking import Checked
from closedset.rooms.riders.models import ChangeAnswer, ChangeCard, ChangeLine

NOT_ASKED = {
    "consent.refused": "This is not available. It is not asked again; plan it otherwise.",
    "consent.withdrawn": "This is not available. It is not asked again; plan it otherwise.",
    "consent.no_rider": "A change of the day changes a rider, and somebody in this has none for the scene.",
    "consent.unsigned": "A change of the day changes a rider, and somebody's is not signed.",
}
"""Findings of a move or exposure with which nothing is put to anybody."""

ASKED = frozenset({"consent.not_covered", "consent.stale"})
"""Findings that a performer's own word of the day can settle."""


@transaction.atomic
def put(
    here: Checked, scene: str, occasion: str, element: str, *, by: Person, at: datetime, reader: Reader
) -> ChangeCard:
    """Ask everybody in a move or exposure who has not agreed to it. One open question at a time."""
    require(may_plan(reader))
    production = Production.objects.select_for_update().get(pk=here.production.pk)
    findings = [one for one in here.answer(scene, occasion).findings if one.on == element]
    for found in findings:
        if found.code in NOT_ASKED:
            _refuse(f"change.{found.code.partition('.')[2]}", NOT_ASKED[found.code])
    members = {one.name: one for one in here.names.members if one.left_at is None}
    wanting = sorted({one.performer for one in findings if one.code in ASKED} & members.keys())
    if not wanting:
        _refuse("change.nothing", "Nothing in this waits for anybody's word.")
    if any(members[name].person_id is None for name in wanting):
        _refuse(
            "change.no_account", "Somebody in this has no account, and a change is answered on one's own."
        )
    if any(
        one.element == element and (one.scene, one.occasion) == (scene, occasion)
        for one in change_queries.cards_of(production.pk, at=at)
        if change_queries.is_open(one, at=at) and change_queries.is_as_asked(one)
    ):
        _refuse("change.asked", "This is asked already. Wait for the answers, or take the question off.")
    row = planning.plan_row(production.pk, scene, occasion)
    card = ChangeCard(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        occasion=occasion,
        element=element,
        digest=change_queries.digest_of(row.content, element) if row else "",
        at=at,
        by_id=by.pk,
    )
    card.save(force_insert=True)
    part = change_queries.only(here.plans[scene, occasion], element)
    for name in wanting:
        ChangeLine(
            id=uuid4(),
            organisation_id=production.organisation_id,
            card=card,
            member=members[name],
            terms=[kept.to_json(term) for term in asked_terms(part, name, list(members))],
        ).save(force_insert=True)
    enter("change.put", **_about(card, by, at), details={"scene": scene, "element": element})
    return card


def _refuse(code: str, says: str) -> None:
    raise Refused((Finding(code, says),))


@transaction.atomic
def answer(line: ChangeLine, *, yes: bool, by: Person, at: datetime) -> ChangeAnswer:
    """A performer's own word on what they are asked. A no is a no like any other; a yes ends with the day."""
    if by.pk != line.member.person_id or line.member.left_at is not None:
        _refuse("change.not_yours", "Only the performer answers what they are asked.")
    card = line.card
    Production.objects.select_for_update().get(pk=card.production_id)
    card.refresh_from_db()
    if change_queries.answer_of(line) is not None:
        _refuse("change.answered", "You have answered this. To take something back, use Take something back.")
    if yes and not change_queries.is_open(card, at=at):
        _refuse("change.over", "This is not asked any more.")
    if yes and not change_queries.is_as_asked(card):
        _refuse("change.other", "The plan says something else by now. It has to be asked anew.")
    made = ChangeAnswer(
        id=uuid4(), organisation_id=card.organisation_id, line=line, yes=yes, at=at, by_id=by.pk
    )
    made.save(force_insert=True)
    enter("change.answered", **_about(card, by, at), details={"yes": yes}, subject=line.member_id)
    return made


@transaction.atomic
def take_off(card: ChangeCard, *, by: Person, at: datetime, reader: Reader) -> None:
    """Ask no further. What was answered stays as it was said."""
    require(may_plan(reader))
    if ChangeCard.objects.filter(pk=card.pk, ended_at=None).update(ended_at=at):
        enter("change.taken_off", **_about(card, by, at))


def _about(card: ChangeCard, by: Person, at: datetime) -> dict[str, Any]:
    return {
        "on": ("change", card.pk),
        "by": by.pk,
        "at": at,
        "organisation": card.organisation_id,
        "production": card.production_id,
    }
