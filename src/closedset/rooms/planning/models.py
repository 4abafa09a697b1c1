"""What direction and production ask of a scene: talks, and the plan as it stands."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class Meeting(Row):
    """A talk with the director or the producers. Never changed: what was said later is a later talk."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="meetings")
    scene = models.CharField(max_length=40, blank=True)
    """Empty for a talk about the whole."""

    held_on = models.DateField()
    attended = models.CharField(max_length=400)
    said = models.JSONField(default=dict)
    """Item of `words.ITEMS` to what was said about it."""

    entered_at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "entered_at"], name="meetings_by_age"),
        ]


class ScenePlan(Row):
    """One version of what is planned for a scene on an occasion. The latest stands; none is ever changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="plans")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    content = models.JSONField()
    """As `kept.to_plan` reads it."""

    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production", "scene", "occasion", "version"],
                name="a_plan_version_once",
            ),
        ]
