"""The garment and barrier plan: who wears what, for what, and what is still to be assigned."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.consent.plan import Plan
from closedset.practice.papers.blocks import Block, Paper, Points, Standing, Table, Told, Words
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import (
    asks_barrier,
    exposure_table,
    sections,
    title,
    to_fill,
    uncovered,
    worn_rows,
)
from closedset.practice.papers.within import of_performer, taking_part
from closedset.practice.papers.words import listed
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import COVERINGS, fit_for

CARE = (
    "Each garment is fitted with the performer, in private, before the day.",
    "Adhesive and barrier are new for each performer, and nobody else puts them on unless asked to.",
    "What the skin does not bear is asked of the performer in private. It is not written here.",
    "Removal is part of the plan: time, solvent, warmth, and somebody the performer has chosen.",
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """The whole plan for costume and make-up, and for each performer their own."""
    kind = Kind.GARMENT_PLAN
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
    kind = Kind.GARMENT_PLAN
    performers = [one.performer for one in parts]
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"What {listed(performers)} will wear so that what is agreed stays as agreed."
        if parts
        else "Nobody is in this scene yet.",
        facts=facts.head(*parts),
        sections=sections(
            ("Worn", _worn(plan)),
            ("Still to be assigned", _open(plan, performers)),
            ("What it has to cover", exposure_table(plan, "Agreed on set", screen=False)),
            ("Care", [Points(CARE)]),
            (
                "Fitting",
                [to_fill("Fittings", ("Performer", "Fitted on", "With", "Kept by", "Spare with"), 3)],
            ),
        ),
        visible_to=visible_to(kind, performers=performers),
        reference=facts.reference(*parts),
    )


def _worn(plan: Plan) -> Iterator[Block]:
    head = ("Performer", "Item", "For", "Where", "Size", "Skin tone", "Put on by", "Spare", "Confirmed")
    rows = tuple((*row, "", "", "", "", "") for row in worn_rows(plan))
    if rows:
        yield Table("Garments, barriers and covers", head, rows)
    else:
        yield Words("Nothing is recorded as worn yet.")
        yield to_fill("Garments, barriers and covers", head, 3)


def _open(plan: Plan, performers: list[str]) -> Iterator[Block]:
    """Who needs a barrier or a cover by what is agreed and has none assigned."""
    for move in plan.moves:
        if asks_barrier(move):
            for who in taking_part(move):
                worn = plan.worn.get(who, frozenset()) | set(move.needs)
                if who in performers and not worn & fit_for("separation"):
                    yield Told(Standing.HOLD, f"{who}: no barrier is assigned for move {move.id}.")
    for who in dict.fromkeys(one.performer for one in plan.exposes if uncovered(one)):
        if not plan.worn.get(who, frozenset()) & fit_for("cover"):
            cover = COVERINGS["robe"].label
            yield Told(Standing.HOLD, f"{who}: no cover for between takes is assigned, such as a {cover}.")
