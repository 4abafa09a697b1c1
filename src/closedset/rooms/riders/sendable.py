"""What a signed rider answers when a copy of it is to be handed out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from closedset.practice.papers.names import Kind as Paper
from closedset.practice.riders.states import State
from closedset.practice.visibility import Reader, may_read_paper
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.models import CastMember
from closedset.rooms.riders import queries
from closedset.rooms.riders.models import RiderVersion, Withdrawn

PDF = "application/pdf"
SHORTLY = (Kind.DAY_PLAYER, Kind.BACKGROUND)


def name(thing: UUID) -> str:
    """As people call it."""
    found = _version(thing)
    return _("Rider of %(who)s, version %(number)s") % {"who": found.rider.member, "number": found.number}


def production(thing: UUID) -> UUID:
    """On which production it is."""
    return _version(thing).rider.production_id


def pdf(thing: UUID) -> bytes:
    """The sealed paper, else the one that was signed outside."""
    file = _paper(_version(thing))
    if file is None:
        raise LookupError("There is no paper of this rider.")
    return open_file(file)


def stale(thing: UUID, *, at: datetime) -> str:
    """That a later version stands, or that it holds no more; never that somebody took something back."""
    found = _version(thing)
    if found.state == State.REPLACED:
        return _("A later version stands in its place.")
    taken_back = Withdrawn.objects.filter(
        member=found.rider.member, at__gte=found.made_at, at__lte=at
    ).exists()
    if found.state != State.SIGNED or taken_back:
        return _("It does not hold any more as it is written.")
    return ""


def may_read(thing: UUID, reader: Reader) -> bool:
    """Seats that read riders, the performer and whoever represents them."""
    member = _version(thing).rider.member
    own = reader.person in {str(member.person_id), str(member.representative_id)}
    return may_read_paper(Paper.RIDER, reader, own=own)


def engaged_as(production: UUID, people: Iterable[UUID]) -> dict[UUID, str]:
    """Day players and background among these people."""
    rows = CastMember.objects.filter(
        production_id=production, person_id__in=list(people), kind__in=SHORTLY, left_at=None
    )
    return {row.person_id: str(KINDS[Kind(row.kind)]).lower() for row in rows}


def choices(production: UUID, *, at: datetime) -> list[tuple[UUID, str]]:
    """Every signed rider with a paper that copies can be made of."""
    rows = RiderVersion.objects.filter(rider__production_id=production, state=State.SIGNED)
    listed = rows.select_related("rider__member").order_by("rider__member__name", "rider__number")
    return [(one.pk, name(one.pk)) for one in listed if _paper(one) and not stale(one.pk, at=at)]


def _version(thing: UUID) -> RiderVersion:
    found: RiderVersion | None = RiderVersion.objects.filter(pk=thing).select_related("rider__member").first()
    if found is None:
        raise LookupError("There is no such rider.")
    return found


def _paper(version: RiderVersion) -> StoredFile | None:
    sealed = seal_queries.of(version.organisation_id, "rider", version.pk).select_related("file").first()
    if sealed is not None:
        return sealed.file
    signed = [one.file for one in queries.signatures(version) if one.file.content_type == PDF]
    return signed[-1] if signed else None
