"""Fetch, ask, act, show: the board and the summaries."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.formats.consent_case.writing import write
from closedset.practice.findings import require
from closedset.practice.riders.summary import SLICES
from closedset.practice.visibility import Matter, may_make_riders
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import actions, board_pages, queries
from closedset.rooms.riders.checking import checked, if_called, since

A_DAY = timedelta(hours=24)


@login_required
@require_safe
def board(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Which scenes may proceed, and what changed in a day."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOARD, at=at)
    here = checked(seen.production, at=at)
    then = checked(seen.production, at=at - A_DAY)
    page = board_pages.board(seen, request.user, here, since(here, then))
    return render(request, "riders/board.html", {"page": page})


@login_required
@require_safe
def scene(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """One scene of the board; with `call`, what it would be if everybody were called then."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOARD, at=at)
    here = checked(seen.production, at=at)
    if (scene, occasion) not in here.plans:
        raise Http404
    call = moment(request.GET.get("call", ""), seen)
    supposed = if_called(here, scene, occasion, call) if call else None
    page = board_pages.scene(seen, request.user, here, (scene, occasion), supposed)
    if page is None:
        raise Http404
    return render(request, "riders/scene.html", {"page": page, "call": request.GET.get("call", "")})


@login_required
@require_safe
def case(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """One scene as a case file, with everything its answer rests on; taking it out is entered."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    here = checked(seen.production, at=at)
    if (scene, occasion) not in here.plans:
        raise Http404
    zone = seen.production.time_zone
    written = write(here.world, here.plans[scene, occasion], at, place=zone, title=f"Scene {scene}")
    record.read(
        "case.taken_out",
        on=("production", production),
        by=request.user.pk,
        at=at,
        organisation=seen.production.organisation_id,
        production=production,
        details={"scene": scene},
    )
    told = {
        "Content-Disposition": f'attachment; filename="case-{at:%Y-%m-%d}.json"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(written, content_type="application/json", headers=told)


def moment(typed: str, seen: Seen) -> datetime | None:
    """A time on the production's wall; None for what is not one."""
    try:
        read = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=ZoneInfo(seen.production.time_zone))


def with_slice(request: SignedInRequest, production: UUID, *, at: datetime) -> Seen:
    """The production, for somebody who has a slice of its summaries; else 404."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if not seen.reader.seats & set(SLICES):
        raise Http404
    return seen


@login_required
@require_safe
def summary(request: SignedInRequest, production: UUID, scene: str) -> HttpResponse:
    """A scene's summary, one's own slice; reading it is entered."""
    at = now()
    seen = with_slice(request, production, at=at)
    page = board_pages.summary(seen, request.user, checked(seen.production, at=at), scene)
    if page.issued_at is None and not page.may_issue:
        raise Http404
    record.read(
        "summary.read",
        on=("production", production),
        by=request.user.pk,
        at=at,
        organisation=seen.production.organisation_id,
        production=production,
        details={"scene": scene},
    )
    return render(request, "riders/summary.html", {"page": page})


@login_required
@require_POST
def issue(request: SignedInRequest, production: UUID, scene: str) -> HttpResponse:
    """Issue the summary of a scene as it is now."""
    at = now()
    seen = with_slice(request, production, at=at)
    require(may_make_riders(seen.reader))
    actions.issue(seen.production, scene, by=request.user, at=at, reader=seen.reader)
    messages.success(request, _("Issued. Each department reads its own part."))
    return redirect("riders:summary", production, scene)


@login_required
@require_POST
def acknowledge(request: SignedInRequest, production: UUID, scene: str) -> HttpResponse:
    """Say that one has read it."""
    at = now()
    seen = with_slice(request, production, at=at)
    found = queries.summary_of(seen.production.pk, scene)
    if found is None:
        raise Http404
    actions.acknowledge(found, by=request.user, at=at)
    return redirect("riders:summary", production, scene)
