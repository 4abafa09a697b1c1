"""What a Fountain text keeps out of the play: notes in double brackets and the boneyard."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.screenplay import Kind

MASK = "\ufdd0"
"""Stands in the masked text for every character of a note or boneyard; no text may use it."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A note or a boneyard, with its marks; offsets into the text, end exclusive."""

    kind: Kind
    start: int
    end: int


def mask(text: str) -> tuple[str, list[Aside]]:
    """The text with asides masked, every offset unchanged, and the asides in order."""
    if "/*" not in text and "[[" not in text:
        return text, []
    asides = _asides(text)
    pieces, at = [], 0
    for aside in asides:
        pieces += [text[at : aside.start], MASK * (aside.end - aside.start)]
        at = aside.end
    pieces.append(text[at:])
    return "".join(pieces), asides


def _asides(text: str) -> list[Aside]:
    """One walk from opening mark to closing mark; an aside never begins inside another."""
    finds = _Finder(text)
    found: list[Aside] = []
    at = 0
    while True:
        bone, note = finds.next("/*", at), finds.next("[[", at)
        if bone == note:
            return found
        start = min(bone, note)
        end = finds.boneyard_end(start) if start == bone else finds.note_end(start)
        if end and not _escaped(text, start):
            found.append(Aside(Kind.BONEYARD if start == bone else Kind.NOTE, start, end))
        at = end if end and not _escaped(text, start) else start + 1


def _escaped(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] == "\\"


class _Finder:
    """Finds marks and remembers where the last one was, so that a text of open brackets takes one pass."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, int] = {}

    def next(self, mark: str, at: int) -> int:
        """The next place of a mark from `at`; the length of the text when there is none."""
        last = self._last.get(mark, -1)
        if last < at:
            last = self._text.find(mark, at)
            last = len(self._text) if last < 0 else last
            self._last[mark] = last
        return last

    def boneyard_end(self, start: int) -> int:
        """Where a boneyard ends; 0 when nothing closes it."""
        close = self.next("*/", start + 2)
        return close + 2 if close < len(self._text) else 0

    def note_end(self, start: int) -> int:
        """Where a note ends; 0 when nothing closes it or an empty line comes first."""
        close = self.next("]]", start + 2)
        if close == len(self._text) or self.next("\n\n", start) < close:
            return 0
        while self._text.startswith("]", close + 2):
            close += 1
        return close + 2
