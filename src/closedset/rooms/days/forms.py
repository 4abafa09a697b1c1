"""What is sent with a mark."""

from __future__ import annotations

from uuid import UUID

from django import forms

from closedset.practice.day import Mark
from closedset.rooms.days.actions import Shot


class MarkForm(forms.Form):
    """A mark, the key its form was made with, and the set-up that was shot."""

    mark = forms.ChoiceField(choices=[(one.value, one.value) for one in Mark])
    key = forms.UUIDField()
    scene = forms.CharField(max_length=40, required=False)
    occasion = forms.CharField(max_length=20, required=False)
    setup = forms.CharField(max_length=20, required=False)

    @property
    def what(self) -> Mark:
        return Mark(self.cleaned_data["mark"])

    @property
    def key_of_it(self) -> UUID:
        found: UUID = self.cleaned_data["key"]
        return found

    @property
    def shot(self) -> Shot:
        return Shot(*(self.cleaned_data[name] for name in ("scene", "occasion", "setup")))
