"""What the pages of conversations show, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from closedset.practice.visibility import Matter
from closedset.rooms.conversations import queries
from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformerLine:
    """One performer in the list."""

    id: UUID
    name: str
    character: str
    me: bool
    """Whether the reader is this performer."""

    answered: int
    again: datetime | None
    """From when the statement is to be gone through again, if that has come."""

    notes: bool
    """Whether this person may open private notes about them."""

    link_until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformersPage:
    """Performers whose statements this person may read."""

    production: UUID
    title: str
    performers: tuple[PerformerLine, ...]
    hears: bool
    own: bool


def performers(seen: Seen, person: Person, *, at: datetime) -> PerformersPage:
    """All for a coordinator; whoever they are or represent for anybody else."""
    key = seen.production.pk
    own = cast_queries.playing(person, key) | cast_queries.represented_by(person, key)
    shown = cast_queries.cast_of(key) if seen.sees(Matter.BOUNDARY) else own
    lines = []
    for member in shown:
        links = list(queries.open_links(member, at=at)) if seen.sees(Matter.PRIVATE_NOTE) else []
        lines.append(
            PerformerLine(
                id=member.pk,
                name=member.name,
                character=member.character,
                me=member.person_id == person.pk,
                answered=answered(member, person, at=at),
                again=due if (due := queries.due_on(member, at=at)) and due <= at else None,
                notes=seen.sees(Matter.PRIVATE_NOTE) or member.person_id == person.pk,
                link_until=links[0].expires_at if links else None,
            )
        )
    return PerformersPage(
        production=key,
        title=seen.production.title,
        performers=tuple(lines),
        hears=seen.sees(Matter.PRIVATE_NOTE),
        own=not seen.sees(Matter.BOUNDARY),
    )


def answered(member: CastMember, person: Person, *, at: datetime) -> int:
    """How many questions are answered, in every scene or in some, as far as this person reads them."""
    lines = queries.lines_of(member, at=at, since=queries.unseen_since(member, person.pk))
    return len({line.question for line in lines})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One private note; empty words when it was destroyed."""

    id: UUID
    words: str
    written_at: datetime
    destroy_on: date
    destroyed_at: datetime | None
    destroyed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesPage:
    """Private notes between two people."""

    production: UUID
    title: str
    member: UUID
    name: str
    notes: tuple[NoteLine, ...]
    may_write: bool


def notes(seen: Seen, member: CastMember, person: Person) -> NotesPage:
    """The notes this person may read about this performer."""
    rows = list(queries.notes_on(member, reader=person.pk))
    names = people.names_of(one.destroyed_by for one in rows if one.destroyed_by)
    return NotesPage(
        production=seen.production.pk,
        title=seen.production.title,
        member=member.pk,
        name=member.name,
        notes=tuple(note_line(one, names) for one in rows),
        may_write=seen.sees(Matter.PRIVATE_NOTE),
    )


def note_line(one: PrivateNote, names: Mapping[UUID, str]) -> NoteLine:
    """A note, opened; or that it was destroyed, when and by whom."""
    return NoteLine(
        id=one.pk,
        words="" if one.destroyed_at else queries.body_of(one),
        written_at=one.written_at,
        destroy_on=one.destroy_on,
        destroyed_at=one.destroyed_at,
        destroyed_by=names.get(one.destroyed_by, "") if one.destroyed_by else "",
    )
