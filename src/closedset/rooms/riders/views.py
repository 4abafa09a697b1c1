"""Fetch, ask, act, show."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.consent.terms import Term
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.riders.making import Overlap, asked_terms, beyond, overlap
from closedset.practice.riders.states import Side
from closedset.practice.visibility import Matter, may_make_riders
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import actions, forms, pages, queries
from closedset.rooms.riders.actions.entries import about
from closedset.rooms.riders.models import Rider, RiderVersion, Signed


@login_required
@require_safe
def riders(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Riders: all for those who keep or follow them, one's own for a performer."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    page = pages.riders(seen, request.user)
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
    first = {"synopsis": before.synopsis} if before else {}
    form = forms.BeginForm(request.POST or None, terms=[term.id for term in more], initial=first)
    if form.is_valid():
        released = set(form.cleaned_data["released"])
        terms = [*kept, *(term for term in more if term.id in released)]
        said = {"synopsis": form.cleaned_data["synopsis"], "by": request.user, "at": at}
        if before:
            made = actions.redraft(before, terms, clauses=before.clauses, reader=seen.reader, **said)
        else:
            made = actions.begin(who, terms, reader=seen.reader, **said)
        messages.success(request, _("Drafted. Nobody else sees it before you deliver it."))
        return redirect("riders:rider", production, made.rider_id)
    page = pages.release(seen, who, scene, occasion, replace(found, terms=more), before)
    shown = {"page": page, "form": form}
    return render(request, "riders/release.html", shown, status=422 if form.is_bound else 200)


def overlap_of(seen: Seen, who: CastMember, scene: str, occasion: str, *, at: datetime) -> Overlap:
    """What is asked of somebody and available; 404 for a scene that is not planned."""
    row = planning.plan_row(seen.production.pk, scene, occasion) if occasion in OCCASIONS else None
    if row is None:
        raise Http404
    cast = planning.names(seen.production.pk)
    names = [one.name for one in cast.members]
    terms = asked_terms(planning.as_practice(row, cast, {}), who.name, names)
    said = conversations.said_by(who, at=at)
    return overlap(terms, who.name, said, names, scene=scene, at=at)


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
            initial={"synopsis": page.synopsis, "clauses": [one.id for one in page.clauses]}
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
    return JsonResponse(pages.as_data(found, version), headers=told)


@login_required
@require_POST
def redraft(request: SignedInRequest, production: UUID, rider: UUID) -> HttpResponse:
    """The coordinator's next version: other words, clauses, fewer terms, today's pages."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    require(may_make_riders(seen.reader))
    form = forms.RedraftForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("rider.synopsis", _("Say what the scenes are about.")),))
    out = set(request.POST.getlist("out"))
    actions.redraft(
        version,
        [term for term in queries.terms_of(version) if term.id not in out],
        **form.cleaned_data,
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


def speaking(
    request: SignedInRequest, production: UUID, rider: UUID, term: str, *, at: datetime
) -> tuple[RiderVersion, Term, Side]:
    """The term somebody speaks about, and on whose side. Refused for whoever agrees to nothing."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, version = rider_or_404(request, seen, rider)
    named = next((one for one in queries.terms_of(version) if one.id == term), None)
    if named is None:
        raise Http404
    side = queries.side_of(seen, found.member, request.user)
    if side is None:
        says = _("The performer and production agree. You keep the rider and speak for neither.")
        raise Refused((Finding("rider.no_side", says),))
    return version, named, side


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
