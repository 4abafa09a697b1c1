"""The boundary statement: what a performer says for themselves, on a paper that is theirs.

It is made for the performer and for whoever hears performers, each time anew; it is issued to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from closedset.practice.papers.blocks import Block, Paper, Points, Standing, Table, Told
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, SEATS
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections
from closedset.practice.papers.words import capital, day, in_order, listed, moment
from closedset.practice.visibility import READS_PAPERS, Seat

NO, ONLY_IF, TAKEN_BACK = "no", "only_if", "taken_back"
ANSWERS = {"yes": "yes", ONLY_IF: "only if", NO: "no", TAKEN_BACK: "condition taken back"}
CONDITIONS = {
    "closed_set": "the set is closed",
    "rehearsed": "we have rehearsed it",
    "check_in": "I have been asked that day and said it is all right",
    "present": "the intimacy coordinator is there",
    "monitors": "no monitor shows it beyond the set",
}
PARTS = {
    "touch": "Being touched, or touching with",
    "seen": "Being uncovered",
    "action": "What is played",
}
READ = (
    "A no needs no reason. It goes on counting after another answer, until a rider signed later says more.",
    "An “only if” goes on counting until the performer, signed in, takes it back.",
    "A yes permits nothing. What is agreed is what is signed; what nobody answered is not agreed.",
    "What is said for every scene counts in each scene too.",
    "This paper goes to no department. What others keep to reaches them by the rider and its summary.",
)
OLDER = "More was said before this account stood with the part. It counts, and is not on this paper."


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as it was given."""

    question: str
    scene: str
    """Empty for every scene."""

    answer: str
    condition: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFacts:
    """What one performer has said, as one reader may read it."""

    production: str
    zone: str
    performer: str
    character: str
    at: datetime
    asked: Mapping[str, tuple[str, str]]
    """Every question in order: its part and what it asks about."""

    given: tuple[Given, ...]
    """Every answer, the first first."""

    again: date | None = None
    older: bool = False
    """Something was said that this reader does not read."""


def copies(facts: StatementFacts) -> tuple[Copy, ...]:
    """One paper, for one reader."""
    kind = Kind.BOUNDARY_STATEMENT
    scenes = sorted({one.scene for one in facts.given}, key=in_order)
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.performer}",
        production=facts.production,
        opening=f"What {facts.performer} says for themselves. Silence is no.",
        facts=tuple(_head(facts)),
        sections=sections(
            ("How to read it", [*_older(facts), Points(READ)]),
            *((_scope(scene), list(_tables(facts, scene))) for scene in scenes),
            (
                "To add by hand",
                [
                    lines(
                        "Garments I choose",
                        "My signal to stop or to pause",
                        "How I close the work",
                        "Who may be told, and what",
                    )
                ],
            ),
        ),
        visible_to=f"{facts.performer} and {SEATS[Seat.INTIMACY_COORDINATOR]}",
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=(facts.performer,)),)


def _head(facts: StatementFacts) -> Iterator[tuple[str, str]]:
    yield "Performer", f"{facts.performer} ({facts.character})"
    yield "As of", moment(facts.at, facts.zone)
    if facts.again:
        begins = datetime.combine(facts.again, time(), ZoneInfo(facts.zone))
        yield "To be gone through again from", day(begins, facts.zone)


def _older(facts: StatementFacts) -> Iterator[Block]:
    if facts.older:
        yield Told(Standing.HOLD, OLDER)


def _scope(scene: str) -> str:
    return f"In scene {scene}" if scene else "In every scene"


def _tables(facts: StatementFacts, scene: str) -> Iterator[Table]:
    """What was answered for a scene, a table a part; what was not answered stands in none."""
    for part, called in PARTS.items():
        rows = tuple(
            _row(label, given, facts.zone)
            for question, (own, label) in facts.asked.items()
            if own == part
            and (given := [one for one in facts.given if (one.question, one.scene) == (question, scene)])
        )
        if rows:
            yield Table(called, ("About", "Answer", "Counts as well", "In their words", "Said"), rows)


def _row(label: str, given: Sequence[Given], zone: str) -> tuple[str, ...]:
    last = given[-1]
    return (
        capital(label),
        said(last),
        listed(dict.fromkeys(counting(given))),
        "; ".join(dict.fromkeys(one.words for one in given if one.words and stands(one, given))),
        day(last.at, zone),
    )


def said(one: Given) -> str:
    """An answer with its condition, without the performer's own words."""
    if one.answer == ONLY_IF:
        condition = CONDITIONS.get(one.condition, "what is said in their words is so")
        return f"{ANSWERS[ONLY_IF]} {condition}"
    return ANSWERS[one.answer]


def counting(given: Sequence[Given]) -> Iterator[str]:
    """What was said to a question before its last answer and counts still: see `READ`."""
    now = said(given[-1])
    for one in given[:-1]:
        if stands(one, given) and said(one) != now:
            yield said(one)


def stands(one: Given, given: Sequence[Given]) -> bool:
    """Whether an answer counts among all that were given to its question: the last, a no, a condition that
    was not taken back since."""
    if one is given[-1] or one.answer == NO:
        return True
    back = max((other.at for other in given if other.answer == TAKEN_BACK), default=one.at)
    return one.answer == ONLY_IF and one.at >= back
