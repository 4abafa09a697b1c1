"""The audition notice: what is asked, what never is, and whom one may bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.practice.notices import Stage
from closedset.practice.papers.blocks import Paper, Points, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, ticks, to_fill
from closedset.practice.papers.words import capital, moment
from closedset.practice.visibility import READS_PAPERS

STAGES = {
    Stage.OPEN_CALL: "open call",
    Stage.SELF_TAPE: "self-tape",
    Stage.FIRST: "first audition",
    Stage.CALLBACK: "callback",
    Stage.FINAL_CALLBACK: "final callback",
}
RIGHTS = (
    "Nobody is nude and nothing is simulated at an audition, ever.",
    "Nobody asks for nude photographs or for a tape without clothes.",
    "You may bring somebody of your choice. They may stay in the room.",
    "No personal device records. What is recorded is recorded with your written consent, for casting alone.",
    "After casting what was recorded is destroyed when you ask for it, and you are told that it was.",
    "You may stop or leave at any moment.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditionFacts:
    """One audition as it was entered."""

    production: str
    zone: str
    says: str
    """What was told, as it was entered."""

    stage: Stage
    at: datetime
    told_at: datetime
    garment: bool
    performer: str = ""
    """Empty for somebody who is not cast."""


def copies(facts: AuditionFacts) -> tuple[Copy, ...]:
    """One notice."""
    kind = Kind.AUDITION_NOTICE
    wears = (
        "A modesty garment is worn, at this one final callback and at no other."
        if facts.garment
        else "Everybody keeps their own clothes on."
    )
    own = (facts.performer,) if facts.performer else ()
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.performer}" if own else KINDS[kind].called,
        production=facts.production,
        opening=wears,
        facts=(
            ("Audition", moment(facts.at, facts.zone)),
            ("Stage", capital(STAGES[facts.stage])),
            ("Told", moment(facts.told_at, facts.zone)),
        ),
        sections=sections(
            ("What the part asks for", [Words(facts.says)]),
            ("What holds", [Points(RIGHTS)]),
            (
                "Who is in the room",
                [to_fill("Present", ("Name", "Function"), 5), lines("Whom the performer brings")],
            ),
            (
                "Recording",
                [
                    ticks("Nothing is recorded", "Recorded, and the performer consents"),
                    lines("Signed by the performer", "Destroyed on, by whom"),
                ],
            ),
        ),
        visible_to=visible_to(kind, performers=own),
        reference=f"notice of {moment(facts.told_at, facts.zone)}",
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=own),)
