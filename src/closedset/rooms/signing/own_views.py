"""Fetch, ask, act, show: everything somebody ever signed, and all of it at once to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.record import actions as record
from closedset.rooms.record.scope import within
from closedset.rooms.signing import out, pages, queries
from closedset.rooms.signing.actions.entries import about
from closedset.rooms.signing.coming import secret
from closedset.rooms.signing.views import as_file


@login_required
@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    """What waits for one's signature and what one has signed, in every organisation one has belonged to."""
    at = now()
    waiting: list[pages.Own] = []
    signed: list[pages.Own] = []
    for organisation in sorted(queries.ever_of(request.user)):
        with within({organisation}):
            waiting += pages.waiting(request.user, at=at)
            signed += pages.signed(request.user)
    signed.sort(key=lambda one: one.at, reverse=True)
    return secret(render(request, "signing/mine.html", {"waiting": waiting, "signed": signed}))


@login_required
@require_safe
def everything(request: SignedInRequest) -> HttpResponse:
    """Every sealed paper one signed, with its proof and one's own statement, as a ZIP; entered for each."""
    at = now()
    kept: dict[str, bytes] = {}
    for organisation in sorted(queries.ever_of(request.user)):
        with within({organisation}):
            for one in queries.signed_by(request.user):
                record.read("signing.copy_taken", **about(one.envelope, one.signer, by=request.user, at=at))
                kept |= out.files_of(one)
    return as_file(out.zipped(kept), f"signed-{at:%Y-%m-%d}.zip", "application/zip")
