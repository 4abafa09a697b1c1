"""Which scene of the old draft is which scene of the new one.

From the surest evidence to the weakest: the same number and words, the same words, like words, the same place
under the same heading, the same number alone. Work grows with the size of the drafts, not with its square:
only scenes that share some uncommon words are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from closedset.practice.drafts.numbers import tidy
from closedset.practice.drafts.order import Gaps, greedily
from closedset.practice.drafts.words import Pairs, alike, pairs, plain
from closedset.practice.screenplay import PLAYED, Scene

_COMMON = 12
"""Words in more scenes than this say nothing about which scene it is."""

_LIKE = 0.3
_LIKE_UNDER_HEADING = 0.12
_HINT = 0.1
_WORDS_ENOUGH = 5
_NUMBERS_KEPT = 0.8

Key = Callable[["Reading"], Hashable | None]


@dataclass(frozen=True)
class Reading:
    """A scene as far as matching needs it."""

    scene: Scene
    number: str
    heading: str
    body: str

    @cached_property
    def words(self) -> Pairs:
        """Counted only when no exact match was found: most scenes of a new draft never need it."""
        return pairs(self.body)


@dataclass(slots=True)
class Pairing:
    """The matches found so far."""

    old: Sequence[Reading]
    new: Sequence[Reading]
    to_new: dict[int, int] = field(default_factory=dict)
    to_old: dict[int, int] = field(default_factory=dict)
    why: dict[int, tuple[str, float]] = field(default_factory=dict)
    """By old index: the sentence and how sure."""

    hints: dict[tuple[int, int], float] = field(default_factory=dict)
    """Pairs too unlike to match that share some words."""

    def join(self, old: int, new: int, why: str, sure: float) -> None:
        """Record a match; both scenes must still be free."""
        self.to_new[old], self.to_old[new] = new, old
        self.why[old] = (why, sure)

    def free_old(self) -> list[int]:
        return [index for index in range(len(self.old)) if index not in self.to_new]

    def free_new(self) -> list[int]:
        return [index for index in range(len(self.new)) if index not in self.to_old]


def read(scene: Scene) -> Reading:
    """The words of a scene, its heading and number, freed of what a change of format alters."""
    body = " ".join(plain(part.text) for part in scene.elements[1:] if part.kind in PLAYED)
    return Reading(scene, tidy(scene.number), plain(scene.heading), body)


def match(old: Sequence[Scene], new: Sequence[Scene]) -> Pairing:
    """One-to-one matches between two drafts."""
    pairing = Pairing([read(scene) for scene in old], [read(scene) for scene in new])
    for key, why, sure in _EXACT:
        _join_equal(pairing, key, why, sure)
    _by_likeness(pairing)
    _omitted_by_number(pairing)
    _by_heading_in_place(pairing)
    _by_number_alone(pairing)
    return pairing


def _all(reading: Reading) -> Hashable | None:
    return (reading.number, reading.heading, reading.body, reading.scene.omitted)


def _heading_and_words(reading: Reading) -> Hashable | None:
    return (reading.heading, reading.body) if reading.body else None


def _words_alone(reading: Reading) -> Hashable | None:
    return reading.body if len(reading.words) >= _WORDS_ENOUGH else None


def _heading(reading: Reading) -> Hashable | None:
    return reading.heading if reading.heading and not reading.scene.omitted else None


_EXACT: tuple[tuple[Key, str, float], ...] = (
    (_all, "Nothing in it has changed.", 1.0),
    (_heading_and_words, "The same heading and words.", 0.98),
    (_words_alone, "The same words under another heading.", 0.95),
)


def _join_equal(pairing: Pairing, key: Key, why: str, sure: float) -> None:
    """Join scenes with equal keys; repeated ones by the stretch they stand in, then in order."""
    old, new = _grouped(pairing, key)
    unequal = []
    for value in old.keys() & new.keys():
        if len(old[value]) == len(new[value]):
            _join_in_order(pairing, zip(old[value], new[value], strict=True), why, sure)
        else:
            unequal.append(value)
    if not unequal:
        return
    _join_in_stretches(pairing, key, why, sure)
    old, new = _grouped(pairing, key)
    for value in old.keys() & new.keys():
        _join_in_order(pairing, zip(old[value], new[value], strict=False), why, sure)


def _join_in_stretches(pairing: Pairing, key: Key, why: str, sure: float) -> None:
    """Join scenes with equal keys between the same steady neighbours, in order."""
    gaps = Gaps(pairing.to_new)
    olds: dict[Hashable, list[int]] = defaultdict(list)
    news: dict[Hashable, list[int]] = defaultdict(list)
    for index in pairing.free_old():
        if (value := key(pairing.old[index])) is not None:
            olds[value, gaps.of_old(index)].append(index)
    for index in pairing.free_new():
        if (value := key(pairing.new[index])) is not None:
            news[value, gaps.of_new(index)].append(index)
    for place in sorted(olds.keys() & news.keys(), key=lambda one: olds[one]):
        _join_in_order(pairing, zip(olds[place], news[place], strict=False), why, sure)


def _grouped(pairing: Pairing, key: Key) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
    old: dict[Hashable, list[int]] = defaultdict(list)
    new: dict[Hashable, list[int]] = defaultdict(list)
    for index in pairing.free_old():
        if (value := key(pairing.old[index])) is not None:
            old[value].append(index)
    for index in pairing.free_new():
        if (value := key(pairing.new[index])) is not None:
            new[value].append(index)
    return old, new


def _join_in_order(pairing: Pairing, joined: Iterable[tuple[int, int]], why: str, sure: float) -> None:
    for old, new in joined:
        pairing.join(old, new, why, sure)


def _by_likeness(pairing: Pairing) -> None:
    """Join what shares enough words, the likest first."""
    scored = []
    for old, new in sorted(_candidates(pairing)):
        one, other = pairing.old[old], pairing.new[new]
        likeness = alike(one.words, other.words)
        if _is_like(one, other, likeness):
            scored.append((likeness + _support(one, other), old, new))
        elif likeness >= _HINT:
            pairing.hints[old, new] = likeness
    for _, old, new in greedily(scored):
        one, other = pairing.old[old], pairing.new[new]
        likeness = alike(one.words, other.words)
        sure = min(0.95, 0.5 + 0.4 * likeness + _support(one, other))
        pairing.join(old, new, f"{round(likeness * 100)} % of the words are shared{_also(one, other)}.", sure)


def _is_like(one: Reading, other: Reading, likeness: float) -> bool:
    if one.heading == other.heading:
        return likeness >= _LIKE_UNDER_HEADING
    return likeness >= _LIKE


def _support(one: Reading, other: Reading) -> float:
    """What number and heading add to the words, at most 0.25."""
    return 0.15 * _same_number(one, other) + 0.1 * (one.heading == other.heading)


def _same_number(one: Reading, other: Reading) -> bool:
    return bool(one.number) and one.number == other.number


def _also(one: Reading, other: Reading) -> str:
    said = [
        "the number" if _same_number(one, other) else "",
        "the heading" if one.heading == other.heading else "",
    ]
    kept = [part for part in said if part]
    return f", {' and '.join(kept)} kept" if kept else ""


def _candidates(pairing: Pairing) -> set[tuple[int, int]]:
    """Pairs of free scenes worth comparing: they share uncommon words or a number."""
    olds = _by_mark((old, pairing.old[old]) for old in pairing.free_old())
    news = _by_mark((new, pairing.new[new]) for new in pairing.free_new())
    found: set[tuple[int, int]] = set()
    for mark in olds.keys() & news.keys():
        if len(olds[mark]) <= _COMMON and len(news[mark]) <= _COMMON:
            found.update(product(olds[mark], news[mark]))
    return found


def _by_mark(readings: Iterable[tuple[int, Reading]]) -> dict[Hashable, list[int]]:
    """Scenes by each pair of words in them, and by their number."""
    where: dict[Hashable, list[int]] = defaultdict(list)
    for index, reading in readings:
        for mark in reading.words:
            where[mark].append(index)
        if reading.number:
            where[reading.number].append(index)
    return where


def _omitted_by_number(pairing: Pairing) -> None:
    """A number marked OMITTED in either draft is the scene with that number in the other."""
    _join_numbers(
        pairing,
        lambda one, other: one.scene.omitted or other.scene.omitted,
        "The number is kept and marked omitted.",
        0.9,
    )


def _by_heading_in_place(pairing: Pairing) -> None:
    """Between the same neighbours, the same heading is the same scene rewritten."""
    _join_in_stretches(
        pairing, _heading, "The same heading between the same scenes; the words are new.", 0.55
    )


def _by_number_alone(pairing: Pairing) -> None:
    """In a numbered draft that kept its numbers, the number is the scene."""
    known = [(pairing.old[old].number, pairing.new[new].number) for old, new in pairing.to_new.items()]
    numbered = [(one, other) for one, other in known if one and other]
    if numbered and sum(one == other for one, other in numbered) < _NUMBERS_KEPT * len(numbered):
        return
    _join_numbers(pairing, lambda one, other: True, "The number is the same; heading and words are new.", 0.4)


def _join_numbers(
    pairing: Pairing, wanted: Callable[[Reading, Reading], bool], why: str, sure: float
) -> None:
    """Join free scenes with the same number where it stands only once on each side."""

    def number(reading: Reading) -> Hashable | None:
        return reading.number or None

    old, new = _grouped(pairing, number)
    for value in old.keys() & new.keys():
        if len(old[value]) != 1 or len(new[value]) != 1:
            continue
        one, other = old[value][0], new[value][0]
        if wanted(pairing.old[one], pairing.new[other]):
            pairing.join(one, other, why, sure)
