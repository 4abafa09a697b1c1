"""What can stand in a line after who does what: each part by its key, and how it is escaped in writing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from closedset.practice.choreography.values import AUDIBLE, BREATHS
from closedset.practice.choreography.words import NotRead


@dataclass(frozen=True, slots=True)
class Part:
    """One part: the field it fills, the word it is written by, and other words it is read by."""

    field: str
    key: str
    also: tuple[str, ...] = ()


TEXTS = (
    Part("position", "start", ("position", "starts")),
    Part("anchor", "anchor", ("anchors", "anchor points")),
    Part("travel", "travel", ("travels", "path")),
    Part("tempo", "tempo", ("pace",)),
    Part("weight", "weight", ("support",)),
    Part("mask", "mask", ("masking", "masked")),
    Part("tone", "tone"),
    Part("stop", "stop", ("stop cue", "ends on", "cue")),
    Part("reset", "reset", ("back to",)),
    Part("note", "note", ("notes",)),
)
"""Parts of a notation that are words, in the order they are written."""

EACH = (
    Part("breath", "breath", ("breathe", "breathes", "breathing")),
    Part("sound", "sound", ("sounds", "voice")),
    Part("eyes", "eyes", ("eye", "eyeline", "looks")),
)
"""Parts of a notation that can differ from one performer to the next."""

OF_THE_MOVE = (
    Part("setups", "camera", ("cam", "cameras", "seen by", "set-up", "set-ups")),
    Part("needs", "barrier", ("barriers", "wear", "wears", "with", "garment")),
    Part("alternative", "B", ("plan b", "alternative", "or")),
)
"""Parts that the plan has."""

PARTS = (*OF_THE_MOVE, *EACH, *TEXTS)
BY_WORD = {word.casefold(): part for part in PARTS for word in (part.key, *part.also)}

_SAID = {"\\": "\\\\", ";": "\\;", "\n": "\\n", "\r": "\\r"}
_MEANT = {"\\": "\\", ";": ";", "n": "\n", "r": "\r"}


def escaped(text: str) -> str:
    """Words as they stand in a line, where `;` parts one thing from the next."""
    return "".join(_SAID.get(sign, sign) for sign in text)


def split(text: str) -> Iterator[str]:
    """What stands between `;`, as it was meant."""
    for piece in re.findall(r"(?:\\.|[^;\\]|\\$)+", text):
        meant = re.sub(r"\\(.)", lambda found: _MEANT.get(found[1], found[0]), piece)
        if meant.strip():
            yield meant.strip()


def keyed(piece: str) -> tuple[Part, str]:
    """Which part a piece is, and what it says. Raises `NotRead`."""
    for word in sorted(BY_WORD, key=len, reverse=True):
        if found := re.match(re.escape(word) + r"(?!\w)\s*:?\s*", piece, re.IGNORECASE):
            says = piece[found.end() :].strip()
            if not says:
                raise NotRead(piece, f"Nothing is said after “{word}”.")
            return BY_WORD[word], says
    raise NotRead(piece, _expected(piece))


def _expected(piece: str) -> str:
    first = piece.split(":", 1)[0].split(" ", 1)[0].casefold()
    near = get_close_matches(first, BY_WORD, n=1, cutoff=0.6)
    if near:
        return f"Did you mean “{BY_WORD[near[0]].key}”?"
    return f"A part begins with one of: {', '.join(part.key for part in PARTS)}."


def breath(text: str) -> str:
    """A breath as it is kept. Raises `NotRead`."""
    said = re.split(r"[,\s]+", text.casefold())
    ways = {"inhale": "in", "exhale": "out", "hold": "held", "heard": AUDIBLE, "loud": AUDIBLE}
    told = [ways.get(word, word) for word in said]
    if told[0] not in BREATHS or told[1:] not in ([], [AUDIBLE]):
        raise NotRead(text, f"A breath is {', '.join(BREATHS)}, and “{AUDIBLE}” where it is to be heard.")
    return ", ".join(told)


def listed(text: str) -> Iterable[str]:
    """Several things, parted by commas or `and`."""
    return (one.strip() for one in re.split(r",|\band\b", text) if one.strip())
