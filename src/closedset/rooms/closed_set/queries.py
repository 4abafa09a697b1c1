"""Who is on the list, what happened on a set, what shows it, and the words that hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice import closed_set
from closedset.practice.closed_set import Did, Event, Line, Shown, State
from closedset.practice.consent.plan import Plan, performing
from closedset.rooms.closed_set.models import FeedLine, Listed, SetEvent, SetWords
from closedset.rooms.people.models import Person
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.productions.queries import Seen

Key = tuple[str, str]
"""Scene and occasion: a set."""


@dataclass(frozen=True, slots=True)
class Place:
    """The set of a scene on an occasion."""

    production: Production
    scene: str
    occasion: str

    @property
    def key(self) -> Key:
        return self.scene, self.occasion


def list_of(production: UUID) -> QuerySet[Listed]:
    """Everybody who is on the list or proposed, in the order they were proposed."""
    found: QuerySet[Listed] = Listed.objects.filter(production_id=production)
    return found.select_related("production").order_by("proposed_at", "id")


def approved(production: UUID, scene: str, *, at: datetime) -> list[Listed]:
    """Who was on the list of a scene at a moment; of two lines about one person the later."""
    rows = [row for row in list_of(production) if line_of(row).stands(scene, at)]
    found = {row.name: row for row in sorted(rows, key=lambda row: row.approved_at or at)}
    return list(found.values())


def at_the_door(production: UUID, name: str) -> list[tuple[Did, str, datetime]]:
    """What was entered about somebody on any set: what, on which scene, when it happened. The last first."""
    rows = SetEvent.objects.filter(production_id=production, who=name).order_by("-said_at", "id")
    return [(Did(row.did), row.scene, row.said_at) for row in rows]


def line_of(row: Listed) -> Line:
    """A line of the list for the practice."""
    return Line(
        name=row.name,
        function=row.function,
        reason=row.reason,
        scenes=frozenset(row.scenes),
        approved=row.approved_at,
        ended=row.ended_at,
    )


def feeds_of(production: UUID, scene: str, *, at: datetime) -> list[FeedLine]:
    """What shows the set of a scene, as it was written down by a moment."""
    return [one for one in _feeds(production, at=at) if not one.scenes or scene in one.scenes]


def _feeds(production: UUID, *, at: datetime) -> list[FeedLine]:
    rows = FeedLine.objects.filter(production_id=production, at__lte=at).order_by("at", "id")
    return [one for one in rows if one.ended_at is None or one.ended_at > at]


def shown(rows: Iterable[FeedLine]) -> tuple[Shown, ...]:
    """Feeds for the practice."""
    return tuple(Shown(name=row.name, seen_by=row.seen_by) for row in rows)


def log_of(place: Place) -> list[SetEvent]:
    """What happened on a set, the latest first."""
    rows = SetEvent.objects.filter(
        production=place.production, scene=place.scene, occasion=place.occasion
    ).order_by("-received_at", "-id")
    return list(rows)


def event_of(row: SetEvent) -> Event:
    """A line of the log for the practice."""
    return Event(did=Did(row.did), at=row.said_at, received=row.received_at, who=row.who, value=row.value)


def events(production: UUID, *, at: datetime) -> dict[Key, list[Event]]:
    """Everything that was entered by a moment, by set."""
    found: dict[Key, list[Event]] = defaultdict(list)
    rows = SetEvent.objects.filter(production_id=production, received_at__lte=at)
    for row in rows.order_by("received_at", "id"):
        found[row.scene, row.occasion].append(event_of(row))
    return found


def words_for(production: UUID, scene: str, *, at: datetime) -> SetWords | None:
    """The words that hold for a scene: its own, else those for all."""
    rows = SetWords.objects.filter(production_id=production, scene__in=("", scene), at__lte=at)
    found: SetWords | None = rows.select_related("keeper").order_by("-scene", "-at", "-id").first()
    return found


def keeps_the_door(person: Person, production: UUID, scene: str, *, at: datetime) -> bool:
    """Whether somebody is named as keeper of the door of a scene."""
    words = words_for(production, scene, at=at)
    return words is not None and words.keeper_id == person.pk


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A set at a moment."""

    plan: Plan
    state: State
    listed: dict[str, str]
    """Who is on the list now, and for which function."""

    feeds: tuple[Shown, ...]
    """By the register and by the plan."""


def plan_of(place: Place, *, at: datetime) -> Plan | None:
    """The plan of the scene; None for one that is not planned."""
    row = planning.standing(place.production.pk, at=at).get(place.key)
    if row is None:
        return None
    return planning.as_practice(row, planning.names(place.production.pk), {}, {})


def sets(production: Production, plans: Mapping[Key, Plan], *, at: datetime) -> dict[Key, Set]:
    """Every planned set as it was at a moment."""
    lines = [line_of(row) for row in list_of(production.pk)]
    cast = [one.name for one in cast_queries.cast_of(production.pk)]
    happened, feeds = events(production.pk, at=at), _feeds(production.pk, at=at)
    return {
        key: Set(
            plan=plan,
            state=closed_set.state(happened.get(key, ()), at, _was_listed(lines, plan, cast)),
            listed=closed_set.on_list(lines, plan, at, cast=cast),
            feeds=closed_set.shows(
                shown(one for one in feeds if not one.scenes or plan.scene in one.scenes), plan.room
            ),
        )
        for key, plan in plans.items()
    }


def _was_listed(lines: list[Line], plan: Plan, cast: list[str]) -> closed_set.Listed:
    return lambda who, at: who in closed_set.on_list(lines, plan, at, cast=cast)


def set_of(place: Place, plan: Plan, *, at: datetime) -> Set:
    """One set as it was at a moment."""
    return sets(place.production, {place.key: plan}, at=at)[place.key]


def performs_in(person: Person, plan: Plan, production: UUID) -> bool:
    """Whether somebody plays in a planned scene, or speaks for somebody who does."""
    own = cast_queries.playing(person, production) | cast_queries.represented_by(person, production)
    return bool({one.name for one in own} & in_scene(plan))


def in_scene(plan: Plan) -> frozenset[str]:
    """Everybody a plan has performing, doubles among them."""
    return performing(plan) | plan.doubles.keys()


def own_lines(person: Person, production: UUID, *, at: datetime) -> list[Listed]:
    """Where somebody with an account is on the list now."""
    rows = list_of(production).filter(person=person, approved_at__lte=at)
    return [one for one in rows if one.ended_at is None or one.ended_at > at]


def concerned(seen: Seen, *, at: datetime) -> bool:
    """Whether the reader is on a list here at all, or named as keeper of a door."""
    person = UUID(seen.reader.person)
    kept = SetWords.objects.filter(production=seen.production, keeper_id=person, at__lte=at)
    listed = Listed.objects.filter(production=seen.production, person_id=person, approved_at__lte=at)
    return bool(listed.filter(ended_at=None).exists() or kept.exists())


def playing_as(person: Person, plan: Plan, production: UUID) -> CastMember | None:
    """Whom somebody plays in a planned scene themselves."""
    rows = cast_queries.playing(person, production)
    return next((one for one in rows if one.name in in_scene(plan)), None)


def kept_rows(production: UUID) -> QuerySet[SetEvent]:
    """Every line of every log, to be counted and in the end let go."""
    found: QuerySet[SetEvent] = SetEvent.objects.filter(production_id=production)
    return found.order_by("received_at", "id")
