"""Papers out of what the rooms know at a moment. Nothing is typed again, and nothing here is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Rider as EngineRider
from closedset.practice.notices import Kind as Notice
from closedset.practice.papers import (
    audition_notice,
    audition_record,
    best_efforts,
    change_request,
    check_in,
    choreography,
    closed_set_memo,
    cut_review,
    day_report,
    garment_plan,
    incident_report,
    meeting_note,
    rehearsal_record,
    risk_assessment,
    summary,
    withdrawal,
    wrap_report,
)
from closedset.practice.papers.audition_facts import AuditionFacts, Destroyed
from closedset.practice.papers.facts import Copy, SceneFacts
from closedset.practice.papers.kinds import KINDS, About
from closedset.practice.papers.names import Kind
from closedset.practice.riders.states import State
from closedset.practice.visibility import READS_PAPERS
from closedset.rooms.auditions import queries as auditions
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.now import NotThere, Now
from closedset.rooms.planning import queries as planning
from closedset.rooms.planning import talk_queries
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.actions.summarise import lines_now
from closedset.rooms.riders.models import NoticeGiven, RiderVersion, Withdrawn
from closedset.rooms.riders.pages import STATES
from closedset.rooms.riders.paper import paper_of

WHOLE = "all"
"""The key of what is about the whole production."""

OF_SCENE: dict[Kind, Callable[[SceneFacts], tuple[Copy, ...]]] = {
    Kind.CLOSED_SET_MEMO: closed_set_memo.copies,
    Kind.GARMENT_PLAN: garment_plan.copies,
    Kind.CHOREOGRAPHY: choreography.copies,
    Kind.REHEARSAL_RECORD: rehearsal_record.copies,
    Kind.CHECK_IN: check_in.copies,
    Kind.CHANGE_REQUEST: change_request.copies,
    Kind.INCIDENT_REPORT: incident_report.copies,
    Kind.RISK_ASSESSMENT: risk_assessment.copies,
}
"""Papers that need nothing but the scene."""


def copies(now: Now, kind: Kind, key: str) -> tuple[Copy, ...]:
    """Every copy of a paper as it would be now. Raises `NotThere`."""
    if kind is Kind.BOUNDARY_STATEMENT:
        raise NotThere(key)  # made for one reader alone: `statements.copies`
    if kind in OF_SCENE:
        return OF_SCENE[kind](now.scene(key))
    return _OTHERS[kind](now, key)


def found(rows: QuerySet[Any], key: str) -> Any:
    """The row with this key. Raises `NotThere` for none, and for what is no key."""
    try:
        row = rows.filter(pk=UUID(key)).first()
    except ValueError:
        raise NotThere(key) from None
    if row is None:
        raise NotThere(key)
    return row


def _summary(now: Now, key: str) -> tuple[Copy, ...]:
    facts = now.scene(key)
    return summary.copies(facts, lines_now(now.here, facts.scene))


def _cut_review(now: Now, key: str) -> tuple[Copy, ...]:
    facts = now.scene(key)
    return cut_review.copies(facts, lines_now(now.here, facts.scene))


def _rider(now: Now, key: str) -> tuple[Copy, ...]:
    rows = RiderVersion.objects.filter(rider__production_id=now.production.pk)
    row = found(rows.select_related("rider__member", "rider__production"), key)
    name = row.rider.member.name
    paper = paper_of(row, at=now.at)
    return (Copy(paper=paper, seats=READS_PAPERS[Kind.RIDER], performers=(name,)),)


def _day_report(now: Now, key: str) -> tuple[Copy, ...]:
    try:
        on = date.fromisoformat(key)
    except ValueError:
        raise NotThere(key) from None
    begins, ends = now.day(on)
    rows = Issued.objects.filter(production=now.production, issued_at__gte=begins, issued_at__lt=ends)
    facts = day_report.DayFacts(
        production=now.production.title,
        zone=now.production.time_zone,
        on=begins,
        scenes=tuple(now.scene(one) for one in now.called_on(on)),
        coordinators=now.coordinators,
        issued=tuple(
            (row.issued_at, f"{KINDS[Kind(row.kind)].called}, {row.key.partition('~')[2]}")
            for row in rows.order_by("issued_at", "id")
            if KINDS[Kind(row.kind)].about in {About.SCENE, About.PART} and row.part == ""
        ),
    )
    return day_report.copies(facts)


def _withdrawal(now: Now, key: str) -> tuple[Copy, ...]:
    row = found(Withdrawn.objects.filter(production=now.production).select_related("member"), key)
    member = row.member
    signed = riders.as_practice(now.production.pk, at=row.at)
    own = [one for one in signed if one.performer == member.name and one.signed]
    sentences = {term.id: term for one in own for term in one.terms}
    facts = withdrawal.WithdrawalFacts(
        production=now.production.title,
        zone=now.production.time_zone,
        performer=member.name,
        character=member.character,
        at=row.at,
        by_performer=row.by_id in {member.person_id, member.representative_id},
        terms=tuple(sentence(sentences[one]) for one in row.terms if one in sentences),
        scenes=tuple(row.scenes),
        riders=tuple(f"{one.id}, version {one.version}" for one in own if _reaches(row, one)),
    )
    return withdrawal.copies(facts)


def _reaches(row: Withdrawn, rider: EngineRider) -> bool:
    """Whether a version says something of what is taken back."""
    if row.terms:
        return bool(set(row.terms) & {rider.id, *(term.id for term in rider.terms)})
    return not row.scenes or bool(set(row.scenes) & rider.scenes)


def _audition(now: Now, key: str) -> AuditionFacts:
    """An audition as it is recorded at the moment. Raises `NotThere`, also for one entered later."""
    row = found(auditions.rows_of(now.production.pk), key)
    opened = auditions.opened([row], at=now.at)
    if not opened:
        raise NotThere(key)
    one = opened[0]
    return AuditionFacts(
        production=now.production.title,
        zone=now.production.time_zone,
        audition=one.facts,
        what=str(one.recording.get("what", "")),
        certificates=tuple(
            Destroyed(what=each.what, how=each.how, by=each.done_by, at=each.destroyed_at)
            for each in one.certificates
        ),
        cast=one.row.member.name if one.row.member else "",
        called_off=one.called_off,
    )


def _meeting(now: Now, key: str) -> tuple[Copy, ...]:
    row = found(planning.meetings(now.production.pk), key)
    names = talk_queries.names_in([row])
    return meeting_note.copies(
        meeting_note.MeetingFacts(
            production=now.production.title,
            zone=now.production.time_zone,
            held_on=row.held_on,
            attended=talk_queries.were_there(row, names),
            reads=tuple(names.values()),
            entered=row.entered_at,
            said=row.said,
            scene=row.scene.strip(),
        )
    )


def _best_efforts(now: Now, key: str) -> tuple[Copy, ...]:
    rows = NoticeGiven.objects.filter(production=now.production, given_at__lte=now.at)
    given = list(rows.select_related("member").order_by("given_at", "id"))
    return best_efforts.copies(
        best_efforts.EffortFacts(
            production=now.production.title,
            zone=now.production.time_zone,
            attempts=tuple(_attempt(row) for row in given if row.kind == Notice.BEST_EFFORTS),
            requests=tuple(_request(row) for row in given if row.kind == Notice.REQUEST),
            coordinators=now.coordinators,
        )
    )


def _attempt(row: NoticeGiven) -> best_efforts.Attempt:
    return best_efforts.Attempt(
        at=row.given_at, scene=row.scene, says=row.says, answer=row.answer, answered=row.answered_at
    )


def _request(row: NoticeGiven) -> best_efforts.Attempt:
    """What a performer wrote with the request stays where it was written."""
    return best_efforts.Attempt(
        at=row.given_at,
        scene=row.scene,
        performer=row.member.name if row.member else "",
        answer=row.answer,
        answered=row.answered_at,
    )


def _wrap(now: Now, key: str) -> tuple[Copy, ...]:
    newest = planning.scenes_of(now.production.pk)
    counted: dict[str, int] = {}
    for row in Issued.objects.filter(production=now.production).order_by("issued_at"):
        called = KINDS[Kind(row.kind)].called
        counted[called] = counted.get(called, 0) + 1
    return wrap_report.copies(
        wrap_report.WrapFacts(
            production=now.production.title,
            scenes=len(newest),
            planned=tuple(sorted({scene for scene, _occasion in now.here.plans})),
            riders=tuple(_standing(row) for row in riders.live(now.production.pk)),
            papers=tuple((f"{called}, issued", count) for called, count in sorted(counted.items())),
            coordinators=now.coordinators,
        )
    )


def _standing(row: RiderVersion) -> wrap_report.RiderStanding:
    signed = row.state == State.SIGNED
    uses = {term.scope.use for term in riders.terms_of(row)}
    return wrap_report.RiderStanding(
        called=riders.engine_id(row.rider),
        version=row.number,
        scenes=tuple(sorted(riders.scenes_of(row))),
        state=str(STATES[State(row.state)]),
        signed=signed,
        digital=tuple(use for use in wrap_report.DIGITAL if signed and use in uses),
    )


_OTHERS: dict[Kind, Callable[[Now, str], tuple[Copy, ...]]] = {
    Kind.SUMMARY: _summary,
    Kind.CUT_REVIEW: _cut_review,
    Kind.RIDER: _rider,
    Kind.DAY_REPORT: _day_report,
    Kind.WITHDRAWAL_RECORD: _withdrawal,
    Kind.AUDITION_NOTICE: lambda now, key: audition_notice.copies(_audition(now, key)),
    Kind.AUDITION_RECORD: lambda now, key: audition_record.copies(_audition(now, key)),
    Kind.MEETING_NOTE: _meeting,
    Kind.BEST_EFFORTS: _best_efforts,
    Kind.WRAP_REPORT: _wrap,
}
