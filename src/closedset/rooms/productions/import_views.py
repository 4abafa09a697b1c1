"""Fetch, ask, act, show: lists brought in. Nothing is written before somebody has seen what it would be."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_keep_cast
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import import_actions, import_pages, importing
from closedset.rooms.productions.import_forms import ColumnsForm, Held, ListForm, opened, sealed
from closedset.rooms.productions.import_words import What
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Choose a list; then see what would come in."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    require(may_keep_cast(seen.reader))
    form = ListForm(request.POST or None, request.FILES or None, initial=request.GET.dict())
    if not form.is_valid():
        return chosen_again(request, seen, form)
    held: Held = form.cleaned_data["held"]
    guessed = importing.guess(held.what, held.table.head)
    columns = ColumnsForm(held, initial={f"column-{id}": place for id, place in guessed.items()})
    return previewed(request, seen, held, columns, guessed, at=at)


def chosen_again(request: SignedInRequest, seen: Seen, form: ListForm) -> HttpResponse:
    """The first page, with what was wrong."""
    shown = {"form": form, "seen": seen}
    return render(request, "productions/import.html", shown, status=422 if form.is_bound else 200)


def previewed(
    request: SignedInRequest,
    seen: Seen,
    held: Held,
    columns: ColumnsForm,
    mapped: importing.Mapped,
    *,
    at: datetime,
    order: str = "",
    status: int = 200,
) -> HttpResponse:
    """What would come in by these columns."""
    rows = importing.understood(
        held.what, held.table, mapped, import_pages.known(seen, request.user, at=at, order=order)
    )
    shown: dict[str, Any] = {
        "page": import_pages.mapping(seen, held.what, held.file, held.table, mapped, rows),
        "form": columns,
        "held": sealed(held, production=seen.production.pk, person=request.user.pk),
    }
    return render(request, "productions/import_rows.html", shown, status=status)


@login_required
@require_POST
def list_rows(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Look again by other columns, or bring the rows in: all of them, or the good ones on purpose."""
    at = now()
    seen = seen_or_404(request, production, Matter.CAST, at=at)
    require(may_keep_cast(seen.reader))
    held = opened(request.POST.get("held", ""), production=production, person=request.user.pk)
    if held is None:
        form = ListForm({"what": What.CAST})
        form.errors.clear()
        form.add_error("file", _("The list is not there any more. Choose it again; nothing was written."))
        return chosen_again(request, seen, form)
    columns = ColumnsForm(held, request.POST)
    if not columns.is_valid():
        guessed = importing.guess(held.what, held.table.head)
        return previewed(request, seen, held, columns, guessed, at=at, status=422)
    return taken(request, seen, held, columns, at=at)


def taken(
    request: SignedInRequest, seen: Seen, held: Held, columns: ColumnsForm, *, at: datetime
) -> HttpResponse:
    """Bring in what was asked for, when there is nothing against it; else show it again."""
    mapped, order, do = columns.mapped(), columns.cleaned_data.get("order", ""), request.POST.get("do")
    against = import_pages.known(seen, request.user, at=at, order=order)
    rows = importing.understood(held.what, held.table, mapped, against)
    good = [row for row in rows if row.good]
    if do not in {"all", "good"} or not good or (do == "all" and len(good) < len(rows)):
        status = 422 if do in {"all", "good"} else 200
        return previewed(request, seen, held, columns, mapped, at=at, order=order, status=status)
    try:
        came = import_actions.bring_in_list(
            seen.production,
            held.what,
            [row.said for row in good],
            file=held.file,
            left_out=len(rows) - len(good),
            by=request.user,
            at=at,
            reader=seen.reader,
            address=settings.ORIGIN,
        )
    except IntegrityError:  # somebody else wrote the same between the looking and the writing: look again
        return previewed(request, seen, held, columns, mapped, at=at, order=order, status=422)
    page = import_pages.done(seen, held.what, held.table, mapped, rows, came=came)
    return render(request, "productions/import_done.html", {"page": page})
