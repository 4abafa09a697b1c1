"""Questions about a scene for the coordinator. They are never answered here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from closedset.practice.breakdown.values import Beat, Class, Flag, Presence


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question, and what in the breakdown raised it."""

    code: str
    asks: str
    beats: tuple[str, ...]
    """The findings that raised it."""


PURPOSE: tuple[tuple[str, str], ...] = (
    ("purpose.story", "What does the story need from this moment, and what would be lost without it?"),
    ("purpose.change", "What is different between the people when the scene is over?"),
    ("purpose.seen", "What must be seen or heard, and what can be left out of frame?"),
    ("power.who", "Who leads this moment, who follows, and does that change?"),
    ("power.choice", "What can each character choose here, and how will we see that they choose it?"),
)
BY_FLAG: dict[Flag, tuple[str, str]] = {
    Flag.MINOR: (
        "flag.minor",
        "Is anyone in or near this moment under eighteen, as a character or as a performer, "
        "and who watches over that?",
    ),
    Flag.INTOXICATION: (
        "flag.intoxication",
        "Has a character taken something here, and what does that do to their ability to agree?",
    ),
    Flag.POWER: (
        "flag.power",
        "What rank, age, money or duty stands between these people, and does the scene mean to show it?",
    ),
    Flag.NONCONSENT: (
        "flag.nonconsent",
        "Does everyone in the story agree to what happens, and whose point of view tells us?",
    ),
    Flag.GROUP: (
        "flag.group",
        "Who else is present, in the story and on the set, and does each have a part?",
    ),
}
BY_CLASS: dict[Class, tuple[str, str]] = {
    Class.KISS: ("class.kiss", "What kind of kiss is it, who begins it, and how does it end?"),
    Class.INTIMATE_TOUCH: (
        "class.intimate_touch",
        "Which areas are in contact, over or under clothes, and for how long?",
    ),
    Class.UNDRESSING: (
        "class.undressing",
        "Which garment goes, who removes it, and what is worn underneath?",
    ),
    Class.NUDITY: (
        "class.nudity",
        "How much is exposed on set, how much on screen, and may it be suggested instead?",
    ),
    Class.REVEALING: ("class.revealing", "What exactly is worn, and has the performer seen it?"),
    Class.SIMULATED_SEX: (
        "class.simulated_sex",
        "What does the audience need to understand took place, and from what?",
    ),
    Class.SEXUAL_VIOLENCE: (
        "class.sexual_violence",
        "What does the story need of this violence, and how far must it be shown?",
    ),
    Class.SEXUALISED_DANCE: (
        "class.sexualised_dance",
        "Who watches the dance, how near are they, and is there contact?",
    ),
    Class.HYPER_EXPOSED: (
        "class.hyper_exposed",
        "What leaves the performer exposed here, and who needs to be in the room?",
    ),
}
IMPLIED = ("presence.implied", "What happens out of view, and what do the performers need to know of it?")


def questions(beats: Iterable[Beat]) -> tuple[Prompt, ...]:
    """The questions for one scene: purpose and power first, then what its findings raise."""
    found = tuple(beats)
    everyone = tuple(beat.id for beat in found)
    if not found:
        return ()
    asked = [Prompt(code, asks, everyone) for code, asks in PURPOSE]
    for flag, (code, asks) in BY_FLAG.items():
        asked += _raised(code, asks, (beat for beat in found if flag in beat.flags))
    for kind, (code, asks) in BY_CLASS.items():
        asked += _raised(code, asks, (beat for beat in found if kind in beat.classes))
    return (*asked, *_raised(*IMPLIED, (beat for beat in found if beat.presence is Presence.IMPLIED)))


def _raised(code: str, asks: str, beats: Iterable[Beat]) -> tuple[Prompt, ...]:
    ids = tuple(beat.id for beat in beats)
    return (Prompt(code, asks, ids),) if ids else ()
