"""What a scene's top-line summary shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.riders.summary import Line, slice_of
from closedset.practice.visibility import COORDINATORS
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import queries
from closedset.rooms.riders.actions import summarise
from closedset.rooms.riders.checking import Checked
from closedset.rooms.riders.models import Summary

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPage:
    """A scene's top-line summary, the reader's slice of it."""

    production: UUID
    title: str
    scene: str
    lines: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Performer and character, with part and sentence of each line."""

    riders: tuple[tuple[str, str], ...]
    issued_at: datetime | None
    stale: bool
    may_issue: bool


PARTS: dict[str, Words] = {
    "actions": _("Agreed"),
    "exposure": _("On set"),
    "frame": _("On screen"),
    "uses": _("Use"),
    "conditions": _("Before it rolls"),
}


def summary(seen: Seen, here: Checked, scene: str) -> SummaryPage:
    """The newest summary; its lines are hidden while it is stale."""
    found: Summary | None = queries.summary_of(seen.production.pk, scene)
    stale = found is not None and summarise.stale(here, found)
    lines = slice_of((Line(**one) for one in found.lines), seen.reader.seats) if found and not stale else ()
    grouped: dict[str, list[tuple[str, str]]] = {}
    for line in lines:
        grouped.setdefault(f"{line.performer} ({line.character})", []).append(
            (str(PARTS[line.part]), line.says)
        )
    return SummaryPage(
        production=seen.production.pk,
        title=seen.production.title,
        scene=scene,
        lines=tuple((who, tuple(own)) for who, own in grouped.items()),
        riders=tuple(found.riders.items()) if found and not stale else (),
        issued_at=found.made_at if found else None,
        stale=stale,
        may_issue=bool(COORDINATORS & seen.reader.seats),
    )
