"""The breakdown: which scenes hold intimate or exposing material, with the words that say so."""

from closedset.practice.breakdown.detect import DETECTOR, find
from closedset.practice.breakdown.values import (
    Beat,
    Breakdown,
    Class,
    Flag,
    Person,
    Presence,
    SceneReading,
    Tier,
    Why,
)

__all__ = [
    "DETECTOR",
    "Beat",
    "Breakdown",
    "Class",
    "Flag",
    "Person",
    "Presence",
    "SceneReading",
    "Tier",
    "Why",
    "find",
]
