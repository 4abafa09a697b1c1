"""An audition as it is entered in its room."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from kit import world

HELD = world.NOW + timedelta(days=10)


def planned(**changes: Any) -> dict[str, Any]:
    """A first audition of Ada in her own clothes, with something else about it."""
    return {
        "performer": "Ada",
        "part": "ADA",
        "stage": "first",
        "at": HELD,
        "place": "workplace",
        "part_asks": [],
        "wear": "clothed",
        "act": "none",
        "pictures": False,
        "represented": False,
        "adult": None,
        "interviewed_at": None,
    } | changes


def garment(at: datetime, **changes: Any) -> dict[str, Any]:
    """A final callback in a modesty garment."""
    return planned(stage="final_callback", wear="garment", at=at) | changes


def typed(said: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """The same as a form sends it."""
    sent: dict[str, Any] = {}
    for name, value in said.items():
        if isinstance(value, datetime):
            sent[prefix + name] = value.strftime("%Y-%m-%dT%H:%M")
        elif value is True:
            sent[prefix + name] = "on"
        elif value not in (None, False):
            sent[prefix + name] = value
    return sent
