"""A scene as lines: each element cut into words, with what the lexicon found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from closedset.practice.breakdown.context import FIGHT, count, hedged
from closedset.practice.breakdown.lexicon import ENTRIES, SETS, places
from closedset.practice.breakdown.patterns import Entry, Index, index, matches
from closedset.practice.breakdown.people import SHOWN, name_words
from closedset.practice.breakdown.words import Token, cut
from closedset.practice.screenplay import Element, Kind, Scene, Script

RULES = index(ENTRIES, SETS)
PLACES = index(places.ENTRIES, SETS)
SPOKEN = frozenset({Kind.DIALOGUE, Kind.LYRIC})
WRITTEN_ABOUT = frozenset({Kind.NOTE, Kind.SYNOPSIS, Kind.SECTION})


@dataclass(frozen=True, slots=True)
class Hit:
    """One rule found in one line."""

    entry: Entry
    line: int
    first: int
    last: int
    mode: str
    """`shown`, `heading`, `spoken`, or `hedged` for negation and comparison in shown text."""

    hint: float


@dataclass(frozen=True, slots=True)
class Line:
    """One element of a scene and its words."""

    element: Element
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A scene's lines."""

    scene: Scene
    lines: tuple[Line, ...]
    fights: int
    """Words of fighting in the scene."""


def _found(tokens: tuple[Token, ...], at: int, kind: Kind) -> Iterator[Hit]:
    rows: Index = PLACES if kind is Kind.HEADING else RULES
    for match in matches(tokens, rows):
        mode = "shown"
        if kind is Kind.HEADING:
            mode = "heading"
        elif kind in SPOKEN or kind in WRITTEN_ABOUT:
            mode = "spoken"
        elif hedged(tokens, match.first):
            mode = "hedged"
        yield Hit(match.entry, at, match.first, match.last, mode, match.entry.hint)


def _line(element: Element, at: int, names: frozenset[str]) -> Line:
    if element.kind is Kind.HEADING:
        tokens = cut(element.text.lower(), frozenset())
    elif element.kind in SHOWN or element.kind in SPOKEN or element.kind in WRITTEN_ABOUT:
        tokens = cut(element.text, names)
    else:
        return Line(element, (), ())
    return Line(element, tokens, tuple(_found(tokens, at, element.kind)))


def read(script: Script) -> tuple[Reading, ...]:
    """Every scene cut into lines, and the rules found in each."""
    names = frozenset(name_words(script))
    readings = []
    for scene in script.scenes:
        lines = tuple(_line(element, at, names) for at, element in enumerate(scene.elements))
        fights = sum(count(line.tokens, FIGHT) for line in lines if line.element.kind in SHOWN)
        readings.append(Reading(scene, lines, fights))
    return tuple(readings)
