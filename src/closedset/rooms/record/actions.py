"""Entering: the one door into the record."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.record import NOTHING_BEFORE, Header, Json, canonical, commit, leaf_of
from closedset.rooms.record import sealing
from closedset.rooms.record.models import Entry, Fragment, Head
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
    told = {"why": why, "details": details or {}}
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
