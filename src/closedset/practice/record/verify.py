"""Has the record been altered? Says what happened, and to which entry.

An entry was hashed with its place and with the hash of the one before. So an entry that was given another
number still tells its first one, and each entry vouches for the one it followed. What is consistent in
itself but not what was kept is found by a checkpoint or an earlier export in somebody else's hands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from closedset.practice.findings import Finding, Findings
from closedset.practice.record.checkpoint import Checkpoint
from closedset.practice.record.entries import NOTHING_BEFORE, Kept, leaf_of
from closedset.practice.record.tree import root_of

_NEAR = 8
_SEARCHES = 16
"""How many entries are compared with every place there is, before an altered one is taken for lost."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry with the place it was entered at, as far as its hash still tells."""

    kept: Kept
    place: int
    sound: bool

    @property
    def stands(self) -> int:
        return self.kept.header.seq


def verify(entries: Sequence[Kept], *, checkpoints: Iterable[Checkpoint] = ()) -> Findings:
    """Every entry that was changed, removed, inserted or moved, and every checkpoint not kept."""
    found = _places(entries)
    real, inserted = _claims(found)
    findings = [
        *(
            _says("changed", f.stands, "was changed after it was entered")
            for f in real.values()
            if not f.sound
        ),
        *(_says("inserted", f.stands, "was inserted afterwards") for f in inserted),
        *_removed(real),
        *_moved([f for f in found if real.get(f.place) is f]),
        *_links(real),
    ]
    renumbered = [f for f in found if f.stands != f.place]
    if renumbered and not findings:
        findings.append(_moved_to(renumbered[0]))
    return (*findings, *against_checkpoints(entries, checkpoints))


def against_checkpoints(entries: Sequence[Kept], checkpoints: Iterable[Checkpoint]) -> Findings:
    """What no longer agrees with a checkpoint, narrowed to between two of them."""
    leaves = [bytes.fromhex(leaf_of(kept.header)) for kept in entries]
    findings, good = [], 0
    for point in sorted(checkpoints, key=lambda one: one.size):
        if point.size > len(leaves):
            says = (
                f"Entries {len(leaves) + 1} to {point.size} were cut off after the checkpoint of {point.at}."
            )
            findings.append(Finding("record.truncated", says, rests_on=f"entry {len(leaves) + 1}"))
        elif root_of(leaves[: point.size]) != point.root:
            says = (
                f"Entries {good + 1} to {point.size} are not what they were at the checkpoint of {point.at}."
            )
            findings.append(Finding("record.checkpoint", says, rests_on=f"entry {good + 1}"))
        else:
            good = point.size
    return tuple(findings)


def against_kept(entries: Sequence[Kept], kept: Iterable[Kept]) -> Findings:
    """What no longer agrees with entries that somebody kept, each by its number."""
    now = {one.header.seq: leaf_of(one.header) for one in entries}
    findings = []
    for seq, leaf in ((one.header.seq, leaf_of(one.header)) for one in kept):
        if now.get(seq) == leaf:
            continue
        if seq in now:
            findings.append(_says("changed", seq, "is not the entry that was kept"))
        else:
            findings.append(_says("removed", seq, "was removed; it was in what was kept"))
    return tuple(findings)


def _places(entries: Sequence[Kept]) -> list[_Found]:
    stands = {one.leaf: one.header.seq for one in entries}
    followed = {one.header.prev: one.header.seq for one in entries}
    shift, searches, found = 0, _SEARCHES, []
    for one in entries:
        seq = one.header.seq
        if leaf_of(one.header) == one.leaf:
            found.append(_Found(one, seq, True))
            continue
        near = [seq + shift, stands.get(one.header.prev, 0) + 1, followed.get(one.leaf, 0) - 1]
        near += range(seq - _NEAR, seq + _NEAR + 1)
        place = _first_place(one, near)
        if place is None and searches:
            searches -= 1
            place = _first_place(one, range(1, 2 * len(entries) + 64))
        if place is not None:
            shift = place - seq
        found.append(_Found(one, place or seq + shift, place is not None))
    return found


def _first_place(kept: Kept, places: Iterable[int]) -> int | None:
    """The place with which the header still gives its hash, when another number is all that changed."""
    return next(
        (seq for seq in places if seq > 0 and leaf_of(replace(kept.header, seq=seq)) == kept.leaf), None
    )


def _claims(found: Sequence[_Found]) -> tuple[dict[int, _Found], list[_Found]]:
    """Who stands rightly in each place, and who else claims it."""
    vouched = {one.kept.header.prev for one in found if one.sound}
    claims: dict[int, list[_Found]] = defaultdict(list)
    for one in found:
        claims[one.place].append(one)
    real, inserted = {}, []
    for place, claimed in claims.items():
        copies = len({one.kept.leaf for one in claimed}) < len(claimed)
        # The next entry vouches for one of them. Else one that was pushed aside was there first,
        # unless they are copies of each other.
        first, *others = sorted(
            claimed,
            key=lambda one: (
                not one.sound,
                one.kept.leaf not in vouched,
                (one.stands != one.place) == copies,
            ),
        )
        real[place] = first
        inserted += others
    return real, inserted


def _removed(real: dict[int, _Found]) -> Iterator[Finding]:
    for place in range(1, max(real, default=0)):
        if place not in real:
            yield _says("removed", place, "was removed")


def _moved(in_order_found: Sequence[_Found]) -> Iterator[Finding]:
    kept_order = _longest_rising([one.place for one in in_order_found])
    for one in in_order_found:
        if one.place not in kept_order:
            yield _moved_to(one)


def _moved_to(one: _Found) -> Finding:
    return _says("moved", one.place, f"was moved; it now stands as {one.stands}")


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The most numbers that still stand in rising order (patience sorting)."""
    tops: list[int] = []
    under: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        under[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    rising: set[int] = set()
    number_or_none = tops[-1] if tops else None
    while number_or_none is not None:
        rising.add(number_or_none)
        number_or_none = under[number_or_none]
    return rising


def _links(real: dict[int, _Found]) -> Iterator[Finding]:
    """An entry that was changed, and hashed anew, is not the one its follower names."""
    for place, one in real.items():
        before = real.get(place - 1)
        if not one.sound or (before is not None and not before.sound):
            continue
        if place == 1 and one.kept.header.prev != NOTHING_BEFORE:
            yield _says("changed", 1, "names an entry before it, and there can be none")
        elif before is not None and one.kept.header.prev != before.kept.leaf:
            yield _says(
                "changed", place - 1, f"was changed and hashed anew; entry {place} followed another one"
            )


def _says(code: str, seq: int, what: str) -> Finding:
    return Finding(f"record.{code}", f"Entry {seq} {what}.", rests_on=f"entry {seq}")
