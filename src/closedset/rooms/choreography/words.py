"""Scores in words: stages, what is noted of a move, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from closedset.practice.choreography.changes import Change, Happened
from closedset.practice.choreography.values import By, Line, Notation, Stage, Timing
from closedset.practice.consent.plan import End, Move
from closedset.practice.vocabulary import ACTIONS, AREAS, COVERINGS, PRESSURE, SURFACE

Words = str | Promise

STAGES: dict[Stage, Words] = {
    Stage.REHEARSAL: _("Rehearsal"),
    Stage.TAKE: _("Take"),
    Stage.PICKUP: _("Pick-up"),
}
TIMINGS: dict[Timing, Words] = {Timing.COUNTS: _("by counts"), Timing.FREE: _("free timing")}
TEXTS: dict[str, Words] = {
    "position": _("Start position"),
    "anchor": _("Anchor points"),
    "travel": _("Travel"),
    "tempo": _("Tempo"),
    "breath": _("Breath"),
    "sound": _("Sound"),
    "eyes": _("Eyeline"),
    "weight": _("Weight"),
    "mask": _("Masking"),
    "tone": _("Tone"),
    "stop": _("Stop cue"),
    "reset": _("Reset"),
    "note": _("Note, for coordinators alone"),
}
"""What can be noted of a move besides its counts, in the order it is shown."""

OF_MOVES: dict[str, Words] = {
    "action": _("Action"),
    "who": _("Who"),
    "source": _("From"),
    "target": _("To"),
    "over": _("Surface"),
    "pressure": _("Pressure"),
    "setups": _("Set-ups"),
    "needs": _("Barrier"),
    "alternative": _("Alternative B"),
    "timing": _("Timing"),
}
EACH = frozenset({"breath", "sound", "eyes"})


def counts(notation: Notation) -> str:
    """`1–4`, `5`, or nothing for a move that is not timed."""
    if not notation.start:
        return ""
    return span(notation.start, notation.last)


def span(first: int, last: int) -> str:
    """Counts from one to another."""
    return f"{first}\N{EN DASH}{last}" if last > first else str(first)


def end(one: End) -> str:
    """Somebody, with the area where it is said."""
    return f"{one.person} ({AREAS.label(one.area)})" if one.area else one.person


def who(move: Move) -> str:
    """`Ada (the hands) → Ben (the cheeks)`, or everybody in it."""
    if move.source and move.target:
        return f"{end(move.source)} → {end(move.target)}"
    return ", ".join(move.who)


def action(move: Move) -> str:
    """The action, and every other that somebody says it is."""
    return " + ".join(ACTIONS[one].label for one in move.readings)


def how(move: Move) -> str:
    """Surface and pressure."""
    told = [SURFACE.label(move.over)] if move.over else []
    return ", ".join([*told, PRESSURE.label(move.pressure)] if move.pressure else told)


def of_each(told: By) -> str:
    """What is said for each performer."""
    return "; ".join(f"{name}: {says}" if name else says for name, says in told)


def noted(notation: Notation) -> Iterator[tuple[Words, str]]:
    """Everything that is noted of a move, with what it is."""
    for name, label in TEXTS.items():
        value = getattr(notation, name)
        if value:
            yield label, of_each(value) if name in EACH else value


def move(line: Line) -> str:
    """A line in one sentence."""
    return f"{who(line.move)}: {action(line.move)}"


# --- What changed ------------------------------------------------------------------------------------------


def change(one: Change) -> str:
    """A difference between two versions."""
    if one.what is Happened.ADDED:
        return said("%(move)s was added: %(says)s") % {"move": one.move, "says": move(one.after)}
    if one.what is Happened.REMOVED:
        return said("%(move)s was taken out: %(says)s") % {"move": one.move, "says": move(one.before)}
    if one.what is Happened.MOVED:
        return said("%(move)s comes at another place") % {"move": one.move}
    if one.what is Happened.RETIMED:
        return _differs(said("%(move)s, counts") % {"move": one.move}, *map(_span, (one.before, one.after)))
    label = str((TEXTS | OF_MOVES)[one.field])
    what = f"{one.move}, {label.lower()}" if one.move else label
    return _differs(what, _value(one.field, one.before), _value(one.field, one.after))


def _differs(what: str, before: str, after: str) -> str:
    nothing = said("nothing")
    return f"{what}: {before or nothing} → {after or nothing}"


def _span(told: tuple[int, int]) -> str:
    return span(*told) if told[0] else said("not timed")


def _value(name: str, value: Any) -> str:
    """A field of a move or a notation in words."""
    if not value:
        return ""
    if name in EACH:
        return of_each(value)
    return _SAYS[name](value) if name in _SAYS else str(value)


_SAYS: dict[str, Any] = {
    "action": lambda value: ACTIONS[value].label,
    "who": ", ".join,
    "source": end,
    "target": end,
    "over": SURFACE.label,
    "pressure": PRESSURE.label,
    "setups": ", ".join,
    "needs": lambda value: ", ".join(COVERINGS[one].label for one in value),
    "timing": lambda value: str(TIMINGS[Timing(value)]),
}
