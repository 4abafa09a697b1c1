"""Dates, periods, holds; destroying what is due, and what a person wishes gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import Refused, require
from closedset.practice.retention import GOES, Kept, Period, may_date, may_keep_house, may_set
from closedset.practice.visibility import Reader
from closedset.rooms.auditions import actions as auditions
from closedset.rooms.breakdown import actions as breakdown
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.choreography import actions as choreography
from closedset.rooms.closed_set import actions as closed_set
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.departments import actions as departments
from closedset.rooms.garments import actions as garments
from closedset.rooms.keeping import queries
from closedset.rooms.keeping.models import Dated, Destruction, Hold, OwnPeriod
from closedset.rooms.papers import actions as papers
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import actions as riders
from closedset.rooms.sending import actions as sending
from closedset.rooms.signing import actions as signing

DUE = "Its day had come."


def about(production: Production, *, by: Person | None, at: datetime, **details: Any) -> dict[str, Any]:
    """On which production, by whom, when."""
    return {
        "on": ("production", production.pk),
        "by": by.pk if by else None,
        "at": at,
        "organisation": production.organisation_id,
        "production": production.pk,
        "details": details,
    }


@transaction.atomic
def set_dates(
    production: Production,
    *,
    wrapped_on: date | None,
    delivered_on: date | None,
    place: str,
    by: Person,
    at: datetime,
    reader: Reader,
) -> None:
    """Say when the production was wrapped and delivered, and whose periods hold."""
    require(may_keep_house(reader) + may_date(wrapped_on, delivered_on))
    Dated(
        organisation_id=production.organisation_id,
        production=production,
        place=place,
        wrapped_on=wrapped_on,
        delivered_on=delivered_on,
        at=at,
        by=by,
    ).save(force_insert=True)
    told = {"wrapped": str(wrapped_on or "–"), "delivered": str(delivered_on or "–"), "place": place}
    enter("keeping.dated", **about(production, by=by, at=at, **told))


@transaction.atomic
def set_period(production: Production, wanted: Period, *, by: Person, at: datetime, reader: Reader) -> None:
    """Set how long the production's organisation keeps a class of things. Counsel alone."""
    require(may_set(wanted, reader))
    OwnPeriod(
        organisation_id=production.organisation_id,
        kept=wanted.kept,
        begins=wanted.begins,
        days=wanted.days,
        place=wanted.place,
        basis=wanted.basis,
        at=at,
        by=by,
    ).save(force_insert=True)
    told = {"kept": wanted.kept, "days": wanted.days, "begins": wanted.begins, "place": wanted.place}
    enter("keeping.period_set", **about(production, by=by, at=at, **told), why=wanted.basis)


@transaction.atomic
def hold(production: Production, kept: str, *, why: str, by: Person, at: datetime, reader: Reader) -> Hold:
    """Keep everything of a class, or (empty) everything at all, from being destroyed."""
    require(may_keep_house(reader))
    made = Hold(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        kept=Kept(kept) if kept else "",
        why=why,
        placed_at=at,
        placed_by=by,
    )
    made.save(force_insert=True)
    enter("keeping.held", **about(production, by=by, at=at, kept=kept or "everything"), why=why)
    return made


@transaction.atomic
def lift(found: Hold, *, why: str, by: Person, at: datetime, reader: Reader) -> None:
    """Lift a hold. Twice is once."""
    require(may_keep_house(reader))
    held = Hold.objects.select_for_update(of=("self",)).select_related("production").get(pk=found.pk)
    if held.lifted_at is None:
        held.lifted_at, held.lifted_by, held.lifted_why = at, by, why
        held.save(update_fields=["lifted_at", "lifted_by", "lifted_why"])
        enter(
            "keeping.lifted", **about(held.production, by=by, at=at, kept=held.kept or "everything"), why=why
        )


# --- Destroying --------------------------------------------------------------------------------------------


def _notes(production: Production, at: datetime) -> list[str]:
    found = PrivateNote.objects.filter(production=production, destroyed_at=None).order_by("written_at", "id")
    for note in list(found):
        conversations.destroy(note, by=None, at=at)
    gone = PrivateNote.objects.filter(production=production, destroyed_at=at).order_by("written_at", "id")
    return list(gone.values_list("key_fingerprint", flat=True))


def _statements(production: Production, at: datetime) -> list[str]:
    cast = CastMember.objects.filter(production=production).order_by("joined_at", "id")
    gone = [conversations.forget(member, by=None, at=at, why=DUE) for member in cast]
    return [one for digests in gone for one in digests]


def _sizes(production: Production, at: datetime) -> list[str]:
    cast = CastMember.objects.filter(production=production).order_by("joined_at", "id")
    gone = [garments.forget_sizes(member, by=None, at=at, why=DUE) for member in cast]
    return [one for digests in gone for one in digests]


def _scripts(production: Production, at: datetime) -> list[str]:
    drafts = Draft.objects.filter(production=production).select_related("file").order_by("brought_in_at")
    return [breakdown.let_go(draft, by=None, at=at, why=DUE) for draft in drafts]


def _papers(kept: Kept) -> Callable[[Production, datetime], list[str]]:
    return lambda production, at: papers.forget(production, kept, at=at, why=DUE)


DESTROYS: dict[Kept, Callable[[Production, datetime], list[str]]] = {
    Kept.NOTES: _notes,
    Kept.STATEMENTS: _statements,
    Kept.SIZES: _sizes,
    Kept.WORKING: lambda production, at: (
        garments.forget(production) + papers.forget(production, Kept.WORKING, at=at, why=DUE)
    ),
    Kept.UNSIGNED: lambda production, at: signing.forget(production.pk, at=at, why=DUE),
    Kept.SUMMARIES: lambda production, at: (
        departments.forget(production)
        + riders.forget(production)
        + choreography.forget(production)
        + papers.forget(production, Kept.SUMMARIES, at=at, why=DUE)
    ),
    Kept.SCRIPTS: _scripts,
    Kept.PRODUCTION: _papers(Kept.PRODUCTION),
    Kept.CLAIMS: lambda production, at: (
        closed_set.forget(production) + papers.forget(production, Kept.CLAIMS, at=at, why=DUE)
    ),
    Kept.AUDITIONS: lambda production, at: (
        auditions.forget(production, at=at, why=DUE)
        + papers.forget(production, Kept.AUDITIONS, at=at, why=DUE)
    ),
    Kept.COPIES: lambda production, at: sending.forget(production.pk, at=at),
}


def destroy_due(organisation: UUID, *, at: datetime) -> list[Destruction]:
    """Destroy everything of an organisation whose day has come and that no hold keeps."""
    found: list[Destruction] = []
    for production in Production.objects.filter(organisation_id=organisation).order_by("created_at", "id"):
        found += destroy_due_on(production, by=None, at=at)
    return found


def destroy_due_on(
    production: Production, *, by: Person | None, at: datetime, reader: Reader | None = None
) -> list[Destruction]:
    """Destroy what is due on a production, each class in a transaction of its own, and certify it."""
    if by is not None:
        require(may_keep_house(reader or Reader("")))
    due = [one for one in queries.standings(production) if one.due is not None and one.due <= at.date()]
    made = [
        _destroyed(production, one.period.kept, by=by, at=at)
        for one in due
        if one.count and not one.held and one.period.kept in DESTROYS
    ]
    return [one for one in made if one is not None]


@transaction.atomic
def _destroyed(production: Production, kept: Kept, *, by: Person | None, at: datetime) -> Destruction | None:
    digests = DESTROYS[kept](production, at)
    return certified(production, kept, digests, by=by, at=at, why=DUE) if digests else None


def certified(
    production: Production, kept: Kept, digests: list[str], *, by: Person | None, at: datetime, why: str
) -> Destruction:
    """Certify that things were destroyed, and enter it."""
    made = Destruction(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        kept=kept,
        why=why,
        digests=digests,
        at=at,
        by=by,
    )
    made.save(force_insert=True)
    told = about(production, by=by, at=at, kept=kept, count=len(digests), digests=list(digests))
    enter("keeping.destroyed", **(told | {"on": ("destruction", made.pk)}), why=why)
    return made


@transaction.atomic
def erase(member: CastMember, *, why: str, by: Person, at: datetime, reader: Reader) -> list[Destruction]:
    """Destroy, for one person, what their own wish is enough for. The record and what was signed stay.

    Refused as a whole when a hold keeps any of it: a person is not told that something is gone that is not.
    """
    require(may_keep_house(reader))
    production = member.production
    stops = tuple(one for kept in GOES for one in holds.held(kept, production.pk))
    if stops:
        raise Refused(stops[:1])
    notes = PrivateNote.objects.filter(member=member, destroyed_at=None)
    for note in list(notes):
        conversations.destroy(note, by=None, at=at)
    gone = PrivateNote.objects.filter(member=member, destroyed_at=at).order_by("written_at", "id")
    digests = {
        Kept.STATEMENTS: conversations.forget(member, by=by, at=at, why=why),
        Kept.NOTES: list(gone.values_list("key_fingerprint", flat=True)),
        Kept.SIZES: garments.forget_sizes(member, by=by, at=at, why=why),
    }
    enter("keeping.erased", **about(production, by=by, at=at, member=str(member.pk)), why=why)
    return [
        certified(production, kept, listed, by=by, at=at, why=why)
        for kept, listed in digests.items()
        if listed
    ]
