"""What is typed about auditions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.auditions.facts import Act, How, Stage, To, Wear
from closedset.rooms.auditions import words
from closedset.rooms.planning.views import on_the_wall
from closedset.rooms.productions.models import CastMember

NOBODY = "—"
ADULTS = (("", words.ADULT[None]), ("yes", words.ADULT[True]), ("no", words.ADULT[False]))
OLD_ENOUGH = {"yes": True, "no": False}


def moment(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateTimeField:
    """A time on the production's wall."""
    return forms.DateTimeField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


def choice(label: Any, among: Mapping[Any, Any], *, empty: bool = False, **more: Any) -> forms.ChoiceField:
    """One of some words."""
    listed = [(one.value, said) for one, said in among.items()]
    return forms.ChoiceField(label=label, choices=[("", NOBODY), *listed] if empty else listed, **more)


def several(label: Any, among: Mapping[Any, Any], **more: Any) -> forms.MultipleChoiceField:
    """Any of some words."""
    return forms.MultipleChoiceField(
        label=label,
        choices=[(one.value, said) for one, said in among.items()],
        widget=forms.CheckboxSelectMultiple,
        **more,
    )


class Timed(forms.Form):
    """A form whose times are the production's."""

    def __init__(self, data: Any = None, *, zone: ZoneInfo, **more: Any) -> None:
        super().__init__(data, **more)
        self.zone = zone

    def clean(self) -> dict[str, Any]:
        """Every time as an instant."""
        said: dict[str, Any] = super().clean() or {}
        return {
            name: on_the_wall(value, self.zone) if isinstance(value, datetime) else value
            for name, value in said.items()
        }


class PlanForm(Timed):
    """An audition as it is planned, or was held."""

    member = forms.ModelChoiceField(
        label=_("Of whom, if they are cast here"),
        queryset=CastMember.objects.none(),
        required=False,
        help_text=_("They and their representative then see it, and speak for themselves."),
    )
    performer = forms.CharField(label=_("Or a name"), max_length=200, required=False)
    part = forms.CharField(label=_("For which part"), max_length=200, required=False)
    stage = choice(_("Which audition"), words.STAGES, initial=Stage.FIRST.value)
    at = moment(_("When"), required=True)
    place = choice(_("Where"), words.PLACES, empty=True, required=False)
    part_asks = several(_("What the part is known to ask for"), words.ASKS, required=False)
    wear = choice(_("What is asked to be worn"), words.WEARS, initial=Wear.CLOTHED.value)
    act = choice(_("What is asked to be acted"), words.ACTS, initial=Act.NONE.value)
    pictures = forms.BooleanField(
        label=_("Photographs or a tape without clothes are asked for"), required=False
    )
    represented = forms.BooleanField(label=_("Somebody represents the performer"), required=False)
    adult = forms.ChoiceField(
        label=_("Age, where the cast list has no date of birth"), choices=ADULTS, required=False
    )
    interviewed_at = moment(_("Met and talked with before, on"))

    def __init__(self, data: Any = None, *, zone: ZoneInfo, cast: Any, **more: Any) -> None:
        super().__init__(data, zone=zone, **more)
        member = self.fields["member"]
        if isinstance(member, forms.ModelChoiceField):
            member.queryset = cast

    def clean(self) -> dict[str, Any]:
        """A performer: one of the cast, or a name; never the one under the name of another."""
        said = super().clean()
        member, name = said.get("member"), said.get("performer", "").strip()
        if not member and not name:
            self.add_error("performer", _("Say whose audition it is."))
        return said | {
            "performer": member.name if member else name,
            "part": said.get("part", "").strip() or (member.character if member else ""),
            "represented": said.get("represented", False) or bool(member and member.representative_id),
            "adult": OLD_ENOUGH.get(said.get("adult", "")),
        }

    def said(self) -> dict[str, Any]:
        """What is kept of it; whose it is stands in the row."""
        return {name: value for name, value in self.cleaned_data.items() if name != "member"}


class ToldForm(Timed):
    """A notice to the performer or to whoever represents them."""

    at = moment(_("When it was given"), required=True)
    how = choice(_("How"), words.HOWS, initial=How.WRITTEN.value)
    to = choice(_("To whom"), words.TOS, initial=To.PERFORMER.value)
    says = several(_("What it said"), words.SAYS)


class RoomForm(Timed):
    """How the room was closed, and who watched over it."""

    closed_at = moment(_("Doors confirmed closed at"))
    devices_at = moment(_("Everybody had declared by"), help_text=_("That no device of their own records."))
    observer = forms.CharField(label=_("Observer"), max_length=200, required=False)
    performer_agreed = forms.BooleanField(label=_("The performer has agreed to them"), required=False)
    production_agreed = forms.BooleanField(label=_("Production has agreed to them"), required=False)


class PresentForm(forms.Form):
    """Somebody in the room besides the performer."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    function = choice(_("Function"), words.FUNCTIONS, empty=True, required=False)
    reason = forms.CharField(label=_("Why they are needed"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Nobody without a name."""
        said: dict[str, Any] = super().clean() or {}
        if (said.get("function") or said.get("reason")) and not said.get("name"):
            self.add_error("name", _("Write the name."))
        return said


PresentForms = forms.formset_factory(PresentForm, extra=3, max_num=40, absolute_max=40)


class RecordingForm(Timed):
    """Whether it is recorded, and with whose consent."""

    recorded = forms.ChoiceField(
        label=_("Is it recorded?"), choices=[("no", _("No")), ("yes", _("Yes"))], initial="no"
    )
    what = forms.CharField(label=_("What, and who keeps it"), max_length=300, required=False)
    agreed_at = moment(
        _("The performer agreed in writing at"),
        help_text=_("Their own word on their own page stands before what is entered here."),
    )
    union_consulted_at = moment(_("The union was consulted at"))

    def clean(self) -> dict[str, Any]:
        """What is recorded is said."""
        said = super().clean()
        recorded = said.get("recorded") == "yes"
        if recorded and not said.get("what"):
            self.add_error("what", _("Say what is recorded, and who keeps it."))
        return said | {"recorded": recorded}


class CastForm(Timed):
    """That casting for the part is over."""

    cast_at = moment(_("The part was cast at"), required=True)


class CertificateForm(Timed):
    """What was destroyed, by whom, how and when."""

    what = forms.CharField(
        label=_("What was destroyed"),
        max_length=300,
        help_text=_("Such as: two takes and their copies. Without the performer's name."),
    )
    how = forms.CharField(label=_("How"), max_length=300)
    done_by = forms.CharField(label=_("By whom"), max_length=200)
    destroyed_at = moment(_("When"), required=True)
