"""What is entered about an audition after it was planned, part by part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from closedset.practice.visibility import Reader
from closedset.rooms.auditions import actions, forms, kept, pages
from closedset.rooms.auditions.kept import Kind
from closedset.rooms.auditions.models import Audition
from closedset.rooms.auditions.queries import Opened
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import Production

Forms = dict[str, Any]
PARTS = ("plan", "told", "room", "recording", "cast", "certificate", "called_off")
OF_ONE_FORM: dict[str, tuple[type[forms.Timed], Kind]] = {
    "told": (forms.ToldForm, Kind.TOLD),
    "recording": (forms.RecordingForm, Kind.RECORDING),
    "cast": (forms.CastForm, Kind.CAST),
}


def forms_of(one: Opened, production: Production, *, at: datetime) -> Forms:
    """Every form of the page, with what stands already."""
    zone = ZoneInfo(production.time_zone)
    room, recording = kept.last(one.lines, Kind.ROOM), one.recording
    plan = kept.last(one.lines, Kind.PLAN)
    wall = {name: on_wall(plan, name, zone) for name in ("at", "interviewed_at")}
    recorded = {"recorded": "yes" if recording.get("recorded") else "no"}
    return {
        "plan": plan_form(production, initial=pages.plan_initial(one, wall), zone=zone),
        "told": forms.ToldForm(zone=zone, prefix="told"),
        "room": forms.RoomForm(
            zone=zone,
            prefix="room",
            initial=dict(room) | {n: on_wall(room, n, zone) for n in ("closed_at", "devices_at")},
        ),
        "present": forms.PresentForms(prefix="present", initial=room.get("present", [])),
        "recording": forms.RecordingForm(
            zone=zone,
            prefix="recording",
            initial=dict(recording)
            | recorded
            | {n: on_wall(recording, n, zone) for n in ("agreed_at", "union_consulted_at")},
        ),
        "cast": forms.CastForm(zone=zone, prefix="cast"),
        "certificate": forms.CertificateForm(zone=zone, prefix="certificate"),
    }


def plan_form(production: Production, data: Any = None, *, zone: ZoneInfo, **more: Any) -> forms.PlanForm:
    """The plan, to be changed."""
    cast = cast_queries.cast_of(production.pk).filter(left_at=None)
    return forms.PlanForm(data, zone=zone, cast=cast, prefix="plan", **more)


def on_wall(said: kept.Said, name: str, zone: ZoneInfo) -> datetime | None:
    """A moment as the production's clocks show it, for a field."""
    found = kept.instant(said, name)
    return timezone.make_naive(found, zone) if found else None


def entered(part: str, row: Audition, data: Any, *, by: Person, at: datetime, reader: Reader) -> Forms | None:
    """Enter a part; the forms that come back when something in them is not as it must be."""
    return ENTER[part](part, row, data, {"by": by, "at": at, "reader": reader})


def _plan(part: str, row: Audition, data: Any, doing: dict[str, Any]) -> Forms | None:
    form = plan_form(row.production, data, zone=ZoneInfo(row.production.time_zone))
    if not form.is_valid():
        return {part: form}
    actions.change(row, form.said(), member=form.cleaned_data["member"], **doing)
    return None


def _one_form(part: str, row: Audition, data: Any, doing: dict[str, Any]) -> Forms | None:
    kind_of_form, kind = OF_ONE_FORM[part]
    form = kind_of_form(data, zone=ZoneInfo(row.production.time_zone), prefix=part)
    if not form.is_valid():
        return {part: form}
    actions.enter(row, kind, form.cleaned_data, **doing)
    return None


def _room(part: str, row: Audition, data: Any, doing: dict[str, Any]) -> Forms | None:
    form = forms.RoomForm(data, zone=ZoneInfo(row.production.time_zone), prefix="room")
    present = forms.PresentForms(data, prefix="present")
    if not (form.is_valid() and present.is_valid()):
        return {"room": form, "present": present}
    there = [one for one in present.cleaned_data if one.get("name")]
    actions.enter(row, Kind.ROOM, form.cleaned_data | {"present": there}, **doing)
    return None


def _certificate(part: str, row: Audition, data: Any, doing: dict[str, Any]) -> Forms | None:
    form = forms.CertificateForm(data, zone=ZoneInfo(row.production.time_zone), prefix=part)
    if not form.is_valid():
        return {part: form}
    actions.certify(row, **form.cleaned_data, **doing)
    return None


def _called_off(part: str, row: Audition, data: Any, doing: dict[str, Any]) -> None:
    actions.enter(row, Kind.CALLED_OFF, {}, **doing)


ENTER: dict[str, Callable[[str, Audition, Any, dict[str, Any]], Forms | None]] = {
    "plan": _plan,
    "told": _one_form,
    "room": _room,
    "recording": _one_form,
    "cast": _one_form,
    "certificate": _certificate,
    "called_off": _called_off,
}
