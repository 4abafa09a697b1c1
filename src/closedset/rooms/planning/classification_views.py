"""Fetch, ask, act, show: how moves are classified."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.visibility import Matter, may_classify
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.planning import (
    actions,
    classification_pages,
    classification_queries,
    forms,
    kept,
    pages,
    queries,
)
from closedset.rooms.planning.actions import Where
from closedset.rooms.planning.models import Classification
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_safe
def questions(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Every move whose classification is in question, or was."""
    at = now()
    seen = seen_or_404(request, production, Matter.CLASSIFICATION, at=at)
    page = classification_pages.questions(seen, at=at)
    return render(request, "planning/classifications.html", {"page": page})


def said_or_404(seen: Seen, scene: str, occasion: str, move: str) -> tuple[str, tuple[Classification, ...]]:
    """A move in words and what was said of it. Whoever reads no plans finds it once it is in question."""
    key = seen.production.pk
    rows = classification_queries.said_of(key, scene, occasion, move)
    if occasion not in OCCASIONS or may_classify(seen.reader, opened=bool(rows)):
        raise Http404
    row = queries.plan_row(key, scene, occasion)
    plan = kept.to_plan(row.content, scene=scene, occasion=occasion) if row else None
    found = next((one for one in plan.moves if one.id == move), None) if plan else None
    if found is None and not rows:
        raise Http404
    return pages.move_line(found).says if found and seen.sees(Matter.ASK) else "", rows


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question(
    request: SignedInRequest, production: UUID, scene: str, occasion: str, move: str
) -> HttpResponse:
    """One move: every view beside the others, and one's own."""
    at = now()
    seen = seen_or_404(request, production, Matter.CLASSIFICATION, at=at)
    words, rows = said_or_404(seen, scene, occasion, move)
    form = forms.ClassifyForm(request.POST or None)
    if form.is_valid():
        where = Where(seen.production, scene, occasion, move)
        actions.classify(where, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
        says.success(request, _("Kept. What others said stays beside it."))
        return redirect("planning:question", production, scene, occasion, move)
    page = classification_pages.one(seen, request.user.pk, (scene, occasion, move), words, rows)
    status = 422 if form.is_bound else 200
    return render(request, "planning/classification.html", {"page": page, "form": form}, status=status)


@login_required
@require_POST
def agree(request: SignedInRequest, production: UUID, scene: str, occasion: str, move: str) -> HttpResponse:
    """Classify a move as somebody else does."""
    at = now()
    seen = seen_or_404(request, production, Matter.CLASSIFICATION, at=at)
    said_or_404(seen, scene, occasion, move)
    form = forms.AgreeForm(request.POST)
    if not form.is_valid():
        raise Http404
    said = form.cleaned_data
    where = Where(seen.production, scene, occasion, move)
    actions.agree(where, said["person"], said["classed"], by=request.user, at=at, reader=seen.reader)
    says.success(request, _("Kept: you agree."))
    return redirect("planning:question", production, scene, occasion, move)
