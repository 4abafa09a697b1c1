"""The scores of a production, and the versions of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.choreography.changes import changes
from closedset.practice.choreography.values import Stage
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.choreography import queries, words
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.choreography.pages import Place, place
from closedset.rooms.choreography.queries import Key
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.cards import in_order

Words = words.Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """A scene of the list."""

    scene: str
    occasion: str
    occasion_words: str
    moves: int | None
    """How many are planned: for coordinators."""

    version: int
    stage: Words
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresPage:
    """Every score the reader may read."""

    production: UUID
    title: str
    writes: bool
    scores: tuple[ScoreLine, ...]


def scores(seen: Seen, person: Person, *, at: datetime) -> ScoresPage:
    """The scores, in the order of the script's numbers."""
    writes = queries.writes(seen)
    lines = [
        ScoreLine(
            scene=key[0],
            occasion=key[1],
            occasion_words=OCCASIONS.label(key[1]),
            moves=len(plan.content["moves"]) if writes else None,
            version=row.version if row else 0,
            stage=words.STAGES[Stage(row.stage)] if row else "",
            at=row.at if row else None,
        )
        for key, plan, row in queries.listed(seen, person, at=at)
    ]
    return ScoresPage(
        production=seen.production.pk,
        title=seen.production.title,
        writes=writes,
        scores=tuple(sorted(lines, key=lambda one: (in_order(one.scene), one.occasion))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version, and what it changed."""

    number: int
    stage: Words
    at: datetime
    by: str
    moves: int
    changed: tuple[str, ...]
    """Against the version it is compared with."""

    against: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsPage:
    """Every version of a score, the latest first."""

    place: Place
    versions: tuple[VersionLine, ...]
    numbers: tuple[int, ...]
    compared: VersionLine | None


def versions(seen: Seen, key: Key, *, old: int = 0, new: int = 0) -> VersionsPage:
    """Each version against the one before it; and two that were chosen against each other."""
    rows = {row.version: row for row in queries.versions_of(seen.production.pk, *key)}
    names = people.names_of(row.by_id for row in rows.values())
    chosen = _version(rows[new], rows[old], names) if {old, new} <= rows.keys() else None
    return VersionsPage(
        place=place(seen, key),
        versions=tuple(_version(row, rows.get(number - 1), names) for number, row in rows.items()),
        numbers=tuple(rows),
        compared=chosen,
    )


def _version(row: ScoreVersion, before: ScoreVersion | None, names: dict[UUID, str]) -> VersionLine:
    found = changes(queries.score_in(before), queries.score_in(row)) if before else ()
    return VersionLine(
        number=row.version,
        stage=words.STAGES[Stage(row.stage)],
        at=row.at,
        by=names.get(row.by_id, ""),
        moves=len(row.content["lines"]),
        changed=tuple(map(words.change, found)),
        against=before.version if before else 0,
    )
