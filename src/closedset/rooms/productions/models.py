"""Productions."""

from __future__ import annotations

from django.db import models

from closedset.rooms.record.rows import Row


class Production(Row):
    """A film, an episode, a series: what people have seats on."""

    title = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default="UTC")
    created_at = models.DateTimeField()

    class Meta(Row.Meta):
        indexes = [models.Index(fields=["organisation_id", "created_at"], name="productions_by_age")]

    def __str__(self) -> str:
        return self.title
