"""Finding what was handed out, and how each copy stands."""

from __future__ import annotations

import hmac
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from closedset.practice.sending import Ended, Standing, ended
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.sending import sendable
from closedset.rooms.sending.models import Copy, Handout


def handouts(production: UUID) -> QuerySet[Handout]:
    """What was handed out on the production, the latest first."""
    found: QuerySet[Handout] = Handout.objects.filter(production_id=production)
    return found.select_related("handed_by").order_by("-handed_at", "id")


def copies(handout: Handout) -> QuerySet[Copy]:
    """Each reader's copy."""
    found: QuerySet[Copy] = Copy.objects.filter(handout=handout)
    return found.select_related("person", "handout").order_by("short_id")


def digest_of(token: str) -> str:
    """What is kept of a link's secret."""
    return sha256(token.encode()).hexdigest()


def by_token(token: str) -> Copy | None:
    """The copy with this secret, whether it still opens or not."""
    digest = digest_of(token)
    found: Copy | None = (
        Copy.objects.filter(token_digest=digest).select_related("person", "handout__handed_by").first()
    )
    return found if found is not None and hmac.compare_digest(found.token_digest, digest) else None


def may_read(handout: Handout, person: Person | None, *, at: datetime) -> bool:
    """Whether somebody with a seat may have it at this moment; whoever is outside was let in by name."""
    if person is None:
        return True
    reader = people.reader_on(person, handout.production_id, at=at)
    try:
        return sendable.kind(handout.kind).may_read(handout.thing_id, reader)
    except LookupError:
        return True  # it is not kept any more, and `stale` says so


def stale(handout: Handout, *, at: datetime) -> str:
    """Why what was handed out holds no more, in words; empty while it holds."""
    try:
        return sendable.kind(handout.kind).stale(handout.thing_id, at=at)
    except LookupError:
        return _("What this is a copy of is not kept any more.")


def ended_by(copy: Copy, *, at: datetime) -> Ended | None:
    """Why the copy opens no more; None while it opens. Asked anew each time it is opened."""
    handout = copy.handout
    standing = Standing(
        expires_at=handout.expires_at,
        taken_back=handout.taken_back_at is not None,
        revoked=copy.revoked_at is not None,
        may_read=may_read(handout, copy.person, at=at),
        stale=bool(stale(handout, at=at)),
    )
    return ended(standing, at=at)
