"""Lines of one kind joined to the paragraphs they were before somebody's typewriter broke them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from closedset.formats.plain_text.lines import Line
from closedset.practice import cues, headings
from closedset.practice.screenplay import Element, Kind, Place

_JOINED = frozenset({Kind.ACTION, Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.HEADING})
_SHORT = 40
"""A line shorter than this was ended on purpose, in a text without columns."""


def elements(decided: Iterable[tuple[Line, Kind]], *, soft: bool, offset: int = 0) -> Iterator[Element]:
    """One element a paragraph. With `soft`, every line end inside a paragraph is a space.

    `offset` is what printed page numbers add to the count of pages; what stands before page 1 stays on it.
    """
    held: list[Line] = []
    kind_held = Kind.ACTION
    for line, kind in decided:
        if held and not (kind is kind_held and _continues(held[-1], line, kind)):
            yield _element(held, kind_held, soft=soft, offset=offset)
            held = []
        held.append(line)
        kind_held = kind
    if held:
        yield _element(held, kind_held, soft=soft, offset=offset)


def _continues(before: Line, line: Line, kind: Kind) -> bool:
    if (
        kind not in _JOINED
        or line.after_blank
        or line.dual != before.dual
        or (line.number != before.number + 1 and not line.dual)
    ):
        return False
    if kind is Kind.HEADING:
        return not headings.prefix_end(headings.unnumber(line.text)[1]) and not headings.omitted(line.text)[0]
    return not (kind is Kind.PARENTHETICAL and before.text.endswith(")"))


def _element(lines: Sequence[Line], kind: Kind, *, soft: bool, offset: int) -> Element:
    text, revised = _join(lines, soft=soft or kind is Kind.HEADING)
    number = ""
    if kind is Kind.HEADING:
        number, text, revised = _numbered(text, revised)
    first, last = lines[0], lines[-1]
    return Element(
        kind=kind,
        text=text,
        place=Place(
            start_line=first.number,
            end_line=last.number,
            start=first.start,
            end=last.end,
            page=max(1, first.page + offset) if first.page else None,
            page_line=first.page_line,
            down=first.down,
        ),
        number=number,
        dual=first.dual,
        extension=cues.take_apart(text)[1] if kind is Kind.CUE else "",
        revised=revised,
        omitted=kind is Kind.HEADING and headings.omitted(text)[0],
    )


def _join(lines: Sequence[Line], *, soft: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = ""
    revised = []
    for index, line in enumerate(lines):
        if index:
            text += " " if soft or len(lines[index - 1].text) >= _SHORT else "\n"
        if line.revised:
            revised.append((len(text), len(text) + len(line.text)))
        text += line.text
    return text, tuple(revised)


def _numbered(
    text: str, revised: tuple[tuple[int, int], ...]
) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    """The number out of the margins; a revised heading is revised whole."""
    number, bare = headings.unnumber(text)
    return number, bare, ((0, len(bare)),) if revised else ()
