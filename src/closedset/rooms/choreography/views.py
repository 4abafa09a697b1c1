"""Fetch, ask, act, show."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages as says
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from closedset.practice.choreography.reading import read
from closedset.practice.choreography.values import Score, Stage
from closedset.practice.choreography.writing import write as as_text
from closedset.practice.findings import require
from closedset.practice.visibility import Matter, may_plan, may_read_score
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.choreography import actions, forms, kept, list_pages, pages, queries
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.planning import kept as plans
from closedset.rooms.planning.views import scene_or_404
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@login_required
@require_safe
def scores(request: SignedInRequest, production: UUID) -> HttpResponse:
    """Every score the reader may read."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    cast = cast_queries.is_cast(request.user.pk, production)
    if not may_read_score(seen.reader, own=cast):
        raise Http404
    page = list_pages.scores(seen, request.user, at=at)
    return render(request, "choreography/scores.html", {"page": page})


@login_required
@require_safe
def score(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """The score of a scene, drawn and as a table."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    told = queries.told(seen, request.user, (scene, occasion), at=at)
    if told is None:
        raise Http404
    if queries.writes(seen):
        scene_or_404(seen, scene, occasion)
    return render(request, "choreography/score.html", {"page": pages.score(seen, (scene, occasion), told)})


def writer_or_404(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> Seen:
    """The production, for whoever writes scores; refused for who may read this one, 404 for others."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    if occasion not in OCCASIONS:
        raise Http404
    if not queries.writes(seen) and queries.told(seen, request.user, (scene, occasion), at=at) is None:
        raise Http404
    require(may_plan(seen.reader))
    scene_or_404(seen, scene, occasion)
    return seen


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Write the score: look at it, add a move by choosing, keep it."""
    seen = writer_or_404(request, production, scene, occasion)
    if request.method != "POST":
        return shown(request, seen, scene, occasion, begun(seen, scene, occasion), look=True)
    if request.POST.get("do") == "add":
        return add(request, seen, scene, occasion)
    if request.POST.get("do") == "keep":
        return keep(request, seen, scene, occasion)
    return shown(request, seen, scene, occasion, request.POST.dict(), look=True)


@login_required
@require_POST
def check(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """What the board would say to the text, as a part of a page. Nothing is kept by looking."""
    seen = writer_or_404(request, production, scene, occasion)
    found = looked(request, seen, scene, occasion, request.POST.get("text", "")[: forms.LONGEST])
    return render(request, "choreography/_checked.html", {"checked": found})


def begun(seen: Seen, scene: str, occasion: str) -> dict[str, Any]:
    """The form as it begins: the score that stands, on the moves of the plan."""
    content, version = queries.content_of(seen.production.pk, scene, occasion)
    row = queries.latest(seen.production.pk, scene, occasion)
    plan = plans.to_plan(content, scene=scene, occasion=occasion)
    around = queries.around(seen.production.pk, content)
    text = as_text(queries.score_of(row, plan), around.cast)
    return {"text": text, "plan": version, "stage": row.stage if row else Stage.REHEARSAL.value}


def looked(request: SignedInRequest, seen: Seen, scene: str, occasion: str, text: str) -> pages.CheckedText:
    """The text, read and put before the engine."""
    content, _version = queries.content_of(seen.production.pk, scene, occasion)
    found = read(text, queries.around(seen.production.pk, content))
    told = kept.with_moves(content, found.score)
    plan, answer = queries.supposed(seen.production, (scene, occasion), told, at=now(), by=request.user)
    stay = {line.move.id for line in found.score.lines}
    before = queries.score_of(None, plans.to_plan(content, scene=scene, occasion=occasion))
    leaving = Score(lines=tuple(line for line in before.lines if line.move.id not in stay))
    return pages.checked(found, plan, answer, leaving)


def shown(
    request: SignedInRequest,
    seen: Seen,
    scene: str,
    occasion: str,
    typed: dict[str, Any],
    *,
    look: bool = False,
    **more: Any,
) -> HttpResponse:
    """The page with what was typed, and what came of it."""
    content, version = queries.content_of(seen.production.pk, scene, occasion)
    around = queries.around(seen.production.pk, content)
    text = str(typed.get("text", ""))[: forms.LONGEST]
    page = pages.WritePage(
        place=pages.place(seen, (scene, occasion)),
        version=version,
        cast=around.cast.names,
        setups=around.setups,
        checked=looked(request, seen, scene, occasion, text) if look else None,
        problems=more.get("problems", ()),
    )
    form = forms.TextForm(initial=typed)
    compose = more.get("compose") or forms.ComposeForm(cast=around.cast)
    known = {"page": page, "form": form, "compose": compose}
    return render(request, "choreography/write.html", known, status=422 if more else 200)


def add(request: SignedInRequest, seen: Seen, scene: str, occasion: str) -> HttpResponse:
    """Put a move that was chosen below the text."""
    content, _version = queries.content_of(seen.production.pk, scene, occasion)
    cast = queries.around(seen.production.pk, content).cast
    form, typed = forms.ComposeForm(request.POST, cast=cast), request.POST.dict()
    if not form.is_valid():
        return shown(request, seen, scene, occasion, typed, look=True, compose=form)
    text = typed.get("text", "").rstrip()
    typed["text"] = f"{text}\n{form.line(cast)}".lstrip("\n")
    return shown(request, seen, scene, occasion, typed, look=True)


def keep(request: SignedInRequest, seen: Seen, scene: str, occasion: str) -> HttpResponse:
    """Keep the score; whatever stands in the way is shown above the text, which stays as it was typed."""
    typed, form = request.POST.dict(), forms.TextForm(request.POST)
    content, version = queries.content_of(seen.production.pk, scene, occasion)
    found = read(typed.get("text", ""), queries.around(seen.production.pk, content))
    if not form.is_valid() or found.wrong:
        wrong = (_("Nothing was kept: some of it is not understood yet. See below, line by line."),)
        return shown(request, seen, scene, occasion, typed, look=True, problems=wrong)
    where = actions.Where(seen.production, scene, occasion, form.cleaned_data["plan"])
    stage = Stage(form.cleaned_data["stage"])
    if against := actions.may_keep(where, found.score, stage, reader=seen.reader):
        typed["plan"] = str(version)  # it was shown against the plan as it is now
        problems = tuple(one.says for one in against)
        return shown(request, seen, scene, occasion, typed, look=True, problems=problems)
    made = actions.keep(where, found.score, stage, by=request.user, at=now(), reader=seen.reader)
    says.success(request, _("Kept as version %(number)s.") % {"number": made.version})
    return redirect("choreography:score", seen.production.pk, scene, occasion)


@login_required
@require_safe
def versions(request: SignedInRequest, production: UUID, scene: str, occasion: str) -> HttpResponse:
    """Every version, and what changed from one to another."""
    seen = writer_or_404(request, production, scene, occasion)
    old, new = (request.GET.get(name, "") for name in ("old", "new"))
    chosen = {"old": int(old), "new": int(new)} if old.isdecimal() and new.isdecimal() else {}
    page = list_pages.versions(seen, (scene, occasion), **chosen)
    return render(request, "choreography/versions.html", {"page": page})
