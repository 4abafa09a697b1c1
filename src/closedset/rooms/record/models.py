"""The record's rows: entries and their sealed details, the head of each record, checkpoints, keys."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from closedset.practice.record import Header, Kept
from closedset.rooms.record.rows import Row


class Entry(Row):
    """One line. The database refuses to change or remove it."""

    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=80)
    on_kind = models.CharField(max_length=40)
    on_id = models.UUIDField()
    by_id = models.UUIDField(null=True)
    """None when the house itself did it."""

    production_id = models.UUIDField(null=True)
    reading = models.BooleanField(default=False)
    commitment = models.CharField(max_length=64)
    prev = models.CharField(max_length=64)
    leaf = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "seq"], name="one_entry_in_each_place"),
            models.CheckConstraint(condition=Q(seq__gte=1), name="entries_count_from_one"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production_id", "seq"], name="entries_of_production"),
            models.Index(fields=["organisation_id", "on_id", "seq"], name="entries_on_something"),
            models.Index(fields=["organisation_id", "by_id", "seq"], name="entries_by_somebody"),
        ]

    def as_practice(self) -> Kept:
        """The entry as the practice knows it."""
        return Kept(
            Header(
                organisation=self.organisation_id,
                seq=self.seq,
                id=self.id,
                at=self.at,
                event=self.event,
                on=(self.on_kind, self.on_id),
                by=self.by_id,
                production=self.production_id,
                reading=self.reading,
                commitment=self.commitment,
                prev=self.prev,
            ),
            self.leaf,
        )


class Fragment(Row):
    """Why, and the details of an entry, sealed with the key of the one it concerns."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, db_index=False, related_name="fragments")
    subject = models.UUIDField()
    kind = models.CharField(max_length=40)
    sealed = models.BinaryField()

    class Meta:
        db_table = "record_vault"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "entry"], name="one_fragment_for_an_entry"),
        ]


class Head(models.Model):
    """Where an organisation's record ends. Its row is the lock that puts entries one after another.

    Not behind the wall: it tells which organisations there are and how many entries each has, and nothing
    else, so that whoever verifies can open one after another and nobody needs a way round the wall.
    """

    organisation_id = models.UUIDField(primary_key=True, editable=False)
    size = models.PositiveBigIntegerField(default=0)
    leaf = models.CharField(max_length=64)


class Checkpoint(Row):
    """The root of the record at a size, signed, to be kept by somebody else as well."""

    size = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    note = models.TextField()
    """The signed note, exactly as it is handed out."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "size", "at"], name="one_checkpoint_at_a_time"
            ),
        ]


class SubjectKey(Row):
    """The key of one subject for one kind of thing, wrapped by the key-encryption key.

    Destroying it makes everything sealed with it unreadable: here, on replicas and in every backup.
    """

    subject = models.UUIDField()
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    wrapped = models.BinaryField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "subject", "kind", "version"], name="one_key_of_a_version"
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "subject", "kind"],
                condition=Q(destroyed_at__isnull=True),
                name="one_living_key",
            ),
            models.CheckConstraint(
                condition=Q(destroyed_at__isnull=True) | Q(wrapped=b""), name="a_destroyed_key_is_empty"
            ),
        ]
