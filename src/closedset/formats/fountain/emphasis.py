r"""Fountain's emphasis and escapes: `*`, `**`, `***`, `_`, and the backslash before them."""

from __future__ import annotations

import re

_MARKS = re.compile(r"\\(?:[^\w\s]|_)|\*{1,3}|_")
_ESCAPED = re.compile(r"[\\*_]|(?<=\[)\[")


def bare(text: str) -> str:
    """The words without emphasis. A mark that opens or closes nothing is a character like any other."""
    if "*" not in text and "_" not in text and "\\" not in text:
        return text
    return "\n".join(map(_bare_line, text.split("\n")))


def _bare_line(line: str) -> str:
    pieces: list[str] = []
    opened: dict[str, int] = {}
    at = 0
    for found in _MARKS.finditer(line):
        pieces.append(line[at : found.start()])
        at = found.end()
        pieces.append(_mark(found, line, pieces, opened))
    pieces.append(line[at:])
    return "".join(pieces)


def _mark(found: re.Match[str], line: str, pieces: list[str], opened: dict[str, int]) -> str:
    """What remains of a mark: nothing when it closes an open one (which then goes too), else itself."""
    mark = found[0]
    if mark[0] == "\\":
        return mark[1]
    if mark in opened and not line[found.start() - 1].isspace():
        _close(mark, pieces, opened)
        return ""
    if _may_open(found, line):
        opened.setdefault(mark, len(pieces))
    return mark


def _close(mark: str, pieces: list[str], opened: dict[str, int]) -> None:
    start = opened.pop(mark)
    pieces[start] = ""
    for other in [key for key, index in opened.items() if index > start]:
        del opened[other]


def _may_open(found: re.Match[str], line: str) -> bool:
    after = line[found.end() : found.end() + 1]
    before = line[found.start() - 1 : found.start()] if found.start() else ""
    if found[0] == "_" and before.isalnum():
        return False
    return bool(after) and not after.isspace()


def escape(text: str) -> str:
    """The text written so that `bare` gives it back."""
    return _ESCAPED.sub(lambda found: "\\" + found[0], text)
