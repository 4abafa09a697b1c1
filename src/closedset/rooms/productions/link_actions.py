"""Whose account a part is: named by whoever keeps the cast, confirmed by the intimacy coordinator."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Findings, Refused, require
from closedset.practice.visibility import Reader, Seat, may_keep_cast
from closedset.rooms.people.models import Person
from closedset.rooms.productions import link_queries
from closedset.rooms.productions.entries import about
from closedset.rooms.productions.models import AccountNamed, CastMember
from closedset.rooms.record.actions import enter

Part = Literal["person", "representative"]
PARTS: tuple[Part, ...] = ("person", "representative")


@transaction.atomic
def link(
    member: CastMember,
    *,
    person: Person | None,
    representative: Person | None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> bool:
    """Say whose account plays this part and whose represents it. The same again changes nothing.

    Said by the intimacy coordinator it stands at once; by anybody else it waits. Tells whether all stands.
    """
    member = CastMember.objects.select_for_update().get(pk=member.pk)
    require(may_link(member, person, representative, reader))
    waits = False
    for part, wanted in zip(PARTS, (person, representative), strict=True):
        if getattr(member, part) != wanted:
            named = name_account(member, part, wanted, by=by, at=at)
            if Seat.INTIMACY_COORDINATOR in reader.seats:
                confirm(named, by=by, at=at, reader=reader)
            else:
                waits = True
    return not waits


@transaction.atomic
def name_account(
    member: CastMember, part: Part, person: Person | None, *, by: Person, at: datetime
) -> AccountNamed:
    """Name an account. One named before, that still waits, gives way. The account learns nothing of it."""
    for waiting in link_queries.waiting(member).filter(part=part).select_for_update():
        _decide(waiting, confirmed=False, by=by, at=at)
    named = AccountNamed(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        part=part,
        person=person,
        named_by=by.pk,
        named_at=at,
    )
    named.save(force_insert=True)
    told = {"name": member.name, "part": part} | ({"person": str(person.pk)} if person else {})
    enter("cast.account_named", **about(member, by=by, at=at), details=told)
    return named


@transaction.atomic
def confirm(named: AccountNamed, *, by: Person, at: datetime, reader: Reader) -> None:
    """The intimacy coordinator confirms whose account it is. From now on it stands, and opens nothing older.

    An account that stands when the part begins has nothing older. Raises `Refused` for one that plays
    somebody else here, and for one that was decided on.
    """
    require(may_confirm(reader))
    held = _held(named)
    member = CastMember.objects.select_for_update().get(pk=held.member_id)
    require(link_queries.free(member, held))
    _decide(held, confirmed=True, by=by, at=at)
    setattr(member, held.part, held.person)
    setattr(member, f"{held.part}_since", at if at > member.joined_at else None)
    member.save(update_fields=[held.part, f"{held.part}_since"])
    told = {"name": member.name} | ({"person": str(held.person_id)} if held.person_id else {})
    enter("cast.linked", **about(member, by=by, at=at), details=told)


@transaction.atomic
def decline(named: AccountNamed, *, by: Person, at: datetime, reader: Reader) -> None:
    """The intimacy coordinator says that it is not theirs. It never opened anything."""
    require(may_confirm(reader))
    held = _held(named)
    _decide(held, confirmed=False, by=by, at=at)
    enter("cast.account_declined", **about(held.member, by=by, at=at), details={"name": held.member.name})


@transaction.atomic
def open_older(member: CastMember, *, by: Person, at: datetime) -> None:
    """The performer, signed in and holding their page's link, opens in the account what was said before."""
    member = CastMember.objects.select_for_update().get(pk=member.pk)
    if member.person_id != by.pk:
        raise Refused((Finding("cast.not_yours", "This part is not this account's."),))
    if member.person_since is not None:
        member.person_since = None
        member.save(update_fields=["person_since"])
        enter("cast.older_opened", **about(member, by=by, at=at))


def may_link(
    member: CastMember, person: Person | None, representative: Person | None, reader: Reader
) -> Findings:
    """Whoever keeps the cast names a missing account; one that stands the intimacy coordinator changes.

    With the part go the performer's statement and riders: another account would read what is not theirs.
    """
    if refused := may_keep_cast(reader):
        return refused
    stands = (member.person, person), (member.representative, representative)
    changed = any(before is not None and before != after for before, after in stands)
    if changed and Seat.INTIMACY_COORDINATOR not in reader.seats:
        says = (
            "An account that stands reads this performer's statement and riders. "
            "The intimacy coordinator changes it."
        )
        return (Finding("cast.link_stands", says),)
    return ()


def may_confirm(reader: Reader) -> Findings:
    """Only the intimacy coordinator, who reads what the account would read already."""
    if Seat.INTIMACY_COORDINATOR in reader.seats:
        return ()
    return (Finding("cast.confirm", "The intimacy coordinator confirms whose account it is."),)


def _held(named: AccountNamed) -> AccountNamed:
    """The naming, held; refused when it was decided on."""
    held: AccountNamed = AccountNamed.objects.select_for_update().get(pk=named.pk)
    if held.decided_at is not None:
        raise Refused((Finding("cast.decided", "This was decided on already."),))
    return held


def _decide(named: AccountNamed, *, confirmed: bool, by: Person, at: datetime) -> None:
    named.confirmed, named.decided_by, named.decided_at = confirmed, by.pk, at
    named.save(update_fields=["confirmed", "decided_by", "decided_at"])
