"""One's own account: made, used, named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django_tasks import task

from closedset.practice.record import Json
from closedset.rooms.people import notices, queries
from closedset.rooms.people.models import Identity, Person
from closedset.rooms.record import letters
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import seal


@transaction.atomic
def register(email: str, *, screen_name: str, password: str, at: datetime, pronouns: str = "") -> Person:
    """Make an account. Belonging anywhere comes with an invitation."""
    person = Person(email=email.strip(), screen_name=screen_name, pronouns=pronouns, joined_at=at)
    person.set_password(password)
    person.save(force_insert=True)
    return person


@transaction.atomic
def account_used(
    event: str, person: Person, *, by: Person | None, at: datetime, details: Mapping[str, Json] | None = None
) -> None:
    """Enter something about the person's account wherever they belong: signing in, a changed password.

    `by` is None for an attempt that failed: nobody knows who tried. Sealed with the person's own key.
    """
    for organisation in sorted(queries.organisations_of(person)):
        with within({organisation}):
            enter(
                event,
                on=("person", person.pk),
                by=by.pk if by else None,
                at=at,
                organisation=organisation,
                details=details,
                subject=person.pk,
            )


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def sign_in_failed(person: str, at: str) -> None:
    """Enter that a password did not fit; `person` is empty when nobody has the address that was typed.

    Left to the worker for both, so that the time an answer takes does not tell which addresses exist.
    """
    known = queries.by_key(UUID(person)) if person else None
    if known is not None:
        account_used("account.sign_in_failed", known, by=None, at=datetime.fromisoformat(at))


@task()  # type: ignore[untyped-decorator]
def write_reset(person: str, tries: int = 0) -> None:
    """Write the link by which somebody sets a new password. It is made as the letter leaves."""
    known = queries.by_key(UUID(person))
    if known is None:
        return
    language = known.language or settings.LANGUAGE_CODE
    with letters.tried_again(write_reset, person, tries=tries), translation.override(language):
        secret = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(known)
        way = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(known), secret])
        notices.new_password(known.email, settings.ORIGIN + way)


@transaction.atomic
def name(
    person: Person, *, screen_name: str, pronouns: str, at: datetime, time_zone: str = "", language: str = ""
) -> None:
    """Say what one is called, and in which hours and words one reads. Entered wherever one belongs."""
    person.screen_name, person.pronouns = screen_name, pronouns
    person.time_zone, person.language = time_zone, language
    person.save(update_fields=["screen_name", "pronouns", "time_zone", "language"])
    for organisation in sorted(queries.organisations_of(person)):
        enter("people.named", on=("person", person.pk), by=person.pk, at=at, organisation=organisation)


@transaction.atomic
def name_legally(person: Person, organisation: UUID, *, legal_name: str, at: datetime) -> None:
    """Give the organisation one's legal name for its papers, sealed; an empty one takes it away."""
    kept = Identity.objects.filter(person=person, organisation_id=organisation).first()
    if kept is None:
        kept = Identity(id=uuid4(), organisation_id=organisation, person=person)
    kept.legal_name = seal(
        legal_name, organisation=organisation, subject=person.pk, kind="identity", about=kept.pk
    )
    kept.save()
    enter(
        "people.named_legally",
        on=("person", person.pk),
        by=person.pk,
        at=at,
        organisation=organisation,
        subject=person.pk,
    )
