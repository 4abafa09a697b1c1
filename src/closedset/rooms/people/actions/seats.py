"""Organisations founded, seats taken and ended."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice import visibility
from closedset.practice.findings import Finding, Findings, require
from closedset.rooms.people import queries
from closedset.rooms.people.models import Membership, Organisation, Person, Seat
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import organisations, within


@transaction.atomic
def found(name: str, *, time_zone: str, by: Person, at: datetime) -> Organisation:
    """Found an organisation; whoever founds it looks after its accounts."""
    organisation = Organisation(id=uuid4(), name=name, time_zone=time_zone, created_at=at)
    organisation.save(force_insert=True)
    Membership(organisation=organisation, person=by, looks_after_accounts=True, joined_at=at).save()
    with within({organisation.pk}):
        enter(
            "people.founded",
            on=("organisation", organisation.pk),
            by=by.pk,
            at=at,
            organisation=organisation.pk,
        )
    return organisation


@transaction.atomic
def seat(
    person: Person,
    on: UUID,
    *,
    organisation: UUID,
    as_: visibility.Seat,
    by: Person,
    at: datetime,
) -> Seat:
    """Give the person a seat on the production; who sits there already keeps the seat they have."""
    Membership.objects.get_or_create(
        organisation_id=organisation, person=person, left_at=None, defaults={"joined_at": at}
    )
    held = queries.seats_of(person, at=at).filter(production_id=on, seat=as_).first()
    if held is not None:
        return held
    taken = Seat(organisation_id=organisation, production_id=on, person=person, seat=as_, taken_at=at)
    taken.save(force_insert=True)
    enter(
        "people.seated",
        on=("seat", taken.pk),
        by=by.pk,
        at=at,
        organisation=organisation,
        production=on,
        details={"person": str(person.pk), "seat": str(as_)},
    )
    return taken


@transaction.atomic
def end_seat(held: Seat, *, by: Person, at: datetime, reader: visibility.Reader, why: str = "") -> Seat:
    """End a seat: one's own, or another's by whoever keeps the seats. The row stays as history."""
    held = Seat.objects.select_for_update().get(pk=held.pk)
    if held.person_id != by.pk:
        require(visibility.may_seat(visibility.Seat(held.seat), reader))
    return _ended(held, by=by, at=at, why=why)


def _ended(held: Seat, *, by: Person, at: datetime, why: str) -> Seat:
    if held.left_at is not None:
        return held
    require(not_the_last_coordinator(held, at=at))
    held.left_at = at
    held.save(update_fields=["left_at"])
    enter(
        "people.left",
        on=("seat", held.pk),
        by=by.pk,
        at=at,
        organisation=held.organisation_id,
        production=held.production_id,
        why=why,
        details={"person": str(held.person_id), "seat": held.seat},
    )
    return held


@transaction.atomic
def end_membership(belongs: Membership, *, by: Person, at: datetime, why: str = "") -> Membership:
    """Part with an organisation, or have it part with somebody: every seat there ends with it."""
    belongs = Membership.objects.select_for_update().get(pk=belongs.pk)
    if belongs.left_at is not None:
        return belongs
    require(may_end(belongs, by=by))
    with within(organisations() | {belongs.organisation_id}):
        for held in Seat.objects.filter(
            organisation_id=belongs.organisation_id, person_id=belongs.person_id, left_at=None
        ).order_by("id"):
            _ended(held, by=by, at=at, why=why)
        belongs.left_at = at
        belongs.save(update_fields=["left_at"])
        enter(
            "people.parted",
            on=("person", belongs.person_id),
            by=by.pk,
            at=at,
            organisation=belongs.organisation_id,
            why=why,
        )
    return belongs


def may_end(belongs: Membership, *, by: Person) -> Findings:
    """One's own, or another's by whoever looks after the accounts; never the last who does."""
    keepers = queries.members(belongs.organisation_id).filter(looks_after_accounts=True)
    if belongs.person_id != by.pk and not keepers.filter(person=by).exists():
        return (Finding("members.not_yours", "Whoever looks after the accounts ends this. Ask them."),)
    if belongs.looks_after_accounts and not keepers.exclude(pk=belongs.pk).exists():
        says = "Nobody else looks after this organisation's accounts, so this one stays."
        return (Finding("members.last_keeper", says),)
    return ()


def not_the_last_coordinator(held: Seat, *, at: datetime) -> Findings:
    """A production keeps a coordinator: nobody else could seat the next one."""
    others = queries.on_production(held.production_id, at=at).exclude(pk=held.pk)
    coordinator = visibility.Seat.INTIMACY_COORDINATOR
    if held.seat != coordinator or others.filter(seat=coordinator).exists():
        return ()
    says = "The last intimacy coordinator cannot leave. Seat another one first; then this seat can end."
    return (Finding("seats.last_coordinator", says),)
