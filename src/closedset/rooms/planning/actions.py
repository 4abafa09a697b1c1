"""Entering a talk; changing what is planned; saying how a move is classified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import Finding, require
from closedset.practice.visibility import CLASSIFIES, Reader, Seat, may_classify, may_plan
from closedset.rooms.breakdown import queries as breakdown
from closedset.rooms.people.models import Person
from closedset.rooms.planning import classification_queries, kept, queries, talk_queries
from closedset.rooms.planning.kept import Content
from closedset.rooms.planning.models import Classification, Meeting, ScenePlan
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter


@transaction.atomic
def meet(
    production: Production,
    *,
    held_on: date,
    attended: str,
    scene: str,
    said: dict[str, str],
    by: Person,
    at: datetime,
    reader: Reader,
    attendees: Iterable[str] = (),
) -> Meeting:
    """Enter a talk with the director or the producers. `attendees` are keys of people; they read it then."""
    require(may_plan(reader))
    there = list(dict.fromkeys(attendees))
    if set(there) - talk_queries.can_attend(production.pk, at=at).keys():
        says = "Only people with a seat here can be named, and nobody who performs or speaks for a performer."
        require((Finding("ask.cannot_attend", says),))
    made = Meeting(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        held_on=held_on,
        attended=attended,
        attendees=there,
        said={name: words for name, words in said.items() if words},
        entered_at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "meeting.entered",
        on=("meeting", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"scene": scene, "held_on": held_on.isoformat()},
    )
    return made


@transaction.atomic
def change(
    production: Production,
    content: Content,
    *,
    scene: str,
    occasion: str,
    by: Person,
    at: datetime,
    reader: Reader,
) -> ScenePlan:
    """Plan a scene, or plan it otherwise: a new version, and the old one stays."""
    require(may_plan(reader))
    Production.objects.select_for_update().get(pk=production.pk)  # one version after another
    before = queries.plan_row(production.pk, scene, occasion)
    made = ScenePlan(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        occasion=occasion,
        version=before.version + 1 if before else 1,
        content=content,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "plan.changed",
        on=("plan", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"scene": scene, "occasion": occasion, "version": made.version},
    )
    return made


@dataclass(frozen=True, slots=True)
class Where:
    """A move of a plan."""

    production: Production
    scene: str
    occasion: str
    move: str


@transaction.atomic
def classify(
    where: Where, classed: str, why: str, *, by: Person, at: datetime, reader: Reader
) -> Classification:
    """Say how one classifies a move. What others said stays; what one said before stays as history."""
    _held(where, reader)
    return _said(where, classed, why, by=by, at=at, reader=reader)


@transaction.atomic
def agree(
    where: Where, other: UUID, seen: str, *, by: Person, at: datetime, reader: Reader
) -> Classification:
    """Classify a move as somebody else does. Refused when that is not what they say any more."""
    rows = _held(where, reader)
    theirs = next((one for one in classification_queries.standing(rows) if one.by_id == other), None)
    if theirs is None or theirs.classed != seen or other == by.pk:
        says = "They classify it otherwise meanwhile. Read what they say now."
        require((Finding("ask.classified_otherwise", says),))
    return _said(where, seen, "", by=by, at=at, reader=reader, agrees_with=other)


def _held(where: Where, reader: Reader) -> tuple[Classification, ...]:
    """What was said of a move, one person after another. Refused for a move that is not planned any more."""
    Production.objects.select_for_update().get(pk=where.production.pk)
    key = (where.production.pk, where.scene, where.occasion)
    rows = classification_queries.said_of(*key, where.move)
    require(may_classify(reader, opened=bool(rows)))
    row = queries.plan_row(*key)
    if row is None or where.move not in {one["id"] for one in row.content["moves"]}:
        require((Finding("ask.not_planned", "This move is not in the plan any more."),))
    return rows


def _said(
    where: Where,
    classed: str,
    why: str,
    *,
    by: Person,
    at: datetime,
    reader: Reader,
    agrees_with: UUID | None = None,
) -> Classification:
    made = Classification(
        id=uuid4(),
        organisation_id=where.production.organisation_id,
        production=where.production,
        scene=where.scene,
        occasion=where.occasion,
        move=where.move,
        classed=classed,
        why=why,
        agrees_with=agrees_with,
        seat=next(seat for seat in Seat if seat in CLASSIFIES & reader.seats),
        by_id=by.pk,
        at=at,
    )
    made.save(force_insert=True)
    enter(
        "plan.classified",
        on=("classification", made.pk),
        by=by.pk,
        at=at,
        organisation=made.organisation_id,
        production=where.production.pk,
        details={"scene": where.scene, "move": where.move},
    )
    return made


def begun(production: Production, scene: str) -> Content:
    """A plan to begin with, out of the breakdown: one move for each beat in view, and nothing settled."""
    content, latest = kept.empty(), breakdown.latest_ready(production.pk)
    row = queries.scenes_of(production.pk).get(scene)
    if latest is None or row is None:
        return content
    seen: set[tuple[str, ...]] = set()
    cast = queries.names(production.pk)
    playing = {one.name for one in cast.members}
    for beat in queries.beats_of(latest, cast).get(row.index, ()):
        who = tuple(name for name in beat.who if name in playing)
        key = (beat.id.partition(":")[0],)
        if key in seen or not who:
            continue
        seen.add(key)
        two = {"target": who[1]} if len(who) > 1 else {}
        content = kept.added(content, "moves", kept.move(action=beat.action, source=who[0], **two))
    return content
