"""Fetch, ask, act, show."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.garments import (
    Mark,
    may_dress,
    may_see_garments,
    may_take_back_sizes,
    may_tell_sizes,
)
from closedset.practice.visibility import Matter
from closedset.rooms.garments import actions, forms, out, pages, queries
from closedset.rooms.garments.models import Kit, Piece
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


def dresser_or_404(request: SignedInRequest, production: UUID) -> Seen:
    """The production, for whoever dresses performers; 404 for others."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    if not may_see_garments(seen.reader):
        raise Http404
    return seen


def member_or_404(request: SignedInRequest, production: UUID, member: UUID) -> tuple[Seen, CastMember, bool]:
    """A performer whose garments this person may see, and whether they are the performer."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    cast = CastMember.objects.select_related("production").filter(production=seen.production)
    found: CastMember = get_object_or_404(cast, pk=member)
    own = found.person_id == request.user.pk
    speaks = found.representative_id == request.user.pk
    if not may_see_garments(seen.reader, own=own or speaks):
        raise Http404
    return seen, found, own


@login_required
@require_safe
def garments(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Everything that has to be worn; to a performer, and who speaks for them, what is theirs."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if not may_see_garments(seen.reader):
        first = queries.theirs(request.user, production).first()
        if first is None:
            raise Http404
        return shown(request, seen, first, own=first.person_id == request.user.pk)
    return render(request, "garments/garments.html", {"page": pages.whole(seen, at=at)})


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID) -> HttpResponse:
    """The plan as CSV."""
    seen = dresser_or_404(request, production)
    told = {"Content-Disposition": 'attachment; filename="garments.csv"'}
    return HttpResponse(out.as_csv(seen, at=now()), content_type="text/csv; charset=utf-8", headers=told)


@login_required
@require_safe
def performer(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """What one performer wears."""
    seen, found, own = member_or_404(request, production, member)
    return shown(request, seen, found, own=own)


def shown(
    request: SignedInRequest, seen: Seen, member: CastMember, *, own: bool, **bound: Any
) -> HttpResponse:
    """The performer's page; a form with errors in the place of an empty one."""
    at = now()
    page = pages.performer(seen, member, own=own, at=at, by=request.user)
    told: dict[str, str] = {}
    if page.sees_sizes:
        told = queries.sizes_of(member, own=own)
        if told and not own:
            actions.read(member, by=request.user, at=at)
    known = {
        "page": page,
        "piece": bound.get("piece") or piece_form(seen, page),
        "sizes": bound.get("sizes") or forms.SizesForm(told=told),
    }
    return render(request, "garments/performer.html", known, status=422 if bound else 200)


def piece_form(seen: Seen, page: pages.PerformerPage, data: Any = None) -> forms.PieceForm:
    """The form of a piece, with the kit and the scenes one can choose from."""
    kit = queries.kit_of(seen.production.pk)
    return forms.PieceForm(data, kit=kit, scenes=(card.scene for card in page.scenes))


@login_required
@require_POST
def assign(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Assign a piece to a performer."""
    at = now()
    seen, found, own = member_or_404(request, production, member)
    require(may_dress(seen.reader))
    page = pages.performer(seen, found, own=own, at=at, by=request.user)
    form = piece_form(seen, page, request.POST)
    if not form.is_valid():
        return shown(request, seen, found, own=own, piece=form)
    actions.assign(found, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
    says.success(request, _("Assigned."))
    return redirect("garments:performer", production, member)


def piece_or_404(request: SignedInRequest, production: UUID, piece: UUID) -> tuple[Seen, Piece, bool]:
    """A piece that this person may see."""
    rows = Piece.objects.select_related("member", "kit", "production").filter(production_id=production)
    found: Piece = get_object_or_404(rows.filter(ended_at=None), pk=piece)
    seen, _member, own = member_or_404(request, production, found.member_id)
    return seen, found, own


@login_required
@require_POST
def mark(request: SignedInRequest, production: UUID, piece: UUID) -> HttpResponse:
    """Say what happened to a piece, or whether it is right."""
    seen, found, own = piece_or_404(request, production, piece)
    form = forms.MarkForm(request.POST)
    if not form.is_valid():
        raise Http404
    what = Mark(form.cleaned_data["mark"])
    actions.mark(found, what, own=own, by=request.user, at=now(), reader=seen.reader)
    return redirect("garments:performer", production, found.member_id)


@login_required
@require_POST
def end(request: SignedInRequest, production: UUID, piece: UUID) -> HttpResponse:
    """Take a piece away."""
    seen, found, _own = piece_or_404(request, production, piece)
    actions.end(found, by=request.user, at=now(), reader=seen.reader)
    return redirect("garments:performer", production, found.member_id)


@login_required
@require_POST
def sizes(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Tell costume, in confidence."""
    seen, found, own = member_or_404(request, production, member)
    at, told = now(), queries.sizes_row(found)
    in_costume = queries.in_costume_since(request.user, found, at=at)
    require(may_tell_sizes(own=own, in_costume=in_costume, told=told.at if told else None))
    form = forms.SizesForm(request.POST)
    if not form.is_valid():
        return shown(request, seen, found, own=own, sizes=form)
    actions.tell(found, form.cleaned_data, by=request.user, at=at)
    says.success(request, _("Kept, for costume and the performer alone."))
    return redirect("garments:performer", production, member)


@login_required
@require_POST
def forget_sizes(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Destroy what was told: the performer's wish is enough."""
    _seen, found, own = member_or_404(request, production, member)
    require(may_take_back_sizes(own=own))
    why = "The performer's own wish."
    actions.forget_sizes(found, by=request.user, at=now(), why=why)
    says.success(request, _("Destroyed. Nobody can read it any more."))
    return redirect("garments:performer", production, member)


# --- The kit -----------------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def kit(request: SignedInRequest, production: UUID) -> HttpResponse:
    """What costume keeps, and taking something in."""
    seen = dresser_or_404(request, production)
    form = forms.KitForm(request.POST or None)
    if form.is_valid():
        actions.keep(seen.production, **form.cleaned_data, by=request.user, at=now(), reader=seen.reader)
        return redirect("garments:kit", production)
    known = {"page": pages.kit(seen), "form": form, "counting": forms.CountForm()}
    return render(request, "garments/kit.html", known, status=422 if form.is_bound else 200)


@login_required
@require_POST
def count(request: SignedInRequest, production: UUID, kit: UUID) -> HttpResponse:
    """Count something in the kit."""
    seen = dresser_or_404(request, production)
    rows = Kit.objects.select_related("production").filter(production=seen.production)
    found: Kit = get_object_or_404(rows, pk=kit)
    form = forms.CountForm(request.POST)
    if form.is_valid():
        actions.count(found, **form.cleaned_data, by=request.user, at=now(), reader=seen.reader)
    else:
        says.error(request, _("Write a whole number: 3 for three more, -1 for one fewer."))
    return redirect("garments:kit", production)
