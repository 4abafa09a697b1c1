"""Fetch, ask, act, show."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_decide
from closedset.rooms.breakdown import (
    actions,
    changes_page,
    forms,
    out,
    pages,
    production_page,
    scene_page,
    words,
)
from closedset.rooms.breakdown.models import BeatRow, Draft, SceneRow
from closedset.rooms.breakdown.states import Status, Verb
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions import queries
from closedset.rooms.productions.queries import Seen


def seen_or_404(request: SignedInRequest, production: UUID, matter: Matter, *, at: datetime) -> Seen:
    """The production as this person sees it; 404 when they do not see the matter."""
    found = queries.seen(request.user, production, matter, at=at)
    if found is None:
        raise Http404
    return found


def draft_or_404(production: UUID, draft: UUID, *, ready: bool = False) -> Draft:
    """A draft of this production; when asked for, only one that was read."""
    drafts = Draft.objects.filter(production_id=production)
    found: Draft = get_object_or_404(drafts.filter(status=Status.READY) if ready else drafts, pk=draft)
    return found


@login_required
@require_safe
def production(request: SignedInRequest, production: UUID) -> HttpResponse:
    """A production: its latest draft, the one-liner, who is here."""
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=now())
    page = production_page.production(seen)
    return render(request, "breakdown/production.html", {"page": page, "seen": seen})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Bring in a draft, as a file or pasted."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    require(may_decide(seen.reader))
    form = forms.BringInForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "breakdown/bring_in.html", {"form": form, "seen": seen}, status=status)
    file, pasted = form.cleaned_data["file"], form.cleaned_data["pasted"]
    draft = actions.bring_in(
        seen.production,
        file.read() if file else pasted.encode(),
        name=file.name if file else "pasted.txt",
        colour=form.cleaned_data["colour"],
        by=request.user,
        at=at,
        reader=seen.reader,
    )
    return redirect("breakdown:draft", production, draft.pk)


@login_required
@require_safe
def draft(request: SignedInRequest, production: UUID, draft: UUID) -> HttpResponse:
    """A draft's scenes, or how far its reading is."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = draft_or_404(production, draft)
    page = pages.draft(
        seen, found, shown=request.GET.get("show", "all"), order=request.GET.get("order", "script")
    )
    if not page.reading:
        actions.look(found, "scenes", by=request.user, at=at)
    return render(request, "breakdown/draft.html", {"page": page})


@login_required
@require_safe
def progress(request: SignedInRequest, production: UUID, draft: UUID) -> HttpResponse:
    """How far the reading is, as a part of the draft's page; tells the page to load again when it is over."""
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=now())
    page = pages.draft(seen, draft_or_404(production, draft))
    response = render(request, "breakdown/_progress.html", {"page": page})
    if not page.reading:
        response["HX-Refresh"] = "true"
    return response


@login_required
@require_POST
def cancel(request: SignedInRequest, production: UUID, draft: UUID) -> HttpResponse:
    """Stop the reading of a draft."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    actions.cancel(draft_or_404(production, draft), by=request.user, at=at, reader=seen.reader)
    return redirect("breakdown:draft", production, draft)


@login_required
@require_safe
def changes(request: SignedInRequest, production: UUID, draft: UUID) -> HttpResponse:
    """What is different from the draft before, for everybody or for some characters."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = draft_or_404(production, draft, ready=True)
    if found.digest is None:
        raise Http404
    actions.look(found, "changes", by=request.user, at=at)
    page = changes_page.changes(seen, found, mine=request.GET.get("mine", ""))
    return render(request, "breakdown/changes.html", {"page": page})


@login_required
@require_safe
def take_out(request: SignedInRequest, production: UUID, draft: UUID, form: str) -> HttpResponse:
    """The breakdown as a file."""
    at = now()
    chosen = out.TAGGED if form == "tagged" else out.FORMS.get(form)
    if chosen is None:
        raise Http404
    seen_or_404(request, production, chosen.matter, at=at)
    found = draft_or_404(production, draft, ready=True)
    if form == "tagged" and found.format != "fdx":
        raise Http404
    actions.look(found, form, by=request.user, at=at)
    told = {"Content-Disposition": f'attachment; filename="breakdown-{found.colour}.{chosen.ending}"'}
    return HttpResponse(out.written(found, form, at=at), content_type=chosen.content_type, headers=told)


@login_required
@require_safe
def scene(request: SignedInRequest, production: UUID, draft: UUID, index: int) -> HttpResponse:
    """One scene: its words, its beats, what was decided."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = draft_or_404(production, draft, ready=True)
    row = get_object_or_404(SceneRow, draft=found, index=index)
    actions.look(found, f"scene {row.number or row.index + 1}", by=request.user, at=at)
    page = scene_page.scene(seen, found, row)
    shown = {"page": page, "add": forms.AddForm(), "exposures": words.EXPOSURES, "actions": words.ACTIONS}
    return render(request, "breakdown/scene.html", shown)


def beat_or_404(production: UUID, draft: UUID, beat: UUID) -> BeatRow:
    """A beat of this draft of this production."""
    found: BeatRow = get_object_or_404(BeatRow, pk=beat, draft_id=draft, draft__production_id=production)
    return found


def back(beat: BeatRow, production: UUID, anchor: str = "") -> HttpResponse:
    """To the scene, at the beat."""
    address = redirect("breakdown:scene", production, beat.draft_id, beat.scene).url
    return redirect(f"{address}#{anchor or f'beat-{beat.pk}'}")


@login_required
@require_POST
def decide(request: SignedInRequest, production: UUID, draft: UUID, beat: UUID) -> HttpResponse:
    """Confirm, dismiss, regrade or reopen a beat."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = beat_or_404(production, draft, beat)
    form = forms.DecideForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        verb = Verb(said["verb"])
        grades = (
            {key: said[key] for key in ("exposure", "action") if said[key]} if verb is Verb.REGRADE else {}
        )
        actions.decide(
            found, verb, by=request.user, at=at, reader=seen.reader, grades=grades, note=said["note"]
        )
    else:
        messages.error(request, _("That was not understood; nothing was changed."))
    return back(found, production)


@login_required
@require_POST
def split(request: SignedInRequest, production: UUID, draft: UUID, beat: UUID) -> HttpResponse:
    """Make two beats of one."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = beat_or_404(production, draft, beat)
    form = forms.SplitForm(request.POST)
    before = form.cleaned_data["before"] if form.is_valid() else 0
    first, _second = actions.split(found, before=before, by=request.user, at=at, reader=seen.reader)
    return back(first, production)


@login_required
@require_POST
def merge(request: SignedInRequest, production: UUID, draft: UUID, beat: UUID) -> HttpResponse:
    """Make one beat of two."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    found = beat_or_404(production, draft, beat)
    form = forms.MergeForm(request.POST)
    other = beat_or_404(production, draft, form.cleaned_data["other"]) if form.is_valid() else found
    return back(actions.merge(found, other, by=request.user, at=at, reader=seen.reader), production)


@login_required
@require_POST
def add(request: SignedInRequest, production: UUID, draft: UUID, index: int) -> HttpResponse:
    """Add a beat that was not found."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    row = get_object_or_404(SceneRow, draft=draft_or_404(production, draft, ready=True), index=index)
    form = forms.AddForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose the paragraphs and what the beat is; nothing was added."))
        return redirect("breakdown:scene", production, draft, index)
    made = actions.add(row, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
    return back(made, production)


@login_required
@require_POST
def note(request: SignedInRequest, production: UUID, draft: UUID, index: int) -> HttpResponse:
    """Write one's own words on the scene."""
    at = now()
    seen = seen_or_404(request, production, Matter.BREAKDOWN, at=at)
    row = get_object_or_404(SceneRow, draft=draft_or_404(production, draft, ready=True), index=index)
    form = forms.NoteForm(request.POST)
    if form.is_valid():
        actions.note(row, **form.cleaned_data, by=request.user, at=at, reader=seen.reader)
        messages.success(request, _("Kept."))
    return redirect("breakdown:scene", production, draft, index)
