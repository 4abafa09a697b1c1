"""Pages of a Final Draft file: those it states for its scenes, and between them as the lines fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element as Node

from closedset.practice import pagination
from closedset.practice.screenplay import Element, Kind

_FAR = 10_000


def stated(root: Node) -> dict[int, int]:
    """Paragraph, from 1, to the page Final Draft last printed it on; a locked `12A` is on none."""
    found = {}
    for number, node in enumerate(root.iter("Paragraph"), 1):
        properties = node.find("SceneProperties")
        page = properties.get("Page", "") if properties is not None else ""
        if page.isascii() and page.isdigit() and 0 < int(page) < _FAR:
            found[number] = int(page)
    return found


def placed(
    elements: Sequence[Element], pages: Mapping[int, int]
) -> tuple[tuple[Element, ...], pagination.Spot]:
    """The elements on their pages, and where the last one ends. No page is before an earlier element's."""
    spots, end = pagination.lay_out((one.kind, one.text, one.dual) for one in elements)
    told = [pages.get(one.place.paragraph or 0) if one.kind is Kind.HEADING else None for one in elements]
    limits = _limits(told)
    made, shift, before = [], 0, 1
    for one, (page, down), own, limit in zip(elements, spots, told, limits, strict=True):
        shift = own - page if own else shift
        before = max(before, min(page + shift, limit))
        made.append(one.standing_at(before, down))
    return tuple(made), (max(before, end[0] + shift), end[1])


def _limits(told: Sequence[int | None]) -> list[int]:
    """For each element the page the next stated heading is on: nothing before it stands further on."""
    limits, limit = [], _FAR
    for own in reversed(told):
        limit = min(limit, own) if own else limit
        limits.append(limit)
    return limits[::-1]
