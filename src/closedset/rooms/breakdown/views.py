"""The breakdown: bringing drafts in, reviewing scenes, deciding, taking it out."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from closedset.formats import read_script
from closedset.formats.breakdown_out import as_html, as_json, one_liner
from closedset.formats.breakdown_out.plain_words import ACTIONS, EXPOSURES
from closedset.formats.breakdown_out.report import report
from closedset.practice.breakdown import find
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import actions, forms
from closedset.rooms.breakdown.models import BeatRow, Draft, SceneRow
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.productions import queries
from closedset.rooms.record.actions import read as entered_reading

GRADES = {"exposures": EXPOSURES.items(), "actions": ACTIONS.items()}


def _production(request: HttpRequest, production: UUID, matter: Matter):  # type: ignore[no-untyped-def]
    return queries.get_production(request.user, production, matter, at=timezone.now())  # type: ignore[arg-type]


def _draft(request: HttpRequest, production: UUID, draft: UUID, matter: Matter) -> Draft:
    _production(request, production, matter)
    return get_object_or_404(Draft, id=draft, production_id=production)


def _deciding(request: HttpRequest, production: UUID) -> None:
    _production(request, production, Matter.BREAKDOWN)
    queries.require_decide(request.user, production, at=timezone.now())  # type: ignore[arg-type]


@login_required
def production(request: HttpRequest, production: UUID) -> HttpResponse:
    """A production and its drafts."""
    found = _production(request, production, Matter.PRODUCTION)
    drafts = Draft.objects.filter(production_id=production).order_by("-brought_in_at")
    return render(request, "breakdown/production.html", {"production": found, "drafts": drafts})


@login_required
def bring_in(request: HttpRequest, production: UUID) -> HttpResponse:
    """Bring in a draft."""
    _deciding(request, production)
    form = forms.BringIn(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "breakdown/bring_in.html", {"form": form})
    file = form.cleaned_data["file"]
    data = file.read() if file else form.cleaned_data["pasted"].encode()
    name, found = file.name if file else "pasted.txt", _production(request, production, Matter.BREAKDOWN)
    colour, now = form.cleaned_data["colour"], timezone.now()
    draft = actions.bring_in(found, data, name=name, colour=colour, by=request.user, at=now)  # type: ignore[arg-type]
    return redirect("breakdown:draft", production, draft.id)


@login_required
def draft(request: HttpRequest, production: UUID, draft: UUID) -> HttpResponse:
    """Every scene, the one to read first at the top."""
    found = _draft(request, production, draft, Matter.BREAKDOWN)
    open_beats = Count("beats", filter=Q(beats__tier="beat"))
    scenes = SceneRow.objects.filter(draft=found).annotate(found=open_beats).order_by("rank")
    return render(request, "breakdown/draft.html", {"draft": found, "scenes": scenes})


@login_required
@require_POST
def cancel(request: HttpRequest, production: UUID, draft: UUID) -> HttpResponse:
    """Stop reading."""
    _deciding(request, production)
    found = _draft(request, production, draft, Matter.BREAKDOWN)
    actions.cancel(found, by=request.user, at=timezone.now())  # type: ignore[arg-type]
    return redirect("breakdown:draft", production, draft)


@login_required
def scene(request: HttpRequest, production: UUID, draft: UUID, scene: UUID) -> HttpResponse:
    """One scene: its words, and the beats with their reasons."""
    found = _draft(request, production, draft, Matter.BREAKDOWN)
    row = get_object_or_404(SceneRow, id=scene, draft=found)
    beats = BeatRow.objects.filter(scene=row).prefetch_related("decisions").order_by("start")
    near = SceneRow.objects.filter(draft=found, index__in=(row.index - 1, row.index + 1))
    shown = {"draft": found, "scene": row, "beats": beats, "near": near.order_by("index"), **GRADES}
    return render(request, "breakdown/scene.html", shown)


@login_required
@require_POST
def decide(request: HttpRequest, production: UUID, draft: UUID, beat: UUID) -> HttpResponse:
    """Decide about a beat."""
    _deciding(request, production)
    found = get_object_or_404(BeatRow, id=beat, scene__draft=draft, scene__draft__production_id=production)
    form = forms.Decide(request.POST)
    if not form.is_valid():
        return HttpResponse(form.errors.as_text(), status=422, content_type="text/plain")
    actions.decide(found, **form.cleaned_data, by=request.user, at=timezone.now())  # type: ignore[arg-type]
    return redirect("breakdown:scene", production, draft, found.scene_id)


@login_required
@require_POST
def add(request: HttpRequest, production: UUID, draft: UUID, scene: UUID) -> HttpResponse:
    """Add a beat."""
    _deciding(request, production)
    found = get_object_or_404(SceneRow, id=scene, draft=draft, draft__production_id=production)
    form = forms.Add(request.POST)
    if not form.is_valid() or form.cleaned_data["element"] >= len(found.elements):
        return HttpResponse("Choose a paragraph.", status=422, content_type="text/plain")
    actions.add(found, **form.cleaned_data, by=request.user, at=timezone.now())  # type: ignore[arg-type]
    return redirect("breakdown:scene", production, draft, scene)


WRITERS = {
    "breakdown.html": (Matter.BREAKDOWN, lambda made: as_html.page(made).encode(), "text/html"),
    "breakdown.json": (
        Matter.BREAKDOWN,
        lambda made: as_json.write(made, at=None, paper=None),
        "application/json",
    ),
    "one-liner.csv": (Matter.ONE_LINER, one_liner.to_csv, "text/csv"),
}


@login_required
def take_out(request: HttpRequest, production: UUID, draft: UUID, kind: str) -> HttpResponse:
    """The breakdown as a file. Decisions are not yet written into it."""
    if kind not in WRITERS:
        raise Http404
    matter, write, content_type = WRITERS[kind]
    found, now = _draft(request, production, draft, matter), timezone.now()
    script = read_script(open_file(get_object_or_404(StoredFile, id=found.file_id)), name=found.name)
    organisation, who = found.organisation_id, request.user.pk
    entered_reading(
        "draft.taken_out",
        on=("draft", found.id),
        by=who,
        at=now,
        organisation=organisation,
        production=production,
        details={"as": kind},
    )
    made = write(report(script, find(script), name=found.name))
    return HttpResponse(
        made, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{kind}"'}
    )
