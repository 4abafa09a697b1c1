"""Fetch, ask, act, show: somebody's own signature, from the link to the copy they keep."""

from __future__ import annotations

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.formats.page_views import picture_of
from closedset.practice.findings import Finding, Refused
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import DELEGATES, Factor, Role
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.views import now
from closedset.rooms.record import actions as record
from closedset.rooms.record.scope import within
from closedset.rooms.signing import actions, coming, forms, pages, queries
from closedset.rooms.signing.actions.entries import about
from closedset.rooms.signing.coming import Comer, for_signer, secret
from closedset.rooms.signing.models import EnvelopeSigner

MANY = 429


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """The link from the message. Looking opens nothing: machines look at links, people press a button."""
    at = now()
    if not ratelimit.consume(request, action="signing_link"):
        return secret(render(request, "signing/many.html", status=MANY))
    with within({organisation}):
        signer = queries.by_link(token, at=at)
        if signer is None:
            return secret(render(request, "signing/link_over.html", status=404))
        if coming.is_bound(request, signer):
            return secret(redirect("signing:signer", organisation, signer.pk))
        if request.method == "POST" and not signer.browser_digest:
            held = coming.bind(request, signer)
            actions.open_by_link(signer, secret=held, token=token, at=at)
            return secret(redirect("signing:signer", organisation, signer.pk))
        shown = {"signer": signer, "elsewhere": bool(signer.browser_digest), "token": token}
        return secret(render(request, "signing/link.html", shown))


@require_POST
def again(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """A new link, to the same address as the last."""
    at = now()
    with within({organisation}):
        signer = queries.by_link(token, at=at)
        if signer is None:
            return secret(render(request, "signing/link_over.html", status=404))
        actions.link_again(signer, at=at)
        return secret(render(request, "signing/link_sent.html"))


@require_safe
@for_signer
def signer(request: HttpRequest, comer: Comer) -> HttpResponse:
    """How far one is, and the next step."""
    at = now()
    page = pages.signer(comer.signer, factor_done=comer.factor_done(at), by_account=comer.by is not None)
    return render(request, "signing/signer.html", {"page": page, "code": forms.CodeForm()})


def _back(comer: Comer) -> HttpResponse:
    return redirect("signing:signer", comer.signer.organisation_id, comer.signer.pk)


@require_POST
@for_signer
def open_(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Open it, signed in. By a link it was opened when the link was."""
    if comer.by is not None:
        actions.open_by_account(comer.signer, by=comer.by, at=now())
    return _back(comer)


@require_POST
@for_signer
def consent(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Agree to sign electronically."""
    if request.POST.get("agree") != "on":
        messages.error(request, _("Tick the box if you agree, or choose paper below."))
        return _back(comer)
    actions.consent(comer.signer, request.POST.get("version", ""), by=comer.by, at=now())
    return _back(comer)


@require_http_methods(["GET", "HEAD", "POST"])
@for_signer
def sheet(request: HttpRequest, comer: Comer, number: int) -> HttpResponse:
    """A page of the paper; sending the form says that it was seen, and goes on."""
    page = pages.sheet(comer.signer, number)
    if page is None:
        raise Http404
    if request.method == "POST":
        actions.see(comer.signer, number, by=comer.by, at=now())
        if number < page.pages:
            return redirect("signing:sheet", comer.signer.organisation_id, comer.signer.pk, number + 1)
        return _back(comer)
    return render(request, "signing/sheet.html", {"page": page, "form": forms.QuestionForm()})


@require_safe
@for_signer
def picture(request: HttpRequest, comer: Comer, number: int) -> HttpResponse:
    """A page of the paper as it will be sealed, as a picture."""
    return HttpResponse(picture_of(open_file(comer.signer.envelope.paper), number), content_type="image/png")


@require_safe
@for_signer
def paper(request: HttpRequest, comer: Comer) -> HttpResponse:
    """The whole paper, before or after signing; taking it is entered."""
    envelope = comer.signer.envelope
    record.read("signing.paper_read", **about(envelope, comer.signer, by=comer.by, at=now()))
    return as_file(open_file(envelope.paper), f"{envelope.paper.name}")


@require_safe
@for_signer
def own_copy(request: HttpRequest, comer: Comer) -> HttpResponse:
    """The sealed paper, for everybody who signed it."""
    return sealed_copy(comer)


def sealed_copy(comer: Comer) -> HttpResponse:
    """The sealed paper; 404 before there is one, and for who did not sign. Taking it is entered."""
    envelope = comer.signer.envelope
    if envelope.sealed is None or comer.signer.state != SignerState.SIGNED:
        raise Http404
    record.read("signing.copy_taken", **about(envelope, comer.signer, by=comer.by, at=now()))
    return as_file(open_file(envelope.sealed.file), envelope.sealed.file.name)


def as_file(data: bytes, name: str, kind: str = "application/pdf") -> HttpResponse:
    """A file to save under a name of ours."""
    told = {"Content-Disposition": f'attachment; filename="{name}"'}
    return secret(HttpResponse(data, content_type=kind, headers=told))


@require_POST
@for_signer
def factor(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Show the second factor: the code that was told, or what the sign-in pages were shown a moment ago."""
    at, wanted = now(), Factor(comer.signer.factor)
    if wanted is Factor.CODE:
        form = forms.CodeForm(request.POST)
        fits = form.is_valid() and actions.try_code(
            comer.signer, form.cleaned_data["code"], by=comer.by, at=at
        )
        if not fits:
            messages.error(request, _("This is not the code. Ask the coordinator to read it to you again."))
    elif comer.by is not None and coming.shown_to_sign_in(request, comer.by, wanted):
        actions.show_factor(comer.signer, by=comer.by, at=at)
    else:
        says = _("Confirm it on the sign-in page first, with the account this paper is for.")
        raise Refused((Finding("signing.factor", says),))
    return _back(comer)


@require_http_methods(["GET", "HEAD", "POST"])
@for_signer
def sign(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Make the mark and sign."""
    at = now()
    page = pages.signer(comer.signer, factor_done=comer.factor_done(at), by_account=comer.by is not None)
    if not page.ready and request.method != "POST":
        return _back(comer)
    first = {"shown": comer.signer.envelope.paper.sha256}
    form = forms.MarkForm(request.POST or None, request.FILES or None, initial=first)
    if form.is_valid():
        actions.sign(
            comer.signer,
            name=form.cleaned_data["name"],
            mark=form.mark(),
            shown=form.cleaned_data["shown"],
            came_by=comer.came_by,
            where=coming.where(request),
            by=comer.by,
            at=at,
        )
        messages.success(request, _("You have signed."))
        return _back(comer)
    shown = {"page": page, "form": form, "intent": pages.intent(comer.signer)}
    return render(request, "signing/sign.html", shown, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_signer
def decline(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Not sign, or on paper."""
    form = forms.DeclineForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.decline(comer.signer, **form.cleaned_data, by=comer.by, at=now())
        messages.success(request, _("You have not signed. Nothing more is asked of you here."))
        return _back(comer)
    return render(request, "signing/decline.html", {"signer": comer.signer, "form": form})


@require_POST
@for_signer
def ask(request: HttpRequest, comer: Comer, number: int) -> HttpResponse:
    """Ask the coordinator about a line."""
    form = forms.QuestionForm(request.POST)
    if not form.is_valid():
        page = pages.sheet(comer.signer, number)
        return render(
            request, "signing/sheet.html", {"page": page, "form": form}, status=422 if page else 404
        )
    said = form.cleaned_data
    actions.ask(comer.signer, said["words"], page=number, line=said["line"], by=comer.by, at=now())
    messages.success(request, _("Asked. The answer will stand on this page; nobody else who signs reads it."))
    return redirect("signing:sheet", comer.signer.organisation_id, comer.signer.pk, number)


@require_http_methods(["GET", "HEAD", "POST"])
@for_signer
def delegate(request: HttpRequest, comer: Comer) -> HttpResponse:
    """Name another who signs in one's place, where the role lets one."""
    if Role(comer.signer.role) not in DELEGATES:
        raise Http404
    form = forms.DelegateForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.delegate(comer.signer, **form.cleaned_data, by=comer.by, at=now())
        messages.success(request, _("They are asked in your place."))
        return _back(comer)
    shown = {"signer": comer.signer, "form": form}
    return render(request, "signing/delegate.html", shown, status=422 if form.is_bound else 200)


def _by_copy_link(token: str) -> EnvelopeSigner:
    found = queries.by_copy_link(token)
    if found is None or found.envelope.state != EnvelopeState.COMPLETE:
        raise Http404
    return found


@require_safe
def copy(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """The way to one's own copy, for ever."""
    with within({organisation}):
        found = _by_copy_link(token)
        page = pages.signer(found, factor_done=False, by_account=False)
        return secret(render(request, "signing/copy.html", {"page": page, "token": token}))


@require_safe
def copy_file(request: HttpRequest, organisation: UUID, token: str) -> HttpResponse:
    """The sealed paper by that way."""
    with within({organisation}):
        return sealed_copy(Comer(_by_copy_link(token), None))
