"""The script pages a rider rests on: the passage of each scene, its draft and its digest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.record import canonical
from closedset.rooms.breakdown.models import SceneRow
from closedset.rooms.breakdown.pages import called
from closedset.rooms.planning import queries as planning
from closedset.rooms.riders.models import RiderVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A scene's pages as they stood in the draft the version names."""

    scene: str
    heading: str
    draft: str
    """What the draft is called: its colour, and which of that colour."""

    digest: str
    """SHA-256 of the passage: the same words have the same."""

    lines: tuple[tuple[str, str], ...]
    """Kind and words."""

    changed: bool
    """Whether the newest pages say something else, or have the scene no more."""


def passages(version: RiderVersion, *, at: datetime) -> tuple[Passage, ...]:
    """The passages of a version, by scene."""
    labels = {
        str(draft.pk): label for draft, label in planning.drafts_by_label(version.rider.production_id, at=at)
    }
    newest = planning.scenes_of(version.rider.production_id)
    rows = SceneRow.objects.filter(draft_id__in=set(version.pages.values()))
    found = {(str(row.draft_id), called(row)): row for row in rows}
    return tuple(
        passage(scene, found[draft, scene], labels.get(draft, ""), newest.get(scene))
        for scene, draft in sorted(version.pages.items())
        if (draft, scene) in found
    )


def passage(scene: str, row: SceneRow, label: str, newest: SceneRow | None) -> Passage:
    """One scene's pages."""
    digest = digest_of(row)
    return Passage(
        scene=scene,
        heading=row.heading,
        draft=label,
        digest=digest,
        lines=tuple((str(kind), str(text)) for kind, text, *_place in row.elements),
        changed=newest is None or digest_of(newest) != digest,
    )


def digest_of(row: SceneRow) -> str:
    """The digest of a scene's words, wherever they stand in the script."""
    words = [[str(kind), str(text)] for kind, text, *_place in row.elements]
    return hashlib.sha256(canonical({"heading": row.heading, "words": words})).hexdigest()
