"""What an issued paper answers when a copy of it is to be handed out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from closedset.formats.papers import Size, document
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Reader
from closedset.rooms.papers import queries
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.now import Now
from closedset.rooms.people import queries as people
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import sendable as riders


def name(thing: UUID) -> str:
    """As it was issued, with whose copy it is."""
    return _called(_issued(thing))


def production(thing: UUID) -> UUID:
    """On which production it is."""
    return _issued(thing).production_id


def pdf(thing: UUID) -> bytes:
    """The paper, set as it was issued."""
    found = _issued(thing)
    return document(queries.paper_in(found), at=found.issued_at, size=Size(found.size))


def stale(thing: UUID, *, at: datetime) -> str:
    """Why it holds no more, as a sentence for every reader."""
    found = _issued(thing)
    return queries.Staleness(Now(found.production, at)).why(found)


def may_read(thing: UUID, reader: Reader) -> bool:
    """Whom this copy was issued to, and whoever makes papers of its kind."""
    found = _issued(thing)
    seen, person = Seen(found.production, reader), people.by_key(UUID(reader.person))
    mine = queries.members_of(person, found.production_id) if person is not None else frozenset()
    return queries.makes_kind(seen, Kind(found.kind)) or queries.readable(found, seen, mine)


def engaged_as(production: UUID, people: Iterable[UUID]) -> dict[UUID, str]:
    """Day players and background among these people."""
    return riders.engaged_as(production, people)


def choices(production: UUID, *, at: datetime) -> list[tuple[UUID, str]]:
    """Every issued paper that holds now."""
    rows = list(queries.issued_of(production).select_related("production"))
    if not rows:
        return []
    holds = queries.Staleness(Now(rows[0].production, at))
    return [(one.pk, _called(one)) for one in rows if not holds.why(one)]


def _called(issued: Issued) -> str:
    return f"{issued.title} ({issued.part})" if issued.part else issued.title


def _issued(thing: UUID) -> Issued:
    found: Issued | None = Issued.objects.filter(pk=thing).select_related("production", "value").first()
    if found is None:
        raise LookupError("There is no such paper.")
    return found
