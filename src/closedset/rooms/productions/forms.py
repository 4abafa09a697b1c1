"""What was typed, shaped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.visibility import Seat
from closedset.rooms.people.words import SEATS

FOUNDERS = (Seat.INTIMACY_COORDINATOR,)
"""Who starts a production: the one who can seat everybody."""


class StartForm(forms.Form):
    """A new production."""

    title = forms.CharField(max_length=200, label=_("Title"))
    organisation = forms.TypedChoiceField(label=_("Organisation"))
    seat = forms.TypedChoiceField(
        label=_("Your seat"), coerce=Seat, choices=[(seat.value, SEATS[seat]) for seat in FOUNDERS]
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=[(zone, zone) for zone in sorted(available_timezones())], initial="UTC"
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, organisations: list[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        organisation = self.fields["organisation"]
        if isinstance(organisation, forms.ChoiceField):
            organisation.choices = organisations
