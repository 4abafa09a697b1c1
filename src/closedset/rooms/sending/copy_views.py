"""Fetch, ask, act, show: for the reader of a copy, by their secret link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from uuid import UUID

from allauth.account.adapter import get_adapter
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from closedset.rooms.people.models import Person
from closedset.rooms.people.views import now
from closedset.rooms.record.scope import within
from closedset.rooms.sending import actions, pages, queries
from closedset.rooms.sending.models import Copy

SECRET = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex"}
OVER, MANY = 410, 429
GUESSES, OPENINGS = 30, 6
"""In a minute: links that are none, from one address; and the making of one reader's copy."""

Answers = Callable[[HttpRequest, Copy, str, datetime], HttpResponse]


def too_often(what: str, most: int) -> bool:
    """Count one more in this minute, and say whether that is too many."""
    key = f"sending:{what}"
    cache.add(key, 0, timeout=60)
    return cache.incr(key) > most


def by_link(view: Answers) -> Callable[[HttpRequest, UUID, str], HttpResponse]:
    """Give the view its copy, once the secret is right, the reader is who it is for, and it still opens.

    A copy of somebody who has an account opens only when they are signed in: a link passed on opens nothing.
    """

    @wraps(view)
    def answer(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
        at = now()
        with within({organisation}):
            found = queries.by_token(token)
            if found is None:
                if too_often(f"guess:{get_adapter().get_client_ip(request)}", GUESSES):
                    return render(request, "sending/copy_busy.html", status=MANY)
                raise Http404
            made = _for(request, found) or _over(request, found, at) or view(request, found, token, at)
        for name, value in SECRET.items():
            made[name] = value
        return made

    return answer


def _for(request: HttpRequest, found: Copy) -> HttpResponse | None:
    """None when whoever asks is the one it is for."""
    if found.person_id is None or request.user.pk == found.person_id:
        return None
    if request.user.is_authenticated:
        raise Http404
    return redirect_to_login(request.get_full_path())


def _over(request: HttpRequest, found: Copy, at: datetime) -> HttpResponse | None:
    """None while it opens; else its own page says why it does not."""
    why = queries.ended_by(found, at=at)
    if why is None:
        return None
    shown = {"says": pages.why_over(found, why, at=at), "by": str(found.handout.handed_by)}
    return render(request, "sending/copy_over.html", shown, status=OVER)


@require_safe
@by_link
def copy(request: HttpRequest, found: Copy, token: str, at: datetime) -> HttpResponse:
    """What it is and from whom. Nothing is opened yet: a mail scanner that follows links reads nothing."""
    return render(request, "sending/copy.html", {"page": pages.one_copy(found, token)})


@require_POST
@by_link
def open_copy(request: HttpRequest, found: Copy, token: str, at: datetime) -> HttpResponse:
    """The paper, with the reader's name and this moment across every page."""
    if too_often(f"open:{found.pk}", OPENINGS):
        return render(request, "sending/copy_busy.html", status=MANY)
    pdf = actions.opened(found, by=_who(request, found), at=at)
    told = {"Content-Disposition": f'inline; filename="copy-{found.short_id}.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=told)


@require_POST
@by_link
def acknowledge(request: HttpRequest, found: Copy, token: str, at: datetime) -> HttpResponse:
    """The reader says that they have read it."""
    actions.acknowledge(found, by=_who(request, found), at=at)
    return redirect("sending:copy", found.organisation_id, token)


def _who(request: HttpRequest, found: Copy) -> Person | None:
    return request.user if found.person_id is not None and isinstance(request.user, Person) else None
