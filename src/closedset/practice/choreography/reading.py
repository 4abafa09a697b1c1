"""A score out of what was written: one move a line, as quick as a note on paper.

    1-4 Ada hand > Ben cheek: caress, over clothing, light; breath in; eyes Ben; stop: two taps; B: a look

What is not understood is told line by line, with what was found and what was expected; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from closedset.practice.choreography.ends import Cast, parties, speaker
from closedset.practice.choreography.parts import EACH, OF_THE_MOVE, Part, breath, keyed, listed, split
from closedset.practice.choreography.values import LAST_COUNT, Line, Notation, Score, Timing
from closedset.practice.choreography.words import (
    ACTION_WORDS,
    COVERING_WORDS,
    PRESSURE_WORDS,
    SURFACE_WORDS,
    Lexicon,
    NotRead,
)
from closedset.practice.consent.plan import Move
from closedset.practice.papers.within import taking_part

EXAMPLE = "1-4 Ada hand > Ben cheek: caress, over clothing, light"
TIMING = re.compile(r"timing\s*:?\s*(.*)", re.IGNORECASE)
NUMBER = re.compile(r"(m\d{1,6})(?!\w)[.)]?\s+", re.IGNORECASE)
COUNTS = re.compile(r"(?:counts?\s+)?(\d{1,6})(?:\s*(?:[-–]|\bto\b)\s*(\d{1,6}))?\s+(?![-–])", re.IGNORECASE)
SPOKEN_MARKS = (("semicolon", ";"), ("semi-colon", ";"), ("colon", ":"), ("comma", ","))
COLON = re.compile(r'"(?:\\.|[^"\\])*"|(:)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a line is read against: who is cast, and what the plan has already."""

    cast: Cast
    setups: tuple[str, ...] = ()
    moves: frozenset[str] = frozenset()
    """Numbers of the moves that are planned. A line without a number is a new move."""

    used: int = 0
    """The highest number that any move of the plan ever had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A line that was not understood."""

    line: int
    """Which line of the text it is, from 1."""

    text: str
    found: str
    expected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What came of a text. Every line that says something is either in the score or among what is wrong."""

    score: Score
    at: tuple[int, ...] = ()
    """For each line of the score which line of the text it was."""

    wrong: tuple[Wrong, ...] = ()


def read(text: str, around: Around) -> Read:
    """Read a score. Lines without a number become moves under the next ones."""
    timing, lines, at, wrong = Timing.COUNTS, list[Line](), list[int](), list[Wrong]()
    taken, new, begun = set[str](), around.used, False
    for number, said in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        words = _dictated(said.strip())
        if not words:
            continue
        try:
            if not begun and (found := TIMING.fullmatch(words)):
                timing = _timing(found[1])
            else:
                line, own = read_line(words, around, free=timing is Timing.FREE, number=f"m{new + 1}")
                _once(line.move.id, taken)
                new += 0 if own else 1
                lines.append(line)
                at.append(number)
        except NotRead as error:
            wrong.append(Wrong(line=number, text=words, found=error.found, expected=error.expected))
        begun = True
    return Read(score=Score(timing=timing, lines=tuple(lines)), at=tuple(at), wrong=tuple(wrong))


def _dictated(words: str) -> str:
    """A line with its marks, where somebody spoke it and the marks were written out as words."""
    if ":" in words:
        return words
    for word, mark in SPOKEN_MARKS:
        words = re.sub(rf"\s*\b{word}\b", mark, words, flags=re.IGNORECASE)
    return words


def _timing(word: str) -> Timing:
    if word.casefold() not in set(Timing):
        raise NotRead(word, f"Timing is one of: {', '.join(Timing)}.")
    return Timing(word.casefold())


def _once(id_: str, taken: set[str]) -> None:
    if id_ in taken:
        raise NotRead(id_, "This move stands further up already. Leave the number out for a move more.")
    taken.add(id_)


def read_line(words: str, around: Around, *, free: bool, number: str) -> tuple[Line, bool]:
    """One line, and whether it names the move of the plan that it is. Raises `NotRead`."""
    id_, rest = _number(words, around)
    start, length, rest = _counts(rest)
    if free and start:
        raise NotRead(
            rest, "This score goes by no counts. Leave them out, or write “timing: counts” at its head."
        )
    colon = next((found for found in COLON.finditer(rest) if found[1]), None)
    if colon is None:
        raise NotRead(rest, f"A colon stands between who and what, as in “{EXAMPLE}”.")
    who, rest = rest[: colon.start()].strip(), rest[colon.end() :].strip()
    doing, *pieces = list(split(rest)) or [""]
    action, over, pressure = _doing(doing)
    move = Move(id=id_ or number, action=action, over=over, pressure=pressure, **parties(who, around.cast))
    said = _said(pieces, move, around)
    own = {part.field: said.pop(part.field) for part in OF_THE_MOVE if part.field in said}
    made = Move(
        id=move.id,
        action=action,
        who=move.who,
        source=move.source,
        target=move.target,
        over=over,
        pressure=pressure,
        **own,
    )
    return Line(move=made, notation=Notation(start=start, length=length, **said)), bool(id_)


def _number(words: str, around: Around) -> tuple[str, str]:
    found = NUMBER.match(words)
    if found is None:
        return "", words
    id_ = found[1].lower()
    if id_ not in around.moves:
        raise NotRead(found[1], "No move of the plan has this number. Leave it out for a new move.")
    return id_, words[found.end() :]


def _counts(words: str) -> tuple[int, int, str]:
    found = COUNTS.match(words)
    if found is None:
        return 0, 0, words
    first, last = int(found[1]), int(found[2] or found[1])
    if not 1 <= first <= last <= LAST_COUNT:
        raise NotRead(
            found[0].strip(), f"Counts run from one to a later one, from 1 to {LAST_COUNT}, as in 1-4."
        )
    return first, last - first + 1, words[found.end() :]


HOW: dict[str, Lexicon] = {"over": SURFACE_WORDS, "pressure": PRESSURE_WORDS}


def _doing(text: str) -> tuple[str, str, str]:
    """The action, the surface and the pressure. `skin` is the surface first, and then the pressure."""
    if not text:
        raise NotRead("", f"An action stands after the colon, as in “{EXAMPLE}”.")
    action, rest = ACTION_WORDS.find(text)
    how: dict[str, str] = {}
    while rest := rest.lstrip(" ,"):
        kind, word, rest = _how(rest, how)
        how[kind] = word
    return action, how.get("over", ""), how.get("pressure", "")


def _how(rest: str, how: dict[str, str]) -> tuple[str, str, str]:
    """The longest surface or pressure a text begins with, of what is not said yet."""
    found = []
    for kind, lexicon in HOW.items():
        try:
            word, left = lexicon.find(rest)
        except NotRead:
            continue
        found.append((len(left), kind in how, kind, word, left))
    if not found or (best := min(found, key=lambda one: one[:2]))[1]:
        surfaces, pressures = (" · ".join(lexicon.labels.values()) for lexicon in HOW.values())
        raise NotRead(
            rest, f"After the action stand a surface ({surfaces}) and a pressure ({pressures}), each once."
        )
    return best[2], best[3], best[4]


def _said(pieces: Iterable[str], move: Move, around: Around) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for piece in pieces:
        part, words = keyed(piece)
        if part in EACH:
            who, what = _each(part, words, move, around)
            told = said.get(part.field, ())
            if who in dict(told):
                raise NotRead(piece, f"“{part.key}” is said twice for the same performer.")
            said[part.field] = (*told, (who, what))
        elif part.field in said:
            raise NotRead(piece, f"“{part.key}” is said twice in this line.")
        else:
            said[part.field] = _value(part, words, around)
    return said


def _each(part: Part, words: str, move: Move, around: Around) -> tuple[str, str]:
    """Whose it is, and what. An eyeline of nobody is that of whoever begins the move."""
    there = taking_part(move)
    who, what = speaker(words, around.cast, there, loose=part.field == "breath")
    if part.field == "eyes" and who == "":
        who = there[0]
    return who, breath(what) if part.field == "breath" else what


def _value(part: Part, words: str, around: Around) -> Any:
    if part.field == "needs":
        return tuple(dict.fromkeys(COVERING_WORDS.whole(one) for one in listed(words)))
    if part.field != "setups":
        return words
    named = tuple(dict.fromkeys(one.casefold() for one in listed(words)))
    for one in named:
        if one not in around.setups:
            has = f"It has {', '.join(around.setups)}." if around.setups else "It has none yet."
            raise NotRead(one, f"This is no set-up of the plan. {has}")
    return named
