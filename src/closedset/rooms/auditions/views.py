"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.auditions import who
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Matter
from closedset.rooms.auditions import actions, entering, kept, list_pages, pages, queries
from closedset.rooms.auditions.forms import PlanForm
from closedset.rooms.auditions.models import Audition
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


def here(request: SignedInRequest, production: UUID, *, at: datetime) -> Seen:
    """The production; 404 for whoever has no audition to see here."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if not queries.finds_something(seen, request.user):
        raise Http404
    return seen


def found(request: SignedInRequest, seen: Seen, audition: UUID) -> Audition:
    """The audition, or 404 when it is not the reader's to see."""
    row: Audition = get_object_or_404(queries.readable(seen, request.user), pk=audition)
    return row


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def auditions(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The auditions one sees; planning one."""
    at = now()
    seen = here(request, production, at=at)
    cast = cast_queries.cast_of(production).filter(left_at=None)
    form = PlanForm(request.POST or None, zone=ZoneInfo(seen.production.time_zone), cast=cast)
    if request.method == "POST":
        require(who.may_keep(seen.reader))
        if form.is_valid():
            member = form.cleaned_data["member"]
            said, by = form.said(), request.user
            made = actions.plan(seen.production, said, member=member, by=by, at=at, reader=seen.reader)
            messages.success(request, _("Entered."))
            return redirect("auditions:audition", production, made.pk)
    page = list_pages.auditions(seen, request.user, at=at)
    shown = {"page": page, "form": form}
    return render(request, "auditions/auditions.html", shown, status=422 if form.is_bound else 200)


@login_required
@require_safe
def audition(request: SignedInRequest, production: UUID, audition: UUID) -> HttpResponse:
    """One audition."""
    at = now()
    seen = here(request, production, at=at)
    row = found(request, seen, audition)
    actions.look(row, by=request.user, at=at)
    return shown(request, seen, row, at=at)


def shown(
    request: SignedInRequest, seen: Seen, row: Audition, *, at: datetime, bound: dict[str, Any] | None = None
) -> HttpResponse:
    """The page of an audition, with a form that came back in its place."""
    page = pages.audition(seen, request.user, row.pk, at=at)
    (one,) = queries.opened([row], at=at)
    forms = entering.forms_of(one, seen.production, at=at) if page and page.may_keep else {}
    context = {"page": page, "forms": forms | (bound or {})}
    return render(request, "auditions/audition.html", context, status=422 if bound else 200)


@login_required
@require_POST
def enter(request: SignedInRequest, production: UUID, audition: UUID, part: str) -> HttpResponse:
    """Enter one part of what came of it; 404 for a part there is not."""
    at = now()
    seen = here(request, production, at=at)
    row = found(request, seen, audition)
    require(who.may_keep(seen.reader))
    if part not in entering.PARTS:
        raise Http404
    bound = entering.entered(part, row, request.POST, by=request.user, at=at, reader=seen.reader)
    if bound:
        return shown(request, seen, row, at=at, bound=bound)
    messages.success(request, _("Entered."))
    return redirect("auditions:audition", production, audition)


@login_required
@require_POST
def say(request: SignedInRequest, production: UUID, audition: UUID) -> HttpResponse:
    """One's own yes or no."""
    at = now()
    seen = here(request, production, at=at)
    row = found(request, seen, audition)
    about, said = request.POST.get("about"), request.POST.get("say")
    if about not in {kept.RECORDED, kept.OBSERVED} or said not in {"yes", "no"}:
        raise Refused((Finding("auditions.words", _("Say yes or no.")),))
    actions.say(row, about, yes=said == "yes", by=request.user, at=at)
    messages.success(request, _("Entered."))
    return redirect("auditions:audition", production, audition)


@login_required
@require_POST
def ask_destruction(request: SignedInRequest, production: UUID, audition: UUID) -> HttpResponse:
    """Ask for what was recorded to be destroyed."""
    at = now()
    seen = here(request, production, at=at)
    row = found(request, seen, audition)
    actions.ask_destruction(row, by=request.user, at=at, reader=seen.reader)
    messages.success(request, _("Asked for. It waits until a certificate says that it is done."))
    return redirect("auditions:audition", production, audition)
