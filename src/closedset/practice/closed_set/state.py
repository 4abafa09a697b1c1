"""A set at a moment, worked out of what was entered until then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from closedset.practice.closed_set.events import LASTS, Did, Event
from closedset.practice.vocabulary import LEVEL, SHUT


@dataclass(slots=True, kw_only=True)
class State:
    """A set at a moment, by what was entered until then."""

    began: bool = False
    """Whether anything is entered at all; before that the plan is all there is."""

    level: str = ""
    """Empty when it is not known."""

    since: datetime | None = None
    """Since when it is at its level."""

    confirmed: datetime | None = None
    inside: dict[str, datetime] | None = None
    """Who is inside, and since when; None when nobody was entered at the door."""

    sees: dict[str, datetime] | None = None
    """Coordinators who see the work; None when nobody said."""

    feeds: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    devices: dict[str, datetime] = field(default_factory=dict)
    """Whose devices are handed in."""

    asked_for: bool = False
    """Whether devices are collected at this door at all."""

    found: dict[str, datetime] = field(default_factory=dict)
    """Who had a device that was found inside, until it is handed in."""

    def state_of(self, feed: str) -> str:
        """The state of a feed; empty when it is not known."""
        return self.feeds[feed][0] if feed in self.feeds else ""

    @property
    def collected(self) -> bool:
        """Whether every device of whoever is inside is handed in, and none was found."""
        return self.inside is not None and not (self.inside.keys() - self.devices.keys()) and not self.found


Listed = Callable[[str, datetime], bool]
"""Whether somebody was on the list at a moment."""


def state(events: Iterable[Event], at: datetime, listed: Listed) -> State:
    """The set at a moment, by what was entered until then and in the order in which it happened."""
    found = State()
    for event in sorted(
        (one for one in events if one.received <= at), key=lambda one: (one.at, one.received)
    ):
        found.began = True
        if _weakens(event, listed):
            found.confirmed = None
        if event.at > at - LASTS or event.did not in FADES:
            _AFTER[event.did](found, event)
    return found


FADES = frozenset({Did.CLOSED, Did.CONFIRMED, Did.FEED, Did.SIGHT, Did.DEVICE_IN})
"""What has to be said again after a time; an open feed that fades is not known, which is no better."""


def _weakens(event: Event, listed: Listed) -> bool:
    """Whether a room is not any more the one that was confirmed: another level, a feed, somebody unlisted."""
    match event.did:
        case Did.CLOSED | Did.OPENED:
            return True
        case Did.FEED:
            return event.value not in SHUT
        case Did.CAME_IN:
            return not listed(event.who, event.at)
        case _:
            return False


def _closed(found: State, event: Event) -> None:
    found.level, found.since = event.value, event.at


def _opened(found: State, event: Event) -> None:
    found.level, found.since = LEVEL.least, event.at


def _confirmed(found: State, event: Event) -> None:
    if found.level not in {"", LEVEL.least}:
        found.confirmed = event.at


def _came_in(found: State, event: Event) -> None:
    found.inside = {event.who: event.at} | (found.inside or {})


def _went_out(found: State, event: Event) -> None:
    if found.inside is not None:  # one who left and never came tells nothing of who is there
        found.inside = {who: since for who, since in found.inside.items() if who != event.who}


def _feed(found: State, event: Event) -> None:
    found.feeds[event.who] = (event.value, event.at)


def _sight(found: State, event: Event) -> None:
    found.sees = (found.sees or {}) | {event.who: event.at}


def _no_sight(found: State, event: Event) -> None:
    found.sees = {who: since for who, since in (found.sees or {}).items() if who != event.who}


def _device_in(found: State, event: Event) -> None:
    found.asked_for = True
    found.devices[event.who] = event.at
    found.found.pop(event.who, None)


def _device_out(found: State, event: Event) -> None:
    found.asked_for = True
    found.devices.pop(event.who, None)


def _device_found(found: State, event: Event) -> None:
    _device_out(found, event)
    found.found[event.who] = event.at


_AFTER: dict[Did, Callable[[State, Event], None]] = {
    Did.CLOSED: _closed,
    Did.OPENED: _opened,
    Did.CONFIRMED: _confirmed,
    Did.CAME_IN: _came_in,
    Did.WENT_OUT: _went_out,
    Did.FEED: _feed,
    Did.SIGHT: _sight,
    Did.NO_SIGHT: _no_sight,
    Did.DEVICE_IN: _device_in,
    Did.DEVICE_OUT: _device_out,
    Did.DEVICE_FOUND: _device_found,
}
