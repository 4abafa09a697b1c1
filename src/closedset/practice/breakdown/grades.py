"""First suggestions for how much is exposed and what is done. The coordinator sets both."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.breakdown.values import Class

FULL = ("frontal", "penis", "vagina", "genital", "pubic", "scrotum")
BARE = ("naked", "nude", "nakedness", "unclothed", "buff", "bottomless")
REAR = ("buttock", "butt", "ass ", "backside", "bum ", "moon")
CHEST = ("breast", "topless", "nipple", "boob")
ACTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A10", ("violence.",)),
    ("A8", ("sex.named", "sex.profane", "sex.act", "sex.passion")),
    ("A12", ("dance.",)),
    ("A9", ("sex.sounds", "implied.door")),
    ("A7", ("touch.straddle", "touch.in_bed", "touch.embrace_bed", "implied.wake", "place.bed")),
    ("A5", ("touch.grope", "touch.undress_touch", "touch.hand_on")),
    ("A6", ("undress.", "place.shower")),
    ("A11", ("exposed.", "place.medical", "place.bath")),
    ("A4", ("kiss.",)),
    ("A3", ("touch.",)),
)


def exposure(classes: Iterable[Class], words: Iterable[str]) -> str:
    """E0 to E7, from the classes found and the words that raised them."""
    said, kinds = " ".join(words).lower() + " ", frozenset(classes)
    if Class.NUDITY in kinds:
        for grade, hints in (("E7", FULL), ("E6", BARE), ("E4", REAR), ("E3", CHEST)):
            if any(hint in said for hint in hints):
                return grade
        return "E2"
    if kinds & {Class.SIMULATED_SEX, Class.SEXUAL_VIOLENCE, Class.HYPER_EXPOSED}:
        return "E2"
    return "E1" if kinds & {Class.UNDRESSING, Class.REVEALING, Class.SEXUALISED_DANCE} else "E0"


def action(strengths: dict[str, float]) -> str:
    """A1 to A12: the gravest of the rules that speak clearly, else of all."""
    clear = [rule for rule, hint in strengths.items() if hint >= 2] or list(strengths)
    for grade, rules in ACTIONS:
        if any(rule.startswith(rules) for rule in clear):
            return grade
    return "A1"
