"""The digest of a new draft as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from closedset.practice.breakdown.values import Beat
from closedset.practice.drafts import BeatMatch, Digest, SceneMatch, summary
from closedset.practice.screenplay import Scene


def digest(digest: Digest, *, old: str, new: str) -> dict[str, Any]:
    """The whole digest as plain values; `old` and `new` are what the two files are called."""
    return {
        "old": {"script": old, "revision": digest.old_draft},
        "new": {"script": new, "revision": digest.new_draft},
        "summary": summary(digest),
        "scenes": [_scene_match(match) for match in digest.scenes],
        "beats": [_beat_match(match) for match in digest.beats],
        "unmatched": [_scene_match(match) for match in digest.unmatched],
    }


def _scene_match(match: SceneMatch) -> dict[str, Any]:
    return {
        "old": _scenes(match.old),
        "new": _scenes(match.new),
        "changes": list(match.changes),
        "why": match.why,
        "sure": match.sure,
        "maybe": _scenes(match.maybe),
    }


def _scenes(scenes: Iterable[Scene]) -> list[dict[str, Any]]:
    return [
        {
            "index": scene.index,
            "number": scene.number,
            "heading": scene.heading,
            "start_line": scene.start_line,
        }
        for scene in scenes
    ]


def _beat_match(match: BeatMatch) -> dict[str, Any]:
    return {
        "change": match.change,
        "moved": match.moved,
        "reworded": match.reworded,
        "old": _beat(match.old),
        "new": _beat(match.new),
        "why": match.why,
        "sure": match.sure,
    }


def _beat(beat: Beat | None) -> dict[str, Any] | None:
    if beat is None:
        return None
    return {
        "id": beat.id,
        "scene": beat.scene,
        "scene_number": beat.scene_number,
        "tier": beat.tier,
        "classes": list(beat.classes),
        "grade": {"exposure": beat.exposure, "action": beat.action},
        "who": [person.name for person in beat.who],
        "start_line": beat.start_line,
        "end_line": beat.end_line,
        "text": beat.text,
    }
