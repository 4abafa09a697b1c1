"""What the pages of garments show, and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from closedset.practice import garments
from closedset.practice.garments import MARKS_OF_DEPARTMENTS, Mark, Need, Stands, may_dress
from closedset.practice.vocabulary import AREAS, COVERINGS, OCCASIONS
from closedset.rooms.garments import queries
from closedset.rooms.garments.models import Piece
from closedset.rooms.garments.words import MARKS, PURPOSES, SIGNS, STATES
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One need in words, and what is there for it."""

    purpose: Words
    areas: str
    there: str
    """What is there, by name; empty for nothing."""

    free: str
    """What stays free of what has to be covered."""

    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A performer in a scene."""

    member: UUID | None
    name: str
    needs: tuple[NeedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneCard:
    """A scene in which something is worn."""

    scene: str
    occasion: str
    call: datetime | None
    people: tuple[PersonLine, ...]
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GarmentsPage:
    """Everything that has to be worn, scene by scene."""

    production: UUID
    title: str
    zone: str
    scenes: tuple[SceneCard, ...]
    cast: tuple[tuple[UUID, str], ...]
    missing: int


def whole(seen: Seen, *, at: datetime) -> GarmentsPage:
    """The plan of garments for whoever dresses performers."""
    cast = cast_now(seen)
    found = queries.scenes(seen.production, at=at)
    cards = tuple(scene_card(one, {name: key for key, name in cast}) for one in found)
    return GarmentsPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        scenes=cards,
        cast=cast,
        missing=sum(card.missing for card in cards),
    )


def cast_now(seen: Seen) -> tuple[tuple[UUID, str], ...]:
    """Whoever is cast and has not left."""
    rows = CastMember.objects.filter(production=seen.production, left_at=None).order_by("name")
    return tuple(rows.values_list("pk", "name"))


def scene_card(one: queries.InScene, keys: dict[str, UUID]) -> SceneCard:
    """A scene with its people."""
    performers = dict.fromkeys(need.performer for need in one.needs)
    people = tuple(
        PersonLine(
            member=keys.get(name),
            name=name,
            needs=tuple(need_line(need, one.there(need)) for need in one.needs if need.performer == name),
        )
        for name in performers
    )
    return SceneCard(
        scene=one.scene,
        occasion=OCCASIONS.label(one.occasion),
        call=min(one.plan.call.values(), default=None),
        people=people,
        missing=sum(not need.met for person in people for need in person.needs),
    )


def need_line(need: Need, coverings: Collection[str]) -> NeedLine:
    """A need in words."""
    there = garments.serving(need, coverings)
    areas = ", ".join(AREAS.label(area) for area in need.areas)
    free = garments.left_open(need, coverings) if garments.met(need, coverings) else frozenset[str]()
    return NeedLine(
        purpose=PURPOSES[need.purpose],
        areas=areas,
        there=", ".join(COVERINGS[one].label for one in there),
        free=", ".join(sorted(AREAS.label(area) for area in free)),
        met=garments.met(need, coverings),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceLine:
    """A piece, how far it is, and what this reader can say about it."""

    id: UUID
    called: str
    covering: str
    scene: str
    put_on_by: str
    care: str
    spare: bool
    clean_up: bool
    single_use: bool
    state: Words
    sign: str
    marks: tuple[tuple[Words, datetime], ...]
    may_say: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformerPage:
    """What one performer wears, and what they tell costume."""

    production: UUID
    title: str
    zone: str
    member: UUID
    name: str
    own: bool
    may_dress: bool
    scenes: tuple[SceneCard, ...]
    pieces: tuple[PieceLine, ...]
    others: tuple[tuple[UUID, str], ...]
    """Further parts the reader plays or speaks for."""

    sees_sizes: bool
    sizes_told: bool
    """That something was told; not what."""

    told_before: bool
    """The reader came to costume, or the account to the performer, after it was told."""

    in_costume: tuple[str, ...]
    """To the performer, who will read what they tell."""

    not_shown_to: tuple[str, ...]
    """To the performer, which of these came after it was told."""


def performer(seen: Seen, member: CastMember, *, own: bool, by: Person, at: datetime) -> PerformerPage:
    """One performer's page, as this reader has it."""
    rows = list(queries.pieces_of(seen.production.pk).filter(member=member))
    marks = queries.marks_of(rows)
    dresses = not may_dress(seen.reader)
    found = queries.scenes(seen.production, at=at, performer=member.name)
    told = queries.sizes_row(member)
    costume = queries.in_costume(seen.production.pk, at=at) if own else {}
    in_costume = queries.in_costume_since(by, member, at=at)
    sees = garments.may_read_sizes(own=own, in_costume=in_costume, told=told.at if told else None)
    early = queries.before_the_account(told, member) if own and told else in_costume is not None and not sees
    return PerformerPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        member=member.pk,
        name=member.name,
        own=own,
        may_dress=dresses,
        scenes=tuple(scene_card(one, {}) for one in found),
        pieces=tuple(piece_line(row, marks, own=own, dresses=dresses) for row in rows),
        others=tuple(
            (one.pk, one.name) for one in queries.theirs(by, seen.production.pk) if one.pk != member.pk
        ),
        sees_sizes=sees,
        sizes_told=told is not None,
        told_before=told is not None and early,
        in_costume=tuple(costume),
        not_shown_to=tuple(name for name, since in costume.items() if told and since > told.at),
    )


def piece_line(row: Piece, marks: queries.Marks, *, own: bool, dresses: bool) -> PieceLine:
    """A piece in words."""
    state = queries.stands(row, marks)
    asked = [mark for mark in Mark if (dresses if mark in MARKS_OF_DEPARTMENTS else own)]
    return PieceLine(
        id=row.pk,
        called=row.called,
        covering=COVERINGS[row.covering].label,
        scene=row.scene,
        put_on_by=row.put_on_by,
        care=row.care,
        spare=row.spare,
        clean_up=row.clean_up,
        single_use=row.single_use,
        state=STATES[state],
        sign=SIGNS[state],
        marks=tuple((MARKS[Mark(one.mark)], one.at) for one in marks.get(row.pk, ())),
        may_say=tuple((mark.value, MARKS[mark]) for mark in asked) if state is not Stands.GONE else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KitLine:
    """Something in the kit."""

    id: UUID
    covering: str
    called: str
    single_use: bool
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPage:
    """What costume keeps."""

    production: UUID
    title: str
    kit: tuple[KitLine, ...]


def kit(seen: Seen) -> KitPage:
    """The kit, by kind."""
    left = queries.left(seen.production.pk)
    return KitPage(
        production=seen.production.pk,
        title=seen.production.title,
        kit=tuple(
            KitLine(
                id=one.pk,
                covering=COVERINGS[one.covering].label,
                called=one.called,
                single_use=one.single_use,
                left=left.get(one.pk, 0),
            )
            for one in queries.kit_of(seen.production.pk)
        ),
    )
