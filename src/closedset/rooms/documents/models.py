"""Files that were kept: what they are, and where the sealed bytes lie."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from closedset.rooms.documents.seal_models import SealedFile, SealKey
from closedset.rooms.record.rows import Row

__all__ = ["KIND", "SealKey", "SealedFile", "StoredFile"]

KIND = "file"
"""The kind of the key that seals files. Its subject is the organisation."""


class StoredFile(Row):
    """A file, sealed at rest with its organisation's key. What it was called is only a label."""

    name = models.CharField(max_length=200)
    """What the person called it, without any folder. Never part of a path."""

    content_type = models.CharField(max_length=100)
    """What the bytes are, not what anybody said they are."""

    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    kept_at = models.DateTimeField()
    kept_by_id = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(size__gte=1), name="a_kept_file_is_not_empty"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "sha256"], name="files_by_content"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where the sealed bytes lie in the storage: made of our own ids only."""
        return f"{self.organisation_id.hex}/{self.id.hex[:2]}/{self.id.hex}"
