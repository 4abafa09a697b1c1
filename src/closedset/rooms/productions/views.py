"""Fetch, ask, act, show."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import actions, forms, queries


@login_required
@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """The productions one has a seat on."""
    productions = queries.for_person(request.user, at=now())
    return render(request, "productions/index.html", {"productions": productions})


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
