"""What is in the kit, who wears what, and which needs have nothing yet."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet, Sum

from closedset.practice import garments
from closedset.practice.consent.plan import Plan
from closedset.practice.garments import Mark, Need, Stands
from closedset.practice.papers.within import agreed_only
from closedset.practice.visibility import Seat
from closedset.rooms.garments.models import Kit, KitCount, Piece, PieceMark, Sizes
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.record.sealing import Destroyed, unseal
from closedset.rooms.riders.checking import checked

KEPT_AS = "sizes"
"""The kind of key that seals what performers tell costume."""

Marks = dict[UUID, list[PieceMark]]


def pieces_of(production: UUID) -> QuerySet[Piece]:
    """Pieces that are assigned, the first assigned first."""
    found: QuerySet[Piece] = Piece.objects.filter(production_id=production, ended_at=None)
    return found.select_related("member", "kit").order_by("at", "id")


def theirs(person: Person, production: UUID) -> QuerySet[CastMember]:
    """Whom somebody plays as, or speaks for."""
    both = cast_queries.playing(person, production) | cast_queries.represented_by(person, production)
    found: QuerySet[CastMember] = both.select_related("production").order_by("joined_at", "id")
    return found


def marks_of(pieces: Iterable[Piece]) -> Marks:
    """What happened to each of these pieces, the earliest first."""
    found: Marks = defaultdict(list)
    for mark in PieceMark.objects.filter(piece__in=[one.pk for one in pieces]).order_by("at", "id"):
        found[mark.piece_id].append(mark)
    return found


def stands(piece: Piece, marks: Marks) -> Stands:
    """How far a piece is."""
    said = (Mark(one.mark) for one in marks.get(piece.pk, ()))
    return garments.stands(said, single_use=piece.single_use)


def as_practice(piece: Piece, marks: Marks) -> garments.Piece:
    """A piece as plans and papers have it."""
    return garments.Piece(
        performer=piece.member.name,
        covering=piece.covering,
        called=piece.called,
        put_on_by=piece.put_on_by,
        spare=piece.spare,
        clean_up=piece.clean_up,
        stands=stands(piece, marks),
    )


def pieces_by_scene(production: UUID) -> dict[str, tuple[garments.Piece, ...]]:
    """Every piece under its scene; those for every scene under no name."""
    rows = list(pieces_of(production))
    marks = marks_of(rows)
    found: dict[str, list[garments.Piece]] = defaultdict(list)
    for row in rows:
        found[row.scene].append(as_practice(row, marks))
    return {scene: tuple(own) for scene, own in found.items()}


def for_scene(by_scene: dict[str, tuple[garments.Piece, ...]], scene: str) -> tuple[garments.Piece, ...]:
    """The pieces that are worn in a scene."""
    return (*by_scene.get("", ()), *by_scene.get(scene, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class InScene:
    """What is needed in one planned scene, and what is there for it."""

    scene: str
    occasion: str
    plan: Plan
    """Only what is agreed."""

    needs: tuple[Need, ...]
    pieces: tuple[garments.Piece, ...]

    def there(self, need: Need) -> frozenset[str]:
        """Coverings there are for a need."""
        return garments.worn_for(need, self.plan, self.pieces)


def scenes(production: Production, *, at: datetime, performer: str = "") -> list[InScene]:
    """Every planned scene in which something agreed has to be worn, the first called first."""
    here = checked(production, at=at)
    by_scene = pieces_by_scene(production.pk)
    found = []
    for (scene, occasion), plan in here.plans.items():
        agreed = agreed_only(plan, here.answer(scene, occasion))
        needs = tuple(one for one in garments.needs(agreed) if performer in {"", one.performer})
        if needs:
            found.append(
                InScene(
                    scene=scene,
                    occasion=occasion,
                    plan=agreed,
                    needs=needs,
                    pieces=for_scene(by_scene, scene),
                )
            )
    never = datetime.max.replace(tzinfo=at.tzinfo)
    return sorted(found, key=lambda one: (min(one.plan.call.values(), default=never), one.scene))


# --- The kit -----------------------------------------------------------------------------------------------


def kit_of(production: UUID) -> QuerySet[Kit]:
    """What costume keeps, by kind."""
    found: QuerySet[Kit] = Kit.objects.filter(production_id=production)
    return found.order_by("covering", "called")


def left(production: UUID) -> dict[UUID, int]:
    """How many there are of each thing in the kit."""
    counts = KitCount.objects.filter(kit__production_id=production).values_list("kit").order_by("kit")
    return dict(counts.annotate(left=Sum("change")))


# --- In confidence -----------------------------------------------------------------------------------------


def sizes_row(member: CastMember) -> Sizes | None:
    """What a performer told costume last."""
    found: Sizes | None = Sizes.objects.filter(member=member).order_by("-at", "-id").first()
    return found


def in_costume_since(person: Person, member: CastMember, *, at: datetime) -> datetime | None:
    """Since when somebody has sat in costume on a performer's production."""
    return people.held_since(person, member.production_id, Seat.COSTUME, at=at)


def in_costume(production: UUID, *, at: datetime) -> dict[str, datetime]:
    """Who sits in costume, by name, and since when, in the order they came."""
    sits = people.on_production(production, at=at).filter(seat=Seat.COSTUME)
    return {str(one.person): one.taken_at for one in sits}


def before_the_account(told: Sizes, member: CastMember) -> bool:
    """Whether something was told before the account that now plays the part was theirs."""
    return member.person_since is not None and told.at < member.person_since


def sizes_of(member: CastMember, *, own: bool) -> dict[str, str]:
    """The words, opened; to the performer only what was said since the account is theirs."""
    row = sizes_row(member)
    if row is None or (own and before_the_account(row, member)):
        return {}
    try:
        words = unseal(
            bytes(row.sealed),
            organisation=row.organisation_id,
            subject=member.pk,
            kind=KEPT_AS,
            about=row.pk,
        )
    except Destroyed:  # put back from a backup after the key was destroyed
        return {}
    told: dict[str, str] = json.loads(words)
    return told
