"""What performers say about what they do: answers, days, links without an account, and its destruction."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader, may_hear
from closedset.rooms.conversations import queries
from closedset.rooms.conversations.models import AskAgain, BoundaryLine, Forgotten, Link
from closedset.rooms.conversations.questions import QUESTIONS, Answer
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter, shred
from closedset.rooms.record.sealing import seal

LINK_DAYS = 14


@transaction.atomic
def answer(
    member: CastMember,
    answers: Mapping[str, tuple[Answer, str, str]],
    *,
    scene: str = "",
    by: Person | None,
    at: datetime,
) -> int:
    """Keep what is new among a performer's answers: answer, condition and words for each question.

    They are for one scene, or for every one. Says how many. The record tells that answers were given, not
    which. Raises KeyError for a question that is not asked.
    """
    standing = queries.standing(member, at=at, scene=scene)
    new = {
        QUESTIONS[question].id: said
        for question, said in answers.items()
        if question not in standing or standing[question].said != said
    }
    for question, (given, condition, words) in new.items():
        line = BoundaryLine(
            id=uuid4(),
            organisation_id=member.organisation_id,
            production=member.production,
            member=member,
            at=at,
            by_id=by.pk if by else None,
        )
        told = {"question": question, "answer": given.value, "condition": condition, "words": words}
        told |= {"scene": scene}
        line.sealed = seal(
            json.dumps(told),
            organisation=member.organisation_id,
            subject=member.pk,
            kind=queries.BOUNDARY,
            about=line.pk,
        )
        line.save(force_insert=True)
    if new:
        enter(
            "boundary.answered",
            on=("cast", member.pk),
            by=by.pk if by else None,
            at=at,
            organisation=member.organisation_id,
            production=member.production_id,
            subject=member.pk,
            details={"answers": len(new)},
        )
    return len(new)


@transaction.atomic
def take_back(member: CastMember, question: str, *, scene: str = "", by: Person, at: datetime) -> None:
    """The performer takes back every condition they have put on one thing, in one scene or in every one.
    Refused for anybody else.

    Only signed in as themselves: it narrows nothing, so it never comes by a link. Raises KeyError for a
    question that is not asked.
    """
    if by.pk != member.person_id:
        says = "Only the performer, signed in, takes a condition back."
        raise Refused((Finding("boundary.not_yours", says),))
    standing = queries.standing(member, at=at, scene=scene).get(QUESTIONS[question].id)
    if standing is not None and standing.answer is not Answer.TAKEN_BACK:
        answer(member, {question: (Answer.TAKEN_BACK, "", "")}, scene=scene, by=by, at=at)


@transaction.atomic
def ask_again(member: CastMember, day: date | None, *, by: Person | None, at: datetime) -> None:
    """The performer names the day from which their statement is to be gone through again, or none.

    Naming one anew, signed in, is going through it. By a link a day only comes nearer: it must widen nothing.
    """
    standing = queries.ask_again(member, at=at)
    before = standing.on if standing else None
    if day == before:
        return
    if by is None and before is not None and (day is None or day > before):
        says = (
            "By this link the day can come nearer. To put it off, sign in, or tell the intimacy coordinator."
        )
        raise Refused((Finding("boundary.later", says),))
    AskAgain(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        on=day,
        at=at,
        by_id=by.pk if by else None,
    ).save(force_insert=True)
    enter(
        "boundary.ask_again",
        on=("cast", member.pk),
        by=by.pk if by else None,
        at=at,
        organisation=member.organisation_id,
        production=member.production_id,
        subject=member.pk,
        details={"day": day.isoformat() if day else ""},
    )


@transaction.atomic
def open_link(member: CastMember, *, by: Person, at: datetime, reader: Reader) -> str:
    """Open a way to a performer's page without an account, and close the one before. Told once."""
    require(may_hear(reader))
    close_links(member, by=by, at=at, reader=reader)
    token = secrets.token_urlsafe(32)
    Link(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        token_digest=queries.digest_of(token),
        made_at=at,
        made_by=by.pk,
        expires_at=at + timedelta(days=LINK_DAYS),
    ).save(force_insert=True)
    enter(
        "boundary.link_opened",
        on=("cast", member.pk),
        by=by.pk,
        at=at,
        organisation=member.organisation_id,
        production=member.production_id,
    )
    return token


@transaction.atomic
def close_links(member: CastMember, *, by: Person, at: datetime, reader: Reader) -> None:
    """Close every way to a performer's page that is still open."""
    require(may_hear(reader))
    if queries.open_links(member, at=at).update(revoked_at=at):
        enter(
            "boundary.link_closed",
            on=("cast", member.pk),
            by=by.pk,
            at=at,
            organisation=member.organisation_id,
            production=member.production_id,
        )


@transaction.atomic
def forget(member: CastMember, *, by: Person | None, at: datetime, why: str) -> list[str]:
    """Destroy a performer's statement: key, sealed words, days, links. Answers with the digests of what went.

    A no that is gone must not become a go: from then on nothing with them proceeds before it is gone through
    with them again (`queries.said_by_each`), whatever it was that they had said.
    """
    require(holds.held(Kept.STATEMENTS, member.production_id))
    lines = BoundaryLine.objects.filter(member=member).order_by("at", "id")
    days = AskAgain.objects.filter(member=member).order_by("at", "id")
    words = [sha256(bytes(line.sealed)).hexdigest() for line in lines]
    digests = words + [sha256(day.pk.bytes).hexdigest() for day in days]
    if words:
        shred(
            organisation=member.organisation_id,
            subject=member.pk,
            kind=queries.BOUNDARY,
            by=by.pk if by else None,
            at=at,
            why=why,
        )
        lines.delete()
    if digests:
        days.delete()
        Forgotten(
            organisation_id=member.organisation_id, production=member.production, member=member, at=at
        ).save(force_insert=True)
        queries.open_links(member, at=at).update(revoked_at=at)
    return digests
