"""Fetch, act, and back to the day."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from closedset.practice.day import OWN, Mark
from closedset.practice.visibility import Matter
from closedset.rooms.days import actions, forms
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_POST
def mark(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Pause, end a pause, or log a take."""
    at = now()
    seen = seen_or_404(request, production, Matter.DAY, at=at)
    form = forms.MarkForm(request.POST)
    if not form.is_valid() or form.what in OWN:
        return unreadable(request, production)
    actions.mark(
        seen.production,
        form.what,
        key=form.key_of_it,
        shot=form.shot,
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    return redirect("riders:day", production)


@login_required
@require_POST
def own(request: SignedInRequest, production: UUID, member: UUID) -> HttpResponse:
    """What a performer says of themselves: ready today, stepped out, back."""
    at = now()
    seen = seen_or_404(request, production, Matter.DAY, at=at)
    found = get_object_or_404(CastMember.objects.filter(production_id=production), pk=member)
    if found.person_id != request.user.pk:
        raise Http404
    form = forms.MarkForm(request.POST)
    if not form.is_valid() or form.what not in OWN:
        return unreadable(request, production)
    actions.mark(
        seen.production,
        form.what,
        key=form.key_of_it,
        member=found,
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    messages.success(request, SAID[form.what])
    return redirect("riders:day", production)


def unreadable(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Nothing was kept; the day is shown again."""
    messages.error(request, _("Nothing was kept: the page was old. Please do it again here."))
    return redirect("riders:day", production)


SAID = {
    Mark.CHECKED_IN: gettext_lazy("You have checked in for today."),
    Mark.STEPPED_OUT: gettext_lazy("You are out. Nothing goes on in your scenes until you say you are back."),
    Mark.BACK: gettext_lazy("You are back."),
}
