"""What the first page of a production shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import queries, words
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.breakdown.one_liner import OneLiner, one_liner
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in the production's list."""

    id: UUID
    name: str
    colour: str
    status: str
    status_words: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductionPage:
    """A production, as this reader sees it."""

    production: UUID
    title: str
    drafts: tuple[DraftLine, ...]
    latest: UUID | None
    one_liner: OneLiner
    sees_breakdown: bool
    sees_one_liner: bool
    may_decide: bool


def production(seen: Seen) -> ProductionPage:
    """The production's page. Drafts' names are for those who see the script or the breakdown."""
    sees_breakdown = seen.sees(Matter.BREAKDOWN)
    latest = queries.latest_ready(seen.production.pk)
    names = sees_breakdown or seen.sees(Matter.SCRIPT)
    return ProductionPage(
        production=seen.production.pk,
        title=seen.production.title,
        drafts=tuple(draft_line(one) for one in queries.drafts_of(seen.production.pk)) if names else (),
        latest=latest.pk if latest else None,
        one_liner=one_liner(latest) if latest and seen.sees(Matter.ONE_LINER) else OneLiner(),
        sees_breakdown=sees_breakdown,
        sees_one_liner=seen.sees(Matter.ONE_LINER),
        may_decide=seen.sees(Matter.DECIDE),
    )


def draft_line(draft: Draft) -> DraftLine:
    """One draft of the list."""
    return DraftLine(
        id=draft.pk,
        name=draft.name,
        colour=words.said(words.COLOURS, draft.colour),
        status=draft.status,
        status_words=words.said(words.STATUSES, draft.status),
        says=draft.says,
    )
