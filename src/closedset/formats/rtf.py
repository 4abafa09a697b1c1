"""Rich Text as word processors and Final Draft save it: laid out as columns of text, and read as such."""

from __future__ import annotations

import re
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from closedset.formats import plain_text
from closedset.practice.screenplay import Script

_LAYOUT = re.compile(r"\\(?P<word>pard|li(?P<indent>\d+)|sb(?P<space>[1-9]\d*)|caps)(?![a-z0-9]) ?")
_SIGN = re.compile(r"@~(\w+)~@")
_TWIPS = 144
"""Twentieths of a point in one column: ten columns to the inch."""


def parse(data: bytes) -> Script:
    """Read RTF. Indents, space before a paragraph and capitals set by the layout are kept."""
    source = data.decode("cp1252", errors="replace")
    marked = _LAYOUT.sub(lambda found: f"\\{found['word']} @~{found['word']}~@", source)
    text = str(rtf_to_text(marked, errors="replace")).replace("\r", "")
    return replace(plain_text.parse(_laid_out(text)), format="rtf")


def _laid_out(text: str) -> str:
    lines: list[str] = []
    indent = 0
    for line in text.split("\n"):
        words, indent, apart = _paragraph(line, indent)
        if apart and words:
            lines.append("")
        lines.append(" " * indent + words)
    return "\n".join(lines)


def _paragraph(line: str, indent: int) -> tuple[str, int, bool]:
    """Its words, its indent in columns, and whether space stands before it."""
    pieces = _SIGN.split(line)
    words, capitals, apart = pieces[0], False, False
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        capitals = sign == "caps" or (capitals and sign != "pard")
        apart = apart or sign.startswith("sb")
        if sign.startswith("li"):
            indent = round(int(sign[2:]) / _TWIPS)
        words += text.upper() if capitals else text
    return words.strip(), indent, apart
