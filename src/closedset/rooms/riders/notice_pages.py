"""What the page of notices shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.auditions.facts import Stage
from closedset.practice.clocks import Running
from closedset.practice.notices import NOTICE_HOURS, Kind, waits
from closedset.practice.visibility import Matter, may_answer_request, may_give_notice
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.auditions.words import STAGES
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.cast_words import Kind as Engaged
from closedset.rooms.productions.models import Production
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.clocks import BEFORE_CALL, strictest
from closedset.rooms.riders.models import NoticeGiven

Words = str | Promise
BEFORE_WORK = (Kind.CASTING, Kind.PARTNER, Kind.BACKGROUND, Kind.LATE_HIRE)
"""Notices that run to a call."""

KINDS: dict[Kind, Words] = {
    Kind.CASTING: _("Casting notice"),
    Kind.AUDITION: _("Audition with a modesty garment"),
    Kind.PARTNER: _("Told with whom, and how they are dressed"),
    Kind.BACKGROUND: _("Background performers told of their work"),
    Kind.IMAGE_REVIEW: _("A look at the images of a double offered"),
    Kind.LATE_HIRE: _("Engaged late"),
    Kind.BEST_EFFORTS: _("A coordinator was asked for"),
    Kind.REQUEST: _("A performer asks for a coordinator"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One notice."""

    id: UUID
    kind: Words
    about: str
    scene: str
    occasion: str
    says: str
    audition: Words
    given_at: datetime
    by: str
    runs_to: datetime | None
    """The audition or the call it is given for."""

    due: datetime | None
    """When it had to be given for that."""

    in_time: bool
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
    sees_auditions: bool
    follows: bool
    many: int
    """How many people are cast."""

    on_other_lists: tuple[str, ...]
    """Day players and background among them, who often come on a list of their own."""


OTHER_LISTS = (Engaged.DAY_PLAYER, Engaged.BACKGROUND)


def notices(seen: Seen, person: Person, *, at: datetime) -> NoticesPage:
    """All for those who follow them; one's own for a performer and a representative."""
    rows = NoticeGiven.objects.filter(production=seen.production).select_related("member")
    if not seen.sees(Matter.NOTICES):
        rows = rows.filter(Q(member__person=person) | Q(member__representative=person))
    rows = list(rows.order_by("-given_at", "id"))
    names = people.names_of(one.by_id for one in rows)
    ends = Ends(seen.production, at=at)
    cast = list(cast_queries.cast_of(seen.production.pk).filter(left_at=None))
    return NoticesPage(
        production=seen.production.pk,
        title=seen.production.title,
        notices=tuple(notice_line(one, names.get(one.by_id, ""), seen, ends) for one in rows),
        may_give=not may_give_notice(seen.reader),
        sees_auditions=seen.sees(Matter.AUDITIONS),
        follows=seen.sees(Matter.NOTICES),
        many=len(cast),
        on_other_lists=tuple(one.name for one in cast if one.kind in OTHER_LISTS),
    )


class Ends:
    """What notices run to, and how many hours before it they are given."""

    def __init__(self, production: Production, *, at: datetime) -> None:
        self.calls = cast_queries.calls_of(production.pk, at=at)
        rule = strictest(production, BEFORE_CALL, at=at)
        self.hours = float(rule.value) if rule else 0.0

    def of(self, one: NoticeGiven) -> tuple[datetime, float] | None:
        """The end of a notice's clock and its hours; None for one that runs to nothing."""
        if one.audition:
            return datetime.fromisoformat(str(one.audition["at"])), float(NOTICE_HOURS)
        calls = [
            call
            for (scene, occasion), by_whom in self.calls.items()
            for call in [by_whom.get(one.member_id) or by_whom.get(None)]
            if scene == one.scene and one.occasion in {"", occasion} and call is not None
        ]
        if not calls or not self.hours or one.kind not in BEFORE_WORK:
            return None
        return min(calls), self.hours


def notice_line(one: NoticeGiven, by: str, seen: Seen, ends: Ends) -> NoticeLine:
    """One notice, and whether this reader may answer it."""
    kind = Kind(one.kind)
    open_ = waits(kind, one.answered_at)
    against = may_answer_request(seen.reader) if kind is Kind.REQUEST else may_give_notice(seen.reader)
    end = ends.of(one)
    clock = Running(one.given_at, *end) if end else None
    return NoticeLine(
        id=one.pk,
        kind=KINDS[kind],
        about=one.member.name if one.member else "",
        scene=one.scene,
        occasion=OCCASIONS.label(one.occasion) if one.occasion else "",
        says=one.says,
        audition=STAGES[Stage(one.audition["stage"])] if one.audition else "",
        given_at=one.given_at,
        by=by,
        runs_to=clock.until if clock else None,
        due=clock.until - timedelta(hours=clock.hours) if clock else None,
        in_time=clock is not None and clock.met,
        waits=open_,
        answer=one.answer,
        answered_at=one.answered_at,
        may_answer=open_ and not against,
    )
