"""Fetch, ask, act, show: agreeing, term by term."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from closedset.practice.consent.terms import Term
from closedset.practice.findings import Finding, Refused
from closedset.practice.riders.states import Side
from closedset.practice.visibility import Matter
from closedset.rooms.people.models import Person
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.riders import actions, forms, queries
from closedset.rooms.riders.models import Rider, RiderVersion
from closedset.rooms.riders.views import rider_or_404


def speaking(
    request: SignedInRequest, production: UUID, rider: UUID, term: str, *, at: datetime
) -> tuple[RiderVersion, Term, Side]:
    """The term somebody speaks about, and on whose side. Refused for whoever agrees to nothing."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    named = next((one for one in queries.terms_of(version) if one.id == term), None)
    if named is None:
        raise Http404
    return version, named, side_or_refused(seen, found, request.user)


def side_or_refused(seen: Seen, found: Rider, person: Person) -> Side:
    """On whose side somebody speaks. Refused for whoever agrees to nothing."""
    side = queries.side_of(seen, found.member, person)
    if side is None:
        says = _("The performer and production agree. You keep the rider and speak for neither.")
        raise Refused((Finding("rider.no_side", says),))
    return side


@login_required
@require_POST
def say(request: SignedInRequest, production: UUID, rider: UUID, term: str) -> HttpResponse:
    """Accept a term, ask about it or answer."""
    at = now()
    version, named, side = speaking(request, production, rider, term, at=at)
    form = forms.SayForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("rider.words", _("Write what you ask or answer.")),))
    said = form.cleaned_data
    actions.say(version, named.id, said["verb"], side=side, says=said["says"], by=request.user, at=at)
    return redirect("riders:rider", production, rider)


@login_required
@require_POST
def strike(request: SignedInRequest, production: UUID, rider: UUID, term: str) -> HttpResponse:
    """Leave a permission out: it is not agreed."""
    at = now()
    version, named, _side = speaking(request, production, rider, term, at=at)
    actions.strike(version, named, by=request.user, at=at)
    messages.success(request, _("Left out. It is not agreed, and nobody is told why."))
    return redirect("riders:rider", production, rider)


@login_required
@require_POST
def counter(request: SignedInRequest, production: UUID, rider: UUID, term: str) -> HttpResponse:
    """Put other limits in the place of a term's."""
    at = now()
    version, named, side = speaking(request, production, rider, term, at=at)
    form = forms.LimitsForm(request.POST, term=named)
    if not form.is_valid():
        raise Refused((Finding("rider.limits", _("Choose limits out of the lists.")),))
    made = form.made()
    if made == named:
        messages.info(request, _("These are the same limits; nothing was countered."))
        return redirect("riders:rider", production, rider)
    actions.counter(version, made, side=side, says=form.cleaned_data["says"], by=request.user, at=at)
    return redirect("riders:rider", production, rider)
