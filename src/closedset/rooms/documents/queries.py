"""Finding and opening files. Entering that somebody read one is the caller's, who knows who and when."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import models

from closedset.rooms.documents.models import KIND, StoredFile
from closedset.rooms.record.sealing import Unreadable, unseal_bytes


def files(organisation: UUID) -> models.QuerySet[StoredFile]:
    """The organisation's files, latest first."""
    found: models.QuerySet[StoredFile] = StoredFile.objects.filter(organisation_id=organisation)
    return found.order_by("-kept_at", "id")


def open_file(stored: StoredFile) -> bytes:
    """The file's bytes, exactly as they were kept. Raises `Unreadable`."""
    try:
        with default_storage.open(stored.place) as file:
            sealed = file.read()
    except FileNotFoundError as error:
        raise Unreadable(f"The file {stored.name} is missing from the storage.") from error
    data = unseal_bytes(
        sealed,
        organisation=stored.organisation_id,
        subject=stored.organisation_id,
        kind=KIND,
        about=stored.id,
    )
    if sha256(data).hexdigest() != stored.sha256:
        raise Unreadable(f"The file {stored.name} is not what was kept.")
    return data
