"""How alike two passages are, by the words they share.

Likeness is counted in pairs of neighbouring words: cheap enough for ten thousand scenes, and steady under the
small rewordings that separate one coloured draft from the next.
"""

from __future__ import annotations

import re
from itertools import pairwise

Pairs = frozenset[tuple[str, str]]
"""Neighbouring words of a passage, each pair once."""

_WORD = re.compile(r"\w+(?:'\w+)*")
_TYPE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def plain(text: str) -> str:
    """The text without what a change of format alters: case, kinds of quotes and dashes, runs of space."""
    return " ".join(text.translate(_TYPE).casefold().split())


def pairs(text: str) -> Pairs:
    """Every two neighbouring words of a plain text; a text of one word is that word twice."""
    words = _WORD.findall(text)
    if len(words) == 1:
        return frozenset({(words[0], words[0])})
    return frozenset(pairwise(words))


def alike(one: Pairs, other: Pairs) -> float:
    """From 0 (nothing shared) to 1 (the same pairs of words). Two empty passages share nothing."""
    size = len(one) + len(other)
    return 2 * len(one & other) / size if size else 0.0


def held(part: Pairs, whole: Pairs) -> float:
    """How much of `part` stands in `whole`, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
