"""Fetch, ask, act, show: checking a paper, for everybody; the sealing key, for who looks after accounts."""

from __future__ import annotations

from hashlib import sha256
from threading import BoundedSemaphore
from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.formats.seal import apart
from closedset.formats.seal.keys import pem
from closedset.formats.seal.report import Expected, Report
from closedset.rooms.documents import seal_forms, seal_keys_actions, seal_pages, seal_queries
from closedset.rooms.people import queries as people
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.record.scope import within

AT_ONCE = BoundedSemaphore(2)
"""How many files one web process has examined at the same time."""

PATIENCE = 10.0
PROOF_FOR = 3600
BUSY, MANY = 503, 429


@transaction.non_atomic_requests
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Check a paper that somebody brings; nothing of it is kept or shown.

    Outside any transaction: a file that takes its time must not hold the database.
    """
    if request.method != "POST":
        return render(request, "documents/verify.html", {"form": seal_forms.VerifyForm()})
    form = seal_forms.VerifyForm(request.POST, request.FILES)
    if not ratelimit.consume(request, action="verify"):
        form.add_error(None, _("Too many files in a short time. Wait a minute and try again."))
        return render(request, "documents/verify.html", {"form": form}, status=MANY)
    if not form.is_valid():
        return render(request, "documents/verify.html", {"form": form}, status=422)
    if not AT_ONCE.acquire(timeout=PATIENCE):
        form.add_error(None, _("Many files are being checked just now. Try again in a minute."))
        return render(request, "documents/verify.html", {"form": form}, status=BUSY)
    try:
        page = _verified(form.cleaned_data["file"].read())
    finally:
        AT_ONCE.release()
    return render(request, "documents/verify.html", {"form": seal_forms.VerifyForm(), "page": page})


def _verified(pdf: bytes) -> seal_pages.VerifyPage:
    at = now()

    def check(data: bytes, trusted: list[bytes], expected: Expected | None) -> Report:
        return apart.validated(data, trusted, at=at, expected=expected)

    return seal_pages.verified(pdf, sha256(pdf).hexdigest(), at=at, check=check)


@require_safe
def proof(request: HttpRequest, token: str) -> HttpResponse:
    """The proof of a file, for whoever has just brought it."""
    try:
        organisation, key = map(UUID, signing.loads(token, salt=seal_pages.SALT, max_age=PROOF_FOR))
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Http404 from error
    with within({organisation}):
        sealed = seal_queries.by_key(organisation, key)
        if sealed is None:
            raise Http404
        data = seal_queries.proof(sealed)
    told = {"Content-Disposition": f'attachment; filename="proof-{sealed.sha256[:12]}.json"'}
    return HttpResponse(data, content_type="application/json", headers=told)


@require_safe
def certificates(request: HttpRequest, organisation: UUID) -> HttpResponse:
    """What an organisation's seals are trusted by, as PEM, for everybody."""
    with within({organisation}):
        found = seal_queries.anchors(organisation)
    if not found:
        raise Http404
    told = {"Content-Disposition": 'attachment; filename="seal-root.pem"'}
    return HttpResponse("".join(map(pem, found)), content_type="application/x-pem-file", headers=told)


def _looked_after(request: SignedInRequest, organisation: UUID) -> None:
    if not people.looks_after(request.user, organisation):
        raise Http404


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def key(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """The sealing key, and bringing one's own."""
    _looked_after(request, organisation)
    form = seal_forms.KeyForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        data, word = form.cleaned_data["file"].read(), form.cleaned_data["password"]
        seal_keys_actions.bring(organisation, data, word, by=request.user.pk, at=now())
        messages.success(request, _("From now on papers are sealed with this key."))
        return redirect("seals:key", organisation)
    shown = {"page": seal_pages.keys(organisation), "form": form}
    return render(request, "documents/seal_key.html", shown, status=422 if form.is_bound else 200)


@login_required
@require_POST
def renew(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Have a new key made."""
    _looked_after(request, organisation)
    seal_keys_actions.renew(organisation, by=request.user.pk, at=now())
    messages.success(request, _("A new key was made. What was sealed before stays sealed."))
    return redirect("seals:key", organisation)
