"""Fetch, ask, act, show: all papers for a day's calls."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import may_issue_papers
from closedset.rooms.documents.queries import open_file
from closedset.rooms.papers import actions, forms, out, pages, queries
from closedset.rooms.papers.models import Bundle
from closedset.rooms.papers.views import reader_or_404
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import standards
from closedset.rooms.productions.actions import choose_paper_size, name_producing_entity
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import actions as record


def day_asked(typed: str, seen: Seen, *, at: datetime) -> date:
    """The day that was typed; tomorrow on the production's calendar for what is no day."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return at.astimezone(ZoneInfo(seen.production.time_zone)).date() + timedelta(days=1)


def bundle_or_404(request: SignedInRequest, production: UUID, bundle: UUID) -> tuple[Seen, Bundle]:
    """A bundle, for a coordinator; for everybody else it is not there."""
    seen = reader_or_404(request, production, at=now())
    if not queries.makes(seen):
        raise Http404
    return seen, get_object_or_404(queries.bundles_of(production), pk=bundle)


@login_required
@require_POST
def ask(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Ask for all papers for a day."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    require(may_issue_papers(seen.reader))
    usual = standards.paper_size(seen.production, at=at)
    size = out.SIZES.get(request.POST.get("size", ""), usual)
    day = day_asked(request.POST.get("day", ""), seen, at=at)
    asked = actions.ask(seen.production, day, size, by=request.user, at=at, reader=seen.reader)
    return redirect("papers:bundle", production, asked.pk)


@login_required
@require_POST
def choose_size(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Choose on what papers of this production are set from now on."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    size = out.SIZES.get(request.POST.get("size", ""))
    choose_paper_size(seen.production, size, by=request.user, at=at, reader=seen.reader)
    messages.success(
        request, _("Papers are set on it from now on. What was issued or sealed stays as it is.")
    )
    return redirect("papers:papers", production)


@login_required
@require_POST
def name_entity(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Say which company riders of this production name at their head from now on."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    form = forms.EntityForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("productions.entity", _("A name of at most 200 characters, please.")),))
    name = form.cleaned_data["name"]
    name_producing_entity(seen.production, name, by=request.user, at=at, reader=seen.reader)
    messages.success(request, _("Riders made from now on name it. Versions there are keep their head."))
    return redirect("papers:papers", production)


@login_required
@require_safe
def bundle(request: SignedInRequest, production: UUID, bundle: UUID) -> HttpResponse:
    """How far it is, and where it is taken out."""
    seen, found = bundle_or_404(request, production, bundle)
    return render(request, "papers/bundle.html", {"page": pages.bundle(seen, found)})


@login_required
@require_safe
def progress(request: SignedInRequest, production: UUID, bundle: UUID) -> HttpResponse:
    """How far it is, as a part of its page; tells the page to load again when it is over."""
    seen, found = bundle_or_404(request, production, bundle)
    page = pages.bundle(seen, found)
    response = render(request, "papers/_progress.html", {"page": page})
    if not page.running:
        response["HX-Refresh"] = "true"
    return response


@login_required
@require_POST
def cancel(request: SignedInRequest, production: UUID, bundle: UUID) -> HttpResponse:
    """Stop the making."""
    seen, found = bundle_or_404(request, production, bundle)
    actions.cancel(found, by=request.user, at=now(), reader=seen.reader)
    return redirect("papers:bundle", production, bundle)


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID, bundle: UUID) -> HttpResponse:
    """The file with all papers; taking it out is entered."""
    seen, found = bundle_or_404(request, production, bundle)
    if found.file is None:
        raise Http404
    record.read(
        "paper.bundle_taken_out",
        on=("bundle", found.pk),
        by=request.user.pk,
        at=now(),
        organisation=seen.production.organisation_id,
        production=production,
        details={"day": found.day.isoformat()},
    )
    told = {
        "Content-Disposition": f'attachment; filename="papers-{found.day}.zip"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(open_file(found.file), content_type="application/zip", headers=told)
