"""Fetch, ask, act, show: a rider that was marked up outside and comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST

from closedset.formats.refusal import CannotRead
from closedset.practice.findings import Finding, Refused
from closedset.practice.riders.redline import confirmed
from closedset.practice.riders.states import Side, State
from closedset.practice.visibility import Matter
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import actions, queries, redline_forms, redline_pages
from closedset.rooms.riders.actions.entries import about
from closedset.rooms.riders.agreeing_views import side_or_refused
from closedset.rooms.riders.forms import in_words
from closedset.rooms.riders.models import Rider, RiderVersion
from closedset.rooms.riders.views import rider_or_404


@dataclass(frozen=True, slots=True)
class Negotiated:
    """A rider whose terms are being agreed, and the side on which the reader speaks."""

    seen: Seen
    rider: Rider
    newest: RiderVersion
    side: Side


def negotiated(request: SignedInRequest, production: UUID, rider: UUID, *, at: datetime) -> Negotiated:
    """Refused for whoever agrees to nothing, and for a version that is not offered."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, newest = rider_or_404(request, seen, rider)
    side = side_or_refused(seen, found, request.user)
    if newest.state != State.OFFERED:
        says = _("A marked-up file is read while the terms are being agreed.")
        raise Refused((Finding("rider.not_offered", says),))
    return Negotiated(seen, found, newest, side)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def redline(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """Bring a marked-up file, and see what it asks for. Nothing is saved."""
    at = now()
    here = negotiated(request, production, rider, at=at)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = redline_forms.RedlineForm(*sent)
    if not form.is_valid():
        return shown(request, here, form, status=422 if request.method == "POST" else 200)
    data: bytes = form.cleaned_data["file"]
    readable = queries.readable(here.seen, here.rider, request.user)
    try:
        done = redline_pages.read(data, readable, here.side, at=at)
        held = redline_forms.held_of(here.newest.pk, data, done.outcomes)
    except CannotRead as refused:
        form.add_error("file", refused.says)
        return shown(request, here, form, status=422)
    record.read("rider.read", **about(here.rider, here.newest, by=request.user, at=at))
    return shown(request, here, form, done=done, held=held)


def shown(
    request: SignedInRequest,
    here: Negotiated,
    form: redline_forms.RedlineForm,
    *,
    done: redline_pages.Read | None = None,
    held: redline_forms.Held | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with the file asked for or with what it asks for."""
    page = redline_pages.redline(here.seen, here.rider, here.newest, done)
    field = redline_forms.sealed(held, person=request.user.pk) if held else ""
    told = {"page": page, "form": form, "held": field}
    return render(request, "riders/redline.html", told, status=status)


@login_required
@require_POST
def take_over(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """Do what was confirmed: all of it, or nothing."""
    at = now()
    here = negotiated(request, production, rider, at=at)
    held = redline_forms.opened(request.POST.get("held", ""), person=request.user.pk)
    if held is None or held.version != here.newest.pk:
        says = _("The version has changed since, or this was left too long. Bring the file again.")
        raise Refused((Finding("rider.changed", says),))
    chosen = redline_forms.TakeForm(held, request.POST).chosen()
    terms = {one.id: one for one in queries.terms_of(here.newest)}
    wanted = confirmed(chosen, terms, in_words)
    if not chosen or wanted is None:
        raise Refused((Finding("rider.nothing", _("Choose what is to be taken over.")),))
    done = actions.take_over(here.newest, wanted, side=here.side, file=held.file, by=request.user, at=at)
    told = _("Taken over. The other side finds it on this page.") if done else _("It stands here already.")
    messages.success(request, told)
    return redirect("riders:rider", production, rider)
