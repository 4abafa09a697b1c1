"""Changes of the day as they stand, and as the practice asks about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Said, Statement
from closedset.practice.day import A_DAY
from closedset.practice.record import canonical
from closedset.rooms.planning import queries as planning
from closedset.rooms.riders import kept
from closedset.rooms.riders.models import ChangeAnswer, ChangeCard, ChangeLine


def cards_of(production: UUID, *, at: datetime) -> QuerySet[ChangeCard]:
    """Every change put by a moment, the last first, with its lines and what was answered by then."""
    answers = Prefetch("answers", ChangeAnswer.objects.filter(at__lte=at))
    lines = Prefetch("lines", ChangeLine.objects.select_related("member").prefetch_related(answers))
    rows: QuerySet[ChangeCard] = ChangeCard.objects.filter(production_id=production, at__lte=at)
    return rows.order_by("-at", "id").prefetch_related(lines)


def lines_of(card: ChangeCard) -> Iterator[tuple[ChangeLine, bool | None]]:
    """What each performer is asked, by name, and what they answered; None for nothing yet."""
    for line in sorted(card.lines.all(), key=lambda one: one.member.name):
        yield line, next((one.yes for one in line.answers.all()), None)


def line_of(production: UUID, line: UUID, person: UUID) -> ChangeLine | None:
    """What somebody is asked themselves; None for anything else."""
    rows = ChangeLine.objects.filter(card__production_id=production, member__person_id=person)
    found: ChangeLine | None = rows.select_related("member", "card__production").filter(pk=line).first()
    return found


def answer_of(line: ChangeLine) -> ChangeAnswer | None:
    """What was answered, if anything was."""
    found: ChangeAnswer | None = ChangeAnswer.objects.filter(line=line).first()
    return found


def is_open(card: ChangeCard, *, at: datetime) -> bool:
    """Whether a change can still be answered: its day is not over and it was not taken off."""
    return card.ended_at is None and at < card.at + A_DAY


def is_as_asked(card: ChangeCard) -> bool:
    """Whether the plan still says what was asked."""
    row = planning.plan_row(card.production_id, card.scene, card.occasion)
    return row is not None and card.digest == digest_of(row.content, card.element)


def digest_of(content: dict[str, Any], element: str) -> str:
    """Of what a plan says of a move or an exposure; empty when it says nothing."""
    found = [one for one in (*content["moves"], *content["exposes"]) if one["id"] == element]
    return sha256(canonical(found[0])).hexdigest() if found else ""


def only(plan: Plan, element: str) -> Plan:
    """The plan with one move or exposure and no use of its own."""
    moves = tuple(one for one in plan.moves if one.id == element)
    return Plan(
        scene=plan.scene,
        occasion=plan.occasion,
        setups=plan.setups,
        moves=moves,
        exposes=tuple(one for one in plan.exposes if one.id == element),
        uses=(),
    )


def said(production: UUID, *, at: datetime) -> tuple[Statement, ...]:
    """What performers answered, as their own words: a yes for the day alone, a no like any other no."""
    rows = ChangeAnswer.objects.filter(line__card__production_id=production, at__lte=at)
    found = rows.select_related("line__member", "line__card").order_by("at", "id")
    return tuple(one for row in found for one in _said(row))


def _said(row: ChangeAnswer) -> Iterator[Statement]:
    for term in map(kept.to_term, row.line.terms):
        yield Statement(
            performer=row.line.member.name,
            at=row.at,
            said=Said.CONFIRM if row.yes else Said.REFUSE,
            scope=term.scope,
            until=row.line.card.at + A_DAY if row.yes else None,
        )
