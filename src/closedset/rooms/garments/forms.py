"""What is typed about garments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.garments import Mark
from closedset.practice.vocabulary import COVERINGS
from closedset.rooms.garments.models import Kit
from closedset.rooms.garments.words import COVERING_CHOICES, SIZES


class PieceForm(forms.Form):
    """A piece for a performer: out of the kit, or one that is named here."""

    kit = forms.ChoiceField(label=_("Out of the kit"), required=False)
    covering = forms.ChoiceField(
        label=_("Or another"), choices=[("", _("chosen above")), *COVERING_CHOICES], required=False
    )
    called = forms.CharField(
        label=_("Which one"),
        max_length=120,
        required=False,
        help_text=_("Make and number. No size and no skin tone: those the performer tells costume."),
    )
    scene = forms.ChoiceField(label=_("For"), required=False)
    put_on_by = forms.CharField(label=_("Put on by, if not by the performer"), max_length=120, required=False)
    care = forms.CharField(label=_("Putting on, taking off, cleaning"), max_length=400, required=False)
    spare = forms.BooleanField(label=_("There is a spare"), required=False)
    single_use = forms.BooleanField(label=_("For one use"), required=False)
    clean_up = forms.BooleanField(
        label=_("May show, and is taken out of the picture afterwards"), required=False
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, kit: Iterable[Kit], scenes: Iterable[str]
    ) -> None:
        super().__init__(data)
        self.stock = {str(one.pk): one for one in kit}
        offered = [(key, f"{COVERINGS[one.covering].label}: {one.called}") for key, one in self.stock.items()]
        of_kit, of_scenes = self.fields["kit"], self.fields["scene"]
        if isinstance(of_kit, forms.ChoiceField) and isinstance(of_scenes, forms.ChoiceField):
            of_kit.choices = [("", _("nothing from the kit")), *offered]
            of_scenes.choices = [
                ("", _("every scene of theirs")),
                *((one, _("scene %(number)s") % {"number": one}) for one in dict.fromkeys(scenes)),
            ]

    def clean(self) -> dict[str, Any]:
        """Something is chosen; what comes out of the kit is the kit's."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("kit") and not said.get("covering"):
            raise forms.ValidationError(_("Choose something out of the kit, or say what kind it is."))
        said["kit"] = self.stock.get(said.get("kit") or "")
        return said


class MarkForm(forms.Form):
    """What happened to a piece."""

    mark = forms.ChoiceField(choices=[(mark.value, mark.value) for mark in Mark])


class KitForm(forms.Form):
    """Something taken into the kit."""

    covering = forms.ChoiceField(label=_("Kind"), choices=COVERING_CHOICES)
    called = forms.CharField(label=_("Make, size, colour"), max_length=120)
    count = forms.IntegerField(label=_("How many"), min_value=0, max_value=9999, initial=1)
    single_use = forms.BooleanField(label=_("For one use"), required=False)


class CountForm(forms.Form):
    """So many more or fewer."""

    change = forms.IntegerField(label=_("More (or fewer, with a minus)"), min_value=-9999, max_value=9999)
    why = forms.CharField(label=_("Why"), max_length=200, required=False)


class SizesForm(forms.Form):
    """What a performer tells costume in confidence."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, told: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(data, initial=dict(told or {}))
        for name, label in SIZES.items():
            wide = forms.Textarea(attrs={"rows": 2})
            self.fields[name] = forms.CharField(
                label=str(label), required=False, max_length=2000, widget=wide
            )
