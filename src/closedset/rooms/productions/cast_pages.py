"""What the pages of cast, calls and standards show, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.functional import Promise

from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Pack
from closedset.practice.visibility import Matter, Reader, may_say_law_does_not_apply, may_switch_standards
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries, feed_queries, link_queries, standards
from closedset.rooms.productions.account_pages import NamedLine, named_lines
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.link_actions import may_confirm
from closedset.rooms.productions.models import Production
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.standard_words import GRADES, PACK_KINDS
from closedset.rooms.productions.walltime import shown

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class CastLine:
    """Somebody cast. The date of birth is told to those who keep the cast."""

    id: UUID
    name: str
    character: str
    kind: Words
    stands_for: str
    account: bool
    represented: bool
    born: date | None
    waits: bool
    """Whether an account is named that nobody has confirmed yet; told to those who keep the cast."""

    left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CastPage:
    """Who plays whom."""

    production: UUID
    title: str
    cast: tuple[CastLine, ...]
    to_confirm: tuple[NamedLine, ...]
    keeps: bool


def cast(seen: Seen) -> CastPage:
    """Everybody cast; those who left stand last."""
    keeps = seen.sees(Matter.KEEP_CAST)
    waiting = list(link_queries.waiting_on(seen.production.pk)) if keeps else []
    named = {one.member_id for one in waiting}
    lines = [
        CastLine(
            id=one.pk,
            name=one.name,
            character=one.character,
            kind=KINDS[Kind(one.kind)],
            stands_for=one.stands_for.name if one.stands_for else "",
            account=one.person_id is not None,
            represented=one.representative_id is not None,
            born=one.born if keeps else None,
            waits=one.pk in named,
            left=one.left_at is not None,
        )
        for one in cast_queries.cast_of(seen.production.pk)
    ]
    return CastPage(
        production=seen.production.pk,
        title=seen.production.title,
        cast=tuple(sorted(lines, key=lambda one: one.left)),
        to_confirm=() if may_confirm(seen.reader) else named_lines(waiting),
        keeps=keeps,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """A call that stands."""

    at: datetime
    scene: str
    occasion: str
    occasion_words: str
    who: str
    """Empty for everybody."""

    member: UUID | None
    move: str
    """The form with this call in it, as the end of an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The calls of one day in the production's zone."""

    on: date
    calls: tuple[CallLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePage:
    """Calls as they stand."""

    production: UUID
    title: str
    zone: str
    days: tuple[Day, ...]
    keeps: bool
    plays: bool
    """The reader plays here, and so has calls of their own."""

    feed: bool
    """A calendar of theirs reads them."""


def schedule(seen: Seen, asker: Person, *, at: datetime) -> SchedulePage:
    """Calls in their order, day by day."""
    production = seen.production
    zone = ZoneInfo(production.time_zone)
    days = groupby(call_lines(production, at=at), key=lambda one: one.at.astimezone(zone).date())
    return SchedulePage(
        production=production.pk,
        title=production.title,
        zone=production.time_zone,
        days=tuple(Day(on=on, calls=tuple(calls)) for on, calls in days),
        keeps=seen.sees(Matter.KEEP_CAST),
        plays=feed_queries.plays(asker, production.pk),
        feed=feed_queries.open_feeds(asker, production.pk).exists(),
    )


def call_lines(production: Production, *, at: datetime) -> list[CallLine]:
    """Every call that stands, the first one first."""
    names = {one.pk: one.name for one in cast_queries.cast_of(production.pk)}
    zone = ZoneInfo(production.time_zone)
    lines = [
        CallLine(
            at=call,
            scene=scene,
            occasion=occasion,
            occasion_words=OCCASIONS.label(occasion),
            who=names.get(member, "") if member else "",
            member=member,
            move=urlencode(
                {
                    "scene": scene,
                    "occasion": occasion,
                    "member": member or "",
                    "at": shown(call, zone).isoformat("T", "minutes"),
                }
            ),
        )
        for (scene, occasion), calls in cast_queries.calls_of(production.pk, at=at).items()
        for member, call in calls.items()
    ]
    return sorted(lines, key=lambda one: (one.at, one.scene, one.who))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule in plain words."""

    id: str
    says: str
    binds: str
    grade: str
    """In words: where it was read, or that it never decides."""

    unconfirmed: bool
    source: str
    as_of: str
    checked: bool
    on: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCard:
    """A standard with its rules."""

    id: str
    name: str
    kind: str
    place: str
    on: bool
    always: bool
    law: bool
    """No rule of it is left out."""

    may_switch: bool
    """Whether this reader may switch it from what it is now."""

    why: str
    """Of the switch that stands."""

    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsPage:
    """Which standards are active."""

    production: UUID
    title: str
    packs: tuple[PackCard, ...]
    may_switch: bool


def _may_switch(reader: Reader, pack: Pack, *, on: bool) -> bool:
    refused = standards.may_switch(pack.id, "", on=not on, why="-") or may_switch_standards(reader)
    return not (refused or (pack.fixed and on and may_say_law_does_not_apply(reader)))


def standards_of(seen: Seen, *, at: datetime) -> StandardsPage:
    """Every standard there is, the active ones first."""
    standing = standards.switches(seen.production, at=at)
    active = standards.active(seen.production, at=at)
    off = standards.switched_off(seen.production, at=at)
    cards = [
        PackCard(
            id=pack.id,
            name=pack.name,
            kind=str(PACK_KINDS[pack.kind]),
            place=pack.place,
            on=pack.id in active,
            always=pack.id in standards.ALWAYS,
            law=pack.fixed,
            may_switch=_may_switch(seen.reader, pack, on=pack.id in active),
            why=standing[pack.id, ""].why if (pack.id, "") in standing else "",
            rules=tuple(
                RuleLine(
                    id=rule.id,
                    says=rule.says,
                    binds=rule.binds,
                    grade=str(GRADES[rule.grade]),
                    unconfirmed=not rule.decides,
                    source=rule.source,
                    as_of=rule.as_of,
                    checked=bool(rule.measure),
                    on=rule.id not in off,
                    why=standing[pack.id, rule.id].why if rule.id in off else "",
                )
                for rule in pack.rules
            ),
        )
        for pack in PACKS.values()
    ]
    return StandardsPage(
        production=seen.production.pk,
        title=seen.production.title,
        packs=tuple(sorted(cards, key=lambda one: not one.on)),
        may_switch=not may_switch_standards(seen.reader),
    )
