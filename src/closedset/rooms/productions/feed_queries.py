"""Somebody's own calls, as a calendar reads them: when and for which scene, and nothing of what is in it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from closedset.formats.calendar import Entry
from closedset.practice.visibility import Matter, may_see
from closedset.rooms.people.models import Person
from closedset.rooms.people.queries import digest_of, reader_on
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import Call, Feed, Production


def plays(person: Person, production: UUID) -> bool:
    """Whether somebody plays here now: only then are there calls of their own."""
    return cast_queries.playing(person, production).filter(left_at=None).exists()


def open_feeds(person: Person, production: UUID) -> QuerySet[Feed]:
    """The address the person has here; at most one."""
    found: QuerySet[Feed] = Feed.objects.filter(person=person, production_id=production, closed_at=None)
    return found


def by_token(token: str, *, at: datetime) -> Feed | None:
    """The feed with this secret, while it is open and whoever made it has a seat here."""
    living = Feed.objects.filter(token_digest=digest_of(token), closed_at=None)
    found: Feed | None = living.select_related("production", "person").first()
    if found is None:
        return None
    reader = reader_on(found.person, found.production_id, at=at)
    return found if may_see(Matter.CAST, reader) else None


def own_calls(person: Person, production: Production, *, at: datetime) -> tuple[Entry, ...]:
    """One entry for each scene, occasion and part; a call that was taken off stands as cancelled.

    A call for everybody in a scene is not in it: who is in a scene is not known in this room.
    """
    members = cast_queries.playing(person, production.pk).filter(left_at=None)
    entered = Call.objects.filter(production=production, member__in=members, entered_at__lte=at)
    told: dict[tuple[str, str, UUID | None], list[Call]] = {}
    for one in entered.order_by("entered_at", "id"):
        told.setdefault((one.scene, one.occasion, one.member_id), []).append(one)
    entries = (_entry(production, key, calls) for key, calls in told.items())
    return tuple(entry for entry in entries if entry is not None)


def _entry(production: Production, key: tuple[str, str, UUID | None], calls: list[Call]) -> Entry | None:
    """The last of these calls; what was taken off keeps the time it had."""
    times = [one.at for one in calls if one.at is not None]
    if not times:
        return None
    scene, occasion, member = key
    title = _("Call, %(title)s, scene %(scene)s") % {"title": production.title, "scene": scene}
    return Entry(
        uid=f"{uuid5(production.pk, f'{scene}/{occasion}/{member}')}@closed-set",
        sequence=len(calls) - 1,
        title=title,
        at=times[-1],
        changed_at=calls[-1].entered_at,
        cancelled=calls[-1].at is None,
    )
