"""Making versions: out of the overlap, by hand, by a counter; offering them and taking them back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4

from django.db import transaction

from closedset.practice.consent.terms import Effect, Term
from closedset.practice.findings import Finding, Findings, Refused, require
from closedset.practice.riders.completeness import lacking, library
from closedset.practice.riders.head import NOTHING_OWN, Own
from closedset.practice.riders.states import Side, State, Verb
from closedset.practice.visibility import Reader, may_make_riders
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.riders import heads, kept, queries
from closedset.rooms.riders.actions.entries import about, agree_if_settled, become, locked, put_down
from closedset.rooms.riders.actions.tell import tell
from closedset.rooms.riders.models import Rider, RiderVersion
from closedset.rooms.signing.actions import void_about


@transaction.atomic
def begin(
    member: CastMember,
    terms: Iterable[Term],
    *,
    synopsis: str,
    own: Own = NOTHING_OWN,
    by: Person,
    at: datetime,
    reader: Reader,
) -> RiderVersion:
    """The first version of a rider, out of what the coordinator released. Nobody else sees it yet.

    One rider speaks for a performer in a scene: for scenes that have one, make its next version.
    """
    require(may_make_riders(reader))
    Production.objects.select_for_update().get(pk=member.production_id)
    terms = tuple(terms)
    scenes = {scene for term in terms for scene in term.scope.scenes}
    living = queries.speaking(member, scenes)
    if living:
        says = f"{queries.engine_id(living.rider)} speaks for one of these scenes. Make its next version."
        raise Refused((Finding("rider.two_for_a_scene", says),))
    rider = Rider(
        id=uuid4(),
        organisation_id=member.organisation_id,
        production=member.production,
        member=member,
        number=Rider.objects.filter(member=member).count() + 1,
        made_at=at,
    )
    rider.save(force_insert=True)
    clauses = bound_under(member.production, at=at)
    head = heads.head_now(member, own, at=at)
    version = _next(rider, terms, synopsis=synopsis, clauses=clauses, head=head, by=by, at=at)
    enter("rider.begun", **about(rider, version, by=by, at=at))
    return version


@transaction.atomic
def redraft(
    version: RiderVersion,
    terms: Iterable[Term],
    *,
    synopsis: str,
    clauses: Iterable[str],
    own: Own | None = None,
    by: Person,
    at: datetime,
    reader: Reader,
) -> RiderVersion:
    """The next version of a rider, by the coordinator; it rests on today's pages, and has today's head.

    What the rider says of itself (`own`) stays when it is not given.
    """
    require(may_make_riders(reader))
    before = locked(version)
    void_about("rider", before.pk, by=by, at=at, why="A later version was made.")
    head = heads.head_now(before.rider.member, own or heads.head_of(before).own(), at=at)
    made = _next(before.rider, terms, synopsis=synopsis, clauses=list(clauses), head=head, by=by, at=at)
    _replaced(before)
    enter("rider.redrafted", **about(made.rider, made, by=by, at=at))
    return made


@transaction.atomic
def counter(
    version: RiderVersion,
    term: Term,
    *,
    side: Side,
    says: str,
    by: Person,
    at: datetime,
) -> RiderVersion:
    """A side puts other words in the place of a term: a new version, offered at once, accepted by that side.

    What both had accepted elsewhere stays accepted: an acceptance is bound to words, not to versions. Words
    that the other side has accepted before are settled at once, and may be the last that were open.
    """
    made = propose(version, [term], (), by=by, at=at)
    stand_by(made, term, side=side, says=says, by=by, at=at)
    agree_if_settled(made, by=by, at=at)
    return made


@transaction.atomic
def strike(version: RiderVersion, term: Term, *, by: Person, at: datetime) -> RiderVersion:
    """A side leaves a permission out: a new version without it, offered at once. It takes no reason.

    What it would have permitted is not agreed. A refusal or a requirement is the performer's and stays. When
    both have accepted everything that is left, it is agreed.
    """
    made = propose(version, (), [term.id], by=by, at=at)
    agree_if_settled(made, by=by, at=at)
    return made


def propose(
    version: RiderVersion,
    counters: Sequence[Term],
    left_out: Sequence[str],
    *,
    by: Person,
    at: datetime,
) -> RiderVersion:
    """One version more in which some permissions have other limits, and some are not there any more.

    To be called inside a transaction. Raises `Refused` for a version that is not offered, and for anything
    but a permission that is in it: a refusal or a requirement is the performer's and stays.
    """
    before = locked(version)
    terms = {one.id: one for one in queries.terms_of(before)}
    wanted = [terms.get(id_) for id_ in (*left_out, *(one.id for one in counters))]
    if before.state != State.OFFERED or any(one is None or one.effect is not Effect.PERMIT for one in wanted):
        says = "A permission is countered or left out while the version is offered."
        raise Refused((Finding("rider.not_offered", says),))
    terms |= {one.id: one for one in counters}
    made = _offered_after(before, [one for one in terms.values() if one.id not in left_out], by=by, at=at)
    told = about(made.rider, made, by=by, at=at)
    if counters:
        enter("rider.countered", **told)
    if left_out:
        enter("rider.struck", **told)
    return made


def stand_by(made: RiderVersion, term: Term, *, side: Side, says: str, by: Person, at: datetime) -> None:
    """Whoever counters a term has accepted it in the words they put there."""
    put_down(made, term, Verb.COUNTER, side=side, says=says, by=by, at=at)
    put_down(made, term, Verb.ACCEPT, side=side, by=by, at=at)


def _offered_after(before: RiderVersion, terms: Iterable[Term], *, by: Person, at: datetime) -> RiderVersion:
    """The next version, offered on the pages and under the head of the one before, which gives way."""
    made = _next(
        before.rider,
        terms,
        synopsis=before.synopsis,
        clauses=before.clauses,
        head=before.head,
        by=by,
        at=at,
    )
    made.pages = before.pages
    made.state, made.delivered_at = State.OFFERED, at
    made.digest = _digest(made)
    made.save(update_fields=["pages", "state", "delivered_at", "digest"])
    _replaced(before)
    return made


@transaction.atomic
def deliver(version: RiderVersion, *, by: Person, at: datetime, reader: Reader, address: str = "") -> None:
    """Deliver a draft to both sides. Refused while it does not say what it must.

    With the address of the site both sides are written to, after a delay in which it can be taken back.
    """
    require(may_make_riders(reader))
    held = locked(version)
    short = short_of(held, at=at)
    if short:
        raise Refused(short)
    become(held, State.OFFERED)
    held.delivered_at = at
    held.save(update_fields=["delivered_at"])
    enter("rider.delivered", **about(held.rider, held, by=by, at=at))
    if address:
        queue(partial(tell, held, address=address, at=at))


@transaction.atomic
def void(version: RiderVersion, *, by: Person, at: datetime, reader: Reader, why: str = "") -> None:
    """Take back a version that was not signed."""
    require(may_make_riders(reader))
    held = locked(version)
    void_about("rider", held.pk, by=by, at=at, why="The version was taken back.")
    become(held, State.VOID)
    enter("rider.voided", **about(held.rider, held, by=by, at=at), why=why)


def bound_under(production: Production, *, at: datetime) -> list[str]:
    """The clauses that the active standards ask to be bound in."""
    return [one.id for one in library(standards.active(production, at=at))]


def short_of(version: RiderVersion, *, at: datetime) -> Findings:
    """What a version still has to say, under the standards active now."""
    return lacking(
        queries.terms_of(version),
        pages=version.pages,
        synopsis=version.synopsis,
        clauses=version.clauses,
        active=standards.active(version.rider.production, at=at),
    )


def _next(
    rider: Rider,
    terms: Iterable[Term],
    *,
    synopsis: str,
    clauses: list[str],
    head: dict[str, Any],
    by: Person,
    at: datetime,
) -> RiderVersion:
    """A version more, bound to the newest pages of the scenes it speaks for.

    The performer's legal name is put on it if it is released now, whatever the version before had.
    """
    terms = tuple(terms)
    last = queries.versions_of(rider).first()
    made = RiderVersion(
        id=uuid4(),
        organisation_id=rider.organisation_id,
        rider=rider,
        number=last.number + 1 if last else 1,
        state=State.DRAFTED,
        terms=[kept.to_json(term) for term in terms],
        synopsis=synopsis,
        pages=planning.newest_pages(
            {scene for term in terms for scene in term.scope.scenes}, rider.production_id
        ),
        clauses=clauses,
        head=head,
        made_at=at,
        made_by=by.pk,
    )
    made.legal_name = heads.sealed_name(made)
    made.digest = _digest(made)
    made.save(force_insert=True)
    return made


def _digest(version: RiderVersion) -> str:
    return kept.digest_of(
        version.terms,
        synopsis=version.synopsis,
        pages=version.pages,
        clauses=version.clauses,
        head=version.head,
    )


def _replaced(before: RiderVersion) -> None:
    """An unsigned version gives way at once; a signed one stands until the later one is signed."""
    if State(before.state) in {State.DRAFTED, State.OFFERED, State.AGREED}:
        become(before, State.REPLACED)
