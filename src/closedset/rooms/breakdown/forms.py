"""What is typed about drafts and beats."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.rooms.breakdown.words import ACTIONS, CLASSES, COLOURS, EXPOSURES


class BringInForm(forms.Form):
    """A file, or pasted text."""

    file = forms.FileField(
        label=_("Script file"),
        required=False,
        help_text=_("Final Draft, Fountain, PDF, Word, RTF or plain text, at most 50 MB."),
    )
    pasted = forms.CharField(label=_("Or paste the script"), required=False, widget=forms.Textarea)
    colour = forms.ChoiceField(label=_("Draft"), choices=COLOURS)

    def clean(self) -> dict[str, Any]:
        """One of the two is needed."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("file") and not (said.get("pasted") or "").strip():
            raise forms.ValidationError(_("Choose a file, or paste the script."))
        return said


class GradesForm(forms.Form):
    """How much is shown, and what is done."""

    exposure = forms.ChoiceField(label=_("Exposure"), choices=EXPOSURES)
    action = forms.ChoiceField(label=_("Action"), choices=ACTIONS)


class DecideForm(forms.Form):
    """A decision about one beat."""

    verb = forms.ChoiceField(choices=[(one, one) for one in ("confirm", "dismiss", "regrade", "reopen")])
    exposure = forms.ChoiceField(choices=EXPOSURES, required=False)
    action = forms.ChoiceField(choices=ACTIONS, required=False)
    note = forms.CharField(max_length=4000, required=False)


class SplitForm(forms.Form):
    """Where the second beat begins."""

    before = forms.IntegerField(min_value=1)


class MergeForm(forms.Form):
    """The other beat."""

    other = forms.UUIDField()


class AddForm(GradesForm):
    """A passage that holds a beat."""

    first = forms.IntegerField(label=_("From paragraph"), min_value=0)
    last = forms.IntegerField(label=_("To paragraph"), min_value=0)
    classes = forms.MultipleChoiceField(
        label=_("What it is"), choices=CLASSES, widget=forms.CheckboxSelectMultiple
    )


class NoteForm(forms.Form):
    """The coordinator's own words."""

    purpose = forms.CharField(
        label=_("Story purpose"), required=False, max_length=8000, widget=forms.Textarea
    )
    power = forms.CharField(
        label=_("Power between the people"), required=False, max_length=8000, widget=forms.Textarea
    )
