"""Papers of made scenes, with secrets planted where a paper could pick them up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime

from closedset.practice.choreography.values import Line, Notation, Score
from closedset.practice.consent import Production, check
from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.axes import Space
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import Move, Plan
from closedset.practice.consent.terms import Effect
from closedset.practice.papers import (
    best_efforts,
    boundary_statement,
    change_request,
    check_in,
    choreography,
    closed_set_memo,
    cut_review,
    day_report,
    garment_plan,
    incident_report,
    meeting_note,
    rehearsal_record,
    risk_assessment,
    summary,
    withdrawal,
    wrap_report,
)
from closedset.practice.papers.audition_facts import AuditionFacts, Destroyed
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.facts import Copy, OfTheSet, SceneFacts
from closedset.practice.papers.gather import scene_facts
from closedset.practice.papers.names import Kind
from closedset.practice.papers.within import taking_part
from closedset.practice.riders import summary as summaries
from kit import auditions

AT = datetime(2026, 5, 5, 12, tzinfo=UTC)
SECRET = "unspoken"
"""A word that stands in no text of the program."""


def agreements_of(world: Production, plan: Plan, at: datetime) -> dict[str, Agreement]:
    space = Space(world.people)
    return {
        who: effective(person, plan.scene, at, world.riders, world.statements, space)
        for who, person in world.people.items()
        if person.performs
    }


def facts_of(
    world: Production,
    plan: Plan,
    at: datetime = AT,
    *,
    scored: bool = False,
    of_the_set: OfTheSet | None = None,
) -> SceneFacts:
    return scene_facts(
        world,
        plan,
        check(world, plan, at),
        agreements_of(world, plan, at),
        production="Harbour",
        zone="Europe/Berlin",
        draft="blue pages",
        digests={(one.id, one.version): f"{one.id}{one.version}".ljust(64, "0") for one in world.riders},
        coordinators=("rosa",),
        score=score_of(plan) if scored else None,
        score_called="version 1, set for rehearsal",
        of_the_set=of_the_set,
    )


def score_of(plan: Plan) -> Score:
    """A score in which each move has a cue of its own, and a note that is the coordinators'."""
    lines = (
        Line(
            move=move,
            notation=Notation(
                start=number % 3, length=number % 3, stop=f"cue of {move.id}", eyes=_looks(move), note=SECRET
            ),
        )
        for number, move in enumerate(reversed(plan.moves))
    )
    return Score(lines=tuple(lines))


def _looks(move: Move) -> tuple[tuple[str, str], ...]:
    return tuple((who, f"gaze-of-{who}") for who in taking_part(move))


def lines_for(world: Production, plan: Plan, at: datetime = AT) -> tuple[summaries.Line, ...]:
    plays = {who: one.plays for who, one in world.people.items()}
    return summaries.summary(agreements_of(world, plan, at), plays, plan.scene)


def with_secrets(world: Production, plan: Plan) -> tuple[Production, Plan]:
    """The same, with words nobody else may read in every place where people write freely."""
    riders = tuple(
        replace(
            one,
            terms=tuple(
                replace(term, says=SECRET) if term.effect is Effect.REFUSE else term for term in one.terms
            ),
        )
        for one in world.riders
    )
    statements = tuple(replace(one, evidence=one.evidence or SECRET) for one in world.statements)
    moves = tuple(replace(one, alternative=SECRET) for one in plan.moves)
    return (
        replace(world, riders=riders, statements=statements),
        replace(plan, moves=moves, facts=plan.facts | {SECRET: AT}),
    )


SCENE_PAPERS = {
    Kind.CLOSED_SET_MEMO: closed_set_memo.copies,
    Kind.GARMENT_PLAN: garment_plan.copies,
    Kind.CHOREOGRAPHY: choreography.copies,
    Kind.REHEARSAL_RECORD: rehearsal_record.copies,
    Kind.CHECK_IN: check_in.copies,
    Kind.CHANGE_REQUEST: change_request.copies,
    Kind.INCIDENT_REPORT: incident_report.copies,
    Kind.RISK_ASSESSMENT: risk_assessment.copies,
}


def copies_of(
    world: Production, plan: Plan, at: datetime = AT, *, scored: bool = False
) -> dict[Kind, tuple[Copy, ...]]:
    """Every paper of a scene and its day, for all its readers."""
    facts, lines = facts_of(world, plan, at, scored=scored), lines_for(world, plan, at)
    made = {kind: make(facts) for kind, make in SCENE_PAPERS.items()}
    made[Kind.SUMMARY] = summary.copies(facts, lines)
    made[Kind.CUT_REVIEW] = cut_review.copies(facts, lines)
    made[Kind.DAY_REPORT] = day_report.copies(
        day_report.DayFacts(production="Harbour", zone="Europe/Berlin", on=at, scenes=(facts,))
    )
    return made


WITHDRAWAL = withdrawal.WithdrawalFacts(
    production="Harbour",
    zone="Europe/Berlin",
    performer="ada",
    character="ADA",
    at=AT,
    by_performer=True,
)
AUDITION = AuditionFacts(
    production="Harbour",
    zone="Europe/Berlin",
    audition=replace(auditions.FINAL, performer="ada", part="ADA", recorded=True),
    what="two takes, kept by casting",
    certificates=(Destroyed(what="Two takes", how="Deleted", by="Nell Okafor", at=AT),),
    cast="ada",
)
MEETING = meeting_note.MeetingFacts(
    production="Harbour",
    zone="Europe/Berlin",
    held_on=AT.date(),
    attended="Dev Osei, Rosa Lindqvist",
    entered=AT,
    said={"tone": "Tender, and over soon."},
)
STATEMENT = boundary_statement.StatementFacts(
    production="Harbour",
    zone="Europe/Berlin",
    performer="ada",
    character="ADA",
    at=AT,
    asked={"touch.back": ("touch", "the back"), "seen.back": ("seen", "the back")},
    given=(
        boundary_statement.Given(
            question="touch.back", scene="", answer="only_if", condition="closed_set", words="", at=AT
        ),
    ),
)
EFFORTS = best_efforts.EffortFacts(production="Harbour", zone="Europe/Berlin", attempts=(), requests=())
WRAP = wrap_report.WrapFacts(production="Harbour", scenes=40, planned=(), riders=())


def texts(paper: Paper) -> Iterator[str]:
    """Every text of a paper, one by one."""
    todo: list[object] = [asdict(paper)]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            todo.extend(one.values())
        elif isinstance(one, list | tuple):
            todo.extend(one)


def whole(paper: Paper) -> str:
    return json.dumps(asdict(paper), ensure_ascii=False)
