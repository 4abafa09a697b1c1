"""Bringing in a draft, reading it, and deciding about beats."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from closedset.formats import CannotRead, read_script
from closedset.practice.breakdown import Beat, Breakdown, find
from closedset.practice.screenplay import Script
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft, SceneRow
from closedset.rooms.documents.actions import keep
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within


@transaction.atomic
def bring_in(
    production: Production, data: bytes, *, name: str, colour: str, by: Person, at: datetime
) -> Draft:
    """Keep the file and queue its reading."""
    organisation = production.organisation_id
    stored = keep(data, organisation=organisation, name=name, by=by.pk, at=at, production=production.id)
    draft = Draft(
        organisation_id=organisation,
        production_id=production.id,
        file_id=stored.id,
        name=stored.name,
        colour=colour,
        brought_in_at=at,
    )
    draft.save(force_insert=True)
    _enter("draft.brought_in", draft, by.pk, at)
    transaction.on_commit(partial(read_draft.enqueue, str(draft.id), str(organisation)))
    return draft


@task()
def read_draft(draft_id: str, organisation_id: str) -> None:
    """Read a draft and find its beats. Run twice, it does nothing the second time."""
    with within([UUID(organisation_id)]):
        if not _step(draft_id, "waiting", "reading"):
            return
        draft = Draft.objects.get(id=draft_id)
        try:
            script = read_script(open_file(StoredFile.objects.get(id=draft.file_id)), name=draft.name)
        except CannotRead as trouble:
            Draft.objects.filter(id=draft_id, status="reading").update(status="failed", says=trouble.says)
            return
        if _step(draft_id, "reading", "finding"):
            _save(draft, script, find(script), at=timezone.now())


def _step(draft_id: str, before: str, after: str) -> bool:
    """Move along, unless somebody cancelled."""
    return bool(Draft.objects.filter(id=draft_id, status=before).update(status=after))


@transaction.atomic
def _save(draft: Draft, script: Script, found: Breakdown, *, at: datetime) -> None:
    locked = Draft.objects.select_for_update().get(id=draft.id)
    if locked.status != "finding":
        return
    ranks = {one.scene: one.rank for one in found.scenes}
    rows = {
        scene.index: SceneRow(
            organisation_id=draft.organisation_id,
            draft=locked,
            index=scene.index,
            rank=ranks[scene.index],
            number=scene.number,
            heading=scene.heading,
            page=scene.page,
            eighths=scene.eighths,
            elements=[[one.kind, one.text, one.place.start, one.place.end] for one in scene.elements],
        )
        for scene in script.scenes
    }
    SceneRow.objects.bulk_create(rows.values(), batch_size=200)
    BeatRow.objects.bulk_create(
        [_row(beat, rows[beat.scene], found.detector) for beat in found.beats], batch_size=200
    )
    locked.status, locked.detector, locked.format = "ready", found.detector, script.format
    locked.not_understood = [[one.place.start_line, one.text, one.why] for one in script.not_understood]
    locked.save()
    _enter("draft.read", locked, None, at)


def _row(beat: Beat, scene: SceneRow, detector: str) -> BeatRow:
    return BeatRow(
        organisation_id=scene.organisation_id,
        scene=scene,
        key=beat.id,
        tier=beat.tier,
        classes=" ".join(beat.classes),
        exposure=beat.exposure,
        action=beat.action,
        who=", ".join(person.name for person in beat.who)[:400],
        start=beat.places[0].start if beat.places else 0,
        text=beat.text,
        why=[[why.words, why.says] for why in beat.why],
        detector=detector,
    )


@transaction.atomic
def cancel(draft: Draft, *, by: Person, at: datetime) -> None:
    """Stop the reading at its next step."""
    if Draft.objects.filter(id=draft.id, status__in=["waiting", "reading", "finding"]).update(
        status="cancelled"
    ):
        _enter("draft.cancelled", draft, by.pk, at)


@transaction.atomic
def decide(
    beat: BeatRow, verb: str, *, exposure: str, action: str, note: str, by: Person, at: datetime
) -> Decision:
    """Add a decision; earlier ones stay."""
    made = Decision(
        organisation_id=beat.organisation_id,
        beat=beat,
        verb=verb,
        exposure=exposure if verb == "regrade" else "",
        action=action if verb == "regrade" else "",
        note=note,
        by_id=by.pk,
        at=at,
        detector=beat.detector,
    )
    made.save(force_insert=True)
    draft = beat.scene.draft
    enter(
        f"beat.{verb}",
        on=("beat", beat.id),
        by=by.pk,
        at=at,
        organisation=beat.organisation_id,
        production=draft.production_id,
    )
    return made


@transaction.atomic
def add(scene: SceneRow, *, element: int, exposure: str, action: str, by: Person, at: datetime) -> BeatRow:
    """Add a beat that the detector did not find."""
    _kind, text, start, _end = scene.elements[element]
    beat = BeatRow(
        organisation_id=scene.organisation_id,
        scene=scene,
        tier="beat",
        exposure=exposure,
        action=action,
        start=start,
        text=text,
        source="person",
    )
    beat.key = str(beat.id)
    beat.save(force_insert=True)
    decide(beat, "add", exposure="", action="", note="", by=by, at=at)
    return beat


def _enter(event: str, draft: Draft, by: UUID | None, at: datetime) -> None:
    enter(
        event,
        on=("draft", draft.id),
        by=by,
        at=at,
        organisation=draft.organisation_id,
        production=draft.production_id,
    )
