"""What is typed about a set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.closed_set import Did
from closedset.rooms.closed_set.actions.door import DEVICES
from closedset.rooms.closed_set.words import (
    CLOSED_LEVEL_CHOICES,
    FEED_KIND_CHOICES,
    FEED_STATE_CHOICES,
    FUNCTION_CHOICES,
)
from closedset.rooms.people.models import Person

THIS, EVERY = "this", "every"
WHERE = [(THIS, _("This scene")), (EVERY, _("Every scene"))]


def chosen(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Offer these."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)


class ListForm(forms.Form):
    """Somebody for the list: with a seat here, or by name."""

    person = forms.ChoiceField(label=_("Who, of the people here"), required=False)
    name = forms.CharField(label=_("Or somebody else, by name"), max_length=200, required=False)
    function = forms.ChoiceField(label=_("There as"), choices=FUNCTION_CHOICES)
    reason = forms.CharField(
        label=_("Why it needs them there"),
        max_length=300,
        help_text=_("The performers read this. About the work, never about a performer."),
    )
    where = forms.ChoiceField(label=_("For"), choices=WHERE, initial=THIS)

    def __init__(self, data: Mapping[str, Any] | None = None, *, people: Iterable[Person]) -> None:
        super().__init__(data)
        self.people = {str(one.pk): one for one in people}
        offered = [(key, str(one)) for key, one in self.people.items()]
        chosen(self, "person", [("", _("nobody of these")), *offered])

    def clean(self) -> dict[str, Any]:
        """One of the two; whoever has a seat is called by their own name."""
        said: dict[str, Any] = super().clean() or {}
        person = self.people.get(said.get("person") or "")
        name = str(person) if person else (said.get("name") or "").strip()
        if not name:
            raise forms.ValidationError(_("Choose somebody, or write a name."))
        return said | {"person": person, "name": name}


class CloseForm(forms.Form):
    """At which level, and since when."""

    level = forms.ChoiceField(label=_("Level"), choices=CLOSED_LEVEL_CHOICES, initial="closed")
    said_at = forms.TimeField(
        label=_("Since, if earlier than now"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )


class OpenForm(forms.Form):
    """Since when."""

    said_at = forms.TimeField(
        label=_("Since, if earlier than now"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )


def moment(said: Any, *, at: datetime, zone: str) -> datetime | None:
    """A time on the production's wall as an instant: the last one that was so. None for none."""
    if said is None:
        return None
    here = at.astimezone(ZoneInfo(zone))
    found = here.replace(hour=said.hour, minute=said.minute, second=0, microsecond=0)
    return found if found <= here else found - timedelta(days=1)


class MoveForm(forms.Form):
    """Somebody in or out."""

    who = forms.CharField(max_length=200)
    way = forms.ChoiceField(choices=[("in", "in"), ("out", "out")])

    def clean_who(self) -> str:
        """Whoever it is has a name."""
        return str(self.cleaned_data["who"]).strip()


class DeviceForm(forms.Form):
    """Devices of somebody."""

    who = forms.CharField(max_length=200)
    did = forms.ChoiceField(choices=[(one.value, one.value) for one in Did if one in DEVICES])


class FeedForm(forms.Form):
    """Something that shows the set."""

    name = forms.CharField(label=_("What"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=FEED_KIND_CHOICES)
    place = forms.CharField(label=_("Where it stands or goes"), max_length=200, required=False)
    seen_by = forms.CharField(label=_("Who sees it"), max_length=300, required=False)
    where = forms.ChoiceField(label=_("For"), choices=WHERE, initial=THIS)


class StateForm(forms.Form):
    """The state of something that shows the set."""

    state = forms.ChoiceField(choices=FEED_STATE_CHOICES)


class WordsForm(forms.Form):
    """Words, and who is named."""

    pause = forms.CharField(label=_("Word to pause"), max_length=60, required=False)
    stop = forms.CharField(label=_("Word to stop"), max_length=60, required=False)
    robe = forms.CharField(label=_("Holds the robes"), max_length=200, required=False)
    keeper = forms.ChoiceField(
        label=_("Keeps the door"),
        required=False,
        help_text=_("They see this set whole and work its door, as the assistant directors do."),
    )
    contact = forms.CharField(label=_("Whom to call when something is wrong"), max_length=200, required=False)
    channel = forms.CharField(label=_("Radio channel"), max_length=60, required=False)
    where = forms.ChoiceField(label=_("For"), choices=WHERE, initial=EVERY)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        people: Iterable[Person],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.people = {str(one.pk): one for one in people}
        offered = [(key, str(one)) for key, one in self.people.items()]
        chosen(self, "keeper", [("", _("an assistant director")), *offered])

    def clean_keeper(self) -> Person | None:
        """The person."""
        return self.people.get(self.cleaned_data["keeper"])
