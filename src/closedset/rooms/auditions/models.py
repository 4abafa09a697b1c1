"""Auditions, what was entered about each, and certificates of what was destroyed. No footage."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.rows import Row


class Audition(Row):
    """One performer, seen once for a part. What is known of it stands in its lines."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="auditions")
    member = models.ForeignKey(CastMember, null=True, on_delete=models.PROTECT, related_name="auditions")
    """Whose it is; None for somebody who is not cast here."""

    made_at = models.DateTimeField()
    made_by = models.UUIDField()
    forgotten_at = models.DateTimeField(null=True)
    """When everything that was entered about it was destroyed."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "made_at"], name="auditions_by_age"),
        ]


class AuditionLine(Row):
    """Something entered about an audition. Never changed: of its kind the one entered last stands."""

    audition = models.ForeignKey(Audition, on_delete=models.PROTECT, related_name="lines")
    kind = models.CharField(max_length=20)
    """A value of `kept.Kind`."""

    sealed = models.BinaryField()
    """What was entered: sealed with a key of this audition."""

    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "audition", "at"], name="audition_lines_by_age"),
        ]


class Certificate(Row):
    """That what was recorded of an audition was destroyed. It is kept, and names no performer."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="+")
    audition = models.ForeignKey(Audition, on_delete=models.PROTECT, related_name="certificates")
    what = models.CharField(max_length=300)
    how = models.CharField(max_length=300)
    done_by = models.CharField(max_length=200)
    """By whom, as a name."""

    destroyed_at = models.DateTimeField()
    entered_at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(destroyed_at__lte=models.F("entered_at")),
                name="destroyed_before_it_is_certified",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "audition"], name="certificates_of_auditions"),
        ]
