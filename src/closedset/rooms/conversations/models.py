"""What performers say: for others to keep to, and in private."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.rows import Row


class BoundaryLine(Row):
    """A performer's answer about one area or action. Never changed: the one given last stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="boundary_lines")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="boundary_lines")
    sealed = models.BinaryField()
    """About what, in which scene, the answer, the conditions and words: sealed with the performer's key."""

    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    """None when it came by a link, without an account."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "member", "at"], name="boundary_lines_by_age"),
        ]


class AskAgain(Row):
    """From which day a performer wants their statement gone through again. The one said last stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="ask_again")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="ask_again")
    on = models.DateField(null=True)
    """None when they want no day."""

    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    """None when it came by a link."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "member", "at"], name="ask_again_by_age"),
        ]


class Forgotten(Row):
    """When what a performer had said was destroyed. It says nothing of what that was, or whether it held."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="forgotten")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="forgotten")
    at = models.DateTimeField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "member", "at"], name="forgotten_by_age"),
        ]


class Link(Row):
    """A way to one's own boundary statement without an account. Only the secret's digest is kept."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="boundary_links")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="boundary_links")
    token_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.UUIDField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "token_digest"], name="one_secret_each"),
        ]


class PrivateNote(Row):
    """What a coordinator and a performer keep between them. Each note is sealed with a key of its own."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="private_notes")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="private_notes")
    by_id = models.UUIDField()
    with_id = models.UUIDField(null=True)
    """Whose account the performer had when it was written. One put in its place later does not read it."""

    written_at = models.DateTimeField()
    sealed = models.BinaryField()
    destroy_on = models.DateField()
    destroyed_at = models.DateTimeField(null=True)
    destroyed_by = models.UUIDField(null=True)
    """None when its day had come."""

    key_fingerprint = models.CharField(max_length=64, default="")
    """Of the key that was destroyed with it; empty before. It opens nothing."""

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "member", "written_at"], name="notes_by_age"),
        ]
