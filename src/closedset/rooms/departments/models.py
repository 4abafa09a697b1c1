"""Who has read what a department is told of a scene."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class SliceRead(Row):
    """Somebody of a department has read its slice of a scene, by name. Never changed: the last one counts."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="slices_read")
    department = models.CharField(max_length=24)
    """A seat that is a department: see `practice.departments.slices.TOLD`."""

    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    """Of exactly what was shown."""

    kept = models.JSONField()
    """Enough of it to say later what changed: see `practice.departments.changes.kept`."""

    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["organisation_id", "production", "department", "at"], name="slices_read_by_age"
            ),
        ]
