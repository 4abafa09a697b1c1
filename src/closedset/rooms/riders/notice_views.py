"""Fetch, ask, act, show: notices."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.notices import Kind
from closedset.practice.visibility import Matter, may_give_notice
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.riders import actions, notice_pages
from closedset.rooms.riders.models import NoticeGiven
from closedset.rooms.riders.notice_forms import AnswerForm, NoticeForm


def choices(request: SignedInRequest, seen: Seen) -> tuple[Any, bool]:
    """Whom this person may name, and whether they only ask for a coordinator; 404 for nobody."""
    key = seen.production.pk
    if seen.sees(Matter.NOTICES):
        return cast_queries.cast_of(key), bool(may_give_notice(seen.reader))
    own = cast_queries.playing(request.user, key) | cast_queries.represented_by(request.user, key)
    if not own.exists():
        raise Http404
    return own, True


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Notices before the work; entering one, or asking for a coordinator."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    cast, only_asks = choices(request, seen)
    form = NoticeForm(request.POST or None, cast=cast, only_asks=only_asks)
    if request.method == "POST":
        if seen.sees(Matter.NOTICES):
            require(may_give_notice(seen.reader))
        if form.is_valid():
            given(request, seen, form.cleaned_data, at=at)
            messages.success(request, _("Entered."))
            return redirect("riders:notices", production)
    page = notice_pages.notices(seen, request.user, at=at)
    shown = {"page": page, "form": form, "only_asks": only_asks}
    return render(request, "riders/notices.html", shown, status=422 if form.is_bound else 200)


def given(request: SignedInRequest, seen: Seen, said: dict[str, Any], *, at: datetime) -> None:
    """Enter what the form says."""
    actions.give_each(
        seen.production,
        Kind(said["kind"]),
        said["member"],
        says=said["says"],
        scene=said["scene"],
        occasion=said["occasion"],
        by=request.user,
        at=at,
        reader=seen.reader,
    )


@login_required
@require_POST
def answer(request: SignedInRequest, production: UUID, notice: UUID) -> HttpResponse:
    """Answer a request, or enter what was answered."""
    at = now()
    seen = seen_or_404(request, production, Matter.NOTICES, at=at)
    found = get_object_or_404(NoticeGiven.objects.filter(production=seen.production), pk=notice)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("notices.words", _("Write the answer.")),))
    actions.answer(found, form.cleaned_data["answer"], by=request.user, at=at, reader=seen.reader)
    return redirect("riders:notices", production)
