"""What the model reads of a passage: a few dozen numbers with names."""

from __future__ import annotations

from collections.abc import Sequence

from closedset.practice.breakdown.context import DRINK, DRUNK, has
from closedset.practice.breakdown.lines import Hit
from closedset.practice.breakdown.passages import Passage
from closedset.practice.breakdown.people import SHOWN, children_named
from closedset.practice.breakdown.values import Class
from closedset.practice.breakdown.words import Token, bag

NAMES: tuple[str, ...] = (
    *(f"shown {kind}" for kind in Class),
    *(f"more {kind}" for kind in Class),
    "strongest",
    "second",
    "third",
    "sum",
    "rules",
    "lines",
    "classes",
    "dense",
    "heading",
    "bed",
    "bath",
    "dance place",
    "medical",
    "spoken",
    "spoken act",
    "hedged",
    "inherited",
    "fight",
    "bodily only",
    "implied",
    "outside",
    "paired",
    "weak only",
    "clear",
    "certain",
    "neighbour",
    "drink",
    "no one",
    "short",
    "talk only",
    "heading only",
    "child",
    "family",
    "single",
)


SPEAKS = 2.0
"""A heading whose rule hints this much counts like action."""


def _best(hits: tuple[Hit, ...]) -> dict[str, float]:
    """Each rule once, at its best."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.entry.id] = max(best.get(hit.entry.id, 0.0), hit.hint)
    return best


def _by_class(hits: tuple[Hit, ...]) -> dict[Class, list[float]]:
    found: dict[Class, dict[str, float]] = {}
    for hit in hits:
        rules = found.setdefault(hit.entry.kind, {})
        rules[hit.entry.id] = max(rules.get(hit.entry.id, 0.0), hit.hint)
    return {kind: sorted(rules.values(), reverse=True) for kind, rules in found.items()}


GENTLE = frozenset({Class.KISS, Class.INTIMATE_TOUCH})
PARENTS = bag("mother father mom mum dad parent grandmother grandfather aunt uncle daddy mommy mummy")


def _family(passage: Passage, words: Sequence[Token]) -> tuple[float, float]:
    """A child is there; and what happens could be between a parent and a child."""
    young = passage.reading.young
    child = children_named(words) or any(token.text.lower() in young for token in words)
    kinds = {hit.entry.kind for hit in passage.acts if hit.mode == "shown" and hit.hint >= 1}
    gentle = bool(kinds) and kinds <= GENTLE
    return float(child), float(gentle and (child or has(words, PARENTS)))


def _place(passage: Passage, rule: str) -> float:
    return float(any(hit.entry.id == rule for line in passage.reading.lines[:1] for hit in line.hits))


def _shown(passage: Passage) -> dict[str, float]:
    acts = tuple(hit for hit in passage.acts if hit.mode == "shown" or hit.hint >= SPEAKS)
    hints = [*sorted(_best(acts).values(), reverse=True), 0.0, 0.0, 0.0]
    values = {"strongest": hints[0], "second": hints[1], "third": hints[2], "sum": min(sum(hints), 20.0) / 4}
    for kind, found in _by_class(passage.acts).items():
        values[f"shown {kind}"] = found[0]
        values[f"more {kind}"] = min(sum(found[1:]), 5.0)
    values["rules"] = min(len(_best(acts)), 10) / 3
    values["single"] = float(len(_best(acts)) == 1)
    values["classes"] = min(len(_by_class(acts)), 5) / 2
    values["lines"] = min(len({hit.line for hit in acts}), 8) / 3
    values["dense"] = min(len(acts), 24) / max(4, len(passage.lines))
    values["weak only"] = float(bool(acts) and hints[0] < 2)
    values["clear"] = float(hints[0] >= 2.3) + float(hints[1] >= 2.3)
    values["certain"] = float(hints[0] >= 2.8) + float(hints[1] >= 2.8)
    values["bodily only"] = float(
        bool(acts) and all("bodily" in hit.entry.tags for hit in acts if hit.hint >= 2)
    )
    values["implied"] = float(bool(acts) and all("implied" in hit.entry.tags for hit in acts))
    values["heading only"] = float(not acts and bool(passage.acts))
    return values


def _around(passage: Passage) -> dict[str, float]:
    scene = passage.reading.scene
    spoken = [hit for hit in passage.hits if hit.mode == "spoken"]
    words = [token for line in passage.lines if line.element.kind in SHOWN for token in line.tokens]
    low = {token.text.lower() for token in words}
    child, family = _family(passage, words)
    return {
        "child": child,
        "family": family,
        "heading": float(any(hit.mode == "heading" for hit in passage.hits)),
        "bed": _place(passage, "place.bed"),
        "bath": max(_place(passage, rule) for rule in ("place.bath", "place.shower", "place.lockers")),
        "dance place": _place(passage, "place.dance"),
        "medical": _place(passage, "place.medical"),
        "spoken": min(len(spoken), 6) / 3,
        "spoken act": min(sum("spoken" in hit.entry.tags for hit in spoken), 3) / 1.5,
        "hedged": float(any(hit.mode == "hedged" for hit in passage.hits)),
        "inherited": float(bool(passage.inherited)),
        "neighbour": passage.neighbour,
        "fight": min(passage.reading.fights, 8) / 4,
        "outside": float(scene.parts.inside == "EXT"),
        "paired": float(bool({"he", "him", "his"} & low) and bool({"she", "her"} & low)),
        "drink": float(has(words, DRUNK | DRINK)),
        "no one": float(not scene.characters),
        "short": float(len(passage.reading.lines) <= 4),
        "talk only": float(not passage.acts),
    }


def features(passage: Passage) -> tuple[float, ...]:
    """The passage's numbers in the order of NAMES."""
    values = _shown(passage) | _around(passage)
    return tuple(values.get(name, 0.0) for name in NAMES)
