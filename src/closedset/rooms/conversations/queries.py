"""What performers have said, as it stands and as the practice asks about it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from closedset.practice.consent import gone_through
from closedset.practice.consent.terms import Requirement, Said, Scope, Statement
from closedset.rooms.conversations.models import AskAgain, BoundaryLine, Forgotten, Link, PrivateNote
from closedset.rooms.conversations.questions import CONDITIONS, QUESTIONS, Answer, requirement
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.sealing import Opener

BOUNDARY, NOTE = "boundary", "private_note"
"""Kinds of the keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One answer, opened."""

    question: str
    scene: str
    """Empty for every scene."""

    answer: Answer
    condition: str
    words: str
    at: datetime
    by: UUID | None

    @property
    def said(self) -> tuple[str, str, str]:
        """What it comes to, whenever it was said."""
        return self.answer, self.condition, self.words


def lines_of(member: CastMember, *, at: datetime, since: datetime | None = None) -> list[Line]:
    """Every answer a performer gave by a moment, the first first; with `since`, none given before it."""
    opener = Opener(member.organisation_id)
    rows = BoundaryLine.objects.filter(member=member, at__lte=at)
    chosen = rows if since is None else rows.filter(at__gte=since)
    return [_opened(row, opener) for row in chosen.order_by("at", "id")]


def _opened(row: BoundaryLine, opener: Opener) -> Line:
    told = json.loads(opener.open(row.sealed, row.member_id, BOUNDARY, row.pk))
    return Line(
        question=told["question"],
        scene=told.get("scene", ""),
        answer=Answer(told["answer"]),
        condition=told["condition"],
        words=told["words"],
        at=row.at,
        by=row.by_id,
    )


def standing(member: CastMember, *, at: datetime, scene: str = "") -> dict[str, Line]:
    """The answer that stands to each question, in every scene or in one."""
    return stands(lines_of(member, at=at), scene)


def stands(lines: Iterable[Line], scene: str = "") -> dict[str, Line]:
    """Of these, the one given last to each question, in every scene or in one."""
    return {line.question: line for line in lines if line.scene == scene}


def unseen_since(member: CastMember, person: UUID) -> datetime | None:
    """From when somebody's account reads this performer's statement; None for all of it.

    An account that came after the part began reads nothing older: whoever named it could have been wrong.
    """
    if person == member.person_id:
        return member.person_since
    return member.representative_since if person == member.representative_id else None


def said_by(member: CastMember, *, at: datetime) -> tuple[Statement, ...]:
    """The performer's own statements, as `said_by_each` has them."""
    return said_by_each((member,), at=at)


def said_by_each(members: Collection[CastMember], *, at: datetime) -> tuple[Statement, ...]:
    """What performers say for themselves, in four questions to the database however many they are."""
    if not members:
        return ()
    rows = BoundaryLine.objects.filter(member__in=members, at__lte=at).order_by("at", "id")
    opener = Opener(next(iter(members)).organisation_id)
    opener.unwrap_all((row.member_id for row in rows), BOUNDARY)
    lines: dict[UUID, list[Line]] = {member.pk: [] for member in members}
    for row in rows:
        lines[row.member_id].append(_opened(row, opener))
    again = {one.member_id: one for one in _until(AskAgain, members, at)}
    gone = {one.member_id: one for one in _until(Forgotten, members, at)}
    return tuple(
        one
        for member in members
        for one in (
            *_of_lines(member, lines[member.pk]),
            *_due_again(member, again.get(member.pk), at),
            *_said_anew(member, gone.get(member.pk)),
        )
    )


def _until(
    what: type[AskAgain] | type[Forgotten], members: Collection[CastMember], at: datetime
) -> QuerySet[Any]:
    """Rows about these by a moment, the one said last for each the last."""
    found: QuerySet[Any] = what.objects.filter(member__in=members, at__lte=at)
    return found.order_by("at", "id")


def _of_lines(member: CastMember, lines: list[Line]) -> Iterator[Statement]:
    """Each can only narrow, and no answer takes an earlier one back.

    A later yes lifts neither a no nor a condition: this page also opens by a link, and whoever holds the link
    must not be able to widen anything. A no ends with a signature; a condition when the performer, signed in,
    takes it back by itself (`actions.take_back`). A condition in the performer's own words counts
    like one from the list: as something to be recorded before the scene may proceed. The words stay here.
    """
    own = count(1)
    over = {(one.question, one.scene): one.at for one in lines if one.answer is Answer.TAKEN_BACK}
    for line in lines:
        scope = scope_of(line)
        if line.answer is Answer.NO:
            yield Statement(performer=member.name, at=line.at, said=Said.REFUSE, scope=scope)
        elif line.answer is Answer.ONLY_IF:
            known = line.condition in CONDITIONS
            need = requirement(line.condition) if known else in_own_words(member, next(own))
            if line.at < over.get((line.question, line.scene), line.at):
                continue  # counted all the same: the number of a later one must not move
            yield Statement(
                performer=member.name, at=line.at, said=Said.REQUIRE, scope=scope, requires=(need,)
            )


def scope_of(line: Line) -> Scope:
    """What an answer reaches: its question, in the scene it was given for or in every one."""
    scope = QUESTIONS[line.question].scope() if line.question in QUESTIONS else Scope()
    return replace(scope, scenes=frozenset({line.scene})) if line.scene else scope


def ask_again(member: CastMember, *, at: datetime) -> AskAgain | None:
    """What the performer said last about going through it again; None when they never did."""
    said = AskAgain.objects.filter(member=member, at__lte=at)
    found: AskAgain | None = said.order_by("at", "id").last()
    return found


def due_on(member: CastMember, *, at: datetime) -> datetime | None:
    """The instant from which the statement is to be gone through again; None for no day."""
    return _instant(member, ask_again(member, at=at))


def _instant(member: CastMember, said: AskAgain | None) -> datetime | None:
    if said is None or said.on is None:
        return None
    return datetime.combine(said.on, time(), ZoneInfo(member.production.time_zone))


def days_named(member: CastMember, *, at: datetime) -> list[AskAgain]:
    """Every day the performer named, or took back, the first one first."""
    return list(AskAgain.objects.filter(member=member, at__lte=at).order_by("at", "id"))


def _due_again(member: CastMember, said: AskAgain | None, at: datetime) -> tuple[Statement, ...]:
    """From the day the performer named nothing with them proceeds before it is gone through with them."""
    due = _instant(member, said)
    if due is None or due > at:
        return ()
    need = gone_through.again(member.name)
    return (Statement(performer=member.name, at=due, said=Said.REQUIRE, requires=(need,)),)


def forgotten_at(member: CastMember, *, at: datetime) -> datetime | None:
    """When what the performer had said was destroyed last; None when it never was."""
    found: Forgotten | None = Forgotten.objects.filter(member=member, at__lte=at).order_by("at", "id").last()
    return found.at if found else None


def _said_anew(member: CastMember, gone: Forgotten | None) -> tuple[Statement, ...]:
    """After a statement was destroyed nothing with them proceeds before it is gone through with them anew."""
    if gone is None:
        return ()
    day = gone.at.astimezone(ZoneInfo(member.production.time_zone)).date()
    need = gone_through.anew(member.name, day)
    return (Statement(performer=member.name, at=gone.at, said=Said.REQUIRE, requires=(need,)),)


def conditional(lines: Iterable[Line]) -> frozenset[str]:
    """The questions on which a condition holds: one was said, and not taken back since."""
    found: set[str] = set()
    for line in lines:
        if line.answer is Answer.ONLY_IF:
            found.add(line.question)
        elif line.answer is Answer.TAKEN_BACK:
            found.discard(line.question)
    return frozenset(found)


def links_of(member: CastMember) -> QuerySet[Link]:
    """Every link to a performer's page that was ever given, the latest first."""
    found: QuerySet[Link] = Link.objects.filter(member=member)
    return found.order_by("-made_at")


def in_own_words(member: CastMember, number: int) -> Requirement:
    """A condition that only a person can see to. Its name tells nobody what it is, or about what."""
    return Requirement(name="fact", value=f"own condition {number} of {member.name}")


def digest_of(token: str) -> str:
    """What is kept of a link's secret."""
    return sha256(token.encode()).hexdigest()


def open_links(member: CastMember, *, at: datetime) -> QuerySet[Link]:
    """Links that still open this performer's page."""
    found: QuerySet[Link] = Link.objects.filter(member=member, revoked_at=None, expires_at__gt=at)
    return found.order_by("made_at")


def by_token(token: str, *, at: datetime) -> Link | None:
    """The link with this secret, if it still opens anything."""
    living = Link.objects.filter(token_digest=digest_of(token), revoked_at=None, expires_at__gt=at)
    found: Link | None = living.select_related("member__production", "production").first()
    return found


def notes_on(member: CastMember, *, reader: UUID) -> QuerySet[PrivateNote]:
    """The notes about a performer that this person may read: one's own writing, or about oneself.

    About oneself is what was written when one's account stood with the part, and stands there still: whoever
    keeps the cast can name another account, and must not hand it what was said before.
    """
    found: QuerySet[PrivateNote] = PrivateNote.objects.filter(member=member)
    return found.filter(Q(by_id=reader) | Q(with_id=reader, member__person_id=reader)).order_by(
        "-written_at", "id"
    )


def body_of(note: PrivateNote) -> str:
    """The words of a note. Raises `Destroyed` when its key is gone."""
    return Opener(note.organisation_id).open(note.sealed, note.pk, NOTE, note.pk).decode()
