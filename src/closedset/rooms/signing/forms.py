"""What is typed and chosen around signatures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from closedset.formats import marks
from closedset.practice.signatures.rules import LONGEST_NAME
from closedset.practice.signatures.values import Factor, MarkKind, Role
from closedset.rooms.signing.actions import Asked, Mark
from closedset.rooms.signing.subjects import Suggested
from closedset.rooms.signing.words import FACTORS, MARKS, ROLES

GROUPS = [(number, str(number)) for number in range(1, 6)]
ORDER = {
    Role.PERFORMER: 1,
    Role.GUARDIAN: 1,
    Role.REPRESENTATIVE: 2,
    Role.PRODUCER: 2,
    Role.COUNTER_SIGNATURE: 3,
}
DAYS = 14
LONGEST = timedelta(days=90)
LONGEST_WORDS = 1000


class Named(forms.CharField):
    """A name fit to be shown and printed: one line, no control or direction signs."""

    def to_python(self, value: object) -> str:
        """The name without them."""
        said = super().to_python(value)
        kept = "".join(
            sign for sign in str(said or "") if unicodedata.category(sign) not in {"Cc", "Cf", "Co"}
        )
        return " ".join(kept.split())


class AskedForm(forms.Form):
    """One of those who sign."""

    name = Named(max_length=LONGEST_NAME, required=False, label=_("Name"))
    email = forms.EmailField(required=False, label=_("Address the link goes to"))
    group = forms.TypedChoiceField(choices=GROUPS, coerce=int, label=_("Order"))
    factor = forms.ChoiceField(choices=list(FACTORS.items()), label=_("Besides the link they show"))

    def __init__(self, data: Mapping[str, Any] | None, *, role: Role, suggested: Suggested | None) -> None:
        person = suggested.person if suggested else None
        first = {
            "name": suggested.name if suggested else "",
            "email": person.email if person else "",
            "group": ORDER[role],
            "factor": Factor.NONE,
        }
        super().__init__(data, prefix=role, initial=first)
        self.role, self.called = role, ROLES[role]
        self.fixed = suggested.fixed and person is not None if suggested else False
        if self.fixed:
            self.fields["email"].widget.attrs["readonly"] = True

    def clean(self) -> dict[str, Any]:
        """A name and an address belong together; neither is nobody."""
        said: dict[str, Any] = super().clean() or {}
        if bool(said.get("name")) != bool(said.get("email")) and not self.errors:
            raise ValidationError(_("Write a name and an address, or leave both empty."))
        return said

    def asked(self) -> Asked | None:
        """Whom it names; None for nobody."""
        said = self.cleaned_data
        if not said["name"]:
            return None
        return Asked(
            role=self.role,
            name=said["name"],
            email=said["email"],
            group=said["group"],
            factor=Factor(said["factor"]),
        )


class PrepareForm(forms.Form):
    """By when, and what is kept."""

    sign_by = forms.DateField(
        label=_("To be signed by"),
        help_text=_("The end of that day, by the production's clock. After it the links end."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    tells_where = forms.BooleanField(
        required=False,
        label=_("Keep from where each signs"),
        help_text=_("Network address and browser, on the evidence page for everybody who gets the paper."),
    )

    def __init__(self, data: Mapping[str, Any] | None, *, today: date) -> None:
        super().__init__(data, initial={"sign_by": today + timedelta(days=DAYS)})
        self.today = today

    def clean_sign_by(self) -> date:
        """A day to come, within three months."""
        day: date = self.cleaned_data["sign_by"]
        if not self.today <= day <= self.today + LONGEST:
            raise ValidationError(_("Choose a day to come, within three months."))
        return day

    def expires_at(self, zone: str) -> datetime:
        """The end of that day where the production is."""
        after = self.cleaned_data["sign_by"] + timedelta(days=1)
        return datetime.combine(after, time(), ZoneInfo(zone))


def asked_forms(data: Mapping[str, Any] | None, suggested: Iterable[Suggested]) -> list[AskedForm]:
    """A form for each role, those suggested filled in."""
    known = {one.role: one for one in suggested}
    return [AskedForm(data, role=role, suggested=known.get(role)) for role in Role]


class MarkForm(forms.Form):
    """Name and mark."""

    name = Named(max_length=LONGEST_NAME, label=_("Your name, as you sign"))
    how = forms.ChoiceField(
        choices=list(MARKS.items()),
        label=_("Your mark"),
        widget=forms.RadioSelect,
        initial=MarkKind.TYPED,
    )
    drawn = forms.CharField(required=False, max_length=3_000_000, widget=forms.HiddenInput)
    picture = forms.FileField(
        required=False, label=_("A picture of your signature (PNG or JPEG, up to 2 MB)")
    )
    shown = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def mark(self) -> Mark:
        """The mark that was made. Raises `Refused` for a picture that is none."""
        said = self.cleaned_data
        kind = MarkKind(said["how"])
        if kind is MarkKind.DRAWN:
            return Mark(kind=kind, data=marks.drawn(said["drawn"]))
        if kind is MarkKind.UPLOADED:
            given = said["picture"].read(marks.LARGEST + 1) if said["picture"] else b""
            return Mark(kind=kind, data=marks.picture(given))
        return Mark(kind=kind, data=said["name"].encode())


class CodeForm(forms.Form):
    """The code that was told."""

    code = forms.CharField(
        max_length=20,
        label=_("The code you were told"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class QuestionForm(forms.Form):
    """A question on a line."""

    line = forms.IntegerField(
        required=False, min_value=1, max_value=500, label=_("Line (if it is about one)")
    )
    words = forms.CharField(
        max_length=LONGEST_WORDS, label=_("Your question"), widget=forms.Textarea(attrs={"rows": 3})
    )


class AnswerForm(forms.Form):
    """An answer."""

    words = forms.CharField(
        max_length=LONGEST_WORDS, label=_("Your answer"), widget=forms.Textarea(attrs={"rows": 3})
    )


class DeclineForm(forms.Form):
    """Not signing, or not so."""

    paper = forms.BooleanField(required=False, label=_("I would rather sign on paper"))
    why = forms.CharField(
        required=False,
        max_length=LONGEST_WORDS,
        label=_("What you want the coordinator to know, if anything"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DelegateForm(forms.Form):
    """Who signs in one's place."""

    name = Named(max_length=LONGEST_NAME, label=_("Their name"))
    email = forms.EmailField(label=_("Their address"))


class WhyForm(forms.Form):
    """Why an envelope is taken back."""

    why = forms.CharField(max_length=500, label=_("Why, for the record"))
