"""Lists of cast, crew and calls: which column says what, and what each row says. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext

from closedset.formats.tables import Line, Table
from closedset.practice.visibility import Reader, Seat, may_seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions import walltime
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.import_words import (
    EVERYBODY,
    FIELDS,
    What,
    kind_names,
    occasion_names,
    seat_names,
)

Calls = Mapping[tuple[str, str], Mapping[UUID | None, datetime]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a list is read against. Names and addresses are in small letters."""

    reader: Reader
    zone: ZoneInfo
    taken: frozenset[str] = frozenset()
    """Names nobody new can have."""

    playing: Mapping[str, UUID] = field(default_factory=dict)
    performers: Mapping[str, UUID] = field(default_factory=dict)
    """Seated performers who play nobody yet, by address."""

    representatives: Mapping[str, UUID] = field(default_factory=dict)
    here: frozenset[tuple[str, str]] = frozenset()
    """Address and seat of who sits here or is invited."""

    invitations_left: int = 0
    calls: Calls = field(default_factory=dict)
    order: str = ""
    """How dates with slashes are written, `dmy` or `mdy`; empty when nobody said."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be taken as it is, where it stands, and what was expected."""

    field: str
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is understood."""

    number: int
    said: Mapping[str, Any]
    shown: tuple[str, ...]
    """What stands in the columns chosen, as typed."""

    faults: tuple[Fault, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it can come in."""
        return not self.faults


Mapped = Mapping[str, int | None]


def guess(what: What, head: Iterable[str]) -> dict[str, int | None]:
    """Which column each field is likely to be, by its title; a column is taken once."""
    titles = [title.casefold().strip(" *:") for title in head]
    found: dict[str, int | None] = {}
    for one in FIELDS[what]:
        wanted = one.heads | {str(one.label).casefold(), one.id}
        left = (at for at, title in enumerate(titles) if title in wanted and at not in found.values())
        found[one.id] = next(left, None)
    return found


def understood(what: What, table: Table, mapped: Mapped, known: Known) -> tuple[Row, ...]:
    """Every row, with what is wrong in it. Rows that stand for others come after those."""
    seen: dict[Any, int] = {}
    rows = [_row(what, line, mapped, known, seen) for line in table.lines]
    if what is What.CAST:
        return _after_whom_they_stand_for(rows, known)
    if what is What.CREW:
        return _as_many_as_go_out(rows, known)
    return tuple(rows)


def checks(what: What, rows: Iterable[Row], mapped: Mapped) -> tuple[str, ...]:
    """What a person should ask of the whole list before it comes in."""
    if what is not What.CAST:
        return ()
    if mapped.get("kind") is None:
        return (gettext("No column says what people are engaged as: everybody comes in as principal."),)
    day = sum(row.said.get("kind") is Kind.DAY_PLAYER for row in rows)
    if day:
        return (gettext("This list includes day players: %(count)s.") % {"count": day},)
    return (gettext("No day players are on this list. They often come on a list of their own."),)


# --- Rows --------------------------------------------------------------------------------------------------


def _row(what: What, line: Line, mapped: Mapped, known: Known, seen: dict[Any, int]) -> Row:
    """One row against what is known and against the rows before it."""
    fields = FIELDS[what]
    at = {one.id: mapped.get(one.id) for one in fields}
    typed = {id: line.cells[place] if place is not None else "" for id, place in at.items()}
    unread = dict(line.faults)
    faults = [
        Fault(id, gettext("The cell %(why)s.") % {"why": unread[place]})
        for id, place in at.items()
        if place is not None and place in unread
    ]
    told = {fault.field for fault in faults}
    faults += [
        Fault(one.id, gettext("Nothing stands here, and it is needed."))
        for one in fields
        if one.needed and not typed[one.id] and one.id not in told
    ]
    said: dict[str, Any] = {}
    if not faults:
        said, faults = READERS[what](typed, known)
        faults += _twice(said, line.number, seen)
    shown = tuple(typed[one.id] for one in fields)
    return Row(line.number, said, shown, tuple(faults))


def _twice(said: Mapping[str, Any], number: int, seen: dict[Any, int]) -> list[Fault]:
    """A row that says again, or says otherwise, what a row before it says."""
    key, column = said.get("key"), str(said.get("key_field", ""))
    if key is None:
        return []
    before = seen.setdefault(key, number)
    if before == number:
        return []
    return [
        Fault(column, gettext("Row %(row)s says this already. One of the two is needed.") % {"row": before})
    ]


Said = tuple[dict[str, Any], list[Fault]]


def _cast(typed: Mapping[str, str], known: Known) -> Said:
    """Somebody who plays."""
    said: dict[str, Any] = {
        "name": typed["name"],
        "character": typed["character"],
        "stands_for": typed["stands_for"],
    }
    said |= {"key": typed["name"].casefold(), "key_field": "name"}
    faults = _too_long(typed, name=200, character=200)
    if typed["name"].casefold() in known.taken:
        says = gettext("Somebody of this name is here already. Add a second name or an initial.")
        faults.append(Fault("name", says))
    said["kind"] = kind_names().get(typed["kind"].casefold() or Kind.PRINCIPAL)
    if said["kind"] is None:
        faults.append(Fault("kind", _expected(typed["kind"], map(str, KINDS.values()))))
    for column, people, seat in (
        ("email", known.performers, Seat.PERFORMER),
        ("agent", known.representatives, Seat.REPRESENTATIVE),
    ):
        said[column] = people.get(typed[column].casefold())
        if typed[column] and said[column] is None:
            faults.append(Fault(column, _not_seated(typed[column], seat)))
    said["born"] = walltime.a_day(typed["born"], order=known.order)
    if typed["born"] and said["born"] is None:
        faults.append(Fault("born", _no_day(typed["born"])))
    return said, faults


def _crew(typed: Mapping[str, str], known: Known) -> Said:
    """Somebody to be offered a seat."""
    email, seat = typed["email"].casefold(), seat_names().get(typed["seat"].casefold())
    said: dict[str, Any] = {"email": email, "seat": seat, "key": (email, seat), "key_field": "email"}
    faults: list[Fault] = []
    try:
        validate_email(email)
    except ValidationError:
        faults.append(
            Fault("email", gettext("“%(typed)s” is no e-mail address.") % {"typed": typed["email"]})
        )
    if seat is None:
        faults.append(Fault("seat", _expected(typed["seat"], map(str, SEATS.values()))))
        return said, faults
    faults += [Fault("seat", finding.says) for finding in may_seat(seat, known.reader)]
    if (email, seat) in known.here:
        faults.append(Fault("email", gettext("Sits here in this seat already, or is invited to it.")))
    return said, faults


def _call(typed: Mapping[str, str], known: Known) -> Said:
    """When somebody is called."""
    occasion = occasion_names().get(typed["occasion"].casefold() or "principal")
    who = typed["who"].casefold()
    member = None if who in EVERYBODY else known.playing.get(who)
    said: dict[str, Any] = {"scene": typed["scene"].upper(), "occasion": occasion, "member": member}
    said |= {"key": (said["scene"], occasion, member), "key_field": "scene"}
    faults = _too_long(typed, scene=40)
    if occasion is None:
        faults.append(Fault("occasion", _expected(typed["occasion"], (one.label for one in OCCASIONS))))
    if who not in EVERYBODY and member is None:
        says = gettext("Nobody of this name is cast: “%(typed)s”. Leave it empty to call everybody.")
        faults.append(Fault("who", says % {"typed": typed["who"]}))
    said["at"], wrong = _called_at(typed, known)
    standing = known.calls.get((said["scene"], occasion or ""), {}).get(member)
    said["stands"] = said["at"] is not None and standing == said["at"]
    return said, faults + wrong


READERS: dict[What, Callable[[Mapping[str, str], Known], Said]] = {
    What.CAST: _cast,
    What.CREW: _crew,
    What.SCHEDULE: _call,
}

# --- Cells -------------------------------------------------------------------------------------------------


def _called_at(typed: Mapping[str, str], known: Known) -> tuple[datetime | None, list[Fault]]:
    """An instant; a fault when there is none, or two."""
    column = "at" if typed["at"] else "time"
    if typed["at"]:
        wall = walltime.a_moment(typed["at"], order=known.order)
    else:
        day, time = walltime.a_day(typed["day"], order=known.order), walltime.a_time(typed["time"])
        if day is None:
            return None, [Fault("day", _no_day(typed["day"]))]
        wall = datetime.combine(day, time) if time else None
    if wall is None:
        says = gettext("“%(typed)s” is no time. Expected was 2026-04-01 07:30, or a date and 07:30.")
        return None, [Fault(column, says % {"typed": typed[column]})]
    found = walltime.instants(wall, known.zone)
    if len(found) == 1:
        return found[0], []
    return None, [Fault(column, _clock(wall, found, known.zone))]


def _clock(wall: datetime, found: tuple[datetime, ...], zone: ZoneInfo) -> str:
    """What to ask about a time the clocks skip or repeat."""
    if not found:
        return gettext("The clocks skip that hour that night. Write a time before or after it.")
    ways = gettext(" or ").join(one.astimezone(zone).isoformat(" ", "minutes") for one in found)
    return gettext("That hour comes twice that night. Which of the two? Write %(ways)s.") % {"ways": ways}


def _no_day(typed: str) -> str:
    says = gettext(
        "“%(typed)s” is no date, or could be two. Expected was 2026-04-01; or say which comes first."
    )
    return says % {"typed": typed}


def _expected(typed: str, words: Iterable[str]) -> str:
    says = gettext("“%(typed)s” is not known here. Expected was one of: %(words)s.")
    return says % {"typed": typed, "words": ", ".join(words)}


def _not_seated(typed: str, seat: Seat) -> str:
    says = gettext("%(typed)s has no free seat here as: %(seat)s. Invite them first, or leave it empty.")
    return says % {"typed": typed, "seat": SEATS[seat]}


def _too_long(typed: Mapping[str, str], **most: int) -> list[Fault]:
    says = gettext("Longer than %(most)s characters.")
    return [Fault(id, says % {"most": long}) for id, long in most.items() if len(typed[id]) > long]


# --- Rows among each other ---------------------------------------------------------------------------------


def _after_whom_they_stand_for(rows: list[Row], known: Known) -> tuple[Row, ...]:
    """Good rows in an order in which everybody comes after whom they stand for; the others after them."""
    here = set(known.playing)
    placed: list[Row] = []
    waiting = [row for row in rows if row.good]
    while ready := [row for row in waiting if not _for(row) or _for(row) in here]:
        placed += ready
        here |= {str(row.said["name"]).casefold() for row in ready}
        waiting = [row for row in waiting if row not in ready]
    says = gettext("“%(name)s” is neither cast nor in another good row of this list.")
    left = [
        replace(row, faults=(Fault("stands_for", says % {"name": row.said["stands_for"]}),))
        for row in waiting
    ]
    return (*placed, *left, *(row for row in rows if not row.good))


def _for(row: Row) -> str:
    return str(row.said["stands_for"]).casefold()


def _as_many_as_go_out(rows: list[Row], known: Known) -> tuple[Row, ...]:
    """Good rows up to the number of invitations that may still go out this hour."""
    says = gettext("As many invitations as go out in an hour are sent by then. Bring this row in later.")
    good = [row for row in rows if row.good]
    late = {row.number for row in good[max(0, known.invitations_left) :]}
    return tuple(replace(row, faults=(Fault("email", says),)) if row.number in late else row for row in rows)
