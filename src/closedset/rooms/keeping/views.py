"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.formats.papers import document
from closedset.practice.retention import may_keep_house
from closedset.practice.visibility import Matter
from closedset.rooms.keeping import actions, archive, forms, pages, queries
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


def keeper_or_404(request: SignedInRequest, production: UUID, *, at: datetime) -> Seen:
    """Who is asking; for whoever keeps no house here these pages are not there."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if may_keep_house(seen.reader):
        raise Http404
    return seen


def shown(
    request: SignedInRequest, seen: Seen, *, at: datetime, status: int = 200, **given: object
) -> HttpResponse:
    """The page, with the forms that were sent or empty ones."""
    dates = queries.dated(seen.production.pk)
    initial = {name: getattr(dates, name, None) for name in ("wrapped_on", "delivered_on", "place")}
    filled = {
        "dates": forms.DatesForm(initial=initial),
        "hold": forms.HoldForm(auto_id="hold_%s"),
        "period": forms.PeriodForm(auto_id="period_%s"),
    } | given
    page = pages.keeping(seen, at=at)
    return render(request, "keeping/keeping.html", {"page": page, **filled}, status=status)


@login_required
@require_safe
def keeping(request: SignedInRequest, production: UUID) -> HttpResponse:
    """What is kept, until when, and what is held."""
    at = now()
    return shown(request, keeper_or_404(request, production, at=at), at=at)


@login_required
@require_POST
def dates(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Say when it was wrapped and delivered."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    form = forms.DatesForm(request.POST)
    if not form.is_valid():
        return shown(request, seen, at=at, status=422, dates=form)
    actions.set_dates(seen.production, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
    return redirect("keeping:keeping", production)


@login_required
@require_POST
def periods(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Set how long the organisation keeps something."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    form = forms.PeriodForm(request.POST, auto_id="period_%s")
    if not form.is_valid():
        return shown(request, seen, at=at, status=422, period=form)
    actions.set_period(seen.production, form.period(), by=request.user, at=at, reader=seen.reader)
    return redirect("keeping:keeping", production)


@login_required
@require_POST
def hold(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Place a hold."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    form = forms.HoldForm(request.POST, auto_id="hold_%s")
    if not form.is_valid():
        return shown(request, seen, at=at, status=422, hold=form)
    actions.hold(seen.production, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
    return redirect("keeping:keeping", production)


@login_required
@require_POST
def lift(request: SignedInRequest, production: UUID, hold: UUID) -> HttpResponse:
    """Lift a hold, with the reason."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    found = get_object_or_404(queries.holds(production), pk=hold)
    form = forms.WhyForm(request.POST)
    if not form.is_valid():
        return shown(request, seen, at=at, status=422)
    actions.lift(found, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
    return redirect("keeping:keeping", production)


@login_required
@require_POST
def destroy(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Destroy what is due now, without waiting for the night."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    made = actions.destroy_due_on(seen.production, by=request.user, at=at, reader=seen.reader)
    messages.success(request, _("Certificates made: %(count)s.") % {"count": len(made)})
    return redirect("keeping:keeping", production)


@login_required
@require_safe
def certificate(request: SignedInRequest, production: UUID, destruction: UUID) -> HttpResponse:
    """The certificate as a paper."""
    seen = keeper_or_404(request, production, at=now())
    found = get_object_or_404(queries.destructions(production), pk=destruction)
    told = {"Content-Disposition": f'inline; filename="certificate-{found.at:%Y-%m-%d}.pdf"'}
    pdf = document(pages.paper(found), at=found.at, size=standards.paper_size(seen.production, at=found.at))
    return HttpResponse(pdf, content_type="application/pdf", headers=told)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Destroy for one person what their own wish is enough for."""
    at = now()
    seen = keeper_or_404(request, production, at=at)
    cast = CastMember.objects.filter(production_id=production).select_related("production")
    found: CastMember = get_object_or_404(cast, pk=member)
    form = forms.WhyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.erase(found, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
        messages.success(request, _("Destroyed. What stays, and why, is on the page you came from."))
        return redirect("keeping:keeping", production)
    shown_ = {"page": pages.erase(seen, found), "form": form}
    return render(request, "keeping/erase.html", shown_, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: SignedInRequest) -> HttpResponse:
    """Everything one ever signed or said, and as a file to take away."""
    at = now()
    if request.method != "POST":
        return render(request, "keeping/archive.html", {"parts": archive.parts(request.user)})
    told = {"Content-Disposition": f'attachment; filename="mine-{at:%Y-%m-%d}.zip"'}
    return HttpResponse(archive.taken(request.user, at=at), content_type="application/zip", headers=told)
