"""Cast and calls on their way out: as lists, and into somebody's own calendar."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_keep_cast
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import feed_actions, out
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record

SECRET = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID, what: str) -> HttpResponse:
    """Cast or calls as a CSV list, for whoever keeps them."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    if what not in {"cast", "schedule"}:
        raise Http404
    require(may_keep_cast(seen.reader))
    written = out.cast(seen.production) if what == "cast" else out.schedule(seen.production, at=at)
    record.read(
        "list.taken_out",
        on=("production", production),
        by=request.user.pk,
        at=at,
        organisation=seen.production.organisation_id,
        production=production,
        details={"list": what},
    )
    told = {"Content-Disposition": f'attachment; filename="{what}-{at:%Y-%m-%d}.csv"'}
    return HttpResponse(written, content_type="text/csv; charset=utf-8", headers=told)


@login_required
@require_POST
def open_feed(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Make an address for one's own calendar. It is shown once."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    token = feed_actions.open_feed(seen.production, by=request.user, at=at)
    way = reverse("planning:calendar", args=[seen.production.organisation_id, token])
    shown = {"address": f"{settings.ORIGIN}{way}", "seen": seen}
    answer = render(request, "productions/feed.html", shown)
    for name, value in SECRET.items():
        answer[name] = value
    return answer


@login_required
@require_POST
def close_feed(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Close it again."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    feed_actions.close_feed(seen.production, by=request.user, at=at)
    messages.success(request, _("Closed. The address opens nothing any more."))
    return redirect("productions:schedule", production)
