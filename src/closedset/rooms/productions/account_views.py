"""Fetch, ask, act, show: whose account a part is."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, Seat, may_keep_cast
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import account_pages, cast_forms, cast_queries, link_actions
from closedset.rooms.productions.cast_views import by_choice
from closedset.rooms.productions.models import AccountNamed, CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """Whose account a part is: add a missing one, correct a wrong one."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    require(may_keep_cast(seen.reader))
    found: CastMember = get_object_or_404(cast_queries.cast_of(production), pk=member)
    form = account_form(seen, found, request.POST if request.method == "POST" else None, at=at)
    if form.is_valid():
        stands = link_actions.link(
            found,
            person=by_choice(form.cleaned_data["person"]),
            representative=by_choice(form.cleaned_data["representative"]),
            by=request.user,
            at=at,
            reader=seen.reader,
        )
        waits = _("Kept. It opens nothing until the intimacy coordinator confirms whose account it is.")
        messages.success(request, _("Kept.") if stands else waits)
        return redirect("productions:cast", production)
    shown = {"page": account_pages.part(seen, found), "form": form}
    return render(request, "productions/cast_account.html", shown, status=422 if form.is_bound else 200)


def account_form(seen: Seen, member: CastMember, data: Any, *, at: datetime) -> cast_forms.AccountForm:
    """The form, with those who could be meant: seated, and playing nobody else; and who stands there now."""
    seated = list(people.on_production(seen.production.pk, at=at))
    others = cast_queries.cast_of(seen.production.pk).filter(left_at=None).exclude(pk=member.pk)
    taken = {one.person_id for one in others}

    def of(seat: Seat, stands: Person | None) -> list[tuple[str, str]]:
        free = {one.person for one in seated if one.seat == seat}
        if seat is Seat.PERFORMER:
            free = {one for one in free if one.pk not in taken}
        named = free | ({stands} if stands else set())
        return sorted(((str(one.pk), str(one)) for one in named), key=lambda one: one[1].casefold())

    return cast_forms.AccountForm(
        data,
        performers=of(Seat.PERFORMER, member.person),
        representatives=of(Seat.REPRESENTATIVE, member.representative),
        initial={
            "person": str(member.person_id or ""),
            "representative": str(member.representative_id or ""),
        },
    )


@login_required
@require_POST
def decide(request: SignedInRequest, production: UUID, named: UUID) -> HttpResponse:
    """Confirm whose account it is, or say that it is not."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    require(link_actions.may_confirm(seen.reader))
    found: AccountNamed = get_object_or_404(AccountNamed.objects.filter(production=seen.production), pk=named)
    if request.POST.get("is") == "theirs":
        link_actions.confirm(found, by=request.user, at=at, reader=seen.reader)
        messages.success(request, _("Confirmed. It opens what is said from now on, and nothing older."))
    else:
        link_actions.decline(found, by=request.user, at=at, reader=seen.reader)
        messages.success(request, _("Not confirmed. The account opened nothing."))
    return redirect("productions:cast", production)
