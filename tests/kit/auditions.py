"""A final callback in a modesty garment that is in order by every standard at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from closedset.practice.auditions.facts import (
    Act,
    Asks,
    Audition,
    Function,
    How,
    Observer,
    Place,
    Present,
    Says,
    Stage,
    To,
    Told,
    Wear,
)

HELD = datetime(2026, 5, 12, 10, tzinfo=UTC)
AFTER = HELD + timedelta(days=30)
TOLD = Told(at=HELD - timedelta(hours=72), how=How.WRITTEN, says=frozenset(Says))
ROOM = (
    Present(name="Nell", function=Function.CASTING, reason="casts the part"),
    Present(name="Sam", function=Function.READER, reason="reads the other part"),
    Present(name="Rosa", function=Function.COORDINATOR, reason="asked by the performer"),
)
FINAL = Audition(
    id="a1",
    performer="Ines",
    part="VERA",
    stage=Stage.FINAL_CALLBACK,
    at=HELD,
    place=Place.WORKPLACE,
    wear=Wear.GARMENT,
    act=Act.NONE,
    part_asks=frozenset(Asks),
    represented=True,
    adult=True,
    told=(TOLD, replace(TOLD, to=To.REPRESENTATIVE)),
    present=ROOM,
    closed_at=HELD,
    observer=Observer(name="Rosa", performer_agreed=True, production_agreed=True),
    devices_at=HELD,
    interviewed_at=HELD - timedelta(days=20),
    recorded=False,
)


def final(**changes: Any) -> Audition:
    """The callback with something else about it."""
    return replace(FINAL, **changes)


def told(**changes: Any) -> tuple[Told, ...]:
    """Its notice alone, to the performer, with something else about it."""
    return (replace(TOLD, **changes),)
