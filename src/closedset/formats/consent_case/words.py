"""Words of the vocabulary, instants and days as a case file writes them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.practice.vocabulary import ACTIONS, KINDS

YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}
PLACES = {
    "America/Los_Angeles": "US-CA",
    "America/New_York": "US-NY",
    "America/Toronto": "CA-ON",
    "America/Vancouver": "CA-BC",
    "America/Montreal": "CA-QC",
    "Europe/London": "GB",
    "Europe/Paris": "FR",
    "Pacific/Auckland": "NZ",
    "Australia/Sydney": "AU",
}
"""The law of a place by its time zone, where the file names none."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone in which times without an offset are read."""

    info: ZoneInfo

    def instant(self, node: Node, what: str) -> datetime:
        """An instant: `2026-05-12T10:30`, with or without seconds and offset.

        A wall time that the spring change skips does not exist and is refused; one that the autumn change
        repeats is the first of the two.
        """
        words = node.text(what)
        try:
            moment = datetime.fromisoformat(words)
        except ValueError:
            raise BadCase(
                node.line, f"{what} is an instant such as 2026-05-12T10:30, not “{words}”."
            ) from None
        if "T" not in words and " " not in words:
            raise BadCase(node.line, f"{what} needs a time of day: 2026-05-12T10:30.")
        if moment.tzinfo is not None:
            return moment
        placed = moment.replace(tzinfo=self.info)
        if placed.astimezone(ZoneInfo("UTC")).astimezone(self.info).replace(tzinfo=None) != moment:
            raise BadCase(node.line, f"{words} does not exist in {self.info.key}: the clocks skip it.")
        return placed


def zone(node: Node) -> Zone:
    """The zone a place names."""
    words = node.text("place")
    try:
        return Zone(ZoneInfo(words))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadCase(node.line, f"place is a time zone such as Europe/London, not “{words}”.") from None


def day(node: Node, what: str) -> date:
    """A day of the calendar."""
    words = node.text(what)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise BadCase(node.line, f"{what} is a day such as 1994-02-01, not “{words}”.") from None


def yes(node: Node, what: str) -> bool:
    """`true` or `false`."""
    said = node.text(what)
    if said not in YES_OR_NO:
        raise BadCase(node.line, f"{what} is true or false, not “{said}”.")
    return YES_OR_NO[said]


def count(node: Node, what: str) -> int:
    """A whole number."""
    said = node.text(what)
    if not (said.isascii() and said.isdecimal() and len(said) < 4):
        raise BadCase(node.line, f"{what} is a whole number, not “{said}”.")
    return int(said)


def hours(node: Node, what: str) -> float:
    """A number of hours, not below nought."""
    said = node.text(what)
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,4})?", said):
        raise BadCase(node.line, f"{what} is a number of hours, not “{said}”.")
    return float(said)


def word(node: Node, what: str, known: Collection[str]) -> str:
    """A word of a vocabulary; one that is not in it is refused with the nearest that is."""
    words = node.text(what)
    if words in known:
        return words
    near = get_close_matches(words, list(known), 1)
    hint = f" Did you mean “{near[0]}”?" if near else f" Known: {', '.join(sorted(known))}."
    raise BadCase(node.line, f"“{words}” is no {what}.{hint}")


def action(node: Node) -> str:
    """One action of the vocabulary."""
    return word(node, "action", ACTIONS)


def action_or_kind(node: Node) -> str:
    """An action, or a whole kind, which only a refusal can name."""
    return word(node, "action", frozenset(ACTIONS) | KINDS)
