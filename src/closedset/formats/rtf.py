"""Rich Text: by the names of its styles where it has a screenplay's, else laid out as columns of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from striprtf.striprtf import rtf_to_text

from closedset.formats import plain_text
from closedset.formats.fdx.sheet import Sheet
from closedset.practice import headings
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, Script

_LAYOUT = re.compile(
    r"\\(?P<word>pard|s(?P<style>\d+)|li(?P<indent>\d+)|sb(?P<space>[1-9]\d*)|caps)(?![a-z0-9]) ?"
)
_SIGN = re.compile(r"@~(\w+)~@")
_STYLE = re.compile(r"\{\\s(\d+)(?![a-z0-9])[^{};]*?\s([^\\{};]+);\}")
"""A line of the style sheet: the style's number and, behind its last control word, its name."""

_KINDS = {
    "scene heading": Kind.HEADING,
    "action": Kind.ACTION,
    "general": Kind.ACTION,
    "cast list": Kind.ACTION,
    "character": Kind.CUE,
    "character name": Kind.CUE,
    "parenthetical": Kind.PARENTHETICAL,
    "dialog": Kind.DIALOGUE,
    "dialogue": Kind.DIALOGUE,
    "transition": Kind.TRANSITION,
    "shot": Kind.SHOT,
}
_TWIPS = 144
"""Twentieths of a point in one column: ten columns to the inch."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    words: str
    indent: int = 0
    apart: bool = False
    """Whether the layout leaves space before it."""

    style: str = ""
    """Number of its style; empty when it names none."""


def parse(data: bytes) -> Script:
    """Read RTF. Styles, indents, space before a paragraph and capitals set by the layout are kept."""
    source = data.decode("cp1252", errors="replace")
    marked = _LAYOUT.sub(lambda found: f"\\{found['word']} @~{found['word']}~@", source)
    text = str(rtf_to_text(marked, errors="replace")).replace("\r", "")
    paragraphs = list(_paragraphs(text))
    kinds = {number: _KINDS.get(name.strip().casefold()) for number, name in _STYLE.findall(source)}
    if any(kinds.get(one.style) in {Kind.HEADING, Kind.CUE} for one in paragraphs):
        return _by_styles(paragraphs, kinds)
    return replace(plain_text.parse(_laid_out(paragraphs)), format="rtf")


def _by_styles(paragraphs: list[_Paragraph], kinds: dict[str, Kind | None]) -> Script:
    """One element a paragraph; what has no screenplay style is action."""
    sheet = Sheet()
    for one in paragraphs:
        kind = kinds.get(one.style) or Kind.ACTION
        number, words = headings.unnumber(one.words) if kind is Kind.HEADING else ("", one.words)
        if words:
            sheet.add(kind, words, number=number)
    return assemble(sheet.elements, format="rtf", text=sheet.text)


def _laid_out(paragraphs: list[_Paragraph]) -> str:
    lines: list[str] = []
    for one in paragraphs:
        if one.apart and one.words:
            lines.append("")
        lines.append(" " * one.indent + one.words)
    return "\n".join(lines)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """The lines of the text without its signs; indent and style hold on until others are set."""
    held = _Paragraph("")
    for line in text.split("\n"):
        held = _paragraph(line, held)
        yield held


def _paragraph(line: str, before: _Paragraph) -> _Paragraph:
    pieces = _SIGN.split(line)
    words, capitals, apart, indent, style = pieces[0], False, False, before.indent, before.style
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        capitals = sign == "caps" or (capitals and sign != "pard")
        apart = apart or sign.startswith("sb")
        if sign == "pard":
            style = style if words.strip() else ""
        elif sign.startswith("li"):
            indent = round(int(sign[2:]) / _TWIPS)
        elif sign[1:].isdigit():
            style = style if words.strip() else sign[1:]
        words += text.upper() if capitals else text
    return _Paragraph(words.strip(), indent, apart, style)
