"""The organisation's sealing keys, and the papers that were sealed with them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from closedset.rooms.record.rows import Row

KIND = "seal_key"
"""The kind of the key that seals private keys and proofs. Its subject is the organisation."""

MADE, BROUGHT, DEVICE = "made", "brought", "device"


class SealKey(Row):
    """A certificate that seals or vouches for one that does. Only the private key is secret."""

    role = models.CharField(max_length=10, choices=[("root", "root"), ("seal", "seal")])
    origin = models.CharField(max_length=10, choices=[(MADE, MADE), (BROUGHT, BROUGHT), (DEVICE, DEVICE)])
    called = models.CharField(max_length=200)
    chain = models.TextField()
    """Certificates as PEM, its own first, the root last."""

    fingerprint = models.CharField(max_length=64)
    """SHA-256 of its own certificate."""

    private = models.BinaryField()
    """PKCS#8, sealed. Empty when the key is in a device."""

    not_before = models.DateTimeField()
    not_after = models.DateTimeField()
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "role"],
                condition=Q(retired_at__isnull=True),
                name="one_sealing_key_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(retired_at__isnull=True) | Q(retired_at__gte=F("made_at")),
                name="retired_after_it_was_made",
            ),
        ]


class SealedFile(Row):
    """A PDF that was sealed: what it is about, its digest, and which one took its place."""

    about_kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    version_digest = models.CharField(max_length=64)
    """The digest of what was signed: the terms, not the paper."""

    production_id = models.UUIDField(null=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    key = models.ForeignKey(SealKey, on_delete=models.PROTECT, related_name="+")
    proof = models.BinaryField()
    """The proof from the record, sealed; for whoever brings the file."""

    sealed_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)
    superseded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "sha256"], name="a_paper_is_sealed_once"),
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True, superseded_by__isnull=True)
                | Q(superseded_at__isnull=False, superseded_by__isnull=False),
                name="superseded_by_one_at_a_moment",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "about_kind", "about_id"], name="sealed_about_something"),
        ]
