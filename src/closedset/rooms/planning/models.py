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
    attended = models.CharField(max_length=400, blank=True)
    """Who was there, as it was typed; besides those of `attendees`."""

    attendees = models.JSONField(default=list)
    """Keys of people of the production who were there: they read this talk, and no other for that."""

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


class Classification(Row):
    """How somebody classifies a move of a plan. None is ever changed; the latest of each person stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="classifications")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    move = models.CharField(max_length=20)
    """The id of the move in its plan, which no later move of that plan has."""

    classed = models.CharField(max_length=60)
    """An action of the vocabulary, or one of `NOT_INTIMATE`."""

    why = models.TextField(blank=True)
    agrees_with = models.UUIDField(null=True)
    """The person they agreed with, where they did; then there need not be a reason of their own."""

    seat = models.CharField(max_length=40)
    """The seat they spoke from."""

    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="classifications_by_age"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="a_classification_has_its_reason",
                condition=~models.Q(why="") | models.Q(agrees_with__isnull=False),
            ),
        ]
