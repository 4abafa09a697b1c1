"""Drafts, their scenes, and what stands of the decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from closedset.formats.breakdown_out.report import Report, report
from closedset.formats.reading import read_script
from closedset.practice.breakdown.values import Beat, Breakdown, SceneReading, Tier
from closedset.practice.screenplay import Script
from closedset.rooms.breakdown import kept
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft, SceneNote, SceneRow
from closedset.rooms.breakdown.states import REPLACES, Status, Verb
from closedset.rooms.documents.queries import open_file

DECIDED: dict[Verb, str] = {
    Verb.CONFIRM: "confirmed",
    Verb.DISMISS: "dismissed",
    Verb.REGRADE: "regraded",
    Verb.ADD: "added by a person",
    Verb.SPLIT: "split",
    Verb.MERGE: "merged",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A beat and every decision about it, the latest last."""

    row: BeatRow
    history: tuple[Decision, ...]

    @property
    def last(self) -> Decision | None:
        """The decision that stands; None when the beat is open."""
        if not self.history or self.history[-1].verb == Verb.REOPEN:
            return None
        return self.history[-1]

    @property
    def replaced(self) -> bool:
        """True when other beats stand for this one."""
        return self.last is not None and Verb(self.last.verb) in REPLACES

    @property
    def open(self) -> bool:
        """True when somebody must still decide, or decide again."""
        return self.last is None or self.last.to_review

    @property
    def beat(self) -> Beat:
        """The beat with the grades that stand."""
        grades: dict[str, str] = {}
        for decision in self.history:
            grades |= decision.values.get("grades", {})
        number = self.row.value.get("number", "")
        row = self.row
        return kept.to_beat(
            row.value, key=row.key, scene=row.scene, number=number, tier=row.tier, grades=grades
        )


def drafts_of(production: UUID) -> QuerySet[Draft]:
    """The production's drafts, latest first."""
    found: QuerySet[Draft] = Draft.objects.filter(production_id=production)
    return found.order_by("-brought_in_at", "id")


def latest_ready(production: UUID, *, before: Draft | None = None) -> Draft | None:
    """The latest draft that was read; before another one when given."""
    ready = drafts_of(production).filter(status=Status.READY)
    if before is not None:
        ready = ready.filter(brought_in_at__lt=before.brought_in_at)
    return ready.first()


def scenes_of(draft: Draft) -> QuerySet[SceneRow]:
    """The draft's scenes in the order of the script."""
    found: QuerySet[SceneRow] = SceneRow.objects.filter(draft=draft)
    return found.order_by("index")


def standings(draft: Draft, *, scene: int | None = None) -> list[Standing]:
    """Beats in script order, with what was decided; those that others stand for are left out."""
    rows = BeatRow.objects.filter(draft=draft)
    decisions = Decision.objects.filter(beat__draft=draft)
    if scene is not None:
        rows, decisions = rows.filter(scene=scene), decisions.filter(beat__scene=scene)
    history: dict[UUID, list[Decision]] = {}
    for decision in decisions.order_by("at", "id"):
        history.setdefault(decision.beat_id, []).append(decision)
    found = [Standing(row, tuple(history.get(row.pk, ()))) for row in rows]
    return sorted((one for one in found if not one.replaced), key=in_order)


def in_order(one: Standing) -> tuple[int, int, str]:
    """By scene, by line, then by key."""
    return (one.row.scene, one.row.value["lines"][0], one.row.key)


def notes_of(draft: Draft) -> QuerySet[SceneNote]:
    """The coordinator's words on scenes of the draft."""
    found: QuerySet[SceneNote] = SceneNote.objects.filter(draft=draft)
    return found


def script_of(draft: Draft) -> Script:
    """The script again, read from the file as it was kept."""
    return read_script(open_file(draft.file), name=draft.name)


def breakdown_of(draft: Draft, standing: Iterable[Standing]) -> Breakdown:
    """The draft's breakdown with what people decided: dismissed beats stay in it, marked by `decisions`."""
    beats = tuple(one.beat for one in standing)
    return Breakdown(
        detector=draft.detector,
        beats=beats,
        scenes=tuple(
            SceneReading(
                scene=row.index,
                scene_number=row.number,
                heading=row.heading,
                tier=highest(beat.tier for beat in beats if beat.scene == row.index),
                rank=row.rank,
                score=0.0,
                beats=tuple(beat.id for beat in beats if beat.scene == row.index),
            )
            for row in scenes_of(draft)
        ),
    )


def highest(tiers: Iterable[Tier]) -> Tier | None:
    """The highest of some tiers."""
    found = set(tiers)
    return next((tier for tier in Tier if tier in found), None)


def report_of(draft: Draft) -> Report:
    """Everything the exports are written from."""
    standing = standings(draft)
    decisions = {one.row.key: DECIDED[Verb(one.last.verb)] for one in standing if one.last}
    return report(script_of(draft), breakdown_of(draft, standing), name=draft.name, decisions=decisions)
