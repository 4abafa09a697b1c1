"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.forms.models import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.visibility import Matter, Reader, Seat, may_see
from closedset.rooms.people import actions, forms, pages, queries
from closedset.rooms.people.models import Invitation, Person
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.words import SEATS
from closedset.rooms.record.scope import within

BACKEND = settings.AUTHENTICATION_BACKENDS[0]


def now() -> datetime:
    """The moment of the request."""
    return timezone.now()  # noqa: TID251 - views are where time is asked


def seated(request: SignedInRequest, production: UUID, *, at: datetime) -> Reader:
    """Who is asking, or 404 when they have no seat here."""
    reader = queries.reader_on(request.user, production, at=at)
    if not may_see(Matter.PRODUCTION, reader):
        raise Http404
    return reader


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def me(request: SignedInRequest) -> HttpResponse:
    """What one is called."""
    form = forms.MeForm(request.POST or None, initial=model_to_dict(request.user, forms.MeForm.base_fields))
    if form.is_valid():
        actions.name(request.user, **form.cleaned_data, at=now())
        messages.success(request, _("Saved."))
        return redirect("people:me")
    belongs = pages.belonging(request.user)
    return render(request, "people/me.html", {"form": form, "belongs": belongs})


@login_required
@require_POST
def name_legally(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Give one organisation one's legal name."""
    if organisation not in queries.organisations_of(request.user):
        raise Http404
    form = forms.LegalNameForm(request.POST)
    if form.is_valid():
        actions.name_legally(request.user, organisation, **form.cleaned_data, at=now())
        messages.success(request, _("Saved."))
    return redirect("people:me")


@login_required
@require_safe
def members(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Who belongs to an organisation, for whoever looks after its accounts."""
    if not queries.looks_after(request.user, organisation):
        raise Http404
    page = pages.members(organisation, request.user)
    return render(request, "people/members.html", {"page": page})


def why(request: SignedInRequest) -> str:
    """The reason that was given; empty when there was none, or one too long to be a reason."""
    form = forms.WhyForm(request.POST)
    return str(form.cleaned_data["why"]) if form.is_valid() else ""


@login_required
@require_POST
def end_membership(request: SignedInRequest, membership: UUID) -> HttpResponse:
    """Part with an organisation, or have it part with somebody."""
    belongs = get_object_or_404(queries.memberships_to_end(request.user), pk=membership)
    actions.end_membership(belongs, by=request.user, at=now(), why=why(request))
    messages.success(
        request,
        _("%(who)s belongs to %(organisation)s no longer.")
        % {"who": belongs.person, "organisation": belongs.organisation},
    )
    if belongs.person_id == request.user.pk:
        return redirect("people:me")
    return redirect("people:members", belongs.organisation_id)


@login_required
@require_safe
def on_production(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Who is on the production."""
    at = now()
    page = pages.people(production, request.user, seated(request, production, at=at), at=at)
    return render(request, "people/people.html", {"page": page, "form": forms.InviteForm()})


@login_required
@require_POST
def invite(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Offer a seat."""
    at = now()
    reader = seated(request, production, at=at)
    form = forms.InviteForm(request.POST)
    if not form.is_valid():
        page = pages.people(production, request.user, reader, at=at)
        return render(request, "people/people.html", {"page": page, "form": form}, status=422)
    own = get_object_or_404(queries.seats_of(request.user, at=at).filter(production_id=production)[:1])
    actions.invite(
        form.cleaned_data["email"],
        to=production,
        organisation=own.organisation_id,
        as_=form.cleaned_data["seat"],
        by=request.user,
        at=at,
        reader=reader,
        address=settings.ORIGIN,
    )
    messages.success(request, _("Invited. A letter is on its way; its link works once, for seven days."))
    return redirect("production_people:people", production)


@login_required
@require_POST
def withdraw(request: SignedInRequest, production: UUID, invitation: UUID) -> HttpResponse:
    """Take an invitation back."""
    at = now()
    reader = seated(request, production, at=at)
    offered = get_object_or_404(Invitation.objects.filter(production_id=production), pk=invitation)
    actions.withdraw(offered, by=request.user, at=at, reader=reader)
    messages.success(request, _("The invitation is withdrawn."))
    return redirect("production_people:people", production)


@login_required
@require_POST
def end_seat(request: SignedInRequest, production: UUID, seat: UUID) -> HttpResponse:
    """End a seat: one's own, or another's."""
    at = now()
    reader = seated(request, production, at=at)
    held = get_object_or_404(queries.on_production(production, at=at), pk=seat)
    actions.end_seat(held, by=request.user, at=at, reader=reader, why=why(request))
    messages.success(request, _("The seat has ended."))
    return (
        redirect("/")
        if held.person_id == request.user.pk
        else redirect("production_people:people", production)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """Open an invitation; only sending the form takes it."""
    at = now()
    with within({organisation}):
        offered = queries.by_token(token, at=at)
        if offered is None:
            return render(request, "people/invitation_over.html", status=404)
        return _answer(request, offered, at=at)


def _answer(request: HttpRequest, offered: Invitation, *, at: datetime) -> HttpResponse:
    known = queries.by_email(offered.email)
    if not request.user.is_authenticated and known is not None:
        return redirect(f"{settings.LOGIN_PATH}?next={request.path}")
    form = (
        None
        if request.user.is_authenticated
        else forms.NewcomerForm(request.POST or None, email=offered.email)
    )
    if request.method != "POST" or (form is not None and not form.is_valid()):
        seat = SEATS[Seat(offered.seat)]
        shown: dict[str, object] = {
            "form": form,
            "offered": offered,
            "seat": seat,
            "by": str(offered.invited_by),
        }
        return render(
            request, "people/invitation.html", shown, status=422 if request.method == "POST" else 200
        )
    if form is not None:
        newcomer = actions.register(offered.email, at=at, **form.cleaned_data)
        actions.accept(offered, by=newcomer, at=at)
        login(request, newcomer, backend=BACKEND)
        actions.account_used(
            "account.signed_in", newcomer, by=newcomer, at=at, details={"with": ["invitation"]}
        )
    elif isinstance(request.user, Person):
        actions.accept(offered, by=request.user, at=at)
    messages.success(request, _("Welcome. You have a seat."))
    return redirect("/")
