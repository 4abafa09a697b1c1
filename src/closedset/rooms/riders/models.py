"""Riders, their versions, what was said about their terms, who signed, and what was taken back."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from closedset.rooms.documents.models import StoredFile
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.rows import Row


class Rider(Row):
    """What is agreed with one performer for some scenes. It lives in its versions."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="riders")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="riders")
    number = models.PositiveIntegerField()
    """1, 2, ... for this performer."""

    made_at = models.DateTimeField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "member", "number"], name="a_rider_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}, {self.number}"


class RiderVersion(Row):
    """One version. Its content never changes; only how far it is."""

    rider = models.ForeignKey(Rider, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=12)
    """A value of `practice.riders.states.State`."""

    terms = models.JSONField()
    """As `kept.to_term` reads them."""

    synopsis = models.TextField()
    pages = models.JSONField(default=dict)
    """Scene to the draft it rests on."""

    clauses = models.JSONField(default=list)
    head = models.JSONField(default=dict)
    """As `practice.riders.head` spells it, less the legal name; empty for a version from before heads."""

    digest = models.CharField(max_length=64)
    """SHA-256 of everything above: what a signature is about."""

    legal_name = models.BinaryField(default=b"")
    """The performer's, released for this production: sealed with their own key; empty for none."""

    made_at = models.DateTimeField()
    made_by = models.UUIDField()
    delivered_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "rider", "number"], name="a_rider_version_once"
            ),
        ]


class NameReleased(Row):
    """A performer lets their legal name stand on their riders of one production, until they take it off."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="names_released")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="names_released")
    released_at = models.DateTimeField()
    taken_off_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "production", "person"],
                condition=models.Q(taken_off_at__isnull=True),
                name="a_name_is_released_once",
            ),
        ]


class TermWord(Row):
    """What a side has said about a term's words, in whichever version they stand."""

    rider = models.ForeignKey(Rider, on_delete=models.PROTECT, related_name="words")
    version = models.ForeignKey(RiderVersion, on_delete=models.PROTECT, related_name="words")
    term = models.CharField(max_length=64)
    """The digest of the term's words."""

    side = models.CharField(max_length=12)
    verb = models.CharField(max_length=12)
    says = models.TextField(blank=True)
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "rider", "at"], name="words_on_a_rider"),
        ]


class Signed(Row):
    """A signature, with the file that was signed: made outside and entered, or made here. Never changed."""

    version = models.ForeignKey(RiderVersion, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=20)
    """performer, representative, guardian, producer or counter_signature."""

    name = models.CharField(max_length=200)
    signed_at = models.DateTimeField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    """The version's digest at the signature."""

    entered_at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    """Who entered it; None when it was made here."""

    outside = models.JSONField(default=list)
    """What was found of the digital signatures in a file from elsewhere, as sentences."""

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation_id", "version", "party"], name="a_party_signs_once"
            ),
        ]


class Withdrawn(Row):
    """A performer takes something back: terms, or everything. From then on, without a reason."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="withdrawals")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="withdrawals")
    terms = models.JSONField(default=list)
    """Ids of terms as the engine knows them; empty for everything in `scenes`, or everything at all."""

    scenes = models.JSONField(default=list)
    at = models.DateTimeField()
    by_id = models.UUIDField()


class ChangeCard(Row):
    """Something of a plan that nobody has agreed to yet, put to whoever is in it on the day."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="changes")
    scene = models.CharField(max_length=40)
    occasion = models.CharField(max_length=20)
    element = models.CharField(max_length=20)
    """The move or exposure, by its id in the plan."""

    digest = models.CharField(max_length=64)
    """Of what the plan said of it: when that is another, this is not what is asked any more."""

    at = models.DateTimeField()
    by_id = models.UUIDField()
    ended_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "at"], name="changes_by_age"),
        ]


class ChangeLine(Row):
    """What one performer is asked by a change. Never changed."""

    card = models.ForeignKey(ChangeCard, on_delete=models.PROTECT, related_name="lines")
    member = models.ForeignKey(CastMember, on_delete=models.PROTECT, related_name="changes")
    terms = models.JSONField()
    """As `kept.to_term` reads them."""

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "card", "member"], name="asked_once_each"),
        ]


class ChangeAnswer(Row):
    """A performer's own yes or no to what they were asked. Given once, never changed."""

    line = models.ForeignKey(ChangeLine, on_delete=models.PROTECT, related_name="answers")
    yes = models.BooleanField()
    at = models.DateTimeField()
    by_id = models.UUIDField()

    class Meta(Row.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation_id", "line"], name="a_change_is_answered_once"),
        ]


class Summary(Row):
    """A top-line summary of one scene, made from the riders in force. Hidden when any of them changes."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="summaries")
    scene = models.CharField(max_length=40)
    rests_on = models.CharField(max_length=64)
    """Digest of the rider versions, plan and words it was made from."""

    riders = models.JSONField(default=dict)
    """Rider version to its digest."""

    lines = models.JSONField()
    """Slice to its lines: see `practice.riders.summary`."""

    made_at = models.DateTimeField()
    made_by = models.UUIDField()

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["organisation_id", "production", "scene", "made_at"], name="summaries_by_age"
            ),
        ]


class NoticeGiven(Row):
    """A notice before the work, or a request with its answer. Never changed; an answer is given once."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="notices")
    member = models.ForeignKey(CastMember, null=True, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=20)
    """A value of `practice.notices.Kind`."""

    scene = models.CharField(max_length=40, blank=True)
    occasion = models.CharField(max_length=20, blank=True)
    """Which occasion of the scene; empty where it was not said, and then it speaks for none."""

    says = models.TextField()
    audition = models.JSONField(null=True)
    """For an audition: stage and instant, and what is asked there."""

    given_at = models.DateTimeField()
    by_id = models.UUIDField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation_id", "production", "given_at"], name="notices_by_age"),
        ]
