"""For whom copies are meant, shaped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from closedset.practice.sending import LONGEST, SHORTEST
from closedset.rooms.people.models import Person
from closedset.rooms.sending.actions import Meant

OUTSIDE_TWICE = "outside_again"


class HandOutForm(forms.Form):
    """Readers on the production, perhaps one address outside with a reason, and for how long."""

    people = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=_("On this production")
    )
    outside = forms.EmailField(
        required=False,
        label=_("An address outside the production"),
        help_text=_("Somebody without a seat. Leave it empty unless it is needed."),
    )
    why = forms.CharField(max_length=500, required=False, label=_("Why they are to have it"))
    days = forms.IntegerField(
        min_value=SHORTEST.days, max_value=LONGEST.days, initial=7, label=_("Days it can be opened")
    )

    def __init__(self, *args: Any, listed: Iterable[tuple[Person, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pairs = list(listed)
        self.listed = {str(person.pk): person for person, _seats in pairs}
        field = self.fields["people"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(str(person.pk), f"{person} ({seats})") for person, seats in pairs]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("people") and not given.get("outside"):
            raise ValidationError(_("Choose who is to have a copy."))
        if given.get("outside") and not given.get("why"):
            self.add_error("why", _("Say why somebody without a seat is to have it."))
        return given

    def meant(self) -> Meant:
        """What was chosen."""
        chosen = self.cleaned_data
        outside = {chosen["outside"]: chosen["why"]} if chosen["outside"] else {}
        return Meant(
            inside=tuple(self.listed[one] for one in chosen["people"]),
            outside=outside,
            lasts=timedelta(days=chosen["days"]),
        )
