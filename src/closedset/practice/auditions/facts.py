"""An audition as it is planned and as it was held: how far casting is, what is asked, who is in the room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from closedset.practice.word import Word


class Stage(Word):
    """How far casting is."""

    OPEN_CALL = "open_call"
    SELF_TAPE = "self_tape"
    FIRST = "first"
    CALLBACK = "callback"
    FINAL_CALLBACK = "final_callback"


LATER = frozenset({Stage.CALLBACK, Stage.FINAL_CALLBACK})
"""Auditions of somebody who has been seen before."""


class Place(Word):
    """Where it is."""

    WORKPLACE = "workplace"
    """A casting studio, an office, a rehearsal room."""

    ONLINE = "online"
    HOTEL = "hotel"
    HOME = "home"


class Wear(Word):
    """What is asked to be worn, from everything on to nothing on. The order is that of the list."""

    CLOTHED = "clothed"
    SWIMWEAR = "swimwear"
    GARMENT = "garment"
    """A modesty garment."""

    IN_PART = "in_part"
    """Undressed in part."""

    NUDE = "nude"


class Act(Word):
    """What is asked to be acted. The order is that of the list."""

    NONE = "none"
    GESTURE = "gesture"
    """A sexual gesture."""

    SIMULATED = "simulated"
    """Simulated sex."""


class Asks(Word):
    """What a part is known to ask for."""

    NUDITY = "nudity"
    SIMULATED = "simulated_sex"


class Says(Word):
    """What a notice says."""

    NUDITY = "nudity"
    """That the part asks for nudity."""

    SIMULATED = "simulated_sex"
    """That the part asks for simulated sex."""

    WEAR = "wear"
    """What is asked to be worn, or taken off, at the audition."""

    COMPANION = "companion"
    """That the performer may bring somebody."""

    PAGES = "pages"
    """The pages that are read."""


class How(Word):
    """How a notice was given."""

    LISTING = "listing"
    """In the casting notice."""

    WRITTEN = "written"
    """By letter or message."""

    SPOKEN = "spoken"


class To(Word):
    """Who was told."""

    PERFORMER = "performer"
    REPRESENTATIVE = "representative"


class Function(Word):
    """What somebody does at an audition."""

    CASTING = "casting"
    DIRECTOR = "director"
    PRODUCER = "producer"
    WRITER = "writer"
    READER = "reader"
    """Reads the other parts."""

    COORDINATOR = "intimacy_coordinator"
    CAMERA = "camera"
    INTERPRETER = "interpreter"
    CHAPERONE = "chaperone"
    REPRESENTATIVE = "representative"
    OBSERVER = "observer"
    COMPANION = "companion"
    """Whom the performer brings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice to a performer or to whoever represents them."""

    at: datetime
    how: How
    says: frozenset[Says]
    to: To = To.PERFORMER


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Somebody in the room besides the performer."""

    name: str
    function: Function | None = None
    reason: str = ""
    """Why they are there, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observer:
    """Somebody who watches over it, and who has agreed to them."""

    name: str
    performer_agreed: bool = False
    production_agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Audition:
    """One performer, seen once for a part. What is not recorded is None, and never taken for a yes."""

    id: str
    performer: str
    stage: Stage
    at: datetime
    wear: Wear
    act: Act
    part: str = ""
    place: Place | None = None
    pictures: bool = False
    """Photographs or a tape without clothes are asked for."""

    part_asks: frozenset[Asks] = frozenset()
    """What the part is known to ask for by now."""

    represented: bool = False
    adult: bool | None = None
    told: tuple[Told, ...] = ()
    present: tuple[Present, ...] | None = None
    closed_at: datetime | None = None
    """When the doors were confirmed closed."""

    observer: Observer | None = None
    devices_at: datetime | None = None
    """When everybody present had declared that no device of their own records."""

    interviewed_at: datetime | None = None
    """When the performer was met before, and talked with."""

    recorded: bool | None = None
    recording_agreed_at: datetime | None = None
    """When the performer agreed in writing to being recorded."""

    recording_refused_at: datetime | None = None
    """When the performer said no to it. It stands against every yes but their own, given later."""

    union_consulted_at: datetime | None = None
    cast_at: datetime | None = None
    """When the part was cast, and casting for it over."""

    destruction_asked_at: datetime | None = None
    destroyed_at: datetime | None = None
    """When what was recorded was destroyed, as a certificate says."""

    @property
    def undressed(self) -> bool:
        """Whether less is worn than swimwear: a modesty garment stands in for nothing."""
        return reaches(self.wear, Wear.GARMENT)

    @property
    def intimate(self) -> bool:
        """Whether anything is asked that the standards speak of."""
        return self.undressed or self.act is not Act.NONE

    def known(self, at: datetime) -> Audition:
        """The audition as it was recorded by a moment: what has a later moment of its own is left out."""
        later: dict[str, Any] = {
            name: None for name in MOMENTS if (moment := getattr(self, name)) is not None and moment > at
        }
        return replace(self, told=tuple(one for one in self.told if one.at <= at), **later)


MOMENTS = (
    "closed_at",
    "devices_at",
    "interviewed_at",
    "recording_agreed_at",
    "recording_refused_at",
    "union_consulted_at",
    "cast_at",
    "destruction_asked_at",
    "destroyed_at",
)
"""Fields that say when something became so."""


def reaches(step: Wear | Act, least: Wear | Act) -> bool:
    """Whether a step of an ordered list is at or past another of the same list."""
    steps = list(type(least))
    return steps.index(step) >= steps.index(least)
