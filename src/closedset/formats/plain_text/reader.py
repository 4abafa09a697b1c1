"""Plain text to a script: indented or pasted, with or without pages."""

from __future__ import annotations

from collections.abc import Sequence

from closedset.formats.plain_text import (
    beside,
    columns,
    dual,
    furniture,
    paragraphs,
    paste,
    title_page,
)
from closedset.formats.plain_text.lines import Line, read_lines
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, Script


def parse(text: str, *, notes: tuple[str, ...] = ()) -> Script:
    """Read a script in plain text. Whatever the text is, a script comes back and nothing of it is lost."""
    lines = read_lines(text)
    aside = furniture.page_furniture(lines)
    lines, found = beside.parted(dual.parted(lines, text), aside)
    play = [line for line in lines if line.number not in aside]
    kinds = columns.kinds(play, found) if found else paste.kinds(play)
    front = title_page.read(play, kinds)
    decided = _with_furniture(
        lines, dict(zip(((line.number, line.dual) for line in play), kinds, strict=True)), front.lines
    )
    return assemble(
        paragraphs.elements(furniture.without_repeated_cues(decided), soft=found is not None),
        format="text",
        text=text,
        title_page=front.fields,
        notes=notes,
    )


def _with_furniture(
    lines: Sequence[Line], kinds: dict[tuple[int, str], Kind], title: frozenset[int]
) -> list[tuple[Line, Kind]]:
    """Every line with its kind, in order; page furniture and title page are furniture."""
    return [
        (
            line,
            Kind.FURNITURE if line.number in title else kinds.get((line.number, line.dual), Kind.FURNITURE),
        )
        for line in lines
    ]
