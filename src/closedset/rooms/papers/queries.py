"""Which papers can be made, and which were issued to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.kinds import KINDS, About
from closedset.practice.papers.names import Kind
from closedset.practice.papers.words import day as in_words
from closedset.practice.riders.states import State
from closedset.practice.visibility import COORDINATORS, READS_PAPERS, Seat, may_read_copy, may_read_paper
from closedset.rooms.auditions import queries as auditions
from closedset.rooms.documents.queries import open_file
from closedset.rooms.papers import composing, kept, statements
from closedset.rooms.papers.models import Bundle, Confirmed, Issued
from closedset.rooms.papers.now import NotThere, Now, scene_key
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.planning import talk_queries
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.models import RiderVersion, Withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something papers are about."""

    about: About
    key: str
    called: str
    at: datetime | None = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The papers that are made of it."""
        scene = {About.SCENE, About.PART} if self.about is About.SCENE else {self.about}
        return tuple(kind for kind, sort in KINDS.items() if sort.about in scene)


def makes(seen: Seen) -> bool:
    """Whether the reader makes papers: a coordinator."""
    return bool(COORDINATORS & seen.reader.seats)


def makes_kind(seen: Seen, kind: Kind) -> bool:
    """Whether the reader makes papers of this kind: a coordinator who may read them."""
    return makes(seen) and may_read_paper(kind, seen.reader)


def finds_something(seen: Seen, person: Person) -> bool:
    """Whether there could be a paper for this person here at all."""
    reads = any(seats & seen.reader.seats for seats in READS_PAPERS.values())
    return reads or cast_queries.is_cast(person.pk, seen.production.pk)


def subjects(now: Now) -> Iterator[Subject]:
    """Everything a paper can be made of now: of the work, of people, of what they say."""
    days = set()
    for scene, occasion in now.here.plans:
        plan = now.here.plans[scene, occasion]
        calls = sorted(plan.call.values())
        days |= {call.astimezone(now.zone).date() for call in calls}
        yield Subject(
            about=About.SCENE,
            key=scene_key(scene, occasion),
            called=f"{scene}, {now.occasion(occasion)}",
            at=calls[0] if calls else None,
        )
    for day in sorted(days, reverse=True):
        called = in_words(now.day(day)[0], now.production.time_zone)
        yield Subject(about=About.DAY, key=day.isoformat(), called=called)
    yield from _of_people(now)
    yield from _talks(now)
    yield from _statements(now)
    yield Subject(about=About.PRODUCTION, key=composing.WHOLE, called=now.production.title)


def _of_people(now: Now) -> Iterator[Subject]:
    taken = Withdrawn.objects.filter(production=now.production).select_related("member").order_by("-at")
    for row in taken:
        yield Subject(about=About.WITHDRAWAL, key=str(row.pk), called=row.member.name, at=row.at)
    for one in auditions.opened(auditions.rows_of(now.production.pk), at=now.at):
        yield Subject(about=About.AUDITION, key=str(one.row.pk), called=one.facts.performer, at=one.facts.at)


def _talks(now: Now) -> Iterator[Subject]:
    for row in planning.meetings(now.production.pk):
        held = in_words(now.day(row.held_on)[0], now.production.time_zone)
        called = f"{row.scene}, {held}" if row.scene else held
        yield Subject(about=About.MEETING, key=str(row.pk), called=called)


def _statements(now: Now) -> Iterator[Subject]:
    for one in statements.have_said(list(cast_queries.cast_of(now.production.pk))):
        yield Subject(about=About.STATEMENT, key=str(one.pk), called=one.name)


def rider_versions(seen: Seen, person: Person) -> list[RiderVersion]:
    """The newest version of each rider that this person may read as a paper."""
    found = []
    for rider in riders.riders_of(seen.production.pk):
        readable = riders.readable(seen, rider, person)
        if readable and readable[0].state != State.VOID:
            found.append(readable[0])
    return found


# --- Issued ------------------------------------------------------------------------------------------------


def members_of(person: Person, production: UUID) -> frozenset[str]:
    """Keys of the cast this person is or represents here."""
    own = cast_queries.playing(person, production) | cast_queries.represented_by(person, production)
    return frozenset(str(one.pk) for one in own)


def attended(issued: Issued, seen: Seen) -> bool:
    """Whether it is the note of a talk that the reader reads because they were there."""
    return issued.kind == Kind.MEETING_NOTE and issued.key in map(
        str, talk_queries.attended(seen.reader, seen.production.pk)
    )


def readable(issued: Issued, seen: Seen, mine: Iterable[str]) -> bool:
    """Whether this copy is for the reader, by seat or by name."""
    seats = frozenset(Seat(one) for one in issued.seats)
    own = bool(set(issued.members) & set(mine))
    return may_read_copy(Kind(issued.kind), seats, seen.reader, own=own) or attended(issued, seen)


def issued_of(production: UUID) -> QuerySet[Issued]:
    """Every copy that was issued, the latest first."""
    found: QuerySet[Issued] = Issued.objects.filter(production_id=production)
    return found.select_related("value").order_by("-issued_at", "title", "part", "id")


def issued_to(seen: Seen, person: Person) -> list[Issued]:
    """The copies this person may read."""
    mine = members_of(person, seen.production.pk)
    return [
        one
        for one in issued_of(seen.production.pk)
        if makes_kind(seen, Kind(one.kind)) or readable(one, seen, mine)
    ]


def paper_in(issued: Issued) -> Paper:
    """The paper as it was issued. Raises `Unreadable`."""
    return kept.read(open_file(issued.value))


def confirmed(issued: Issued) -> list[Confirmed]:
    """Who has confirmed it, the first first."""
    return list(Confirmed.objects.filter(paper=issued).order_by("at", "id"))


class Staleness:
    """Which issued papers hold still: each paper is made again once, however many copies of it there are."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._digests: dict[tuple[str, str], frozenset[str]] = {}
        self._newest: dict[tuple[str, str, str], UUID] = {}
        for one in issued_of(now.production.pk):
            self._newest.setdefault((one.kind, one.key, one.part), one.pk)

    def newest(self, issued: Issued) -> bool:
        """Whether no later one stands in its place."""
        return self._newest.get((issued.kind, issued.key, issued.part)) == issued.pk

    def why(self, issued: Issued) -> str:
        """Why a copy holds no more, as a sentence for every reader; empty while it holds."""
        if not self.newest(issued):
            return "A later one was issued in its place."
        if KINDS[Kind(issued.kind)].goes_stale and issued.rests_on not in self._as_now(issued):
            return "What it was made from has changed since it was issued. Ask the intimacy coordinator."
        return ""

    def _as_now(self, issued: Issued) -> frozenset[str]:
        about = (issued.kind, issued.key)
        if about not in self._digests:
            try:
                made = composing.copies(self._now, Kind(issued.kind), issued.key)
            except NotThere:
                made = ()
            self._digests[about] = frozenset(kept.digest_of(copy.paper) for copy in made)
        return self._digests[about]


def bundles_kept(production: UUID) -> QuerySet[Bundle]:
    """Bundles that are ready: those that hold papers."""
    return bundles_of(production).filter(file__isnull=False).select_related("file")


def bundles_of(production: UUID) -> QuerySet[Bundle]:
    """Bundles, the latest first."""
    found: QuerySet[Bundle] = Bundle.objects.filter(production_id=production)
    return found.select_related("file", "production").order_by("-asked_at", "id")
