"""The one-liner of a production: which scenes the coordinator prepares, and what a new draft did to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from closedset.practice.breakdown.values import Tier
from closedset.rooms.breakdown import queries, words
from closedset.rooms.breakdown.models import Draft, SceneRow
from closedset.rooms.breakdown.pages import called, length


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLine:
    """A scene in the one-liner: which, and nothing of what is in it."""

    number: str
    heading: str
    length: str
    cast: str
    news: str
    """What the latest draft did to this line; empty for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLiner:
    """The scenes to prepare, and those a new draft took off the list."""

    lines: tuple[OneLine, ...] = ()
    left: tuple[OneLine, ...] = ()
    since: str = ""
    """Colour of the draft it is compared with; empty where there is none."""


def one_liner(draft: Draft) -> OneLiner:
    """Scenes with a beat that nobody dismissed, beside the same list of the draft before."""
    scenes, needed = list(queries.scenes_of(draft)), _needed(draft)
    followed = (draft.digest or {}).get("followed")
    earlier = queries.latest_ready(draft.production_id, before=draft) if followed is not None else None
    if followed is None or earlier is None:
        return OneLiner(lines=tuple(_line(row) for row in scenes if row.index in needed))
    since = words.said(words.COLOURS, earlier.colour)
    olds, listed = {row.index: row for row in queries.scenes_of(earlier)}, _needed(earlier)
    came_from = {new: before for before, after in followed for new in after}
    became = {old: after for before, after in followed for old in before}
    return OneLiner(
        lines=tuple(
            _line(row, _news(row, [olds[old] for old in came_from.get(row.index, ())], listed, since))
            for row in scenes
            if row.index in needed
        ),
        left=tuple(
            _line(row)
            for index, row in olds.items()
            if index in listed and not needed.intersection(became.get(index, ()))
        ),
        since=since,
    )


def _needed(draft: Draft) -> set[int]:
    return {
        one.row.scene
        for one in queries.standings(draft)
        if one.row.tier == Tier.BEAT and not (one.last and one.last.verb == "dismiss")
    }


def _news(row: SceneRow, olds: Collection[SceneRow], listed: Collection[int], since: str) -> str:
    if not any(old.index in listed for old in olds):
        return _("New here since the %(colour)s draft.") % {"colour": since}
    if called(row) not in map(called, olds):
        return _("Was scene %(numbers)s.") % {"numbers": ", ".join(map(called, olds))}
    return ""


def _line(row: SceneRow, news: str = "") -> OneLine:
    return OneLine(
        number=called(row),
        heading=row.heading,
        length=length(row.eighths),
        cast=", ".join(row.characters),
        news=news,
    )
