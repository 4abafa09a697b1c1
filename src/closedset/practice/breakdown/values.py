"""What a breakdown is made of: beats, their reasons, and every scene in the order to read them."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.screenplay import Place
from closedset.practice.word import Word


class Class(Word):
    """The nine kinds of material a coordinator looks for."""

    KISS = "kiss"
    INTIMATE_TOUCH = "intimate_touch"
    UNDRESSING = "undressing"
    NUDITY = "nudity"
    REVEALING = "revealing"
    SIMULATED_SEX = "simulated_sex"
    SEXUAL_VIOLENCE = "sexual_violence"
    SEXUALISED_DANCE = "sexualised_dance"
    HYPER_EXPOSED = "hyper_exposed"


class Tier(Word):
    """What the finding asks of the reader."""

    BEAT = "beat"
    """Prepare it."""

    LOOK = "look"
    """Read this scene again."""

    MENTION = "mention"
    """Talk, comparison or negation: nothing to stage is described here."""


class Presence(Word):
    """Whether the act happens in view or earshot."""

    ONSCREEN = "onscreen"
    IMPLIED = "implied"


class Flag(Word):
    """What makes a beat need more care."""

    MINOR = "minor"
    INTOXICATION = "intoxication"
    POWER = "power"
    NONCONSENT = "nonconsent"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: the words, the rule they met, and where they stand."""

    words: str
    rule: str
    says: str
    span: tuple[int, int]
    """Character offsets of the words in `Script.text`, end exclusive."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a beat."""

    name: str
    inferred: bool = False
    """True when the passage does not name the person and the scene was asked instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One passage a coordinator should see."""

    id: str
    """Digest of the scene's heading and the passage's words: the same in every format, whatever the lines."""

    scene: int
    scene_number: str
    tier: Tier
    classes: tuple[Class, ...]
    presence: Presence
    exposure: str
    """E0 to E7."""

    action: str
    """A1 to A12."""

    who: tuple[Person, ...]
    flags: tuple[Flag, ...]
    start_line: int
    end_line: int
    spans: tuple[tuple[int, int], ...]
    """Character offsets of the words in `Script.text`."""

    places: tuple[Place, ...]
    """The elements of the passage."""

    text: str
    why: tuple[Why, ...]
    confidence: float
    inherited: bool = False
    """True when only an earlier scene's clothing state speaks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneReading:
    """One scene in the read-through list."""

    scene: int
    scene_number: str
    heading: str
    tier: Tier | None
    """The highest tier in it; None when nothing was found. It stays in the list either way."""

    rank: int
    """1 is the scene to read first."""

    score: float
    beats: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Everything found in a script, and every scene."""

    detector: str
    beats: tuple[Beat, ...] = ()
    """In the order of the script: beats, looks and mentions."""

    scenes: tuple[SceneReading, ...] = ()
    """Every scene of the script, in the order of the script."""

    def of(self, tier: Tier) -> tuple[Beat, ...]:
        """The findings of one tier, in script order."""
        return tuple(beat for beat in self.beats if beat.tier is tier)

    @property
    def ranked(self) -> tuple[SceneReading, ...]:
        """Every scene, the one to read first at the top."""
        return tuple(sorted(self.scenes, key=lambda scene: scene.rank))
