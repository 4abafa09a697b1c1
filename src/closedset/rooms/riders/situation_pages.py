"""What is shown about agreements of their own, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.riders.situations import SITUATIONS, Situation
from closedset.practice.standards.packs import PACKS
from closedset.rooms.productions import standards
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule of a standard, and whether it counts here."""

    id: str
    says: str
    source: str
    active: bool
    decides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationLine:
    """Somebody, or something, with an agreement of their own."""

    id: str
    title: str
    says: tuple[str, ...]
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementsPage:
    """All of them."""

    production: UUID
    title: str
    situations: tuple[SituationLine, ...]


def agreements(seen: Seen, *, at: datetime) -> AgreementsPage:
    """Every situation, with the rules it rests on as they count on this production."""
    active, off = standards.active(seen.production, at=at), standards.switched_off(seen.production, at=at)
    rules = {
        rule.id: RuleLine(
            id=rule.id,
            says=rule.says,
            source=rule.source,
            active=pack.id in active and rule.id not in off,
            decides=rule.decides,
        )
        for pack in PACKS.values()
        for rule in pack.rules
    }
    return AgreementsPage(
        production=seen.production.pk,
        title=seen.production.title,
        situations=tuple(line(one, rules) for one in SITUATIONS.values()),
    )


def line(one: Situation, rules: dict[str, RuleLine]) -> SituationLine:
    """One situation."""
    return SituationLine(
        id=one.id, title=one.title, says=one.says, rules=tuple(rules[rule] for rule in one.rules)
    )
