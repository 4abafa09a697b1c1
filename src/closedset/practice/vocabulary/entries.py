"""What a vocabulary is made of: entries in a tree, and scales in an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the trade."""

    id: str
    """snake_case, stable for ever; `hand.left` is the left one of `hand`."""

    label: str
    says: str
    """What is meant, where it ends, and what does not belong to it: one short sentence."""

    within: str = ""
    """The entry it is a part of; empty at the top."""


def rows(text: str, columns: int) -> Iterator[list[str]]:
    """The lines of a table, cells parted by `|`, indents kept. Raises ValueError for other columns or an id said twice."""
    seen: set[str] = set()
    for line in filter(str.strip, text.splitlines()):
        first, *rest = line.split("|")
        if len(rest) != columns - 1:
            raise ValueError(f"{columns} columns, not {len(rest) + 1}: {line.strip()}")
        if first.strip() in seen:
            raise ValueError(f"said twice: {first.strip()}")
        seen.add(first.strip())
        yield [first.rstrip(), *map(str.strip, rest)]


def listed(text: str) -> tuple[Entry, ...]:
    """Entries in no tree: `id | label | what is meant`, one a line."""
    return tuple(Entry(id_, label, says) for id_, label, says in rows(text, 3))


class Words:
    """A closed set of entries. What is agreed for one is agreed for its parts, never the other way round."""

    def __init__(self, name: str, entries: Iterable[Entry]) -> None:
        self.name = name
        self.entries = {entry.id: entry for entry in entries}
        self._leaves = {entry: frozenset(self._walk(entry)) for entry in self.entries}

    def _walk(self, id_: str) -> Iterator[str]:
        parts = [entry.id for entry in self.entries.values() if entry.within == id_]
        if not parts:
            yield id_
        for part in parts:
            yield from self._walk(part)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.entries

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def leaves(self, id_: str) -> frozenset[str]:
        """The smallest parts of an entry; itself when it has none. Raises KeyError for an unknown word."""
        return self._leaves[id_]

    @property
    def all_leaves(self) -> tuple[str, ...]:
        """Every smallest part, in the order of the vocabulary."""
        return tuple(entry for entry in self.entries if self._leaves[entry] == {entry})

    def label(self, id_: str) -> str:
        return self.entries[id_].label


class Scale:
    """Words in an order, the least first."""

    def __init__(self, name: str, entries: Iterable[Entry]) -> None:
        self.name = name
        self.entries = {entry.id: entry for entry in entries}
        self.steps = tuple(self.entries)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.entries

    def up_to(self, id_: str) -> frozenset[str]:
        """What a permission up to `id_` includes. Raises ValueError for a word that is not here."""
        return frozenset(self.steps[: self.steps.index(id_) + 1])

    def from_on(self, id_: str) -> frozenset[str]:
        """What a refusal of `id_` includes: that and everything beyond."""
        return frozenset(self.steps[self.steps.index(id_) :])

    @property
    def least(self) -> str:
        return self.steps[0]

    @property
    def most(self) -> str:
        return self.steps[-1]

    def label(self, id_: str) -> str:
        return self.entries[id_].label
