"""What the page of a performer's statement shows, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from closedset.rooms.conversations import queries
from closedset.rooms.conversations.drawing import STILL, Region, Shape, regions
from closedset.rooms.conversations.forms import Said as Typed
from closedset.rooms.conversations.forms import without_condition
from closedset.rooms.conversations.models import Link
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
from closedset.rooms.productions import cast_queries, link_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record import queries as record


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with the answer that stands."""

    id: str
    says: str
    answer: str
    condition: str
    words: str
    everywhere: str
    """For one scene: what stands for every one, in words."""

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

    @property
    def lacks(self) -> bool:
        return any(one.lacks_condition for one in self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in the list of everything kept."""

    question: str
    scene: str
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
    scene: str
    """Whose answers the form shows; empty for every scene."""

    scenes: tuple[str, ...]
    """Scenes one may want to answer for: called, or answered for already."""

    again: date | None
    again_due: bool
    forgotten: datetime | None
    """When what was said before was destroyed."""

    older: bool
    """Something was said before this reader's account stood with the part, and is not shown to it."""

    accounts: tuple[link_queries.Standing, ...]
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
    member: CastMember,
    *,
    at: datetime,
    may_answer: bool,
    typed: Mapping[str, Typed] | None = None,
    scene: str = "",
    since: datetime | None = None,
) -> BoundariesPage:
    """The statement, everything kept about it, and who has read it; over it what was `typed` just now."""
    lines = queries.lines_of(member, at=at, since=since)
    standing = queries.stands(lines, scene)
    typed = typed or {}
    lacking = without_condition(typed)
    read = record.readings("boundary.read", member.pk, organisation=member.organisation_id)
    given = list(queries.links_of(member))
    who = {line.by for line in lines if line.by} | {by for by, _at in read} | {one.made_by for one in given}
    names = people.names_of(who)
    again = queries.ask_again(member, at=at)
    return BoundariesPage(
        production=member.production_id,
        title=member.production.title,
        member=member.pk,
        name=member.name,
        scene=scene,
        scenes=scenes_for(member, lines, at=at),
        again=again.on if again else None,
        again_due=(due := queries.due_on(member, at=at)) is not None and due <= at,
        forgotten=queries.forgotten_at(member, at=at),
        older=since is not None and len(lines) < len(queries.lines_of(member, at=at)),
        accounts=link_queries.came_to_stand(member),
        parts=parts(lines, scene, typed, lacking),
        answers=tuple((one.value, ANSWERS[one]) for one in OFFERED),
        conditions=tuple(CONDITIONS.items()),
        still=STILL,
        regions=regions(
            {
                QUESTIONS[id_].about: line.answer.value
                for id_, line in (queries.stands(lines) | standing).items()
                if QUESTIONS[id_].part == "touch"
            }
        ),
        kept=tuple(kept_line(one, names, member.name) for one in reversed(lines)),
        readings=tuple((names.get(by, ""), when) for by, when in read),
        links=tuple(link_line(one, names.get(one.made_by, "")) for one in given),
        may_answer=may_answer,
        lacking=bool(lacking),
    )


def parts(
    lines: Sequence[queries.Line], scene: str, typed: Mapping[str, Typed], lacking: Collection[str]
) -> tuple[Part, ...]:
    """Every question, with what stands for the scene, and beside it what stands for every one."""
    here = [line for line in lines if line.scene == scene]
    standing, conditional = queries.stands(here, scene), queries.conditional(here)
    everywhere = queries.stands(lines) if scene else {}
    return tuple(
        Part(
            id=part,
            says=says,
            questions=tuple(
                asked(
                    one,
                    standing.get(one.id),
                    typed.get(one.id),
                    everywhere=said_words(everywhere[one.id]) if one.id in everywhere else "",
                    conditional=one.id in conditional,
                    lacks=one.id in lacking,
                )
                for one in QUESTIONS.values()
                if one.part == part
            ),
        )
        for part, says in PARTS.items()
    )


def scenes_for(member: CastMember, lines: Iterable[queries.Line], *, at: datetime) -> tuple[str, ...]:
    """Scenes with a call for them or for everybody, which everybody here reads, and those answered for."""
    calls = cast_queries.calls_of(member.production_id, at=at)
    called = {scene for (scene, _occasion), by_whom in calls.items() if by_whom.keys() & {member.pk, None}}
    return tuple(sorted(called | {line.scene for line in lines if line.scene}))


def kept_line(line: queries.Line, names: Mapping[UUID, str], name: str) -> Said:
    """One answer, as it was given."""
    return Said(
        question=f"{PARTS[QUESTIONS[line.question].part]}: {QUESTIONS[line.question].says}",
        scene=line.scene,
        answer=said_words(line),
        at=line.at,
        who=names.get(line.by, "") if line.by else name,
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
    one: Question,
    line: queries.Line | None,
    typed: Typed | None,
    *,
    everywhere: str,
    conditional: bool,
    lacks: bool,
) -> Asked:
    """A question, and what stands or was typed just now."""
    answer, condition, words = typed or (line.said if line else ("", "", ""))
    return Asked(
        id=one.id,
        says=one.says,
        answer=answer if answer != Answer.TAKEN_BACK else "",
        condition=condition,
        words=words,
        everywhere=everywhere,
        conditional=conditional,
        lacks_condition=lacks,
    )


def said_words(line: queries.Line) -> str:
    """An answer in words."""
    said = str(ANSWERS[line.answer])
    if line.answer is Answer.ONLY_IF and line.condition:
        said = f"{said} {CONDITIONS[line.condition]}"
    return f"{said}: {line.words}" if line.words else said
