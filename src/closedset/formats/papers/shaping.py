"""A paper as plain data for its template: neighbours that belong together joined, columns measured."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode
from collections.abc import Callable
from dataclasses import asdict
from itertools import groupby
from math import ceil
from typing import Any, cast

from closedset.formats.paper.pages import SHAPES
from closedset.formats.papers.furniture import Furniture
from closedset.practice.papers.blocks import (
    Block,
    Boxes,
    Clause,
    Facts,
    Mark,
    Pages,
    Paper,
    Points,
    Signatures,
    Table,
    Told,
    Words,
)
from closedset.practice.papers.sizes import Size
from closedset.practice.screenplay import Kind

_FIGURES = re.compile(r"[\d\s.,:/%+()–−-]*\d[\d\s.,:/%+()–−-]*")
_LONG = re.compile(r"(?:[^\s-]|-(?![^\W\d_])){25,}")
"""A line ends after a hyphen by itself when a letter follows."""

_HYPHENATED = re.compile(r"\b([^\W\d_]{1,8}-[^\W\d_]{1,3})\b")
"""A short word with a hyphen stays whole in a title: every other part of what it splits is one. A rule for it
in the template would cost the compiler a fifth of its time."""

_RUNNING = 64
"""Characters of a name that runs along the top of each page: more would leave it."""

_NARROW, _WIDE = 14, 60
"""Characters: a column as narrow takes what it needs, one wider than the other gets no more room for it."""

_TO_WRITE = 12
"""Characters that a column without a word in it is as wide as."""

_HEAD_LINE, _FOOT_LINE = 88, 96
"""Characters in a line at the head and the foot of a page."""

_EAST = {"zh": "Noto Sans SC", "ko": "Noto Sans KR"}


def shaped(paper: Paper, size: Size, words: Furniture) -> dict[str, Any]:
    """Everything the template is told."""
    return {
        "size": str(size),
        **_language(paper.language),
        "words": words.words(),
        "name": paper.title,
        "title": _HYPHENATED.split(soft(paper.title)),
        "running": {"title": short(paper.title), "production": short(paper.production)},
        "opening": soft(paper.opening),
        "facts": [[soft(name), soft(said)] for name, said in paper.facts],
        "visible_to": soft(paper.visible_to),
        "reference": soft(paper.reference),
        "stale": soft(paper.stale),
        "head_lines": ceil(len(paper.stale) / _HEAD_LINE),
        "foot_lines": ceil(len(paper.visible_to) / _FOOT_LINE),
        "sections": [
            {"title": soft(one.title), "blocks": blocks(one.blocks, words)} for one in paper.sections
        ],
    }


def _language(tag: str) -> dict[str, str]:
    """The parts of a BCP 47 tag the template needs."""
    first, *rest = tag.replace("_", "-").split("-")
    region = next((one.upper() for one in rest if len(one) == 2 and one.isalpha()), "")
    language = first.lower() if first.isascii() and first.isalpha() and 2 <= len(first) <= 3 else "en"
    return {"language": language, "region": region, "east": _EAST.get(language, "Noto Sans JP")}


def soft(text: str) -> str:
    """A very long word may be broken after any twelfth letter: a name or a digest must not leave the page."""
    return _LONG.sub(lambda word: "\u200b".join(re.findall(r".{1,12}", word[0])), text)


def short(text: str) -> str:
    """A name for the top of a page: whole, or its beginning up to the end of a word."""
    if len(text) <= _RUNNING:
        return soft(text)
    return soft(text[:_RUNNING].rsplit(" ", 1)[0].rstrip(" ,:;") + "…")


def blocks(of: tuple[Block, ...], words: Furniture) -> list[dict[str, Any]]:
    """Clauses that follow each other are one list, and so are lines that hold or clear something."""
    made: list[dict[str, Any]] = []
    for kind, group in groupby(of, key=type):
        if kind in _JOINED:
            made.append(_JOINED[kind](list(group), words))
        else:
            made.extend(_SINGLE[kind](one) for one in group)
    return made


def _clauses(of: list[Any], _words: Furniture) -> dict[str, Any]:
    return {
        "is": "clauses",
        "items": [{"number": one.number, "says": soft(one.says), "note": soft(one.note)} for one in of],
    }


def _told(of: list[Any], words: Furniture) -> dict[str, Any]:
    return {
        "is": "told",
        "items": [
            {
                "standing": str(one.standing),
                "word": words.standing(one.standing),
                "says": soft(one.says),
                "does": soft(one.does),
            }
            for one in of
        ],
    }


def _words(one: Any) -> dict[str, Any]:
    return {"is": "words", "paragraphs": [soft(line) for line in one.text.split("\n") if line.strip()]}


def _facts(one: Any) -> dict[str, Any]:
    return {"is": "facts", "rows": [[soft(name), soft(said)] for name, said in one.rows]}


def _points(one: Any) -> dict[str, Any]:
    return {"is": "points", "items": [soft(item) for item in one.items], "numbered": one.numbered}


def _boxes(one: Any) -> dict[str, Any]:
    return {"is": "boxes", "labels": [soft(label) for label in one.labels], "lines": one.lines}


def _signatures(one: Any) -> dict[str, Any]:
    return {
        "is": "signatures",
        "rows": [{name: soft(said) for name, said in asdict(row).items()} for row in one.rows],
    }


def _mark(one: Any) -> dict[str, Any]:
    return {"is": "mark", "picture": list(b64decode(one.picture)), "says": one.says}


def _table(one: Any) -> dict[str, Any]:
    columns = list(zip(one.head, *one.rows, strict=True))
    longest = [max(len(cell) for cell in column) for column in columns]
    return {
        "is": "table",
        "caption": soft(one.caption),
        "head": [soft(cell) for cell in one.head],
        "rows": [[soft(cell) for cell in row] for row in one.rows],
        "widths": [_width(column[1:], width) for column, width in zip(columns, longest, strict=True)],
        "figures": [_are_figures(column[1:]) for column in columns],
    }


def _width(cells: tuple[str, ...], longest: int) -> int:
    """A column's share of the room; 0 for one that takes what it needs. One to write in has room to write."""
    if not any(cells):
        return max(longest, _TO_WRITE)
    return 0 if longest <= _NARROW else min(longest, _WIDE)


def _are_figures(cells: tuple[str, ...]) -> bool:
    return any(cells) and all(_FIGURES.fullmatch(cell) for cell in cells if cell)


def _pages(one: Any) -> dict[str, Any]:
    known = [(Kind(kind), text) for kind, text in one.lines if kind in set(Kind)]
    return {
        "is": "pages",
        "scene": one.scene,
        "draft": soft(one.draft),
        "rtl": from_the_right("".join(text for _, text in known)),
        "elements": [_element(kind, text, one.scene) for kind, text in known if kind in SHAPES],
    }


def _element(kind: Kind, text: str, scene: str) -> dict[str, Any]:
    column, width, before = SHAPES[kind]
    heading = kind is Kind.HEADING
    return {
        "kind": str(kind),
        "column": column,
        "width": width,
        "before": before,
        "text": text,
        "number": scene if heading and len(scene) <= 5 else "",
        "keeps": kind in {Kind.HEADING, Kind.CUE, Kind.PARENTHETICAL},
    }


def from_the_right(text: str) -> bool:
    """Whether most letters are of a script that runs from right to left."""
    ways = [unicodedata.bidirectional(letter) for letter in text]
    return ways.count("R") + ways.count("AL") > ways.count("L")


_JOINED = {Clause: _clauses, Told: _told}
_SINGLE = cast(
    "dict[type[Any], Callable[[Any], dict[str, Any]]]",
    {
        Words: _words,
        Facts: _facts,
        Points: _points,
        Boxes: _boxes,
        Signatures: _signatures,
        Mark: _mark,
        Table: _table,
        Pages: _pages,
    },
)
