"""A performer's legal name on their own riders: released and taken off by them alone."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import Finding, Refused
from closedset.practice.riders.states import State
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import heads
from closedset.rooms.riders.models import NameReleased, RiderVersion, Signed
from closedset.rooms.signing import queries as signing

UNSIGNED = (State.DRAFTED, State.OFFERED, State.AGREED)


@transaction.atomic
def release_name(member: CastMember, *, by: Person, at: datetime) -> None:
    """From now on new versions of their riders here bear their legal name, and so do those not yet signed."""
    _theirs(member, by)
    if heads.releases(member):
        return
    if not people.legal_name(by, member.organisation_id):
        says = "You have not given this organisation a legal name. You give one on your own page."
        raise Refused((Finding("rider.no_legal_name", says),))
    NameReleased(
        organisation_id=member.organisation_id, production_id=member.production_id, person=by, released_at=at
    ).save(force_insert=True)
    _put_on_unsigned(member)
    _entered("rider.name_released", member, by, at)


@transaction.atomic
def take_name_off(member: CastMember, *, by: Person, at: datetime) -> None:
    """No version made from now on bears it, nor one that is not yet signed; what was signed stays signed."""
    _theirs(member, by)
    open_one = NameReleased.objects.filter(
        production_id=member.production_id, person_id=by.pk, taken_off_at=None
    )
    if not open_one.update(taken_off_at=at):
        return
    _put_on_unsigned(member)
    _entered("rider.name_taken_off", member, by, at)


def _theirs(member: CastMember, by: Person) -> None:
    if member.person_id != by.pk:
        says = "Whether a legal name stands on a rider is said by whose name it is."
        raise Refused((Finding("rider.not_your_name", says),))


def _put_on_unsigned(member: CastMember) -> None:
    """Versions that nobody signed and nobody was sent to sign follow what was just said."""
    rows = RiderVersion.objects.filter(
        rider__production_id=member.production_id,
        rider__member__person_id=member.person_id,
        state__in=UNSIGNED,
    ).exclude(pk__in=Signed.objects.values("version_id"))
    for version in rows.select_related("rider__member__person").select_for_update(of=("self",)):
        if signing.living("rider", version.pk):
            continue
        version.legal_name = heads.sealed_name(version)
        version.save(update_fields=["legal_name"])


def _entered(event: str, member: CastMember, by: Person, at: datetime) -> None:
    enter(
        event,
        on=("member", member.pk),
        by=by.pk,
        at=at,
        organisation=member.organisation_id,
        production=member.production_id,
        subject=member.pk,
    )
