"""Somebody's own calls, for a calendar that reads them by a secret address."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from closedset.formats import calendar
from closedset.rooms.people.views import now
from closedset.rooms.planning import queries
from closedset.rooms.productions import feed_queries
from closedset.rooms.productions.out_views import SECRET
from closedset.rooms.record.scope import within


@require_safe
def feed(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """When, and for which scene; nothing of what is in it."""
    at = now()
    with within({organisation}):
        found = feed_queries.by_token(token, at=at)
        if found is None:
            raise Http404
        # A calendar program says nothing of languages: the person's own, not that of the machine it runs on.
        with translation.override(found.person.language or settings.LANGUAGE_CODE):
            calls = feed_queries.own_calls(
                found.person, found.production, at=at, in_scene=queries.who_is_in(found.production_id)
            )
        written = calendar.write(calls, name=found.production.title)
    return HttpResponse(written, content_type="text/calendar; charset=utf-8", headers=SECRET)
