"""The small language of the lexicon, and how an entry is matched against the words of a sentence.

A pattern is a row of slots: `kiss` is a word in any inflection, `a|b` either, `@body` a named set from
`lexicon.sets`, `%name` somebody's name, `%name's` what is theirs. `~3` allows up to three words before the
next slot, `<4` lets the next slot stand within four words on either side of the first, `$` ends the
sentence. Everything stays inside one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from closedset.practice.breakdown.values import Class
from closedset.practice.breakdown.words import Token, bag


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of the lexicon: what it looks for, what it means, and an example on either side."""

    id: str
    kind: Class
    patterns: tuple[str, ...]
    hint: float
    """How much it usually says: 1 could be anything, 2 is worth reading, 3 is rarely something else."""

    says: str
    """One calm sentence for the person reading."""

    yes: str
    no: str
    unless: str = ""
    """Words or `@sets` that, inside the match or right beside it, mean something else is going on."""

    tags: frozenset[str] = frozenset()
    """`bodily` also happens in fights, `spoken` counts in dialogue, `implied` shows no act, `mild` takes the
    force from a rule of its class that stands on the same words."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a pattern."""

    words: frozenset[str]
    gap: int = 0
    both: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A compiled pattern of an entry."""

    entry: Entry
    slots: tuple[Slot, ...]
    unless: frozenset[str]
    others: tuple[frozenset[str], ...]
    """The words of every slot but the telling one."""

    telling: frozenset[str]
    """The words of the slot that paragraphs meet least often: the row is looked for by these."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """Where an entry was found: first and last token."""

    entry: Entry
    first: int
    last: int


Sets = dict[str, frozenset[str]]
Index = dict[str, tuple[Row, ...]]
BEFORE, BEHIND = 1, 2
"""How far from a match a word still excuses it: `kisses the ground`, but not `kisses her on bare ground`."""
LAST = frozenset("$")
"""The slot that takes no word: the one before it must end its sentence."""
COMMON = bag(
    "%name %name's he she they him her his their it its you your my me i each other the a an and this that"
    " in on at to of up off out down over into onto from with against around under behind through by for as"
    " not no is be have do get take look see go come put turn pull hold stand sit all like just so then there"
    " one two hand man woman girl back door head face"
)
"""Words so common that they tell little of a row."""


Words = Callable[[str], frozenset[str]]
"""Of one part of a pattern, every word that may stand there."""


def _words(part: str, sets: Sets) -> frozenset[str]:
    found = part.split("|")
    own = frozenset(word for word in found if word[0] != "@")
    return own.union(*(sets[word[1:]] for word in found if word[0] == "@"))


def words_of(sets: Sets) -> Words:
    """How to read the parts of patterns with these sets; most parts stand in many patterns."""
    return cache(lambda part: _words(part, sets))


def compile_row(entry: Entry, pattern: str, words: Words, number: int = 0) -> Row:
    """A pattern as slots."""
    slots: list[Slot] = []
    gap, both = 0, False
    for part in pattern.split():
        if part[0] in "~<":
            gap, both = int(part[1:]), part[0] == "<"
            continue
        slots.append(Slot(words(part), gap, both))
        gap, both = 0, False
    unless = words("|".join(entry.unless.split())) if entry.unless else frozenset()
    told = [slot.words for slot in slots if slot.words != LAST]
    telling = min(told, key=_often)
    others = tuple(other for other in told if other is not telling)
    return Row(entry, tuple(slots), unless, others, telling, number)


@cache
def _often(words: frozenset[str]) -> int:
    """How often a paragraph holds one of the words, roughly: a common one counts as fifty others."""
    return len(words) + 50 * len(words & COMMON)


def index(entries: Iterable[Entry], sets: Sets) -> Index:
    """The rows by the words that tell of them."""
    words = words_of(sets)
    rows: dict[str, list[Row]] = {}
    patterns = [(entry, pattern) for entry in entries for pattern in entry.patterns]
    for number, (entry, pattern) in enumerate(patterns):
        row = compile_row(entry, pattern, words, number)
        for word in row.telling:
            rows.setdefault(word, []).append(row)
    return {word: tuple(found) for word, found in rows.items()}


def _reach(tokens: Sequence[Token], at: int, slot: Slot, anchor: int) -> Iterable[int]:
    """The positions where the next slot may stand, nearest first."""
    if not slot.both:
        return range(at + 1, min(at + slot.gap + 2, len(tokens)))
    span = range(max(0, anchor - slot.gap - 1), min(len(tokens), anchor + slot.gap + 2))
    return sorted((place for place in span if place != anchor), key=lambda place: abs(place - anchor))


def _fits(row: Row, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """First and last token if the row stands here."""
    places = _rest(row.slots, 1, tokens, at, at)
    return None if places is None else (min(at, *places), max(at, *places)) if places else (at, at)


def _rest(
    slots: Sequence[Slot], number: int, tokens: Sequence[Token], here: int, anchor: int
) -> list[int] | None:
    """The places of the remaining slots, the nearest that let all of them stand."""
    if number == len(slots):
        return []
    slot = slots[number]
    if slot.words == LAST:
        ends = here + 1 == len(tokens) or tokens[here + 1].sentence != tokens[here].sentence
        return _rest(slots, number + 1, tokens, here, anchor) if ends else None
    for place in _reach(tokens, here, slot, anchor):
        if tokens[place].sentence != tokens[anchor].sentence or slot.words.isdisjoint(tokens[place].forms):
            continue
        rest = _rest(slots, number + 1, tokens, here if slot.both else place, anchor)
        if rest is not None:
            return [place, *rest]
    return None


def _excused(row: Row, tokens: Sequence[Token], first: int, last: int) -> bool:
    near = tokens[max(0, first - BEFORE) : last + BEHIND + 1]
    sentence = tokens[first].sentence
    return any(token.sentence == sentence and not row.unless.isdisjoint(token.forms) for token in near)


def _open(rows: Index, present: frozenset[str]) -> dict[str, list[Row]]:
    """By first word, the rows of which every slot has a word somewhere in the paragraph: most have not."""
    told = {row.number: row for word in present & rows.keys() for row in rows[word]}
    found: dict[str, list[Row]] = {}
    for number in sorted(told):
        row = told[number]
        for words in row.others:
            if words.isdisjoint(present):
                break
        else:
            for word in row.slots[0].words & present:
                found.setdefault(word, []).append(row)
    return found


def matches(tokens: Sequence[Token], rows: Index) -> list[Match]:
    """Every entry found in a paragraph, each once at a place."""
    found: dict[tuple[str, int], Match] = {}
    open_ = _open(rows, frozenset().union(*(token.forms for token in tokens)))
    first = frozenset(open_)
    for at, token in enumerate(tokens) if open_ else ():
        if first.isdisjoint(token.forms):
            continue
        for word in sorted(first & token.forms):
            for row in open_[word]:
                key = (row.entry.id, at)
                if key in found:
                    continue
                span = _fits(row, tokens, at)
                if span and not (row.unless and _excused(row, tokens, *span)):
                    found[key] = Match(row.entry, *span)
    return sorted(found.values(), key=lambda match: (match.first, match.last, match.entry.id))
