"""Drafts, what was read and found in them, and what people decided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.documents.models import StoredFile
from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class Draft(Row):
    """One draft of a production's script. The file stays as it came, sealed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="drafts")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    colour = models.CharField(max_length=40)
    status = models.CharField(max_length=20, default="waiting")
    """A value of `states.Status`."""

    done = models.PositiveSmallIntegerField(default=0)
    """Steps done, of `states.STEPS`."""

    says = models.TextField(blank=True)
    """Why it could not be read, in one sentence."""

    format = models.CharField(max_length=20, blank=True)
    detector = models.CharField(max_length=60, blank=True)
    pages = models.PositiveIntegerField(null=True)
    not_understood = models.JSONField(default=list)
    digest = models.JSONField(null=True)
    """What changed from the draft before: see `digests.told`."""

    brought_in_at = models.DateTimeField()
    brought_in_by = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "-brought_in_at"], name="drafts_by_age"),
        ]


class SceneRow(Row):
    """A scene of a draft as it was read."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="scenes")
    index = models.PositiveIntegerField()
    number = models.CharField(max_length=40, blank=True)
    heading = models.TextField()
    page = models.PositiveIntegerField(null=True)
    eighths = models.PositiveIntegerField(null=True)
    omitted = models.BooleanField(default=False)
    characters = models.JSONField(default=list)
    elements = models.JSONField(default=list)
    """One `[kind, text, start, end]` an element; offsets into the text that was read."""

    rank = models.PositiveIntegerField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "draft", "index"], name="one_scene_a_place"),
        ]


class BeatRow(Row):
    """A beat, found by the detector or added by a person."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="beats")
    scene = models.PositiveIntegerField()
    """`SceneRow.index`."""

    key = models.CharField(max_length=80)
    """The detector's id for it, or the row's own for one a person added."""

    tier = models.CharField(max_length=10)
    value = models.JSONField()
    """The beat as `kept.to_json` writes it."""

    by_person = models.BooleanField(default=False)
    detector = models.CharField(max_length=60, blank=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "draft", "scene", "key"], name="a_beat_once"),
        ]


class Decision(Row):
    """What a person decided about a beat. Never changed; the latest one stands. It goes only with its draft,
    when the draft's day has come (`actions.let_go`)."""

    beat = models.ForeignKey(BeatRow, on_delete=models.PROTECT, related_name="decisions")
    verb = models.CharField(max_length=20)
    """A value of `states.Verb`."""

    values = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    by_id = models.UUIDField()
    at = models.DateTimeField()
    detector = models.CharField(max_length=60, blank=True)
    """The detector's version the person was looking at."""

    carried_from = models.UUIDField(null=True)
    """The decision on an earlier draft this one came from."""

    to_review = models.BooleanField(default=False)
    """True when it came across to a beat that is not the same any more."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "beat", "at"], name="decisions_of_a_beat"),
        ]


class SceneNote(Row):
    """A coordinator's own words on a scene: what it is for, and how power lies in it."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="notes")
    scene = models.PositiveIntegerField()
    purpose = models.TextField(blank=True)
    power = models.TextField(blank=True)
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "draft", "scene"], name="one_note_a_scene"),
        ]
