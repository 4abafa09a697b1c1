"""Calls as iCalendar (RFC 5545): read from a schedule's feed, written for somebody's own calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Component, Event, vDDDTypes

from closedset.formats.decode import decode
from closedset.formats.refusal import CannotRead
from closedset.formats.tables import LARGEST, LONGEST, MOST_ROWS, Line, Table, clean

HEAD = ("Scene", "Who", "Starts", "Title")
"""Columns of a calendar read as a list."""

_SCENE = re.compile(
    r"\b(?:scenes?|sc\.?|sz\.?|szene|escena|scène)\s*#?\s*([0-9]+[A-Z]{0,3}|[A-Z]{1,3}[0-9]+)\b", re.I
)
_STARTS = HEAD.index("Starts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One call in a calendar. `uid` stays the same when it moves; `sequence` counts how often it did."""

    uid: str
    sequence: int
    title: str
    at: datetime
    changed_at: datetime
    cancelled: bool = False


def write(entries: Iterable[Entry], *, name: str) -> bytes:
    """A calendar with these calls, times in UTC. What was cancelled stands in it as cancelled."""
    calendar = Calendar()
    calendar.add("prodid", "-//Closed Set//Calls//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for one in entries:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", one.changed_at.astimezone(UTC))
        event.add("last-modified", one.changed_at.astimezone(UTC))
        event.add("sequence", one.sequence)
        event.add("dtstart", one.at.astimezone(UTC))
        event.add("summary", clean(one.title))
        event.add("class", "PRIVATE")
        event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def is_calendar(data: bytes) -> bool:
    """Whether these bytes begin a calendar."""
    return b"BEGIN:VCALENDAR" in data[:2_000].replace(b"\0", b"").upper()


def read(data: bytes, *, name: str) -> Table:
    """A calendar as a list of calls. Raises CannotRead; what is no call is a fault of its row.

    Starts are ISO 8601, with the offset where the calendar gives a zone. Cancelled events are left out.
    """
    if len(data) > LARGEST:
        raise CannotRead(f"{name} is larger than {LARGEST // 1_000_000} MB: one schedule was expected.")
    decoded = decode(data, name=name)
    try:
        calendars = Calendar.from_ical(decoded.text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        standing = [event for event in events if str(event.get("status", "")).upper() != "CANCELLED"]
        lines = tuple(_line(number, event) for number, event in enumerate(standing[: MOST_ROWS + 1], start=1))
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as error:
        raise CannotRead(f"{name} is not a whole calendar: an iCalendar file was expected.") from error
    if not calendars:
        raise CannotRead(f"{name} is not a whole calendar: an iCalendar file was expected.")
    if not lines:
        raise CannotRead(f"{name} holds no events: a calendar with calls was expected.")
    if len(lines) > MOST_ROWS:
        raise CannotRead(f"{name} holds more than {MOST_ROWS} events: bring it in as several.")
    left = len(events) - len(standing)
    notes = (f"Cancelled events were left out: {left}.",) if left else ()
    return Table(HEAD, lines, (*decoded.notes, *notes))


def _line(number: int, event: Component) -> Line:
    """One event. Rows are counted as the calendar lists its events."""
    title = clean(str(event.get("summary", "")))[:LONGEST]
    scene = _SCENE.search(title)
    starts, wrong = _starts(event)
    cells = (scene[1].upper() if scene else "", "", starts, title)
    return Line(number, cells, ((_STARTS, wrong),) if wrong else ())


def _starts(event: Component) -> tuple[str, str]:
    """When it begins, and why it cannot be a call."""
    found = event.get("dtstart")
    held = found.dt if isinstance(found, vDDDTypes) else None
    if not isinstance(held, datetime):
        return str(held or ""), "has no time of day" if held else "has no start that can be read"
    said = held.isoformat(" ", "minutes")
    if event.get("rrule") is not None or event.get("rdate") is not None:
        return said, "repeats: each call has to stand for itself"
    return said, ""
