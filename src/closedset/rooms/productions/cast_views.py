"""Fetch, ask, act, show: cast, calls and standards."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Matter, Seat, may_keep_cast, may_switch_standards
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import (
    cast_actions,
    cast_forms,
    cast_pages,
    cast_queries,
    standard_actions,
)
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


def cast_form(seen: Seen, data: Any, *, at: datetime) -> cast_forms.CastForm:
    """The form, with the people one can choose from."""
    seated = list(people.on_production(seen.production.pk, at=at))
    members = list(cast_queries.cast_of(seen.production.pk))
    linked = {one.person_id for one in members if one.left_at is None}
    return cast_forms.CastForm(
        data,
        taken=[one.name for one in members]
        + [str(one.person) for one in seated if one.seat != Seat.PERFORMER],
        performers=[
            (str(one.person_id), str(one.person))
            for one in seated
            if one.seat == Seat.PERFORMER and one.person_id not in linked
        ],
        representatives=[
            (str(one.person_id), str(one.person)) for one in seated if one.seat == Seat.REPRESENTATIVE
        ],
        cast=[(str(one.pk), one.name) for one in members],
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def cast(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Who plays whom; casting somebody."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    form = cast_form(seen, request.POST or None, at=at)
    if request.method == "POST":
        require(may_keep_cast(seen.reader))
        if form.is_valid() and joined(request, seen, form, at=at):
            messages.success(request, _("Cast."))
            return redirect("productions:cast", production)
    shown = {"page": cast_pages.cast(seen), "form": form}
    return render(request, "productions/cast.html", shown, status=422 if form.is_bound else 200)


def joined(request: SignedInRequest, seen: Seen, form: cast_forms.CastForm, *, at: datetime) -> bool:
    """Cast them; False, and said in the form, when the name was taken a moment ago."""
    said = dict(form.cleaned_data)
    for name in ("person", "representative"):
        said[name] = by_choice(said[name])
    said["stands_for"] = CastMember.objects.filter(pk=said["stands_for"] or None).first()
    try:
        cast_actions.cast(seen.production, **said, by=request.user, at=at, reader=seen.reader)
    except IntegrityError:
        form.add_error("name", cast_forms.TAKEN)
        return False
    return True


@login_required
@require_POST
def uncast(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """End somebody's part."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    found: CastMember = get_object_or_404(cast_queries.cast_of(production), pk=member)
    why = str(request.POST.get("why", ""))[:1000]
    cast_actions.uncast(found, by=request.user, at=at, reader=seen.reader, why=why)
    return redirect("productions:cast", production)


def by_choice(typed: str) -> Person | None:
    """The person chosen, who is one of those the form offered; None for nobody."""
    return people.by_key(UUID(typed)) if typed else None


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def schedule(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Calls as they stand; setting one."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    members = cast_queries.cast_of(production).filter(left_at=None)
    moved = {one: request.GET[one] for one in ("scene", "occasion", "member", "at") if one in request.GET}
    form = cast_forms.CallForm(
        request.POST or None, cast=members, zone=seen.production.time_zone, initial=moved
    )
    if request.method == "POST":
        require(may_keep_cast(seen.reader))
        if form.is_valid():
            said = dict(form.cleaned_data)
            said["call_at"] = said.pop("at")
            cast_actions.call(seen.production, **said, by=request.user, at=at, reader=seen.reader)
            messages.success(request, _("Set. Every clock that runs to this call is looked at again."))
            return redirect("productions:schedule", production)
    shown = {"page": cast_pages.schedule(seen, request.user, at=at), "form": form}
    return render(request, "productions/schedule.html", shown, status=422 if form.is_bound else 200)


@login_required
@require_POST
def off_schedule(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Take a call off the schedule."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    member = request.POST.get("member") or None
    found = get_object_or_404(cast_queries.cast_of(production), pk=member) if member else None
    cast_actions.call(
        seen.production,
        scene=str(request.POST.get("scene", ""))[:40],
        occasion=str(request.POST.get("occasion", ""))[:20],
        call_at=None,
        member=found,
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    return redirect("productions:schedule", production)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def standards_page(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Which standards are active, in plain words; switching one."""
    at = now()
    seen = seen_or_404(request, production, Matter.STANDARDS, at=at)
    if request.method == "POST":
        require(may_switch_standards(seen.reader))
        form = cast_forms.SwitchForm(request.POST)
        if not form.is_valid():
            raise Refused((Finding("standards.form", _("Say which standard, and on or off.")),))
        said = form.cleaned_data
        standard_actions.switch(
            seen.production,
            said["pack"],
            rule=said["rule"],
            on=said["on"],
            why=said["why"],
            by=request.user,
            at=at,
            reader=seen.reader,
        )
        return redirect("productions:standards", production)
    page = cast_pages.standards_of(seen, at=at)
    return render(request, "productions/standards.html", {"page": page})
