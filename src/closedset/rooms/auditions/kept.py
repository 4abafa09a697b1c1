"""What is entered about an audition, and the audition that comes of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from closedset.practice.auditions.facts import (
    Act,
    Asks,
    Audition,
    Function,
    How,
    Observer,
    Place,
    Present,
    Says,
    Stage,
    To,
    Told,
    Wear,
)
from closedset.practice.consent.effective import ADULT, age_on


class Kind(StrEnum):
    """What a line is."""

    PLAN = "plan"
    TOLD = "told"
    ROOM = "room"
    RECORDING = "recording"
    OWN = "own"
    """A performer's own yes or no, to being recorded or to the observer."""

    CAST = "cast"
    DESTRUCTION = "destruction"
    """Somebody asks for what was recorded to be destroyed."""

    CALLED_OFF = "called_off"


RECORDED, OBSERVED = "recording", "observer"
"""What a performer says yes or no to."""

Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, opened."""

    kind: Kind
    said: Said
    at: datetime
    by: UUID


def written(said: Said) -> str:
    """What was said as text, to be sealed. Instants are written with their offset."""
    return json.dumps(dict(said), ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else sorted(str(one) for one in value)  # type: ignore[attr-defined]


def last(lines: Iterable[Line], kind: Kind) -> Said:
    """What was entered last of a kind; empty for nothing."""
    found: Said = {}
    for line in lines:
        if line.kind is kind:
            found = line.said
    return found


def own_word(lines: Iterable[Line], about: str) -> Line | None:
    """The performer's own word on something, the one said last."""
    own = [one for one in lines if one.kind is Kind.OWN and one.said["about"] == about]
    return own[-1] if own else None


def instant(said: Said, name: str) -> datetime | None:
    """A moment out of a line; None for one that was not entered."""
    return datetime.fromisoformat(said[name]) if said.get(name) else None


def performer_of(lines: Iterable[Line]) -> str:
    """Whom the audition is of, by name."""
    return str(last(lines, Kind.PLAN)["performer"])


def as_practice(
    id_: UUID, lines: Iterable[Line], *, born: date | None, destroyed_at: datetime | None
) -> Audition:
    """The audition as the practice asks about it, out of its lines, the first first."""
    lines = list(lines)
    plan, room = last(lines, Kind.PLAN), last(lines, Kind.ROOM)
    recording, cast = last(lines, Kind.RECORDING), last(lines, Kind.CAST)
    at = datetime.fromisoformat(plan["at"])
    agreed, refused = _own_recording(lines, instant(recording, "agreed_at"))
    asked = [one.at for one in lines if one.kind is Kind.DESTRUCTION]
    return Audition(
        id=str(id_),
        performer=plan["performer"],
        part=plan["part"],
        stage=Stage(plan["stage"]),
        at=at,
        wear=Wear(plan["wear"]),
        act=Act(plan["act"]),
        place=Place(plan["place"]) if plan["place"] else None,
        pictures=plan["pictures"],
        part_asks=frozenset(map(Asks, plan["part_asks"])),
        represented=plan["represented"],
        adult=age_on(born, at.date()) >= ADULT if born else plan["adult"],
        told=tuple(_told(one.said) for one in lines if one.kind is Kind.TOLD),
        present=tuple(map(_present, room["present"])) if room else None,
        closed_at=instant(room, "closed_at"),
        observer=_observer(lines, room),
        devices_at=instant(room, "devices_at"),
        interviewed_at=instant(plan, "interviewed_at"),
        recorded=recording.get("recorded"),
        recording_agreed_at=agreed,
        recording_refused_at=refused,
        union_consulted_at=instant(recording, "union_consulted_at"),
        cast_at=instant(cast, "cast_at"),
        destruction_asked_at=min(asked, default=None),
        destroyed_at=destroyed_at,
    )


def _own_recording(lines: list[Line], entered: datetime | None) -> tuple[datetime | None, datetime | None]:
    """When being recorded was agreed to, and when refused. The performer's own word stands before others."""
    own = own_word(lines, RECORDED)
    if own is None:
        return entered, None
    return (own.at, None) if own.said["yes"] else (entered, own.at)


def _observer(lines: list[Line], room: Said) -> Observer | None:
    """The observer; the performer's own word on them stands before what was entered."""
    if not room.get("observer"):
        return None
    own = own_word(lines, OBSERVED)
    of_this_one = own is not None and own.said.get("name") == room["observer"]
    return Observer(
        name=room["observer"],
        performer_agreed=own.said["yes"] if own and of_this_one else room["performer_agreed"],
        production_agreed=room["production_agreed"],
    )


def _told(said: Said) -> Told:
    return Told(
        at=datetime.fromisoformat(said["at"]),
        how=How(said["how"]),
        says=frozenset(map(Says, said["says"])),
        to=To(said["to"]),
    )


def _present(said: Said) -> Present:
    function = Function(said["function"]) if said["function"] else None
    return Present(name=said["name"], function=function, reason=said["reason"])
