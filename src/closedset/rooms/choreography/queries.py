"""Scores as they stand, as far as the asker may read them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.choreography.reading import Around
from closedset.practice.choreography.values import Score, agreed, own
from closedset.practice.consent.answer import Answer
from closedset.practice.consent.plan import Plan, performing
from closedset.practice.papers.within import agreed_only
from closedset.practice.visibility import Reader, may_plan, may_read_score
from closedset.rooms.choreography import kept
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.people.models import Person
from closedset.rooms.planning import kept as plans
from closedset.rooms.planning import queries as planning
from closedset.rooms.planning.models import ScenePlan
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import Production
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.checking import Checked, checked

Key = tuple[str, str]
"""A scene and an occasion."""


def versions_of(production: UUID, scene: str, occasion: str) -> QuerySet[ScoreVersion]:
    """Every version of a score, the latest first."""
    found: QuerySet[ScoreVersion] = ScoreVersion.objects.filter(
        production_id=production, scene=scene, occasion=occasion
    )
    return found.select_related("plan").order_by("-version")


def latest(production: UUID, scene: str, occasion: str) -> ScoreVersion | None:
    """The version that stands."""
    return versions_of(production, scene, occasion).first()


def standing(production: UUID, *, at: datetime) -> dict[Key, ScoreVersion]:
    """The version of each score as it stood at a moment."""
    rows = ScoreVersion.objects.filter(production_id=production, at__lte=at).order_by("version")
    return {(row.scene, row.occasion): row for row in rows}


def score_in(row: ScoreVersion) -> Score:
    """A version as it was kept, on the moves of the plan it was kept with."""
    plan = plans.to_plan(row.plan.content, scene=row.scene, occasion=row.occasion)
    return kept.to_score(row.content, plan.moves)


def score_of(row: ScoreVersion | None, plan: Plan) -> Score:
    """The score of a plan as it stands now: what was noted, on the moves there are."""
    return kept.to_score(row.content if row else {"timing": "counts", "lines": []}, plan.moves)


def content_of(production: UUID, scene: str, occasion: str) -> tuple[plans.Content, int]:
    """What is planned and in which version; an empty plan and 0 where nothing is."""
    row = planning.plan_row(production, scene, occasion)
    return (row.content, row.version) if row else (plans.empty(), 0)


def around(production: UUID, content: plans.Content) -> Around:
    """What a text is read against: everybody cast now, and what the plan has."""
    cast = cast_queries.cast_of(production)
    return kept.around(content, [(one.name, one.character) for one in cast if one.left_at is None])


def supposed(
    production: Production, key: Key, content: plans.Content, *, at: datetime, by: Person
) -> tuple[Plan, Answer]:
    """A plan that nobody has kept, and what the board would answer. Nothing is kept by looking."""
    scene, occasion = key
    row = ScenePlan(
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        occasion=occasion,
        version=0,
        content=content,
        at=at,
        by_id=by.pk,
    )
    here = checked(production, at=at, instead=row)
    return here.plans[key], here.alone(*key)


# --- For each reader ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A score as somebody may read it."""

    score: Score
    plan: Plan
    answer: Answer | None = None
    """For whoever writes scores; others see only what is agreed."""

    version: ScoreVersion | None = None
    mine: tuple[str, ...] = ()
    """Whom the reader plays or speaks for, where they read only that."""


def writes(seen: Seen) -> bool:
    """Whether the reader writes scores."""
    return not may_plan(seen.reader)


def names_of(person: Person, production: UUID) -> frozenset[str]:
    """Whom somebody plays here, or speaks for."""
    both = cast_queries.playing(person, production) | cast_queries.represented_by(person, production)
    return frozenset(both.values_list("name", flat=True))


def may_read(seen: Seen, mine: frozenset[str], plan: Plan, row: ScoreVersion | None) -> bool:
    """Whether there is a score here for the reader: others than coordinators find what was kept."""
    if writes(seen):
        return True
    return row is not None and may_read_score(seen.reader, own=bool(mine & performing(plan)))


def told(seen: Seen, person: Person, key: Key, *, at: datetime) -> Told | None:
    """The score of a planned scene, as far as it is the reader's; None where there is none for them."""
    here = checked(seen.production, at=at)
    if key not in here.plans:
        return Told(score=Score(), plan=Plan(scene=key[0], occasion=key[1])) if writes(seen) else None
    row, mine = latest(seen.production.pk, *key), names_of(person, seen.production.pk)
    if not may_read(seen, mine, here.plans[key], row):
        return None
    return cut(seen, here, key, row, mine)


def cut(seen: Seen, here: Checked, key: Key, row: ScoreVersion | None, mine: frozenset[str]) -> Told:
    """The score of a planned scene as this reader may read it."""
    plan = here.plans[key]
    found = as_told(seen.reader, plan, here.alone(*key), score_of(row, plan), mine)
    return replace(found, version=row)


def as_told(reader: Reader, plan: Plan, answer: Answer, score: Score, mine: frozenset[str]) -> Told:
    """To coordinators the whole with its answer; to others what is agreed, to performers their own of it."""
    if not may_plan(reader):
        return Told(score=score, plan=plan, answer=answer)
    within = agreed_only(plan, answer)
    told = agreed(score, within.moves)
    if may_read_score(reader):
        return Told(score=told, plan=within)
    return Told(score=own(told, mine), plan=within, mine=tuple(sorted(mine & performing(plan))))


def listed(seen: Seen, person: Person, *, at: datetime) -> list[tuple[Key, ScenePlan, ScoreVersion | None]]:
    """Every planned scene whose score the reader may read, or write."""
    production = seen.production.pk
    rows, mine = standing(production, at=at), names_of(person, production)
    found = []
    for key, row in planning.standing(production, at=at).items():
        plan = plans.to_plan(row.content, scene=row.scene, occasion=row.occasion)
        if may_read(seen, mine, plan, rows.get(key)):
            found.append((key, row, rows.get(key)))
    return found
