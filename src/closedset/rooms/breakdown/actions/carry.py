"""Bringing decisions and notes across from the draft before."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from closedset.practice import drafts
from closedset.practice.drafts import BeatChange, Carried, Decided, Digest, SceneChange
from closedset.practice.screenplay import Script
from closedset.rooms.breakdown import queries
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft, SceneNote
from closedset.rooms.breakdown.queries import Standing


def carry_into(draft: Draft, script: Script, *, before: Draft, at: datetime) -> dict[str, Any]:
    """Carry everything decided on `before` into `draft`; answer the digest as it is kept and shown."""
    old, new = queries.standings(before), queries.standings(draft)
    digest = drafts.compare(
        queries.script_of(before), script, beats=([one.beat for one in old], [one.beat for one in new])
    )
    waiting = carry_decisions(draft, digest, old, at=at) + carry_notes(draft, digest, before)
    return told(digest, before) | {"waiting": waiting}


def carry_decisions(draft: Draft, digest: Digest, old: list[Standing], *, at: datetime) -> list[list[str]]:
    """One decision on the new draft for each that stands on the old; what has no place is listed."""
    decided = {str(one.last.pk): one for one in old if one.last}
    asked = [Decided(id=key, beat=one.row.key, scene=one.row.scene) for key, one in decided.items()]
    rows = {(row.scene, row.key): row for row in BeatRow.objects.filter(draft=draft)}
    waiting = []
    for carried in drafts.carry(asked, digest):
        standing = decided[carried.decided.id]
        row = rows.get((carried.scenes[0], carried.beat)) if carried.beat and carried.scenes else None
        if row is None and carried.scenes and standing.row.by_person:
            row = added_again(draft, standing, carried.scenes[0])
        if row is None:
            waiting.append([standing.row.value["text"][:300], carried.why])
        else:
            decide_again(row, standing, carried, at=at)
    return waiting


def added_again(draft: Draft, standing: Standing, scene: int) -> BeatRow:
    """A beat that a person added, on the scene it belongs to now; its passage is to be looked for."""
    row = BeatRow(
        id=uuid4(),
        organisation_id=draft.organisation_id,
        draft=draft,
        scene=scene,
        key=standing.row.key,
        tier=standing.row.tier,
        value=standing.row.value | {"spans": []},
        by_person=True,
        detector=standing.row.detector,
    )
    row.save(force_insert=True)
    return row


def decide_again(row: BeatRow, standing: Standing, carried: Carried, *, at: datetime) -> None:
    """The decision as it stood, with whose it was; open again when the beat is not the same."""
    last = standing.last
    if last is None:
        return
    grades: dict[str, str] = {}
    for one in standing.history:
        grades |= one.values.get("grades", {})
    Decision(
        organisation_id=row.organisation_id,
        beat=row,
        verb=last.verb,
        values={"grades": grades, "carried": carried.why},
        note=last.note,
        by_id=last.by_id,
        at=last.at,
        detector=last.detector,
        carried_from=last.pk,
        to_review=carried.to_review or last.to_review or not carried.beat,
    ).save(force_insert=True)


def carry_notes(draft: Draft, digest: Digest, before: Draft) -> list[list[str]]:
    """The coordinator's words on scenes; what has no scene is listed."""
    notes = {str(note.pk): note for note in queries.notes_of(before)}
    asked = [Decided(id=key, scene=note.scene) for key, note in notes.items()]
    waiting, taken = [], set()
    for carried in drafts.carry(asked, digest):
        note = notes[carried.decided.id]
        if not carried.scenes or carried.scenes[0] in taken:
            waiting.append([f"{note.purpose} {note.power}".strip()[:300], carried.why])
            continue
        taken.add(carried.scenes[0])
        SceneNote(
            organisation_id=draft.organisation_id,
            draft=draft,
            scene=carried.scenes[0],
            purpose=note.purpose,
            power=note.power,
            by_id=note.by_id,
            at=note.at,
        ).save(force_insert=True)
    return waiting


def told(digest: Digest, before: Draft) -> dict[str, Any]:
    """The digest as it is kept: lines with whom they concern, unchanged ones left out."""
    return {
        "from": f"{before.colour}: {before.name}",
        "summary": drafts.summary(digest),
        "scenes": [
            [
                drafts.scene_line(match),
                match.why,
                sorted(match.characters),
                [scene.index for scene in match.new],
            ]
            for match in digest.scenes
            if match.changes != (SceneChange.SAME,)
        ],
        "beats": [
            [
                drafts.beat_line(match),
                str(match.change),
                sorted(match.who),
                match.new.scene if match.new else None,
            ]
            for match in digest.beats
            if match.change is not BeatChange.SAME
        ],
        "followed": [
            [[scene.index for scene in match.old], [scene.index for scene in match.new]]
            for match in digest.scenes
        ],
        "unmatched": [drafts.scene_line(match) for match in digest.unmatched],
    }
