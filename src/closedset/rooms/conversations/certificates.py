"""What is said of a note that was destroyed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.people import queries as people
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import queries as record


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """That a note and its key were destroyed: which, when, by whom. Nothing of what it said."""

    production: UUID
    title: str
    member: UUID
    name: str
    note: UUID
    written_at: datetime
    written_by: str
    destroy_on: date
    destroyed_at: datetime
    destroyed_by: str
    """Empty when its day had come."""

    fingerprint: str
    entry: int | None
    """The number of the line in the record."""


def certificate(seen: Seen, member: CastMember, note: PrivateNote) -> Certificate:
    """Of a note that was destroyed. Raises ValueError for one that is still kept."""
    if note.destroyed_at is None:
        raise ValueError("This note is still kept.")
    names = people.names_of({note.by_id} | ({note.destroyed_by} if note.destroyed_by else set()))
    entered = record.about(note.organisation_id, note.pk).filter(event="note.destroyed").first()
    return Certificate(
        production=seen.production.pk,
        title=seen.production.title,
        member=member.pk,
        name=member.name,
        note=note.pk,
        written_at=note.written_at,
        written_by=names.get(note.by_id, ""),
        destroy_on=note.destroy_on,
        destroyed_at=note.destroyed_at,
        destroyed_by=names.get(note.destroyed_by, "") if note.destroyed_by else "",
        fingerprint=note.key_fingerprint,
        entry=entered.seq if entered else None,
    )
