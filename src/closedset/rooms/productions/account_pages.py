"""What is shown about the accounts of parts, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.rooms.people import queries as people
from closedset.rooms.productions.models import AccountNamed, CastMember
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLine:
    """An account that waits to be confirmed: told to the intimacy coordinator alone."""

    id: UUID
    member: str
    represents: bool
    account: str
    """The name of the account; empty when the account is to be taken away."""

    address: str
    named_by: str
    named_at: datetime


def named_lines(rows: Iterable[AccountNamed]) -> tuple[NamedLine, ...]:
    """Accounts that wait, with enough about each to ask the performer whether it is theirs."""
    rows = list(rows)
    names = people.names_of(one.named_by for one in rows)
    return tuple(
        NamedLine(
            id=one.pk,
            member=one.member.name,
            represents=one.part == "representative",
            account=str(one.person) if one.person else "",
            address=one.person.email if one.person else "",
            named_by=names.get(one.named_by, ""),
            named_at=one.named_at,
        )
        for one in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPage:
    """One part, whose account is to be said."""

    production: UUID
    title: str
    member: UUID
    name: str


def part(seen: Seen, member: CastMember) -> PartPage:
    """The part."""
    return PartPage(
        production=seen.production.pk, title=seen.production.title, member=member.pk, name=member.name
    )
