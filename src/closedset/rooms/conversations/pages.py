"""What the pages of conversations show, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from closedset.practice.visibility import Matter
from closedset.rooms.conversations import queries
from closedset.rooms.conversations.drawing import STILL, Region, Shape, regions
from closedset.rooms.conversations.forms import Said as Typed
from closedset.rooms.conversations.forms import without_condition
from closedset.rooms.conversations.models import Link, PrivateNote
from closedset.rooms.conversations.questions import (
    ANSWERS,
    CONDITIONS,
    OFFERED,
    PARTS,
    QUESTIONS,
    Answer,
    Question,
    Words,
)
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import queries as record


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformerLine:
    """One performer in the list."""

    id: UUID
    name: str
    character: str
    answered: int
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
                answered=len(queries.standing(member, at=at)),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with the answer that stands."""

    id: str
    says: str
    answer: str
    condition: str
    words: str
    conditional: bool
    """Whether a condition put on it holds, said now or earlier."""

    lacks_condition: bool
    """Typed just now as “only if”, without saying if what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Questions of one kind."""

    id: str
    says: Words
    questions: tuple[Asked, ...]

    @property
    def answered(self) -> int:
        return sum(bool(one.answer) for one in self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in the list of everything kept."""

    question: str
    answer: str
    at: datetime
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """A link to this page: who gave it, and when it was followed."""

    by: str
    made_at: datetime
    over_at: datetime
    used: tuple[datetime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundariesPage:
    """A performer's statement."""

    production: UUID
    title: str
    member: UUID
    name: str
    parts: tuple[Part, ...]
    answers: tuple[tuple[str, Words], ...]
    conditions: tuple[tuple[str, Words], ...]
    regions: tuple[Region, ...]
    still: tuple[Shape, ...]

    kept: tuple[Said, ...]
    readings: tuple[tuple[str, datetime], ...]
    links: tuple[LinkLine, ...]
    may_answer: bool
    lacking: bool
    """Something typed lacks its condition, and nothing was kept yet."""


def boundaries(
    member: CastMember, *, at: datetime, may_answer: bool, typed: Mapping[str, Typed] | None = None
) -> BoundariesPage:
    """The statement, everything kept about it, and who has read it; over it what was `typed` just now."""
    lines = queries.lines_of(member, at=at)
    standing = {line.question: line for line in lines}
    conditional = queries.conditional(lines)
    typed = typed or {}
    lacking = without_condition(typed)
    parts = tuple(
        Part(
            id=part,
            says=says,
            questions=tuple(
                asked(one, standing.get(one.id), typed.get(one.id), one.id in conditional, one.id in lacking)
                for one in QUESTIONS.values()
                if one.part == part
            ),
        )
        for part, says in PARTS.items()
    )
    read = record.readings("boundary.read", member.pk, organisation=member.organisation_id)
    given = list(queries.links_of(member))
    who = {line.by for line in lines if line.by} | {by for by, _at in read} | {one.made_by for one in given}
    names = people.names_of(who)
    return BoundariesPage(
        production=member.production_id,
        title=member.production.title,
        member=member.pk,
        name=member.name,
        parts=parts,
        answers=tuple((one.value, ANSWERS[one]) for one in OFFERED),
        conditions=tuple(CONDITIONS.items()),
        still=STILL,
        regions=regions(
            {
                QUESTIONS[id_].about: line.answer.value
                for id_, line in standing.items()
                if QUESTIONS[id_].part == "touch"
            }
        ),
        kept=tuple(
            Said(
                question=f"{PARTS[QUESTIONS[line.question].part]}: {QUESTIONS[line.question].says}",
                answer=said_words(line),
                at=line.at,
                who=names.get(line.by, "") if line.by else member.name,
            )
            for line in reversed(lines)
        ),
        readings=tuple((names.get(by, ""), when) for by, when in read),
        links=tuple(link_line(one, names.get(one.made_by, "")) for one in given),
        may_answer=may_answer,
        lacking=bool(lacking),
    )


def link_line(one: Link, by: str) -> LinkLine:
    """A link, with every time somebody followed it."""
    used = record.about(one.organisation_id, one.pk).filter(event="boundary.link_used")
    return LinkLine(
        by=by,
        made_at=one.made_at,
        over_at=one.revoked_at or one.expires_at,
        used=tuple(entry.at for entry in used),
    )


def asked(
    one: Question, line: queries.Line | None, typed: Typed | None, conditional: bool, lacks: bool
) -> Asked:
    """A question, and what stands or was typed just now."""
    answer, condition, words = typed or (line.said if line else ("", "", ""))
    return Asked(
        id=one.id,
        says=one.says,
        answer=answer if answer != Answer.TAKEN_BACK else "",
        condition=condition,
        words=words,
        conditional=conditional,
        lacks_condition=lacks,
    )


def said_words(line: queries.Line) -> str:
    """An answer in words."""
    said = str(ANSWERS[line.answer])
    if line.answer is Answer.ONLY_IF and line.condition:
        said = f"{said} {CONDITIONS[line.condition]}"
    return f"{said}: {line.words}" if line.words else said


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
