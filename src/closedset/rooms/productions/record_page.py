"""What the page of the record shows, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.utils.translation import gettext as _

from closedset.practice.visibility import Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions import record_kinds
from closedset.rooms.productions import record_words as words
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import queries as record
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import Told
from closedset.rooms.record.verification import agreement, is_sound

LONG = 50
"""Lines on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which part of the record somebody asks for."""

    who: UUID | None = None
    kind: record_kinds.Kind | None = None
    before: int | None = None
    zone: str = ""

    def query(self, *, before: int | None = None) -> str:
        """The same part as an address says it, from another line on."""
        parts = {"who": self.who, "kind": self.kind, "zone": self.zone, "before": before}
        return urlencode({name: str(value) for name, value in parts.items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the record."""

    number: int
    at: datetime
    says: str
    why: str
    sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A checkpoint with which the record agrees."""

    size: int
    at: datetime
    keys: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """The record of a production, a page of it."""

    production: UUID
    title: str
    zone: str
    lines: tuple[Line, ...]
    newest: str
    older: str
    checkpoint: Agreed | None
    disagrees: bool


def the_record(seen: Seen, asked: Asked) -> RecordPage:
    """The part asked for, latest first."""
    organisation = seen.production.organisation_id
    found = record.page_of(
        seen.production.pk,
        organisation=organisation,
        before=asked.before,
        by=asked.who,
        events=words.events_of(asked.kind) if asked.kind else None,
    )
    rows = list(found[: LONG + 1])
    agreed = agreement(organisation)
    point = agreed.checkpoint
    return RecordPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=asked.zone,
        lines=lines(rows[:LONG]),
        newest=asked.query() if asked.before else "",
        older=asked.query(before=rows[LONG - 1].seq) if len(rows) > LONG else "",
        checkpoint=Agreed(size=point.size, at=datetime.fromisoformat(point.at), keys=", ".join(point.keys))
        if point
        else None,
        disagrees=agreed.newer_disagrees,
    )


def lines(rows: list[Entry]) -> tuple[Line, ...]:
    """The entries in words."""
    told = record.told_by(rows)
    names = people.names_of(mentioned(rows, told))
    return tuple(
        Line(
            number=row.seq,
            at=row.at,
            says=words.said(row.event, facts(row, told.get(row.id), names)),
            why=told[row.id].why if row.id in told else "",
            sound=is_sound(row),
        )
        for row in rows
    )


def mentioned(rows: list[Entry], told: Mapping[UUID, Told]) -> set[UUID]:
    """Everybody these entries name."""
    spoken_of = {UUID(one.details["person"]) for one in told.values() if "person" in one.details}
    return {row.by_id for row in rows if row.by_id} | spoken_of


def facts(row: Entry, told: Told | None, names: Mapping[UUID, str]) -> dict[str, Any]:
    """What a saying is filled with: what the entry told, with names for keys and words for codes."""
    found: dict[str, Any] = dict(told.details) if told else {}
    found["who"] = called(row, names)
    if "person" in found:
        found["own"] = found["person"] == str(row.by_id)
        found["person"] = names.get(UUID(found["person"]), _("somebody who has no account any more"))
    if "seat" in found:
        found["seat"] = SEATS[Seat(found["seat"])]
    if isinstance(found.get("scene"), int) or str(found.get("what", "")).startswith("scene "):
        found["scene"] = words.scene(found)
    if "colour" in found:
        # The breakdown's words for colours are these codes, capitalised: translated there, said here.
        found["colour"] = _(str(found["colour"]).replace("-", " ").capitalize())
    if "codes" in found:
        found["codes"] = ", ".join(found["codes"])
        found["tried"] = words.TRIED.get(found["tried"], found["tried"])
    return found


def called(row: Entry, names: Mapping[UUID, str]) -> str:
    """Who did it."""
    if row.by_id is not None:
        return names.get(row.by_id, _("Somebody who has no account any more"))
    return _("Somebody who had not signed in") if row.event == "practice.refused" else _("Closed Set")
