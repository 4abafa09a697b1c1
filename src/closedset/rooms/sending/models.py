"""What was handed out, and the copy of each reader."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from closedset.rooms.people.models import Person
from closedset.rooms.record.rows import Row


class Handout(Row):
    """A paper handed out, to one or more readers, at one time."""

    production_id = models.UUIDField()
    kind = models.CharField(max_length=40)
    """A key of `settings.SENDABLE`."""

    thing_id = models.UUIDField()
    name = models.CharField(max_length=200)
    handed_at = models.DateTimeField()
    handed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="handouts")
    leaves_at = models.DateTimeField()
    """Nothing leaves before."""

    expires_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(leaves_at__gte=models.F("handed_at"), expires_at__gt=models.F("leaves_at")),
                name="leaves_then_expires",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production_id", "handed_at"], name="handouts_by_age"),
        ]

    def __str__(self) -> str:
        return self.name


class Copy(Row):
    """One reader's copy. The secret of its link is the reader's alone: only its digest is kept."""

    handout = models.ForeignKey(Handout, on_delete=models.PROTECT, related_name="copies")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="copies")
    """None for somebody outside."""

    email = models.EmailField(blank=True)
    """Of somebody outside; whoever has a seat has their address already."""

    why = models.CharField(max_length=500, blank=True)
    short_id = models.CharField(max_length=12)
    """Printed across the copy, so that one found somewhere says whose it was."""

    token_digest = models.CharField(max_length=64, blank=True)
    """Empty until it leaves: the secret is made then."""

    sent_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    """The first time; each time is in the record."""

    acknowledged_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "token_digest"],
                condition=~Q(token_digest=""),
                name="one_copy_for_a_secret",
            ),
            models.UniqueConstraint(fields=["organisation_id", "short_id"], name="one_copy_for_a_short_id"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, email="")
                | (Q(person__isnull=True) & ~Q(email="") & ~Q(why="")),
                name="inside_or_outside_with_a_reason",
            ),
        ]

    @property
    def reader(self) -> str:
        """Whose it is, as it is printed across it."""
        return str(self.person) if self.person is not None else self.email
