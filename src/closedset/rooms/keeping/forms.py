"""What was typed about keeping, shaped."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.retention import FIXED, LONGEST_DAYS, Begins, Kept, Period
from closedset.rooms.keeping.words import BEGINS, EVERYTHING, KEPT


class Day(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DatesForm(forms.Form):
    """When it was wrapped and delivered."""

    wrapped_on = forms.DateField(required=False, label=_("Wrapped on"), widget=Day())
    delivered_on = forms.DateField(required=False, label=_("Delivered on"), widget=Day())
    place = forms.SlugField(
        max_length=20,
        required=False,
        label=_("Place"),
        help_text=_("As your own periods name it, “uk” say. Empty when they are the same everywhere."),
    )


class HoldForm(forms.Form):
    """What is held, and why."""

    kept = forms.ChoiceField(
        required=False,
        label=_("What is held"),
        choices=lambda: [("", EVERYTHING), *((one.value, KEPT[one]) for one in Kept)],
    )
    why = forms.CharField(max_length=500, label=_("Why"))


class WhyForm(forms.Form):
    """The reason, which is needed."""

    why = forms.CharField(max_length=500, label=_("Why"))


class PeriodForm(forms.Form):
    """How long the organisation keeps a class of things."""

    kept = forms.ChoiceField(
        label=_("What"), choices=lambda: [(one.value, KEPT[one]) for one in Kept if one not in FIXED]
    )
    days = forms.IntegerField(min_value=0, max_value=LONGEST_DAYS, label=_("Days"))
    begins = forms.ChoiceField(label=_("From"), choices=lambda: [(one.value, BEGINS[one]) for one in Begins])
    place = forms.SlugField(max_length=20, required=False, label=_("Place"))
    basis = forms.CharField(max_length=500, label=_("Where it is from"))

    def period(self) -> Period:
        """As the practice knows it."""
        given: dict[str, Any] = self.cleaned_data
        return Period(**(given | {"kept": Kept(given["kept"]), "begins": Begins(given["begins"])}))
