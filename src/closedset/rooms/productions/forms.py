"""What was typed, shaped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.visibility import Seat
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions.record_kinds import KINDS, Kind

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


class RecordForm(forms.Form):
    """Which part of the record to show, and on whose clock."""

    who = forms.TypedChoiceField(label=_("By"), required=False, coerce=UUID, empty_value=None)
    kind = forms.TypedChoiceField(
        label=_("About"),
        required=False,
        coerce=Kind,
        empty_value=None,
        choices=[("", _("Everything")), *((kind.value, said) for kind, said in KINDS.items())],
    )
    zone = forms.ChoiceField(
        label=_("Times in"), required=False, choices=[(zone, zone) for zone in sorted(available_timezones())]
    )
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any], *, people: Mapping[UUID, str], zone: str) -> None:
        super().__init__({"zone": zone} | {name: value for name, value in data.items() if value})
        who = self.fields["who"]
        if isinstance(who, forms.ChoiceField):
            named = sorted((name.casefold(), str(key), name) for key, name in people.items())
            who.choices = [("", _("Everybody")), *((key, name) for _sort, key, name in named)]


class ExportForm(forms.Form):
    """What an export of the record tells."""

    tell = forms.BooleanField(label=_("With what was told: titles, names of files, reasons"), required=False)
