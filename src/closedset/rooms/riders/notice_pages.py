"""What the page of notices shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.notices import Kind, Stage, waits
from closedset.practice.visibility import Matter, may_answer_request, may_give_notice
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.models import NoticeGiven

Words = str | Promise
KINDS: dict[Kind, Words] = {
    Kind.CASTING: _("Casting notice"),
    Kind.AUDITION: _("Audition with a modesty garment"),
    Kind.PARTNER: _("Told with whom"),
    Kind.LATE_HIRE: _("Engaged late"),
    Kind.BEST_EFFORTS: _("A coordinator was asked for"),
    Kind.REQUEST: _("A performer asks for a coordinator"),
}
STAGES: dict[Stage, Words] = {
    Stage.OPEN_CALL: _("Open call"),
    Stage.SELF_TAPE: _("Self-tape"),
    Stage.FIRST: _("First audition"),
    Stage.CALLBACK: _("Callback"),
    Stage.FINAL_CALLBACK: _("Final callback"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One notice."""

    id: UUID
    kind: Words
    about: str
    scene: str
    says: str
    audition: Words
    given_at: datetime
    by: str
    waits: bool
    answer: str
    answered_at: datetime | None
    may_answer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesPage:
    """Notices before the work."""

    production: UUID
    title: str
    notices: tuple[NoticeLine, ...]
    may_give: bool
    follows: bool


def notices(seen: Seen, person: Person) -> NoticesPage:
    """All for those who follow them; one's own for a performer and a representative."""
    rows = NoticeGiven.objects.filter(production=seen.production).select_related("member")
    if not seen.sees(Matter.NOTICES):
        rows = rows.filter(Q(member__person=person) | Q(member__representative=person))
    rows = list(rows.order_by("-given_at", "id"))
    names = people.names_of(one.by_id for one in rows)
    return NoticesPage(
        production=seen.production.pk,
        title=seen.production.title,
        notices=tuple(notice_line(one, names.get(one.by_id, ""), seen) for one in rows),
        may_give=not may_give_notice(seen.reader),
        follows=seen.sees(Matter.NOTICES),
    )


def notice_line(one: NoticeGiven, by: str, seen: Seen) -> NoticeLine:
    """One notice, and whether this reader may answer it."""
    kind = Kind(one.kind)
    open_ = waits(kind, one.answered_at)
    against = may_answer_request(seen.reader) if kind is Kind.REQUEST else may_give_notice(seen.reader)
    return NoticeLine(
        id=one.pk,
        kind=KINDS[kind],
        about=one.member.name if one.member else "",
        scene=one.scene,
        says=one.says,
        audition=STAGES[Stage(one.audition["stage"])] if one.audition else "",
        given_at=one.given_at,
        by=by,
        waits=open_,
        answer=one.answer,
        answered_at=one.answered_at,
        may_answer=open_ and not against,
    )
