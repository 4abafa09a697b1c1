"""Clothing state carried from scene to scene: shown as inherited, never as certain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from closedset.practice.breakdown.lines import Hit, Reading
from closedset.practice.breakdown.values import Class

GOES_ON = re.compile(r"\b(CONTINUOUS|CONT(?:INUED|'D|’D)?|LATER|SAME|MOMENTS|SIMULTANEOUS)\b", re.IGNORECASE)
STATES = frozenset({Class.NUDITY, Class.REVEALING, Class.UNDRESSING, Class.SIMULATED_SEX})
DRESSED = frozenset({"undress.change", "undress.clothes_changed"})


def _state(reading: Reading) -> tuple[Hit, ...]:
    """The clothing a scene leaves people in: its last clear exposure, unless they dress after it."""
    shown = [hit for line in reading.lines for hit in line.hits if hit.mode == "shown"]
    dressed = max((hit.line for hit in shown if hit.entry.id in DRESSED), default=-1)
    clear = [hit for hit in shown if hit.entry.kind in STATES and hit.hint >= 2.4 and hit.line >= dressed]
    return tuple(clear[-1:])


def inherited(readings: Sequence[Reading]) -> dict[int, tuple[Hit, ...]]:
    """For scenes that go on from an exposed one with the same people: the state they inherit."""
    last: dict[str, tuple[tuple[Hit, ...], str]] = {}
    found: dict[int, tuple[Hit, ...]] = {}
    for reading in readings:
        scene = reading.scene
        state = _state(reading)
        earlier = [last[name] for name in reading.there if name in last]
        carried = next((held for held, place in earlier if held and _goes_on(reading, place)), ())
        if carried and not state:
            found[scene.index] = carried
        for name in reading.there:
            last[name] = (state or carried, scene.parts.set_name)
    return found


def _goes_on(reading: Reading, place: str) -> bool:
    scene = reading.scene
    return bool(GOES_ON.search(scene.heading)) or bool(place and place == scene.parts.set_name)
