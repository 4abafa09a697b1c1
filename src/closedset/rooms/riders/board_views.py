"""Fetch, ask, act, show: the board and the summaries."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from closedset.formats.consent_case.writing import write
from closedset.practice.visibility import Matter
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import queries as productions
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import board_pages
from closedset.rooms.riders.checking import checked, if_called

A_DAY = timedelta(hours=24)


@login_required
@require_safe
def board(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Which scenes may proceed, and what changed in a day."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOARD, at=at)
    here = checked(seen.production, at=at)
    then = checked(seen.production, at=at - A_DAY)
    page = board_pages.board(seen, request.user, here, then)
    return render(request, "riders/board.html", {"page": page})


@login_required
@require_safe
def boards(request: SignedInRequest) -> HttpResponse:
    """How every production stands on which somebody sees the board."""
    at = now()
    lines = [
        board_pages.line(seen, request.user, checked(seen.production, at=at))
        for one in productions.for_person(request.user, at=at)
        if (seen := productions.seen(request.user, one.pk, Matter.BOARD, at=at))
    ]
    return render(request, "riders/boards.html", {"lines": lines, "at": at})


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
    typed = request.GET.get("call") or on_the_wall(page.card.call, seen)
    return render(request, "riders/scene.html", {"page": page, "call": typed})


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


def on_the_wall(call: datetime | None, seen: Seen) -> str:
    """The call as the field has it, for another one to begin with."""
    return call.astimezone(ZoneInfo(seen.production.time_zone)).strftime("%Y-%m-%dT%H:%M") if call else ""


def moment(typed: str, seen: Seen) -> datetime | None:
    """A time on the production's wall; None for what is not one."""
    try:
        read = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=ZoneInfo(seen.production.time_zone))
