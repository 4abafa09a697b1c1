"""Words of the vocabulary, instants and days as a case file writes them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.practice.vocabulary import ACTIONS, KINDS

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
INSTANT = re.compile(
    rf"{DAY.pattern}[T ][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]{{1,6}})?)?(Z|[+-][0-9]{{2}}:[0-9]{{2}})?"
)
YEARS = range(1900, 2200)
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

        A wall time that the spring change skips does not exist, one that the autumn change repeats is two
        instants: both are refused, the second until it is written with its offset.
        """
        words = node.text(what)
        if DAY.fullmatch(words):
            raise BadCase(node.line, f"{what} needs a time of day: 2026-05-12T10:30.")
        moment = _read(words)
        if moment is None:
            raise BadCase(node.line, f"{what} is an instant such as 2026-05-12T10:30, not “{words}”.")
        if moment.tzinfo is not None:
            return moment
        first, second = (moment.replace(tzinfo=self.info, fold=fold) for fold in (0, 1))
        if first.astimezone(UTC).astimezone(self.info).replace(tzinfo=None, fold=0) != moment:
            raise BadCase(node.line, f"{words} does not exist in {self.info.key}: the clocks skip it.")
        if first.utcoffset() != second.utcoffset():
            offset = first.isoformat()[-6:]
            raise BadCase(
                node.line,
                f"{words} comes twice in {self.info.key}, when the clocks go back: write which one, as in"
                f" {words}{offset}.",
            )
        return first


def _read(words: str) -> datetime | None:
    """A moment of the years a production can be about; None for anything else."""
    try:
        moment = datetime.fromisoformat(words) if INSTANT.fullmatch(words) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.year in YEARS else None


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
        found = date.fromisoformat(words) if DAY.fullmatch(words) else None
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        raise BadCase(node.line, f"{what} is a day such as 1994-02-01, not “{words}”.")
    return found


def law(node: Node) -> str:
    """A country, or a country and a part of it."""
    words = node.text("law")
    if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", words):
        raise BadCase(node.line, f"law is a place such as US-CA or FR, not “{words}”.")
    return words


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
