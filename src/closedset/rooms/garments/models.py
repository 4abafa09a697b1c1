"""What is worn: the kit, pieces assigned to performers, what happened to them, sizes in confidence."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.rows import Row


class Kit(Row):
    """Something costume has in stock, of one kind and make."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="kit")
    covering = models.CharField(max_length=40)
    """An id of `COVERINGS`."""

    called = models.CharField(max_length=120)
    """Which one it is: make, size, colour, in costume's own words."""

    single_use = models.BooleanField()
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production", "covering", "called"], name="kit_of_one_name"
            ),
        ]

    def __str__(self) -> str:
        return self.called


class KitCount(Row):
    """So many more or fewer of something in the kit. Never changed: a mistake is counted back."""

    kit = models.ForeignKey(Kit, on_delete=models.PROTECT, related_name="counts")
    change = models.IntegerField()
    why = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "kit", "at"], name="kit_counts_by_age"),
        ]


class Piece(Row):
    """Something one performer is to wear, in one scene or in all of theirs. It ends, and is never changed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="pieces")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="pieces")
    kit = models.ForeignKey(Kit, null=True, on_delete=models.PROTECT, related_name="pieces")
    covering = models.CharField(max_length=40)
    called = models.CharField(max_length=120, blank=True)
    scene = models.CharField(max_length=40, blank=True)
    """Empty for every scene the performer is in."""

    put_on_by = models.CharField(max_length=120, blank=True)
    """Empty for the performer themselves."""

    care = models.CharField(max_length=400, blank=True)
    """How it is put on, taken off and cleaned: time, solvent, warmth."""

    spare = models.BooleanField()
    clean_up = models.BooleanField()
    single_use = models.BooleanField()
    at = models.DateTimeField()
    by_id = models.UUIDField()
    ended_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="pieces_by_age"),
        ]


class PieceMark(Row):
    """What happened to a piece: a value of `practice.garments.Mark`. Never changed."""

    piece = models.ForeignKey(Piece, on_delete=models.PROTECT, related_name="marks")
    mark = models.CharField(max_length=20)
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "piece", "at"], name="piece_marks_by_age"),
        ]


class Sizes(Row):
    """What a performer tells costume in confidence. Never changed: what was said last stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="sizes")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="sizes")
    sealed = models.BinaryField()
    """Size, skin tone, what the skin does not bear, wishes: sealed with a key of the performer's."""

    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "member", "at"], name="sizes_by_age"),
        ]
