"""The cells of a list: who plays, who sits where, who is called when. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext

from closedset.practice.visibility import Reader, Seat, may_seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions import walltime
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.import_words import EVERYBODY, What, kind_names, occasion_names, seat_names

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
