"""Fetch, ask, act, show: a performer's statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import Finding, Refused
from closedset.practice.visibility import Matter
from closedset.rooms.conversations import actions, forms, queries, statement_pages
from closedset.rooms.conversations.models import Link
from closedset.rooms.conversations.questions import QUESTIONS
from closedset.rooms.conversations.views import member_or_404, secret
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import link_actions
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.record.scope import within


def scene_of(said: Mapping[str, str]) -> str:
    """The scene the answers are for; empty for every one."""
    return said.get("scene", "").strip().upper()[:40]


def at_scene(address: str, scene: str) -> str:
    """The statement's address for one scene."""
    return f"{address}?{urlencode({'scene': scene})}" if scene else address


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def boundaries(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """A performer's statement: theirs to give, others' to read; a reading is entered."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, own = member_or_404(request, seen, member)
    typed: Mapping[str, forms.Said] = {}
    scene = scene_of(request.POST if request.method == "POST" else request.GET)
    if request.method == "POST":
        if not own:
            says = _("Only the performer says this. You may read it.")
            raise Refused((Finding("boundary.not_yours", says),))
        typed = forms.answers(request.POST)
        if not forms.without_condition(typed):
            given(request, found, typed, scene=scene, at=at)
            return redirect(at_scene(reverse("conversations:boundaries", args=[production, member]), scene))
    if not own:
        record.read(
            "boundary.read",
            on=("cast", found.pk),
            by=request.user.pk,
            at=at,
            organisation=found.organisation_id,
            production=production,
        )
    since = queries.unseen_since(found, request.user.pk)
    page = statement_pages.boundaries(found, at=at, may_answer=own, typed=typed, scene=scene, since=since)
    shown = {"page": page, "by_link": False}
    return render(request, "conversations/boundaries.html", shown, status=422 if typed else 200)


@login_required
@require_POST
def take_back(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """A performer takes back the conditions they put on one thing."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, _own = member_or_404(request, seen, member)
    question, scene = request.POST.get("question", ""), scene_of(request.POST)
    if question not in QUESTIONS:
        raise Http404
    actions.take_back(found, question, scene=scene, by=request.user, at=at)
    messages.success(request, _("The condition holds no more. What you had said before stays in the list."))
    return redirect(at_scene(reverse("conversations:boundaries", args=[production, member]), scene))


@login_required
@require_POST
def ask_again(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """A performer names the day from which their statement is to be gone through again."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found, own = member_or_404(request, seen, member)
    if not own:
        raise Refused((Finding("boundary.not_yours", _("Only the performer says this. You may read it.")),))
    actions.ask_again(found, forms.day_to_come(request.POST, at=at), by=request.user, at=at)
    messages.success(request, _("Kept."))
    return redirect("conversations:boundaries", production, member)


def given(
    request: HttpRequest, member: CastMember, said: Mapping[str, forms.Said], *, scene: str, at: datetime
) -> None:
    """Keep the answers that were sent."""
    by = request.user if request.user.is_authenticated and request.user.pk == member.person_id else None
    count = actions.answer(member, said, scene=scene, by=by, at=at)
    messages.success(
        request, _("Saved: %(count)s new.") % {"count": count} if count else _("Nothing was new.")
    )


@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """A performer's own statement by a secret link, without an account."""
    at = now()
    with within({organisation}):
        link = queries.by_token(token, at=at)
        if link is None:
            return secret(render(request, "conversations/link_over.html", status=404))
        with timezone.override(link.production.time_zone):
            answer = followed(request, link, token, at=at)
    return secret(answer)


def followed(request: HttpRequest, link: Link, token: str, *, at: datetime) -> HttpResponse:
    """The page behind a link that opens, or what was sent by it."""
    typed: Mapping[str, forms.Said] = {}
    here = reverse("conversations:by_link", args=[link.organisation_id, token])
    scene = scene_of(request.POST if request.method == "POST" else request.GET)
    if request.method == "POST":
        if "again" in request.POST:
            actions.ask_again(link.member, forms.day_to_come(request.POST, at=at), by=None, at=at)
            messages.success(request, _("Kept."))
            return redirect(here)
        if "mine" in request.POST and request.user.is_authenticated:
            link_actions.open_older(link.member, by=request.user, at=at)
            return redirect("conversations:boundaries", link.production_id, link.member_id)
        typed = forms.answers(request.POST)
        if not forms.without_condition(typed):
            given(request, link.member, typed, scene=scene, at=at)
            return redirect(at_scene(here, scene))
    else:
        record.read(
            "boundary.link_used",
            on=("link", link.pk),
            by=None,
            at=at,
            organisation=link.organisation_id,
            production=link.production_id,
        )
    page = statement_pages.boundaries(link.member, at=at, may_answer=True, typed=typed, scene=scene)
    is_mine = request.user.is_authenticated and request.user.pk == link.member.person_id
    shown = {"page": page, "by_link": True, "may_open_older": is_mine and link.member.person_since}
    shown |= {"organisation": link.organisation_id, "token": token}
    return render(request, "conversations/boundaries.html", shown, status=422 if typed else 200)
