"""The rehearsal record: who was there, what was set, and what changed by whose word."""

from __future__ import annotations

from closedset.practice.consent.plan import Plan
from closedset.practice.papers.blocks import Paper, Points, Words
from closedset.practice.papers.choreography import in_order
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, moves_table, sections, signing, ticks, title, to_fill
from closedset.practice.papers.within import of_performer
from closedset.practice.visibility import READS_PAPERS

CLOTHED = "In rehearsal everybody is clothed unless a performer asks otherwise."


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """The whole for direction; for each performer what they are in."""
    kind = Kind.REHEARSAL_RECORD
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
    kind = Kind.REHEARSAL_RECORD
    before = facts.recorded("rehearsed")
    plan = in_order(plan, facts.score) if facts.score else plan
    present = [one.called for one in parts] + [*facts.coordinators, "Director"]
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"A rehearsal of scene {facts.scene} is recorded: {before}."
        if before
        else f"No rehearsal of scene {facts.scene} is recorded yet.",
        facts=(*facts.head(*parts), *([("Score", facts.score_called)] if facts.score else [])),
        sections=sections(
            ("When and who", [lines("Date and time", "Place"), ticks(*present), lines("Others, and why")]),
            ("Clothed", [Words(CLOTHED), ticks("Clothed", "Garments on"), lines("Which, on whom")]),
            ("What was set", [*moves_table(plan, "As agreed", "Set", "Otherwise")]),
            (
                "Asked before, during and after",
                [to_fill("Check-ins", ("Time", "Asked of", "All right as planned", "Less than planned"), 4)],
            ),
            (
                "Changes",
                [
                    Points(("A change beyond what is agreed waits for a new version of the rider.",)),
                    to_fill("Changes", ("Move", "What", "Who asked", "Everybody in it agreed"), 3),
                ],
            ),
            ("Open points", [to_fill("Open", ("To settle", "By whom"), 3)]),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind, performers=[one.performer for one in parts]),
        reference=facts.reference(*parts),
    )
