"""Productions, who plays in them, and when they are called."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.people.models import Person
from closedset.rooms.record.rows import Row


class Production(Row):
    """A film, an episode, a series: what people have seats on."""

    title = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default="UTC")
    created_at = models.DateTimeField()
    paper_size = models.CharField(max_length=10, default="")
    """A value of `practice.papers.sizes.Size`; empty for what is usual where it is made."""

    producing_entity = models.CharField(max_length=200, default="", blank=True)
    """The company that contracts with performers, as riders call it; empty until somebody says."""

    class Meta(Row.Meta):
        indexes = [models.Index(fields=["organisation_id", "created_at"], name="productions_by_age")]

    def __str__(self) -> str:
        return self.title


class CastMember(Row):
    """Somebody who is seen or heard: whom an agreement is made with. An account is not needed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="cast")
    name = models.CharField(max_length=200)
    """The screen name, unlike any other on the production: findings and papers call people by it."""

    character = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    """A value of `cast_words.Kind`."""

    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="cast_as")
    representative = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="represents")
    stands_for = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="stood_for_by")
    """Whom a double doubles, or whom a replacement has replaced. Nothing agreed passes between them."""

    born = models.DateField(null=True)
    person_since = models.DateTimeField(null=True)
    """From when the account stands, when it came after the part began: it opens nothing said before."""

    representative_since = models.DateTimeField(null=True)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "production", "name"], name="one_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class AccountNamed(Row):
    """Whose account a part, or its representation, is said to be. It opens nothing until confirmed."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="accounts_named")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="accounts_named")
    part = models.CharField(max_length=16)
    """`person` or `representative`."""

    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """None when the account was taken away."""

    named_by = models.UUIDField()
    named_at = models.DateTimeField()
    decided_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    confirmed = models.BooleanField(default=False)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "member", "part"],
                condition=models.Q(decided_at__isnull=True),
                name="one_account_waits_each",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at__isnull=True, decided_by__isnull=True, confirmed=False)
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
                name="confirmed_by_somebody",
            ),
        ]


class Call(Row):
    """When somebody, or everybody, is called for a scene. Never changed: the one entered last stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="calls")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    member = models.ForeignKey(CastMember, null=True, on_delete=models.PROTECT, related_name="calls")
    """None for everybody in the scene who has no call of their own."""

    at = models.DateTimeField(null=True)
    """None when the scene has been taken off the schedule."""

    entered_at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "entered_at"], name="calls_by_age"),
        ]


class Feed(Row):
    """A secret address under which a calendar reads somebody's own calls. Only its digest is kept."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="feeds")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="feeds")
    token_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "token_digest"], name="one_feed_secret_each"),
            models.UniqueConstraint(
                fields=["organisation_id", "production", "person"],
                condition=models.Q(closed_at__isnull=True),
                name="one_open_feed_each",
            ),
        ]


class StandardSwitch(Row):
    """A standard, or one rule of it, switched on or off on a production. The latest of each stands."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="standard_switches")
    pack = models.CharField(max_length=60)
    rule = models.CharField(max_length=40, blank=True)
    """Empty for the whole pack."""

    on = models.BooleanField()
    why = models.TextField()
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="switches_by_age"),
        ]
