"""Keeping a file, and letting it go."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Protocol
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from closedset.practice.findings import require
from closedset.rooms.documents import contents
from closedset.rooms.documents.contents import Use
from closedset.rooms.documents.models import KIND, StoredFile
from closedset.rooms.documents.scanning import looked_at
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import require_scope
from closedset.rooms.record.sealing import seal_bytes


class Readable(Protocol):
    """An open file, an upload."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, not more than `size`."""


@transaction.atomic
def keep(
    data: bytes | Readable,
    *,
    organisation: UUID,
    name: str,
    by: UUID | None,
    at: datetime,
    production: UUID | None = None,
    use: Use = Use.ANYTHING,
) -> StoredFile:
    """Keep the bytes, sealed. Raises `Refused` when they are none, too many, not for this use, or dangerous.

    The bytes are written before the row is committed: a row without bytes is a loss, bytes without a row
    are only litter. When the transaction fails at once, the litter is taken away again.
    """
    require_scope(organisation)
    given = data if isinstance(data, bytes) else data.read(contents.LARGEST + 1)
    content_type = looked_at(given, use)
    stored = StoredFile(
        id=uuid4(),
        organisation_id=organisation,
        name=contents.called(name),
        content_type=content_type,
        size=len(given),
        sha256=sha256(given).hexdigest(),
        kept_at=at,
        kept_by_id=by,
    )
    sealed = seal_bytes(given, organisation=organisation, subject=organisation, kind=KIND, about=stored.id)
    place = default_storage.save(stored.place, ContentFile(sealed))
    try:
        if place != stored.place:
            raise FileExistsError(f"There is a file at {stored.place} already.")
        stored.save(force_insert=True)
        enter(
            "documents.kept",
            on=("file", stored.id),
            by=by,
            at=at,
            organisation=organisation,
            production=production,
            details={"name": stored.name, "size": stored.size, "sha256": stored.sha256},
        )
    except BaseException:
        default_storage.delete(place)
        raise
    return stored


@transaction.atomic
def let_go(
    stored: StoredFile, *, by: UUID | None, at: datetime, why: str, production: UUID | None = None
) -> None:
    """Remove the file for good. The record keeps that it was there and why it went. A hold keeps it."""
    if production is not None:
        require(holds.held("", production))
    enter(
        "documents.let_go",
        on=("file", stored.id),
        by=by,
        at=at,
        organisation=stored.organisation_id,
        production=production,
        why=why,
    )
    transaction.on_commit(partial(default_storage.delete, stored.place))
    stored.delete()
