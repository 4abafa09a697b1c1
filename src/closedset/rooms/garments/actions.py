"""Assigning pieces, marking what happens to them, keeping the kit, and what is told in confidence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.garments import Mark, Stands, may_dress, may_mark
from closedset.practice.retention import Kept
from closedset.practice.visibility import Reader
from closedset.practice.vocabulary import COVERINGS
from closedset.rooms.garments import queries
from closedset.rooms.garments.models import Kit, KitCount, Piece, PieceMark, Sizes
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter, shred
from closedset.rooms.record.sealing import seal


def _entry(kind: str, thing: UUID, production: Production, by: Person | None, at: datetime) -> dict[str, Any]:
    return {
        "on": (kind, thing),
        "by": by.pk if by else None,
        "at": at,
        "organisation": production.organisation_id,
        "production": production.pk,
    }


@transaction.atomic
def assign(
    member: CastMember,
    *,
    covering: str,
    called: str = "",
    kit: Kit | None = None,
    scene: str = "",
    put_on_by: str = "",
    care: str = "",
    spare: bool = False,
    clean_up: bool = False,
    single_use: bool = False,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Piece:
    """Assign a piece to a performer. Out of the kit it is what the kit says it is."""
    require(may_dress(reader))
    made = Piece(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        kit=kit,
        covering=kit.covering if kit else COVERINGS[covering].id,
        called=kit.called if kit else called,
        scene=scene,
        put_on_by=put_on_by,
        care=care,
        spare=spare,
        clean_up=clean_up,
        single_use=kit.single_use if kit else single_use,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter("piece.assigned", **_entry("piece", made.pk, member.production, by, at))
    return made


@transaction.atomic
def mark(
    piece: Piece, what: Mark, *, own: bool, by: Person, at: datetime, reader: Reader
) -> PieceMark | None:
    """Say what happened to a piece. Saying the same twice changes nothing; what is gone stays gone.

    A piece for one use is taken off the count of the kit when it is worn.
    """
    require(may_mark(what, reader, own=own))
    Piece.objects.select_for_update().get(pk=piece.pk)  # one word after another
    marks = queries.marks_of([piece])
    said = marks.get(piece.pk, [])
    if said and said[-1].mark == what and what is not Mark.USED:
        return None
    if queries.stands(piece, marks) is Stands.GONE:
        raise Refused((Finding("garments.gone", "This piece was used or thrown away. Assign another."),))
    made = PieceMark(
        id=uuid4(), organisation_id=piece.organisation_id, piece=piece, mark=what, at=at, by_id=by.pk
    )
    made.save(force_insert=True)
    enter("piece.marked", **_entry("piece", piece.pk, piece.production, by, at), details={"mark": what.value})
    if piece.kit and what is Mark.USED and piece.single_use:
        _count(piece.kit, -1, why="", by=by, at=at)
    return made


@transaction.atomic
def end(piece: Piece, *, by: Person, at: datetime, reader: Reader) -> None:
    """Take a piece away from a performer. What happened to it stays."""
    require(may_dress(reader))
    if Piece.objects.filter(pk=piece.pk, ended_at=None).update(ended_at=at):
        enter("piece.ended", **_entry("piece", piece.pk, piece.production, by, at))


# --- The kit -----------------------------------------------------------------------------------------------


@transaction.atomic
def keep(
    production: Production,
    *,
    covering: str,
    called: str,
    single_use: bool,
    count: int,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Kit:
    """Take something into the kit. Raises `Refused` for a second of the same kind and name."""
    require(may_dress(reader))
    if Kit.objects.filter(production=production, covering=covering, called=called).exists():
        raise Refused((Finding("kit.there", "The kit has one of this kind and name. Count it instead."),))
    made = Kit(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        covering=COVERINGS[covering].id,
        called=called,
        single_use=single_use,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter("kit.kept", **_entry("kit", made.pk, production, by, at))
    _count(made, count, why="", by=by, at=at)
    return made


@transaction.atomic
def count(kit: Kit, change: int, *, why: str, by: Person, at: datetime, reader: Reader) -> None:
    """So many more, or fewer, with a word on why."""
    require(may_dress(reader))
    if change:
        _count(kit, change, why=why, by=by, at=at)


def _count(kit: Kit, change: int, *, why: str, by: Person, at: datetime) -> None:
    KitCount(
        id=uuid4(),
        organisation_id=kit.organisation_id,
        kit=kit,
        change=change,
        why=why,
        at=at,
        by_id=by.pk,
    ).save(force_insert=True)
    enter("kit.counted", **_entry("kit", kit.pk, kit.production, by, at), details={"change": change})


# --- In confidence -----------------------------------------------------------------------------------------


@transaction.atomic
def tell(member: CastMember, told: Mapping[str, str], *, by: Person, at: datetime) -> Sizes:
    """Keep what a performer, or costume for them, says of sizes and skin, sealed with the performer's key."""
    made = Sizes(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        at=at,
        by_id=by.pk,
    )
    made.sealed = seal(
        json.dumps(dict(told)),
        organisation=member.organisation_id,
        subject=member.pk,
        kind=queries.KEPT_AS,
        about=made.pk,
    )
    made.save(force_insert=True)
    enter("sizes.told", **_entry("cast", member.pk, member.production, by, at))
    return made


def read(member: CastMember, *, by: Person, at: datetime) -> None:
    """Enter that somebody else read what a performer told costume."""
    enter("sizes.read", **_entry("cast", member.pk, member.production, by, at), reading=True)


@transaction.atomic
def forget_sizes(member: CastMember, *, by: Person | None, at: datetime, why: str) -> list[str]:
    """Destroy what a performer told costume: key and sealed words. Answers with digests of what went."""
    require(holds.held(Kept.SIZES, member.production_id))
    rows = Sizes.objects.filter(member=member).order_by("at", "id")
    digests = [sha256(bytes(row.sealed)).hexdigest() for row in rows]
    if digests:
        shred(
            organisation=member.organisation_id,
            subject=member.pk,
            kind=queries.KEPT_AS,
            by=by.pk if by else None,
            at=at,
            why=why,
        )
        rows.delete()
        enter("sizes.forgotten", **_entry("cast", member.pk, member.production, by, at))
    return digests


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Let go of every piece and what happened to it. Answers with digests of what went."""
    rows = Piece.objects.filter(production=production).order_by("at", "id")
    digests = [sha256(f"{row.pk}{row.covering}{row.called}{row.care}".encode()).hexdigest() for row in rows]
    PieceMark.objects.filter(piece__production=production).delete()
    rows.delete()
    return digests
