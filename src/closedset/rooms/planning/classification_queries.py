"""How moves are classified, by whom, and what stands of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.consent.plan import NOT_INTIMATE, Classed, Move
from closedset.rooms.planning.models import Classification

Said = dict[tuple[str, str], dict[str, tuple[Classed, ...]]]
"""By scene and occasion, for each move the views that stand, as the engine reads them."""


def said(production: UUID, *, at: datetime) -> QuerySet[Classification]:
    """Everything that was said by a moment, the first first."""
    found: QuerySet[Classification] = Classification.objects.filter(production_id=production, at__lte=at)
    return found.order_by("at", "id")


def said_of(production: UUID, scene: str, occasion: str, move: str) -> tuple[Classification, ...]:
    """Everything that was said of one move, the first first."""
    own = Classification.objects.filter(production_id=production, scene=scene, occasion=occasion, move=move)
    return tuple(own.order_by("at", "id"))


def by_move(rows: Iterable[Classification]) -> dict[tuple[str, str, str], tuple[Classification, ...]]:
    """What was said, by scene, occasion and move."""
    found: dict[tuple[str, str, str], tuple[Classification, ...]] = {}
    for row in rows:
        key = (row.scene, row.occasion, row.move)
        found[key] = (*found.get(key, ()), row)
    return found


def standing(rows: Iterable[Classification]) -> tuple[Classification, ...]:
    """Of what was said of one move the latest of each person; also of whoever has left since."""
    return tuple({row.by_id: row for row in rows}.values())


def classed(production: UUID, *, at: datetime) -> Said:
    """The views that stood at a moment, for the engine: each by its seat."""
    found: Said = {}
    for (scene, occasion, move), rows in by_move(said(production, at=at)).items():
        views = tuple(Classed(by=one.seat, classed=one.classed) for one in standing(rows))
        found.setdefault((scene, occasion), {})[move] = views
    return found


@dataclass(frozen=True, slots=True)
class Question:
    """One move as it is classified: what stands, and whether that and the plan are one."""

    move: Move | None
    """None when it is not in the plan any more."""

    views: tuple[Classification, ...]

    @property
    def differ(self) -> bool:
        """Whether people see it differently."""
        return len({one.classed for one in self.views}) > 1

    @property
    def open(self) -> bool:
        """Whether people see it differently, or all otherwise than it is planned."""
        classes = {one.classed for one in self.views}
        return self.move is not None and bool(classes - {self.move.action})

    @property
    def asked(self) -> tuple[str, ...]:
        """Every action that is asked of whoever is in it."""
        own = [self.move.action] if self.move else []
        named = [one.classed for one in self.views if one.classed not in NOT_INTIMATE]
        return tuple(dict.fromkeys([*own, *named])) if self.move else ()
