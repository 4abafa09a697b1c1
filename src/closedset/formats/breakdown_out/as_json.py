"""The breakdown and the bare reading as JSON. The schema is `docs/schema/breakdown-1.json`."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.practice.breakdown.values import Beat
from closedset.practice.screenplay import Element, NotUnderstood, Place, Scene, Script

SCHEMA = "urn:closedset:schema:breakdown-1"


def breakdown(report: Report) -> dict[str, Any]:
    """A breakdown as plain values: every scene in script order, with its rank in the read-through list."""
    return {
        **_head(report.script, report.name),
        "detector": report.detector,
        "scenes": [_scene_with_beats(one, report) for one in report.scenes],
        "not_understood": [_not_understood(one) for one in report.script.not_understood],
    }


def reading(script: Script, *, name: str) -> dict[str, Any]:
    """The structure of a script alone: scenes and their elements, nothing found and nothing judged."""
    return {
        **_head(script, name),
        "front": [_element(one) for one in script.front],
        "scenes": [
            {**_scene(one), "elements": [_element(part) for part in one.elements]} for one in script.scenes
        ],
        "characters": [
            {"name": one.name, "cues": one.cues, "aliases": list(one.aliases)} for one in script.characters
        ],
        "not_understood": [_not_understood(one) for one in script.not_understood],
    }


def _head(script: Script, name: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "script": name,
        "format": script.format,
        "title_page": [list(field) for field in script.title_page],
        "revision": script.revision,
        "pages": script.pages,
        "pages_estimated": script.pages_estimated,
        "notes": list(script.notes),
    }


def _scene_with_beats(one: SceneReport, report: Report) -> dict[str, Any]:
    beats = [_beat(beat, report.decisions.get(beat.id)) for beat in one.beats]
    return {**_scene(one.scene), "rank": one.rank, "tier": one.tier, "beats": beats}


def _scene(scene: Scene) -> dict[str, Any]:
    return {
        "number": scene.number,
        "heading": scene.heading,
        "inside": scene.parts.inside,
        "set": scene.parts.set_name,
        "time_of_day": scene.parts.time_of_day,
        "start_line": scene.start_line,
        "end_line": scene.end_line,
        "paragraph": scene.elements[0].place.paragraph,
        "page": scene.page,
        "page_line": scene.elements[0].place.page_line,
        "eighths": scene.eighths,
        "characters": list(scene.characters),
        "omitted": scene.omitted,
    }


def _beat(beat: Beat, decision: str | None) -> dict[str, Any]:
    first = beat.places[0] if beat.places else None
    return {
        "id": beat.id,
        "tier": beat.tier,
        "classes": list(beat.classes),
        "presence": beat.presence,
        "grade": {"exposure": beat.exposure, "action": beat.action},
        "who": [person.name for person in beat.who],
        "who_inferred": [person.name for person in beat.who if person.inferred],
        "flags": list(beat.flags),
        "start_line": beat.start_line,
        "end_line": beat.end_line,
        "page": first.page if first else None,
        "page_line": first.page_line if first else None,
        "paragraph": first.paragraph if first else None,
        "text": beat.text,
        "why": [{"words": why.words, "rule": why.rule, "says": why.says} for why in beat.why],
        "confidence": round(beat.confidence, 4),
        "decision": decision,
    }


def _element(element: Element) -> dict[str, Any]:
    written = {"kind": element.kind, "text": element.text, **_place(element.place)}
    extra = {
        "number": element.number,
        "dual": element.dual,
        "extension": element.extension,
        "revised": [list(span) for span in element.revised],
        "omitted": element.omitted,
    }
    return written | {name: value for name, value in extra.items() if value}


def _place(place: Place) -> dict[str, Any]:
    written: dict[str, Any] = {"start_line": place.start_line, "end_line": place.end_line}
    extra = {"page": place.page, "page_line": place.page_line, "paragraph": place.paragraph}
    return written | {name: value for name, value in extra.items() if value is not None}


def _not_understood(one: NotUnderstood) -> dict[str, Any]:
    return {"line": one.place.start_line, "text": one.text, "why": one.why}


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; neither moment nor paper is in it."""
    return (json.dumps(breakdown(report), ensure_ascii=False, indent=2) + "\n").encode()
