"""Fetch, ask, act, show: envelopes, for whoever sends them and whoever may look on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Matter, Reader, may_see, may_send_envelopes
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people import queries as people
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.record import actions as record
from closedset.rooms.signing import actions, forms, pages, queries, subjects
from closedset.rooms.signing.actions.entries import about
from closedset.rooms.signing.coming import secret
from closedset.rooms.signing.models import Envelope, EnvelopeSigner, Question
from closedset.rooms.signing.views import as_file


def reader_or_404(request: SignedInRequest, production: UUID, *, at: datetime) -> Reader:
    """Who is asking; 404 for whoever sees no envelopes here."""
    reader = people.reader_on(request.user, production, at=at)
    if not may_see(Matter.ENVELOPES, reader):
        raise Http404
    return reader


def envelope_or_404(production: UUID, envelope: UUID) -> Envelope:
    """The envelope, on this production."""
    found: Envelope = get_object_or_404(queries.of_production(production), pk=envelope)
    return found


def keeps(reader: Reader) -> bool:
    """Whether they send envelopes here."""
    return not may_send_envelopes(reader)


@login_required
@require_safe
def envelopes(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Every envelope, and how far each is. What has passed its day ends here at the latest."""
    at = now()
    reader_or_404(request, production, at=at)
    actions.expire_due(production, at=at)
    shown = {"production": production, "rows": pages.listed(production)}
    return render(request, "signing/envelopes.html", shown)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: SignedInRequest, production: UUID, kind: str, thing: UUID) -> HttpResponse:
    """Say who signs, in which order, by when."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    subject = subjects.kind(kind).subject(thing, at=at) if kind in settings.ENVELOPES else None
    if subject is None or subject.production != production:
        raise Http404
    require(may_send_envelopes(reader))
    data = request.POST if request.method == "POST" else None
    today = at.astimezone(ZoneInfo(subject.zone)).date()
    form, asked = forms.PrepareForm(data, today=today), forms.asked_forms(data, subject.suggested)
    if data is not None and form.is_valid() and all(one.is_valid() for one in asked):
        made = actions.draft(
            kind,
            thing,
            organisation=_organisation(request, production, at=at),
            asked=[named for one in asked if (named := one.asked()) is not None],
            expires_at=form.expires_at(subject.zone),
            tells_where=form.cleaned_data["tells_where"],
            by=request.user,
            at=at,
            reader=reader,
        )
        return redirect("signing:envelope", production, made.pk)
    shown = {"production": production, "subject": subject, "form": form, "asked": asked}
    shown["living"] = queries.living(kind, thing)
    return render(request, "signing/prepare.html", shown, status=200 if data is None else 422)


def _organisation(request: SignedInRequest, production: UUID, *, at: datetime) -> UUID:
    own = people.seats_of(request.user, at=at).filter(production_id=production).first()
    if own is None:
        raise Http404
    found: UUID = own.organisation_id
    return found


@login_required
@require_safe
def envelope(request: SignedInRequest, production: UUID, envelope: UUID) -> HttpResponse:
    """One envelope; reading it is entered."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    row = envelope_or_404(production, envelope)
    record.read("signing.envelope_read", **about(row, by=request.user, at=at))
    shown = {
        "page": pages.envelope(row, keeps=keeps(reader)),
        "why": forms.WhyForm(),
        "answer": forms.AnswerForm(),
        "delay": int(settings.CLOSEDSET_UNDO_SECONDS),
    }
    return render(request, "signing/envelope.html", shown)


@login_required
@require_safe
def file(request: SignedInRequest, production: UUID, envelope: UUID, which: str) -> HttpResponse:
    """The paper as it is shown to those who sign, or the sealed one; taking it is entered."""
    at = now()
    reader_or_404(request, production, at=at)
    row = envelope_or_404(production, envelope)
    stored = {"paper": row.paper, "sealed": row.sealed.file if row.sealed else None}.get(which)
    if stored is None:
        raise Http404
    record.read("signing.paper_read", **about(row, by=request.user, at=at))
    return as_file(open_file(stored), stored.name)


@login_required
@require_POST
def send(request: SignedInRequest, production: UUID, envelope: UUID) -> HttpResponse:
    """Send it."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    actions.send(envelope_or_404(production, envelope), by=request.user, at=at, reader=reader)
    messages.success(request, _("Sent. The links go out shortly; take it back before if need be."))
    return redirect("signing:envelope", production, envelope)


@login_required
@require_POST
def void(request: SignedInRequest, production: UUID, envelope: UUID) -> HttpResponse:
    """Take it back."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    row = envelope_or_404(production, envelope)
    require(may_send_envelopes(reader))
    form = forms.WhyForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("signing.why", _("Say why it is taken back; the record keeps it.")),))
    actions.void(row, by=request.user, at=at, reader=reader, why=form.cleaned_data["why"])
    return redirect("signing:envelope", production, envelope)


def _signer_or_404(row: Envelope, signer: UUID) -> EnvelopeSigner:
    found: EnvelopeSigner = get_object_or_404(EnvelopeSigner.objects.filter(envelope=row), pk=signer)
    return found


@login_required
@require_POST
def remind(request: SignedInRequest, production: UUID, envelope: UUID, signer: UUID) -> HttpResponse:
    """Write to somebody once more."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    one = _signer_or_404(envelope_or_404(production, envelope), signer)
    actions.remind(one, by=request.user, at=at, reader=reader)
    messages.success(request, _("A new link goes to them; the one before is over."))
    return redirect("signing:envelope", production, envelope)


@login_required
@require_POST
def code(request: SignedInRequest, production: UUID, envelope: UUID, signer: UUID) -> HttpResponse:
    """A code to tell somebody, shown this once."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    one = _signer_or_404(envelope_or_404(production, envelope), signer)
    made = actions.make_code(one, by=request.user, at=at, reader=reader)
    shown = {"production": production, "envelope": envelope, "signer": one, "code": f"{made[:4]} {made[4:]}"}
    return secret(render(request, "signing/code.html", shown))


@login_required
@require_POST
def answer(request: SignedInRequest, production: UUID, envelope: UUID, question: UUID) -> HttpResponse:
    """Answer what somebody asked."""
    at = now()
    reader = reader_or_404(request, production, at=at)
    row = envelope_or_404(production, envelope)
    require(may_send_envelopes(reader))
    asked: Question = get_object_or_404(Question.objects.filter(envelope=row), pk=question)
    form = forms.AnswerForm(request.POST)
    if not form.is_valid():
        raise Refused((Finding("signing.words", _("Write the answer.")),))
    actions.answer(asked, form.cleaned_data["words"], by=request.user, at=at, reader=reader)
    return redirect("signing:envelope", production, envelope)
