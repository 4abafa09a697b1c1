"""Times on a wall, and the instants they can be: none when clocks skip them, two when they repeat them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_DAY = re.compile(r"(\d{1,2})[ ]?([./-])[ ]?(\d{1,2})[ ]?[./-][ ]?(\d{4})")
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::00)?[ ]?([ap])\.?m\.?|(\d{1,2})[:.h](\d{2})(?::00)?|(\d{2})(\d{2})", re.I
)


def instants(wall: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Every instant at which a clock in the zone shows this time, earliest first."""
    if wall.tzinfo is not None:
        return (wall,)
    both = [wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    real = {one.astimezone(UTC) for one in both if shown(one, zone) == wall}
    return tuple(sorted(real))


def shown(instant: datetime, zone: ZoneInfo) -> datetime:
    """What a clock in the zone shows at this instant."""
    return instant.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)


def a_day(typed: str, *, order: str = "") -> date | None:
    """A date as people type it. With slashes day and month are told apart by `order`, `dmy` or `mdy`.

    None when it is no date, or could be two: 3/4/2026 without an order.
    """
    try:
        return date.fromisoformat(typed[:10]) if len(typed) in {10, 19} else _by_parts(typed, order)
    except ValueError:
        return _by_parts(typed, order)


def _by_parts(typed: str, order: str) -> date | None:
    found = _DAY.fullmatch(typed)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    day_first = _day_first(first, second, "dmy" if found[2] == "." else order)
    if day_first is None:
        return None
    try:
        return date(year, second, first) if day_first else date(year, first, second)
    except ValueError:
        return None


def _day_first(first: int, second: int, order: str) -> bool | None:
    """Whether the day stands first; None when nothing tells."""
    if order:
        return order == "dmy"
    if first > 12 or second > 12 or first == second:
        return first >= second
    return None


def a_time(typed: str) -> time | None:
    """A time of day as people type it: 7:30, 07.30, 7h30, 0730, 7:30 pm."""
    found = _TIME.fullmatch(typed.strip())
    if not found:
        return None
    hour, minute = int(found[1] or found[4] or found[6]), int(found[2] or found[5] or found[7] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3].casefold() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def a_moment(typed: str, *, order: str = "") -> datetime | None:
    """A date and a time in one: ISO 8601, perhaps with its offset, or a date, a space and a time."""
    try:
        return datetime.fromisoformat(typed) if len(typed) > 10 else None
    except ValueError:
        day, _, hour = typed.replace(", ", " ").partition(" ")
        on, at = a_day(day, order=order), a_time(hour)
        return datetime.combine(on, at) if on and at else None
