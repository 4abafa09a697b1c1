"""What papers are made from, out of what the engine knows of a scene."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from closedset.practice.choreography.values import Score
from closedset.practice.choreography.values import agreed as cut_to_agreed
from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.answer import Answer
from closedset.practice.consent.check import Production
from closedset.practice.consent.plan import Plan, performing
from closedset.practice.consent.terms import Person
from closedset.practice.garments import Piece
from closedset.practice.papers.facts import OfTheSet, Part, SceneFacts
from closedset.practice.papers.within import agreed_only
from closedset.practice.riders.summary import required, standing


def scene_facts(
    world: Production,
    plan: Plan,
    answer: Answer,
    agreements: Mapping[str, Agreement],
    *,
    production: str,
    zone: str,
    draft: str = "",
    digests: Mapping[tuple[str, int], str] | None = None,
    coordinators: tuple[str, ...] = (),
    pieces: tuple[Piece, ...] = (),
    score: Score | None = None,
    score_called: str = "",
    of_the_set: OfTheSet | None = None,
) -> SceneFacts:
    """A scene as papers have it: the agreed part of its plan, and each performer's rider in force.

    `digests` are those of rider versions, by the rider's id and the number.
    """
    here = (performing(plan) | plan.worn.keys()) & world.people.keys()
    performers = here | {who for who, own in agreements.items() if own.riders}
    acting = sorted(who for who in performers if world.people[who].performs)
    agreed = agreed_only(plan, answer)
    parts = tuple(
        _part(world.people[who], plan, agreements.get(who, Agreement()), digests or {}) for who in acting
    )
    present = (agreed.room.present if agreed.room else None) or frozenset()
    return SceneFacts(
        production=production,
        zone=zone,
        scene=plan.scene,
        occasion=plan.occasion,
        plan=agreed,
        draft=draft,
        parts=parts,
        functions=tuple((who, _function(world.people.get(who))) for who in sorted({*acting, *present})),
        coordinators=coordinators,
        pieces=pieces,
        score=cut_to_agreed(score, agreed.moves) if score else None,
        score_called=score_called if score else "",
        of_the_set=_had_there(of_the_set or OfTheSet(), present),
    )


def _had_there(known: OfTheSet, present: frozenset[str]) -> OfTheSet:
    """The list without whom a performer does not have there."""
    return replace(known, roster=tuple(one for one in known.roster if one.name in present))


def _part(person: Person, plan: Plan, agreement: Agreement, digests: Mapping[tuple[str, int], str]) -> Part:
    rider = agreement.riders[-1] if agreement.riders else None
    return Part(
        performer=person.id,
        character=person.plays,
        call=plan.call.get(person.id),
        rider=f"{rider.id}, version {rider.version}" if rider else "",
        digest=digests.get((rider.id, rider.version), "") if rider else "",
        terms=tuple(standing(agreement)),
        requires=tuple(required(agreement, plan.scene)),
    )


def _function(person: Person | None) -> str:
    if person is None:
        return ""
    return person.function or ("performer" if person.performs else "")
