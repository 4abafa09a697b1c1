"""Kinds of feed, levels and states in words, and the lists that forms offer."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.closed_set import Did
from closedset.practice.vocabulary import FEED_STATES, FUNCTIONS, LEVEL

FEED_KINDS: dict[str, Promise] = {
    "monitor": _("Monitor"),
    "feed": _("Feed or stream"),
    "playback": _("Playback"),
    "dailies": _("Dailies"),
}
FEED_KIND_CHOICES = list(FEED_KINDS.items())
FEED_STATE_CHOICES = [(one.id, one.label) for one in FEED_STATES]
FUNCTION_CHOICES = [(one.id, one.label) for one in FUNCTIONS if one.id != "performer"]
CLOSED_LEVEL_CHOICES = [(step, LEVEL.label(step)) for step in LEVEL.steps if step != LEVEL.least]

SAID: dict[Did, Promise] = {
    Did.CLOSED: _("closed: %(value)s"),
    Did.OPENED: _("opened"),
    Did.CONFIRMED: _("confirmed closed, before anybody uncovers"),
    Did.CAME_IN: _("%(who)s came in"),
    Did.WENT_OUT: _("%(who)s went out"),
    Did.FEED: _("%(who)s: %(value)s"),
    Did.SIGHT: _("%(who)s sees the work"),
    Did.NO_SIGHT: _("%(who)s does not see the work any more"),
    Did.DEVICE_IN: _("%(who)s has handed in their devices, or has none"),
    Did.DEVICE_OUT: _("%(who)s has their devices back"),
    Did.DEVICE_FOUND: _("a device was found with %(who)s"),
}
"""Each line of the log."""


def value_in_words(did: Did, value: str) -> str:
    """The level or the state of an event, as people call it."""
    if did is Did.CLOSED:
        return LEVEL.label(value)
    return FEED_STATES.label(value) if did is Did.FEED else value
