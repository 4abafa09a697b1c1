"""What the page of a marked-up rider shows, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from closedset.formats.papers.redline import made_of, proposals
from closedset.formats.refusal import CannotRead
from closedset.practice.consent.prose import sentence
from closedset.practice.riders.redline import TAKEN, Against, Becomes, Outcome, outcomes
from closedset.practice.riders.states import Side
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import queries
from closedset.rooms.riders.forms import in_words
from closedset.rooms.riders.models import Rider, RiderVersion
from closedset.rooms.riders.paper import paper_of

Words = str | Promise
BECOMES: dict[Becomes, Words] = {
    Becomes.COUNTER: gettext_lazy("Would be countered"),
    Becomes.LEFT_OUT: gettext_lazy("Would be left out"),
    Becomes.QUESTION: gettext_lazy("Would be asked"),
    Becomes.STANDS: gettext_lazy("So already"),
    Becomes.NOTHING: gettext_lazy("Not taken over: as it stands in the file"),
}
"""In this order on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing the file asks for, beside the term as it stands."""

    number: int | None
    """Its place among what can be confirmed; None for what cannot."""

    now: str
    says: str
    why: str
    by: str
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Everything that becomes the same."""

    id: str
    called: Words
    lines: tuple[Line, ...]
    struck: bool
    """The sentence beside it would go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlinePage:
    """A rider that waits for its file, or what the file asks for."""

    production: UUID
    title: str
    id: UUID
    version_id: UUID
    called: str
    version: int
    made_from: int = 0
    """The earlier version the file was made from; 0 for the one that stands, and before there is a file."""

    groups: tuple[Group, ...] = ()
    some: bool = False
    """There is something to confirm."""

    comments: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A file that came back, read against the version it was made from."""

    version: RiderVersion
    outcomes: tuple[Outcome, ...]


def read(docx: bytes, versions: list[RiderVersion], side: Side, *, at: datetime) -> Read:
    """What the file asks for. `versions` are those its reader may read, the latest first.

    Raises `CannotRead` for anything that is no redline of one of them.
    """
    papers = [paper_of(one, at=at) for one in versions]
    found = made_of(docx, papers)
    if found is None:
        says = _(
            "The file was not made from this rider, or does not say so. Take it out as Word and mark that."
        )
        raise CannotRead(says)
    against = Against(
        then={one.id: one for one in queries.terms_of(versions[found])},
        now={one.id: one for one in queries.terms_of(versions[0])},
        side=side,
        asked=queries.asked_by(side, versions[0].rider),
        limits=in_words,
    )
    return Read(versions[found], outcomes(proposals(docx, papers[found]), against))


def redline(seen: Seen, found: Rider, newest: RiderVersion, done: Read | None = None) -> RedlinePage:
    """The page before there is a file, or with what the file asks for."""
    groups = tuple(_groups(newest, done.outcomes)) if done else ()
    earlier = done is not None and done.version.number != newest.number
    return RedlinePage(
        production=seen.production.pk,
        title=seen.production.title,
        id=found.pk,
        version_id=newest.pk,
        called=queries.engine_id(found),
        version=newest.number,
        made_from=done.version.number if done and earlier else 0,
        groups=groups,
        some=any(one.number is not None for group in groups for one in group.lines),
        comments=any(not one.ticked for group in groups for one in group.lines if one.number is not None),
    )


def _groups(newest: RiderVersion, found: Iterable[Outcome]) -> Iterator[Group]:
    now = {one.id: sentence(one) for one in queries.terms_of(newest)}
    numbers = count()
    lines = [(one.becomes, _line(one, now, next(numbers) if one.becomes in TAKEN else None)) for one in found]
    for becomes, called in BECOMES.items():
        own = tuple(line for each, line in lines if each is becomes)
        if own:
            yield Group(id=becomes.value, called=called, lines=own, struck=becomes is Becomes.LEFT_OUT)


def _line(one: Outcome, now: dict[str, str], number: int | None) -> Line:
    return Line(
        number=number,
        now=now.get(one.term, ""),
        says=one.says,
        why=one.why,
        by=one.by,
        ticked=not one.comment,
    )
