"""Fetch, ask, act, show: people in and out, their devices, and the passes they show."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from closedset.practice.closed_set import Did
from closedset.rooms.closed_set import actions, door_pages, forms, passes, queries
from closedset.rooms.closed_set.here import Here, here_or_404
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.productions import cast_queries


@login_required
@require_safe
def door(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """The door: everybody on the list, or those a name finds."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    page = door_pages.door(here, asked=request.GET.get("name", "").strip()[:200])
    return render(request, "closed_set/door.html", {"page": page})


@login_required
@require_POST
def move(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Somebody comes in or goes out. On the list or not: what is so is entered, and said."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    form = forms.MoveForm(request.POST)
    if not form.is_valid() or not form.cleaned_data["who"]:
        raise Http404
    who, way = form.cleaned_data["who"], form.cleaned_data["way"]
    act = actions.come_in if way == "in" else actions.go_out
    act(here.place, who, **here.at_the_door(request))
    if way == "in" and who not in here.one.listed:
        says.warning(
            request, _("%(who)s is not on the list. The set is held until they leave.") % {"who": who}
        )
    return redirect("closed_set:door", *here.address)


@login_required
@require_POST
def device(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Somebody's devices, handed in or given back, or one that was found."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    form = forms.DeviceForm(request.POST)
    if not form.is_valid():
        raise Http404
    did, who = Did(form.cleaned_data["did"]), form.cleaned_data["who"]
    actions.device(here.place, did, who, **here.at_the_door(request))
    return redirect("closed_set:feeds", *here.address)


@login_required
@require_safe
def arrive(request: SignedInRequest, production: UUID, scene: str, occasion: str, token: str) -> HttpResponse:
    """A pass that somebody shows at the door: who it is, and the button that lets them in."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    name = shown_by(here, token)
    if not name:
        says.error(
            request,
            _("This pass is not good any more. They open their page again, or you find them by name."),
        )
        return redirect("closed_set:door", *here.address)
    return render(request, "closed_set/door.html", {"page": door_pages.door(here, arriving=name)})


def shown_by(here: Here, token: str) -> str:
    """Whose pass it is, by name; empty for one that is good for nobody on the list now."""
    told = passes.opened(token, here.place.scene, here.place.occasion)
    if told is None:
        return ""
    kind, key = told
    production = here.seen.production.pk
    rows = cast_queries.cast_of(production) if kind == "cast" else queries.list_of(production)
    found = rows.filter(pk=key).first()
    return found.name if found and found.name in here.one.listed else ""
