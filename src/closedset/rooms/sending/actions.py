"""Handing out, taking back, opening, acknowledging."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django_tasks import default_task_backend, task

from closedset.formats.papers import CannotMark, marked, without_seal
from closedset.practice.findings import Finding, Findings, Refused, Weight, require
from closedset.practice.retention import Kept
from closedset.practice.sending import UNDO, Addressee, may_hand_out, may_hand_out_this, review
from closedset.practice.visibility import Reader
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.record import holds, letters
from closedset.rooms.record.actions import enter, read
from closedset.rooms.record.leaving import queue
from closedset.rooms.record.scope import within
from closedset.rooms.sending import notices, queries, sendable
from closedset.rooms.sending.models import Copy, Handout

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of a short id: none that is taken for another when it is read off paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """For whom copies are meant, and for how long."""

    inside: tuple[Person, ...] = ()
    outside: Mapping[str, str] = field(default_factory=dict)
    """Address to the reason."""

    lasts: timedelta = timedelta(days=7)


def reviewed(kind: str, thing: UUID, meant: Meant, *, at: datetime) -> Findings:
    """Everything to know before these copies leave."""
    asked = sendable.kind(kind)
    production = asked.production(thing)
    engaged = asked.engaged_as(production, [one.pk for one in meant.inside])
    seated = people.on_production(production, at=at).values_list("person_id", flat=True)
    listed = [
        Addressee(
            name=str(one),
            inside=True,
            may_read=one.pk in seated and asked.may_read(thing, people.reader_on(one, production, at=at)),
            engaged_as=engaged.get(one.pk, ""),
        )
        for one in meant.inside
    ]
    listed += [Addressee(name=email, inside=False, why=why) for email, why in meant.outside.items()]
    stale = asked.stale(thing, at=at)
    no_more = (Finding("sending.stale", stale),) if stale else ()
    return no_more + review(listed, lasts=meant.lasts)


@transaction.atomic
def hand_out(
    kind: str,
    thing: UUID,
    meant: Meant,
    *,
    organisation: UUID,
    address: str,
    confirmed: bool,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Handout:
    """Hand out a paper. Nothing leaves before `UNDO` is over. Refused until every hold is said yes to.

    Nobody hands out what they may not read themselves.
    """
    asked = sendable.kind(kind)
    require(may_hand_out(reader) or may_hand_out_this(reads=asked.may_read(thing, reader)))
    found = reviewed(kind, thing, meant, at=at)
    require(found)
    if not confirmed and (holds := tuple(one for one in found if one.weight is Weight.HOLD)):
        raise Refused(holds)
    made = Handout(
        id=uuid4(),
        organisation_id=organisation,
        production_id=asked.production(thing),
        kind=kind,
        thing_id=thing,
        name=asked.name(thing)[:200],
        handed_at=at,
        handed_by=by,
        leaves_at=at + UNDO,
        expires_at=at + UNDO + meant.lasts,
    )
    made.save(force_insert=True)
    for person in meant.inside:
        _copy(made, person=person)
    for email, why in meant.outside.items():
        _copy(made, email=email, why=why)
    told = {"inside": [str(one.pk) for one in meant.inside], "outside": dict(meant.outside)}
    enter("sending.handed_out", **about(made, by=by, at=at, kind=kind, **told))
    queue(partial(_leave_later, made, address, at))
    return made


def _copy(handout: Handout, **whose: Any) -> None:
    short = "".join(secrets.choice(LETTERS) for _ in range(8))
    Copy(organisation_id=handout.organisation_id, handout=handout, short_id=short, **whose).save(
        force_insert=True
    )


def about(handout: Handout, *, by: Person | None, at: datetime, **details: Any) -> dict[str, Any]:
    """On which handout, by whom, when."""
    return {
        "on": ("handout", handout.pk),
        "by": by.pk if by else None,
        "at": at,
        "organisation": handout.organisation_id,
        "production": handout.production_id,
        "details": {"name": handout.name, **details},
    }


def _leave_later(handout: Handout, address: str, at: datetime) -> None:
    job = leave
    if default_task_backend.supports_defer:
        job = job.using(run_after=at + UNDO)
    job.enqueue(str(handout.pk), str(handout.organisation_id), address)


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def leave(handout: str, organisation: str, address: str, tries: int = 0) -> None:
    """Write to each reader, with a secret that is made now and told to nobody else. Twice is once."""
    at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
    told = (handout, organisation, address)
    with within({UUID(organisation)}), letters.tried_again(leave, *told, tries=tries):
        sent_out(UUID(handout), address=address, at=at)


def sent_out(handout: UUID, *, address: str, at: datetime) -> int:
    """Write to each reader who has not been written to, unless it was taken back. Says to how many.

    The secret is kept before the message leaves and the copy is called sent after: one that a mail server
    refused is tried again, with a new secret.
    """
    found = Handout.objects.get(pk=handout)
    if found.taken_back_at is not None or queries.stale(found, at=at):
        return 0
    waiting = queries.copies(found).filter(sent_at=None, revoked_at=None)
    left: list[Copy] = []

    def write(copy: Copy) -> None:
        token = secrets.token_urlsafe(32)
        Copy.objects.filter(pk=copy.pk).update(token_digest=queries.digest_of(token))
        to = copy.person.email if copy.person is not None else copy.email
        notices.a_copy_waits(to, f"{address}/copies/{found.organisation_id}/{token}/")
        Copy.objects.filter(pk=copy.pk).update(sent_at=at)
        left.append(copy)

    failure = letters.to_each(list(waiting), write)
    if left:
        enter("sending.left", **about(found, by=None, at=at, count=len(left)))
    if failure:
        raise failure
    return len(left)


@transaction.atomic
def take_back(handout: Handout, *, by: Person, at: datetime, reader: Reader) -> None:
    """Take all copies back: before they leave nothing leaves, afterwards no link opens. Twice is once."""
    require(may_hand_out(reader))
    held = Handout.objects.select_for_update().get(pk=handout.pk)
    if held.taken_back_at is None:
        held.taken_back_at = at
        held.save(update_fields=["taken_back_at"])
        before = at < held.leaves_at
        enter("sending.taken_back", **about(held, by=by, at=at, before_it_left=before))


@transaction.atomic
def revoke(copy: Copy, *, by: Person, at: datetime, reader: Reader) -> None:
    """Close one reader's link. Twice is once."""
    require(may_hand_out(reader))
    held = Copy.objects.select_for_update(of=("self",)).select_related("handout", "person").get(pk=copy.pk)
    if held.revoked_at is None:
        held.revoked_at = at
        held.save(update_fields=["revoked_at"])
        enter("sending.revoked", **about(held.handout, by=by, at=at, reader=held.reader, copy=held.short_id))


@transaction.atomic
def opened(copy: Copy, *, by: Person | None, at: datetime) -> bytes:
    """The copy, marked with its reader's name and this moment; that it was opened is entered."""
    pdf = sendable.kind(copy.handout.kind).pdf(copy.handout.thing_id)
    try:
        made = marked(without_seal(pdf), reader=copy.reader, at=at, short_id=copy.short_id)
    except CannotMark as error:
        raise Refused((Finding("sending.cannot_mark", error.says),)) from error
    if copy.opened_at is None:
        copy.opened_at = at
        copy.save(update_fields=["opened_at"])
    read("sending.opened", **about(copy.handout, by=by, at=at, reader=copy.reader, copy=copy.short_id))
    return made


@transaction.atomic
def acknowledge(copy: Copy, *, by: Person | None, at: datetime) -> None:
    """The reader says that they have read it. Only after it was opened; twice is once."""
    if copy.opened_at is None:
        raise Refused((Finding("sending.not_opened", "Open the copy first."),))
    if copy.acknowledged_at is None:
        copy.acknowledged_at = at
        copy.save(update_fields=["acknowledged_at"])
        enter(
            "sending.acknowledged",
            **about(copy.handout, by=by, at=at, reader=copy.reader, copy=copy.short_id),
        )


@transaction.atomic
def forget(production: UUID, *, at: datetime) -> list[str]:
    """Remove what was handed out and is over, with its readers' addresses, for good. A hold keeps it.

    Answers with a digest for each copy: of its short id, which is printed across it.
    """
    require(holds.held(Kept.COPIES, production))
    over = Handout.objects.filter(production_id=production, expires_at__lte=at)
    found = Copy.objects.filter(handout__in=over).order_by("short_id")
    digests = [sha256(one.short_id.encode()).hexdigest() for one in found]
    found.delete()
    over.delete()
    return digests
