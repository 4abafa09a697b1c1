"""What is typed about drafts and beats."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.formats.breakdown_out.plain_words import ACTIONS, EXPOSURES

COLOURS = ["White", "Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry", "Tan"]


class BringIn(forms.Form):
    """A file, or pasted text."""

    file = forms.FileField(label=_("Script file, at most 50 MB"), required=False)
    pasted = forms.CharField(label=_("Or paste it here"), required=False, widget=forms.Textarea)
    colour = forms.ChoiceField(label=_("Colour"), choices=[(one, one) for one in COLOURS])

    def clean(self) -> dict[str, object]:
        if not self.cleaned_data.get("file") and not self.cleaned_data.get("pasted"):
            raise forms.ValidationError(_("Choose a file or paste the script."))
        return self.cleaned_data


class Grades(forms.Form):
    """How much is exposed, and what is done."""

    exposure = forms.ChoiceField(choices=list(EXPOSURES.items()))
    action = forms.ChoiceField(choices=list(ACTIONS.items()))


class Decide(Grades):
    """A decision about one beat."""

    verb = forms.ChoiceField(choices=[(one, one) for one in ("confirm", "dismiss", "regrade", "note")])
    note = forms.CharField(required=False, max_length=4000)


class Add(Grades):
    """A paragraph that holds a beat."""

    element = forms.IntegerField(min_value=0)
