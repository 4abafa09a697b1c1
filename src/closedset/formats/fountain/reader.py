"""Fountain text to a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter

from closedset.formats.fountain import aside, title_page
from closedset.formats.fountain.blocks import Piece, Walk
from closedset.practice import cues, pagination
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Element, Kind, Place, Script


def parse(text: str, *, notes: tuple[str, ...] = ()) -> Script:
    """Read Fountain. Every text is a script of some kind: nothing is refused and nothing is lost.

    Line ends and a byte order mark are made one first, so places count in `Script.text`.
    """
    text = _one_kind_of_line_end(text)
    front = title_page.read(text)
    masked, asides = aside.mask(text)
    pieces = Walk(masked, front.end).run()
    if front.end:
        pieces.insert(0, Piece(Kind.FURNITURE, text[: front.end].strip(), 0, front.end))
    if asides:
        pieces = _with_asides(pieces, text, [found for found in asides if found.start >= front.end])
    spots, end = pagination.lay_out((piece.kind, piece.text, piece.dual) for piece in pieces)
    return assemble(
        _elements(pieces, text, spots),
        format="fountain",
        text=text,
        title_page=front.fields,
        notes=notes,
        estimated_end=end,
    )


def _one_kind_of_line_end(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff").replace(aside.MASK, "\ufffd")


def _with_asides(pieces: list[Piece], text: str, asides: Iterable[aside.Aside]) -> list[Piece]:
    """Notes and boneyards as elements of their own, each behind what it stands in."""
    kept = (Piece(one.kind, text[one.start + 2 : one.end - 2].strip(), one.start, one.end) for one in asides)
    return sorted(chain(pieces, kept), key=attrgetter("start"))


def _elements(pieces: Iterable[Piece], text: str, spots: Iterable[pagination.Spot]) -> Iterator[Element]:
    line, at = 1, 0
    count = text.count
    for piece, (page, down) in zip(pieces, spots, strict=True):
        start, end, kind = piece.start, piece.end, piece.kind
        line += count("\n", at, start)
        at = start
        yield Element(
            kind=kind,
            text=piece.text,
            place=Place(
                start_line=line,
                end_line=line + count("\n", start, end),
                start=start,
                end=end,
                page=page,
                down=down,
            ),
            number=piece.number,
            dual=piece.dual,
            extension=cues.take_apart(piece.text)[1] if kind is Kind.CUE else "",
        )
