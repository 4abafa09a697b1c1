"""What the page of a release shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from closedset.practice.consent.prose import sentence
from closedset.practice.riders.making import Overlap
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import queries
from closedset.rooms.riders.models import RiderVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage:
    """What is asked of one performer in a scene, beside what is available: the coordinator's alone."""

    production: UUID
    title: str
    member: UUID
    name: str
    scene: str
    occasion: str
    offered: tuple[tuple[str, str], ...]
    held_back: tuple[str, ...]
    adds_to: str
    """The rider that speaks for the scene already: what is released makes its next version."""


def release(
    seen: Seen,
    member: CastMember,
    scene: str,
    occasion: str,
    found: Overlap,
    before: RiderVersion | None,
) -> ReleasePage:
    """The overlap in words, less what the rider `before` says already."""
    return ReleasePage(
        production=seen.production.pk,
        title=seen.production.title,
        member=member.pk,
        name=member.name,
        scene=scene,
        occasion=occasion,
        offered=tuple((term.id, sentence(term)) for term in found.terms),
        held_back=tuple(sentence(term) for term in found.held_back),
        adds_to=queries.engine_id(before.rider) if before else "",
    )
