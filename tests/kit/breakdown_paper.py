"""Scripts on paper for these tests: lines in, a Script out, indented or as one line a paragraph."""

from __future__ import annotations

from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Element, Kind, Place, Script

INDENT = {Kind.HEADING: 0, Kind.ACTION: 0, Kind.CUE: 20, Kind.DIALOGUE: 10, Kind.PARENTHETICAL: 15}


def _kind(line: str) -> tuple[Kind, str]:
    if line.startswith(("INT.", "EXT.")):
        return Kind.HEADING, line
    if line.startswith("@"):
        return Kind.CUE, line[1:]
    if line.startswith(">"):
        return Kind.DIALOGUE, line[1:].strip()
    if line.startswith("~"):
        return Kind.NOTE, line[1:].strip()
    if line.startswith("#"):
        return Kind.FURNITURE, line[1:].strip()
    return Kind.ACTION, line


def _set(kind: Kind, text: str, laid: bool) -> list[str]:
    """The element's source lines: one a paragraph, or short indented lines."""
    if not laid:
        return [text]
    rows, row = [], ""
    for word in text.split():
        if row and len(row) + len(word) > 28:
            rows.append(row)
            row = ""
        row = f"{row} {word}".strip()
    return [" " * INDENT.get(kind, 0) + row for row in [*rows, row]]


def script(*lines: str, laid: bool = False) -> Script:
    """`@` cue, `>` speech, `~` note, `#` furniture, INT./EXT. heading, anything else action."""
    elements: list[Element] = []
    text, number = "", 1
    for line in lines:
        kind, words = _kind(line)
        rows = _set(kind, words, laid)
        start = len(text) + len(rows[0]) - len(rows[0].lstrip())
        text += "\n".join(rows)
        place = Place(start_line=number, end_line=number + len(rows) - 1, start=start, end=len(text))
        elements.append(Element(kind=kind, text=words, place=place))
        text += "\n\n"
        number += len(rows) + 1
    return assemble(elements, format="text", text=text)
