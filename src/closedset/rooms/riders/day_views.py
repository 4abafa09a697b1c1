"""Fetch, ask, act, show: the day, and changes that are agreed on it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.visibility import Matter
from closedset.rooms.people.requests import SignedInRequest, shown_lately
from closedset.rooms.people.views import now
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.riders import actions, change_queries, day_pages, forms
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import ChangeCard


@login_required
@require_safe
@never_cache
def day(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The day as it goes."""
    at = now()
    seen = seen_or_404(request, production, Matter.DAY, at=at)
    page = day_pages.day(seen, request.user, checked(seen.production, at=at))
    return render(request, "riders/day.html", {"page": page})


@login_required
@require_POST
def put_change(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Put something of a plan to whoever has not agreed to it."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    here = checked(seen.production, at=at)
    form = forms.ChangeForm(request.POST)
    if not form.is_valid() or form.key not in here.plans:
        raise Http404
    element = form.cleaned_data["element"]
    actions.put_change(here, *form.key, element, by=request.user, at=at, reader=seen.reader)
    messages.success(request, _("Asked. Nothing of it happens before each of them has said yes."))
    return redirect("riders:day", production)


@login_required
@require_POST
def take_off_change(request: SignedInRequest, production: UUID, card: UUID) -> HttpResponse:
    """Ask no further."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    found = get_object_or_404(ChangeCard.objects.filter(production_id=production), pk=card)
    actions.take_off_change(found, by=request.user, at=at, reader=seen.reader)
    return redirect("riders:day", production)


@login_required
@require_http_methods(["GET", "POST"])
@never_cache
def asked(request: SignedInRequest, production: UUID, line: UUID) -> HttpResponse:
    """What somebody is asked themselves: a no at once, a yes when they have shown again that it is them."""
    at = now()
    seen_or_404(request, production, Matter.DAY, at=at)
    found = change_queries.line_of(production, line, request.user.pk)
    if found is None:
        raise Http404
    shown = bool(shown_lately(request, request.user))
    if request.method == "POST":
        yes = request.POST.get("say") == "yes"
        if yes and not shown:
            again = reverse("account_reauthenticate")
            return redirect(f"{again}?{urlencode({'next': request.path})}")
        actions.answer_change(found, yes=yes, by=request.user, at=at)
        messages.success(request, _("You have said yes, for today.") if yes else _("You have said no."))
        return redirect("riders:day", production)
    told = {
        "card": found.card,
        "member": found.member_id,
        "says": day_pages.in_words(found),
        "answered": change_queries.answer_of(found),
        "open": change_queries.is_open(found.card, at=at) and change_queries.is_as_asked(found.card),
        "shown": shown,
        "production": found.card.production,
    }
    return render(request, "riders/asked.html", told)
