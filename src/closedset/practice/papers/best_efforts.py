"""The best-efforts log: who was asked for a coordinator, and how requests were answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.papers.blocks import Block, Paper, Table, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import sections, signing, to_fill
from closedset.practice.papers.words import listed, moment
from closedset.practice.visibility import READS_PAPERS

NO_WORSE = "Nobody who asked for a coordinator is worse off for having asked. (US-SAG-16)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Somebody was asked, or asked."""

    at: datetime
    scene: str
    says: str = ""
    """Whom a search went to, as it was entered. A performer's own words are never in the log."""

    performer: str = ""
    answer: str = ""
    answered: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EffortFacts:
    """Everything entered about finding a coordinator."""

    production: str
    zone: str
    attempts: tuple[Attempt, ...]
    requests: tuple[Attempt, ...]
    coordinators: tuple[str, ...] = ()


def copies(facts: EffortFacts) -> tuple[Copy, ...]:
    """One log for production and counsel."""
    kind = Kind.BEST_EFFORTS
    waiting = sum(1 for one in facts.requests if one.answered is None)
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.production}",
        production=facts.production,
        opening=f"Engaged: {listed(facts.coordinators)}."
        if facts.coordinators
        else "No intimacy coordinator is engaged at present.",
        facts=(
            ("Attempts entered", str(len(facts.attempts))),
            ("Requests by performers", str(len(facts.requests))),
            ("Requests without an answer", str(waiting)),
        ),
        sections=sections(
            ("Attempts", _attempts(facts)),
            ("Requests by performers", _requests(facts)),
            ("Further attempts", [to_fill("By hand", ("Date", "Asked whom", "Answer", "Reason"), 4)]),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _attempts(facts: EffortFacts) -> Iterator[Block]:
    if not facts.attempts:
        yield Words("No attempt is entered.")
        return
    yield Table(
        "Who was asked, and what they said",
        ("When", "Scene", "Asked", "Answer", "Answered"),
        tuple(
            (moment(one.at, facts.zone), one.scene or "all", one.says, one.answer, _answered(one, facts))
            for one in facts.attempts
        ),
    )


def _requests(facts: EffortFacts) -> Iterator[Block]:
    if not facts.requests:
        yield Words("No performer has asked for a coordinator here.")
        return
    yield Table(
        "Who asked for a coordinator, and the answer",
        ("When", "Scene", "Performer", "Answer", "Answered"),
        tuple(
            (
                moment(one.at, facts.zone),
                one.scene or "all",
                one.performer or "not named",
                one.answer,
                _answered(one, facts),
            )
            for one in facts.requests
        ),
    )
    yield Words(NO_WORSE)


def _answered(one: Attempt, facts: EffortFacts) -> str:
    return moment(one.answered, facts.zone) if one.answered else "not answered yet"
