"""Fetch, show: everything that is kept about a performer, for that performer."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from closedset.practice.visibility import Matter
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.conversations.views import secret
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.record.scope import within
from closedset.rooms.riders import everything_pages


@login_required
@require_safe
def everything(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Everything kept about oneself; for anybody else it is not there."""
    at = now()
    seen_or_404(request, production, Matter.PRODUCTION, at=at)
    found = get_object_or_404(cast_queries.playing(request.user, production), pk=member)
    page = everything_pages.everything(found, at=at)
    return secret(render(request, "riders/everything.html", {"page": page, "token": ""}))


@require_safe
def by_link(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """The same without an account, by the link to one's own statement; following it is entered."""
    at = now()
    with within({organisation}):
        link = conversations.by_token(token, at=at)
        if link is None:
            return secret(render(request, "conversations/link_over.html", status=404))
        record.read(
            "boundary.link_used",
            on=("link", link.pk),
            by=None,
            at=at,
            organisation=link.organisation_id,
            production=link.production_id,
        )
        page = everything_pages.everything(link.member, at=at)
        shown = {"page": page, "token": token, "organisation": organisation}
        with timezone.override(link.production.time_zone):
            answer = render(request, "riders/everything.html", shown)
    return secret(answer)
