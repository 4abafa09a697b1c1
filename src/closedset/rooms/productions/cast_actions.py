"""Casting, parting, and calling people."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.visibility import Reader, may_keep_cast
from closedset.rooms.people.models import Person
from closedset.rooms.productions import link_actions
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.entries import about
from closedset.rooms.productions.models import Call, CastMember, Production
from closedset.rooms.record.actions import enter


@transaction.atomic
def cast(
    production: Production,
    *,
    name: str,
    character: str,
    kind: Kind = Kind.PRINCIPAL,
    person: Person | None = None,
    representative: Person | None = None,
    stands_for: CastMember | None = None,
    born: date | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> CastMember:
    """Somebody plays, doubles or takes over. Raises IntegrityError for a name that is taken here.

    An account named with the part stands when the intimacy coordinator names it, and else waits for them.
    """
    require(may_keep_cast(reader))
    member = CastMember(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        name=name,
        character=character,
        kind=kind,
        stands_for=stands_for,
        born=born,
        joined_at=at,
    )
    member.save(force_insert=True)
    enter(
        "cast.joined",
        **about(member, by=by, at=at),
        details={"name": name, "character": character, "kind": kind},
    )
    if person or representative:
        link_actions.link(member, person=person, representative=representative, by=by, at=at, reader=reader)
        member.refresh_from_db()
    return member


@transaction.atomic
def uncast(member: CastMember, *, by: Person, at: datetime, reader: Reader, why: str = "") -> None:
    """Somebody plays no longer. What they agreed to and what was shot of them stays where it is."""
    require(may_keep_cast(reader))
    member = CastMember.objects.select_for_update().get(pk=member.pk)
    if member.left_at is not None:
        return
    member.left_at = at
    member.save(update_fields=["left_at"])
    enter("cast.left", **about(member, by=by, at=at), why=why)


@transaction.atomic
def call(
    production: Production,
    *,
    scene: str,
    occasion: str,
    call_at: datetime | None,
    member: CastMember | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Call:
    """Call somebody, or everybody in a scene, at an instant; None takes the scene off the schedule."""
    require(may_keep_cast(reader))
    made = Call(
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        occasion=occasion,
        member=member,
        at=call_at,
        entered_at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    told = {"scene": scene, "occasion": occasion, "at": call_at.isoformat() if call_at else ""}
    enter(
        "call.set",
        on=("call", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details=told,
    )
    return made
