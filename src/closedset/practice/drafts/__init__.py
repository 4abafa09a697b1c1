"""A new draft against the old one: scenes and beats followed, decisions and notes carried across."""

from closedset.practice.drafts.carrying import Carried, Decided, carry
from closedset.practice.drafts.digest import compare
from closedset.practice.drafts.telling import beat_line, name, names, scene_line, summary
from closedset.practice.drafts.values import (
    BeatChange,
    BeatMatch,
    Digest,
    SceneChange,
    SceneMatch,
)

__all__ = [
    "BeatChange",
    "BeatMatch",
    "Carried",
    "Decided",
    "Digest",
    "SceneChange",
    "SceneMatch",
    "beat_line",
    "carry",
    "compare",
    "name",
    "names",
    "scene_line",
    "summary",
]
