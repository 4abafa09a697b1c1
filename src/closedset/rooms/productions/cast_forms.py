"""What is typed about cast and calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.walltime import instants

TAKEN = _("Somebody of this name is cast already. Add a second name or an initial.")


class CastForm(forms.Form):
    """Somebody who plays."""

    name = forms.CharField(label=_("Name"), max_length=200)
    character = forms.CharField(label=_("Character"), max_length=200)
    kind = forms.TypedChoiceField(label=_("Engaged as"), coerce=Kind, choices=list(KINDS.items()))
    person = forms.ChoiceField(label=_("Their account"), required=False)
    representative = forms.ChoiceField(label=_("Their representative's account"), required=False)
    stands_for = forms.ChoiceField(
        label=_("Doubles or replaces"),
        required=False,
        help_text=_("A double of whom this is open holds every scene until its plan says whom they double."),
    )
    born = forms.DateField(label=_("Born on"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        taken: Iterable[str],
        performers: Iterable[tuple[str, str]],
        representatives: Iterable[tuple[str, str]],
        cast: Iterable[tuple[str, str]],
    ) -> None:
        super().__init__(data)
        self.taken = {name.casefold() for name in taken}
        for name, people in (
            ("person", performers),
            ("representative", representatives),
            ("stands_for", cast),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", "—"), *people]

    def clean_name(self) -> str:
        """Findings and papers call people by name: no two of one."""
        name: str = self.cleaned_data["name"].strip()
        if name.casefold() in self.taken:
            raise forms.ValidationError(TAKEN)
        return name


class AccountForm(forms.Form):
    """Whose account a part is."""

    person = forms.ChoiceField(label=_("Their account"), required=False)
    representative = forms.ChoiceField(label=_("Their representative's account"), required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        performers: Iterable[tuple[str, str]],
        representatives: Iterable[tuple[str, str]],
        **more: Any,
    ) -> None:
        super().__init__(data, **more)
        for name, people in (("person", performers), ("representative", representatives)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", "—"), *people]


class CallForm(forms.Form):
    """When somebody is called."""

    scene = forms.CharField(label=_("Scene"), max_length=40)
    occasion = forms.ChoiceField(label=_("Occasion"), choices=[(one.id, one.label) for one in OCCASIONS])
    member = forms.ModelChoiceField(
        label=_("Who"), queryset=CastMember.objects.none(), required=False, empty_label=_("everybody in it")
    )
    at = forms.CharField(
        label=_("Called at"),
        max_length=16,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
    which = forms.ChoiceField(label=_("That hour comes twice that night: which of the two?"), required=False)
    """Asked only when the clocks are set back over the time."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, cast: Any, zone: str, **more: Any) -> None:
        super().__init__(data, **more)
        self.zone = ZoneInfo(zone)
        member, which = self.fields["member"], self.fields["which"]
        if isinstance(member, forms.ModelChoiceField):
            member.queryset = cast
        twice = self.instants(str((data or {}).get("at", "")))
        if len(twice) == 2 and isinstance(which, forms.ChoiceField):
            local = (one.astimezone(self.zone) for one in twice)
            which.choices = [("", "—"), *((one.isoformat(), f"{one:%H:%M %Z}") for one in local)]
        else:
            del self.fields["which"]

    def instants(self, typed: str) -> tuple[datetime, ...]:
        """Every instant this can be; none for what is no time."""
        try:
            return instants(datetime.fromisoformat(typed), self.zone)
        except ValueError:
            return ()

    def clean_at(self) -> str:
        """A time the production's clocks show. What they skip that night is told."""
        typed: str = self.cleaned_data["at"]
        if self.instants(typed):
            return typed
        try:
            datetime.fromisoformat(typed)
        except ValueError:
            raise forms.ValidationError(_("Write a date and a time.")) from None
        raise forms.ValidationError(
            _("The clocks skip that hour that night. Choose a time before or after it.")
        )

    def clean(self) -> dict[str, Any]:
        """The instant meant; of two, the one chosen."""
        said: dict[str, Any] = super().clean() or {}
        which = said.pop("which", "")
        if "at" in said:
            found = self.instants(said["at"])
            if len(found) == 2 and not which and "which" not in self.errors:
                self.add_error("which", _("Choose one of the two."))
            said["at"] = datetime.fromisoformat(which) if which else found[0]
        return said


class SwitchForm(forms.Form):
    """A standard or a rule, on or off."""

    pack = forms.CharField(max_length=60)
    rule = forms.CharField(max_length=40, required=False)
    on = forms.TypedChoiceField(choices=[("1", "on"), ("0", "off")], coerce=lambda said: said == "1")
    why = forms.CharField(max_length=1000, required=False)
