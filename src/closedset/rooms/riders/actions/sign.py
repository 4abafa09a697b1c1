"""Signatures made outside, and taking back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from closedset.practice.consent.effective import ADULT, age_on
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.riders.states import State
from closedset.practice.visibility import Reader, may_make_riders
from closedset.rooms.documents.actions import Readable, keep
from closedset.rooms.documents.contents import Use
from closedset.rooms.documents.seal_uploads import paper, signatures_in
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import queries
from closedset.rooms.riders.actions.entries import about, become, locked
from closedset.rooms.riders.models import RiderVersion, Signed, Withdrawn
from closedset.rooms.signing.actions import void_about
from closedset.rooms.signing.queries import living

PARTIES = ("performer", "representative", "guardian", "producer", "counter_signature")


@transaction.atomic
def enter_signature(
    version: RiderVersion,
    *,
    party: str,
    name: str,
    signed_at: datetime,
    file: bytes | Readable,
    file_name: str,
    by: Person,
    at: datetime,
    reader: Reader,
) -> Signed:
    """Enter that a party has signed, with the signed file. The version is signed when everybody has.

    Refused for a version that is not agreed, for a signature in the future or before the delivery, and for
    a party that has signed already; and for a PDF that could do something to whoever opens it.
    """
    require(may_make_riders(reader))
    held = locked(version)
    _may_sign(held, party, signed_at, at)
    data = paper(file)
    stored = keep(
        data,
        organisation=held.organisation_id,
        name=file_name,
        by=by.pk,
        at=at,
        production=held.rider.production_id,
        use=Use.SIGNED_PAPER,
    )
    made = Signed(
        organisation_id=held.organisation_id,
        version=held,
        party=party,
        name=name,
        signed_at=signed_at,
        file=stored,
        digest=held.digest,
        entered_at=at,
        by_id=by.pk,
        outside=signatures_in(data, organisation=held.organisation_id, at=at),
    )
    made.save(force_insert=True)
    told = about(held.rider, held, by=by, at=at)
    told["details"] |= {"party": party, "digest": held.digest}
    enter("rider.signature_entered", **told)
    if needed(held) <= {one.party for one in queries.signatures(held)}:
        become_signed(held, by=by, at=at)
    return made


def become_signed(version: RiderVersion, *, by: Person | None, at: datetime) -> None:
    """Everybody has signed it: it is in force, and takes the place of the signed one before it."""
    become(version, State.SIGNED)
    for older in queries.versions_of(version.rider).filter(state=State.SIGNED, number__lt=version.number):
        become(older, State.REPLACED)
    enter("rider.signed", **about(version.rider, version, by=by, at=at))


def needed(version: RiderVersion) -> frozenset[str]:
    """Who signs: the performer and the producer; for somebody under eighteen a guardian too."""
    born = version.rider.member.born
    signed = [one for one in queries.signatures(version) if one.party == "performer"]
    day = (signed[0].signed_at if signed else version.made_at).date()
    minor = {"guardian"} if age_on(born, day) < ADULT else set()
    return frozenset({"performer", "producer"} | minor)


def _may_sign(version: RiderVersion, party: str, signed_at: datetime, at: datetime) -> None:
    found = []
    if version.state != State.AGREED:
        found.append(Finding("rider.not_agreed", "A version is signed when every term is agreed."))
    if signed_at > at:
        found.append(Finding("signature.future", "The signature lies in the future."))
    delivered = version.delivered_at
    if delivered is not None and signed_at < delivered.replace(
        second=0, microsecond=0
    ):  # typed to the minute
        found.append(Finding("signature.early", "It was signed before it was delivered."))
    if party in {one.party for one in queries.signatures(version)}:
        found.append(Finding("signature.twice", "This party has signed this version."))
    if living("rider", version.pk) is not None:
        says = "This version is in an envelope to be signed here. Take the envelope back first."
        found.append(Finding("signature.in_envelope", says))
    require(tuple(found))


@transaction.atomic
def withdraw(
    member: CastMember,
    *,
    terms: Iterable[str] = (),
    scenes: Iterable[str] = (),
    by: Person,
    at: datetime,
) -> Withdrawn:
    """Take back terms, or scenes, or everything. Nobody approves it and no reason is asked.

    Only the performer takes back what the performer agreed to; for somebody without an account the
    coordinator enters what they said. Refused for anybody else.
    """
    if by.pk not in {member.person_id, member.representative_id} and member.person_id is not None:
        says = "Only the performer, or their representative, takes back what they agreed to."
        raise Refused((Finding("withdrawal.not_yours", says),))
    Production.objects.select_for_update().get(pk=member.production_id)
    terms, scenes = sorted(terms), sorted(scenes)
    for version in queries.to_be_signed(member):
        if queries.touches(version, terms=terms, scenes=scenes):
            void_about("rider", version.pk, by=by, at=at, why="Something in it is not available any more.")
    made = Withdrawn(
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        terms=terms,
        scenes=scenes,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "rider.withdrawn",
        on=("withdrawal", made.pk),
        by=by.pk,
        at=at,
        organisation=member.organisation_id,
        production=member.production_id,
        subject=member.pk,
        details={"terms": made.terms, "scenes": made.scenes},
    )
    return made
