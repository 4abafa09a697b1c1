"""Reading the record. Who may is asked above, by `practice.visibility`; here only the scope holds."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models

from closedset.practice.record import Header, Kept, Opened
from closedset.rooms.record import sealing
from closedset.rooms.record.models import Checkpoint, Entry, Fragment, Head

_KEY_EVENTS = ("record.key_set", "record.key_changed")
SALT = 32
NOT_ENTERED = (ValueError, TypeError, AttributeError, ValidationError)
"""What reading a line raises when a hand in the database wrote what no line can hold; SQLite takes it."""

STAND_IN = Header(
    organisation=UUID(int=0),
    seq=0,
    id=UUID(int=0),
    at=datetime(1970, 1, 1, tzinfo=UTC),
    event="record.unreadable",
    on=("entry", UUID(int=0)),
    by=None,
    commitment="",
    prev="",
)
"""In place of such a line, so that verifying goes on and names it: no hash is this one's."""


@dataclass(frozen=True, slots=True)
class Told:
    """Why, and the details, as they were entered."""

    why: str
    details: dict[str, Any] = field(default_factory=dict)


def organisations() -> list[UUID]:
    """Every organisation that has a record. For jobs that open one after another; needs no scope."""
    return list(Head.objects.order_by("organisation_id").values_list("organisation_id", flat=True))


def entries(organisation: UUID) -> models.QuerySet[Entry]:
    """The organisation's record, first entry first."""
    found: models.QuerySet[Entry] = Entry.objects.filter(organisation_id=organisation).order_by("seq")
    return found


def of_production(organisation: UUID, production: UUID) -> models.QuerySet[Entry]:
    """What happened on the production, latest first."""
    return entries(organisation).filter(production_id=production).order_by("-seq")


def page_of(
    production: UUID,
    *,
    organisation: UUID,
    before: int | None = None,
    by: UUID | None = None,
    events: Collection[str] | None = None,
) -> models.QuerySet[Entry]:
    """The production's entries, latest first, older than the number `before`; cut it to the page's length."""
    found = of_production(organisation, production)
    asked = {"seq__lt": before, "by_id": by, "event__in": events}
    return found.filter(**{name: value for name, value in asked.items() if value is not None})


def people_in(production: UUID, *, organisation: UUID) -> set[UUID]:
    """Who did or read something on the production."""
    found = of_production(organisation, production).order_by().values_list("by_id", flat=True).distinct()
    return {one for one in found if one is not None}


def told_by(rows: Iterable[Entry]) -> dict[UUID, Told]:
    """What each entry told, by the entry's id; one that cannot be opened any more is left out."""
    by_id = {row.id: row for row in rows}
    openers: dict[UUID, sealing.Opener] = {}
    found = {}
    for fragment in Fragment.objects.filter(entry_id__in=list(by_id)):
        organisation = fragment.organisation_id
        opener = openers.setdefault(organisation, sealing.Opener(organisation))
        with suppress(sealing.Unreadable):
            said: Any = opened(fragment, opener).told
            found[fragment.entry_id] = Told(said["why"], said["details"])
    return found


def organisation_of(production: UUID) -> UUID | None:
    """The organisation in whose record the production stands; None when it is not in scope."""
    found: Entry | None = Entry.objects.filter(production_id=production).order_by("seq").first()
    return found.organisation_id if found else None


def about(organisation: UUID, thing: UUID) -> models.QuerySet[Entry]:
    """What happened to one thing, latest first."""
    return entries(organisation).filter(on_id=thing).order_by("-seq")


def told(entry: Entry) -> Told:
    """What the entry told. Raises `sealing.Unreadable` when its key was destroyed."""
    fragment = Fragment.objects.get(organisation_id=entry.organisation_id, entry=entry)
    found: Any = opened(fragment).told
    return Told(found["why"], found["details"])


def opened(fragment: Fragment, opener: sealing.Opener | None = None) -> Opened:
    """The salt and what was told. Raises `sealing.Unreadable`."""
    opener = opener or sealing.Opener(fragment.organisation_id)
    data = opener.open(fragment.sealed, fragment.subject, fragment.kind, fragment.entry_id)
    return Opened(data[:SALT], json.loads(data[SALT:]))


def kept(organisation: UUID) -> list[Kept]:
    """Every entry as the practice knows it; one that nobody could have entered is stood in for."""
    found = entries(organisation)
    try:
        return [entry.as_practice() for entry in found.iterator()]
    except NOT_ENTERED:
        return [_kept_or_stand_in(found, seq) for seq in found.values_list("seq", flat=True)]


def _kept_or_stand_in(found: models.QuerySet[Entry], seq: int) -> Kept:
    try:
        return found.get(seq=seq).as_practice()
    except NOT_ENTERED:
        leaf, prev = found.values_list("leaf", "prev").get(seq=seq)
        return Kept(replace(STAND_IN, seq=seq, prev=prev), leaf)


def fragments(organisation: UUID) -> dict[UUID, Fragment | None]:
    """What each entry told, still sealed, by the entry's id; None where it cannot even be read."""
    found = Fragment.objects.filter(organisation_id=organisation)
    try:
        return {one.entry_id: one for one in found.iterator()}
    except NOT_ENTERED:
        listed = Entry.objects.filter(organisation_id=organisation, fragments__isnull=False)
        return {pk: _fragment_or_none(found, pk) for pk in _ids(listed)}


def _fragment_or_none(found: models.QuerySet[Fragment], entry: UUID) -> Fragment | None:
    try:
        return found.get(entry_id=entry)
    except NOT_ENTERED:
        return None


def _ids(found: models.QuerySet[Entry]) -> Iterator[UUID]:
    """The ids that can be read."""
    for seq in found.values_list("seq", flat=True):
        with suppress(*NOT_ENTERED):
            yield found.values_list("id", flat=True).get(seq=seq)


def destroyed(organisation: UUID) -> set[UUID]:
    """Subjects of whom the record says that a key of theirs was destroyed."""
    found = entries(organisation).filter(event="record.key_destroyed")
    return set(found.values_list("on_id", flat=True))


def leaves(organisation: UUID) -> list[bytes]:
    """The leaf hashes, in order."""
    return [bytes.fromhex(leaf) for leaf in entries(organisation).values_list("leaf", flat=True)]


def key_announced(organisation: UUID) -> UUID | None:
    """The id of the checkpoint key the record named last."""
    last = entries(organisation).filter(event__in=_KEY_EVENTS).last()
    return last.on_id if last else None


def notes(organisation: UUID) -> list[str]:
    """Every checkpoint taken, smallest first."""
    return list(
        Checkpoint.objects.filter(organisation_id=organisation)
        .order_by("size", "at")
        .values_list("note", flat=True)
    )


def readings(event: str, thing: UUID, *, organisation: UUID) -> list[tuple[UUID, datetime]]:
    """Who read a thing and when, the latest first."""
    rows = about(organisation, thing).filter(event=event, by_id__isnull=False)
    return [(by, at) for by, at in rows.values_list("by_id", "at") if by is not None]


def of_production_event(production: UUID, event: str, *, at: datetime) -> models.QuerySet[Entry]:
    """Every time an event happened on a production, by a moment."""
    found: models.QuerySet[Entry] = Entry.objects.filter(production_id=production, event=event, at__lte=at)
    return found.order_by("at")
