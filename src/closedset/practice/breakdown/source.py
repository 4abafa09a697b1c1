"""From the words of a paragraph to their place in the source."""

from __future__ import annotations

from closedset.practice.screenplay import Element, Script


def offsets(script: Script, element: Element) -> list[int]:
    """For every character of the element's text, where it stands in the script's text.

    Layout, markup and margin marks in between are stepped over. Where the source spells something
    differently, the rest of the element points at the element's end.
    """
    source, low, high = script.text, element.place.start, min(element.place.end, len(script.text))
    found: list[int] = []
    here = low
    for letter in element.text:
        if letter.isspace():
            found.append(min(here, high))
            continue
        at = source.find(letter, here, high)
        if at < 0:
            at = _any_case(source, letter, here, high)
        if at < 0:
            found.append(high)
            continue
        found.append(at)
        here = at + 1
    found.append(high)
    return found


def _any_case(source: str, letter: str, here: int, high: int) -> int:
    """A heading may be set in capitals by its format."""
    found = (source.find(form, here, high) for form in (letter.lower(), letter.upper()))
    return min((at for at in found if at >= 0), default=-1)


def span(script: Script, element: Element, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of the element's text stands in the script's text."""
    table = offsets(script, element)
    if end <= start:
        return element.place.start, element.place.end
    return table[start], min(table[end - 1] + 1, element.place.end)
