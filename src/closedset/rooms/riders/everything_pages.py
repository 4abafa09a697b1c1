"""Everything that is kept about one performer, for that performer, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise

from closedset.practice.consent.prose import sentence
from closedset.practice.day import Mark
from closedset.practice.notices import Kind
from closedset.practice.riders.states import State
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.auditions.models import Audition
from closedset.rooms.auditions.own_pages import OwnAudition, own_auditions
from closedset.rooms.closed_set import queries as closed_set
from closedset.rooms.closed_set.words import SAID
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.conversations.models import Link, PrivateNote
from closedset.rooms.people import queries as people
from closedset.rooms.productions import cast_queries, link_queries
from closedset.rooms.productions.cast_words import KINDS
from closedset.rooms.productions.cast_words import Kind as Engaged
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.record_page import Line, lines
from closedset.rooms.record import queries as record
from closedset.rooms.riders import change_queries, queries
from closedset.rooms.riders.day_pages import MARKS, in_words
from closedset.rooms.riders.models import NoticeGiven, Rider, RiderVersion, Signed, Withdrawn
from closedset.rooms.riders.notice_pages import KINDS as NOTICES
from closedset.rooms.riders.pages import STATES

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version of a rider; its terms in words once it was delivered."""

    rider: UUID
    called: str
    version: int
    state: Words
    made_at: datetime
    delivered_at: datetime | None
    terms: tuple[str, ...]
    digest: str
    signed: tuple[tuple[str, str, datetime], ...]
    """Party, name and instant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnLine:
    """Something taken back."""

    at: datetime
    by: str
    scenes: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAsked:
    """A change of the day they were asked about, and what they said."""

    scene: str
    at: datetime
    says: tuple[str, ...]
    yes: bool | None
    """None when they gave no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """A notice about them, with its answer."""

    kind: Words
    scene: str
    occasion: str
    says: str
    by: str
    given_at: datetime
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """That there is a private note about them: never its words."""

    by: str
    written_at: datetime
    destroy_on: date
    destroyed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EverythingPage:
    """All of it."""

    production: UUID
    title: str
    member: UUID
    name: str
    character: str
    engaged_as: Words
    stands_for: str
    born: date | None
    joined_at: datetime
    left_at: datetime | None
    accounts: tuple[link_queries.Named, ...]
    answers: int
    again: date | None
    days: tuple[tuple[date | None, datetime], ...]
    """Each day named for going through it again, or none any more, and when that was said."""

    forgotten: datetime | None
    versions: tuple[VersionLine, ...]
    withdrawn: tuple[WithdrawnLine, ...]
    changes: tuple[ChangeAsked, ...]
    marks: tuple[tuple[Words, datetime], ...]
    """What they said of themselves on shoot days."""

    door: tuple[tuple[Words, str, datetime], ...]
    """What was entered of them at the door of a set, on which scene."""

    notices: tuple[NoticeLine, ...]
    auditions: tuple[OwnAudition, ...]
    notes: tuple[NoteLine, ...]
    calls: tuple[tuple[str, datetime], ...]
    record: tuple[Line, ...]


def everything(member: CastMember, *, at: datetime) -> EverythingPage:
    """Everything the rooms keep about somebody, and every line of the record that is about them."""
    versions = list(
        RiderVersion.objects.filter(rider__member=member)
        .select_related("rider__member")
        .order_by("rider__number", "-number")
    )
    withdrawn = list(Withdrawn.objects.filter(member=member).order_by("-at"))
    notices = list(NoticeGiven.objects.filter(member=member).order_by("-given_at"))
    notes = list(PrivateNote.objects.filter(member=member).order_by("-written_at"))
    names = people.names_of({one.by_id for one in (*withdrawn, *notices, *notes)})
    again = conversations.ask_again(member, at=at)
    return EverythingPage(
        production=member.production_id,
        title=member.production.title,
        member=member.pk,
        name=member.name,
        character=member.character,
        engaged_as=KINDS[Engaged(member.kind)],
        stands_for=member.stands_for.name if member.stands_for else "",
        born=member.born,
        joined_at=member.joined_at,
        left_at=member.left_at,
        accounts=link_queries.named_for(member),
        answers=len(conversations.lines_of(member, at=at)),
        again=again.on if again else None,
        days=tuple((one.on, one.at) for one in conversations.days_named(member, at=at)),
        forgotten=conversations.forgotten_at(member, at=at),
        versions=tuple(map(version_line, versions)),
        withdrawn=tuple(withdrawn_line(one, names.get(one.by_id, "")) for one in withdrawn),
        changes=tuple(changes_asked(member)),
        marks=tuple((MARKS[Mark(one.mark)], one.at) for one in member.day_marks.order_by("-at")),
        door=tuple(
            (SAID[did] % {"who": member.name, "value": ""}, scene, when)
            for did, scene, when in closed_set.at_the_door(member.production_id, member.name)
        ),
        notices=tuple(notice_line(one, names.get(one.by_id, "")) for one in notices),
        auditions=own_auditions(member, at=at),
        notes=tuple(note_line(one, names.get(one.by_id, "")) for one in notes),
        calls=calls(member, at=at),
        record=of_the_record(member),
    )


def version_line(one: RiderVersion) -> VersionLine:
    """A version; what was not delivered is said to be there, without its terms."""
    return VersionLine(
        rider=one.rider_id,
        called=queries.engine_id(one.rider),
        version=one.number,
        state=STATES[State(one.state)],
        made_at=one.made_at,
        delivered_at=one.delivered_at,
        terms=tuple(map(sentence, queries.terms_of(one))) if one.delivered_at else (),
        digest=one.digest,
        signed=tuple((each.party, each.name, each.signed_at) for each in queries.signatures(one)),
    )


def withdrawn_line(one: Withdrawn, by: str) -> WithdrawnLine:
    """What was taken back, and who entered it."""
    return WithdrawnLine(at=one.at, by=by, scenes=tuple(one.scenes), terms=tuple(one.terms))


def changes_asked(member: CastMember) -> Iterator[ChangeAsked]:
    """Every change of the day somebody was asked about, the last first."""
    for line in member.changes.select_related("card").order_by("-card__at"):
        answer = change_queries.answer_of(line)
        yield ChangeAsked(
            scene=line.card.scene,
            at=line.card.at,
            says=in_words(line),
            yes=answer.yes if answer else None,
        )


def notice_line(one: NoticeGiven, by: str) -> NoticeLine:
    """A notice as it was given."""
    return NoticeLine(
        kind=NOTICES[Kind(one.kind)],
        scene=one.scene,
        occasion=OCCASIONS.label(one.occasion) if one.occasion else "",
        says=one.says,
        by=by,
        given_at=one.given_at,
        answer=one.answer,
        answered_at=one.answered_at,
    )


def note_line(one: PrivateNote, by: str) -> NoteLine:
    """That a note is there, or was."""
    return NoteLine(
        by=by, written_at=one.written_at, destroy_on=one.destroy_on, destroyed_at=one.destroyed_at
    )


def calls(member: CastMember, *, at: datetime) -> tuple[tuple[str, datetime], ...]:
    """Calls that name them, as they stand."""
    found = cast_queries.calls_of(member.production_id, at=at)
    own = [(scene, by_whom[member.pk]) for (scene, _on), by_whom in found.items() if member.pk in by_whom]
    return tuple(sorted(own, key=lambda one: one[1]))


def of_the_record(member: CastMember) -> tuple[Line, ...]:
    """Every line about them, the latest first: on their part, and on whatever is kept about them."""
    about = {member.pk}
    for model in (Withdrawn, NoticeGiven, PrivateNote, Link, Rider, Audition):
        about |= set(model.objects.filter(member=member).values_list("pk", flat=True))
    about |= set(RiderVersion.objects.filter(rider__member=member).values_list("pk", flat=True))
    about |= set(Signed.objects.filter(version__rider__member=member).values_list("pk", flat=True))
    found = record.of_production(member.organisation_id, member.production_id)
    return lines(list(found.filter(on_id__in=about)))
