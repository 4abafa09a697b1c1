"""From the words of a paragraph to their place in the source."""

from __future__ import annotations

import re

from closedset.practice.screenplay import Element, Script

PARTS = re.compile(r"\s+|\S+")


def offsets(script: Script, element: Element) -> list[int]:
    """For every character of the element's text, where it stands in the script's text.

    Layout, markup and margin marks in between are stepped over. Where the source spells something
    differently, the rest of the element points at the element's end.
    """
    source, here, high = script.text, element.place.start, min(element.place.end, len(script.text))
    found: list[int] = []
    for part in PARTS.findall(element.text):
        if part.isspace():
            found.extend([min(here, high)] * len(part))
        elif (at := source.find(part, here, high)) < 0:
            here = _by_letter(source, part, here, high, found)
        else:
            here = at + len(part)
            found.extend(range(at, here))
    found.append(high)
    return found


def _by_letter(source: str, word: str, here: int, high: int, found: list[int]) -> int:
    """Add the places of a word that is spelled otherwise; where the next one is looked for."""
    for letter in word:
        at = source.find(letter, here, high)
        if at < 0:
            at = _any_case(source, letter, here, high)
        found.append(at if at >= 0 else high)
        here = at + 1 if at >= 0 else here
    return here


def _any_case(source: str, letter: str, here: int, high: int) -> int:
    """A heading may be set in capitals by its format."""
    found = (source.find(form, here, high) for form in (letter.lower(), letter.upper()))
    return min((at for at in found if at >= 0), default=-1)


def span(script: Script, element: Element, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of the element's text stands in the script's text."""
    if end <= start:
        return element.place.start, element.place.end
    table = offsets(script, element)
    return table[start], min(table[end - 1] + 1, element.place.end)
