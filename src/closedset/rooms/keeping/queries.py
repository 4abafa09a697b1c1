"""What is kept, until when, what is held, and what was destroyed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from closedset.practice.papers.kinds import kept_with
from closedset.practice.retention import Begins, Kept, Period, due_on, period
from closedset.rooms.auditions import queries as auditions
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.closed_set import queries as closed_set
from closedset.rooms.conversations.models import AskAgain, BoundaryLine, PrivateNote
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.garments.models import Piece, Sizes
from closedset.rooms.keeping.models import Dated, Destruction, Hold, OwnPeriod
from closedset.rooms.papers import queries as papers
from closedset.rooms.productions.models import Production
from closedset.rooms.record import queries as record
from closedset.rooms.riders.models import RiderVersion, Summary
from closedset.rooms.sending.models import Copy
from closedset.rooms.signing import queries as signing


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A class of things on a production: how many there are, and until when."""

    period: Period
    count: int
    due: date | None
    held: str
    """Why nothing of it may be destroyed; empty for no hold."""


def holds(production: UUID) -> QuerySet[Hold]:
    """Every hold there was, the latest first."""
    found: QuerySet[Hold] = Hold.objects.filter(production_id=production)
    return found.select_related("placed_by", "lifted_by").order_by("-placed_at", "id")


def why_held(kept: str, production: UUID) -> str:
    """The hold that covers this class (empty: any thing) on the production, in words; empty for none."""
    covers = Q(kept="") | Q(kept=kept)
    found = holds(production).filter(covers, lifted_at=None).first()
    if found is None:
        return ""
    return _(
        "A legal hold of %(day)s keeps this: nothing it covers is destroyed until the coordinator, the "
        "producer or counsel lifts it."
    ) % {"day": date_format(found.placed_at, "j F Y")}


def dated(production: UUID) -> Dated | None:
    """The dates that stand."""
    found: Dated | None = Dated.objects.filter(production_id=production).order_by("-at").first()
    return found


def own_periods(organisation: UUID) -> list[Period]:
    """The organisation's own periods, the latest first, so that the first of a class and place stands."""
    rows = OwnPeriod.objects.filter(organisation_id=organisation).order_by("-at")
    return [
        Period(
            kept=Kept(row.kept), begins=Begins(row.begins), days=row.days, place=row.place, basis=row.basis
        )
        for row in rows
    ]


def standings(production: Production) -> list[Standing]:
    """Every class of things, on this production."""
    dates, own = dated(production.pk), own_periods(production.organisation_id)
    found = []
    for kept in Kept:
        holding = period(kept, place=dates.place if dates else "", own=own)
        wrapped, delivered = (dates.wrapped_on, dates.delivered_on) if dates else (None, None)
        found.append(
            Standing(
                period=holding,
                count=counted(kept, production),
                due=due_on(holding, wrapped=wrapped, delivered=delivered),
                held=why_held(kept, production.pk),
            )
        )
    return found


def counted(kept: Kept, production: Production) -> int:
    """How many of the class there are."""
    on = {"production": production}
    rows: dict[Kept, tuple[QuerySet[Any], ...]] = {
        Kept.NOTES: (PrivateNote.objects.filter(**on, destroyed_at=None),),
        Kept.STATEMENTS: (BoundaryLine.objects.filter(**on), AskAgain.objects.filter(**on)),
        Kept.SIZES: (Sizes.objects.filter(**on),),
        Kept.WORKING: (papers.bundles_kept(production.pk), Piece.objects.filter(**on)),
        Kept.UNSIGNED: (signing.unfinished(production.pk),),
        Kept.SUMMARIES: (
            Summary.objects.filter(**on),
            SliceRead.objects.filter(**on),
            ScoreVersion.objects.filter(**on),
        ),
        Kept.CLAIMS: (closed_set.kept_rows(production.pk), closed_set.list_of(production.pk)),
        Kept.AUDITIONS: (auditions.kept_lines(production.pk),),
        Kept.SCRIPTS: (Draft.objects.filter(**on),),
        Kept.COPIES: (Copy.objects.filter(handout__production_id=production.pk),),
        Kept.RIDERS: (RiderVersion.objects.filter(rider__production=production),),
        Kept.RECORD: (record.of_production(production.organisation_id, production.pk),),
    }
    issued = papers.issued_of(production.pk).filter(kind__in=kept_with(kept))
    return sum(found.count() for found in (issued, *rows.get(kept, ())))


def destructions(production: UUID) -> QuerySet[Destruction]:
    """Every certificate, the latest first."""
    found: QuerySet[Destruction] = Destruction.objects.filter(production_id=production)
    return found.select_related("by", "production").order_by("-at", "id")
