"""Somebody's own calls, as a calendar reads them: when and for which scene, and nothing of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID, uuid5

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from closedset.formats.calendar import Entry
from closedset.practice.visibility import Matter, may_see
from closedset.rooms.people.models import Person
from closedset.rooms.people.queries import digest_of, reader_on
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import Call, CastMember, Feed, Production


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


def own_calls(
    person: Person, production: Production, *, at: datetime, in_scene: Callable[[CastMember, str], bool]
) -> tuple[Entry, ...]:
    """One entry for each scene, occasion and part; a call that was taken off stands as cancelled.

    A call for everybody is for whoever is in the scene and has no call of their own. Who is in a scene is not
    known in this room: `in_scene` tells.
    """
    members = list(cast_queries.playing(person, production.pk).filter(left_at=None))
    entered = Call.objects.filter(production=production, entered_at__lte=at)
    told: dict[tuple[str, str], list[Call]] = {}
    for one in entered.order_by("entered_at", "id"):
        told.setdefault((one.scene, one.occasion), []).append(one)
    entries = [
        _entry(production, key, member, [one for one in calls if one.member_id in whose])
        for key, calls in told.items()
        for member in members
        for whose in [{member.pk, None} if in_scene(member, key[0]) else {member.pk}]
    ]
    return tuple(entry for entry in entries if entry is not None)


def _entry(
    production: Production, key: tuple[str, str], member: CastMember, calls: list[Call]
) -> Entry | None:
    """What these calls come to for somebody; what was taken off keeps the time it had."""
    standing: dict[UUID | None, datetime | None] = {}
    times: list[datetime | None] = []
    for one in calls:
        standing[one.member_id] = one.at
        times.append(standing.get(member.pk) or standing.get(None))
    shown = [time for time in times if time is not None]
    if not shown:
        return None
    scene, occasion = key
    title = _("Call, %(title)s, scene %(scene)s") % {"title": production.title, "scene": scene}
    return Entry(
        uid=f"{uuid5(production.pk, f'{scene}/{occasion}/{member.pk}')}@closed-set",
        sequence=len(calls) - 1,
        title=title,
        at=shown[-1],
        changed_at=calls[-1].entered_at,
        cancelled=times[-1] is None,
    )
