"""Fetch, ask, act, show: making riders."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.riders.making import Overlap, asked_terms, beyond, overlap
from closedset.practice.riders.uses import limited, limits
from closedset.practice.visibility import Matter, may_make_riders
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.planning import classification_queries
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.riders import actions, forms, heads, queries, release_pages
from closedset.rooms.riders.views import rider_or_404


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def release(
    request: SignedInRequest, production: UUID, member: UUID, scene: str, occasion: str
) -> HttpResponse:
    """What is asked of a performer beside what is available, and releasing it into a rider."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    who = get_object_or_404(CastMember.objects.filter(production_id=production), pk=member)
    found = overlap_of(seen, who, scene, occasion, at=at)
    before = queries.speaking(who, [scene])
    kept = queries.terms_of(before) if before else ()
    more = beyond(kept, found.terms)
    first = {"synopsis": before.synopsis, **asdict(heads.head_of(before).own())} if before else {}
    form = forms.BeginForm(request.POST or None, terms=[term.id for term in more], initial=first)
    if form.is_valid():
        released = set(form.cleaned_data["released"])
        terms = [*kept, *(term for term in more if term.id in released)]
        said = {"synopsis": form.cleaned_data["synopsis"], "own": form.own(), "by": request.user, "at": at}
        if before:
            made = actions.redraft(before, terms, clauses=before.clauses, reader=seen.reader, **said)
        else:
            made = actions.begin(who, terms, reader=seen.reader, **said)
        messages.success(request, _("Drafted. Nobody else sees it before you deliver it."))
        return redirect("riders:rider", production, made.rider_id)
    page = release_pages.release(seen, who, scene, occasion, replace(found, terms=more), before)
    shown = {"page": page, "form": form}
    return render(request, "riders/release.html", shown, status=422 if form.is_bound else 200)


def overlap_of(seen: Seen, who: CastMember, scene: str, occasion: str, *, at: datetime) -> Overlap:
    """What is asked of somebody and available; 404 for a scene that is not planned."""
    row = planning.plan_row(seen.production.pk, scene, occasion) if occasion in OCCASIONS else None
    if row is None:
        raise Http404
    cast = planning.names(seen.production.pk)
    names = [one.name for one in cast.members]
    classed = classification_queries.classed(seen.production.pk, at=at)
    terms = asked_terms(planning.as_practice(row, cast, {}, classed), who.name, names)
    said = conversations.said_by(who, at=at)
    return overlap(terms, who.name, said, names, scene=scene, at=at)


@login_required
@require_POST
def redraft(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """The coordinator's next version: other words, clauses, fewer terms, today's pages."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    require(may_make_riders(seen.reader))
    terms = queries.terms_of(version)
    form = forms.RedraftForm(request.POST, limits=limits(terms))
    if not form.is_valid():
        raise Refused((Finding("rider.synopsis", _("Say what the scenes are about.")),))
    out = set(request.POST.getlist("out"))
    scenes, performer = queries.scenes_of(version), found.member.name
    left = [term for term in terms if term.id not in out]
    actions.redraft(
        version,
        limited(left, form.wanted(), performer=performer, scenes=scenes),
        synopsis=form.cleaned_data["synopsis"],
        clauses=form.cleaned_data["clauses"],
        own=form.own() if {"contract_reference", "episode"} & set(request.POST) else None,
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    return redirect("riders:rider", production, found.pk)


@login_required
@require_POST
def deliver(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """Deliver it to both sides."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    actions.deliver(version, by=request.user, at=at, reader=seen.reader, address=settings.ORIGIN)
    messages.success(request, _("Delivered. Messages go out in two minutes; take it back before if need be."))
    return redirect("riders:rider", production, found.pk)


@login_required
@require_POST
def void(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """Take a version back that was not signed."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    _found, version = rider_or_404(request, seen, rider)
    actions.void(version, by=request.user, at=at, reader=seen.reader)
    return redirect("riders:riders", production)


@login_required
@require_POST
def legal_name(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """The performer puts their legal name on their riders here, or takes it off; nobody does it for them."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, _version = rider_or_404(request, seen, rider)
    if found.member.person_id != request.user.pk:
        raise Http404
    act = actions.release_name if request.POST.get("stands") == "yes" else actions.take_name_off
    act(found.member, by=request.user, at=at)
    messages.success(request, _("Done. What was signed, or sent to be signed, stays as it is."))
    return redirect("riders:rider", production, found.pk)
