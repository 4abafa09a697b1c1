"""The digest of a new draft: scene by scene, and beat by beat when both breakdowns are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from closedset.practice.breakdown.values import Beat
from closedset.practice.drafts.beats import match_beats
from closedset.practice.drafts.order import moved
from closedset.practice.drafts.parting import Parting, part
from closedset.practice.drafts.scenes import Pairing, Reading, match
from closedset.practice.drafts.values import Digest, SceneChange, SceneMatch
from closedset.practice.screenplay import Scene, Script

_HINTS = 3

Placed = tuple[tuple[int, int, int], SceneMatch]
"""A match and where the digest tells it: new index, 0 or 1 after it, index in its own draft."""


def compare(
    old: Script, new: Script, *, beats: tuple[Sequence[Beat], Sequence[Beat]] | None = None
) -> Digest:
    """What is different in `new`. With the beats of both drafts the digest follows them too."""
    pairing = match(old.scenes, new.scenes)
    scenes = _scene_matches(pairing, part(pairing))
    return Digest(
        old_draft=old.revision,
        new_draft=new.revision,
        scenes=scenes,
        beats=match_beats(scenes, *beats) if beats else (),
    )


def _scene_matches(pairing: Pairing, parting: Parting) -> tuple[SceneMatch, ...]:
    """Every scene of both drafts in exactly one match, in the order of the new draft."""
    found = [*_told_by_new(pairing, parting), *_told_by_old(pairing, parting)]
    return tuple(one for _, one in sorted(found, key=lambda one: one[0]))


def _told_by_new(pairing: Pairing, parting: Parting) -> Iterator[Placed]:
    """Matched scenes, ranges that the new draft omits, and new scenes."""
    with_old = _by_whole(parting.split | parting.restored)
    with_new = _by_whole(parting.merged | parting.omitted)
    went = moved(pairing.to_new)
    _, near = _near(pairing)
    for new in range(len(pairing.new)):
        if new in pairing.to_old:
            old = pairing.to_old[new]
            changes = _joined(parting, with_old.get(old, ()), with_new.get(new, ()))
            changes += [SceneChange.MOVED] if old in went else []
            olds, news = (old, *with_new.get(new, ())), (new, *with_old.get(old, ()))
            yield (new, 0, new), _pair(pairing, olds, news, changes)
        elif new in with_new:
            yield (new, 0, new), _range(pairing, with_new[new], (new,), SceneChange.OMITTED)
        elif not (new in parting.split or new in parting.restored):
            yield (new, 0, new), _alone(pairing.new[new].scene, SceneChange.NEW, near[new])


def _told_by_old(pairing: Pairing, parting: Parting) -> Iterator[Placed]:
    """Ranges that the old draft omitted and the new one restores, and removed scenes."""
    ranges = _by_whole(parting.restored)
    near, _ = _near(pairing)
    last = -1
    for old in range(len(pairing.old)):
        last = pairing.to_new.get(old, last)
        if old in pairing.to_new or old in parting.merged or old in parting.omitted:
            continue
        if old in ranges:
            yield (ranges[old][0], 0, old), _range(pairing, (old,), ranges[old], SceneChange.RESTORED)
        else:
            yield (last, 1, old), _alone(pairing.old[old].scene, SceneChange.REMOVED, near[old])


def _by_whole(parts: dict[int, int]) -> dict[int, tuple[int, ...]]:
    wholes: dict[int, list[int]] = defaultdict(list)
    for piece in sorted(parts):
        wholes[parts[piece]].append(piece)
    return {whole: tuple(pieces) for whole, pieces in wholes.items()}


def _joined(parting: Parting, news: tuple[int, ...], olds: tuple[int, ...]) -> list[SceneChange]:
    """What the further scenes of a match say: parted, joined, or numbers omitted and restored."""
    found = []
    if news:
        found.append(SceneChange.SPLIT if news[0] in parting.split else SceneChange.RESTORED)
    if olds:
        found.append(SceneChange.MERGED if olds[0] in parting.merged else SceneChange.OMITTED)
    return found


def _pair(
    pairing: Pairing, olds: tuple[int, ...], news: tuple[int, ...], changes: list[SceneChange]
) -> SceneMatch:
    """A one-to-one match, the first of each side, with whatever else the two scenes gave or took."""
    why, sure = pairing.why[olds[0]]
    changes = changes + _changes(pairing.old[olds[0]], pairing.new[news[0]])
    return SceneMatch(
        old=_scenes(pairing.old, tuple(sorted(olds))),
        new=_scenes(pairing.new, tuple(sorted(news))),
        changes=tuple(dict.fromkeys(changes)) or (SceneChange.SAME,),
        why=why + _joined_why(len(olds), len(news)),
        sure=round(sure if len(olds) == len(news) == 1 else min(sure, 0.8), 2),
    )


def _joined_why(olds: int, news: int) -> str:
    said = ""
    if news > 1:
        said += " What else stood in it is now in another scene."
    if olds > 1:
        said += " It also holds what stood in another scene, or its number."
    return said


def _changes(old: Reading, new: Reading) -> list[SceneChange]:
    """What is different between two scenes that are the same scene."""
    found = []
    if old.scene.omitted != new.scene.omitted:
        found.append(SceneChange.OMITTED if new.scene.omitted else SceneChange.RESTORED)
    if old.number and new.number and old.number != new.number:
        found.append(SceneChange.RENUMBERED)
    if old.heading != new.heading and not (old.scene.omitted or new.scene.omitted):
        found.append(SceneChange.HEADING)
    if old.body != new.body and old.scene.omitted == new.scene.omitted:
        found.append(SceneChange.REWORDED)
    return found


def _range(pairing: Pairing, olds: tuple[int, ...], news: tuple[int, ...], change: SceneChange) -> SceneMatch:
    return SceneMatch(
        old=_scenes(pairing.old, olds),
        new=_scenes(pairing.new, news),
        changes=(change,),
        why="The number lies in a range marked omitted.",
        sure=0.85,
    )


def _alone(scene: Scene, change: SceneChange, maybe: Sequence[Scene]) -> SceneMatch:
    """A scene with no counterpart, and the scenes of the other draft that come nearest."""
    other = "old" if change is SceneChange.NEW else "new"
    return SceneMatch(
        old=() if change is SceneChange.NEW else (scene,),
        new=(scene,) if change is SceneChange.NEW else (),
        changes=(change,),
        why=f"No scene of the {other} draft has its words, or its number with its heading.",
        maybe=tuple(maybe[:_HINTS]),
    )


def _near(pairing: Pairing) -> tuple[dict[int, list[Scene]], dict[int, list[Scene]]]:
    """For each old and each new scene, scenes of the other draft that share some words, best first."""
    near_old: dict[int, list[Scene]] = defaultdict(list)
    near_new: dict[int, list[Scene]] = defaultdict(list)
    for (old, new), _ in sorted(pairing.hints.items(), key=lambda one: (-one[1], sum(one[0]), one[0])):
        near_old[old].append(pairing.new[new].scene)
        near_new[new].append(pairing.old[old].scene)
    return near_old, near_new


def _scenes(side: Sequence[Reading], indexes: tuple[int, ...]) -> tuple[Scene, ...]:
    return tuple(side[index].scene for index in indexes)
