"""What shows a set, and who is named for what; letting go of all of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from django.db import transaction

from closedset.practice.closed_set import (
    may_keep_the_list,
    may_work_the_door,
)
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.visibility import Reader
from closedset.rooms.closed_set import queries
from closedset.rooms.closed_set.actions.entries import entered
from closedset.rooms.closed_set.models import FeedLine, Listed, SetEvent, SetWords
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production


@transaction.atomic
def keep_feed(
    production: Production,
    *,
    name: str,
    kind: str,
    place: str = "",
    seen_by: str = "",
    scenes: Iterable[str] = (),
    by: Person,
    at: datetime,
    reader: Reader,
    keeper: bool = False,
) -> FeedLine:
    """Write down something that shows the set. Raises `Refused` for a second of the same name."""
    require(may_work_the_door(reader, keeper=keeper))
    if FeedLine.objects.filter(production=production, name=name, ended_at=None).exists():
        raise Refused((Finding("closed_set.feed_there", "Something of this name is written down already."),))
    made = FeedLine(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        name=name,
        kind=kind,
        place=place,
        seen_by=seen_by,
        scenes=sorted(set(scenes)),
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    entered("feed_line.kept", "feed_line", made.pk, production, by, at, name=name)
    return made


@transaction.atomic
def end_feed(row: FeedLine, *, by: Person, at: datetime, reader: Reader) -> None:
    """Say that something is not there any more. Whoever keeps the list alone: what is gone holds nothing."""
    require(may_keep_the_list(reader))
    if FeedLine.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at):
        entered("feed_line.ended", "feed_line", row.pk, row.production, by, at, name=row.name)


@transaction.atomic
def name_for_the_day(
    production: Production,
    *,
    scene: str = "",
    pause: str = "",
    stop: str = "",
    robe: str = "",
    keeper: Person | None = None,
    contact: str = "",
    channel: str = "",
    by: Person,
    at: datetime,
    reader: Reader,
) -> SetWords:
    """Say the words to pause and to stop, and who holds the robes, keeps the door and is called."""
    require(may_keep_the_list(reader))
    made = SetWords(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        pause=pause,
        stop=stop,
        robe=robe,
        keeper=keeper,
        contact=contact,
        channel=channel,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    entered("set.words", "production", production.pk, production, by, at, scene=scene)
    return made


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Let go of lists, logs, feeds and names of a production. Answers with digests of what went."""
    on = {"production": production}
    rows = [*queries.kept_rows(production.pk), *Listed.objects.filter(**on).order_by("proposed_at", "id")]
    digests = [sha256(f"{row.pk}".encode()).hexdigest() for row in rows]
    for model in (SetEvent, Listed, FeedLine, SetWords):
        model.objects.filter(**on).delete()
    return digests
