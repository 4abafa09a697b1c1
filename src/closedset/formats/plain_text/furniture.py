"""What belongs to the page and not to the play: page numbers, (CONTINUED), (MORE), running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from closedset.formats.plain_text.lines import Line
from closedset.practice import cues, headings
from closedset.practice.screenplay import Kind

_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|mm/dd/yyyy|\d{4}-\d\d-\d\d"
_COLOURS = r"WHITE|BLUE|PINK|YELLOW|GREEN|GOLDENROD|BUFF|SALMON|CHERRY|TAN|IVORY|LAVENDER|GR[AE]Y"
_SCENE = r"[A-Z]{0,3}\d{1,4}(?:[A-Z]{1,2}|[.-]\d{1,3}[A-Z]?|-[A-Z])?\.?"
_FIXED = re.compile(
    rf"(?:{_SCENE}\s+)?\(?(?:CONTINUED|CONT'D|CONT’D)\)?\s*:?\s*(?:\(\d+\))?(?:\s+{_SCENE})?"
    r"|\(?MORE\)?\s*(?:\(?CONTINUED\)?)?"
    r"|[-–—(\[]?\s*(?:PAGE|PG\.?)?\s*[A-Z]?\d{1,3}[A-Z]?\s*(?:OF\s+\d+|/\s*\d+)?\s*[.)\]–—-]*"
    rf"|.{{0,60}}?(?:{_DATE}).{{0,40}}?\s\d{{1,3}}[A-Z]?\.?"
    rf"|.{{0,60}}?\b(?:{_COLOURS})\b.{{0,30}}?\(?(?:{_DATE})\)?.{{0,20}}"
    rf"|.{{0,60}}?\b(?:{_COLOURS})\s+(?:REV(?:ISIONS?|ISED|\.)?|DRAFT|PAGES?)\b.{{0,50}}"
    r"|\*+",
    re.IGNORECASE,
)
_HINT = re.compile(r"[\d*]|CONT|MORE|MM/DD|REV|DRAFT|PAGE")
"""One of these is in every line that `_FIXED` knows, and most lines have none."""

_SMALL = re.compile(r"(?<![^\s(\[\"'“‘])[a-z][a-z’']+")
_OF_A_HEAD = frozenset(
    re.findall(
        r"\S+",
        "a an and april as at august black blue buff by cherry collated cont'd continued"
        " copyright december draft drafts episode february final first for from full gold"
        " goldenrod gray green grey in ivory january july june lavender locked march may more"
        " november october of on or page pages pg pink production property rev revised revision"
        " revisions salmon script second september shooting tan the third through to white with"
        " writers written yellow",
    )
)
"""Words that a running head may have in small letters."""

_SPEECH = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL})
_MORE = re.compile(r"\(?MORE\)?", re.IGNORECASE)
_NUMBERED = re.compile(r"\s\d{1,3}[A-Z]?\.$")
_DIGITS = re.compile(r"\d+")
_LONGEST = 110


def page_furniture(lines: Iterable[Line]) -> frozenset[int]:
    """Numbers of the lines that are page furniture."""
    lines = list(lines)
    running = _running_heads(lines)
    return frozenset(line.number for line in lines if fixed(line.text)) | frozenset(
        line.number for line in lines if running and _shape(line) in running
    )


def fixed(text: str) -> bool:
    """Whether a line is furniture by its words alone."""
    known = len(text) <= _LONGEST and _HINT.search(text.upper()) and _FIXED.fullmatch(text)
    return not text or (bool(known) and not _tells(text))


def _tells(text: str) -> bool:
    """Whether a line says something: two words in small letters that no running head has.

    What is taken for the page's is not broken down, so a sentence that only ends in a number, or names a
    colour and a page, is never its.
    """
    return sum(word not in _OF_A_HEAD for word in _SMALL.findall(text)) > 1


def without_repeated_cues(decided: Iterable[tuple[Line, Kind]]) -> Iterator[tuple[Line, Kind]]:
    """The cue printed again where a speech goes on over the page is furniture, like the (MORE) before it.

    It is known by that (MORE), or by the turn of the page with nothing but the speech on both sides.
    """
    speaker, page, more = "", None, False
    for line, kind in decided:
        if kind is Kind.CUE:
            name = cues.take_apart(line.text)[0]
            if name == speaker and (more or page != line.page):
                kind = Kind.FURNITURE
            speaker, page, more = name, line.page, False
        elif kind is Kind.FURNITURE:
            more = more or bool(_MORE.fullmatch(line.text))
        elif kind in _SPEECH:
            page, more = line.page, False
        else:
            speaker = ""
        yield line, kind


def _shape(line: Line) -> str:
    return " ".join(_DIGITS.sub("0", line.text).split())


def _running_heads(lines: list[Line]) -> frozenset[str]:
    """Words that come back on page after page, apart from the body of the text.

    A line with lower case that stands away from the usual columns, or one that ends in a page number.
    """
    columns = _columns(lines)
    counts = Counter(_shape(line) for line in lines if _could_run(line, columns))
    return frozenset(shape for shape, count in counts.items() if count >= 3)


def _columns(lines: list[Line]) -> frozenset[int]:
    """Indents that hold at least one line in fifty."""
    counts = Counter(line.indent for line in lines)
    return frozenset(indent for indent, count in counts.items() if count * 50 >= len(lines))


def _could_run(line: Line, columns: frozenset[int]) -> bool:
    text = line.text
    numbered = text.endswith(".") and _NUMBERED.search(text) and not _tells(text)
    if not numbered and (line.indent in columns or cues.cue_shaped(text)):
        return False
    return not (text.startswith("(") or headings.prefix_end(text) or len(text) > _LONGEST)
