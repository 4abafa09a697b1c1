"""Moments and lists as papers say them: in English, as the sentences of terms are, whatever the locale."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(at: datetime, zone: str) -> str:
    """`Sunday 8 March 2026`, on the production's calendar."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{DAYS[there.weekday()]} {there.day} {MONTHS[there.month - 1]} {there.year}"


def moment(at: datetime, zone: str) -> str:
    """`Sunday 8 March 2026, 07:00 (America/Los_Angeles, UTC-07:00)`: the offset settles the doubled hour."""
    there = at.astimezone(ZoneInfo(zone))
    offset = there.strftime("%z")
    return f"{day(at, zone)}, {clock(at, zone)} ({zone}, UTC{offset[:3]}:{offset[3:5]})"


def clock(at: datetime, zone: str) -> str:
    """`07:00`, on the production's wall."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{there.hour:02}:{there.minute:02}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; empty for nothing."""
    *most, end = tuple(words) or ("",)
    return f"{', '.join(most)} {last} {end}" if most else end


def scenes(numbers: Iterable[str]) -> str:
    """`scene 12` or `scenes 12 and 14A`, in the order of the script as far as numbers tell it."""
    own = sorted(set(numbers), key=in_order)
    return f"scene{'s' if len(own) > 1 else ''} {listed(own)}" if own else "no scene"


def in_order(number: str) -> tuple[int, str]:
    """Scene numbers in order: `2` before `12`, `12` before `12A`."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return (int(digits) if digits.isascii() and digits else 0, number)


def capital(words: str) -> str:
    """With a capital at its beginning; the rest as it is."""
    return words[:1].upper() + words[1:]
