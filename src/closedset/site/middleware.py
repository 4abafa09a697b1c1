"""What happens around every request: privacy headers, the scope, and refusals made into pages."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation

from closedset.practice.findings import Refused
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.record.attempts import refused
from closedset.rooms.record.scope import within

Answer = Callable[[HttpRequest], HttpResponse]


def privacy(get_response: Answer) -> Answer:
    """No page that a person signed in for may be cached, anywhere."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"
        )
        return response

    return answer


def own_ways(get_response: Answer) -> Answer:
    """Show every time by the person's own clock, and every word in their language, where they chose one."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, Person):
            return get_response(request)
        if request.user.language in dict(settings.LANGUAGES):
            translation.activate(request.user.language)
        with timezone.override(request.user.time_zone or None):
            return get_response(request)

    return answer


def scope(get_response: Answer) -> Answer:
    """Open the organisations of the person asking, and none for a stranger."""

    def answer(request: HttpRequest) -> HttpResponse:
        mine = people.organisations_of(request.user) if request.user.is_authenticated else ()
        with within(mine):
            return get_response(request)

    return answer


class refusals:  # noqa: N801 - a middleware is named as a verb here like its neighbours
    """Turn a refusal of the practice into a page that says what would make it possible."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Enter the attempt and answer 409 with every reason; anything else is not ours.

        The view's transaction is rolled back by now, so the line stays.
        """
        if not isinstance(exception, Refused):
            return None
        if request.method == "POST" and (match := request.resolver_match):
            by = request.user.pk if request.user.is_authenticated else None
            at = timezone.now()  # noqa: TID251 - a request asks the time
            refused(match.view_name, match.kwargs, exception.findings, by=by, at=at)
        return render(request, "refused.html", {"findings": exception.findings}, status=409)
