"""What is typed of a score: the text, and a move put together by choosing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.choreography.ends import Cast
from closedset.practice.choreography.values import LAST_COUNT, Line, Notation
from closedset.practice.choreography.writing import write_line
from closedset.practice.consent.plan import End, Move
from closedset.rooms.choreography.words import STAGES
from closedset.rooms.planning.words import ACTION_CHOICES, area_choices, scale_choices

Choices = list[tuple[Any, Any]]
NOT_SAID: Choices = [("", _("not said"))]
AREAS: Choices = list(area_choices())
SCALES = scale_choices()
LONGEST = 40_000


class TextForm(forms.Form):
    """The text, and which plan it was written on."""

    text = forms.CharField(
        label=_("The score, one move a line"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 12,
                "spellcheck": "false",
                "autocapitalize": "off",
                "aria-describedby": "how-to-write",
            }
        ),
    )
    plan = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    stage = forms.ChoiceField(
        label=_("Keep it as"), choices=[(one.value, says) for one, says in STAGES.items()]
    )


class ComposeForm(forms.Form):
    """A move by choosing, for fingers: it becomes a line of the text."""

    source = forms.ChoiceField(label=_("Who"))
    source_area = forms.ChoiceField(label=_("With what"), choices=[*NOT_SAID, *AREAS], required=False)
    target = forms.ChoiceField(label=_("To whom"), required=False)
    target_area = forms.ChoiceField(label=_("Where"), choices=[*NOT_SAID, *AREAS], required=False)
    action = forms.ChoiceField(label=_("Action"), choices=ACTION_CHOICES)
    over = forms.ChoiceField(label=_("Surface"), choices=[*NOT_SAID, *SCALES["over"]], required=False)
    pressure = forms.ChoiceField(
        label=_("Pressure"), choices=[*NOT_SAID, *SCALES["pressure"]], required=False
    )
    begins = forms.IntegerField(label=_("From count"), min_value=1, max_value=LAST_COUNT, required=False)
    ends = forms.IntegerField(label=_("To count"), min_value=1, max_value=LAST_COUNT, required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, cast: Cast) -> None:
        super().__init__(data, prefix="move")
        names: Choices = [(name, name) for name in cast.names]
        nobody: Choices = [("", _("nobody else"))]
        for field, choices in (("source", names), ("target", [*nobody, *names])):
            chosen = self.fields[field]
            if isinstance(chosen, forms.ChoiceField):
                chosen.choices = choices

    def clean(self) -> dict[str, Any]:
        """Two different people, and counts in their order."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("source") and said.get("source") == said.get("target"):
            raise forms.ValidationError(_("A move between two people needs two different people."))
        begins, ends = said.get("begins"), said.get("ends")
        if ends and (not begins or ends < begins):
            raise forms.ValidationError(_("Counts run from one to a later one."))
        return said

    def line(self, cast: Cast) -> str:
        """The move as a line of the text, without a number: it is a new one."""
        said = self.cleaned_data
        ends: dict[str, Any] = {"who": (said["source"],)}
        if said["target"]:
            ends = {
                "source": End(person=said["source"], area=said["source_area"]),
                "target": End(person=said["target"], area=said["target_area"]),
            }
        begins = said["begins"] or 0
        length = (said["ends"] or begins) - begins + 1 if begins else 0
        move = Move(id="m0", action=said["action"], over=said["over"], pressure=said["pressure"], **ends)
        line = Line(move=move, notation=Notation(start=begins, length=length))
        return write_line(line, cast).removeprefix("m0 ")
