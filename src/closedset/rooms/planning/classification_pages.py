"""How moves are classified: every view beside the others, and what is asked meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.plan import Plan
from closedset.practice.visibility import Matter, Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.queries import names_of
from closedset.rooms.people.words import SEATS
from closedset.rooms.planning import classification_queries, kept, queries
from closedset.rooms.planning.classification_queries import Question, by_move, standing
from closedset.rooms.planning.models import Classification, ScenePlan
from closedset.rooms.planning.words import classified
from closedset.rooms.productions.queries import Seen

Words = str | Promise
NOT_PLANNED = _("Not in the plan any more.")
DIFFER = _("Not settled: it is classified in more than one way.")
NOT_AS_PLANNED = _("Those who said something see it alike, and otherwise than it is planned.")
SETTLED = _("Settled: it is classified as it is planned.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewLine:
    """What one person said."""

    person: UUID
    who: str
    seat: Words
    classed: str
    words: Words
    why: str
    agrees_with: str
    """The name of whom they agreed with; empty for a view with a reason of its own."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A move that is in question, or was."""

    scene: str
    occasion: str
    occasion_words: str
    move: str
    stands: Words
    open: bool
    views: tuple[ViewLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPage:
    """Every move that somebody has classified."""

    production: UUID
    title: str
    questions: tuple[QuestionLine, ...]
    plans: bool
    """Whether the reader reads plans, where a move is put up for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One move, every view that stands side by side, and what was said before."""

    production: UUID
    title: str
    line: QuestionLine
    says: str
    """The move in words, for whoever reads the plan; empty for others."""

    asked: tuple[Words, ...]
    before: tuple[ViewLine, ...]
    others: tuple[ViewLine, ...]
    """Views of other people that are not the reader's own: each can be agreed with."""

    planned: bool
    plans: bool


def questions(seen: Seen, *, at: datetime) -> QuestionsPage:
    """Everything that was classified, what is open first."""
    key = seen.production.pk
    said = by_move(classification_queries.said(key, at=at))
    plans = queries.standing(key, at=at)
    names = names_of({row.by_id for rows in said.values() for row in rows})
    lines = (
        line(place, question(plans.get(place[:2]), place[2], rows), names) for place, rows in said.items()
    )
    return QuestionsPage(
        production=key,
        title=seen.production.title,
        questions=tuple(sorted(lines, key=lambda one: not one.open)),
        plans=seen.sees(Matter.ASK),
    )


def question(row: ScenePlan | None, move: str, rows: Iterable[Classification]) -> Question:
    """A move as it is planned now, with what stands about it."""
    plan = kept.to_plan(row.content, scene=row.scene, occasion=row.occasion) if row else None
    found = next((one for one in plan.moves if one.id == move), None) if plan else None
    return Question(found, standing(rows))


def line(place: tuple[str, str, str], found: Question, names: dict[UUID, str]) -> QuestionLine:
    """A move that is in question, and how that stands."""
    scene, occasion, move = place
    return QuestionLine(
        scene=scene,
        occasion=occasion,
        occasion_words=OCCASIONS.label(occasion),
        move=move,
        stands=stands(found),
        open=found.open,
        views=view_lines(found.views, names),
    )


def stands(found: Question) -> Words:
    """Whether it is settled, in words; empty before anybody said something."""
    if not found.views:
        return ""
    if found.move is None:
        return NOT_PLANNED
    if found.open:
        return DIFFER if found.differ else NOT_AS_PLANNED
    return SETTLED


def view_lines(rows: Iterable[Classification], names: dict[UUID, str]) -> tuple[ViewLine, ...]:
    """Who said what, from which seat, when and why."""
    return tuple(
        ViewLine(
            person=one.by_id,
            who=names.get(one.by_id, ""),
            seat=SEATS[Seat(one.seat)],
            classed=one.classed,
            words=classified(one.classed),
            why=one.why,
            agrees_with=names.get(one.agrees_with, "") if one.agrees_with else "",
            at=one.at,
        )
        for one in rows
    )


def one(
    seen: Seen, person: UUID, place: tuple[str, str, str], says: str, rows: tuple[Classification, ...]
) -> QuestionPage:
    """One move with everything that was said of it; `says` is the move in words, for whoever reads plans."""
    found = question(queries.plan_row(seen.production.pk, *place[:2]), place[2], rows)
    names = names_of({row.by_id for row in rows} | {row.agrees_with for row in rows if row.agrees_with})
    now = {row.pk for row in found.views}
    shown = line(place, found, names)
    own = next((view.classed for view in shown.views if view.person == person), "")
    return QuestionPage(
        production=seen.production.pk,
        title=seen.production.title,
        line=shown,
        says=says,
        asked=tuple(map(classified, found.asked)),
        before=view_lines((row for row in reversed(rows) if row.pk not in now), names),
        others=tuple(view for view in shown.views if view.person != person and view.classed != own),
        planned=found.move is not None,
        plans=seen.sees(Matter.ASK),
    )


def marks(production: UUID, plan: Plan, *, at: datetime) -> dict[str, Words]:
    """For each move of a plan that somebody classified, how that stands."""
    said = by_move(classification_queries.said(production, at=at))
    own = {move: rows for (scene, occasion, move), rows in said.items() if (scene, occasion) == key_of(plan)}
    return {one.id: stands(Question(one, standing(own[one.id]))) for one in plan.moves if one.id in own}


def key_of(plan: Plan) -> tuple[str, str]:
    """A plan's scene and occasion."""
    return plan.scene, plan.occasion
