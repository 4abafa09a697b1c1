"""How the moves of a plan are performed, version after version."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.planning.models import ScenePlan
from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class ScoreVersion(Row):
    """One version of the score of a scene on an occasion. The latest stands; none is ever changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="scores")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    stage = models.CharField(max_length=20)
    """What it was set for: a value of `practice.choreography.values.Stage`."""

    plan = models.ForeignKey(ScenePlan, on_delete=models.PROTECT, related_name="scores")
    """The version of the plan whose moves it performs."""

    content = models.JSONField()
    """Order, timing and a notation for each move, as `kept.to_json` writes it. No contact stands here."""

    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production", "scene", "occasion", "version"],
                name="a_score_version_once",
            ),
        ]
