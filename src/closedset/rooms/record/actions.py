"""Entering: the one door into the record."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice import record
from closedset.practice.record import NOTHING_BEFORE, Header, Json, canonical, commit, leaf_of
from closedset.rooms.record import handing_out, queries, sealing, signing, wrapping
from closedset.rooms.record.models import Checkpoint, Entry, Fragment, Head, SubjectKey
from closedset.rooms.record.scope import require_scope

KIND = "record"
"""The kind of the keys that seal an entry's details."""


@transaction.atomic
def enter(
    event: str,
    *,
    on: tuple[str, UUID],
    by: UUID | None,
    at: datetime,
    organisation: UUID,
    production: UUID | None = None,
    why: str = "",
    details: Mapping[str, Json] | None = None,
    subject: UUID | None = None,
    reading: bool = False,
) -> Entry:
    """Enter that something happened, in the same transaction as what happened.

    `event` is `room.happened`; `on` the kind of thing and which one; `by` None when the house did it.
    `why` and `details` are sealed with the key of `subject` (the person they are about), else of the
    production, else of the organisation. Raises `OutOfScope` when the organisation is not open.
    """
    require_scope(organisation)
    told: dict[str, Json] = {"why": why, "details": details or {}}
    salt = os.urandom(32)
    head = _locked_head(organisation)
    header = Header(
        organisation=organisation,
        seq=head.size + 1,
        id=uuid4(),
        at=at,
        event=event,
        on=on,
        by=by,
        production=production,
        reading=reading,
        commitment=commit(salt, told),
        prev=head.leaf,
    )
    entry = _append(head, header)
    whose = subject or production or organisation
    sealed = sealing.seal_bytes(
        salt + canonical(told), organisation=organisation, subject=whose, kind=KIND, about=entry.id
    )
    Fragment.objects.create(
        organisation_id=organisation, entry=entry, subject=whose, kind=KIND, sealed=sealed
    )
    return entry


def read(
    event: str,
    *,
    on: tuple[str, UUID],
    by: UUID | None,
    at: datetime,
    organisation: UUID,
    production: UUID | None = None,
    why: str = "",
    details: Mapping[str, Json] | None = None,
    subject: UUID | None = None,
) -> Entry:
    """Enter that somebody read something sensitive. Same shape as `enter`."""
    return enter(
        event,
        on=on,
        by=by,
        at=at,
        organisation=organisation,
        production=production,
        why=why,
        details=details,
        subject=subject,
        reading=True,
    )


@transaction.atomic
def take_checkpoint(organisation: UUID, *, at: datetime) -> Checkpoint:
    """Sign how large the record is and what its root is. Enters a change of key first, if there is one."""
    require_scope(organisation)
    _locked_head(organisation)
    newest = UUID(signing.our_ids()[0])
    announced = queries.key_announced(organisation)
    if announced != newest:
        event = "record.key_set" if announced is None else "record.key_changed"
        enter(event, on=("checkpoint_key", newest), by=None, at=at, organisation=organisation)
    leaves = queries.leaves(organisation)
    point = record.Checkpoint(
        origin=record.origin_of(organisation),
        size=len(leaves),
        root=record.root_of(leaves),
        at=record.instant(at),
        keys=signing.our_ids(),
    )
    body = point.body().encode()
    note = record.Note(point, tuple((signing.public(key), key.sign(body)) for key in signing.our_keys()))
    taken: Checkpoint
    taken, _ = Checkpoint.objects.get_or_create(
        organisation_id=organisation, size=point.size, at=at, defaults={"note": note.text()}
    )
    return taken


@transaction.atomic
def export(
    organisation: UUID,
    *,
    by: UUID | None,
    at: datetime,
    production: UUID | None = None,
    entry: int | None = None,
    tell: bool = False,
) -> bytes:
    """The record, or a production's part of it, or one entry, as a file that is checked offline.

    The export is entered first, so it stands in what it exports.
    """
    require_scope(organisation)
    read(
        "record.exported",
        on=("production", production) if production else ("organisation", organisation),
        by=by,
        at=at,
        organisation=organisation,
        production=production,
        details={"entry": entry, "told": tell},
    )
    numbers = handing_out.wanted(organisation, production, entry)
    note = take_checkpoint(organisation, at=at).note
    return record.write(handing_out.made(organisation, note, numbers, tell=tell))


@transaction.atomic
def shred(
    *, organisation: UUID, subject: UUID, kind: str, by: UUID | None, at: datetime, why: str = ""
) -> int:
    """Destroy the subject's living key of this kind: nobody can read what it sealed, in any copy.

    The keys that wrapped it still exist, so the wrapped key goes too. Says how many keys were destroyed.
    """
    require_scope(organisation)
    living = SubjectKey.objects.select_for_update().filter(
        organisation_id=organisation, subject=subject, kind=kind, destroyed_at__isnull=True
    )
    count: int = living.update(wrapped=b"", destroyed_at=at)
    enter(
        "record.key_destroyed",
        on=("subject", subject),
        by=by,
        at=at,
        organisation=organisation,
        why=why,
        details={"kind": kind, "keys": count},
        subject=organisation,
    )
    return count


@transaction.atomic
def rewrap(organisation: UUID, *, by: UUID | None, at: datetime) -> int:
    """Wrap every living key with the newest key-encryption key. Says how many."""
    require_scope(organisation)
    living = SubjectKey.objects.select_for_update().filter(
        organisation_id=organisation, destroyed_at__isnull=True
    )
    for key in living:
        key.wrapped = wrapping.rewrapped(key)
        key.save(update_fields=["wrapped"])
    enter(
        "record.keys_rewrapped",
        on=("organisation", organisation),
        by=by,
        at=at,
        organisation=organisation,
        details={"keys": len(living)},
    )
    return len(living)


def _locked_head(organisation: UUID) -> Head:
    """The head, held until the transaction ends. SQLite holds the whole database instead (IMMEDIATE)."""
    Head.objects.get_or_create(organisation_id=organisation, defaults={"leaf": NOTHING_BEFORE})
    head: Head = Head.objects.select_for_update().get(organisation_id=organisation)
    return head


def _append(head: Head, header: Header) -> Entry:
    entry = Entry(
        id=header.id,
        organisation_id=header.organisation,
        seq=header.seq,
        at=header.at,
        event=header.event,
        on_kind=header.on[0],
        on_id=header.on[1],
        by_id=header.by,
        production_id=header.production,
        reading=header.reading,
        commitment=header.commitment,
        prev=header.prev,
        leaf=leaf_of(header),
    )
    entry.save(force_insert=True)
    head.size, head.leaf = entry.seq, entry.leaf
    head.save(update_fields=["size", "leaf"])
    return entry
