"""The head of a version: what is known when it is made, and the legal name its owner released."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from closedset.practice.riders.head import Head, Own, read, spelled
from closedset.practice.visibility import Seat
from closedset.rooms.people import queries as people
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.sealing import Unreadable, seal, unseal
from closedset.rooms.riders.models import NameReleased, RiderVersion

KIND = "identity"
"""Sealed as the name itself is: destroying the person's key takes it off every version at once."""


def head_now(member: CastMember, own: Own, *, at: datetime) -> dict[str, Any]:
    """What a version made now has at its head, as it is kept; without the legal name."""
    held = people.holding(member.production_id, Seat.PRODUCER, at=at)
    return spelled(
        Head(
            producing_entity=member.production.producing_entity,
            contract_reference=own.contract_reference,
            episode=own.episode,
            representative=str(member.representative) if member.representative else "",
            producers=tuple(sorted(people.names_of(held).values())),
        )
    )


def head_of(version: RiderVersion) -> Head:
    """The head of a version, with the legal name if that was released for it and can still be read."""
    name = legal_name_on(version)
    return read(version.head | ({"legal_name": name} if name else {}))


def releases(member: CastMember) -> bool:
    """Whether the performer lets their legal name stand on their riders of this production."""
    found = NameReleased.objects.filter(
        production_id=member.production_id, person_id=member.person_id, taken_off_at=None
    )
    return member.person_id is not None and found.exists()


def sealed_name(version: RiderVersion) -> bytes:
    """The performer's legal name for this version, sealed; nothing while it is not released, or not given."""
    member = version.rider.member
    if member.person is None or not releases(member):
        return b""
    name = people.legal_name(member.person, version.organisation_id)
    return seal(name, **_bound(version)) if name else b""


def legal_name_on(version: RiderVersion) -> str:
    """The legal name a version bears; empty for none, and once its owner's key was destroyed."""
    if not version.legal_name:
        return ""
    try:
        return unseal(bytes(version.legal_name), **_bound(version))
    except Unreadable:
        return ""


def _bound(version: RiderVersion) -> dict[str, Any]:
    return {
        "organisation": version.organisation_id,
        "subject": version.rider.member.person_id,
        "kind": KIND,
        "about": version.pk,
    }
