"""Scenes that became several, several that became one, and ranges of omitted numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from closedset.practice.drafts.numbers import base, covers
from closedset.practice.drafts.scenes import Pairing, Reading
from closedset.practice.drafts.words import Pairs, held

_HELD = 0.6
_HELD_BY_NUMBER = 0.4
_LEAST = 4
"""A passage with fewer pairs of words could have come from anywhere."""


@dataclass(slots=True)
class Parting:
    """Scenes beyond the one-to-one matches, by the free scene: index of the whole it belongs to."""

    split: dict[int, int] = field(default_factory=dict)
    """A free new scene: the matched old scene it was part of."""

    merged: dict[int, int] = field(default_factory=dict)
    """A free old scene: the matched new scene it is now part of."""

    omitted: dict[int, int] = field(default_factory=dict)
    """A free old scene: the new scene that omits a range of numbers with its own."""

    restored: dict[int, int] = field(default_factory=dict)
    """A free new scene: the old scene that omitted a range of numbers with its own."""


def part(pairing: Pairing) -> Parting:
    """Find splits, merges and omitted ranges among the scenes still free."""
    found = Parting()
    found.omitted = _in_ranges(pairing.old, pairing.free_old(), pairing.new)
    found.restored = _in_ranges(pairing.new, pairing.free_new(), pairing.old)
    changed = [
        (old, new) for old, new in pairing.to_new.items() if pairing.old[old].body != pairing.new[new].body
    ]
    new_rest = {old: pairing.old[old].words - pairing.new[new].words for old, new in changed}
    old_rest = {new: pairing.new[new].words - pairing.old[old].words for old, new in changed}
    ranged_new = found.restored.keys() | set(found.omitted.values())
    ranged_old = found.omitted.keys() | set(found.restored.values())
    free_new = [new for new in pairing.free_new() if new not in ranged_new]
    free_old = [old for old in pairing.free_old() if old not in ranged_old]
    found.split = _within(pairing.new, free_new, pairing.old, new_rest)
    found.merged = _within(pairing.old, free_old, pairing.new, old_rest)
    return found


def _in_ranges(gone: Sequence[Reading], free: Sequence[int], marks: Sequence[Reading]) -> dict[int, int]:
    """Free scenes whose number lies in a range that the other draft marks omitted."""
    ranges = [(reach, index) for index, one in enumerate(marks) if (reach := covers(one.scene))]
    found = {}
    for index in free:
        number = "" if covers(gone[index].scene) else base(gone[index].number)
        for (first, last), mark in ranges:
            if number and first <= int(number) <= last:
                found[index] = mark
                break
    return found


def _within(
    parts: Sequence[Reading], free: Sequence[int], wholes: Sequence[Reading], rest: dict[int, Pairs]
) -> dict[int, int]:
    """For each free part, the whole whose left-over words hold it best, when they hold enough of it."""
    if not free:
        return {}
    where: dict[Hashable, list[int]] = defaultdict(list)
    for whole, left in rest.items():
        for mark in left:
            where[mark].append(whole)
    found = {}
    for index in free:
        words = parts[index].words
        if len(words) < _LEAST:
            continue
        wholes_near = {whole for mark in words for whole in where.get(mark, ())[:8]}
        best = max(wholes_near, key=lambda whole: (held(words, rest[whole]), -whole), default=None)
        if best is not None and _belongs(parts[index], wholes[best], rest[best]):
            found[index] = best
    return found


def _belongs(piece: Reading, whole: Reading, rest: Pairs) -> bool:
    """An A-number of the same base needs less proof than a number from elsewhere."""
    same_base = bool(base(piece.number)) and base(piece.number) == base(whole.number)
    return held(piece.words, rest) >= (_HELD_BY_NUMBER if same_base else _HELD)
