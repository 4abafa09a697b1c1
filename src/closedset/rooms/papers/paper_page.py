"""What the page of one paper shows: the paper, its forms and copies, what its reader may do with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.formats.papers import article
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sizes import Size
from closedset.practice.visibility import Seat
from closedset.rooms.papers import queries
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.out import SIZES
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.queries import Seen

Words = str | Promise
FORMS: dict[str, Words] = {
    "letter": _("PDF, US Letter"),
    "a4": _("PDF, A4"),
    "page": _("Page as a file"),
}
"""Forms every paper is taken out in."""

TO_MARK_UP: dict[str, Words] = {"docx": _("Word, to be marked up")}
"""A form only of what is still agreed on: riders."""


def forms_of(kind: Kind, size: Size = Size.LETTER) -> dict[str, Words]:
    """The forms a paper of this kind is taken out in, that of its size first."""
    first = {form: FORMS[form] for form, one in SIZES.items() if one is size}
    return first | FORMS | (TO_MARK_UP if kind is Kind.RIDER else {})


def asked_to_confirm(one: Issued, seen: Seen, mine: frozenset[str]) -> bool:
    """Whether the reader is one of those who confirm this paper by name."""
    sort = KINDS[Kind(one.kind)]
    by_seat = sort.acknowledges & seen.reader.seats & frozenset(Seat(seat) for seat in one.seats)
    return bool(by_seat) or (sort.own_acknowledge and bool(set(one.members) & mine))


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """One of the copies of a paper."""

    number: int
    part: Words
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """One paper."""

    production: UUID
    title: str
    heading: str
    article: str
    """Set already, and escaped by what set it."""

    visible_to: str
    stale: str
    forms: tuple[tuple[str, Words], ...]
    kind: str
    key: str
    issued: UUID | None
    copies: tuple[CopyLine, ...]
    is_issued: bool
    """Papers of its kind are issued; else it has its readers without that."""

    may_issue: bool
    may_confirm: bool
    confirmed: tuple[tuple[str, datetime], ...]
    by_me: bool
    issued_at: datetime | None
    zone: str


def copy_lines(copies: tuple[Copy, ...], here: int) -> tuple[CopyLine, ...]:
    """Every copy, when there are several."""
    if len(copies) < 2:
        return ()
    return tuple(
        CopyLine(number=number, part=copy.part or _("The whole"), here=number == here)
        for number, copy in enumerate(copies)
    )


def paper(
    seen: Seen,
    person: Person,
    said: Paper,
    *,
    about: tuple[Kind, str],
    issued: Issued | None,
    copies: tuple[CopyLine, ...],
    mine: frozenset[str],
    at: datetime,
) -> PaperPage:
    """A paper, with what this reader may do with it."""
    makes = queries.makes(seen)
    size = Size(issued.size) if issued else standards.paper_size(seen.production, at=at)
    rows = queries.confirmed(issued) if issued else []
    names = people.names_of(row.by_id for row in rows)
    return PaperPage(
        production=seen.production.pk,
        title=seen.production.title,
        heading=said.title,
        article=article(said),
        visible_to=said.visible_to,
        stale=said.stale,
        forms=tuple(forms_of(about[0], size).items()),
        kind=about[0].value,
        key=about[1],
        issued=issued.pk if issued else None,
        copies=copies,
        is_issued=KINDS[about[0]].issued,
        may_issue=makes and KINDS[about[0]].issued,
        may_confirm=issued is not None and not said.stale and asked_to_confirm(issued, seen, mine),
        confirmed=tuple((names.get(row.by_id, ""), row.at) for row in rows) if makes else (),
        by_me=person.pk in {row.by_id for row in rows},
        issued_at=issued.issued_at if issued else None,
        zone=seen.production.time_zone,
    )
