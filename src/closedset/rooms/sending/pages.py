"""What the pages about copies show."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.findings import Findings
from closedset.practice.sending import Ended
from closedset.practice.visibility import COORDINATORS, Reader, Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS
from closedset.rooms.sending import queries, sendable
from closedset.rooms.sending.models import Copy, Handout

Say = str | Promise
ENDED: dict[Ended, Say] = {
    Ended.TAKEN_BACK: _("It was taken back by whoever handed it out."),
    Ended.REVOKED: _("Your link was closed by whoever handed it out."),
    Ended.EXPIRED: _("The days in which it could be opened are over."),
    Ended.NO_SEAT: _("None of your seats on the production reads it any more."),
    Ended.STALE: _("What it is a copy of does not hold any more."),
}
SHORT: dict[Ended, Say] = {
    Ended.TAKEN_BACK: _("taken back"),
    Ended.REVOKED: _("closed"),
    Ended.EXPIRED: _("over"),
    Ended.NO_SEAT: _("seat ended"),
    Ended.STALE: _("holds no more"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """How far one reader's copy is."""

    id: UUID
    reader: str
    outside: bool
    why: str
    short_id: str
    sent_at: datetime | None
    opened_at: datetime | None
    acknowledged_at: datetime | None
    ended: Say
    """Empty while it opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A paper that was handed out, with its receipts."""

    id: UUID
    name: str
    by: str
    at: datetime
    expires_at: datetime
    leaves_at: datetime | None
    """Until when nothing leaves; None when it has left or was taken back."""

    open: bool
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesPage:
    """What was handed out, and what can be."""

    production: UUID
    choices: tuple[tuple[str, UUID, str], ...]
    """Kind, which one, name."""

    handed: tuple[Handed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOutPage:
    """One paper about to be handed out."""

    production: UUID
    kind: str
    thing: UUID
    name: str
    findings: Findings
    reviewed: bool
    outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPage:
    """One reader's copy, before it is opened."""

    organisation: UUID
    token: str
    name: str
    by: str
    reader: str
    expires_at: datetime
    opened_at: datetime | None
    acknowledged_at: datetime | None


def copies(production: UUID, reader: Reader, *, at: datetime) -> CopiesPage:
    """For coordinators everything that was handed out; for others what they handed out themselves."""
    rows = queries.handouts(production)
    if not COORDINATORS & reader.seats:
        rows = rows.filter(handed_by_id=UUID(reader.person))
    return CopiesPage(
        production=production,
        choices=tuple(
            (kind, thing, name)
            for kind, module in sendable.kinds()
            for thing, name in module.choices(production, at=at)
            if module.may_read(thing, reader)
        ),
        handed=tuple(_handed(row, at) for row in rows),
    )


def _handed(row: Handout, at: datetime) -> Handed:
    receipts = tuple(_receipt(copy, at) for copy in queries.copies(row))
    return Handed(
        id=row.pk,
        name=row.name,
        by=str(row.handed_by),
        at=row.handed_at,
        expires_at=row.expires_at,
        leaves_at=row.leaves_at if row.taken_back_at is None and at < row.leaves_at else None,
        open=any(not one.ended for one in receipts),
        receipts=receipts,
    )


def _receipt(copy: Copy, at: datetime) -> Receipt:
    why = queries.ended_by(copy, at=at)
    return Receipt(
        id=copy.pk,
        reader=copy.reader,
        outside=copy.person_id is None,
        why=copy.why,
        short_id=copy.short_id,
        sent_at=copy.sent_at,
        opened_at=copy.opened_at,
        acknowledged_at=copy.acknowledged_at,
        ended=SHORT[why] if why else "",
    )


def who_may_have_it(
    kind: str, thing: UUID, production: UUID, *, but: UUID, at: datetime
) -> list[tuple[Person, str]]:
    """Everybody on the production whose seats read it, with those seats; not whoever hands it out."""
    seats: dict[UUID, list[str]] = defaultdict(list)
    found: dict[UUID, Person] = {}
    for row in people.on_production(production, at=at):
        found[row.person_id] = row.person
        seats[row.person_id].append(str(SEATS[Seat(row.seat)]))
    module = sendable.kind(kind)
    return [
        (person, ", ".join(seats[pk]))
        for pk, person in found.items()
        if pk != but and module.may_read(thing, people.reader_on(person, production, at=at))
    ]


def one_copy(found: Copy, token: str) -> CopyPage:
    """What its reader sees first."""
    return CopyPage(
        organisation=found.organisation_id,
        token=token,
        name=found.handout.name,
        by=str(found.handout.handed_by),
        reader=found.reader,
        expires_at=found.handout.expires_at,
        opened_at=found.opened_at,
        acknowledged_at=found.acknowledged_at,
    )


def why_over(found: Copy, why: Ended, *, at: datetime) -> tuple[Say, ...]:
    """Why it opens no more, in words."""
    more = queries.stale(found.handout, at=at) if why is Ended.STALE else ""
    return (ENDED[why], more) if more else (ENDED[why],)
