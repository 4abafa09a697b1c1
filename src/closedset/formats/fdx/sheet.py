"""Paragraphs laid down one to a line, each element with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from closedset.practice import cues
from closedset.practice.screenplay import Element, Kind, NotUnderstood, Place


class Marks(TypedDict, total=False):
    """What an element may carry beside kind, text and place; every field as in `Element`."""

    number: str
    dual: str
    revised: tuple[tuple[int, int], ...]
    omitted: bool
    eighths: int | None


Spans = tuple[tuple[int, int], ...]


def joined(runs: Iterable[tuple[str, bool]]) -> tuple[str, Spans]:
    """Runs of words, each revised or not, as one trimmed text with the spans of the revised ones."""
    runs = list(runs)
    if not any(revised for _words, revised in runs):
        return "".join(words for words, _revised in runs).strip(), ()
    raw, spans = "", []
    for words, revised in runs:
        start, raw = len(raw), raw + words
        if revised and words:
            spans.append((start, len(raw)))
    text = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    moved = ((max(0, a - lead), min(len(text), b - lead)) for a, b in spans)
    return text, tuple((a, b) for a, b in moved if a < b)


def in_capitals(text: str) -> str:
    """What a style in capitals prints; letters that would become two stay, so that every offset holds."""
    upper = text.upper()
    if len(upper) == len(text):
        return upper
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)


@dataclass(slots=True)
class Sheet:
    """The text of a script as it grows, line by line."""

    elements: list[Element] = field(default_factory=list)
    not_understood: list[NotUnderstood] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _line: int = 1
    _at: int = 0

    @property
    def text(self) -> str:
        """Everything laid down so far, one paragraph a line."""
        return "".join(line + "\n" for line in self._lines)

    def add(self, kind: Kind, text: str, *, paragraph: int | None = None, **marks: Unpack[Marks]) -> None:
        """Lay down one element. `text` must be trimmed; `paragraph` counts from 1 in the file."""
        place = self._place(text, paragraph)
        extension = cues.take_apart(text)[1] if kind is Kind.CUE else ""
        self.elements.append(Element(kind=kind, text=text, place=place, extension=extension, **marks))

    def wonder(self, text: str, why: str, *, paragraph: int | None = None) -> None:
        """Lay down a passage nobody could place."""
        self.not_understood.append(NotUnderstood(place=self._place(text, paragraph), text=text, why=why))

    def _place(self, text: str, paragraph: int | None) -> Place:
        end = self._line + text.count("\n")
        place = Place(
            start_line=self._line, end_line=end, start=self._at, end=self._at + len(text), paragraph=paragraph
        )
        self._lines.append(text)
        self._line, self._at = end + 1, place.end + 1
        return place
