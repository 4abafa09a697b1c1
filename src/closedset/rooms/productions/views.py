"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qsl
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.visibility import Matter
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import actions, forms, queries, record_page


@login_required
@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """The productions one has a seat on."""
    at = now()
    productions = queries.for_person(request.user, at=at)
    shown = {"productions": productions, "with_record": queries.with_record(request.user, at=at)}
    return render(request, "productions/index.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    """Start a production in an organisation one belongs to."""
    mine = request.user.memberships.select_related("organisation").order_by("joined_at")
    choices = [(str(one.organisation_id), str(one.organisation)) for one in mine]
    form = forms.StartForm(request.POST or None, organisations=choices)
    if not form.is_valid():
        return render(request, "productions/start.html", {"form": form})
    said = form.cleaned_data | {"organisation": UUID(form.cleaned_data["organisation"])}
    production = actions.start(said.pop("title"), **said, by=request.user, at=now())
    return redirect("breakdown:production", production.pk)


def seen_or_404(request: SignedInRequest, production: UUID, matter: Matter, *, at: datetime) -> queries.Seen:
    """The production as this person sees it; 404 when they do not see the matter."""
    found = queries.seen(request.user, production, matter, at=at)
    if found is None:
        raise Http404
    if not request.user.time_zone:
        timezone.activate(found.production.time_zone)  # for this answer: `own_ways` sets it back
    return found


@login_required
@require_safe
def record(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The production's record, latest first."""
    at = now()
    seen = seen_or_404(request, production, Matter.RECORD, at=at)
    people = queries.people_in_record(seen.production)
    zone = request.session.get("zone", seen.production.time_zone)
    form = forms.RecordForm(request.GET, people=people, zone=zone)
    if not form.is_valid():
        raise Http404
    if "zone" in request.GET:
        request.session["zone"] = form.cleaned_data["zone"]
    asked = record_page.Asked(**form.cleaned_data)
    page = record_page.the_record(seen, asked)
    actions.look_at_record(seen.production, by=request.user, at=at, details=dict(parse_qsl(asked.query())))
    shown = {"page": page, "form": form, "export": forms.ExportForm()}
    return render(request, "productions/record.html", shown)


@login_required
@require_POST
def export_record(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The production's record as a file that anybody can check."""
    at = now()
    seen = seen_or_404(request, production, Matter.RECORD, at=at)
    form = forms.ExportForm(request.POST)
    tell = form.is_valid() and form.cleaned_data["tell"]
    written = actions.export_record(seen.production, by=request.user, at=at, tell=tell)
    told = {"Content-Disposition": f'attachment; filename="record-{at:%Y-%m-%d}.json"'}
    return HttpResponse(written, content_type="application/json", headers=told)
