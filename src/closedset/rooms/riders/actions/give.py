"""Giving notice, asking for a coordinator, answering."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.notices import ANSWERED, Kind
from closedset.practice.visibility import Reader, may_answer_request, may_give_notice
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.actions import enter
from closedset.rooms.riders.models import NoticeGiven


@transaction.atomic
def give(
    production: Production,
    kind: Kind,
    *,
    says: str,
    member: CastMember | None = None,
    scene: str = "",
    occasion: str = "",
    by: Person,
    at: datetime,
    reader: Reader,
) -> NoticeGiven:
    """Enter a notice. A performer, or their representative, asks for a coordinator in their own name."""
    asks = kind is Kind.REQUEST and member is not None
    own = asks and member is not None and by.pk in {member.person_id, member.representative_id}
    if not own:
        require(may_give_notice(reader))
    made = NoticeGiven(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        member=member,
        kind=kind,
        scene=scene,
        occasion=occasion,
        says=says,
        given_at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "notice.given",
        on=("notice", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        subject=member.pk if member else None,
        details={"kind": kind.value, "scene": scene},
    )
    return made


@transaction.atomic
def give_each(
    production: Production, kind: Kind, members: Iterable[CastMember], *, says: str, **more: Any
) -> list[NoticeGiven]:
    """Enter the same notice for each of some performers; once about nobody in particular when there are none.

    A group has nothing in common but the words: each has a notice, and a line in the record, of their own.
    """
    return [give(production, kind, says=says, member=one, **more) for one in (*members,) or (None,)]


@transaction.atomic
def answer(given: NoticeGiven, words: str, *, by: Person, at: datetime, reader: Reader) -> None:
    """Answer a request, or enter what somebody who was asked has said. Once, and dated."""
    kind = Kind(given.kind)
    if kind not in ANSWERED:
        raise Refused((Finding("notices.no_answer", "This waits for no answer."),))
    require(may_answer_request(reader) if kind is Kind.REQUEST else may_give_notice(reader))
    held = NoticeGiven.objects.select_for_update().get(pk=given.pk)
    if held.answered_at is not None:
        raise Refused((Finding("notices.answered", "It has been answered."),))
    held.answer, held.answered_at, held.answered_by = words, at, by.pk
    held.save(update_fields=["answer", "answered_at", "answered_by"])
    enter(
        "notice.answered",
        on=("notice", held.pk),
        by=by.pk,
        at=at,
        organisation=held.organisation_id,
        production=held.production_id,
        subject=held.member_id,
        details={"kind": kind.value},
    )
