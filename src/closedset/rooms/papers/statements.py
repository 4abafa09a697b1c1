"""A performer's statement as a paper: made for one reader each time, kept nowhere, issued to nobody."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.papers import boundary_statement
from closedset.practice.papers.boundary_statement import Given, StatementFacts
from closedset.practice.papers.facts import Copy
from closedset.practice.visibility import may_read_statement
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.conversations.models import BoundaryLine
from closedset.rooms.conversations.questions import QUESTIONS
from closedset.rooms.papers.now import NotThere
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import actions as record
from closedset.rooms.record.sealing import Unreadable


def of(seen: Seen, person: Person, key: str) -> CastMember:
    """Whose statement it is, for somebody who reads it as a paper. Raises `NotThere`."""
    try:
        rows = cast_queries.cast_of(seen.production.pk).filter(pk=UUID(key))
    except ValueError:
        raise NotThere(key) from None
    member: CastMember | None = rows.select_related("production").first()
    if member is None or not may_read_statement(seen.reader, own=member.person_id == person.pk):
        raise NotThere(key)
    return member


def copies(seen: Seen, person: Person, key: str, *, at: datetime) -> tuple[Copy, ...]:
    """The statement for this reader. Raises `NotThere` where nothing was said, or what was is destroyed."""
    member = of(seen, person, key)
    since = conversations.unseen_since(member, person.pk)
    try:
        lines = conversations.lines_of(member, at=at, since=since)
    except Unreadable:
        raise NotThere(key) from None
    if not lines:
        raise NotThere(key)
    again = conversations.ask_again(member, at=at)
    facts = StatementFacts(
        production=seen.production.title,
        zone=seen.production.time_zone,
        performer=member.name,
        character=member.character,
        at=at,
        asked={one.id: (one.part, one.says) for one in QUESTIONS.values()},
        given=tuple(
            Given(
                question=line.question,
                scene=line.scene,
                answer=line.answer.value,
                condition=line.condition,
                words=line.words,
                at=line.at,
            )
            for line in lines
        ),
        again=again.on if again else None,
        older=since is not None and BoundaryLine.objects.filter(member=member, at__lt=since).exists(),
    )
    return boundary_statement.copies(facts)


def have_said(members: Collection[CastMember]) -> list[CastMember]:
    """Those of some who have said anything that is kept."""
    said = BoundaryLine.objects.filter(member__in=members).values_list("member_id", flat=True)
    keys = set(said)
    return [one for one in members if one.pk in keys]


def own(person: Person, production: UUID) -> list[CastMember]:
    """The parts somebody plays here and has answered for, since their account stood with the part."""
    playing = cast_queries.playing(person, production)
    return [one for one in playing if _lines_since(one, conversations.unseen_since(one, person.pk)).exists()]


def _lines_since(member: CastMember, since: datetime | None) -> QuerySet[BoundaryLine]:
    rows: QuerySet[BoundaryLine] = BoundaryLine.objects.filter(member=member)
    return rows if since is None else rows.filter(at__gte=since)


def enter_reading(seen: Seen, person: Person, key: str, event: str, *, at: datetime, form: str) -> None:
    """Enter a reading, with the performer as whom it is about; somebody else's stands on their page too."""
    member = of(seen, person, key)
    events = [event] if member.person_id == person.pk else [event, "boundary.read"]
    for one in events:
        record.read(
            one,
            on=("cast", member.pk),
            by=person.pk,
            at=at,
            organisation=member.organisation_id,
            production=seen.production.pk,
            subject=member.pk,
            details={"paper": "Boundary statement", "form": form} if one == event else None,
        )
