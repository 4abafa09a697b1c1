"""What a department's page shows, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.text import slugify
from django.utils.translation import gettext

from closedset.practice.departments.changes import Changes, Read, changes, how_read
from closedset.practice.departments.slices import Item, Slice
from closedset.practice.departments.who import departments_of, may_see_who_read
from closedset.practice.findings import Findings
from closedset.practice.visibility import Matter, Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.departments import queries
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.departments.queries import Key, Scenes, Week
from closedset.rooms.departments.words import GROUPS, Words, in_words
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLines:
    """What is otherwise than in what the reader acknowledged, in words."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    more_gone: bool
    call_moved: bool
    call_was: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderLine:
    """Somebody of the department, and what they have read."""

    name: str
    at: datetime | None
    """None when they have read nothing of it."""

    current: bool


def anchor(scene: str, occasion: str) -> str:
    """The id of a scene's card."""
    return f"scene-{slugify(scene, allow_unicode=True)}-{occasion}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneCard:
    """One scene, as the department is told of it."""

    scene: str
    occasion: str
    occasion_words: str
    call: datetime | None
    issued: bool
    stale: bool = False
    groups: tuple[tuple[Words, tuple[str, ...]], ...] = ()
    digest: str = ""
    mine: Read | None = None
    """How far the reader has read it; None for whoever looks on."""

    changed: ChangeLines | None = None
    readers: tuple[ReaderLine, ...] = ()

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return anchor(self.scene, self.occasion)

    @property
    def may_say(self) -> bool:
        """Whether there is something for the reader to say that they have read."""
        return self.issued and not self.stale and self.mine in {Read.NOT_YET, Read.EARLIER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with its scenes."""

    on: date
    cards: tuple[SceneCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLinks:
    """Which days are shown, and where others are."""

    begins: date
    ends: date
    earlier: date
    later: date
    is_this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentPage:
    """A department's week."""

    production: UUID
    title: str
    zone: str
    department: Seat
    called: Words
    sits_here: bool
    week: WeekLinks
    days: tuple[Day, ...]
    unscheduled: tuple[SceneCard, ...]
    ask: tuple[str, ...]
    to_read: int
    others: tuple[tuple[str, Words], ...]
    """Further departments whose page the reader may open."""

    dresses: bool
    overview: bool
    schedule: bool
    refused: Findings = ()


def links(scenes: Scenes, week: Week) -> WeekLinks:
    """The week and those beside it."""
    today = queries.week_of(scenes.production, asked="", at=scenes.at)
    return WeekLinks(
        begins=week.begins,
        ends=week.days[-1],
        earlier=week.earlier,
        later=week.later,
        is_this=week == today,
    )


def plays(scenes: Scenes) -> dict[str, str]:
    """Performers as departments call them: with their characters."""
    return {
        one.name: f"{one.name} ({one.character})" if one.character else one.name for one in scenes.members()
    }


def department(
    seen: Seen, person: Person, which: Seat, scenes: Scenes, week: Week, *, refused: Findings = ()
) -> DepartmentPage:
    """The week of one department, as this person has it."""
    production = seen.production.pk
    cards = _Cards(person, which, scenes)
    days = [Day(on=day, cards=tuple(map(cards.card, scenes.on(day)))) for day in week.days]
    shown = tuple(day for day in days if day.cards)
    unscheduled = tuple(map(cards.card, scenes.without_call(scenes.made_from)))
    held = people.holding(production, Seat.INTIMACY_COORDINATOR, at=scenes.at)
    everything = [*(card for day in shown for card in day.cards), *unscheduled]
    return DepartmentPage(
        production=production,
        title=seen.production.title,
        zone=seen.production.time_zone,
        department=which,
        called=SEATS[which],
        sits_here=which in seen.reader.seats,
        week=links(scenes, week),
        days=shown,
        unscheduled=unscheduled,
        ask=tuple(sorted(people.names_of(held).values())),
        to_read=sum(card.may_say for card in everything),
        others=tuple((one.value, SEATS[one]) for one in departments_of(seen.reader) if one is not which),
        dresses=which in {Seat.COSTUME, Seat.HAIR_MAKEUP},
        overview=may_see_who_read(seen.reader),
        schedule=seen.sees(Matter.SCHEDULE),
        refused=refused,
    )


class _Cards:
    """Makes the cards of one department for one reader; what they need is asked once."""

    def __init__(self, person: Person, which: Seat, scenes: Scenes) -> None:
        self._person = person.pk
        self._which = which
        self._scenes = scenes
        production = scenes.production.pk
        self._called = plays(scenes)
        self._reads = queries.reads_of(production, [which])
        self._seated = queries.seated(production, at=scenes.at)[which]
        were = {by for own in self._reads.values() for by in own} - self._seated.keys()
        self._names = self._seated | people.names_of(were)

    def card(self, key: Key) -> SceneCard:
        """One scene."""
        scene, occasion = key
        now = self._scenes.slice_of(self._which, key)
        words, call = OCCASIONS.label(occasion), self._scenes.called(key)
        if now is None:
            return SceneCard(scene=scene, occasion=occasion, occasion_words=words, call=call, issued=False)
        reads = self._reads.get((self._which, scene, occasion), {})
        own = reads.get(self._person)
        sits = self._person in self._seated
        mine = how_read(own.digest if own else "", now) if sits else None
        return SceneCard(
            scene=scene,
            occasion=occasion,
            occasion_words=words,
            call=call,
            issued=True,
            stale=now.stale,
            groups=tuple(grouped(now, self._called)),
            digest=now.digest,
            mine=mine,
            changed=self._changed(own, now) if own and mine is Read.EARLIER else None,
            readers=tuple(self._readers(reads, now)),
        )

    def _changed(self, own: SliceRead, now: Slice) -> ChangeLines:
        found: Changes = changes(own.kept, now)
        return ChangeLines(
            new=in_words_all(found.new, self._called),
            gone=in_words_all(found.gone, self._called),
            more_gone=found.more_gone,
            call_moved=found.call_moved,
            call_was=found.call_was,
        )

    def _readers(self, reads: Mapping[UUID, SliceRead], now: Slice) -> Iterable[ReaderLine]:
        """Who sits in the department and who has read it, by name; those who left only if they did."""
        for key in sorted({*self._seated, *reads}, key=lambda one: (self._names.get(one, ""), one)):
            read = reads.get(key)
            yield ReaderLine(
                name=self._names.get(key, gettext("Somebody who is not here any more")),
                at=read.at if read else None,
                current=read is not None and read.digest == now.digest,
            )


def grouped(now: Slice, called: Mapping[str, str]) -> Iterable[tuple[Words, tuple[str, ...]]]:
    """The lines of a slice under their headings; a heading without lines is left out."""
    for heading, sorts in GROUPS:
        if items := now.of(sorts):
            yield heading, in_words_all(items, called)


def in_words_all(items: Iterable[Item], called: Mapping[str, str]) -> tuple[str, ...]:
    """Lines in words, each once."""
    return tuple(dict.fromkeys(in_words(item, called) for item in items))
