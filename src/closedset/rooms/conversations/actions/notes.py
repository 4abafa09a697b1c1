"""Private notes: written, and destroyed by one of the two they are between or when their day has come."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader, may_hear
from closedset.rooms.conversations import queries
from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter, shred
from closedset.rooms.record.key_actions import living_key
from closedset.rooms.record.sealing import Destroyed, Unreadable, seal


@transaction.atomic
def write(
    member: CastMember, words: str, *, destroy_on: date, by: Person, at: datetime, reader: Reader
) -> PrivateNote:
    """Keep a private note until a day. The record tells that one was written, and nothing of it."""
    require(may_hear(reader))
    if destroy_on <= at.date():
        raise Refused((Finding("note.day", "Choose a day to come on which it is destroyed."),))
    note = PrivateNote(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        by_id=by.pk,
        with_id=member.person_id,
        written_at=at,
        destroy_on=destroy_on,
    )
    note.sealed = seal(
        words, organisation=note.organisation_id, subject=note.pk, kind=queries.NOTE, about=note.pk
    )
    note.save(force_insert=True)
    enter(
        "note.written",
        on=("note", note.pk),
        by=by.pk,
        at=at,
        organisation=note.organisation_id,
        production=note.production_id,
    )
    return note


@transaction.atomic
def destroy(note: PrivateNote, *, by: Person | None, at: datetime) -> None:
    """Destroy a note's key and its sealed words: no copy of either opens again. Twice is once.

    Whoever wrote it or whom it is about destroys it; or nobody, when its day has come.
    """
    if by is not None and by.pk not in {note.by_id, note.with_id}:
        raise Refused((Finding("note.not_yours", "Only the two it is between destroy it."),))
    held = PrivateNote.objects.select_for_update().get(pk=note.pk)
    if held.destroyed_at is not None:
        return
    require(holds.held(Kept.NOTES, held.production_id))
    held.key_fingerprint = fingerprint(held.organisation_id, held.pk, queries.NOTE)
    shred(
        organisation=held.organisation_id,
        subject=held.pk,
        kind=queries.NOTE,
        by=by.pk if by else None,
        at=at,
    )
    held.sealed, held.destroyed_at, held.destroyed_by = b"", at, by.pk if by else None
    held.save(update_fields=["sealed", "destroyed_at", "destroyed_by", "key_fingerprint"])
    enter(
        "note.destroyed",
        on=("note", held.pk),
        by=by.pk if by else None,
        at=at,
        organisation=held.organisation_id,
        production=held.production_id,
    )


def destroy_due(*, at: datetime, member: CastMember | None = None) -> int:
    """Destroy every note in scope whose day has come and that no hold keeps, or one performer's. How many."""
    due = PrivateNote.objects.filter(destroyed_at=None, destroy_on__lte=at.date())
    if member is not None:
        due = due.filter(member=member)
    free = [note for note in due.select_related("member") if not holds.held(Kept.NOTES, note.production_id)]
    for note in free:
        destroy(note, by=None, at=at)
    return len(free)


@transaction.atomic
def bury(*, at: datetime) -> int:
    """Mark the notes in scope whose key is gone already as destroyed. Says how many.

    A backup put back knows nothing of what was destroyed after it; the list of keys does.
    """
    count = 0
    for note in PrivateNote.objects.select_for_update().filter(destroyed_at=None):
        try:
            queries.body_of(note)
        except Destroyed:
            note.sealed, note.destroyed_at = b"", at
            note.save(update_fields=["sealed", "destroyed_at"])
            count += 1
    return count


def fingerprint(organisation: UUID, subject: UUID, kind: str) -> str:
    """What names a living key without being of use for opening: SHA-256 of the key and what it is for.

    Empty for a key that cannot be unwrapped: that must not keep anybody from destroying it.
    """
    try:
        key, version = living_key(organisation, subject, kind)
    except Unreadable:
        return ""
    return sha256(f"closedset.fingerprint {subject} {kind} {version} ".encode() + key).hexdigest()
