"""The shoot day as it is told while it goes: who is ready, who has stepped out, what waits, what rolled.

A mark is what somebody said at a moment and is never changed. What holds now follows from the marks before
it, and goes to the check as the performer's own word: so a pause holds every board, print and device alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from closedset.practice.consent.terms import Requirement, Said, Statement
from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility import COORDINATORS, Reader, Seat
from closedset.practice.word import Word

A_DAY = timedelta(hours=16)
"""How long a word of the day lasts: with eight hours of rest it is over before the next call."""


class Mark(Word):
    """What is said of the day."""

    CHECKED_IN = "checked_in"
    """A performer was asked and says it is all right today."""

    STEPPED_OUT = "stepped_out"
    """A performer is away; nobody asks why."""

    BACK = "back"
    PAUSED = "paused"
    """Nothing goes on, for everybody."""

    RESUMED = "resumed"
    ROLLED = "rolled"
    """A set-up was shot once."""


OWN = frozenset({Mark.CHECKED_IN, Mark.STEPPED_OUT, Mark.BACK})
"""What a performer says of themselves, and nobody says for them."""

ENDS_A_PAUSE = COORDINATORS | {Seat.FIRST_AD}
LOGS = COORDINATORS | {Seat.FIRST_AD, Seat.SECOND_AD, Seat.SCRIPT_SUPERVISOR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One mark."""

    mark: Mark
    at: datetime
    performer: str = ""
    """Whom it is of; empty for what is of everybody."""

    scene: str = ""
    occasion: str = ""
    setup: str = ""


@dataclass(slots=True)
class Floor:
    """What holds at a moment."""

    checked_in: dict[str, datetime] = field(default_factory=dict)
    """Performer to when they said so last; only what still counts."""

    away: dict[str, datetime] = field(default_factory=dict)
    """Performer to since when they have been out."""

    paused: datetime | None = None
    rolled: dict[tuple[str, str, str], list[datetime]] = field(default_factory=dict)
    """Scene, occasion and set-up to every time it was shot, on any day."""


def floor(marks: Iterable[Marked], at: datetime) -> Floor:
    """How the floor stands at a moment. A mark told later about an earlier moment counts from that moment."""
    found = Floor()
    for one in _in_order(one for one in marks if one.at <= at):
        if one.mark is Mark.CHECKED_IN:
            found.checked_in[one.performer] = one.at
        elif one.mark is Mark.STEPPED_OUT:
            found.away.setdefault(one.performer, one.at)
        elif one.mark is Mark.BACK:
            found.away.pop(one.performer, None)
        elif one.mark is Mark.PAUSED:
            found.paused = found.paused or one.at
        elif one.mark is Mark.RESUMED:
            found.paused = None
        else:
            found.rolled.setdefault((one.scene, one.occasion, one.setup), []).append(one.at)
    found.checked_in = {who: said for who, said in found.checked_in.items() if at < said + A_DAY}
    return found


HOLDS = frozenset({Mark.STEPPED_OUT, Mark.PAUSED})


def _in_order(marks: Iterable[Marked]) -> list[Marked]:
    """By their moment; of two at once the one that holds comes last, so that it stands."""
    return sorted(marks, key=lambda one: (one.at, one.mark in HOLDS))


BACK, RESUMED = "back", "resumed"
"""What is waited for: a fact of this name, with the moment from which it is waited for behind `#`."""


def said(marks: Iterable[Marked], performers: Iterable[str]) -> Iterator[Statement]:
    """The marks as the performers' own words, for the check at any moment.

    Who steps out requires that they are back before anything goes on; a pause requires of everybody that it
    is ended. Both are met by what is said later, and never by time.
    """
    away: dict[str, datetime] = {}
    paused: datetime | None = None
    everybody = tuple(performers)
    for one in _in_order(marks):
        if one.mark is Mark.CHECKED_IN:
            yield _is_so(one.performer, one.at, "check_in", until=one.at + A_DAY)
        elif one.mark is Mark.STEPPED_OUT and one.performer not in away:
            away[one.performer] = one.at
            yield _waits(one.performer, one.at, BACK)
        elif one.mark is Mark.BACK and one.performer in away:
            yield _is_so(one.performer, one.at, _fact(BACK, away.pop(one.performer)))
        elif one.mark is Mark.PAUSED and paused is None:
            paused = one.at
            yield from (_waits(who, one.at, RESUMED) for who in everybody)
        elif one.mark is Mark.RESUMED and paused is not None:
            yield from (_is_so(who, one.at, _fact(RESUMED, paused)) for who in everybody)
            paused = None


def _fact(name: str, since: datetime) -> str:
    return f"{name}#{since.isoformat()}"


def _waits(performer: str, at: datetime, name: str) -> Statement:
    need = Requirement(name="fact", value=_fact(name, at))
    return Statement(performer=performer, at=at, said=Said.REQUIRE, requires=(need,))


def _is_so(performer: str, at: datetime, fact: str, *, until: datetime | None = None) -> Statement:
    return Statement(performer=performer, at=at, said=Said.CONFIRM, evidence=fact, until=until)


def may_mark(mark: Mark, reader: Reader, *, own: bool) -> Findings:
    """Whether somebody says this of the day. `own` is of themselves, on their own account.

    Everybody with a seat pauses; only those who can know that nothing stands against it end a pause.
    """
    if mark in OWN:
        return () if own else (Finding("day.own_word", "Only the performer says this of themselves."),)
    if mark is Mark.PAUSED:
        return () if reader.seats else (Finding("day.no_seat", "Whoever has a seat here pauses."),)
    if mark is Mark.RESUMED:
        says = "A coordinator or the 1st assistant director ends a pause."
        return () if ENDS_A_PAUSE & reader.seats else (Finding("day.no_resume", says),)
    says = "Coordinators, assistant directors and the script supervisor log what was shot."
    return () if LOGS & reader.seats else (Finding("day.no_log", says),)
