"""The garment and barrier plan: who wears what, for what, and what is still to be assigned."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.consent.plan import Plan
from closedset.practice.garments import Need, Piece, Purpose, Stands, met, needs, worn_for
from closedset.practice.papers.blocks import Block, Paper, Points, Standing, Table, Told, Words
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import (
    exposure_table,
    sections,
    title,
    to_fill,
)
from closedset.practice.papers.within import of_performer
from closedset.practice.papers.words import listed
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import AREAS, COVERINGS

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
    pieces = tuple(one for one in facts.pieces if one.performer in performers)
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"What {listed(performers)} will wear so that what is agreed stays as agreed."
        if parts
        else "Nobody is in this scene yet.",
        facts=facts.head(*parts),
        sections=sections(
            ("Worn", _worn(plan, pieces)),
            ("Still to be assigned", _open(plan, performers, pieces)),
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


def _worn(plan: Plan, pieces: tuple[Piece, ...]) -> Iterator[Block]:
    head = ("Performer", "Item", "For", "Where", "Size", "Skin tone", "Put on by", "Spare", "Confirmed")
    rows = tuple(_rows(plan, pieces))
    if rows:
        yield Table("Garments, barriers and covers", head, rows)
    else:
        yield Words("Nothing is recorded as worn yet.")
        yield to_fill("Garments, barriers and covers", head, 3)


def _rows(plan: Plan, pieces: tuple[Piece, ...]) -> Iterator[tuple[str, ...]]:
    """Each piece, and what is planned as worn and has no piece yet. Sizes and skin are never printed."""
    for one in pieces:
        called = f"{COVERINGS[one.covering].label}, {one.called}" if one.called else ""
        clean_up = "; to be taken out of the picture" if one.clean_up else ""
        yield (
            one.performer,
            f"{called or COVERINGS[one.covering].label}{clean_up}",
            *_for(one.covering),
            "",
            "",
            one.put_on_by or "the performer",
            "yes" if one.spare else "no",
            "yes" if one.stands is Stands.READY else "",
        )
    assigned = {(one.performer, one.covering) for one in pieces}
    for who, own in sorted(plan.worn.items()):
        for covering in sorted(own):
            if (who, covering) not in assigned:
                yield who, COVERINGS[covering].label, *_for(covering), "", "", "", "", ""


def _for(covering: str) -> tuple[str, str]:
    one = COVERINGS[covering]
    return one.fit_for, listed(AREAS.label(area) for area in one.areas)


def _open(plan: Plan, performers: list[str], pieces: tuple[Piece, ...]) -> Iterator[Block]:
    """Who needs something by what is agreed and has nothing fit for it."""
    for need in needs(plan):
        if need.performer in performers and not met(need, worn_for(need, plan, pieces)):
            for says in _missing(need):
                yield Told(Standing.HOLD, f"{need.performer}: {says}")


def _missing(need: Need) -> Iterator[str]:
    if need.purpose is Purpose.SEPARATION:
        yield from (f"no barrier is assigned for move {move}." for move in need.of)
    elif need.purpose is Purpose.COVER:
        cover = COVERINGS["robe"].label
        yield f"no cover for between takes is assigned, such as a {cover}."
    else:
        yield f"nothing is assigned yet that covers {listed(AREAS.label(area) for area in need.areas)}."
