"""Entering a talk; changing what is planned."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.visibility import Reader, may_plan
from closedset.rooms.breakdown import queries as breakdown
from closedset.rooms.people.models import Person
from closedset.rooms.planning import kept, queries
from closedset.rooms.planning.kept import Content
from closedset.rooms.planning.models import Meeting, ScenePlan
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
) -> Meeting:
    """Enter a talk with the director or the producers."""
    require(may_plan(reader))
    made = Meeting(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        held_on=held_on,
        attended=attended,
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
