"""Bringing in lists: every row by the action a person would use, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.visibility import Reader, may_keep_cast
from closedset.rooms.people import actions as people_actions
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.cast_actions import call, cast
from closedset.rooms.productions.import_words import What
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.actions import enter

By = Mapping[str, Any]
"""Who brings it in, when, as whom."""


@transaction.atomic
def bring_in_list(
    production: Production,
    what: What,
    rows: Iterable[Mapping[str, Any]],
    *,
    file: str,
    left_out: int,
    by: Person,
    at: datetime,
    reader: Reader,
    address: str,
) -> int:
    """Bring in these rows; tells how many said something new. One that fails takes back all of them.

    `left_out` is how many rows of the file stayed behind; `address` is the site's own, for invitations.
    """
    require(may_keep_cast(reader))
    Production.objects.select_for_update().get(pk=production.pk)  # two lists at once would not see each other
    done = ENTERING[what](production, rows, {"by": by, "at": at, "reader": reader}, address)
    enter(
        "list.brought_in",
        on=("production", production.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"list": str(what), "file": file, "rows": done, "left_out": left_out},
    )
    return done


def _cast(production: Production, rows: Iterable[Mapping[str, Any]], by: By, address: str) -> int:
    """Cast them in this order, so that whom somebody stands for is there."""
    members: dict[str, CastMember] = {}
    for one in cast_queries.cast_of(production.pk):
        members[one.name.casefold()] = one
    count = 0
    for said in rows:
        members[said["name"].casefold()] = cast(
            production,
            name=said["name"],
            character=said["character"],
            kind=said["kind"],
            person=people.by_key(said["email"]) if said["email"] else None,
            representative=people.by_key(said["agent"]) if said["agent"] else None,
            stands_for=members[said["stands_for"].casefold()] if said["stands_for"] else None,
            born=said["born"],
            **by,
        )
        count += 1
    return count


def _crew(production: Production, rows: Iterable[Mapping[str, Any]], by: By, address: str) -> int:
    """Offer each their seat."""
    count = 0
    for said in rows:
        people_actions.invite(
            said["email"],
            to=production.pk,
            organisation=production.organisation_id,
            as_=said["seat"],
            address=address,
            **by,
        )
        count += 1
    return count


def _schedule(production: Production, rows: Iterable[Mapping[str, Any]], by: By, address: str) -> int:
    """Set the calls that do not stand like this already."""
    members = {one.pk: one for one in cast_queries.cast_of(production.pk)}
    new = [said for said in rows if not said["stands"]]
    for said in new:
        call(
            production,
            scene=said["scene"],
            occasion=said["occasion"],
            call_at=said["at"],
            member=members[said["member"]] if said["member"] else None,
            **by,
        )
    return len(new)


ENTERING: dict[What, Callable[[Production, Iterable[Mapping[str, Any]], By, str], int]] = {
    What.CAST: _cast,
    What.CREW: _crew,
    What.SCHEDULE: _schedule,
}
