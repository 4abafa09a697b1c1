"""Accounts named for parts: which wait, and who named and confirmed what stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.findings import Finding, Findings
from closedset.rooms.people import queries as people
from closedset.rooms.productions.models import AccountNamed, CastMember


def waiting(member: CastMember) -> QuerySet[AccountNamed]:
    """What is named for somebody and not decided on."""
    found: QuerySet[AccountNamed] = AccountNamed.objects.filter(member=member, decided_at=None)
    return found


def waiting_on(production: UUID) -> QuerySet[AccountNamed]:
    """Everything named on a production that waits for the intimacy coordinator."""
    found: QuerySet[AccountNamed] = AccountNamed.objects.filter(production_id=production, decided_at=None)
    return found.select_related("member", "person").order_by("named_at", "id")


def free(member: CastMember, named: AccountNamed) -> Findings:
    """Nothing, or why this account cannot play the part: it plays another, or the part has ended."""
    others = CastMember.objects.filter(production_id=member.production_id, left_at=None).exclude(pk=member.pk)
    if named.part == "person" and named.person_id and others.filter(person=named.person_id).exists():
        return (Finding("cast.plays_another", "This account plays somebody else here."),)
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the account that stands came to stand."""

    part: str
    named_by: str
    named_at: datetime
    confirmed_by: str
    confirmed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An account that was named for a part, and what came of it."""

    part: str
    named_by: str
    named_at: datetime
    decided_by: str
    """Empty while it waits."""

    decided_at: datetime | None
    confirmed: bool


def named_for(member: CastMember) -> tuple[Named, ...]:
    """Every account that was ever named for a part, the latest first. Whose it is said to be is not told."""
    rows = list(AccountNamed.objects.filter(member=member).order_by("-named_at", "id"))
    names = people.names_of(
        {one.named_by for one in rows} | {one.decided_by for one in rows if one.decided_by}
    )
    return tuple(
        Named(
            part=one.part,
            named_by=names.get(one.named_by, ""),
            named_at=one.named_at,
            decided_by=names.get(one.decided_by, "") if one.decided_by else "",
            decided_at=one.decided_at,
            confirmed=one.confirmed,
        )
        for one in rows
    )


def came_to_stand(member: CastMember) -> tuple[Standing, ...]:
    """Who named and who confirmed each account of a part, the latest first."""
    rows = AccountNamed.objects.filter(member=member, confirmed=True).exclude(decided_at=None)
    rows = list(rows.order_by("-decided_at"))
    names = people.names_of({one.named_by for one in rows} | {one.decided_by for one in rows})
    return tuple(
        Standing(
            part=one.part,
            named_by=names.get(one.named_by, ""),
            named_at=one.named_at,
            confirmed_by=names.get(one.decided_by, ""),
            confirmed_at=one.decided_at,
        )
        for one in rows
    )
