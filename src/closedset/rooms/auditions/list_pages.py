"""What the list of auditions shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.auditions import Answer, who
from closedset.practice.consent.answer import Verdict
from closedset.practice.visibility import Matter
from closedset.rooms.auditions import queries, words
from closedset.rooms.auditions.pages import of
from closedset.rooms.auditions.queries import Opened
from closedset.rooms.auditions.words import Words
from closedset.rooms.people.models import Person
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One audition in the list."""

    id: UUID
    performer: str
    part: str
    stage: Words
    at: datetime
    verdict: str
    verdict_words: Words
    missing: int
    waits: bool
    """For a certificate that what was recorded is destroyed."""

    called_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditionsPage:
    """The auditions of a production as far as they are the reader's."""

    production: UUID
    title: str
    lines: tuple[Line, ...]
    may_keep: bool
    sees_all: bool


def auditions(seen: Seen, person: Person, *, at: datetime) -> AuditionsPage:
    """All of them, or one's own."""
    found, answer = queries.checked(seen.production, at=at)
    mine = set(queries.readable(seen, person).values_list("pk", flat=True))
    shown = sorted((one for one in found if one.row.pk in mine), key=lambda one: one.facts.at, reverse=True)
    return AuditionsPage(
        production=seen.production.pk,
        title=seen.production.title,
        lines=tuple(line(one, answer) for one in shown),
        may_keep=not who.may_keep(seen.reader),
        sees_all=seen.sees(Matter.AUDITIONS),
    )


def line(one: Opened, answer: Answer) -> Line:
    """One audition, and how it stands."""
    verdict = answer.auditions.get(one.facts.id, Verdict.CLEAR)
    return Line(
        id=one.row.pk,
        performer=one.facts.performer,
        part=one.facts.part,
        stage=words.STAGES[one.facts.stage],
        at=one.facts.at,
        verdict=verdict.word,
        verdict_words=words.VERDICTS[verdict],
        missing=sum(found.verdict is not Verdict.CLEAR for found in of(answer, one)),
        waits=one.waits,
        called_off=one.called_off,
    )
