"""Envelopes, those who sign, what each of them signed, and what they asked."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q

from closedset.practice.signatures.states import LIVING, EnvelopeState, SignerState
from closedset.rooms.documents.models import SealedFile, StoredFile
from closedset.rooms.people.models import Person
from closedset.rooms.record.rows import Row

KIND = "signature"
"""The kind of the keys that seal marks, statements, questions and reasons. Its subject is who signs."""


class Envelope(Row):
    """One paper that people sign. What it is about answers for itself: see `settings.ENVELOPES`."""

    kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    production_id = models.UUIDField()
    called = models.CharField(max_length=300)
    """What it is called in lists; never in a message."""

    state = models.CharField(max_length=12)
    """A value of `practice.signatures.states.EnvelopeState`."""

    paper = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    """The file that everybody is shown."""

    version_digest = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()
    minor = models.BooleanField(default=False)
    alone = models.BooleanField(default=False)
    tells_where = models.BooleanField(default=False)
    """Whether network address and browser are kept with each signature."""

    expires_at = models.DateTimeField()
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    sealed = models.ForeignKey(SealedFile, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "kind", "about_id"],
                condition=Q(state__in=sorted(LIVING)),
                name="one_living_envelope_about_a_thing",
            ),
            models.CheckConstraint(
                condition=Q(state=EnvelopeState.COMPLETE, sealed__isnull=False)
                | (~Q(state=EnvelopeState.COMPLETE) & Q(sealed__isnull=True)),
                name="complete_when_sealed",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(LIVING), ended_at__isnull=True)
                | (~Q(state__in=sorted(LIVING)) & Q(ended_at__isnull=False)),
                name="an_envelope_that_is_over_ended",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production_id", "drafted_at"], name="envelopes_by_age"),
        ]

    def __str__(self) -> str:
        return self.called


class EnvelopeSigner(Row):
    """Somebody who signs, and how far they are. Of the link's secret only its digest is kept."""

    envelope = models.ForeignKey(Envelope, on_delete=models.PROTECT, related_name="signers")
    role = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    email = models.EmailField()
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Whose account it is, for who has one."""

    group = models.PositiveSmallIntegerField(default=1)
    factor = models.CharField(max_length=10)
    state = models.CharField(max_length=12)
    """A value of `practice.signatures.states.SignerState`."""

    named_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    """Who named them in their place."""

    token_digest = models.CharField(max_length=64, default="")
    browser_digest = models.CharField(max_length=64, default="")
    """Of a secret in the one session the link was opened in; empty before."""

    copy_digest = models.CharField(max_length=64, default="")
    """Of the secret of the way to their own copy, which does not end."""

    links = models.PositiveSmallIntegerField(default=0)
    written_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    opened_at = models.DateTimeField(null=True)
    seen = models.JSONField(default=list)
    consent = models.CharField(max_length=10, default="")
    consented_at = models.DateTimeField(null=True)
    code_digest = models.CharField(max_length=64, default="")
    code_at = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    factor_at = models.DateTimeField(null=True)
    why = models.BinaryField(default=b"")
    """Why they declined, sealed; empty when they gave no reason."""

    wants_paper = models.BooleanField(default=False)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "token_digest"],
                condition=~Q(token_digest=""),
                name="one_way_to_sign_each",
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "copy_digest"],
                condition=~Q(copy_digest=""),
                name="one_way_to_a_copy_each",
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "envelope", "role"],
                condition=~Q(state=SignerState.DELEGATED),
                name="a_role_is_signed_once",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "envelope", "group"], name="signers_in_order"),
            models.Index(fields=["organisation_id", "person"], name="signers_by_account"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def subject(self) -> UUID:
        """Whose key seals what they say: the account's, or their own for somebody without one."""
        return self.person_id or self.pk


class SignedStatement(Row):
    """One signature. Never changed."""

    envelope = models.ForeignKey(Envelope, on_delete=models.PROTECT, related_name="statements")
    signer = models.ForeignKey(EnvelopeSigner, on_delete=models.PROTECT, related_name="statements")
    sealed = models.BinaryField()
    """`practice.signatures.statement.Statement` in its one spelling, sealed."""

    mark = models.BinaryField()
    """The picture or the typed name, sealed."""

    mark_kind = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)
    paper_sha256 = models.CharField(max_length=64)
    entry = models.PositiveBigIntegerField()
    """The number of its line in the record."""

    signed_at = models.DateTimeField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "signer"], name="somebody_signs_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "envelope", "signed_at"], name="statements_in_order"),
        ]


class Question(Row):
    """What somebody who signs asked about a line, and the coordinator's answer. Sealed."""

    envelope = models.ForeignKey(Envelope, on_delete=models.PROTECT, related_name="questions")
    signer = models.ForeignKey(EnvelopeSigner, on_delete=models.PROTECT, related_name="questions")
    page = models.PositiveIntegerField()
    line = models.PositiveIntegerField(null=True)
    asked = models.BinaryField()
    asked_at = models.DateTimeField()
    answer = models.BinaryField(default=b"")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "envelope", "asked_at"], name="questions_by_age"),
        ]
