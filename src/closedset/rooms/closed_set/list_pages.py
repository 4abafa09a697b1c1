"""The list of a set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.vocabulary import FUNCTIONS
from closedset.rooms.closed_set import pages, queries
from closedset.rooms.closed_set.here import Here
from closedset.rooms.closed_set.models import Listed
from closedset.rooms.closed_set.pages import Head
from closedset.rooms.people import queries as people


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """Somebody on the list, or proposed."""

    id: UUID | None
    """None for a performer of the scene, who is on it by the plan."""

    name: str
    function: str
    reason: str
    every: bool
    proposed_by: str
    approved_by: str
    """Empty while nobody approved it."""

    approved_at: datetime | None
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPage:
    """Who is on the list, and who is proposed."""

    head: Head
    lines: tuple[RosterLine, ...]
    proposed: tuple[RosterLine, ...]


def roster_lines(here: Here) -> tuple[RosterLine, ...]:
    """Everybody on the list of this scene or proposed for it, performers first."""
    rows = [
        row
        for row in queries.list_of(here.seen.production.pk)
        if row.ended_at is None and (not row.scenes or here.place.scene in row.scenes)
    ]
    names = people.names_of({one for row in rows for one in (row.proposed_by, row.approved_by) if one})
    there = here.one.state.inside or {}
    performing = [name for name, function in here.one.listed.items() if function == "performer"]
    return (
        *(performer_line(name, name in there) for name in sorted(performing)),
        *(roster_line(row, names, row.name in there) for row in rows),
    )


def performer_line(name: str, inside: bool) -> RosterLine:
    """A performer of the scene."""
    return RosterLine(
        id=None,
        name=name,
        function=FUNCTIONS.label("performer"),
        reason="",
        every=False,
        proposed_by="",
        approved_by="",
        approved_at=None,
        inside=inside,
    )


def roster_line(row: Listed, names: dict[UUID, str], inside: bool) -> RosterLine:
    """A line of the list in words."""
    return RosterLine(
        id=row.pk,
        name=row.name,
        function=FUNCTIONS.label(row.function),
        reason=row.reason,
        every=not row.scenes,
        proposed_by=names.get(row.proposed_by, ""),
        approved_by=names.get(row.approved_by, "") if row.approved_by else "",
        approved_at=row.approved_at,
        inside=inside,
    )


def roster(here: Here) -> RosterPage:
    """The list, for whoever works the door."""
    lines = roster_lines(here)
    return RosterPage(
        head=pages.head(here),
        lines=tuple(one for one in lines if one.id is None or one.approved_at),
        proposed=tuple(one for one in lines if one.id and not one.approved_at),
    )
