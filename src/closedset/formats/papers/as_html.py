"""A paper as a page: the same words in the same order, for a screen, also as one file that needs no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any, cast

from closedset.formats.paper.pages import SHAPES
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.shaping import from_the_right
from closedset.practice.papers.blocks import (
    Block,
    Boxes,
    Clause,
    Facts,
    Mark,
    Pages,
    Paper,
    Points,
    Signature,
    Signatures,
    Table,
    Told,
    Words,
)

CSS = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
"""How it looks, wherever it stands: everything is below `.set-paper`, but for the page's own colours."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_FROM_THE_RIGHT = frozenset({"ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def page(paper: Paper, *, words: Furniture = ENGLISH) -> str:
    """The whole page. Everything the paper says is escaped; nothing is fetched and nothing runs."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(paper.language)}" dir="{way(paper)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            f"<title>{escape(paper.title)}</title>",
            f"<style>\n{CSS}</style>",
            "</head>",
            "<body>",
            "<main>",
            article(paper, words=words),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def style() -> str:
    """The rules of an article alone, for a page that has a head, a body and colours of its own."""
    return CSS[CSS.index(".set-paper") :]


def article(paper: Paper, *, words: Furniture = ENGLISH) -> str:
    """The paper alone, as an element to put into a page that has its own head and style."""
    return "\n".join(
        [
            f'<article class="set-paper" lang="{escape(paper.language)}" dir="{way(paper)}">',
            *_head(paper, words),
            *(line for one in paper.sections for line in _section(one.title, one.blocks, words)),
            "</article>",
        ]
    )


def way(paper: Paper) -> str:
    """From which side the paper is read: `ltr` or `rtl`."""
    return "rtl" if paper.language.lower().split("-")[0] in _FROM_THE_RIGHT else "ltr"


def _head(paper: Paper, words: Furniture) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="running"><b>{escape(paper.production)}</b> <span>{escape(paper.reference)}</span></p>'
    if paper.stale:
        yield f'<p class="stale"><b>{escape(words.stale)}</b> {escape(paper.stale)}</p>'
    yield f"<h1>{escape(paper.title)}</h1>"
    if paper.opening:
        yield f'<p class="opening">{escape(paper.opening)}</p>'
    if paper.visible_to:
        yield f'<p class="visible"><b>{escape(words.visible_to)}</b> {escape(paper.visible_to)}</p>'
    yield "</header>"
    if paper.facts:
        yield from _facts(Facts(paper.facts), words)


def _section(title: str, blocks: Iterable[Block], words: Furniture) -> Iterator[str]:
    yield "<section>"
    if title:
        yield f"<h2>{escape(title)}</h2>"
    listed = False
    for one in blocks:
        clause = isinstance(one, Clause)
        if clause != listed:
            yield '<ol class="clauses">' if clause else "</ol>"
        listed = clause
        yield from _WRITTEN[type(one)](one, words)
    if listed:
        yield "</ol>"
    yield "</section>"


def _words(one: Words, _words: Furniture) -> Iterator[str]:
    yield from (f"<p>{escape(line)}</p>" for line in one.text.split("\n") if line.strip())


def _facts(one: Facts, _words: Furniture) -> Iterator[str]:
    yield '<dl class="facts">'
    for name, said in one.rows:
        yield f"<div><dt>{escape(name)}</dt><dd>{escape(said)}</dd></div>"
    yield "</dl>"


def _points(one: Points, _words: Furniture) -> Iterator[str]:
    kind = "ol" if one.numbered else "ul"
    yield f"<{kind}>"
    yield from (f"<li>{escape(item)}</li>" for item in one.items)
    yield f"</{kind}>"


def _table(one: Table, _words: Furniture) -> Iterator[str]:
    yield '<div class="wide" role="region" tabindex="0" aria-label="' + escape(one.caption, quote=True) + '">'
    yield f"<table><caption>{escape(one.caption)}</caption><thead><tr>"
    yield from (f'<th scope="col">{escape(cell)}</th>' for cell in one.head)
    yield "</tr></thead><tbody>"
    for first, *rest in one.rows:
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        named = f'<th scope="row">{escape(first)}</th>' if first else "<td></td>"
        yield f"<tr>{named}{cells}</tr>"
    yield "</tbody></table></div>"


def _clause(one: Clause, _words: Furniture) -> Iterator[str]:
    note = f"<small>{escape(one.note)}</small>" if one.note else ""
    yield (
        f'<li id="clause-{escape(one.id)}"><span class="number">{escape(one.number)}</span>'
        f" <div><p>{escape(one.says)}</p>{note}</div></li>"
    )


def _told(one: Told, words: Furniture) -> Iterator[str]:
    word = words.standing(one.standing)
    said = f"<b>{escape(word)}</b> " if word else ""
    does = f"<small>{escape(one.does)}</small>" if one.does else ""
    yield f'<div class="told {one.standing}"><p>{said}{escape(one.says)}</p>{does}</div>'


def _boxes(one: Boxes, _words: Furniture) -> Iterator[str]:
    yield f'<ul class="boxes{" to-write" if one.lines else ""}">'
    ruled = '<span class="ruled"></span>' * one.lines
    yield from (f"<li>{escape(label)}{ruled}</li>" for label in one.labels)
    yield "</ul>"


def _pages(one: Pages, words: Furniture) -> Iterator[str]:
    way = "rtl" if from_the_right("".join(text for _, text in one.lines)) else "ltr"
    named = f"{words.scene} {one.scene}" + (f", {one.draft}" if one.draft else "")
    yield f'<div class="script" role="group" aria-label="{escape(named, quote=True)}" dir="{way}">'
    yield f'<p class="from">{escape(named)}</p>'
    yield from (f'<p class="{escape(kind)}">{escape(text)}</p>' for kind, text in one.lines if kind in SHAPES)
    yield "</div>"


def _signatures(one: Signatures, words: Furniture) -> Iterator[str]:
    yield '<ul class="signatures">'
    yield from (f"<li>{_signature(row, words)}</li>" for row in one.rows)
    yield "</ul>"


def _signature(row: Signature, words: Furniture) -> str:
    who = f"<small>{escape(row.role)}</small><b>{escape(row.name)}</b>"
    if row.when:
        return f"{who}<span>{escape(words.signed)} {escape(row.when)}</span><small>{escape(row.how)}</small>"
    return f'{who}<span class="ruled"></span><small>{escape(words.signature)}</small>'


def _mark(one: Mark, _words: Furniture) -> Iterator[str]:
    at = f"data:image/png;base64,{escape(one.picture, quote=True)}"
    yield f'<p><img src="{at}" alt="{escape(one.says, quote=True)}" height="60"></p>'


_WRITTEN = cast(
    "dict[type[Any], Callable[[Any, Furniture], Iterator[str]]]",
    {
        Words: _words,
        Facts: _facts,
        Points: _points,
        Table: _table,
        Clause: _clause,
        Told: _told,
        Boxes: _boxes,
        Pages: _pages,
        Signatures: _signatures,
        Mark: _mark,
    },
)
