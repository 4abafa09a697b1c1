"""What is typed about talks and plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.rooms.planning.words import (
    ACTION_CHOICES,
    CLASS_CHOICES,
    COVERING_CHOICES,
    FACTS,
    ITEMS,
    USE_CHOICES,
    Choice,
    area_choices,
    scale_choices,
)

Pairs = list[tuple[str, str]]
NOT_SETTLED: Choice = ("", _("not settled yet"))
SCALES = scale_choices()
AREAS = list(area_choices())


class MeetingForm(forms.Form):
    """A talk with the director or the producers."""

    held_on = forms.DateField(label=_("Held on"), widget=forms.DateInput(attrs={"type": "date"}))
    attendees = forms.MultipleChoiceField(
        label=_("Who of the production was there"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each of them reads this talk, and its note once it is issued; no other talk."),
    )
    attended = forms.CharField(label=_("Who else was there"), max_length=400, required=False)
    scene = forms.CharField(label=_("Scene, if it was about one"), max_length=40, required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, people: Mapping[str, str]) -> None:
        super().__init__(data)
        field = self.fields["attendees"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = list(people.items())
        for name, label in ITEMS.items():
            wide = forms.Textarea(attrs={"rows": 2})
            self.fields[name] = forms.CharField(
                label=str(label), required=False, max_length=4000, widget=wide
            )

    def clean(self) -> dict[str, Any]:
        """Somebody was there, and something was said."""
        given: dict[str, Any] = super().clean() or {}
        if not (given.get("attendees") or (given.get("attended") or "").strip()):
            raise forms.ValidationError(_("Say who was there."))
        if not any(given.get(name) for name in ITEMS):
            raise forms.ValidationError(_("Write what was said about at least one of the items."))
        return given


class _OfCast(forms.Form):
    """A form that chooses from the people of the production."""

    people: tuple[str, ...] = ()

    def __init__(self, data: Mapping[str, Any] | None = None, *, cast: Iterable[str]) -> None:
        super().__init__(data)
        names: list[Choice] = [(name, name) for name in cast]
        nobody: Choice = ("", _("nobody else"))
        for name in self.people:
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = names if field.required else [nobody, *names]


class MoveForm(_OfCast):
    """One move: by one, or from one to another."""

    people = ("source", "target")
    action = forms.ChoiceField(label=_("Action"), choices=ACTION_CHOICES)
    source = forms.ChoiceField(label=_("Who"))
    source_area = forms.ChoiceField(label=_("With what"), choices=[NOT_SETTLED, *AREAS], required=False)
    target = forms.ChoiceField(label=_("To or with whom"), required=False)
    target_area = forms.ChoiceField(label=_("Where"), choices=[NOT_SETTLED, *AREAS], required=False)
    over = forms.ChoiceField(label=_("Over"), choices=[NOT_SETTLED, *SCALES["over"]], required=False)
    pressure = forms.ChoiceField(
        label=_("Pressure"), choices=[NOT_SETTLED, *SCALES["pressure"]], required=False
    )
    alternative = forms.CharField(label=_("Another way to tell it"), max_length=400, required=False)

    def clean(self) -> dict[str, Any]:
        """Nobody touches themselves by a move between two."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("source") and said.get("source") == said.get("target"):
            raise forms.ValidationError(_("A move between two people needs two different people."))
        return said


class ClassifyForm(forms.Form):
    """How somebody classifies a move, and why."""

    classed = forms.ChoiceField(label=_("How you classify it"), choices=[("", _("choose")), *CLASS_CHOICES])
    why = forms.CharField(
        label=_("Why, in your words"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody named below reads it. Leave out what a performer said, or did not agree to."),
    )


class AgreeForm(forms.Form):
    """Whom somebody agrees with, and what they said when it was read."""

    person = forms.UUIDField()
    classed = forms.CharField(max_length=60)


class ExposureForm(_OfCast):
    """An area of somebody: what is so on set, and what is seen of it."""

    people = ("performer",)
    performer = forms.ChoiceField(label=_("Who"))
    area = forms.ChoiceField(label=_("Area"), choices=AREAS)
    on_set = forms.ChoiceField(label=_("On set"), choices=[NOT_SETTLED, *SCALES["on_set"]], required=False)
    on_screen = forms.ChoiceField(
        label=_("On screen"), choices=[NOT_SETTLED, *SCALES["on_screen"]], required=False
    )


class SetupForm(_OfCast):
    """A camera set-up."""

    people = ("who",)
    size = forms.ChoiceField(label=_("Size"), choices=[NOT_SETTLED, *SCALES["size"]], required=False)
    who = forms.ChoiceField(label=_("Sees of whom"), required=False)
    areas = forms.MultipleChoiceField(label=_("What it sees"), choices=AREAS, required=False)

    def clean(self) -> dict[str, Any]:
        """Areas are somebody's."""
        said: dict[str, Any] = super().clean() or {}
        if bool(said.get("areas")) != bool(said.get("who")):
            raise forms.ValidationError(_("Choose whom the camera sees and what of them, or neither."))
        return said


class WornForm(_OfCast):
    """A garment or barrier worn."""

    people = ("performer",)
    performer = forms.ChoiceField(label=_("Who"))
    covering = forms.ChoiceField(label=_("Wears"), choices=COVERING_CHOICES)


class DoubleForm(forms.Form):
    """Who stands in for whom in the scene."""

    double = forms.ChoiceField(label=_("Who doubles"))
    principal = forms.ChoiceField(label=_("Whom"))

    def __init__(self, data: Mapping[str, Any] | None = None, *, doubles: Pairs, principals: Pairs) -> None:
        super().__init__(data)
        for name, people in (("double", doubles), ("principal", principals)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = people


class FactForm(forms.Form):
    """Something that is so from a moment on, on the production's wall."""

    fact = forms.ChoiceField(
        label=_("What is so"), choices=[*FACTS.items(), ("", _("something else"))], required=False
    )
    other = forms.CharField(
        label=_("Something else, as the board calls it"),
        max_length=300,
        required=False,
        help_text=_("A performer's own condition stands on the board under a name: copy it here."),
    )
    since = forms.DateTimeField(
        label=_("Since"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )

    def clean(self) -> dict[str, Any]:
        """One of the two is named."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("fact") and not (said.get("other") or "").strip():
            raise forms.ValidationError(_("Choose what is so, or write what the board calls it."))
        return said


class UsesForm(forms.Form):
    """What the material is for."""

    uses = forms.MultipleChoiceField(
        label=_("Uses"), choices=USE_CHOICES, widget=forms.CheckboxSelectMultiple, required=False
    )


class RoomForm(forms.Form):
    """The set as it is to be."""

    level = forms.ChoiceField(label=_("How closed"), choices=SCALES["level"])
    closed_at = forms.DateTimeField(
        label=_("Closed from"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    present = forms.MultipleChoiceField(
        label=_("Who is in the room"), widget=forms.CheckboxSelectMultiple, required=False
    )
    line_of_sight = forms.MultipleChoiceField(
        label=_("Who keeps everybody in sight"), widget=forms.CheckboxSelectMultiple, required=False
    )
    feeds_off = forms.BooleanField(label=_("Every monitor and feed outside the set is off"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, people: Iterable[str], **more: Any) -> None:
        super().__init__(data, **more)
        names = [(name, name) for name in people]
        for name in ("present", "line_of_sight"):
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = names
