"""Who plays in a production, and when they are called."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from closedset.practice.consent.terms import NOBODY_NAMED
from closedset.practice.consent.terms import Person as Performer
from closedset.practice.visibility import Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.cast_words import DOUBLES, MAY_DOUBLE, Kind
from closedset.rooms.productions.models import Call, CastMember, Production

FUNCTION_OF: dict[str, str] = {
    Seat.COSTUME: "costume_standby",
    Seat.HAIR_MAKEUP: "hair_makeup_standby",
    Seat.STUNTS: "stunt_coordinator",
    Seat.SOUND: "boom_operator",
    Seat.CAMERA: "camera_operator",
    Seat.VFX_POST: "vfx_supervisor",
    Seat.LEGAL: "executive",
    Seat.PUBLICITY: "publicist",
    Seat.CASTING: "visitor",
}
"""What somebody with a seat does on a closed set, where the vocabulary calls it otherwise."""


def cast_of(production: UUID) -> QuerySet[CastMember]:
    """Everybody who plays or has played, in the order they came."""
    found: QuerySet[CastMember] = CastMember.objects.filter(production_id=production)
    return found.select_related("stands_for", "person", "representative").order_by("joined_at", "name")


def playing(person: Person, production: UUID) -> QuerySet[CastMember]:
    """Whom somebody plays here; empty for somebody who does not."""
    return cast_of(production).filter(person=person)


def represented_by(person: Person, production: UUID) -> QuerySet[CastMember]:
    """Whom somebody represents here."""
    return cast_of(production).filter(representative=person)


def is_cast(person: UUID, production: UUID) -> bool:
    """Whether somebody plays here, or represents somebody who does."""
    mine = Q(person=person) | Q(representative=person)
    return bool(CastMember.objects.filter(mine, production_id=production).exists())


def as_practice(production: Production, *, at: datetime) -> dict[str, Performer]:
    """Everybody a check knows, by name: cast by whom they play, others by their seat's function."""
    known = {member.name: performer(member) for member in cast_of(production.pk)}
    for seat in people.on_production(production.pk, at=at):
        if seat.seat not in {Seat.PERFORMER, Seat.REPRESENTATIVE, Seat.OBSERVER}:
            name = str(seat.person)
            known.setdefault(name, Performer(id=name, function=FUNCTION_OF.get(seat.seat, seat.seat)))
    return known


def performer(member: CastMember) -> Performer:
    """Somebody cast, as the engine knows them."""
    return Performer(
        id=member.name,
        plays=member.character,
        born=member.born,
        doubles=doubled_by(member),
        background=member.kind == Kind.BACKGROUND,
    )


def doubled_by(member: CastMember) -> str:
    """Whom somebody stands in for: a name, that nobody is named, or nothing for whoever doubles nobody."""
    if member.stands_for and member.kind in MAY_DOUBLE:
        return member.stands_for.name
    return NOBODY_NAMED if member.kind in DOUBLES else ""


def calls_of(production: UUID, *, at: datetime) -> dict[tuple[str, str], dict[UUID | None, datetime]]:
    """Calls as they stood: by scene and occasion, then by whom (None for everybody else in it)."""
    standing: dict[tuple[str, str], dict[UUID | None, datetime]] = {}
    entered = Call.objects.filter(production_id=production, entered_at__lte=at)
    for call in entered.order_by("entered_at", "id"):
        calls = standing.setdefault((call.scene, call.occasion), {})
        calls.pop(call.member_id, None)
        if call.at is not None:
            calls[call.member_id] = call.at
    return {key: calls for key, calls in standing.items() if calls}
