"""What somebody's page of everything kept has of their auditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.rooms.auditions import queries, words
from closedset.rooms.auditions.pages import PresentLine, asked, present_lines
from closedset.rooms.auditions.words import Words
from closedset.rooms.productions.models import CastMember


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAudition:
    """One audition on the page of everything kept about its performer."""

    id: UUID
    stage: Words
    part: str
    at: datetime
    facts: tuple[tuple[Words, Words], ...]
    told: int
    present: tuple[PresentLine, ...]
    recorded: bool | None
    recorded_what: str
    waits: bool
    destroyed_at: datetime | None
    called_off: bool


def own_auditions(member: CastMember, *, at: datetime) -> tuple[OwnAudition, ...]:
    """Everything kept about somebody's auditions, the latest first."""
    found = queries.of_member(member, at=at)
    return tuple(
        OwnAudition(
            id=one.row.pk,
            stage=words.STAGES[one.facts.stage],
            part=one.facts.part,
            at=one.facts.at,
            facts=asked(one.facts),
            told=len(one.facts.told),
            present=present_lines(one.facts) or (),
            recorded=one.facts.recorded,
            recorded_what=str(one.recording.get("what", "")),
            waits=one.waits,
            destroyed_at=one.facts.destroyed_at,
            called_off=one.called_off,
        )
        for one in sorted(found, key=lambda each: each.facts.at, reverse=True)
    )
