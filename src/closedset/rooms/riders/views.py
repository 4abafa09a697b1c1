"""Fetch, ask, act, show."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.riders.uses import limits
from closedset.practice.visibility import Matter, may_make_riders
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import (
    actions,
    forms,
    heads,
    list_pages,
    pages,
    queries,
    situation_pages,
    taking_out,
)
from closedset.rooms.riders.actions.entries import about
from closedset.rooms.riders.models import Rider, RiderVersion, Signed


@login_required
@require_safe
def riders(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Riders: all for those who keep or follow them, one's own for a performer."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    page = list_pages.riders(seen, request.user)
    if not (page.riders or page.mine or seen.sees(Matter.RIDER_STATUS)):
        raise Http404
    return render(request, "riders/riders.html", {"page": page})


def rider_or_404(request: SignedInRequest, seen: Seen, rider: UUID) -> tuple[Rider, RiderVersion]:
    """A rider this person may read, and its newest version for them."""
    found = get_object_or_404(queries.riders_of(seen.production.pk), pk=rider)
    readable = queries.readable(seen, found, request.user)
    if not readable:
        raise Http404
    return found, readable[0]


@login_required
@require_safe
def rider(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """One version of a rider; reading it is entered."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, _newest = rider_or_404(request, seen, rider)
    number = request.GET.get("version", "")
    page = pages.rider(seen, found, request.user, number=int(number) if number.isdecimal() else None, at=at)
    if page is None:
        raise Http404
    version = next(one for one in queries.versions_of(found) if one.number == page.version)
    record.read("rider.read", **about(found, version, by=request.user, at=at))
    zone = ZoneInfo(seen.production.time_zone)
    shown = {
        "page": page,
        "sign": forms.SignatureForm(initial={"signed_at": at.astimezone(zone).replace(tzinfo=None)}),
        "redraft": forms.RedraftForm(
            limits=limits(queries.terms_of(version)),
            initial={
                "synopsis": page.synopsis,
                "clauses": [one.id for one in page.clauses],
                **asdict(heads.head_of(version).own()),
            },
        ),
    }
    return render(request, "riders/rider.html", shown)


@login_required
@require_safe
def rider_json(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """The newest version as data, each term with its sentence; taking it out is entered."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    record.read("rider.read", **about(found, version, by=request.user, at=at))
    told = {
        "Content-Disposition": f'attachment; filename="rider-{at:%Y-%m-%d}.json"',
        "Cache-Control": "no-store",
    }
    return JsonResponse(taking_out.as_data(version, at=at), headers=told)


@login_required
@require_POST
def sign(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """Enter a signature that was made outside, with the paper."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    require(may_make_riders(seen.reader))
    form = forms.SignatureForm(request.POST, request.FILES)
    if not form.is_valid():
        raise Refused((Finding("signature.form", _("Name the party, the time and the signed paper.")),))
    said = form.cleaned_data
    signed_at = (
        timezone.make_naive(said["signed_at"]) if timezone.is_aware(said["signed_at"]) else said["signed_at"]
    )
    actions.enter_signature(
        version,
        party=said["party"],
        name=said["name"],
        signed_at=signed_at.replace(tzinfo=ZoneInfo(seen.production.time_zone)),
        file=said["file"],
        file_name=said["file"].name,
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    messages.success(request, _("Entered."))
    return redirect("riders:rider", production, found.pk)


@login_required
@require_safe
def signed_file(request: SignedInRequest, production: UUID, rider: UUID, signature: UUID) -> HttpResponse:
    """The signed paper as it came in; opening it is entered."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, _version = rider_or_404(request, seen, rider)
    signed: Signed = get_object_or_404(Signed.objects.filter(version__rider=found), pk=signature)
    record.read("rider.paper_read", **about(found, by=request.user, at=at))
    told = {"Content-Disposition": f'attachment; filename="{signed.file.name}"', "Cache-Control": "no-store"}
    return HttpResponse(open_file(signed.file), content_type=signed.file.content_type, headers=told)


@login_required
@require_safe
def agreements(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Who and what has an agreement of their own, and what holds for each."""
    seen = seen_or_404(request, production, Matter.STANDARDS, at=now())
    return render(request, "riders/agreements.html", {"page": situation_pages.agreements(seen, at=now())})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Take back what one agreed to: at once, and without a reason."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    who = get_object_or_404(CastMember.objects.filter(production_id=production), pk=member)
    own = request.user.pk in {who.person_id, who.representative_id}
    if not own and not seen.sees(Matter.BOUNDARY):
        raise Http404
    terms = pages.own_terms(who)
    scenes = sorted(
        {
            scene
            for one in queries.as_practice(production, at=at)
            if one.performer == who.name
            for scene in one.scenes
        }
    )
    form = forms.WithdrawForm(
        request.POST if request.method == "POST" else None, terms=[id_ for id_, _says in terms], scenes=scenes
    )
    if form.is_valid():
        actions.withdraw(who, **form.cleaned_data, by=request.user, at=at)
        messages.success(request, _("Taken back, from this moment. Nobody will ask you why."))
        return redirect("riders:riders", production)
    shown = {"production": seen.production, "member": who, "terms": terms, "scenes": scenes, "own": own}
    return render(request, "riders/withdraw.html", shown, status=422 if form.is_bound else 200)
