"""When a production was wrapped and delivered, holds, one's own periods, and certificates of destruction."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.rows import Row


class Dated(Row):
    """When a production was wrapped and delivered, and where. Never changed: the one entered last stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="dated")
    place = models.CharField(max_length=20, blank=True)
    wrapped_on = models.DateField(null=True)
    delivered_on = models.DateField(null=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="dated_by_age"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(wrapped_on=None) | Q(delivered_on=None) | Q(delivered_on__gte=F("wrapped_on")),
                name="delivered_after_the_wrap",
            ),
        ]


class OwnPeriod(Row):
    """How long an organisation keeps a class of things. Never changed: the one entered last stands."""

    kept = models.CharField(max_length=20)
    begins = models.CharField(max_length=12)
    days = models.PositiveIntegerField()
    place = models.CharField(max_length=20, blank=True)
    basis = models.CharField(max_length=500)
    """Why so long: the law, the contract, the rule of the house."""

    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "kept", "at"], name="periods_by_age"),
        ]


class Hold(Row):
    """Nothing of a class, or nothing at all, is destroyed on a production until it is lifted."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="holds")
    kept = models.CharField(max_length=20, blank=True)
    """Empty for everything."""

    why = models.CharField(max_length=500)
    placed_at = models.DateTimeField()
    placed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    lifted_why = models.CharField(max_length=500, blank=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "placed_at"], name="holds_by_age"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(lifted_at=None, lifted_by=None, lifted_why="")
                | (Q(lifted_at__gte=F("placed_at"), lifted_by__isnull=False) & ~Q(lifted_why="")),
                name="lifted_by_somebody_with_a_reason",
            ),
        ]


class Destruction(Row):
    """That things of a class were destroyed: how many, when, by whom, the digest of each. Never changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="destructions")
    kept = models.CharField(max_length=20)
    why = models.CharField(max_length=500)
    digests = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """None when its day had come."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="destructions_by_age"),
        ]
