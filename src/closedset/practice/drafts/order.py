"""Which matched scenes kept their order, and which moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence


def steady(places: Sequence[int]) -> tuple[int, ...]:
    """Positions in `places` that belong to every longest rising run: what surely did not move.

    Where two runs are equally long (two scenes changed places) neither is preferred, so the answer is the
    same whichever draft is called old.
    """
    up = _lengths(places)
    down = _lengths([-place for place in reversed(places)])[::-1]
    longest = max(up, default=0)
    on_a_run = [at for at in range(len(places)) if up[at] + down[at] - 1 == longest]
    rivals = Counter(up[at] for at in on_a_run)
    return tuple(at for at in on_a_run if rivals[up[at]] == 1)


def _lengths(places: Sequence[int]) -> list[int]:
    """For each position, the length of the longest rising run that ends there."""
    tops: list[int] = []
    found = []
    for place in places:
        at = bisect_left(tops, place)
        tops[at : at + 1] = [place]
        found.append(at + 1)
    return found


def moved(pairs: Mapping[int, int]) -> frozenset[int]:
    """Old positions whose scene changed its order among the others."""
    old = sorted(pairs)
    stayed = {old[at] for at in steady([pairs[i] for i in old])}
    return frozenset(old) - stayed


class Gaps:
    """The stretches between scenes that kept their order."""

    def __init__(self, pairs: Mapping[int, int]) -> None:
        old = sorted(pairs)
        self._old: list[int] = [old[at] for at in steady([pairs[i] for i in old])]
        self._new: list[int] = [pairs[i] for i in self._old]

    def of_old(self, index: int) -> int:
        """Number of the stretch an old scene stands in."""
        return bisect_right(self._old, index)

    def of_new(self, index: int) -> int:
        """Number of the stretch a new scene stands in."""
        return bisect_right(self._new, index)


def greedily(scored: Iterable[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """The best pairs first, each scene once: (score, old, new).

    Equal scores go to the earlier scenes of both drafts, in a way that does not depend on which draft is
    called old, so that swapping the drafts mirrors the answer.
    """
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    chosen: list[tuple[float, int, int]] = []
    for score, old, new in sorted(scored, key=lambda one: (-one[0], one[1] + one[2], abs(one[1] - one[2]))):
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            chosen.append((score, old, new))
    return chosen
