"""What a comparison of two drafts says: values only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from closedset.practice.breakdown.values import Beat
from closedset.practice.screenplay import Scene
from closedset.practice.word import Word


class SceneChange(Word):
    """What happened to a scene between two drafts."""

    SAME = "same"
    NEW = "new"
    REMOVED = "removed"
    OMITTED = "omitted"
    RESTORED = "restored"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    HEADING = "heading"
    REWORDED = "reworded"


class BeatChange(Word):
    """What happened to a beat between two drafts."""

    SAME = "same"
    NEW = "new"
    REMOVED = "removed"
    RAISED = "raised"
    LOWERED = "lowered"
    CHANGED = "changed"
    """Raised in one respect and lowered in another."""

    REWORDED = "reworded"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneMatch:
    """Scenes of the old draft and what became of them in the new one.

    One old and one new scene as a rule; several new ones after a split, several old ones after a merge or
    a range of omitted numbers; none on one side when a scene is new or removed.
    """

    old: tuple[Scene, ...] = ()
    new: tuple[Scene, ...] = ()
    changes: tuple[SceneChange, ...]
    why: str
    """One sentence a person can check."""

    sure: float = 1.0
    """From 0 (a guess) to 1 (certain)."""

    maybe: tuple[Scene, ...] = ()
    """For a new or removed scene: scenes of the other draft that share some words, best first."""

    @property
    def characters(self) -> frozenset[str]:
        """Everybody with a cue in it, in either draft."""
        return frozenset(name for scene in self.old + self.new for name in scene.characters)


@dataclass(frozen=True, slots=True, kw_only=True)
class BeatMatch:
    """A beat of the old draft and the beat it became; one side is None when it is new or removed."""

    old: Beat | None
    new: Beat | None
    change: BeatChange
    moved: bool = False
    """True when it now plays in another scene, or its scene has moved."""

    reworded: bool = False
    why: str
    sure: float = 1.0

    @property
    def who(self) -> frozenset[str]:
        """Everybody in it, in either draft."""
        return frozenset(person.name for beat in (self.old, self.new) if beat for person in beat.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is different in a new draft. Every scene and every beat of both drafts stands in it once."""

    old_draft: str = ""
    """Colour or name of the old draft, when the file states one."""

    new_draft: str = ""
    scenes: tuple[SceneMatch, ...] = ()
    """In the order of the new draft, removed scenes where they stood."""

    beats: tuple[BeatMatch, ...] = ()
    """Empty when only scenes were compared."""

    @property
    def unmatched(self) -> tuple[SceneMatch, ...]:
        """Scenes with no counterpart that a person should look for: they share words with another scene,
        or they are gone without being marked omitted.
        """
        return tuple(
            match
            for match in self.scenes
            if match.maybe or (SceneChange.REMOVED in match.changes and not match.old[0].omitted)
        )

    @property
    def unsure(self) -> tuple[SceneMatch, ...]:
        """Matches that rest on little."""
        return tuple(match for match in self.scenes if match.old and match.new and match.sure < 0.6)

    def for_characters(self, names: Iterable[str]) -> Digest:
        """The same digest, only for scenes and beats with one of these characters in either draft."""
        mine = {name.casefold() for name in names}
        beats = tuple(match for match in self.beats if mine & _folded(match.who))
        with_beats = {beat.scene for match in beats if (beat := match.old)}
        with_new = {beat.scene for match in beats if (beat := match.new)}
        return replace(
            self,
            beats=beats,
            scenes=tuple(
                match
                for match in self.scenes
                if mine & _folded(match.characters)
                or with_beats & {scene.index for scene in match.old}
                or with_new & {scene.index for scene in match.new}
            ),
        )


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}
