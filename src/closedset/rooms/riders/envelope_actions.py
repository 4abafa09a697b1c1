"""A rider version in an envelope: what is signed, by whom, and that it is signed when everybody has.

Named by `settings.ENVELOPES`; see `rooms.signing.subjects.Kind`.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from closedset.practice.consent.effective import ADULT, age_on
from closedset.practice.findings import require
from closedset.practice.papers.blocks import Paper
from closedset.practice.riders.states import State, may_become
from closedset.practice.signatures.states import EnvelopeState
from closedset.practice.signatures.values import Role
from closedset.practice.visibility import Seat
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.riders import queries
from closedset.rooms.riders.actions.entries import locked
from closedset.rooms.riders.actions.sign import become_signed
from closedset.rooms.riders.models import RiderVersion, Signed
from closedset.rooms.riders.paper import paper_of
from closedset.rooms.riders.taking_out import as_json
from closedset.rooms.signing.subjects import Given, Subject, Suggested


def _version(about: UUID) -> RiderVersion | None:
    found: RiderVersion | None = (
        RiderVersion.objects.select_related("rider__member__person", "rider__member__representative")
        .select_related("rider__production")
        .filter(pk=about)
        .first()
    )
    return found


def hold(about: UUID) -> None:
    """Lock the production, as everything that moves a rider does."""
    found = _version(about)
    if found is not None:
        Production.objects.select_for_update().get(pk=found.rider.production_id)


def digest(about: UUID) -> str:
    """The version's digest while it is agreed and nobody has signed it elsewhere; else empty."""
    found = _version(about)
    if found is None or found.state != State.AGREED or queries.signatures(found):
        return ""
    return str(found.digest)


def subject(about: UUID, *, at: datetime) -> Subject | None:
    """The version as its paper, and who signs it."""
    found = _version(about)
    if found is None:
        return None
    member = found.rider.member
    return Subject(
        production=found.rider.production_id,
        called=f"{queries.engine_id(found.rider)}, version {found.number}",
        paper=paper_of(found, at=at),
        digest=digest(about),
        zone=found.rider.production.time_zone,
        suggested=tuple(_suggested(member, at=at)),
        minor=age_on(member.born, at.date()) < ADULT,
        size=standards.paper_size(found.rider.production, at=at),
        attachments={"rider.json": as_json(found, at=at)},
    )


def _suggested(member: CastMember, *, at: datetime) -> list[Suggested]:
    own = Suggested(role=Role.PERFORMER, name=member.name, person=member.person, fixed=True)
    found = [own]
    if age_on(member.born, at.date()) < ADULT:
        found.append(Suggested(role=Role.GUARDIAN))
    if member.representative is not None:
        found.append(_named(Role.REPRESENTATIVE, member.representative))
    producers = people.on_production(member.production_id, at=at).filter(seat=Seat.PRODUCER)
    found += [_named(Role.PRODUCER, seat.person) for seat in producers[:1]]
    return found


def _named(role: Role, person: Person) -> Suggested:
    return Suggested(role=role, name=str(person), person=person)


def completed(about: UUID, *, given: tuple[Given, ...], paper: StoredFile, at: datetime) -> Paper:
    """Everybody has signed: each signature is kept with the version, which is signed from now on."""
    version = RiderVersion.objects.select_related("rider__member").get(pk=about)
    version = locked(version)
    require(may_become(State(version.state), State.SIGNED))
    for one in given:
        Signed(
            organisation_id=version.organisation_id,
            version=version,
            party=one.role,
            name=one.name,
            signed_at=one.signed_at,
            file=paper,
            digest=version.digest,
            entered_at=at,
            by_id=None,
        ).save(force_insert=True)
    become_signed(version, by=None, at=at)
    return paper_of(version, at=at)


def ended(about: UUID, *, how: EnvelopeState, at: datetime) -> None:
    """The version stays agreed: it can be sent again, or signed on paper."""
