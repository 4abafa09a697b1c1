"""The list of a set, what happens at its door, what shows it, and who is named for the day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class Listed(Row):
    """Somebody on the list, for some scenes or for all. It is approved once, ends, and is never changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="listed")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="listed")
    """Their account here; None for somebody who has none."""

    name = models.CharField(max_length=200)
    function = models.CharField(max_length=40)
    """An id of `FUNCTIONS`."""

    reason = models.CharField(max_length=300)
    scenes = models.JSONField(default=list)
    """Empty for every scene."""

    proposed_by = models.UUIDField()
    proposed_at = models.DateTimeField()
    approved_by = models.UUIDField(null=True)
    approved_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "proposed_at"], name="listed_by_age"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="approved_by_somebody",
                condition=models.Q(approved_at__isnull=True, approved_by__isnull=True)
                | models.Q(approved_at__isnull=False, approved_by__isnull=False),
            ),
            models.CheckConstraint(name="listed_for_a_reason", condition=~models.Q(reason="")),
        ]


class FeedLine(Row):
    """A monitor, feed, playback or dailies link that shows the set. It ends, and is never changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="feed_lines")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    """A value of `words.FEED_KINDS`."""

    place = models.CharField(max_length=200, blank=True)
    seen_by = models.CharField(max_length=300, blank=True)
    scenes = models.JSONField(default=list)
    """Empty for every scene."""

    at = models.DateTimeField()
    by_id = models.UUIDField()
    ended_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="feed_lines_by_age"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production", "name"],
                condition=models.Q(ended_at__isnull=True),
                name="one_feed_of_a_name",
            ),
        ]


class SetEvent(Row):
    """Something that happened on the set of a scene on an occasion. Never changed and never removed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="set_events")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    did = models.CharField(max_length=20)
    """A value of `practice.closed_set.Did`."""

    who = models.CharField(max_length=200, blank=True)
    """Whom it is about, by name; the feed's name where it is about one."""

    value = models.CharField(max_length=40, blank=True)
    said_at = models.DateTimeField()
    """When it happened, as it was said."""

    received_at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["organisation_id", "production", "scene", "occasion", "received_at"],
                name="set_events_by_age",
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="said_of_what_has_been",
                condition=models.Q(said_at__lte=models.F("received_at")),
            ),
        ]


class SetWords(Row):
    """The words, and who is named, for a scene or (empty) for all. Never changed: the latest stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="set_words")
    scene = models.CharField(max_length=40, blank=True)
    pause = models.CharField(max_length=60, blank=True)
    stop = models.CharField(max_length=60, blank=True)
    robe = models.CharField(max_length=200, blank=True)
    """Who holds the robes."""

    keeper = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="keeps_doors")
    contact = models.CharField(max_length=200, blank=True)
    """Whom to call when something is wrong."""

    channel = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="set_words_by_age"),
        ]
