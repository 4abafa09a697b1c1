"""Which hits belong together: passages of a scene."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from closedset.practice.breakdown.lines import Hit, Line, Reading

NEAR = 12
"""Elements of other business that still belong to one passage: speeches count as three."""
CLEAR = 1.5
"""A hint that can carry a passage apart from another."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive lines of a scene with what was found in them."""

    reading: Reading
    hits: tuple[Hit, ...]
    inherited: tuple[Hit, ...] = ()
    """Hits of an earlier scene whose clothing state still holds."""

    neighbour: float = 0.0
    """How clearly the nearest scenes in the same place speak, 0 to 1."""

    @property
    def lines(self) -> tuple[Line, ...]:
        at = [hit.line for hit in self.hits]
        return self.reading.lines[min(at) : max(at) + 1] if at else self.reading.lines[:1]

    @property
    def acts(self) -> tuple[Hit, ...]:
        """What is shown: action and headings, neither talk nor negation."""
        return tuple(hit for hit in self.hits if hit.mode in ("shown", "heading"))


def _groups(hits: Iterable[Hit]) -> list[list[Hit]]:
    groups: list[list[Hit]] = []
    for hit in sorted(hits, key=lambda hit: (hit.line, hit.first)):
        if groups and hit.line - groups[-1][-1].line <= NEAR:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def passages(reading: Reading) -> tuple[Passage, ...]:
    """The passages of a scene: what is shown first, then talk and negation that stand apart."""
    hits = [hit for line in reading.lines for hit in line.hits]
    shown = [hit for hit in hits if hit.mode == "shown"]
    heading = [hit for hit in hits if hit.mode == "heading"]
    rest = [hit for hit in hits if hit.mode in ("spoken", "hedged")]
    groups = _groups(shown)
    if heading and groups:
        groups[0] = heading + groups[0]
    elif heading:
        groups = [heading]
    loose: list[Hit] = []
    for hit in rest:
        home = next((g for g in groups if g[0].line - 2 <= hit.line <= g[-1].line + 2), None)
        if home is None:
            loose.append(hit)
        else:
            home.append(hit)
    return tuple(
        Passage(reading, tuple(sorted(group, key=lambda hit: (hit.line, hit.first, hit.entry.id))))
        for group in sorted([*groups, *_groups(loose)], key=lambda group: min(hit.line for hit in group))
    )
