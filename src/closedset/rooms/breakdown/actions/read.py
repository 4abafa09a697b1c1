"""The job that reads a draft: in steps, each its own short transaction, to be watched and stopped."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from closedset.practice import breakdown
from closedset.practice.breakdown.values import Breakdown
from closedset.practice.screenplay import Script
from closedset.rooms.breakdown import kept, queries
from closedset.rooms.breakdown.actions.carry import carry_into
from closedset.rooms.breakdown.models import BeatRow, Draft, SceneRow
from closedset.rooms.breakdown.states import STEPS, Status
from closedset.rooms.documents.queries import open_file
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Unreadable

FAULT = "The script could not be read because of a fault on our side. The file is kept; nothing is lost."


class Stopped(Exception):
    """Somebody cancelled."""


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def read_draft(draft: str, organisation: str) -> None:
    """Read the draft, find its beats, carry decisions across. Run twice, it does nothing more."""
    with within({UUID(organisation)}):
        mine = Draft.objects.filter(pk=draft)
        if not mine.filter(status=Status.WAITING).update(status=Status.READING):
            return
        try:
            read(mine.get(), at=timezone.now())  # noqa: TID251 - a job starts here, so it may ask
        except Stopped:
            return
        except (CannotRead, Unreadable) as trouble:
            fail(mine.get(), getattr(trouble, "says", str(trouble)), at=timezone.now())  # noqa: TID251
        except Exception:
            fail(mine.get(), FAULT, at=timezone.now())  # noqa: TID251
            raise


def step(draft: Draft, done: int) -> None:
    """Show that a step is done. Raises `Stopped` when the draft was cancelled meanwhile."""
    if not Draft.objects.filter(pk=draft.pk, status=Status.READING).update(done=done):
        raise Stopped


def read(draft: Draft, *, at: datetime) -> None:
    """The steps. Raises `CannotRead`, `Unreadable` or `Stopped`."""
    data = open_file(draft.file)
    step(draft, 1)
    script = read_script(data, name=draft.name)
    step(draft, 2)
    found = breakdown.find(script)
    step(draft, 3)
    save(draft, script, found, at=at)


@transaction.atomic
def fail(draft: Draft, says: str, *, at: datetime) -> None:
    """Say in one sentence why the draft could not be read."""
    if not Draft.objects.filter(pk=draft.pk, status=Status.READING).update(status=Status.FAILED, says=says):
        return
    enter(
        "draft.not_read",
        on=("draft", draft.pk),
        by=None,
        at=at,
        organisation=draft.organisation_id,
        production=draft.production_id,
        why=says,
    )


@transaction.atomic
def save(draft: Draft, script: Script, found: Breakdown, *, at: datetime) -> None:
    """Keep what was read and found, whole or not at all."""
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if draft.status != Status.READING:
        raise Stopped
    ranks = {one.scene: one.rank for one in found.scenes}
    organisation = draft.organisation_id
    SceneRow.objects.bulk_create(
        SceneRow(
            organisation_id=organisation,
            draft=draft,
            index=scene.index,
            number=scene.number,
            heading=scene.heading,
            page=scene.page,
            eighths=scene.eighths,
            omitted=scene.omitted,
            characters=list(scene.characters),
            elements=[
                [one.kind, one.text, one.place.start, one.place.end, one.place.start_line]
                for one in scene.elements
            ],
            rank=ranks.get(scene.index, len(script.scenes)),
        )
        for scene in script.scenes
    )
    keys = set()
    rows = []
    for beat in found.beats:
        if (beat.scene, beat.id) in keys:
            continue
        keys.add((beat.scene, beat.id))
        value = kept.to_json(beat) | {"number": beat.scene_number}
        rows.append(
            BeatRow(
                organisation_id=organisation,
                draft=draft,
                scene=beat.scene,
                key=beat.id,
                tier=beat.tier,
                value=value,
                detector=found.detector,
            )
        )
    BeatRow.objects.bulk_create(rows)
    before = queries.latest_ready(draft.production_id, before=draft)
    draft.digest = carry_into(draft, script, before=before, at=at) if before else None
    draft.status, draft.done = Status.READY, STEPS
    draft.format, draft.detector, draft.pages = script.format, found.detector, script.pages
    draft.not_understood = [[one.place.start_line, one.text[:500], one.why] for one in script.not_understood]
    draft.save()
    enter(
        "draft.read",
        on=("draft", draft.pk),
        by=None,
        at=at,
        organisation=organisation,
        production=draft.production_id,
        details={"scenes": len(script.scenes), "beats": len(rows), "detector": found.detector},
    )
