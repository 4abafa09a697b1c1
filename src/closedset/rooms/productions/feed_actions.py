"""Opening and closing the address under which a calendar reads one's own calls."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, require
from closedset.rooms.people.models import Person
from closedset.rooms.people.queries import digest_of
from closedset.rooms.productions import feed_queries
from closedset.rooms.productions.models import Feed, Production
from closedset.rooms.record.actions import enter


@transaction.atomic
def open_feed(production: Production, *, by: Person, at: datetime) -> str:
    """Make an address, and close the one before. The secret is told once. Refused for who plays nobody."""
    if not feed_queries.plays(by, production.pk):
        says = "A calendar tells the calls of whoever plays here. You can read all of them on this page."
        require((Finding("feed.not_cast", says),))
    Person.objects.select_for_update().get(pk=by.pk)
    close_feed(production, by=by, at=at)
    token = secrets.token_urlsafe(32)
    feed = Feed(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        person=by,
        token_digest=digest_of(token),
        made_at=at,
    )
    feed.save(force_insert=True)
    enter(
        "feed.opened",
        on=("feed", feed.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
    )
    return token


@transaction.atomic
def close_feed(production: Production, *, by: Person, at: datetime) -> None:
    """From now on the address opens nothing. A second time it does nothing."""
    for feed in feed_queries.open_feeds(by, production.pk).select_for_update():
        feed.closed_at = at
        feed.save(update_fields=["closed_at"])
        enter(
            "feed.closed",
            on=("feed", feed.pk),
            by=by.pk,
            at=at,
            organisation=production.organisation_id,
            production=production.pk,
        )
