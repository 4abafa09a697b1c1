"""A beat's passage as it stands in the script, cut so that the words that raised it can be marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from closedset.practice.breakdown.values import Beat
from closedset.practice.screenplay import Kind, Scene, Script


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One element of the passage."""

    kind: Kind
    line: int
    """First line in the source, from 1."""

    pieces: tuple[Piece, ...]


def passage(script: Script, scene: Scene, beat: Beat) -> tuple[Line, ...]:
    """The elements of a beat with its reasons marked; the beat's own text when it names no element."""
    if not beat.places:
        return (Line(Kind.ACTION, beat.start_line, (Piece(beat.text),)),)
    kinds = {element.place.start: element.kind for element in scene.elements}
    marks = [why.span for why in beat.why]
    return tuple(
        Line(
            kinds.get(place.start, Kind.ACTION),
            place.start_line,
            tuple(_cut(script.text, place.start, place.end, marks)),
        )
        for place in beat.places
    )


def _cut(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The text from `start` to `end` in pieces; marks that overlap are one mark."""
    at = start
    for first, last in sorted(marks):
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        if first > at:
            yield Piece(_flat(text[at:first]))
        yield Piece(_flat(text[first:last]), marked=True)
        at = last
    if at < end:
        yield Piece(_flat(text[at:end]))


def _flat(text: str) -> str:
    """Layout of the source reduced to single spaces, the outer ones kept as one."""
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and words else ""
    return f"{before}{words}{after}"
