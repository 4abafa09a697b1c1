"""Fetch, ask, act, show: summaries."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.riders.summary import SLICES
from closedset.practice.visibility import Matter, may_make_riders
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import actions, summary_pages
from closedset.rooms.riders.checking import checked


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
    page = summary_pages.summary(seen, checked(seen.production, at=at), scene)
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
