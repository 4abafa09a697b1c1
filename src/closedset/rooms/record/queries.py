"""Reading the record. Who may is asked above, by `practice.visibility`; here only the scope holds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models

from closedset.practice.record import Kept, Opened
from closedset.rooms.record import sealing
from closedset.rooms.record.models import Checkpoint, Entry, Fragment, Head

_KEY_EVENTS = ("record.key_set", "record.key_changed")
SALT = 32


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
    """Every entry as the practice knows it."""
    return [entry.as_practice() for entry in entries(organisation).iterator()]


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
