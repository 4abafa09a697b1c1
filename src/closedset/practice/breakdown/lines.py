"""A scene as lines: each element cut into words, with what the lexicon found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from closedset.practice.breakdown.context import FIGHT, count, hedged
from closedset.practice.breakdown.lexicon import ENTRIES, SETS, places
from closedset.practice.breakdown.patterns import Entry, Index, Match, index, matches
from closedset.practice.breakdown.people import SHOWN, minors, name_words, named
from closedset.practice.breakdown.words import Token, cut
from closedset.practice.screenplay import Element, Kind, Scene, Script

FIGHTING = 4
"""Words of fighting from which a scene is read as a fight."""
LESS = 1.2
"""How much less a bodily rule says in a fight."""
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

    young: frozenset[str] = frozenset()
    """The names of the script's people under eighteen, in small letters."""

    there: tuple[str, ...] = ()
    """Everybody who speaks in the scene or is named in what is shown."""


Cuts = Sequence[tuple[Element, tuple[Token, ...]]]


def _most(match: Match, milds: Sequence[Match]) -> float:
    """How much a match says at most: no more than a mild rule of its class on the same words."""
    over = [
        mild.entry.hint
        for mild in milds
        if mild.entry.kind is match.entry.kind and mild.first <= match.last and match.first <= mild.last
    ]
    return min([match.entry.hint, *over])


@cache
def _rows(*, heading: bool) -> Index:
    """The lexicon by first word: made at the first script, not at every start."""
    return index(places.ENTRIES if heading else ENTRIES, SETS)


def _found(tokens: tuple[Token, ...], at: int, kind: Kind, fighting: bool) -> Iterator[Hit]:
    found = matches(tokens, _rows(heading=kind is Kind.HEADING))
    milds = [match for match in found if "mild" in match.entry.tags]
    for match in found:
        mode = "shown"
        if kind is Kind.HEADING:
            mode = "heading"
        elif kind in SPOKEN or kind in WRITTEN_ABOUT:
            mode = "spoken"
        elif hedged(tokens, match.first):
            mode = "hedged"
        hint = _most(match, milds) - (LESS if fighting and "bodily" in match.entry.tags else 0)
        yield Hit(match.entry, at, match.first, match.last, mode, round(max(hint, 0.3), 2))


def _tokens(element: Element, names: frozenset[str]) -> tuple[Token, ...]:
    if element.kind is Kind.HEADING:
        return cut(element.text.lower(), frozenset())
    if element.kind in SHOWN or element.kind in SPOKEN or element.kind in WRITTEN_ABOUT:
        return cut(element.text, names)
    return ()


def _reading(scene: Scene, cuts: Cuts, young: frozenset[str], owners: dict[str, str]) -> Reading:
    shown = [token for element, tokens in cuts if element.kind in SHOWN for token in tokens]
    fights = count(shown, FIGHT)
    lines = tuple(
        Line(element, tokens, tuple(_found(tokens, at, element.kind, fights >= FIGHTING)))
        for at, (element, tokens) in enumerate(cuts)
    )
    there = dict.fromkeys((*scene.characters, *named(shown, owners)))
    return Reading(scene, lines, fights, young, tuple(there))


def read(script: Script) -> tuple[Reading, ...]:
    """Every scene cut into lines, those of the page itself left out, and the rules found in each."""
    owners = name_words(script)
    names = frozenset(owners)
    scenes = [
        [(one, _tokens(one, names)) for one in scene.elements if one.kind is not Kind.FURNITURE]
        for scene in script.scenes
    ]
    children = minors((line for cuts in scenes for line in cuts), owners)
    young = frozenset(word for word, owner in owners.items() if owner in children)
    return tuple(
        _reading(scene, cuts, young, owners) for scene, cuts in zip(script.scenes, scenes, strict=True)
    )
