"""What was typed, shaped."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS, ZONES


class NameForm(forms.Form):
    """How others see somebody."""

    screen_name = forms.CharField(max_length=200, label=_("Screen name"), help_text=_("What others read."))
    pronouns = forms.CharField(max_length=60, required=False, label=_("Pronouns"))


class MeForm(NameForm):
    """How others see somebody, and how they see the site."""

    time_zone = forms.ChoiceField(
        required=False,
        label=_("Time zone"),
        help_text=_("For every time you are shown. A production's call times keep the production's own."),
        choices=[("", _("UTC")), *((zone, zone.replace("_", " ")) for zone in ZONES)],
    )
    language = forms.ChoiceField(
        required=False,
        label=_("Language"),
        choices=lambda: [("", _("As my browser asks")), *settings.LANGUAGES],
    )


class WhyForm(forms.Form):
    """The reason somebody gives, if they give one."""

    why = forms.CharField(max_length=500, required=False)


class LegalNameForm(forms.Form):
    """A name for one organisation's papers."""

    legal_name = forms.CharField(
        max_length=200,
        required=False,
        label=_("Legal name"),
        help_text=_("For riders and contracts only. Kept sealed; shown to you alone."),
    )


class InviteForm(forms.Form):
    """Who, and as what."""

    email = forms.EmailField(label=_("Email"))
    seat = forms.TypedChoiceField(
        label=_("Seat"), coerce=Seat, choices=[(seat.value, SEATS[seat]) for seat in Seat]
    )


class NewcomerForm(NameForm):
    """Somebody without an account takes a seat."""

    password = forms.CharField(
        label=_("Password"),
        help_text=_("At least twelve characters. A few words in a row are good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *typed: Any, email: str, **more: Any) -> None:
        super().__init__(*typed, **more)
        self.email = email

    def clean(self) -> dict[str, Any]:
        """A password is neither short, nor known from breaches, nor like the person's own name or address."""
        cleaned = super().clean() or self.cleaned_data
        if "password" not in cleaned:
            return cleaned
        newcomer = Person(email=self.email, screen_name=cleaned.get("screen_name", ""))
        try:
            validate_password(cleaned["password"], newcomer)
        except ValidationError as wrong:
            self.add_error("password", wrong)
        return cleaned
