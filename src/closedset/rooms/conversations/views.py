"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_hear
from closedset.rooms.conversations import actions, certificates, forms, pages, queries
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record

SECRET = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex"}
"""Headers of what must stay between two people.

No other site is told the address. `no-referrer` would tell ours nothing either: browsers then send a form
with `Origin: null`, which the check against forged forms refuses, and nobody could answer by a link.
"""

KEEP_FOR = timedelta(days=90)


@login_required
@require_safe
def performers(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Performers, for the coordinators; oneself, for a performer."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    page = pages.performers(seen, request.user, at=at)
    if page.own and not page.performers:
        raise Http404
    return render(request, "conversations/performers.html", {"page": page})


def member_or_404(request: SignedInRequest, seen: Seen, member: UUID) -> tuple[CastMember, bool]:
    """A performer whose statement this person may read, and whether it is their own to give."""
    cast = CastMember.objects.select_related("production").filter(production=seen.production)
    found: CastMember = get_object_or_404(cast, pk=member)
    own = found.person_id == request.user.pk
    if not own and found.representative_id != request.user.pk and not seen.sees(Matter.BOUNDARY):
        raise Http404
    return found, own


def secret(answer: HttpResponse) -> HttpResponse:
    """An answer that is kept nowhere and tells no other site where it was."""
    for name, value in SECRET.items():
        answer[name] = value
    return answer


@login_required
@require_POST
def link(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Open a way without an account. The address is shown once, to be handed over in person."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    found, _own = member_or_404(request, seen, member)
    token = actions.open_link(found, by=request.user, at=at, reader=seen.reader)
    way = reverse("conversations:by_link", args=[found.organisation_id, token])
    shown = {
        "address": f"{settings.ORIGIN}{way}",
        "member": found,
        "production": seen.production,
        "days": actions.LINK_DAYS,
    }
    return secret(render(request, "conversations/link.html", shown))


@login_required
@require_POST
def close_link(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Close it again."""
    at = now()
    seen = seen_or_404(request, production, Matter.BOUNDARY, at=at)
    found, _own = member_or_404(request, seen, member)
    actions.close_links(found, by=request.user, at=at, reader=seen.reader)
    return redirect("conversations:performers", production)


def between_or_404(request: SignedInRequest, seen: Seen, member: UUID) -> CastMember:
    """A performer about whom this person may write or read in private: a coordinator, or the performer."""
    cast = CastMember.objects.select_related("production").filter(production=seen.production)
    found: CastMember = get_object_or_404(cast, pk=member)
    if not seen.sees(Matter.PRIVATE_NOTE) and found.person_id != request.user.pk:
        raise Http404
    return found


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def notes(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Private notes: between the coordinator who wrote them and the performer, and nobody else."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found = between_or_404(request, seen, member)
    actions.destroy_due(at=at, member=found)
    form = forms.NoteForm(request.POST or None, initial={"destroy_on": (at + KEEP_FOR).date()})
    if request.method == "POST":
        require(may_hear(seen.reader))
        if form.is_valid():
            actions.write(found, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
            return redirect("conversations:notes", production, member)
    record.read(
        "note.read",
        on=("cast", found.pk),
        by=request.user.pk,
        at=at,
        organisation=found.organisation_id,
        production=production,
    )
    page = pages.notes(seen, found, request.user)
    shown = {"page": page, "form": form, "name": found.name, "account": found.person}
    status = 422 if form.is_bound else 200
    return secret(render(request, "conversations/notes.html", shown, status=status))


@login_required
@require_POST
def destroy(request: SignedInRequest, production: UUID, member: UUID, note: UUID) -> HttpResponse:
    """Destroy a note for good."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found: CastMember = get_object_or_404(CastMember.objects.filter(production=seen.production), pk=member)
    held = get_object_or_404(queries.notes_on(found, reader=request.user.pk), pk=note)
    actions.destroy(held, by=request.user, at=at)
    messages.success(request, _("Destroyed. No copy of it can be opened any more."))
    return redirect("conversations:notes", production, member)


@login_required
@require_safe
def certificate(request: SignedInRequest, production: UUID, member: UUID, note: UUID) -> HttpResponse:
    """What was destroyed, for the two it was between; for anybody else it is not there."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    found = between_or_404(request, seen, member)
    mine = queries.notes_on(found, reader=request.user.pk).exclude(destroyed_at=None)
    page = certificates.certificate(seen, found, get_object_or_404(mine, pk=note))
    return secret(render(request, "conversations/certificate.html", {"page": page}))
