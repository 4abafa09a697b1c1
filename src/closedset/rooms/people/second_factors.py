"""The sign-in library's pages for second factors, where what they change is entered as they change it.

The library tells of these changes only after its transaction; the record takes its line within.
Why not by signals: docs/decisions/0006-account-record.md.
"""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.core.exceptions import ValidationError
from django.http import HttpResponse

from closedset.rooms.people.adapter import used


class Entered:
    """A page whose form, once valid, changes a factor."""

    event = ""
    request: Any
    did_generate_recovery_codes = False

    def form_valid(self, form: Any) -> HttpResponse:
        """Change it, and enter it; and the recovery codes that a first factor brings with it."""
        answer: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        events = (self.event, *(("account.codes_made",) if self.did_generate_recovery_codes else ()))
        for event in events:
            used(event, self.request.user, by=self.request.user)
        return answer


class AddApp(Entered, ActivateTOTPView):  # type: ignore[misc]
    """An authenticator app is added."""

    event = "account.app_added"


class AddPasskey(Entered, AddWebAuthnView):  # type: ignore[misc]
    """A passkey is added."""

    event = "account.passkey_added"


class MakeCodes(Entered, GenerateRecoveryCodesView):  # type: ignore[misc]
    """Recovery codes are made, and those before them end."""

    event = "account.codes_made"


class CodeAsked:
    """A form that asks for a code. One that does not fit is entered; what was typed is not."""

    user: Any

    def clean_code(self) -> str:
        """The code, when it fits. Raises `ValidationError`."""
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except ValidationError as wrong:
            if wrong.code == "incorrect_code":
                used("account.code_failed", self.user, by=None)
            raise
        return code


class SignIn(CodeAsked, AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""


class Again(CodeAsked, ReauthenticateForm):  # type: ignore[misc]
    """A code once more, before something that matters."""
