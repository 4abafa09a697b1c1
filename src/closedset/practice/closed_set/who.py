"""Who sees how much of a set, and who does what on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from closedset.practice.closed_set.events import LASTS
from closedset.practice.closed_set.room import Shown, of_feeds, of_people
from closedset.practice.closed_set.state import State
from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility import COORDINATORS, OF_PERFORMERS, Matter, Reader, Seat, may_see
from closedset.practice.vocabulary import FUNCTIONS, LEVEL
from closedset.practice.word import Word

KEEPS_THE_LIST = COORDINATORS | {Seat.FIRST_AD}
"""Who approves whoever is on the list, closes and opens the set, and confirms it closed."""


class View(Word):
    """How much of a set somebody is shown."""

    WHOLE = "whole"
    """Everything: whoever keeps the list or works the door."""

    SCENE = "scene"
    """Performers of the scene, and who speaks for them: who is there and why, what shows it, how it is."""

    OWN = "own"
    """Whoever is on the list: that they are, for what, the level, the words, the rules."""


def view(reader: Reader, *, keeper: bool, performs: bool, listed: bool) -> View | None:
    """How much of a set a reader is shown; None for nothing, which is a 404."""
    if works_the_door(reader, keeper=keeper):
        return View.WHOLE
    if performs and OF_PERFORMERS & reader.seats:
        return View.SCENE
    return View.OWN if listed else None


def works_the_door(reader: Reader, *, keeper: bool) -> bool:
    """Assistant directors and coordinators, and whoever is named as keeper of this set."""
    return keeper or may_see(Matter.CLOSED_SET, reader)


def may_work_the_door(reader: Reader, *, keeper: bool) -> Findings:
    """People in and out, feeds, devices: whoever works the door."""
    if works_the_door(reader, keeper=keeper):
        return ()
    return (Finding("closed_set.reading_only", "Whoever keeps the door enters this. Tell them."),)


def may_keep_the_list(reader: Reader) -> Findings:
    """Coordinators and the first assistant director approve who is there, and close and open the set."""
    if KEEPS_THE_LIST & reader.seats:
        return ()
    says = "The coordinators and the 1st assistant director do this. Ask one of them."
    return (Finding("closed_set.not_yours", says),)


def may_approve(reader: Reader, *, proposed_by: str, others: bool) -> Findings:
    """Two look at each name: who proposed it does not approve it while somebody else can."""
    if others and proposed_by == reader.person and KEEPS_THE_LIST & reader.seats:
        says = "You proposed this. Another coordinator, or the 1st assistant director, approves it."
        return (Finding("closed_set.own_proposal", says),)
    return may_keep_the_list(reader)


def may_close(reader: Reader, level: str) -> Findings:
    """A set is closed at a level that closes something."""
    if level in {"", LEVEL.least} or level not in LEVEL.entries:
        return (Finding("closed_set.no_level", "Say at which level the set is closed."),)
    return may_keep_the_list(reader)


def may_confirm(reader: Reader, found: State, listed: Mapping[str, str], feeds: Iterable[Shown]) -> Findings:
    """Before anybody uncovers: it is closed, everybody inside is on the list, and what shows it is shut."""
    if stops := may_keep_the_list(reader):
        return stops
    if found.level in {"", LEVEL.least}:
        return (Finding("closed_set.open", "The set is not closed. Close it first, then confirm."),)
    lacks = (*of_people(found, listed), *of_feeds(found, feeds))
    wanted = {"nobody_counted", "unlisted", "no_feeds", "feed_unknown", "feed_open"}
    return tuple(
        Finding(one.code, one.says) for one in lacks if one.code.removeprefix("closed_set.") in wanted
    )


def may_say_sight(reader: Reader) -> Findings:
    """That they see the work, coordinators say for themselves; nobody says it for them."""
    if COORDINATORS & reader.seats:
        return ()
    return (Finding("closed_set.own_sight", "A coordinator says for themselves whether they see the work."),)


def may_set_feed(state_: str, shown: Shown) -> Findings:
    """`For listed people only` says who they are."""
    if state_ == "allow_listed" and not shown.seen_by.strip():
        says = "Write down first who sees it. A list of nobody knows whom is an open feed."
        return (Finding("closed_set.seen_by_whom", says),)
    return ()


def may_say_when(said: datetime, *, now: datetime) -> Findings:
    """What is entered has happened, and not longer ago than a day on the set."""
    if now - LASTS <= said <= now:
        return ()
    return (Finding("closed_set.when", "Give a time of today that has come, or leave it empty for now."),)


def may_list(function: str, reason: str) -> Findings:
    """Everybody on the list has a function of the vocabulary and a reason."""
    if function in FUNCTIONS and reason.strip():
        return ()
    return (Finding("closed_set.no_reason", "Say what they do on this set, and why it needs them there."),)
