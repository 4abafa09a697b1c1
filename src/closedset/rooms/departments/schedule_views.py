"""Fetch, ask, show: the schedule and the one-liner of assistant directors."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from closedset.practice.visibility import Matter
from closedset.rooms.departments import out, schedule_pages
from closedset.rooms.departments.queries import Scenes, week_of
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record


def week_page(request: SignedInRequest, production: UUID) -> tuple[Seen, schedule_pages.SchedulePage]:
    """The week that was asked for, for an assistant director or a coordinator; else 404."""
    at = now()
    seen = seen_or_404(request, production, Matter.SCHEDULE, at=at)
    week = week_of(seen.production, asked=request.GET.get("from", ""), at=at)
    return seen, schedule_pages.schedule(seen, Scenes(seen.production, at=at), week)


@login_required
@require_safe
def schedule(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Day by day: scenes, who, how each stands, whose move it is."""
    _seen, page = week_page(request, production)
    return render(request, "departments/schedule.html", {"page": page})


@login_required
@require_safe
def one_liner(request: SignedInRequest, production: UUID) -> HttpResponse:
    """One line for each scene."""
    _seen, page = week_page(request, production)
    return render(request, "departments/one_liner.html", {"page": page})


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The one-liner as CSV; taking it out is entered."""
    seen, page = week_page(request, production)
    record.read(
        "one_liner.taken_out",
        on=("production", production),
        by=request.user.pk,
        at=now(),
        organisation=seen.production.organisation_id,
        production=production,
        details={"from": page.week.begins.isoformat()},
    )
    told = {"Content-Disposition": f'attachment; filename="one-liner-{page.week.begins}.csv"'}
    return HttpResponse(out.as_csv(page), content_type="text/csv; charset=utf-8", headers=told)
