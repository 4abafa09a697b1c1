"""What changed in a slice since somebody acknowledged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from closedset.practice.departments.slices import NAMED_WHEN_GONE, Item, Slice, Sort, mark_of, spelled
from closedset.practice.word import Word


def kept(one: Slice) -> dict[str, Any]:
    """What is remembered of a slice that somebody acknowledged: enough to say later what changed.

    Of what a performer agreed to only a digest is kept: it is told as new or as gone, never again in words.
    """
    named = [item for item in one.items if item.sort in NAMED_WHEN_GONE]
    return {
        "call": one.call.isoformat() if one.call else "",
        "named": [spelled(item) for item in named],
        "others": [mark_of(item) for item in one.items if item.sort not in NAMED_WHEN_GONE],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is otherwise than in the slice somebody acknowledged."""

    new: tuple[Item, ...] = ()
    gone: tuple[Item, ...] = ()
    more_gone: bool = False
    """Something went that is not named: see `NAMED_WHEN_GONE`."""

    call_moved: bool = False
    call_was: datetime | None = None


def changes(before: Mapping[str, Any], now: Slice) -> Changes:
    """What changed in a slice since it was kept.

    While the summary is stale nothing is said of its lines: they are hidden, which is told apart from gone.
    """
    call_was = datetime.fromisoformat(before["call"]) if before["call"] else None
    named = {mark_of(item): item for item in map(_item, before["named"])}
    others = frozenset(before["others"])
    marks = {mark_of(item): item for item in now.items}
    return Changes(
        new=tuple(item for mark, item in marks.items() if mark not in named and mark not in others),
        gone=tuple(item for mark, item in named.items() if mark not in marks),
        more_gone=not now.stale and not others <= marks.keys(),
        call_moved=call_was != now.call,
        call_was=call_was,
    )


def _item(spelled: Mapping[str, Any]) -> Item:
    lists = {"areas": tuple(spelled["areas"]), "things": tuple(spelled["things"])}
    return Item(**{**spelled, **lists, "sort": Sort(spelled["sort"])})


class Read(Word):
    """How far somebody has read a slice."""

    NOT_YET = "not_yet"
    EARLIER = "earlier"
    """They acknowledged one that was otherwise."""

    CURRENT = "current"


def how_read(digest: str, now: Slice) -> Read:
    """How the slice acknowledged last, by its digest (empty for none), stands to the one of now."""
    if not digest:
        return Read.NOT_YET
    return Read.CURRENT if digest == now.digest else Read.EARLIER
