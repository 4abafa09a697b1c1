"""What a talk with direction covers, and the vocabulary as choices."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.plan import NOT_INTIMATE
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)

Choice = tuple[str, str | Promise]

ITEMS: dict[str, Promise] = {
    "nudity": _("Degree of nudity"),
    "simulated": _("Specifics of simulated sex"),
    "details": _("Other details"),
    "tone": _("Tone and story"),
    "coverage": _("Coverage: set-ups, framing, cameras"),
    "must_have": _("Must have"),
    "nice_to_have": _("Nice to have"),
    "open_points": _("Open points"),
    "decisions": _("Decided"),
}
SETTLES = frozenset({"nudity", "simulated", "details"})
"""The union's items for the meeting before pre-production (US-SP-01)."""

FACTS: dict[str, Promise] = {
    "rehearsed": _("It was rehearsed"),
    "check_in": _("Everybody in it was asked that day and said it is all right"),
    "phones_collected": _("Phones were collected before the set closed"),
    "performer_conversation": _("Each performer in it was spoken with alone before rehearsal"),
    "production_meeting": _("Nudity, simulated sex and other details were settled with production"),
    "departments_agreed": _("Riders, scene and garments were gone through with the departments"),
    "risk_assessed": _("It is in the risk assessment"),
    "scene_read_again": _("It was read again with the age of a character under eighteen in mind"),
    "best_efforts": _("Best efforts to engage a coordinator are recorded"),
    "notice_given": _("Notice was given"),
}
"""What can be recorded about a scene from an instant on: whatever a rule asks for as a fact is among them."""

OUTSIDE: dict[str, Promise] = {
    "not_covered": _("not covered: no intimate work"),
    "stunt_work": _("stunt work"),
}
"""How a move can be classified besides by an action of the vocabulary."""

COVERING_CHOICES: list[Choice] = [(one.id, one.label) for one in COVERINGS.values()]
ACTION_CHOICES: list[Choice] = [(one.id, one.label) for one in ACTIONS.values()]
CLASS_CHOICES: list[tuple[str | Promise, list[Choice]]] = [
    (_("Not intimate work"), [(one, OUTSIDE[one]) for one in NOT_INTIMATE]),
    (_("Intimate work"), [(one.id, f"{one.grade} {one.label}") for one in ACTIONS.values()]),
]
OCCASION_CHOICES: list[Choice] = [(one.id, one.label) for one in OCCASIONS]
USE_CHOICES: list[Choice] = [(one.id, one.label) for one in USES]


def classified(code: str) -> str | Promise:
    """A way of classifying a move in words, an action with its grade."""
    return OUTSIDE[code] if code in OUTSIDE else f"{ACTIONS[code].grade} {ACTIONS[code].label}"


def area_choices() -> Iterator[Choice]:
    """Areas as a tree: the parts of a place stand under it."""
    for entry in AREAS:
        depth, above = 0, entry.within
        while above:
            depth, above = depth + 1, AREAS.entries[above].within
        yield entry.id, "\u2003" * depth + entry.label


def scale_choices() -> dict[str, list[Choice]]:
    """Each scale, the least first."""
    scales = {"on_set": EXPOSURE, "on_screen": EXPOSURE, "over": SURFACE, "pressure": PRESSURE}
    return {
        name: [(step, scale.label(step)) for step in scale.steps]
        for name, scale in (scales | {"size": SIZE, "level": LEVEL}).items()
    }
