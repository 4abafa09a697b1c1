"""What the list of papers and the page of a bundle show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from closedset.practice.papers.kinds import KINDS, About
from closedset.practice.papers.sizes import Size
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import queries as breakdown
from closedset.rooms.papers import queries, statements
from closedset.rooms.papers.models import Bundle, Issued
from closedset.rooms.papers.now import Now
from closedset.rooms.papers.out import SIZES
from closedset.rooms.papers.paper_page import Words, asked_to_confirm
from closedset.rooms.papers.states import RUNNING, Status
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import Production
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.riders.queries import engine_id

GROUPS: dict[About, Words] = {
    About.SCENE: _("By scene"),
    About.DAY: _("By day"),
    About.WITHDRAWAL: _("Taken back"),
    About.AUDITION: _("Auditions"),
    About.MEETING: _("Talks with direction and production"),
    About.STATEMENT: _("What performers say for themselves"),
    About.PRODUCTION: _("The whole production"),
}
STATUS: dict[Status, Words] = {
    Status.WAITING: _("Waiting to begin"),
    Status.MAKING: _("Being made"),
    Status.READY: _("Ready"),
    Status.FAILED: _("Not made"),
    Status.CANCELLED: _("Cancelled"),
}
SIZE_WORDS: dict[Size, Words] = {Size.LETTER: _("US Letter"), Size.A4: _("A4")}


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLine:
    """One issued copy in the list."""

    id: UUID
    title: str
    part: str
    issued_at: datetime
    stale: str
    confirmed: int
    waits: bool
    """The reader has not confirmed it and is asked to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderLine:
    """A rider that is read as a paper."""

    id: UUID
    called: str
    character: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLine:
    """Something papers can be made of, with the papers."""

    key: str
    called: str
    at: datetime | None
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Subjects of one sort."""

    called: Words
    lines: tuple[SubjectLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleLine:
    """One bundle."""

    id: UUID
    day: date
    status: str
    status_words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeLine:
    """A size papers are set on."""

    form: str
    called: Words
    here: bool
    """Papers of this production are set on it."""

    usual: bool
    """It is what is usual where the production is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersPage:
    """Papers, as this reader finds them."""

    production: UUID
    title: str
    zone: str
    makes: bool
    issued: tuple[IssuedLine, ...]
    riders: tuple[RiderLine, ...]
    statements: tuple[tuple[UUID, str], ...]
    """Statements of the reader's own: for whom they play, and under which name."""

    breakdown: UUID | None
    """The newest draft that was read, for a reader of the breakdown."""

    groups: tuple[Group, ...]
    bundles: tuple[BundleLine, ...]
    sizes: tuple[SizeLine, ...]
    producing_entity: str


def papers(seen: Seen, person: Person, *, at: datetime) -> PapersPage:
    """What was issued to the reader; for a coordinator also everything that can be made."""
    now, makes = Now(seen.production, at), queries.makes(seen)
    staleness, mine = queries.Staleness(now), queries.members_of(person, seen.production.pk)
    issued = [one for one in queries.issued_to(seen, person) if makes or staleness.newest(one)]
    bundles = queries.bundles_of(seen.production.pk)[:5] if makes else ()
    draft = breakdown.latest_ready(seen.production.pk) if seen.sees(Matter.BREAKDOWN) else None
    return PapersPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        makes=makes,
        issued=tuple(_issued_line(one, seen, person, staleness, mine) for one in issued),
        riders=tuple(_rider_line(one) for one in queries.rider_versions(seen, person)),
        statements=tuple((one.pk, one.name) for one in statements.own(person, seen.production.pk)),
        breakdown=draft.pk if draft else None,
        groups=groups(seen, now) if makes else (),
        bundles=tuple(_bundle_line(one) for one in bundles),
        sizes=tuple(_size_lines(seen.production, at=at)) if makes else (),
        producing_entity=seen.production.producing_entity if makes else "",
    )


def _size_lines(production: Production, *, at: datetime) -> Iterator[SizeLine]:
    here, usual = standards.paper_size(production, at=at), standards.usual_size(production, at=at)
    for form, size in SIZES.items():
        yield SizeLine(form=form, called=SIZE_WORDS[size], here=size is here, usual=size is usual)


def _issued_line(
    one: Issued, seen: Seen, person: Person, staleness: queries.Staleness, mine: frozenset[str]
) -> IssuedLine:
    confirmed = queries.confirmed(one)
    stale = staleness.why(one)
    return IssuedLine(
        id=one.pk,
        title=one.title,
        part="" if one.title.endswith(one.part) else one.part,
        issued_at=one.issued_at,
        stale=stale,
        confirmed=len(confirmed),
        waits=not stale
        and asked_to_confirm(one, seen, mine)
        and person.pk not in {row.by_id for row in confirmed},
    )


def _rider_line(one: RiderVersion) -> RiderLine:
    return RiderLine(
        id=one.pk,
        called=engine_id(one.rider),
        character=one.rider.member.character,
        version=one.number,
    )


def groups(seen: Seen, now: Now) -> tuple[Group, ...]:
    """Everything a paper can be made of, in groups."""
    found: dict[About, list[SubjectLine]] = {about: [] for about in GROUPS}
    for one in queries.subjects(now):
        kinds = tuple(
            (kind.value, KINDS[kind].called) for kind in one.kinds if queries.makes_kind(seen, kind)
        )
        if kinds:
            line = SubjectLine(key=one.key, called=one.called, at=one.at, kinds=kinds)
            found[one.about].append(line)
    return tuple(Group(called=GROUPS[about], lines=tuple(lines)) for about, lines in found.items() if lines)


def _bundle_line(one: Bundle) -> BundleLine:
    return BundleLine(id=one.pk, day=one.day, status=one.status, status_words=STATUS[Status(one.status)])


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePage:
    """All papers for a day, made or being made."""

    production: UUID
    title: str
    id: UUID
    day: date
    status: str
    status_words: Words
    running: bool
    ready: bool
    done: int
    steps: int
    says: str


def bundle(seen: Seen, one: Bundle) -> BundlePage:
    """How far a bundle is."""
    return BundlePage(
        production=seen.production.pk,
        title=seen.production.title,
        id=one.pk,
        day=one.day,
        status=one.status,
        status_words=STATUS[Status(one.status)],
        running=one.status in RUNNING,
        ready=one.status == Status.READY,
        done=one.done,
        steps=one.steps,
        says=one.says,
    )
