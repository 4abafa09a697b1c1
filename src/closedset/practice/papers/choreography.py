"""Choreography notes: the moves that are agreed, in order, with room for what rehearsal finds."""

from __future__ import annotations

from closedset.practice.consent.plan import Plan
from closedset.practice.papers.blocks import Paper, Points
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import (
    exposure_table,
    lines,
    moves_table,
    names,
    sections,
    setups_table,
    title,
    to_fill,
)
from closedset.practice.papers.within import of_performer
from closedset.practice.visibility import READS_PAPERS

RULES = (
    "Nothing is added, and nothing becomes more, without everybody in it agreeing first, away from the set.",
    "Less is always possible, at any moment.",
    "Every move has a beginning and an end that everybody in it knows.",
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """The whole for direction and camera; for each performer the moves they are in."""
    kind = Kind.CHOREOGRAPHY
    whole = Copy(paper=_paper(facts, facts.plan, facts.parts), seats=READS_PAPERS[kind])
    own = (
        Copy(
            paper=_paper(facts, of_performer(facts.plan, one.performer), (one,)),
            performers=(one.performer,),
            part=one.performer,
        )
        for one in facts.parts
    )
    return (whole, *own)


def _paper(facts: SceneFacts, plan: Plan, parts: tuple[Part, ...]) -> Paper:
    kind = Kind.CHOREOGRAPHY
    count = len(plan.moves)
    moves = "One move is agreed." if count == 1 else f"{count or 'No'} moves are agreed."
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"{moves} What does not stand here is not done.",
        facts=(*facts.head(*parts), ("With", names(parts) or "nobody yet")),
        sections=sections(
            ("Moves", moves_table(plan, "In order", "Counts", "Cue")),
            ("Exposure", exposure_table(plan, "At most")),
            ("Camera", setups_table(plan)),
            ("What holds throughout", [Points(RULES)]),
            (
                "From rehearsal",
                [
                    lines("Anchor points", "Breath and sound", "Eyelines", "Masking"),
                    to_fill("Cues", ("Begins on", "Ends on", "Reset", "Takes at most"), 2),
                ],
            ),
        ),
        visible_to=visible_to(kind, performers=[one.performer for one in parts]),
        reference=facts.reference(*parts),
    )
