"""Fetch, ask, act, show: papers that are made and papers that were issued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from closedset.formats.papers import style
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Matter
from closedset.rooms.papers import actions, composing, out, pages, paper_page, queries, statements
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.naming import file_name
from closedset.rooms.papers.now import NotThere, Now
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404
from closedset.rooms.record import actions as record
from closedset.rooms.riders import queries as riders
from closedset.rooms.riders.models import RiderVersion


def reader_or_404(request: SignedInRequest, production: UUID, *, at: datetime) -> Seen:
    """The production, for somebody for whom there could be a paper; else 404."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if not queries.finds_something(seen, request.user):
        raise Http404
    return seen


@require_safe
@cache_control(max_age=3600, public=True)
def paper_style(request: HttpRequest) -> HttpResponse:
    """How a paper looks inside a page of the site."""
    return HttpResponse(style(), content_type="text/css; charset=utf-8")


@login_required
@require_safe
def papers(request: SignedInRequest, production: UUID) -> HttpResponse:
    """What was issued to the reader, and what can be made."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    page = pages.papers(seen, request.user, at=at)
    return render(request, "papers/papers.html", {"page": page})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A paper that somebody asked for and may read: made now, or as it was issued."""

    seen: Seen
    kind: Kind
    key: str
    paper: Paper
    at: datetime
    issued: Issued | None = None
    copies: tuple[Copy, ...] = ()
    number: int = 0


def made_or_404(request: SignedInRequest, production: UUID, kind: str, key: str) -> Asked:
    """A paper as it is now: any for a coordinator; a rider for whoever reads that version."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    if kind not in set(Kind) or not may_see_made(request, seen, Kind(kind), key):
        raise Http404
    try:
        copies = copies_for(request, seen, Kind(kind), key, at=at)
        number = int(request.GET.get("copy", "0"))
        paper = copies[number].paper
    except (NotThere, ValueError, IndexError):
        raise Http404 from None
    return Asked(seen=seen, kind=Kind(kind), key=key, paper=paper, at=at, copies=copies, number=number)


def copies_for(
    request: SignedInRequest, seen: Seen, kind: Kind, key: str, *, at: datetime
) -> tuple[Copy, ...]:
    """A paper in every copy; a statement for this reader alone. Raises `NotThere`."""
    if kind is Kind.BOUNDARY_STATEMENT:
        return statements.copies(seen, request.user, key, at=at)
    return composing.copies(Now(seen.production, at), kind, key)


def may_see_made(request: SignedInRequest, seen: Seen, kind: Kind, key: str) -> bool:
    """Whether somebody reads a paper that was not issued."""
    if kind is Kind.BOUNDARY_STATEMENT:
        return True  # `statements.copies` asks whose it is
    if kind is not Kind.RIDER:
        return queries.makes_kind(seen, kind)
    rows = RiderVersion.objects.filter(rider__production_id=seen.production.pk)
    try:
        version = composing.found(rows.select_related("rider__member"), key)
    except NotThere:
        return False
    return version.pk in {one.pk for one in riders.readable(seen, version.rider, request.user)}


def issued_or_404(request: SignedInRequest, production: UUID, paper: UUID) -> tuple[Issued, Asked]:
    """A copy that was issued to this person, marked when it does not hold any more."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    found = get_object_or_404(queries.issued_of(production), pk=paper)
    mine = queries.members_of(request.user, production)
    if not (queries.makes_kind(seen, Kind(found.kind)) or queries.readable(found, seen, mine)):
        raise Http404
    stale = queries.Staleness(Now(seen.production, at)).why(found)
    said = replace(queries.paper_in(found), stale=stale)
    asked = Asked(seen=seen, kind=Kind(found.kind), key=found.key, paper=said, at=at, issued=found)
    return found, asked


def enter_reading(request: SignedInRequest, asked: Asked, event: str, form: str = "") -> None:
    """Enter that somebody read or took out a paper."""
    if asked.kind is Kind.BOUNDARY_STATEMENT:
        statements.enter_reading(asked.seen, request.user, asked.key, event, at=asked.at, form=form)
        return
    production = asked.seen.production
    on = ("paper", asked.issued.pk) if asked.issued else ("production", production.pk)
    record.read(
        event,
        on=on,
        by=request.user.pk,
        at=asked.at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"paper": asked.paper.title, "form": form},
    )


def shown(request: SignedInRequest, asked: Asked) -> HttpResponse:
    """The paper inside a page of the site."""
    enter_reading(request, asked, "paper.read")
    mine = queries.members_of(request.user, asked.seen.production.pk)
    page = paper_page.paper(
        asked.seen,
        request.user,
        asked.paper,
        about=(asked.kind, asked.key),
        issued=asked.issued,
        copies=paper_page.copy_lines(asked.copies, asked.number),
        mine=mine,
        at=asked.at,
    )
    return render(request, "papers/paper.html", {"page": page, "number": asked.number})


def taken_out(request: SignedInRequest, asked: Asked, form: str) -> HttpResponse:
    """The paper as a file."""
    if form not in paper_page.forms_of(asked.kind):
        raise Http404
    enter_reading(request, asked, "paper.taken_out", form)
    at = asked.issued.issued_at if asked.issued else asked.at
    written = out.written(asked.paper, form, at=at)
    name = file_name(asked.kind, asked.key, number=asked.number)
    told = {
        "Content-Disposition": f'attachment; filename="{name}.{out.ENDINGS[form]}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(written, content_type=out.TYPES[form], headers=told)


@login_required
@require_safe
def made(request: SignedInRequest, production: UUID, kind: str, key: str) -> HttpResponse:
    """A paper as it would be now."""
    return shown(request, made_or_404(request, production, kind, key))


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID, kind: str, key: str, form: str) -> HttpResponse:
    """A paper as it would be now, as a file."""
    return taken_out(request, made_or_404(request, production, kind, key), form)


@login_required
@require_POST
def issue(request: SignedInRequest, production: UUID, kind: str, key: str) -> HttpResponse:
    """Issue a paper to everybody it is for."""
    at = now()
    seen = reader_or_404(request, production, at=at)
    if kind not in set(Kind) or (queries.makes(seen) and not queries.makes_kind(seen, Kind(kind))):
        raise Http404
    try:
        given = actions.issue(seen.production, Kind(kind), key, by=request.user, at=at, reader=seen.reader)
    except NotThere:
        raise Http404 from None
    messages.success(request, _("Issued. Whoever it is for finds it under Papers."))
    return redirect("papers:paper", production, given[0].pk)


@login_required
@require_safe
def paper(request: SignedInRequest, production: UUID, paper: UUID) -> HttpResponse:
    """A paper as it was issued."""
    return shown(request, issued_or_404(request, production, paper)[1])


@login_required
@require_safe
def take_out_issued(request: SignedInRequest, production: UUID, paper: UUID, form: str) -> HttpResponse:
    """A paper as it was issued, as a file."""
    return taken_out(request, issued_or_404(request, production, paper)[1], form)


@login_required
@require_POST
def confirm(request: SignedInRequest, production: UUID, paper: UUID) -> HttpResponse:
    """Confirm by name that one has read it."""
    found, asked = issued_or_404(request, production, paper)
    mine = queries.members_of(request.user, production)
    actions.confirm(
        found,
        by=request.user,
        at=asked.at,
        asked=paper_page.asked_to_confirm(found, asked.seen, mine),
        stale=asked.paper.stale,
    )
    messages.success(request, _("Confirmed."))
    return redirect("papers:paper", production, paper)
