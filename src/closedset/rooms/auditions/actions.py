"""Planning auditions, entering what came of them, and letting go of what was entered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.auditions import who
from closedset.practice.auditions.check import found_of, rules_of
from closedset.practice.consent.answer import Verdict
from closedset.practice.findings import Finding, Findings, Refused, require
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader
from closedset.rooms.auditions import kept, queries
from closedset.rooms.auditions.kept import Kind
from closedset.rooms.auditions.models import Audition, AuditionLine, Certificate
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record import actions as record
from closedset.rooms.record import holds
from closedset.rooms.record.sealing import seal

EVENTS: dict[Kind, str] = {
    Kind.PLAN: "audition.changed",
    Kind.TOLD: "audition.told",
    Kind.ROOM: "audition.room",
    Kind.RECORDING: "audition.recording",
    Kind.OWN: "audition.own_word",
    Kind.CAST: "audition.cast",
    Kind.DESTRUCTION: "audition.destruction_asked",
    Kind.CALLED_OFF: "audition.called_off",
}
"""What the record calls each kind of line. It tells that it was entered, never what it says."""


@transaction.atomic
def plan(
    production: Production,
    said: Mapping[str, Any],
    *,
    member: CastMember | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Audition:
    """Plan an audition. One to come that an active standard rules out is refused."""
    require(who.may_keep(reader))
    made = Audition(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        member=member,
        made_at=at,
        made_by=by.pk,
    )
    made.save(force_insert=True)
    _line(made, Kind.PLAN, said, event="audition.planned", by=by, at=at)
    require(_ruled_out(made, at=at))
    return made


@transaction.atomic
def change(
    audition: Audition,
    said: Mapping[str, Any],
    *,
    member: CastMember | None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> None:
    """Plan it otherwise, or say whose it is. What it was before stays kept."""
    require(who.may_keep(reader))
    held = _held(audition)
    if held.member_id != (member.pk if member else None):
        held.member = member
        held.save(update_fields=["member"])
    _line(held, Kind.PLAN, said, by=by, at=at)
    require(_ruled_out(held, at=at))


def _ruled_out(made: Audition, *, at: datetime) -> Findings:
    """What stops an audition that is still to come. One that was held is entered as it was."""
    found = queries.opened(queries.rows_of(made.production_id), at=at)
    own = next(one for one in found if one.row.pk == made.pk)
    if own.facts.at <= at:
        return ()
    active = standards.active(made.production, at=at)
    rules = rules_of(active, standards.switched_off(made.production, at=at))
    others = [one.facts for one in found if not one.called_off]
    return tuple(
        Finding(
            one.code, f"{one.says} {one.remedy.do}", rests_on=f"{one.rests_on.rule}, {one.rests_on.source}"
        )
        for one in found_of(own.facts, others, rules, at)
        if one.verdict is Verdict.STOP
    )


@transaction.atomic
def enter(
    audition: Audition,
    kind: Kind,
    said: Mapping[str, Any],
    *,
    by: Person,
    at: datetime,
    reader: Reader,
) -> None:
    """Enter a notice, who is in the room, what is recorded, that casting is over, that it is called off."""
    require(who.may_keep(reader))
    _line(_held(audition), kind, said, by=by, at=at)


@transaction.atomic
def say(audition: Audition, about: str, *, yes: bool, by: Person, at: datetime) -> None:
    """A performer, or who represents them, says yes or no to being recorded, or to the observer."""
    held = _held(audition)
    require(who.may_say_for_oneself(own=queries.is_own(held, by)))
    said: dict[str, Any] = {"about": about, "yes": yes}
    if about == kept.OBSERVED:
        room = kept.last(queries.opened([held], at=at)[0].lines, Kind.ROOM)
        said["name"] = room.get("observer", "")
    _line(held, Kind.OWN, said, by=by, at=at)


@transaction.atomic
def ask_destruction(audition: Audition, *, by: Person, at: datetime, reader: Reader) -> None:
    """Ask for what was recorded to be destroyed: the performer's side, or who enters it for them. Once."""
    held = _held(audition)
    if not queries.is_own(held, by):
        require(who.may_keep(reader))
    if queries.opened([held], at=at)[0].may_be_asked_for:
        _line(held, Kind.DESTRUCTION, {}, by=by, at=at)


@transaction.atomic
def certify(
    audition: Audition,
    *,
    what: str,
    how: str,
    done_by: str,
    destroyed_at: datetime,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Certificate:
    """Certify that what was recorded was destroyed. A certificate is not changed and not taken back."""
    require(who.may_keep(reader))
    held = _held(audition)
    if destroyed_at > at:
        raise Refused(
            (Finding("auditions.not_yet", "A certificate says what has been done, not what will."),)
        )
    made = Certificate(
        id=uuid4(),
        organisation_id=held.organisation_id,
        production_id=held.production_id,
        audition=held,
        what=what,
        how=how,
        done_by=done_by,
        destroyed_at=destroyed_at,
        entered_at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    _enter("audition.destroyed", held, by=by, at=at)
    return made


def look(audition: Audition, *, by: Person, at: datetime) -> None:
    """Enter that somebody read what is kept of an audition."""
    record.read("audition.read", **_about(audition, by=by.pk, at=at))


@transaction.atomic
def forget(production: Production, *, at: datetime, why: str) -> list[str]:
    """Destroy what was entered about auditions: key and words. Certificates stay.

    One of which something was recorded stays until a certificate says what became of it. Answers with the
    digests of what went.
    """
    require(holds.held(Kept.AUDITIONS, production.pk))
    digests: list[str] = []
    for one in queries.opened(queries.rows_of(production.pk), at=at):
        if one.facts.recorded and not one.certificates:
            continue
        digests += _forgotten(one.row, at=at, why=why)
    return digests


def _forgotten(row: Audition, *, at: datetime, why: str) -> list[str]:
    lines = AuditionLine.objects.filter(audition=row).order_by("at", "id")
    digests = [sha256(bytes(line.sealed)).hexdigest() for line in lines]
    record.shred(organisation=row.organisation_id, subject=row.pk, kind=queries.KEY, by=None, at=at, why=why)
    lines.delete()
    row.forgotten_at = at
    row.save(update_fields=["forgotten_at"])
    return digests


def _held(audition: Audition) -> Audition:
    """The row, locked. Refused for one that was let go of."""
    found: Audition = (
        Audition.objects.select_for_update(of=("self",))
        .select_related("member", "production")
        .get(pk=audition.pk)
    )
    if found.forgotten_at is not None:
        raise Refused((Finding("auditions.forgotten", "What was kept of this audition is destroyed."),))
    return found


def _line(
    row: Audition, kind: Kind, said: Mapping[str, Any], *, event: str = "", by: Person, at: datetime
) -> None:
    line = AuditionLine(
        id=uuid4(), organisation_id=row.organisation_id, audition=row, kind=kind, at=at, by_id=by.pk
    )
    line.sealed = seal(
        kept.written(said),
        organisation=row.organisation_id,
        subject=row.pk,
        kind=queries.KEY,
        about=line.pk,
    )
    line.save(force_insert=True)
    _enter(event or EVENTS[kind], row, by=by, at=at)


def _enter(event: str, row: Audition, *, by: Person, at: datetime) -> None:
    record.enter(event, **_about(row, by=by.pk, at=at))


def _about(row: Audition, *, by: UUID, at: datetime) -> dict[str, Any]:
    return {
        "on": ("audition", row.pk),
        "by": by,
        "at": at,
        "organisation": row.organisation_id,
        "production": row.production_id,
        "subject": row.member_id or row.pk,
    }
