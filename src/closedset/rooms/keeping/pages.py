"""What the pages about keeping show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.certificate import Destroyed, certificate
from closedset.practice.retention import STAYS, Kept
from closedset.practice.visibility import Seat
from closedset.rooms.keeping import queries
from closedset.rooms.keeping.models import Dated, Destruction, Hold
from closedset.rooms.keeping.words import AT_ONCE, BEGINS, EVERYTHING, KEPT
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import queries as record

Say = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """A class of things: how many, for how long, until when."""

    what: Say
    count: int
    period: str
    basis: str
    due: date | None
    is_due: bool
    held: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRow:
    """A hold."""

    id: UUID
    what: Say
    why: str
    placed: str
    placed_at: datetime
    lifted: str
    lifted_at: datetime | None
    lifted_why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A certificate."""

    id: UUID
    what: Say
    count: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingPage:
    """What is kept on a production, until when, and what is held."""

    production: UUID
    title: str
    dated: Dated | None
    rows: tuple[KeptRow, ...]
    holds: tuple[HoldRow, ...]
    gone: tuple[Gone, ...]
    cast: tuple[tuple[UUID, str], ...]
    anything_due: bool
    may_set: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasePage:
    """What goes for one person, and what stays."""

    production: UUID
    title: str
    member: UUID
    name: str
    stays: tuple[tuple[Say, str], ...]


def keeping(seen: Seen, *, at: datetime) -> KeepingPage:
    """The page, for whoever keeps house."""
    production = seen.production
    rows = tuple(_row(one, at) for one in queries.standings(production))
    cast = CastMember.objects.filter(production=production).order_by("name")
    return KeepingPage(
        production=production.pk,
        title=production.title,
        dated=queries.dated(production.pk),
        rows=rows,
        holds=tuple(map(_hold, queries.holds(production.pk))),
        gone=tuple(map(_gone, queries.destructions(production.pk))),
        cast=tuple((one.pk, one.name) for one in cast),
        anything_due=any(one.is_due and one.count and not one.held for one in rows),
        may_set=Seat.LEGAL in seen.reader.seats,
    )


def _row(one: queries.Standing, at: datetime) -> KeptRow:
    begins = BEGINS[one.period.begins]
    fixed = one.period.begins == "never"
    days = _("%(days)s days %(begins)s") % {"days": one.period.days, "begins": begins}
    at_once = None if one.period.days else AT_ONCE.get(one.period.begins)
    return KeptRow(
        what=KEPT[one.period.kept],
        count=one.count,
        period=str(at_once or (begins if fixed else days)),
        basis=one.period.basis,
        due=one.due,
        is_due=one.due is not None and one.due <= at.date(),
        held=one.held,
    )


def _hold(one: Hold) -> HoldRow:
    return HoldRow(
        id=one.pk,
        what=KEPT[Kept(one.kept)] if one.kept else EVERYTHING,
        why=one.why,
        placed=str(one.placed_by),
        placed_at=one.placed_at,
        lifted=str(one.lifted_by) if one.lifted_by else "",
        lifted_at=one.lifted_at,
        lifted_why=one.lifted_why,
    )


def _gone(one: Destruction) -> Gone:
    return Gone(
        id=one.pk,
        what=KEPT[Kept(one.kept)],
        count=len(one.digests),
        at=one.at,
        by=str(one.by) if one.by else "",
    )


def paper(one: Destruction) -> Paper:
    """The certificate as a paper."""
    entered = record.about(one.organisation_id, one.pk).filter(event="keeping.destroyed").get()
    return certificate(
        Destroyed(
            production=one.production.title,
            what=str(KEPT[Kept(one.kept)]),
            count=len(one.digests),
            when=f"{one.at:%d %B %Y, %H:%M} UTC",
            by=str(one.by) if one.by else "",
            why=one.why,
            entry=entered.seq,
            digests=tuple(one.digests),
        )
    )


def erase(seen: Seen, member: CastMember) -> ErasePage:
    """Before it is done."""
    return ErasePage(
        production=seen.production.pk,
        title=seen.production.title,
        member=member.pk,
        name=member.name,
        stays=tuple((KEPT[kept], why) for kept, why in STAYS.items()),
    )
