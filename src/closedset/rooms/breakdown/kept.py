"""A beat as it is kept in a row, and back."""

from __future__ import annotations

from typing import Any

from closedset.practice.breakdown.values import Beat, Class, Flag, Person, Presence, Tier, Why
from closedset.practice.screenplay import Place


def to_json(beat: Beat) -> dict[str, Any]:
    """The beat as JSON; its scene and tier stand in columns of their own."""
    return {
        "classes": list(beat.classes),
        "presence": beat.presence,
        "exposure": beat.exposure,
        "action": beat.action,
        "who": [[person.name, person.inferred] for person in beat.who],
        "flags": list(beat.flags),
        "lines": [beat.start_line, beat.end_line],
        "spans": [list(span) for span in beat.spans],
        "places": [
            [
                place.start_line,
                place.end_line,
                place.start,
                place.end,
                place.page,
                place.page_line,
                place.paragraph,
            ]
            for place in beat.places
        ],
        "text": beat.text,
        "why": [[why.words, why.rule, why.says, list(why.span)] for why in beat.why],
        "confidence": beat.confidence,
        "inherited": beat.inherited,
    }


def to_beat(
    value: dict[str, Any],
    *,
    key: str,
    scene: int,
    number: str,
    tier: str,
    grades: dict[str, str] | None = None,
) -> Beat:
    """The beat again. `grades` are what a person set in place of the detector's."""
    graded = grades or {}
    first, last = value["lines"]
    return Beat(
        id=key,
        scene=scene,
        scene_number=number,
        tier=Tier(tier),
        classes=tuple(Class(one) for one in value["classes"]),
        presence=Presence(value["presence"]),
        exposure=graded.get("exposure") or value["exposure"],
        action=graded.get("action") or value["action"],
        who=tuple(Person(name, inferred) for name, inferred in value["who"]),
        flags=tuple(Flag(one) for one in value["flags"]),
        start_line=first,
        end_line=last,
        spans=tuple((start, end) for start, end in value["spans"]),
        places=tuple(place(one) for one in value["places"]),
        text=value["text"],
        why=tuple(Why(words, rule, says, (start, end)) for words, rule, says, (start, end) in value["why"]),
        confidence=value["confidence"],
        inherited=value["inherited"],
    )


def place(kept: list[Any]) -> Place:
    """One place again."""
    start_line, end_line, start, end, page, page_line, paragraph = kept
    return Place(
        start_line=start_line,
        end_line=end_line,
        start=start,
        end=end,
        page=page,
        page_line=page_line,
        paragraph=paragraph,
    )
