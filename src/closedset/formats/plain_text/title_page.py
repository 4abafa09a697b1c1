"""The title page of a plain text: what stands above the first scene and says who wrote it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from closedset.formats.plain_text.lines import Line
from closedset.practice.screenplay import Kind

_BY = re.compile(
    r"(?P<credit>(?:(?:an? )?(?:original )?(?:screenplay|teleplay|script|story|written|adapted)"
    r"(?: for the screen)?\s*)?by|written for)"
    r"\b[:\s]*(?P<who>.*)",
    re.IGNORECASE,
)
_TALK = 3
"""Speeches on a page from which it is the play, heading or not."""

_LONGEST = 60
"""A title page has no more lines than this."""


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Its fields in order, and the numbers of the lines they stand on."""

    fields: tuple[tuple[str, str], ...] = ()
    lines: frozenset[int] = frozenset()


def read(play: Sequence[Line], kinds: Sequence[Kind]) -> TitlePage:
    """The title page, empty when no line above the first scene names an author."""
    front = _above_the_play(play, kinds)
    for index, line in enumerate(front):
        found = _BY.fullmatch(line.text)
        if found and index and len(front) <= _LONGEST:
            front = front[: _end(front, index, _first_heading(play, kinds))]
            return TitlePage(_fields(front, index, found), frozenset(line.number for line in front))
    return TitlePage()


def _first_heading(play: Sequence[Line], kinds: Sequence[Kind]) -> Line | None:
    return next((line for line, kind in zip(play, kinds, strict=True) if kind is Kind.HEADING), None)


def _end(front: Sequence[Line], by: int, heading: Line | None) -> int:
    """Where the play begins before its first heading.

    It begins with a later page than the author's; on the same page, or without pages, with the lines below
    the author that stand where the headings do, if the title does not.
    """
    author = front[by].page
    if heading is None or heading.page != author:
        return next((at for at, line in enumerate(front) if line.page != author), len(front))
    end = len(front)
    while end > by + 2 and front[end - 1].indent == heading.indent != front[0].indent:
        end -= 1
    return end


def _above_the_play(play: Sequence[Line], kinds: Sequence[Kind]) -> Sequence[Line]:
    """Everything before the first heading, and before the first later page on which people speak."""
    starts = (Kind.HEADING, Kind.TRANSITION, Kind.SHOT)
    speeches: Counter[int | None] = Counter()
    for index, (line, kind) in enumerate(zip(play, kinds, strict=True)):
        speeches[line.page] += kind is Kind.CUE and line.page != play[0].page
        if kind in starts or speeches[line.page] >= _TALK:
            return [before for before in play[:index] if not speeches[before.page]]
    return ()


def _fields(front: Sequence[Line], index: int, found: re.Match[str]) -> tuple[tuple[str, str], ...]:
    title = " ".join(line.text for line in front[:index])
    rest = list(front[index + 1 :])
    author = found["who"] or (rest.pop(0).text if rest else "")
    fields = [("Title", title), ("Credit", found["credit"]), ("Author", author)]
    if rest:
        fields.append(("Notes", "\n".join(line.text for line in rest)))
    return tuple(fields)
