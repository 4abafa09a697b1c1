"""What each department is told of a scene: what to bring, what to know, what is agreed.

A slice is made of the agreed part of the plan (`papers.within.agreed_only`) and of the summary that the
coordinators issued (`riders.summary.SLICES`). Why it is so: docs/decisions/0016-departments.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from closedset.practice.consent.plan import Plan
from closedset.practice.garments import Piece
from closedset.practice.record import canonical
from closedset.practice.riders.summary import Line
from closedset.practice.visibility import Seat
from closedset.practice.word import Word


class Sort(Word):
    """What a line of a slice is about."""

    GARMENT = "garment"
    BARRIER = "barrier"
    COVER = "cover"
    MATCH = "match"
    """Skin that is seen is to be matched or covered up; of whom and where, never why."""

    PLACED = "placed"
    """An object laid between people, or held between somebody and the room."""

    OBJECT = "object"
    """A prop that a move uses."""

    LEVEL = "level"
    FEED = "feed"
    FRAME = "frame"
    OUT_OF_FRAME = "out_of_frame"
    VOICE = "voice"
    CLEAN_UP = "clean_up"
    """Something worn may show, and is taken out of the picture afterwards."""

    ACTIONS = "actions"
    EXPOSURE = "exposure"
    ON_SCREEN = "frame_limit"
    USES = "uses"
    CONDITIONS = "conditions"


BRING = (Sort.GARMENT, Sort.BARRIER, Sort.COVER, Sort.MATCH, Sort.PLACED, Sort.OBJECT)
KNOW = (Sort.LEVEL, Sort.FEED, Sort.FRAME, Sort.OUT_OF_FRAME, Sort.VOICE, Sort.CLEAN_UP)
OF_SUMMARY: dict[str, Sort] = {
    "actions": Sort.ACTIONS,
    "exposure": Sort.EXPOSURE,
    "frame": Sort.ON_SCREEN,
    "uses": Sort.USES,
    "conditions": Sort.CONDITIONS,
}
"""The parts of a summary as lines of a slice."""

NAMED_WHEN_GONE = frozenset({*BRING, Sort.LEVEL, Sort.FEED})
"""What is named when it does not stand any more: whoever brings it has to leave it. Of the rest it is said
that something went, and not what: it would name what somebody does not agree to now."""

THE_SET = frozenset({Sort.LEVEL, Sort.FEED})
TOLD: dict[Seat, frozenset[Sort]] = {
    Seat.DIRECTOR: THE_SET | {Sort.FRAME, Sort.OUT_OF_FRAME},
    Seat.FIRST_AD: THE_SET,
    Seat.SECOND_AD: frozenset({Sort.LEVEL}),
    Seat.SCRIPT_SUPERVISOR: THE_SET | {Sort.FRAME, Sort.OUT_OF_FRAME},
    Seat.CAMERA: THE_SET | {Sort.FRAME, Sort.OUT_OF_FRAME},
    Seat.COSTUME: THE_SET | {Sort.GARMENT, Sort.BARRIER, Sort.COVER},
    Seat.HAIR_MAKEUP: THE_SET | {Sort.MATCH},
    Seat.PROPS: THE_SET | {Sort.PLACED, Sort.OBJECT},
    Seat.STUNTS: THE_SET,
    Seat.SOUND: THE_SET | {Sort.VOICE},
    Seat.VFX_POST: frozenset({Sort.LEVEL, Sort.OUT_OF_FRAME, Sort.CLEAN_UP}),
    Seat.PUBLICITY: frozenset(),
}
"""The departments, and what each is told besides its part of the summary. Whoever is not listed is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a slice, as ids of the vocabulary; only what a summary says is a sentence already."""

    sort: Sort
    who: str = ""
    """A performer; empty for what is of the scene."""

    of: str = ""
    """A set-up, a feed, a move, a level."""

    areas: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    """Coverings that are there; a size; a state."""

    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A department's part of one scene on one occasion."""

    department: Seat
    scene: str
    occasion: str
    call: datetime | None
    items: tuple[Item, ...]
    stale: bool = False
    """The summary holds no more, so nothing of it stands here."""

    @property
    def digest(self) -> str:
        """SHA-256 of exactly what is shown: what somebody acknowledges."""
        return hashlib.sha256(canonical(self._spelled())).hexdigest()

    def _spelled(self) -> dict[str, Any]:
        return {
            "department": self.department.value,
            "scene": self.scene,
            "occasion": self.occasion,
            "call": self.call.isoformat() if self.call else "",
            "items": [spelled(item) for item in self.items],
        }

    def of(self, sorts: Collection[Sort]) -> tuple[Item, ...]:
        """Its lines of some sorts, in the order of the slice."""
        return tuple(item for item in self.items if item.sort in sorts)


def spelled(item: Item) -> dict[str, Any]:
    """A line as it is kept and digested."""
    plain = asdict(item)
    return plain | {"sort": item.sort.value, "areas": list(item.areas), "things": list(item.things)}


def mark_of(item: Item) -> str:
    """What tells a line from every other."""
    return hashlib.sha256(canonical(spelled(item))).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class InScene:
    """What slices of one scene are made from."""

    scene: str
    occasion: str
    plan: Plan
    """Only what is agreed."""

    call: datetime | None = None
    pieces: tuple[Piece, ...] = ()
    lines: tuple[Line, ...] = ()
    """What the summary says; nothing while it is stale."""

    stale: bool = False
