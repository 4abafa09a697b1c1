"""Organisations, the people in them, and the seat each has on a production."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from closedset.rooms.record.rows import Row


class Organisation(models.Model):
    """A production company, a coordinator's practice or a school: whoever the rows belong to."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default="UTC")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    """Finds people by e-mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Somebody who may sign in. Names as they want them."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(unique=True)
    screen_name = models.CharField(max_length=200)
    pronouns = models.CharField(max_length=60, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    """A name of the IANA database, for every time shown to them; empty for UTC."""

    language = models.CharField(max_length=16, blank=True)
    """A code of `settings.LANGUAGES`; empty for what their browser asks for."""

    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[Any] = People()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(Lower("email"), name="one_address_each"),
        ]

    def __str__(self) -> str:
        return self.screen_name or self.email


class Membership(models.Model):
    """A person belongs to an organisation, perhaps looking after its accounts, perhaps until a moment."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    looks_after_accounts = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "person"],
                condition=models.Q(left_at__isnull=True),
                name="one_membership_each",
            ),
            models.CheckConstraint(
                name="left_after_joining",
                condition=models.Q(left_at__isnull=True) | models.Q(left_at__gte=models.F("joined_at")),
            ),
        ]


class Identity(Row):
    """A person's legal name as one organisation needs it for its papers, sealed with that person's key."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identities")
    legal_name = models.BinaryField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "person"], name="one_identity_each"),
        ]


class Invitation(Row):
    """An offer of a seat, by a link that works once. Only the link's digest is kept."""

    production_id = models.UUIDField()
    seat = models.CharField(max_length=40)
    email = models.EmailField()
    token_digest = models.CharField(max_length=64)
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    written_at = models.DateTimeField(null=True, blank=True)
    """When the letter with the link left; before that nobody has a link, and the digest is of nothing."""

    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "token_digest"], name="one_link_each"),
            models.CheckConstraint(
                name="used_or_withdrawn_not_both",
                condition=models.Q(used_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
            ),
        ]


class Seat(Row):
    """What a person is on one production, from a moment and perhaps until another."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    production_id = models.UUIDField()
    seat = models.CharField(max_length=40)
    """A value of `practice.visibility.Seat`."""

    taken_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production_id", "person"], name="seat_on_production"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production_id", "person", "seat"],
                condition=models.Q(left_at__isnull=True),
                name="a_seat_is_taken_once",
            ),
            models.CheckConstraint(
                name="left_after_taking",
                condition=models.Q(left_at__isnull=True) | models.Q(left_at__gte=models.F("taken_at")),
            ),
        ]
