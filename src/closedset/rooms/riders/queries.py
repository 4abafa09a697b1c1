"""Riders as they stand, and as the practice asks about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from closedset.practice.consent.terms import Rider as EngineRider
from closedset.practice.consent.terms import Said, Scope, Statement, Term
from closedset.practice.riders.agreeing import Standing, Word, digest_of, standings
from closedset.practice.riders.states import Side, State, Verb
from closedset.practice.visibility import Matter, Seat
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import queries as record
from closedset.rooms.riders import kept
from closedset.rooms.riders.models import Rider, RiderVersion, Signed, Summary, TermWord, Withdrawn

UNSENT = {State.DRAFTED, State.VOID}
"""States of a version nobody but the coordinators has seen."""


def riders_of(production: UUID) -> QuerySet[Rider]:
    """Every rider of a production, by performer."""
    found: QuerySet[Rider] = Rider.objects.filter(production_id=production).select_related("member")
    return found.order_by("member__name", "number")


def versions_of(rider: Rider) -> QuerySet[RiderVersion]:
    """Every version, the latest first."""
    found: QuerySet[RiderVersion] = RiderVersion.objects.filter(rider=rider)
    return found.order_by("-number")


def live(production: UUID) -> QuerySet[RiderVersion]:
    """Every version that something can still be done with, by performer."""
    over = {State.REPLACED, State.VOID}
    found: QuerySet[RiderVersion] = RiderVersion.objects.filter(rider__production_id=production)
    found = found.exclude(state__in=over).select_related("rider__member")
    return found.order_by("rider__member__name", "rider__number", "number")


def latest(rider: Rider) -> RiderVersion | None:
    """The version worked on, or the one that stands."""
    return versions_of(rider).exclude(state=State.VOID).first()


def speaking(member: CastMember, scenes: Iterable[str]) -> RiderVersion | None:
    """The version, worked on or standing, of the performer's rider that speaks for any of these scenes."""
    wanted = set(scenes)
    newest = (latest(rider) for rider in Rider.objects.filter(member=member).select_related("member"))
    return next((one for one in newest if one is not None and wanted & scenes_of(one)), None)


def scenes_of(version: RiderVersion) -> set[str]:
    """The scenes a version speaks for."""
    return {scene for term in terms_of(version) for scene in term.scope.scenes}


def side_of(seen: Seen, member: CastMember, person: Person) -> Side | None:
    """On whose side somebody speaks about a rider; None for whoever only keeps it."""
    if person.pk in {member.person_id, member.representative_id}:
        return Side.PERFORMER
    if seen.sees(Matter.RIDERS) and not seen.sees(Matter.BOUNDARY):
        return Side.PRODUCTION
    return None


def keeps(seen: Seen) -> bool:
    """Whether the reader makes and releases riders: a coordinator."""
    return seen.sees(Matter.RIDERS) and seen.sees(Matter.BOUNDARY)


def may_read(seen: Seen, rider: Rider, person: Person) -> bool:
    """Those who keep riders, and those whom this one is about."""
    return seen.sees(Matter.RIDERS) or person.pk in {rider.member.person_id, rider.member.representative_id}


def readable(seen: Seen, rider: Rider, person: Person) -> list[RiderVersion]:
    """Its versions as this person may read them: what was not offered is the coordinators' alone."""
    own = [one for one in versions_of(rider) if one.state not in UNSENT or keeps(seen)]
    return own if may_read(seen, rider, person) else []


def terms_of(version: RiderVersion) -> tuple[Term, ...]:
    """Its terms, by the numbers they have on paper."""
    return tuple(map(kept.to_term, version.terms))


def words_on(rider: Rider) -> list[TermWord]:
    """Everything said about its terms, the first first."""
    return list(TermWord.objects.filter(rider=rider).order_by("at", "id"))


def asked(version: RiderVersion, term_id: str, says: str, side: Side) -> bool:
    """Whether a side has asked exactly this about these words of a term before."""
    term = next((one for one in terms_of(version) if one.id == term_id), None)
    return term is not None and (digest_of(term), says) in asked_by(side, version.rider)


def asked_by(side: Side, rider: Rider) -> frozenset[tuple[str, str]]:
    """What a side has asked so far: the digest of a term's words, and the question."""
    return frozenset(
        (one.term, one.says) for one in words_on(rider) if one.verb == Verb.QUESTION and one.side == side
    )


def standing(version: RiderVersion) -> tuple[Standing, ...]:
    """How far each term is."""
    words = [
        Word(term=one.term, side=Side(one.side), verb=Verb(one.verb), says=one.says, at=one.at)
        for one in words_on(version.rider)
    ]
    return standings(terms_of(version), words)


def signatures(version: RiderVersion) -> list[Signed]:
    """Who has signed it."""
    return list(Signed.objects.filter(version=version).select_related("file").order_by("signed_at"))


def to_be_signed(member: CastMember) -> list[RiderVersion]:
    """The versions of somebody's riders that are agreed and wait for signatures."""
    rows = RiderVersion.objects.filter(rider__member=member, state=State.AGREED)
    return list(rows.select_related("rider__member"))


def touches(version: RiderVersion, *, terms: Iterable[str], scenes: Iterable[str]) -> bool:
    """Whether taking back these terms and scenes, or everything when both are empty, is about a version."""
    terms, scenes = set(terms), set(scenes)
    own = {term.id for term in own_terms(version)}
    return not (terms or scenes) or bool(terms & own or scenes & scenes_of(version))


def sealed_status(version: UUID, digest: str, at: datetime) -> str:
    """What anybody may be told of a sealed rider: that a later one stands, never what was taken back."""
    found = RiderVersion.objects.filter(pk=version).first()
    if found is not None and found.state == State.REPLACED:
        return gettext("A later version stands in its place.")
    return ""


def engine_id(rider: Rider) -> str:
    """What findings call a rider."""
    return f"{rider.member.name}, rider {rider.number}"


def own_terms(version: RiderVersion) -> tuple[Term, ...]:
    """Its terms under ids that no other rider of the production has."""
    prefix = engine_id(version.rider)
    return tuple(replace(term, id=f"{prefix}: {term.id}") for term in terms_of(version))


def as_practice(production: UUID, *, at: datetime) -> tuple[EngineRider, ...]:
    """Every version that exists at a moment, with the signatures made by then.

    A version counts by its signatures, not by its state: a refusal in a draft counts too, until the next
    version stands in its place; one that is void never does.
    """
    rows = RiderVersion.objects.filter(rider__production_id=production, made_at__lte=at)
    rows = rows.exclude(state=State.VOID).select_related("rider__member").order_by("rider", "number")
    newest = {row.rider_id: row.number for row in rows}
    labels = {str(draft.pk): label for draft, label in planning.drafts_by_label(production, at=at)}
    signed: dict[UUID, dict[str, datetime]] = {}
    for one in Signed.objects.filter(version__rider__production_id=production, entered_at__lte=at):
        signed.setdefault(one.version_id, {})[one.party] = one.signed_at
    return tuple(
        EngineRider(
            id=engine_id(row.rider),
            performer=row.rider.member.name,
            version=row.number,
            terms=own_terms(row),
            pages={scene: labels.get(draft, "") for scene, draft in row.pages.items()},
            delivered=row.delivered_at if row.delivered_at and row.delivered_at <= at else None,
            signed=signed.get(row.pk, {}),
        )
        for row in rows
        if row.pk in signed or row.number == newest[row.rider_id]
    )


def withdrawals(production: UUID, *, at: datetime) -> tuple[Statement, ...]:
    """What performers have taken back by a moment."""
    rows = Withdrawn.objects.filter(production_id=production, at__lte=at).select_related("member")
    return tuple(
        Statement(
            performer=row.member.name,
            at=row.at,
            said=Said.WITHDRAW,
            terms=frozenset(row.terms),
            scope=Scope(scenes=frozenset(row.scenes)),
        )
        for row in rows.order_by("at", "id")
    )


def summary_of(production: UUID, scene: str) -> Summary | None:
    """The newest summary of a scene."""
    own: QuerySet[Summary] = Summary.objects.filter(production_id=production, scene=scene)
    return own.order_by("-made_at").first()


def summaries_of(production: UUID) -> dict[str, Summary]:
    """The newest summary of each scene that has one."""
    rows = Summary.objects.filter(production_id=production).order_by("made_at", "id")
    return {row.scene: row for row in rows}


def names(rows: Iterable[Rider]) -> dict[UUID, str]:
    """Riders by what findings call them."""
    return {row.pk: engine_id(row) for row in rows}


def digest_of_version(production: UUID, rider: str, number: int) -> str:
    """The digest of a version by what findings call its rider. Raises StopIteration for none."""
    rows = RiderVersion.objects.filter(rider__production_id=production, number=number)
    found = (row for row in rows.select_related("rider__member") if engine_id(row.rider) == rider)
    return str(next(found).digest)


def unopened(production: UUID, *, at: datetime) -> frozenset[str]:
    """Scenes with a signed rider that no coordinator has opened since it was signed."""
    coordinators = people.holding(production, Seat.INTIMACY_COORDINATOR, at=at)
    opened: dict[UUID, datetime] = {}
    for entry in record.of_production_event(production, "rider.read", at=at):
        if entry.by_id in coordinators:
            opened[entry.on_id] = max(entry.at, opened.get(entry.on_id, entry.at))
    waiting: set[str] = set()
    rows = RiderVersion.objects.filter(rider__production_id=production, state=State.SIGNED)
    for row in rows.prefetch_related("signatures"):
        last = max(one.entered_at for one in row.signatures.all())
        if opened.get(row.pk, last) <= last:
            waiting |= set(row.pages)
    return frozenset(waiting)
