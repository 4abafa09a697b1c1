"""Papers that were issued, who confirmed them, and jobs that make many at once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.practice.papers.sizes import Size
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class Issued(Row):
    """One copy of a paper as it was issued. Never changed; a later one stands beside it."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=24)
    """A value of `practice.papers.names.Kind`."""

    key = models.CharField(max_length=80)
    """What it is about: `queries.Subject.key`."""

    part = models.CharField(max_length=200, blank=True)
    """Which copy it is: a department's or a performer's; empty for the whole."""

    title = models.CharField(max_length=400)
    seats = models.JSONField(default=list)
    """Seats it was made for."""

    members = models.JSONField(default=list)
    """Keys of the cast it was made for by name."""

    rests_on = models.CharField(max_length=64)
    """SHA-256 of all it says: when the same paper would say something else now, this one is stale."""

    made_from = models.JSONField(default=list)
    """Rider versions with their digests, and pages, as `[what, digest]`."""

    value = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    """The whole paper as data, sealed: every form of it is set from this."""

    size = models.CharField(max_length=10, default=Size.LETTER.value)
    """On what it was issued: copies that are handed out are set so for good."""

    issued_at = models.DateTimeField()
    issued_by = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["organisation_id", "production", "kind", "key", "issued_at"], name="papers_by_age"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Confirmed(Row):
    """Somebody has confirmed by name that they have read a paper."""

    paper = models.ForeignKey(Issued, on_delete=models.PROTECT, related_name="confirmed")
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "paper", "by_id"], name="a_paper_confirmed_once_each"
            ),
        ]


class Bundle(Row):
    """All papers for one day's calls as one file, made in the background."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="bundles")
    day = models.DateField()
    size = models.CharField(max_length=20)
    """A value of `formats.papers.Size`."""

    status = models.CharField(max_length=12, default="waiting")
    """A value of `states.Status`."""

    done = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    """How many papers there are to make; 0 before they are counted."""

    says = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="a_ready_bundle_has_its_file",
                condition=models.Q(status="ready", file__isnull=False)
                | (~models.Q(status="ready") & models.Q(file__isnull=True)),
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "asked_at"], name="bundles_by_age"),
        ]
