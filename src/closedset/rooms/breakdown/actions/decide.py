"""Deciding about beats. Every decision is a new row; none is changed, none removed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from closedset.practice.breakdown import DETECTOR
from closedset.practice.findings import Finding, require
from closedset.practice.visibility import Reader, may_decide
from closedset.rooms.breakdown import queries
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft, SceneNote, SceneRow
from closedset.rooms.breakdown.queries import Standing
from closedset.rooms.breakdown.states import Verb
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter

HAPPENED: dict[Verb, str] = {
    Verb.CONFIRM: "beat.confirmed",
    Verb.DISMISS: "beat.dismissed",
    Verb.REGRADE: "beat.regraded",
    Verb.SPLIT: "beat.split",
    Verb.MERGE: "beat.merged",
    Verb.ADD: "beat.added",
    Verb.REOPEN: "beat.reopened",
}


def standing(beat: BeatRow) -> Standing:
    """The beat as it stands, its row held. Refused when other beats already stand for it."""
    row = BeatRow.objects.select_for_update().get(pk=beat.pk)
    found = Standing(row, tuple(Decision.objects.filter(beat=row).order_by("at", "id")))
    if found.replaced:
        says = "This beat was split or merged meanwhile. Decide about the beats that stand for it."
        require((Finding("beat.replaced", says),))
    return found


@transaction.atomic
def decide(
    beat: BeatRow,
    verb: Verb,
    *,
    by: Person,
    at: datetime,
    reader: Reader,
    grades: dict[str, str] | None = None,
    note: str = "",
) -> Decision:
    """Confirm, dismiss, regrade or reopen a beat."""
    require(may_decide(reader))
    return entered(standing(beat).row, verb, by=by, at=at, values={"grades": grades or {}}, note=note)


@transaction.atomic
def split(beat: BeatRow, *, before: int, by: Person, at: datetime, reader: Reader) -> tuple[BeatRow, BeatRow]:
    """Make two beats of one, the second beginning with the passage's paragraph number `before`, from 1."""
    require(may_decide(reader))
    row = standing(beat).row
    places = row.value["places"]
    if not 0 < before < len(places):
        says = "A beat is split between two of its paragraphs; choose the one where the second begins."
        require((Finding("beat.not_parted", says),))
    scene = SceneRow.objects.get(draft=row.draft, index=row.scene)
    first = made(row, scene, places[:before], by=by, at=at)
    second = made(row, scene, places[before:], by=by, at=at)
    entered(row, Verb.SPLIT, by=by, at=at, values={"into": [first.key, second.key]})
    return first, second


@transaction.atomic
def merge(beat: BeatRow, other: BeatRow, *, by: Person, at: datetime, reader: Reader) -> BeatRow:
    """Make one beat of two in the same scene."""
    require(may_decide(reader))
    one, two = standing(beat).row, standing(other).row
    if one.pk == two.pk or (one.draft_id, one.scene) != (two.draft_id, two.scene):
        require((Finding("beat.elsewhere", "Only two beats of the same scene can be merged."),))
    scene = SceneRow.objects.get(draft=one.draft, index=one.scene)
    places = sorted({tuple(place) for place in one.value["places"] + two.value["places"]}, key=lambda p: p[2])
    joined = made(one, scene, [list(place) for place in places], by=by, at=at, also=two)
    for row in (one, two):
        entered(row, Verb.MERGE, by=by, at=at, values={"into": [joined.key]})
    return joined


def made(
    row: BeatRow,
    scene: SceneRow,
    places: list[list[Any]],
    *,
    by: Person,
    at: datetime,
    also: BeatRow | None = None,
) -> BeatRow:
    """A person's beat on some of a scene's paragraphs, with the reasons that stand in them."""
    sources = [row.value] + ([also.value] if also else [])
    starts, ends = places[0][2], places[-1][3]
    why = [one for source in sources for one in source["why"] if starts <= one[3][0] < ends]
    value = row.value | {
        "classes": list(dict.fromkeys(one for source in sources for one in source["classes"])),
        "flags": list(dict.fromkeys(one for source in sources for one in source["flags"])),
        "who": list({one[0]: one for source in sources for one in source["who"]}.values()),
        "places": places,
        "lines": [places[0][0], places[-1][1]],
        "spans": [one[3] for one in why],
        "why": why,
        "text": passage(scene, starts, ends),
    }
    return by_person(row.draft, row.scene, value, tier=row.tier, by=by, at=at)


def passage(scene: SceneRow, start: int, end: int) -> str:
    """The words of the scene's paragraphs between two offsets."""
    return " ".join(element[1] for element in scene.elements if element[2] < end and element[3] > start)


def by_person(
    draft: Draft, scene: int, value: dict[str, Any], *, tier: str, by: Person, at: datetime
) -> BeatRow:
    """Keep a beat that a person made."""
    pk = uuid4()
    row = BeatRow(
        id=pk,
        organisation_id=draft.organisation_id,
        draft=draft,
        scene=scene,
        key=str(pk),
        tier=tier,
        value=value,
        by_person=True,
        detector=DETECTOR,
    )
    row.save(force_insert=True)
    entered(row, Verb.ADD, by=by, at=at, values={})
    return row


@transaction.atomic
def add(
    scene: SceneRow,
    *,
    first: int,
    last: int,
    classes: list[str],
    exposure: str,
    action: str,
    by: Person,
    at: datetime,
    reader: Reader,
) -> BeatRow:
    """Add a beat over the scene's paragraphs `first` to `last`, from 0."""
    require(may_decide(reader))
    chosen = scene.elements[min(first, last) : max(first, last) + 1]
    if not chosen:
        require((Finding("beat.no_passage", "Choose the paragraphs the beat is in."),))
    places = [[one[4], one[4], one[2], one[3], None, None, None] for one in chosen]
    value = {
        "classes": classes,
        "presence": "onscreen",
        "exposure": exposure,
        "action": action,
        "who": [[name, False] for name in scene.characters],
        "flags": [],
        "lines": [chosen[0][4], chosen[-1][4]],
        "spans": [],
        "places": places,
        "text": " ".join(one[1] for one in chosen),
        "why": [],
        "confidence": 1.0,
        "inherited": False,
        "number": scene.number,
    }
    return by_person(scene.draft, scene.index, value, tier="beat", by=by, at=at)


def entered(
    row: BeatRow, verb: Verb, *, by: Person, at: datetime, values: dict[str, Any], note: str = ""
) -> Decision:
    """Keep the decision and enter it."""
    decision = Decision(
        organisation_id=row.organisation_id,
        beat=row,
        verb=verb,
        values=values,
        note=note,
        by_id=by.pk,
        at=at,
        detector=DETECTOR,
    )
    decision.save(force_insert=True)
    enter(
        HAPPENED[verb],
        on=("beat", row.pk),
        by=by.pk,
        at=at,
        organisation=row.organisation_id,
        production=row.draft.production_id,
        details={"scene": row.scene, "key": row.key, "number": row.value.get("number", "")},
    )
    return decision


@transaction.atomic
def note(scene: SceneRow, *, purpose: str, power: str, by: Person, at: datetime, reader: Reader) -> SceneNote:
    """Write the coordinator's own words on a scene."""
    require(may_decide(reader))
    kept = queries.notes_of(scene.draft).filter(scene=scene.index).first()
    kept = kept or SceneNote(organisation_id=scene.organisation_id, draft=scene.draft, scene=scene.index)
    kept.purpose, kept.power, kept.by_id, kept.at = purpose, power, by.pk, at
    kept.save()
    enter(
        "scene.noted",
        on=("scene", scene.pk),
        by=by.pk,
        at=at,
        organisation=scene.organisation_id,
        production=scene.draft.production_id,
    )
    return kept
