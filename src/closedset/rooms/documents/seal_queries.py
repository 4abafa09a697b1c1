"""Finding sealing keys and sealed papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string

from closedset.formats.seal.keys import der
from closedset.formats.seal.report import Expected
from closedset.rooms.documents.seal_models import KIND, MADE, SealedFile, SealKey
from closedset.rooms.record.sealing import unseal_bytes


def living(organisation: UUID, role: str) -> SealKey | None:
    """The key in use for sealing, or the root above it; None before first use."""
    found: SealKey | None = keys(organisation).filter(role=role, retired_at__isnull=True).first()
    return found


def keys(organisation: UUID) -> models.QuerySet[SealKey]:
    """Every key there was, the latest first."""
    found: models.QuerySet[SealKey] = SealKey.objects.filter(organisation_id=organisation)
    return found.order_by("-made_at", "role")


def anchors(organisation: UUID) -> list[bytes]:
    """What our own papers are trusted by (DER): our roots, and of keys that were brought only the key's own.

    An authority that issued a brought key vouches for others as well, who are not us.
    """
    return sorted({der(row.chain)[-1 if row.origin == MADE else 0] for row in keys(organisation)})


def of(organisation: UUID, kind: str, thing: UUID) -> models.QuerySet[SealedFile]:
    """The sealed papers about one thing, the latest first."""
    found: models.QuerySet[SealedFile] = SealedFile.objects.filter(
        organisation_id=organisation, about_kind=kind, about_id=thing
    )
    return found.order_by("-sealed_at")


def by_digest(organisation: UUID, sha256: str) -> SealedFile | None:
    """The sealed paper of this very content."""
    found: SealedFile | None = (
        SealedFile.objects.filter(organisation_id=organisation, sha256=sha256)
        .select_related("superseded_by")
        .first()
    )
    return found


def by_key(organisation: UUID, key: UUID) -> SealedFile | None:
    """The sealed paper by its own key, which it carries inside."""
    found: SealedFile | None = SealedFile.objects.filter(organisation_id=organisation, pk=key).first()
    return found


def proof(sealed: SealedFile) -> bytes:
    """The proof that was made when it was sealed. Raises `Unreadable`."""
    organisation = sealed.organisation_id
    return unseal_bytes(
        bytes(sealed.proof), organisation=organisation, subject=organisation, kind=KIND, about=sealed.pk
    )


def expected(sealed: SealedFile) -> Expected:
    """What the record knows of the file."""
    return Expected(sha256=sealed.sha256, size=sealed.size)


def status(sealed: SealedFile, *, at: datetime) -> str:
    """How what it is about stands today, in words; empty for in force, or when nobody says."""
    path = settings.SEALED_STATUS.get(sealed.about_kind)
    if path is None:
        return ""
    says: Callable[[UUID, str, datetime], str] = import_string(path)
    return str(says(sealed.about_id, sealed.version_digest, at))
