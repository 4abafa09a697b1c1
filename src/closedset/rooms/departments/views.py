"""Fetch, ask, act, show: departments and their slices."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.practice.departments.who import (
    departments_of,
    may_acknowledge,
    may_see_department,
    may_see_who_read,
)
from closedset.practice.findings import Findings
from closedset.practice.visibility import Matter, Seat
from closedset.rooms.departments import actions, overview_pages, pages
from closedset.rooms.departments.queries import Scenes, week_of
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record


def of_a_department_or_404(request: SignedInRequest, production: UUID, which: str) -> tuple[Seen, Seat]:
    """The production and a department whose page this person may open; else 404."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    department = next((one for one in Seat if one == which), None)
    if department is None or not may_see_department(department, seen.reader):
        raise Http404
    return seen, department


@login_required
@require_safe
def departments(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Who has read what; to somebody of one department, their department."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    own = departments_of(seen.reader)
    if not own:
        raise Http404
    if len(own) == 1 and not may_see_who_read(seen.reader):
        return shown(request, seen, own[0])
    week = week_of(seen.production, asked=request.GET.get("from", ""), at=at)
    page = overview_pages.overview(seen, Scenes(seen.production, at=at), week)
    return render(request, "departments/departments.html", {"page": page})


@login_required
@require_safe
def department(request: SignedInRequest, production: UUID, department: str) -> HttpResponse:
    """A department's week."""
    seen, which = of_a_department_or_404(request, production, department)
    return shown(request, seen, which)


def shown(
    request: SignedInRequest,
    seen: Seen,
    which: Seat,
    *,
    scenes: Scenes | None = None,
    refused: Findings = (),
) -> HttpResponse:
    """The page of a department; reading it is entered."""
    scenes = scenes or Scenes(seen.production, at=now())
    asked = request.GET.get("from", "") or request.POST.get("from", "")
    week = week_of(seen.production, asked=asked, at=scenes.at)
    page = pages.department(seen, request.user, which, scenes, week, refused=refused)
    record.read(
        "slice.read",
        on=("production", seen.production.pk),
        by=request.user.pk,
        at=scenes.at,
        organisation=seen.production.organisation_id,
        production=seen.production.pk,
        details={"department": which.replace("_", " ")},
    )
    return render(request, "departments/department.html", {"page": page}, status=409 if refused else 200)


@login_required
@require_POST
def acknowledge(
    request: SignedInRequest, production: UUID, department: str, scene: str, occasion: str
) -> HttpResponse:
    """Say that one has read it. What changed meanwhile is shown in its place, and not acknowledged."""
    seen, which = of_a_department_or_404(request, production, department)
    scenes = Scenes(seen.production, at=now())
    found = scenes.slice_of(which, (scene, occasion))
    if found is None:
        raise Http404
    read = request.POST.get("slice", "")
    if which in seen.reader.seats and (refused := may_acknowledge(found, seen.reader, shown=read)):
        return shown(request, seen, which, scenes=scenes, refused=refused)
    actions.acknowledge(seen.production, found, shown=read, by=request.user, at=scenes.at, reader=seen.reader)
    messages.success(request, _("Read, by you."))
    week = week_of(seen.production, asked=request.POST.get("from", ""), at=scenes.at)
    address = reverse("departments:department", args=[production, which.value])
    return redirect(f"{address}?from={week.begins}#{pages.anchor(scene, occasion)}")
