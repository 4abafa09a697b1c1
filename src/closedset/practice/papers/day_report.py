"""The end-of-day report: what was called and prepared stands in it, what was shot is written by hand.

No private content: not what anybody said, only what was done against what is agreed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.papers.blocks import Block, Facts, Paper, Section, Table, Words
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, names, signing, ticks, to_fill
from closedset.practice.papers.words import clock, day, listed, moment, scenes
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import LEVEL

FACTS = {
    "notice_given": "Notice",
    "rehearsed": "Rehearsed",
    "check_in": "Check-in",
}
"""What is recorded of a scene, as the report has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """One day of a production: the scenes that were called on it."""

    production: str
    zone: str
    on: datetime
    """Any instant of the day."""

    scenes: tuple[SceneFacts, ...]
    coordinators: tuple[str, ...] = ()
    issued: tuple[tuple[datetime, str], ...] = ()
    """Papers issued that day, by when and what they are called."""


def copies(facts: DayFacts) -> tuple[Copy, ...]:
    """One report for the production."""
    kind = Kind.DAY_REPORT
    called = [one.scene for one in facts.scenes]
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}, {day(facts.on, facts.zone)}",
        production=facts.production,
        opening=f"Called for work with the coordinator: {scenes(called)}."
        if called
        else "No scene with a plan was called on this day.",
        facts=(
            ("Day", day(facts.on, facts.zone)),
            ("Coordinator", listed(facts.coordinators) or "not seated"),
        ),
        sections=(
            *(Section(f"Scene {one.scene}", tuple(_scene(one))) for one in facts.scenes),
            Section("The day", tuple(_day(facts))),
            Section("Signed", (signing(kind),)),
        ),
        visible_to=visible_to(kind),
        reference="; ".join(part.made_from for one in facts.scenes for part in one.parts if part.made_from),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _scene(one: SceneFacts) -> Iterator[Block]:
    yield Facts(tuple(_prepared(one)))
    yield Table(
        "Cast and riders",
        ("Performer", "Called", "Rider in force", "Asked before the first roll"),
        tuple((part.called, _call(one, part), part.rider or "none", "") for part in one.parts),
    )
    yield Table(
        "Set-ups",
        ("Set-up", "Takes", "Closed from", "to", "Shot as agreed", "Less", "Otherwise"),
        tuple((setup.id, *("" for _column in range(6))) for setup in one.plan.setups)
        + tuple(tuple("" for _column in range(7)) for _row in range(2)),
    )
    yield lines("What was not as planned, and how it was agreed", "Garments to mend or order", each=2)


def _call(one: SceneFacts, part: Part) -> str:
    return clock(part.call, one.zone) if part.call else "no call"


def _prepared(one: SceneFacts) -> Iterator[tuple[str, str]]:
    yield "Occasion", one.occasion_words
    yield "Cast", names(one.parts) or "nobody yet"
    level = one.room.level
    yield "Set planned as", LEVEL.label(level) if level else "not recorded"
    if one.room.closed_at:
        yield "Recorded closed at", moment(one.room.closed_at, one.zone)
    for fact, words in FACTS.items():
        yield words, one.recorded(fact) or "not recorded"


def _day(facts: DayFacts) -> Iterator[Block]:
    if facts.issued:
        yield Table(
            "Papers issued on the day",
            ("At", "Paper"),
            tuple((clock(at, facts.zone), called) for at, called in facts.issued),
        )
    yield ticks("Everything shot stands within the riders in force", "Something was shot otherwise")
    yield to_fill("Changes agreed on the day", ("Time", "Scene", "What", "Change request signed"), 3)
    yield lines("To carry forward", "To follow up, and by whom", each=2)
    yield to_fill("Coordinator", ("In at", "Out at", "Hours", "Confirmed by"), 1)
    yield Words("What anybody said in confidence is not in this report.")
