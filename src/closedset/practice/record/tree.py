"""A Merkle tree over the record: one root for all of it, and short proofs for a part of it.

RFC 6962, 2.1 sets the hashes; RFC 9162, 2.1.3.2 and 2.1.4.2 how proofs are checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

EMPTY = sha256(b"").digest()
"""The root of nothing."""


class Tree:
    """The leaves' hashes and everything above them, up to the root."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.levels: list[list[bytes]] = [list(leaves)]
        while len(self.levels[-1]) > 1:
            self.levels.append(_above(self.levels[-1]))

    @property
    def root(self) -> bytes:
        return self.levels[-1][0] if self.levels[-1] else EMPTY

    def inclusion(self, index: int) -> list[bytes]:
        """The hashes that lead from the leaf (counted from 0) to the root."""
        if not 0 <= index < len(self.levels[0]):
            raise IndexError(f"There is no leaf {index}.")
        proof = []
        for level in self.levels[:-1]:
            if index ^ 1 < len(level):
                proof.append(level[index ^ 1])
            index >>= 1
        return proof

    def consistency(self, first: int) -> list[bytes]:
        """The hashes that show this tree begins with the tree of its `first` leaves."""
        leaves = self.levels[0]
        if not 0 <= first <= len(leaves):
            raise IndexError(f"There were never {first} leaves.")
        return _subproof(first, leaves, True) if first else []


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over the leaves' hashes."""
    return Tree(leaves).root


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 6962, 2.1: a node is hashed with 0x01 in front."""
    return sha256(b"\x01" + left + right).digest()


def includes(root: bytes, size: int, index: int, leaf: bytes, proof: Sequence[bytes]) -> bool:
    """Is this the leaf at `index` of the tree of this size and root? (RFC 9162, 2.1.3.2)"""
    if not 0 <= index < size:
        return False
    here, last, climbed = index, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if here & 1 or here == last:
            climbed = node_hash(other, climbed)
            here, last = _to_a_right_turn(here, last)
        else:
            climbed = node_hash(climbed, other)
        here, last = here >> 1, last >> 1
    return last == 0 and climbed == root


def extends(first: tuple[int, bytes], second: tuple[int, bytes], proof: Sequence[bytes]) -> bool:
    """Does the second tree (size, root) begin with all of the first? (RFC 9162, 2.1.4.2)"""
    (size, root), (larger, later_root) = first, second
    if size == 0 or size == larger:
        return not proof and (size == 0 or root == later_root)
    if size > larger or not proof:
        return False
    path = [root, *proof] if size & (size - 1) == 0 else list(proof)
    here, last = size - 1, larger - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    old = new = path[0]
    for other in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            old, new = node_hash(other, old), node_hash(other, new)
            here, last = _to_a_right_turn(here, last)
        else:
            new = node_hash(new, other)
        here, last = here >> 1, last >> 1
    return last == 0 and old == root and new == later_root


def _above(level: list[bytes]) -> list[bytes]:
    """Pairs are hashed together; one left over goes up as it is."""
    above = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    return above + level[-1:] if len(level) % 2 else above


def _subproof(first: int, leaves: Sequence[bytes], known: bool) -> list[bytes]:
    """RFC 6962, 2.1.2: SUBPROOF(m, D[n], b)."""
    size = len(leaves)
    if first == size:
        return [] if known else [root_of(leaves)]
    split = 1 << ((size - 1).bit_length() - 1)
    if first <= split:
        return [*_subproof(first, leaves[:split], known), root_of(leaves[split:])]
    return [*_subproof(first - split, leaves[split:], False), root_of(leaves[:split])]


def _to_a_right_turn(here: int, last: int) -> tuple[int, int]:
    while here and not here & 1:
        here, last = here >> 1, last >> 1
    return here, last
