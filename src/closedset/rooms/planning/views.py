"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_plan
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people import queries as people
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.planning import actions, forms, kept, pages, queries, talk_queries
from closedset.rooms.planning.kept import Content
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


def writes(seen: Seen) -> bool:
    """Whether the reader writes plans, or only reads them."""
    return not may_plan(seen.reader)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def meetings(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Talks with the director and the producers."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    rows = talk_queries.readable(seen)
    if not (rows or seen.sees(Matter.ASK)):
        raise Http404
    people_here = talk_queries.can_attend(production, at=at) if writes(seen) else {}
    form = forms.MeetingForm(request.POST or None, people=people_here)
    if request.method == "POST":
        require(may_plan(seen.reader))
        if form.is_valid():
            told = dict(form.cleaned_data)
            fixed = {name: told.pop(name) for name in ("held_on", "attended", "attendees", "scene")}
            actions.meet(seen.production, **fixed, said=told, by=request.user, at=at, reader=seen.reader)
            says.success(request, _("Entered."))
            return redirect("planning:meetings", production)
    page = pages.meetings(seen, rows, may_write=writes(seen))
    status = 422 if form.is_bound else 200
    return render(request, "planning/meetings.html", {"page": page, "form": form}, status=status)


@login_required
@require_safe
def plans(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Scenes with something to plan."""
    at = now()
    seen = seen_or_404(request, production, Matter.ASK, at=at)
    return render(request, "planning/plans.html", {"page": pages.plans(seen, at=at, may_write=writes(seen))})


def scene_or_404(seen: Seen, scene: str, occasion: str) -> None:
    """A scene of the newest draft or one that is planned, on an occasion of the vocabulary."""
    key = seen.production.pk
    known = scene in queries.scenes_of(key) or queries.plan_row(key, scene, occasion) is not None
    if occasion not in OCCASIONS or not known:
        raise Http404


def shown(
    request: SignedInRequest, seen: Seen, scene: str, occasion: str, bound: dict[str, Any] | None = None
) -> HttpResponse:
    """The plan with a form for each kind of element; a form with errors in the place of an empty one."""
    page = pages.plan(seen, scene, occasion, at=now(), may_write=writes(seen))
    row = queries.plan_row(seen.production.pk, scene, occasion)
    content = row.content if row else kept.empty()
    room = room_form(seen, content)
    empty = {
        "moves": forms.MoveForm(cast=page.cast),
        "exposes": forms.ExposureForm(cast=page.cast),
        "setups": forms.SetupForm(cast=page.cast),
        "uses": forms.UsesForm(initial={"uses": content["uses"]}),
        "room": room,
        "worn": forms.WornForm(cast=page.cast),
        "fact": forms.FactForm(),
        "doubles": double_form(seen),
    }
    known = {"page": page, "form": empty | (bound or {})}
    return render(request, "planning/plan.html", known, status=422 if bound else 200)


def double_form(seen: Seen, data: Any = None) -> forms.DoubleForm:
    """The form of who doubles whom, with the people one can choose from."""
    doubles, principals = queries.doubling(queries.names(seen.production.pk))
    return forms.DoubleForm(data, doubles=doubles, principals=principals)


def crew(seen: Seen) -> list[str]:
    """Everybody who can be in the room."""
    at = now()
    cast = [one.name for one in queries.names(seen.production.pk).members if one.left_at is None]
    seated = [str(seat.person) for seat in people.on_production(seen.production.pk, at=at)]
    return list(dict.fromkeys([*cast, *seated]))


def room_form(seen: Seen, content: Content, data: Any = None) -> forms.RoomForm:
    """The form of the room, filled with what is planned."""
    room = content["room"]
    initial: dict[str, Any] = {"level": "closed"}
    if room:
        closed = datetime.fromisoformat(room["closed_at"]) if room["closed_at"] else None
        zone = ZoneInfo(seen.production.time_zone)
        initial = room | {
            "closed_at": closed and closed.astimezone(zone).replace(tzinfo=None),
            "feeds_off": bool(room["feeds"]),
        }
    return forms.RoomForm(data, people=crew(seen), initial=initial)


@login_required
@require_safe
def plan(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """What is planned for a scene on an occasion."""
    seen = seen_or_404(request, production, Matter.ASK, at=now())
    scene_or_404(seen, scene, occasion)
    return shown(request, seen, scene, occasion)


@login_required
@require_POST
def begin(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Begin a plan with the beats of the script."""
    at = now()
    seen = seen_or_404(request, production, Matter.ASK, at=at)
    scene_or_404(seen, scene, occasion)
    require(may_plan(seen.reader))
    if queries.plan_row(production, scene, occasion) is None:
        save(request, seen, scene, occasion, actions.begun(seen.production, scene), at=at)
    return redirect("planning:plan", production, scene, occasion)


def save(
    request: SignedInRequest, seen: Seen, scene: str, occasion: str, content: Content, *, at: datetime
) -> None:
    """A new version of the plan."""
    actions.change(
        seen.production,
        content,
        scene=scene,
        occasion=occasion,
        by=request.user,
        at=at,
        reader=seen.reader,
    )


FORMS = {"moves": forms.MoveForm, "exposes": forms.ExposureForm, "setups": forms.SetupForm}


@login_required
@require_POST
def add(request: SignedInRequest, production: UUID, scene: str, occasion: str, part: str) -> HttpResponse:
    """Add a move, an exposure or a set-up."""
    at = now()
    seen = seen_or_404(request, production, Matter.ASK, at=at)
    scene_or_404(seen, scene, occasion)
    if part not in FORMS:
        raise Http404
    require(may_plan(seen.reader))
    cast = [one.name for one in queries.names(production).members if one.left_at is None]
    form = FORMS[part](request.POST, cast=cast)
    if not form.is_valid():
        return shown(request, seen, scene, occasion, {part: form})
    row = queries.plan_row(production, scene, occasion)
    element = made(part, form.cleaned_data)
    save(
        request, seen, scene, occasion, kept.added(row.content if row else kept.empty(), part, element), at=at
    )
    return redirect("planning:plan", production, scene, occasion)


def made(part: str, said: dict[str, Any]) -> Content:
    """An element out of its form."""
    if part == "moves":
        return kept.move(**said)
    if part == "exposes":
        return kept.exposure(**said)
    return kept.setup(size=said["size"], sees={said["who"]: said["areas"]} if said["who"] else None)


@login_required
@require_POST
def remove(
    request: SignedInRequest, production: UUID, scene: str, occasion: str, element: str
) -> HttpResponse:
    """Take an element out."""
    at = now()
    seen = seen_or_404(request, production, Matter.ASK, at=at)
    scene_or_404(seen, scene, occasion)
    require(may_plan(seen.reader))
    row = queries.plan_row(production, scene, occasion)
    if row is None:
        raise Http404
    content = kept.removed(row.content, element)
    if content != row.content:
        save(request, seen, scene, occasion, content, at=at)
    return redirect("planning:plan", production, scene, occasion)


@login_required
@require_POST
def settle(request: SignedInRequest, production: UUID, scene: str, occasion: str, part: str) -> HttpResponse:
    """Say what the material is for, or how the set is to be."""
    at = now()
    seen = seen_or_404(request, production, Matter.ASK, at=at)
    scene_or_404(seen, scene, occasion)
    require(may_plan(seen.reader))
    row = queries.plan_row(production, scene, occasion)
    content = row.content if row else kept.empty()
    form = settling(seen, content, part, request.POST)
    if not form.is_valid():
        return shown(request, seen, scene, occasion, {part: form})
    save(request, seen, scene, occasion, settled(seen, content, part, form.cleaned_data), at=at)
    return redirect("planning:plan", production, scene, occasion)


def settling(seen: Seen, content: Content, part: str, data: Any) -> Form:
    """The form of a part that is settled as a whole; 404 for a part there is not."""
    if part == "uses":
        return forms.UsesForm(data)
    if part == "room":
        return room_form(seen, content, data)
    if part == "worn":
        cast = [one.name for one in queries.names(seen.production.pk).members if one.left_at is None]
        return forms.WornForm(data, cast=cast)
    if part == "fact":
        return forms.FactForm(data)
    if part == "doubles":
        return double_form(seen, data)
    raise Http404


def settled(seen: Seen, content: Content, part: str, said: dict[str, Any]) -> Content:
    """The content with what was said about a part."""
    zone = ZoneInfo(seen.production.time_zone)
    if part == "uses":
        return content | {"uses": said["uses"]}
    if part == "room":
        return content | {"room": room_of(said, zone)}
    if part == "worn":
        return kept.worn(content, said["performer"], said["covering"])
    if part == "doubles":
        return kept.doubled(content, said["double"], said["principal"])
    fact = said["fact"] or said["other"].strip()
    return kept.recorded(content, fact, on_the_wall(said["since"], zone))


def on_the_wall(typed: datetime, zone: ZoneInfo) -> datetime:
    """A time that was typed, as the production's clocks show it."""
    naive = timezone.make_naive(typed) if timezone.is_aware(typed) else typed
    return naive.replace(tzinfo=zone)


def room_of(said: dict[str, Any], zone: ZoneInfo) -> Content:
    """The room out of its form; the time on the wall is the production's."""
    closed = said["closed_at"]
    return {
        "level": said["level"],
        "closed_at": on_the_wall(closed, zone).isoformat() if closed else None,
        "present": said["present"],
        "line_of_sight": said["line_of_sight"],
        "feeds": [{"id": "monitors", "state": "off"}] if said["feeds_off"] else [],
    }
