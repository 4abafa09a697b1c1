"""Fountain's lines, one walk: what opens each block, and how far the block goes."""

from __future__ import annotations

import re
from collections.abc import Callable

from closedset.formats.fountain.aside import MASK
from closedset.formats.fountain.emphasis import bare
from closedset.practice import headings
from closedset.practice.cues import cue_shaped
from closedset.practice.screenplay import Kind

_INITIALS = frozenset("IiEeWwPpAaBbИиНнЭэKkDdUuSsİi")
_NUMBER = re.compile(r"\s#([^#\n]+)#$")
_SPOKEN = frozenset({Kind.CUE, Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC})
_BREAKS_ACTION = frozenset(">~#=")


class Piece:
    """An element in the making; offsets into the text, end exclusive."""

    __slots__ = ("dual", "end", "kind", "number", "start", "text")

    def __init__(self, kind: Kind, text: str, start: int, end: int, number: str = "") -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.number = number
        self.dual = ""


def plain_heading(line: str) -> bool:
    """Whether a line opens a scene without a mark."""
    if line[:1] not in _INITIALS:
        return False
    end = headings.prefix_end(line)
    return bool(end) and ("." in line[:end] or "/" in line[:end] or cue_shaped(_NUMBER.sub("", line)))


def is_transition(line: str) -> bool:
    """Capitals that end in TO: with nothing behind."""
    return line.endswith("TO:") and line.isupper()


class Walk:
    """One pass over the lines of a masked text."""

    def __init__(self, text: str, start: int) -> None:
        self.pieces: list[Piece] = []
        self._lines = text[start:].split("\n")
        self._starts: list[int] = []
        at = start
        for line in self._lines:
            self._starts.append(at)
            at += len(line) + 1
        if MASK in text:
            self._drop_masked_lines()
        self._lines.append("")
        self._starts.append(at)

    def _drop_masked_lines(self) -> None:
        """A line that held nothing but an aside is gone, and not blank."""
        kept = [
            (line, start)
            for line, start in zip(self._lines, self._starts, strict=True)
            if MASK not in line or line.replace(MASK, "").strip()
        ]
        self._lines = [line for line, _start in kept]
        self._starts = [start for _line, start in kept]

    def run(self) -> list[Piece]:
        """Every element in order, asides apart."""
        at, stop = 0, len(self._lines) - 1
        while at < stop:
            line = self._lines[at].strip()
            if not line:
                at += 1
                continue
            marked = _MARKED.get(line[0])
            after = marked(self, at, line) if marked else 0
            at = after or self._unmarked(at, line)
        return self.pieces

    def _unmarked(self, at: int, line: str) -> int:
        if plain_heading(line):
            return self._heading(at, line)
        if cue_shaped(line):
            if self._lines[at + 1] and not plain_heading(self._lines[at + 1].strip()):
                return self._speech(at, line)
            if is_transition(self._lines[at].lstrip()):
                return self._one(Kind.TRANSITION, at, line)
        return self._action(at, line)

    def _one(self, kind: Kind, at: int, text: str, number: str = "") -> int:
        """An element of one line."""
        start = self._starts[at]
        words = bare(text.replace(MASK, "")).strip()
        empty = not words and kind is not Kind.PAGE_BREAK
        if empty:
            kind, words = Kind.FURNITURE, self._lines[at].replace(MASK, "").strip()
        self.pieces.append(Piece(kind, words, start, start + len(self._lines[at]), number))
        return at + 1

    def _heading(self, at: int, line: str) -> int:
        line = line.replace(MASK, "").rstrip()
        found = _NUMBER.search(line)
        if found:
            return self._one(Kind.HEADING, at, line[: found.start()], found[1].strip())
        return self._one(Kind.HEADING, at, line)

    def _action(self, at: int, first: str, *, forced: bool = False) -> int:
        """Lines up to the next blank one, or to a line with a mark of its own unless the block is forced."""
        texts, stop = [first], at + 1
        while (line := self._lines[stop].strip()) and (forced or not self._opens_anew(line)):
            texts.append(line)
            stop += 1
        self._block(Kind.ACTION, at, stop, texts)
        return stop

    @staticmethod
    def _opens_anew(line: str) -> bool:
        return line[0] in _BREAKS_ACTION or plain_heading(line)

    def _block(self, kind: Kind, at: int, stop: int, texts: list[str]) -> None:
        start, end = self._starts[at], self._starts[stop - 1] + len(self._lines[stop - 1])
        text = bare("\n".join(texts)).replace(MASK, "").strip()
        if text:
            self.pieces.append(Piece(kind, text, start, end))
        else:
            self.pieces.append(Piece(Kind.FURNITURE, "\n".join(self._lines[at:stop]).strip(), start, end))

    def _speech(self, at: int, line: str) -> int:
        """A cue, and what is said up to the next empty line."""
        first = len(self.pieces)
        right = line.endswith("^")
        self._one(Kind.CUE, at, line.removesuffix("^"))
        stop = at + 1
        while self._lines[stop] and not self._ends_speech(stop):
            stop = self._spoken(stop)
        if right:
            self._beside(first)
        return stop

    def _ends_speech(self, at: int) -> bool:
        """One space ends a speech; two are a blank line inside it, unless a scene or cue follows."""
        line = self._lines[at]
        if not line.isspace():
            return False
        after = self._lines[at + 1].strip()
        return (
            len(line) < 2
            or not after
            or plain_heading(after)
            or (cue_shaped(after) and bool(self._lines[at + 2]))
        )

    def _spoken(self, at: int) -> int:
        line = self._lines[at].strip()
        if line[:1] == "(" and line[-1] == ")":
            return self._one(Kind.PARENTHETICAL, at, line)
        if line[:1] == "~":
            return self._one(Kind.LYRIC, at, line[1:])
        texts, stop = [line], at + 1
        while self._lines[stop] and not self._leaves_dialogue(stop):
            texts.append(self._lines[stop].strip())
            stop += 1
        self._block(Kind.DIALOGUE, at, stop, texts)
        return stop

    def _leaves_dialogue(self, at: int) -> bool:
        line = self._lines[at].strip()
        if not line:
            return self._ends_speech(at)
        return line[0] == "~" or (line[0] == "(" and line[-1] == ")")

    def _beside(self, first: int) -> None:
        """Mark the speech from `first` as the right half of dual dialogue, the one before as the left."""
        start = first - 1
        while start >= 0 and self.pieces[start].kind in _SPOKEN and self.pieces[start].kind is not Kind.CUE:
            start -= 1
        if start < 0 or self.pieces[start].kind is not Kind.CUE or self.pieces[start].dual:
            return
        for index, piece in enumerate(self.pieces[start:], start):
            piece.dual = "right" if index >= first else "left"

    def _exclaimed(self, at: int, line: str) -> int:
        return self._action(at, line[1:].strip(), forced=True)

    def _named(self, at: int, line: str) -> int:
        return self._speech(at, line[1:].strip()) if len(line) > 1 else 0

    def _dotted(self, at: int, line: str) -> int:
        return self._heading(at, line[1:].strip()) if line[1:2] not in {"", ".", " "} else 0

    def _angled(self, at: int, line: str) -> int:
        if line.endswith("<") and len(line) > 1:
            return self._one(Kind.CENTERED, at, line[1:-1])
        return self._one(Kind.TRANSITION, at, line[1:])

    def _sung(self, at: int, line: str) -> int:
        return self._one(Kind.LYRIC, at, line[1:])

    def _section(self, at: int, line: str) -> int:
        return self._one(Kind.SECTION, at, line.lstrip("#"))

    def _equals(self, at: int, line: str) -> int:
        if len(line) >= 3 and not line.strip("="):
            return self._one(Kind.PAGE_BREAK, at, "")
        return self._one(Kind.SYNOPSIS, at, line[1:])


_MARKED: dict[str, Callable[[Walk, int, str], int]] = {
    "!": Walk._exclaimed,
    "@": Walk._named,
    ".": Walk._dotted,
    ">": Walk._angled,
    "~": Walk._sung,
    "#": Walk._section,
    "=": Walk._equals,
}
"""What a first character forces; 0 when it forces nothing here."""
