"""Keeping a score: what it asks goes into the plan, how it is performed into a version of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from django.db import transaction

from closedset.practice.choreography.values import Score, Stage
from closedset.practice.findings import Finding, Findings, require
from closedset.practice.record import canonical
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader, may_plan
from closedset.rooms.choreography import kept, queries
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.people.models import Person
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning import queries as plans
from closedset.rooms.productions.models import Production
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter


@dataclass(frozen=True, slots=True)
class Where:
    """A scene on an occasion, and the version of its plan that was read when the score was written."""

    production: Production
    scene: str
    occasion: str
    plan: int


def may_keep(where: Where, score: Score, stage: Stage, *, reader: Reader) -> Findings:
    """Coordinators keep a score on the plan as it was read, when it has a move and something is new."""
    if found := may_plan(reader):
        return found
    key = (where.production.pk, where.scene, where.occasion)
    content, version = queries.content_of(*key)
    if version != where.plan:
        says = "The plan was changed meanwhile. Look at what is below against it, and keep it again."
        return (Finding("score.plan_changed", says),)
    if not score.lines:
        return (Finding("score.empty", "A score has at least one move."),)
    before = queries.latest(*key)
    same = before and (before.stage, before.content) == (stage, kept.to_json(score))
    if before and same and kept.with_moves(content, score) == content:
        return (Finding("score.nothing_new", f"Nothing is new since version {before.version}."),)
    return ()


@transaction.atomic
def keep(
    where: Where, score: Score, stage: Stage, *, by: Person, at: datetime, reader: Reader
) -> ScoreVersion:
    """Keep a score. Where its moves are other than the plan's, the plan is changed in the same step."""
    production, key = where.production, (where.production.pk, where.scene, where.occasion)
    Production.objects.select_for_update().get(pk=production.pk)  # one version after another
    require(may_keep(where, score, stage, reader=reader))
    content, _version = queries.content_of(*key)
    if (changed := kept.with_moves(content, score)) != content:
        planning.change(
            production, changed, scene=where.scene, occasion=where.occasion, by=by, at=at, reader=reader
        )
    before = queries.latest(*key)
    made = ScoreVersion(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=where.scene,
        occasion=where.occasion,
        version=before.version + 1 if before else 1,
        stage=stage,
        plan=plans.plan_row(*key),
        content=kept.to_json(score),
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "score.kept",
        on=("score", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"scene": where.scene, "occasion": where.occasion, "version": made.version, "stage": stage},
    )
    return made


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Let go of every version of every score. Answers with digests of what went."""
    require(holds.held(Kept.SUMMARIES, production.pk))
    rows = ScoreVersion.objects.filter(production=production).order_by("at", "id")
    digests = [sha256(canonical(row.content)).hexdigest() for row in rows]
    rows.delete()
    return digests
