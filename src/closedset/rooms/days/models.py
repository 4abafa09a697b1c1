"""What is said of a shoot day while it goes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.rows import Row


class DayMark(Row):
    """One mark, never changed. Its key is that of the form it came by, so that one sent twice is one."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="day_marks")
    mark = models.CharField(max_length=20)
    """A value of `practice.day.Mark`."""

    member = models.ForeignKey(CastMember, null=True, on_delete=models.PROTECT, related_name="day_marks")
    """Whom it is of; None for what is of everybody."""

    scene = models.CharField(max_length=40, blank=True)
    occasion = models.CharField(max_length=20, blank=True)
    setup = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="day_marks_by_age"),
        ]
