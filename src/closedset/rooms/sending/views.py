"""Fetch, ask, act, show: for those who hand out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import Findings, Weight
from closedset.practice.sending import may_hand_out
from closedset.practice.visibility import COORDINATORS, Reader
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now, seated
from closedset.rooms.record import queries as record
from closedset.rooms.sending import actions, forms, pages, queries, sendable
from closedset.rooms.sending.models import Handout


def hands_out(request: SignedInRequest, production: UUID, *, at: datetime) -> Reader:
    """Who is asking; for whoever hands out nothing these pages are not there."""
    reader = seated(request, production, at=at)
    if may_hand_out(reader):
        raise Http404
    return reader


@login_required
@require_safe
def copies(request: SignedInRequest, production: UUID) -> HttpResponse:
    """What was handed out, with receipts, and what can be."""
    at = now()
    reader = hands_out(request, production, at=at)
    page = pages.copies(production, reader, at=at)
    return render(request, "sending/copies.html", {"page": page})


def name_or_404(kind: str, thing: UUID, production: UUID, reader: Reader) -> str:
    """What the paper is called, when it is on this production and theirs to read."""
    try:
        asked = sendable.kind(kind)
        if asked.production(thing) != production or not asked.may_read(thing, reader):
            raise Http404
        return asked.name(thing)
    except LookupError as error:
        raise Http404 from error


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def hand_out(request: SignedInRequest, production: UUID, kind: str, thing: UUID) -> HttpResponse:
    """Choose readers, look at what there is to know, say yes to it; then it leaves, two minutes later."""
    at = now()
    reader = hands_out(request, production, at=at)
    name = name_or_404(kind, thing, production, reader)
    listed = pages.who_may_have_it(kind, thing, production, but=request.user.pk, at=at)
    form = forms.HandOutForm(request.POST or None, listed=listed)
    found: Findings = ()
    if form.is_valid():
        meant = form.meant()
        found = actions.reviewed(kind, thing, meant, at=at)
        if _said_yes(request, found, outside=bool(meant.outside)):
            organisation = record.organisation_of(production)
            if organisation is None:
                raise Http404
            made = {"organisation": organisation, "address": settings.ORIGIN, "confirmed": True}
            actions.hand_out(kind, thing, meant, **made, by=request.user, at=at, reader=reader)  # type: ignore[arg-type]
            messages.success(request, _("It leaves in two minutes. Until then nobody has it."))
            return redirect("sending:copies", production)
    page = pages.HandOutPage(
        production=production,
        kind=kind,
        thing=thing,
        name=name,
        findings=found,
        reviewed=form.is_bound and form.is_valid() and not _stops(found),
        outside=any(one.code == "sending.outside" for one in found),
    )
    status = 422 if form.is_bound and not page.reviewed else 200
    return render(request, "sending/hand_out.html", {"page": page, "form": form}, status=status)


def _stops(found: Findings) -> bool:
    return any(one.weight is Weight.STOP for one in found)


def _said_yes(request: SignedInRequest, found: Findings, *, outside: bool) -> bool:
    """Whether it was looked at and said yes to; for an address outside, once more."""
    twice = not outside or request.POST.get(forms.OUTSIDE_TWICE) == "on"
    return request.POST.get("confirm") == "on" and twice and not _stops(found)


def handout_or_404(request: SignedInRequest, production: UUID, handout: UUID, reader: Reader) -> Handout:
    """One's own, or for a coordinator any on the production."""
    found: Handout = get_object_or_404(queries.handouts(production), pk=handout)
    if found.handed_by_id != request.user.pk and not COORDINATORS & reader.seats:
        raise Http404
    return found


@login_required
@require_POST
def take_back(request: SignedInRequest, production: UUID, handout: UUID) -> HttpResponse:
    """Take all copies back."""
    at = now()
    reader = hands_out(request, production, at=at)
    actions.take_back(
        handout_or_404(request, production, handout, reader), by=request.user, at=at, reader=reader
    )
    messages.success(request, _("Taken back. No link of it opens anything."))
    return redirect("sending:copies", production)


@login_required
@require_POST
def revoke(request: SignedInRequest, production: UUID, handout: UUID, copy: UUID) -> HttpResponse:
    """Close one reader's link."""
    at = now()
    reader = hands_out(request, production, at=at)
    found = handout_or_404(request, production, handout, reader)
    actions.revoke(get_object_or_404(queries.copies(found), pk=copy), by=request.user, at=at, reader=reader)
    messages.success(request, _("Closed. That link opens nothing any more."))
    return redirect("sending:copies", production)
