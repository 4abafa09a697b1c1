"""The digest in sentences, for a page, a terminal or an e-mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from closedset.practice.drafts.values import BeatChange, BeatMatch, Digest, SceneChange, SceneMatch
from closedset.practice.screenplay import Scene

_SAID: dict[SceneChange, str] = {
    SceneChange.SAME: "unchanged",
    SceneChange.NEW: "new",
    SceneChange.REMOVED: "not in the new draft",
    SceneChange.OMITTED: "omitted",
    SceneChange.RESTORED: "restored",
    SceneChange.SPLIT: "split",
    SceneChange.MERGED: "merged",
    SceneChange.MOVED: "moved",
    SceneChange.RENUMBERED: "renumbered",
    SceneChange.HEADING: "heading changed",
    SceneChange.REWORDED: "reworded",
}


def name(scene: Scene) -> str:
    """A scene as people call it: its number, or its place in the draft when it has none."""
    return scene.number or f"(no. {scene.index + 1})"


def names(scenes: Sequence[Scene]) -> str:
    """Several scenes: `12, 12A`."""
    return ", ".join(name(scene) for scene in scenes)


def scene_line(match: SceneMatch) -> str:
    """One line for a scene: `12 → 12, 12A: split, reworded`."""
    olds, news = names(match.old), names(match.new)
    which = olds if olds == news else " → ".join(part for part in (olds, news) if part)
    said = ", ".join(_SAID[change] for change in match.changes)
    maybe = f"; perhaps {names(match.maybe)}" if match.maybe else ""
    unsure = "; please check" if match.old and match.new and match.sure < 0.6 else ""
    return f"{which}: {said}{maybe}{unsure}"


def beat_line(match: BeatMatch) -> str:
    """One line for a beat: what changed, its words, and why we say so."""
    beat = match.new or match.old
    text = " ".join(beat.text.split()) if beat else ""
    short = text if len(text) <= 80 else text[:79].rstrip() + "…"
    also = " (moved)" if match.moved and match.change is not BeatChange.MOVED else ""
    return f"{match.change}{also}: “{short}” {match.why}"


def summary(digest: Digest) -> str:
    """The digest in one sentence, with counts of what is not the same."""
    scenes = Counter(change for match in digest.scenes for change in match.changes)
    beats = Counter(match.change for match in digest.beats)
    said = [f"{count} {_SAID[change]}" for change in SceneChange if (count := scenes[change])]
    told = [f"{count} {change}" for change in BeatChange if (count := beats[change])]
    sentence = f"Scenes: {', '.join(said) or 'none'}."
    return f"{sentence} Beats: {', '.join(told)}." if told else sentence
