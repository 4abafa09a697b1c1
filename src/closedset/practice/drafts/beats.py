"""Which beat of the old draft is which beat of the new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from closedset.practice.breakdown.values import Beat
from closedset.practice.drafts.grades import Shift, shift
from closedset.practice.drafts.order import greedily
from closedset.practice.drafts.values import BeatChange, BeatMatch, SceneChange, SceneMatch
from closedset.practice.drafts.words import Pairs, alike, pairs, plain

_LIKE_HERE = 0.45
_LIKE_ELSEWHERE = 0.6
_COMMON = 12
_PLACE = 0.05
"""How much of a score the place in the scene decides, so that words always weigh more."""

_REACH = 100
"""Beats of one scene further apart than this are not compared, so that a scene of thousands stays quick."""

Scored = tuple[float, int, int]


class _Side:
    """The beats of one draft, by position."""

    def __init__(self, beats: Sequence[Beat]) -> None:
        self.beats = beats
        self.plain = [plain(beat.text) for beat in beats]
        self.words: list[Pairs] = [pairs(text) for text in self.plain]
        self.in_scene: dict[int, list[int]] = defaultdict(list)
        for position, beat in enumerate(beats):
            self.in_scene[beat.scene].append(position)


def match_beats(
    scenes: Sequence[SceneMatch], old: Sequence[Beat], new: Sequence[Beat]
) -> tuple[BeatMatch, ...]:
    """Every beat of both drafts in exactly one match, in the order of the scenes."""
    olds, news = _Side(old), _Side(new)
    chosen: dict[int, tuple[int, float, bool]] = {}
    for match in scenes:
        away = SceneChange.MOVED in match.changes
        for score, one, other in greedily(_in_scene(match, olds, news)):
            chosen[one] = (other, score, away)
    for score, one, other in greedily(_elsewhere(olds, news, chosen)):
        chosen[one] = (other, score, True)
    return _told(scenes, olds, news, chosen)


def _in_scene(match: SceneMatch, olds: _Side, news: _Side) -> Iterable[Scored]:
    """Pairs within matched scenes that may be one beat."""
    here = [position for scene in match.old for position in olds.in_scene[scene.index]]
    there = [position for scene in match.new for position in news.in_scene[scene.index]]
    for at, one in enumerate(here):
        for to, other in enumerate(there[max(0, at - _REACH) : at + _REACH], max(0, at - _REACH)):
            likeness = _likeness(olds, news, one, other)
            if likeness >= _LIKE_HERE or _of_a_kind(olds.beats[one], news.beats[other]):
                yield (
                    likeness + 0.3 * _shared(olds.beats[one], news.beats[other]) - _apart(at, to),
                    one,
                    other,
                )


def _elsewhere(olds: _Side, news: _Side, chosen: dict[int, tuple[int, float, bool]]) -> Iterable[Scored]:
    """Pairs of beats still free, anywhere in the drafts, with nearly the same words."""
    taken = {other for other, _, _ in chosen.values()}
    where: dict[Hashable, list[int]] = defaultdict(list)
    for other in range(len(news.beats)):
        if other not in taken:
            for mark in news.words[other]:
                where[mark].append(other)
    for one in range(len(olds.beats)):
        if one in chosen:
            continue
        for other in {near for mark in olds.words[one] for near in where.get(mark, ())[:_COMMON]}:
            likeness = _likeness(olds, news, one, other)
            if likeness >= _LIKE_ELSEWHERE:
                yield likeness, one, other


def _likeness(olds: _Side, news: _Side, one: int, other: int) -> float:
    return 1.0 if olds.plain[one] == news.plain[other] else alike(olds.words[one], news.words[other])


def _of_a_kind(old: Beat, new: Beat) -> bool:
    """In one scene, the same class with some of the same people is one beat in other words."""
    here, there = _names(old), _names(new)
    return bool(set(old.classes) & set(new.classes)) and (here == there or bool(here & there))


def _shared(old: Beat, new: Beat) -> float:
    """How far classes and people agree, 0 to 1."""
    here, there = {*old.classes, *_names(old)}, {*new.classes, *_names(new)}
    both = here | there
    return len(here & there) / len(both) if both else 1.0


def _names(beat: Beat) -> set[str]:
    return {person.name for person in beat.who}


def _apart(at: int, to: int) -> float:
    return _PLACE * min(abs(at - to), 10) / 10


def _told(
    scenes: Sequence[SceneMatch], olds: _Side, news: _Side, chosen: dict[int, tuple[int, float, bool]]
) -> tuple[BeatMatch, ...]:
    back = {other: one for one, (other, _, _) in chosen.items()}
    found: list[BeatMatch] = []
    for match in scenes:
        for position in (at for scene in match.old for at in olds.in_scene[scene.index]):
            if position not in chosen:
                found.append(_gone(olds.beats[position]))
        for position in (at for scene in match.new for at in news.in_scene[scene.index]):
            if position in back:
                found.append(_kept(olds, news, back[position], chosen[back[position]]))
            else:
                found.append(_came(news.beats[position]))
    return tuple(found)


def _gone(beat: Beat) -> BeatMatch:
    return BeatMatch(old=beat, new=None, change=BeatChange.REMOVED, why="Nothing like it in the new draft.")


def _came(beat: Beat) -> BeatMatch:
    return BeatMatch(old=None, new=beat, change=BeatChange.NEW, why="Nothing like it in the old draft.")


def _kept(olds: _Side, news: _Side, one: int, to: tuple[int, float, bool]) -> BeatMatch:
    other, _, moved = to
    likeness = _likeness(olds, news, one, other)
    reworded = olds.plain[one] != news.plain[other]
    went = shift(olds.beats[one], news.beats[other])
    return BeatMatch(
        old=olds.beats[one],
        new=news.beats[other],
        change=_verdict(went, reworded=reworded, moved=moved),
        moved=moved,
        reworded=reworded,
        why=_why(went, likeness),
        sure=round(0.5 + 0.5 * likeness, 2),
    )


def _verdict(went: Shift, *, reworded: bool, moved: bool) -> BeatChange:
    if went.up and went.down:
        return BeatChange.CHANGED
    if went.up or went.down:
        return BeatChange.RAISED if went.up else BeatChange.LOWERED
    if reworded:
        return BeatChange.REWORDED
    return BeatChange.MOVED if moved else BeatChange.SAME


def _why(went: Shift, likeness: float) -> str:
    said = "The same words" if likeness == 1.0 else f"{round(likeness * 100)} % of the words are shared"
    if went.up:
        said += f"; more: {', '.join(went.up)}"
    if went.down:
        said += f"; less: {', '.join(went.down)}"
    return said + "."
