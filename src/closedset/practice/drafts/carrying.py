"""Decisions and notes taken from one draft to the next. None is lost, and none is taken for granted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from closedset.practice.drafts.values import BeatChange, BeatMatch, Digest, SceneMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision or a note somebody wrote on the old draft."""

    id: str
    beat: str = ""
    """Id of the beat in the old breakdown; empty for a note on a whole scene."""

    scene: int | None = None
    """Index of the scene in the old draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Where a decision or note stands in the new draft."""

    decided: Decided
    beat: str = ""
    """Id of the beat in the new breakdown; empty when no beat carries it."""

    scenes: tuple[int, ...] = ()
    """Indexes of the scenes in the new draft it belongs to."""

    to_review: bool
    """True when somebody must look again; the old decision is kept as history."""

    why: str

    @property
    def placed(self) -> bool:
        """False when it has no place in the new draft and waits in a list of its own."""
        return bool(self.beat) or bool(self.scenes)


def carry(decided: Iterable[Decided], digest: Digest) -> tuple[Carried, ...]:
    """One answer for each decision or note, in the order given.

    An unchanged beat keeps its decision. A beat that was raised, lowered, reworded or moved keeps it as
    history and is open again. What has no beat falls back to its scene, and what has no scene is listed.
    """
    beats = _by_beat(digest)
    scenes = {scene.index: match for match in digest.scenes for scene in match.old}
    carried = []
    for one in decided:
        beat = beats.get((one.beat, one.scene)) or beats.get((one.beat, None))
        index = beat.old.scene if beat and beat.old else one.scene
        carried.append(_carried(one, beat, scenes.get(index) if index is not None else None))
    return tuple(carried)


def _by_beat(digest: Digest) -> dict[tuple[str, int | None], BeatMatch]:
    """By id and scene, and by id alone: repeated words under a repeated heading share an id."""
    found: dict[tuple[str, int | None], BeatMatch] = {}
    for match in digest.beats:
        if match.old is not None:
            found.setdefault((match.old.id, match.old.scene), match)
            found.setdefault((match.old.id, None), match)
    return found


def _carried(one: Decided, beat: BeatMatch | None, scene: SceneMatch | None) -> Carried:
    if beat is not None and beat.new is not None:
        same = beat.change is BeatChange.SAME
        return Carried(
            decided=one,
            beat=beat.new.id,
            scenes=(beat.new.scene,),
            to_review=not same,
            why=beat.why if same else f"The beat is {beat.change} in the new draft. {beat.why}",
        )
    onto = tuple(found.index for found in scene.new) if scene else ()
    if one.beat:
        why = (
            "The beat is not in the new draft; its scene is." if onto else "Neither beat nor scene was found."
        )
        return Carried(decided=one, scenes=onto, to_review=True, why=why)
    if scene is None or not onto:
        return Carried(decided=one, to_review=True, why="The scene was not found in the new draft.")
    clear = len(onto) == 1 and len(scene.old) == 1 and scene.sure >= 0.6
    return Carried(decided=one, scenes=onto, to_review=not clear, why=scene.why)
