"""What happens on a set, and who is on its list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from closedset.practice.consent.plan import Plan, performing
from closedset.practice.word import Word

LASTS = timedelta(hours=16)
"""How long a word about the room is good for without being said again: the longest day on a set. A set that
was closed yesterday and opened by nobody is not closed today. Who came in is inside until they go out."""


class Did(Word):
    """What happened on a set."""

    CLOSED = "closed"
    """At a level of the vocabulary."""

    OPENED = "opened"
    CONFIRMED = "confirmed"
    """That it is closed, before anybody uncovers: an act of its own (CA-AC-02)."""

    CAME_IN = "came_in"
    WENT_OUT = "went_out"
    FEED = "feed"
    """A monitor or feed was put into a state."""

    SIGHT = "sight"
    """A coordinator sees the work, from where they stand or on a monitor of their own."""

    NO_SIGHT = "no_sight"
    DEVICE_IN = "device_in"
    """Somebody's devices are handed in, or they have none with them."""

    DEVICE_OUT = "device_out"
    DEVICE_FOUND = "device_found"
    """A device was found where there is to be none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened on a set."""

    did: Did
    at: datetime
    """When it happened, as it was said."""

    received: datetime
    """When it was entered: an answer about an earlier moment does not know of it."""

    who: str = ""
    """Whom it is about, by name; the name of the feed where it is about one."""

    value: str = ""
    """The level, or the state of the feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Somebody on the list of a set, with what they are there for and who approved it."""

    name: str
    function: str
    reason: str = ""
    scenes: frozenset[str] = frozenset()
    """Empty for every scene."""

    approved: datetime | None = None
    """None while it is only proposed: then they are not on the list."""

    ended: datetime | None = None

    def stands(self, scene: str, at: datetime) -> bool:
        """Whether they are on the list of a scene at a moment."""
        approved = self.approved is not None and self.approved <= at
        ended = self.ended is not None and self.ended <= at
        return approved and not ended and (not self.scenes or scene in self.scenes)


def on_list(lines: Iterable[Line], plan: Plan, at: datetime, *, cast: Iterable[str]) -> dict[str, str]:
    """Who is on the list of a scene, and for which function.

    Performers are on the list of the scenes they are in, by the plan. Of two lines about one person the later
    approved stands.
    """
    standing = [one for one in lines if one.stands(plan.scene, at)]
    found = {one.name: one.function for one in sorted(standing, key=lambda one: one.approved or at)}
    return found | dict.fromkeys((performing(plan) | plan.doubles.keys()) & frozenset(cast), "performer")
