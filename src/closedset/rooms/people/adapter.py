"""Where the sign-in library asks us: who may sign up, and what of an account is entered."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from closedset.rooms.people import actions, queries
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import known_as
from closedset.rooms.record import letters

CHANGES = {
    "account/email/password_changed": "account.password_changed",
    "account/email/password_reset": "account.password_reset",
    "account/email/password_set": "account.password_changed",
    "mfa/email/totp_deactivated": "account.app_removed",
    "mfa/email/webauthn_removed": "account.passkey_removed",
}
"""The occasions on which the library writes to the person before it commits, and what is entered for each.

What it writes about only afterwards is entered in `second_factors`, in the transaction of the change.
"""


def used(event: str, person: Person, *, by: Person | None, ways: tuple[str, ...] = ()) -> None:
    """Enter it now; called where a view of the library asks the time."""
    at = timezone.now()  # noqa: TID251 - called by views of a library
    actions.account_used(event, person, by=by, at=at, details={"with": list(ways)} if ways else None)


def ways(request: HttpRequest, user: Person) -> tuple[str, ...]:
    """How somebody has signed in: by password, by an app's code, a recovery code, a passkey."""
    records = get_authentication_records(request, user)
    return tuple(dict.fromkeys(str(record.get("type") or record["method"]) for record in records))


class ByInvitation(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made where an invitation is accepted, nowhere else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No: there is no open door."""
        return False

    def post_login(self, request: HttpRequest, user: Person, **more: Any) -> HttpResponse:
        """Somebody has signed in, with all the factors they have."""
        used("account.signed_in", user, by=user, ways=ways(request, user))
        answer: HttpResponse = super().post_login(request, user, **more)
        return answer

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A password did not fit. An address that nobody has leaves no trace: it may be a password."""
        person = queries.by_email(str(credentials.get("email") or ""))
        at = timezone.now()  # noqa: TID251 - called by views of a library
        actions.sign_in_failed.enqueue(str(person.pk) if person else "", at.isoformat())

    def logout(self, request: HttpRequest) -> None:
        """Somebody signs out."""
        if isinstance(request.user, Person):
            used("account.signed_out", request.user, by=request.user)
        super().logout(request)

    def send_password_reset_mail(self, user: Person, email: str, context: dict[str, Any]) -> None:
        """Left to the worker, as the letter to an address without an account is: both take the same time.

        The link the library made is dropped: it would lie in the queue. The job makes its own.
        """
        actions.write_reset.enqueue(str(user.pk))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every other letter of the library, by the queue too."""
        found = self.render_mail(template_prefix, email, context)
        letters.post(email, str(found.subject), str(found.body))

    def send_notification_mail(self, template_prefix: str, user: Person, *more: Any, **also: Any) -> None:
        """A password has changed, or a second factor was removed."""
        event = CHANGES.get(template_prefix)
        if event is not None:
            used(event, user, by=user)
        super().send_notification_mail(template_prefix, user, *more, **also)


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors, in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code does not fit. Each is good once and for a short time: try the next."),
        "cannot_generate_recovery_codes": _("Add an app or a passkey first: the codes stand in for those."),
    }

    def generate_authenticator_name(self, user: Person, type: object) -> str:
        """Call a passkey by the browser it is made in; the person changes it if they like."""
        return known_as(context.request.headers.get("User-Agent", ""))


class Sessions(DefaultUserSessionsAdapter):  # type: ignore[misc]
    """Ending sessions is entered."""

    def end_sessions(self, sessions: list[UserSession]) -> None:
        """One's own other sessions, or one of them."""
        for person in {session.user for session in sessions}:
            used("account.sessions_ended", person, by=person)
        super().end_sessions(sessions)
