"""The days as assistant directors plan them, and the one-liner: which scenes, who, how each stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django.utils.translation import gettext

from closedset.practice.consent.told import Listener
from closedset.practice.departments.who import departments_of, hears_as, may_see_who_read
from closedset.practice.headings import take_apart
from closedset.practice.screenplay import Heading
from closedset.practice.visibility import Reader
from closedset.practice.vocabulary import LEVEL, OCCASIONS
from closedset.rooms.breakdown.models import SceneRow
from closedset.rooms.breakdown.pages import length
from closedset.rooms.departments.pages import WeekLinks, links
from closedset.rooms.departments.queries import Key, Scenes, Week
from closedset.rooms.departments.words import Words
from closedset.rooms.people.words import SEATS
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.board_pages import heard
from closedset.rooms.riders.cards import PRINCIPAL, card, unplanned
from closedset.rooms.riders.cards import SceneCard as BoardCard


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody in a scene."""

    number: int
    """Their place on the cast list."""

    name: str
    character: str
    call: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLine:
    """A scene, and nothing of what is in it."""

    scene: str
    occasion: str
    occasion_words: str
    heading: Heading
    length: str
    call: datetime | None
    people: tuple[PersonLine, ...]
    level: str
    board: BoardCard | None
    """How it stands, as an assistant director is told; None for one with nothing to prepare that is known."""

    says: str
    """One neutral line."""

    @property
    def numbers(self) -> str:
        """Who is in it, by their numbers."""
        return ", ".join(str(one.number) for one in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with its scenes, the first called first."""

    on: date
    scenes: tuple[SceneLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePage:
    """The week of assistant directors."""

    production: UUID
    title: str
    zone: str
    heard_as: tuple[Words, ...]
    week: WeekLinks
    days: tuple[Day, ...]
    unscheduled: tuple[SceneLine, ...]
    cast: tuple[PersonLine, ...]
    departments: tuple[tuple[str, Words], ...]
    overview: bool


def schedule(seen: Seen, scenes: Scenes, week: Week) -> SchedulePage:
    """The week as an assistant director is told of it, whoever looks."""
    lines = _Lines(seen, scenes)
    days = [Day(on=day, scenes=tuple(map(lines.line, scenes.on(day)))) for day in week.days]
    return SchedulePage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        heard_as=tuple(SEATS[one] for one in hears_as(seen.reader)),
        week=links(scenes, week),
        days=tuple(day for day in days if day.scenes),
        unscheduled=tuple(map(lines.line, scenes.without_call(lines.cards))),
        cast=tuple(_person(number, one, None) for number, one in lines.numbered if one.left_at is None),
        departments=tuple((one.value, SEATS[one]) for one in departments_of(seen.reader)),
        overview=may_see_who_read(seen.reader),
    )


class _Lines:
    """Makes the lines of scenes; what they need is asked once."""

    def __init__(self, seen: Seen, scenes: Scenes) -> None:
        seats = hears_as(seen.reader)
        self._seen = replace(seen, reader=Reader(seen.reader.person, frozenset(seats)))
        self._ears = tuple(map(Listener, seats))
        self._scenes = scenes
        self._rows = planning.scenes_of(seen.production.pk)
        self._words = {number: planning.there(row) for number, row in self._rows.items()}
        self.numbered = tuple(enumerate(scenes.members(), 1))

    @cached_property
    def cards(self) -> dict[Key, BoardCard]:
        """How each scene with something to prepare stands, as these ears are told."""
        here = self._scenes.here
        found = {(one.scene, one.occasion): one for one in unplanned(self._seen, here)}
        for key, answer in here.answers().items():
            plan = here.plans[key]
            found[key] = card(plan, heard(answer, plan, self._ears))
        return found

    def line(self, key: Key) -> SceneLine:
        """One scene."""
        scene, occasion = key
        row, board = self._rows.get(scene), self.cards.get(key)
        level = self._level(key)
        return SceneLine(
            scene=scene,
            occasion=occasion,
            occasion_words=OCCASIONS.label(occasion),
            heading=_heading(row),
            length=length(row.eighths) if row else "",
            call=self._scenes.called(key),
            people=tuple(self._people(key)),
            level=level,
            board=board,
            says=_says(board, occasion, level),
        )

    def _level(self, key: Key) -> str:
        plan = self._scenes.here.planned.get(key)
        level = plan.room.level if plan and plan.room else ""
        return LEVEL.label(level) if level else ""

    def _people(self, key: Key) -> Iterable[PersonLine]:
        """Whoever is called by name, or named in the pages and still cast: not whom a plan names."""
        calls, words = self._scenes.calls.get(key, {}), self._words.get(key[0], "")
        for number, one in self.numbered:
            if one.pk in calls or (one.left_at is None and planning.named_in(one, words)):
                yield _person(number, one, calls.get(one.pk, calls.get(None)))


def _heading(row: SceneRow | None) -> Heading:
    return take_apart(row.heading) if row else Heading()


def _person(number: int, one: CastMember, call: datetime | None) -> PersonLine:
    return PersonLine(number=number, name=one.name, character=one.character, call=call)


def _says(board: BoardCard | None, occasion: str, level: str) -> str:
    """What an assistant director plans by, in words that tell nothing of the scene."""
    if board is None:
        return ""
    if not board.planned:
        return gettext("With the intimacy coordinator; not planned yet.")
    words = gettext("With the intimacy coordinator.")
    if level:
        words = gettext("With the intimacy coordinator; %(level)s.") % {"level": level}
    return words if occasion == PRINCIPAL else f"{OCCASIONS.label(occasion)}: {words}"
