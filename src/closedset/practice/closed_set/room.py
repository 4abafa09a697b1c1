"""The room as the engine reads it, and what the door has to mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.closed_set.state import State
from closedset.practice.consent.plan import Feed, Room
from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.vocabulary import LEVEL, SHUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A monitor, feed, playback or dailies link that shows the set."""

    name: str
    seen_by: str = ""


def shows(feeds: Iterable[Shown], planned: Room | None) -> tuple[Shown, ...]:
    """What shows the set, by the register and by the plan: what somebody planned is there until it is known
    not to be."""
    known = {one.name: one for one in feeds}
    wanted = (planned and planned.feeds) or ()
    return tuple(({one.id: Shown(name=one.id) for one in wanted} | known).values())


def room(found: State, listed: Mapping[str, str], feeds: Iterable[Shown]) -> Room:
    """The room as the engine reads it: nothing of what was only planned."""
    states = tuple(Feed(id=one.name, state=found.state_of(one.name)) for one in feeds)
    return Room(
        level=found.level,
        closed_at=found.confirmed,
        present=None if found.inside is None else frozenset(found.inside),
        line_of_sight=None if found.sees is None else frozenset(found.sees),
        feeds=states or None,
        listed=dict(listed),
    )


PHONES = "phones_collected"
"""The fact that a standard asks for (US-SAG-09)."""


def facts(found: State, planned: Mapping[str, datetime | bool]) -> dict[str, datetime | bool]:
    """What is on record for the plan, with what the door knows of devices."""
    return dict(planned) | ({PHONES: found.collected} if found.asked_for else {})


def unlisted(found: State, listed: Mapping[str, str]) -> tuple[str, ...]:
    """Who is inside and not on the list."""
    return tuple(who for who in sorted(found.inside or ()) if who not in listed)


def findings(
    found: State, listed: Mapping[str, str], feeds: Iterable[Shown], *, wanted: str = ""
) -> Findings:
    """What the door has to mend, in words. `wanted` is the level that is planned.

    These say what to do here and now; what it means for the scene the engine says.
    """
    return (
        *_of_level(found, wanted),
        *of_people(found, listed),
        *of_feeds(found, feeds),
        *_of_devices(found),
    )


def _hold(code: str, says: str) -> Finding:
    return Finding(f"closed_set.{code}", says, Weight.HOLD)


def _of_level(found: State, wanted: str) -> Findings:
    if not found.level:
        return (_hold("not_known", "Nobody has entered today whether the set is closed."),)
    if wanted and found.level not in LEVEL.from_on(wanted):
        label = LEVEL.label(wanted)
        says = f"The set is now: {LEVEL.label(found.level)}. Planned is: {label}. Close it at that level."
        return (_hold("not_closed", says),)
    if found.level != LEVEL.least and found.confirmed is None:
        return (_hold("not_confirmed", "Nobody uncovers yet: that the set is closed is not confirmed."),)
    return ()


def of_people(found: State, listed: Mapping[str, str]) -> Findings:
    """Who is inside that is not to be, and whether a coordinator sees the work."""
    if found.inside is None:
        return (_hold("nobody_counted", "Nobody is entered at the door: who is inside is not known."),)
    says = "{} is inside and not on the list. They leave, or are listed with a function and a reason."
    strangers = tuple(_hold("unlisted", says.format(who)) for who in unlisted(found, listed))
    if found.sees:
        return strangers
    return (*strangers, _hold("no_sight", "No coordinator is entered as seeing the work."))


def of_feeds(found: State, feeds: Iterable[Shown]) -> Findings:
    """What shows the set and is not shut, or not looked at."""
    feeds = tuple(feeds)
    if not feeds:
        return (_hold("no_feeds", "No monitor or feed is written down: what shows the set is not known."),)
    states = {one.name: found.state_of(one.name) for one in feeds}
    unknown = (
        _hold("feed_unknown", f"Nobody has looked at {name} yet.") for name in states if not states[name]
    )
    open_ = (name for name, said in states.items() if said and said not in SHUT)
    return (*unknown, *(_hold("feed_open", f"{name} is open. Turn it off or restrict it.") for name in open_))


def _of_devices(found: State) -> Findings:
    left = sorted((found.inside or {}).keys() - found.devices.keys() - found.found.keys())
    says = f"Devices not handed in: {', '.join(left)}."
    still = (Finding("closed_set.devices", says, Weight.NOTE),) if left else ()
    had = (
        _hold(
            "device_found", f"A device was found with {who}. It leaves the set, and the coordinator is told."
        )
        for who in sorted(found.found)
    )
    return (*had, *still)
