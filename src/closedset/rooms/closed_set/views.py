"""Fetch, ask, act, show: the set, its list, what shows it, who is named."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.closed_set import View, may_keep_the_list, may_work_the_door
from closedset.practice.findings import require
from closedset.practice.visibility import Matter, Seat
from closedset.rooms.closed_set import (
    actions,
    door_pages,
    forms,
    list_pages,
    own_pages,
    pages,
    passes,
    queries,
)
from closedset.rooms.closed_set.here import Here, here_or_404
from closedset.rooms.closed_set.models import FeedLine, Listed, SetWords
from closedset.rooms.closed_set.words import FEED_STATE_CHOICES
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_safe
def sets(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The sets one is concerned with; 404 for whoever can be concerned with none."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    cast = cast_queries.is_cast(request.user.pk, production)
    if not (seen.sees(Matter.CLOSED_SET) or cast or queries.concerned(seen, at=at)):
        raise Http404
    page = own_pages.sets(seen, request.user, at=at)
    return render(request, "closed_set/sets.html", {"page": page})


@login_required
@require_safe
def show(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """The set now, as far as it is the reader's."""
    here = here_or_404(request, production, scene, occasion)
    if here.view is View.WHOLE:
        return now_page(request, here)
    code = passed(request, here)
    if here.view is View.SCENE:
        performing = {"page": own_pages.scene(here), "code": code, "minutes": passes.GOOD_FOR // 60}
        return render(request, "closed_set/scene.html", performing)
    own = {"page": own_pages.own(here, request.user), "code": code, "minutes": passes.GOOD_FOR // 60}
    return render(request, "closed_set/own.html", own)


def passed(request: SignedInRequest, here: Here) -> passes.Pass | None:
    """The reader's pass; None for whoever only speaks for somebody."""
    rows = queries.own_lines(request.user, here.seen.production.pk, at=here.at)
    mine = [one for one in rows if not one.scenes or here.place.scene in one.scenes]
    plays = queries.playing_as(request.user, here.one.plan, here.seen.production.pk)
    if plays is None and not mine:
        return None
    kind, key = ("cast", plays.pk) if plays else ("listed", mine[-1].pk)
    token = passes.made(kind, key, here.place.scene, here.place.occasion)
    leads = request.build_absolute_uri(reverse("closed_set:arrive", args=[*here.address, token]))
    return passes.Pass(leads, passes.drawn(leads))


def now_page(request: SignedInRequest, here: Here, *, closing: forms.CloseForm | None = None) -> HttpResponse:
    """The set now, for whoever works its door."""
    known = {
        "page": pages.now_page(here, request.user),
        "closing": closing or forms.CloseForm(),
        "opening": forms.OpenForm(auto_id="open_%s"),
    }
    return render(request, "closed_set/set.html", known, status=422 if closing else 200)


@login_required
@require_POST
def close(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Close the set."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    require(may_keep_the_list(here.seen.reader))
    form = forms.CloseForm(request.POST)
    if not form.is_valid():
        return now_page(request, here, closing=form)
    zone = here.seen.production.time_zone
    said = forms.moment(form.cleaned_data["said_at"], at=here.at, zone=zone)
    actions.close(here.place, form.cleaned_data["level"], said_at=said, **here.by(request))
    return redirect("closed_set:set", *here.address)


@login_required
@require_POST
def open_set(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Open the set."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    form = forms.OpenForm(request.POST)
    typed = form.cleaned_data["said_at"] if form.is_valid() else None
    said = forms.moment(typed, at=here.at, zone=here.seen.production.time_zone)
    actions.open_set(here.place, said_at=said, **here.by(request))
    return redirect("closed_set:set", *here.address)


@login_required
@require_POST
def confirm(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Confirm that it is closed, before anybody uncovers."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    actions.confirm(here.place, **here.by(request))
    return redirect("closed_set:set", *here.address)


@login_required
@require_POST
def sight(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """A coordinator says whether they see the work."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    actions.see(here.place, sees=request.POST.get("sees") == "yes", **here.by(request))
    return redirect("closed_set:set", *here.address)


# --- The list -----------------------------------------------------------------------------------------------


def seated(seen: Seen) -> list[Person]:
    """Who can be listed or named: everybody with a seat but performers and who speaks for them."""
    held = people.on_production(seen.production.pk, at=now())
    found = {
        one.person_id: one.person for one in held if one.seat not in {Seat.PERFORMER, Seat.REPRESENTATIVE}
    }
    return sorted(found.values(), key=str)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def roster(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Who is on the list, and proposing somebody."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    form = forms.ListForm(request.POST or None, people=seated(here.seen))
    if form.is_valid():
        told = dict(form.cleaned_data)
        scenes = [scene] if told.pop("where") == forms.THIS else []
        actions.propose(here.seen.production, **told, scenes=scenes, **here.at_the_door(request))
        says.success(request, _("Proposed. They are on the list once it is approved."))
        return redirect("closed_set:roster", *here.address)
    known = {"page": list_pages.roster(here), "form": form}
    return render(request, "closed_set/roster.html", known, status=422 if form.is_bound else 200)


def listed_or_404(request: SignedInRequest, production: UUID, listed: UUID) -> tuple[Seen, Listed]:
    """A line of the list, for whoever sees the whole of sets."""
    seen = seen_or_404(request, production, Matter.CLOSED_SET, at=now())
    found: Listed = get_object_or_404(queries.list_of(production), pk=listed)
    return seen, found


def back(request: SignedInRequest, production: UUID, name: str) -> HttpResponse:
    """To the set somebody came from, or to all of them."""
    scene, occasion = request.POST.get("scene", ""), request.POST.get("occasion", "")
    if scene and occasion:
        return redirect(f"closed_set:{name}", production, scene, occasion)
    return redirect("closed_set:sets", production)


@login_required
@require_POST
def approve(request: SignedInRequest, production: UUID, listed: UUID) -> HttpResponse:
    """Approve somebody for the list."""
    seen, found = listed_or_404(request, production, listed)
    actions.approve(found, by=request.user, at=now(), reader=seen.reader)
    return back(request, production, "roster")


@login_required
@require_POST
def end(request: SignedInRequest, production: UUID, listed: UUID) -> HttpResponse:
    """Take somebody off the list."""
    seen, found = listed_or_404(request, production, listed)
    actions.end(found, by=request.user, at=now(), reader=seen.reader)
    return back(request, production, "roster")


# --- What shows the set -------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """What shows the set, and writing something down."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    form = forms.FeedForm(request.POST or None)
    if form.is_valid():
        told = dict(form.cleaned_data)
        scenes = [scene] if told.pop("where") == forms.THIS else []
        actions.keep_feed(here.seen.production, **told, scenes=scenes, **here.at_the_door(request))
        return redirect("closed_set:feeds", *here.address)
    known = {"page": door_pages.feeds(here), "form": form, "states": FEED_STATE_CHOICES}
    return render(request, "closed_set/feeds.html", known, status=422 if form.is_bound else 200)


@login_required
@require_POST
def set_feed(
    request: SignedInRequest, production: UUID, scene: str, occasion: str, feed: UUID
) -> HttpResponse:
    """Say what state something is in."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    rows = queries.feeds_of(production, scene, at=here.at)
    found = next((one for one in rows if one.pk == feed), None)
    form = forms.StateForm(request.POST)
    if found is None or not form.is_valid():
        raise Http404
    actions.set_feed(here.place, found, form.cleaned_data["state"], **here.at_the_door(request))
    return redirect("closed_set:feeds", *here.address)


@login_required
@require_POST
def end_feed(request: SignedInRequest, production: UUID, feed: UUID) -> HttpResponse:
    """Say that something is not there any more."""
    seen = seen_or_404(request, production, Matter.CLOSED_SET, at=now())
    rows = FeedLine.objects.filter(production_id=production).select_related("production")
    found: FeedLine = get_object_or_404(rows, pk=feed)
    actions.end_feed(found, by=request.user, at=now(), reader=seen.reader)
    return back(request, production, "feeds")


# --- The words ----------------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """The words to pause and to stop, and who is named for what."""
    here = here_or_404(request, production, scene, occasion, whole=True)
    require(may_work_the_door(here.seen.reader, keeper=here.keeper))
    before = queries.words_for(production, scene, at=here.at)
    form = forms.WordsForm(request.POST or None, people=seated(here.seen), initial=said_before(before))
    if form.is_valid():
        told = dict(form.cleaned_data)
        told["scene"] = scene if told.pop("where") == forms.THIS else ""
        actions.name_for_the_day(here.seen.production, **told, **here.by(request))
        says.success(request, _("Kept."))
        return redirect("closed_set:set", *here.address)
    known = {"page": pages.now_page(here, request.user), "form": form}
    return render(request, "closed_set/words.html", known, status=422 if form.is_bound else 200)


def said_before(before: SetWords | None) -> dict[str, object]:
    """What the form begins with."""
    if before is None:
        return {"where": forms.EVERY}
    names = ("pause", "stop", "robe", "contact", "channel")
    return {name: getattr(before, name) for name in names} | {
        "keeper": str(before.keeper_id or ""),
        "where": forms.THIS if before.scene else forms.EVERY,
    }
