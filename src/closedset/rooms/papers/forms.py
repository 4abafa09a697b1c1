"""What is typed about papers."""

from __future__ import annotations

from django import forms


class EntityForm(forms.Form):
    """The company that riders name."""

    name = forms.CharField(max_length=200, required=False)
