"""The withdrawal record: what is not agreed any more and from when. Why is nobody's to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.papers.blocks import Block, Paper, Points, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, ticks, to_fill
from closedset.practice.papers.words import moment, scenes
from closedset.practice.visibility import READS_PAPERS

STANDS = (
    "What was filmed before this moment stays governed by the rider it was filmed under.",
    "What was not filmed is not agreed any more, as far as written here.",
    "A double does no more than the rider permitted, and has a rider of their own.",
    "No reason is asked for and none is written. Nobody is worse off for it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalFacts:
    """One taking back."""

    production: str
    zone: str
    performer: str
    character: str
    at: datetime
    by_performer: bool
    """Entered by the performer or whoever represents them; otherwise by the coordinator for them."""

    terms: tuple[str, ...] = ()
    """The sentences that were taken back; empty for everything in `scenes`, or everything at all."""

    scenes: tuple[str, ...] = ()
    riders: tuple[str, ...] = ()
    """The versions it reaches, as papers call them."""


def copies(facts: WithdrawalFacts) -> tuple[Copy, ...]:
    """One record for both sides."""
    kind = Kind.WITHDRAWAL_RECORD
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.performer}",
        production=facts.production,
        opening=f"From {moment(facts.at, facts.zone)} on, the following is not agreed any more.",
        facts=(
            ("Performer", f"{facts.performer} ({facts.character})"),
            ("Taken back", moment(facts.at, facts.zone)),
            ("Entered by", _channel(facts)),
            ("Reaches", "; ".join(facts.riders) or "no signed rider"),
        ),
        sections=sections(
            ("Taken back", _scope(facts)),
            ("What that means", [Points(STANDS)]),
            (
                "What had been filmed before",
                [to_fill("Filmed", ("Scene", "Set-up", "Takes", "Last roll"), 3)],
            ),
            (
                "What is offered instead",
                [
                    ticks("Planned otherwise", "Framed otherwise", "Double", "Left out"),
                    lines("Which", each=2),
                ],
            ),
            ("Who was told", [to_fill("Told", ("Who", "By whom", "When"), 4)]),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind, performers=[facts.performer]),
        reference="; ".join(facts.riders),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=(facts.performer,)),)


def _channel(facts: WithdrawalFacts) -> str:
    if facts.by_performer:
        return "the performer, or whoever represents them"
    return "the coordinator, for the performer"


def _scope(facts: WithdrawalFacts) -> Iterator[Block]:
    if facts.terms:
        yield Points(facts.terms, numbered=True)
    elif facts.scenes:
        yield Words(f"Everything in {scenes(facts.scenes)}.")
    else:
        yield Words("Everything.")
