"""Choreography notes: the moves that are agreed, in order, and how each is performed as the score has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from closedset.practice.choreography.values import By, Notation, Score, own
from closedset.practice.consent.plan import Plan
from closedset.practice.papers.blocks import Block, Paper, Points, Table
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
    whole = Copy(paper=_paper(facts, facts.plan, facts.parts, facts.score), seats=READS_PAPERS[kind])
    each = (
        Copy(
            paper=_paper(facts, of_performer(facts.plan, one.performer), (one,), _own(facts, one)),
            performers=(one.performer,),
            part=one.performer,
        )
        for one in facts.parts
    )
    return (whole, *each)


def _own(facts: SceneFacts, part: Part) -> Score | None:
    return own(facts.score, [part.performer]) if facts.score else None


def _paper(facts: SceneFacts, plan: Plan, parts: tuple[Part, ...], score: Score | None) -> Paper:
    kind = Kind.CHOREOGRAPHY
    count = len(plan.moves)
    moves = "One move is agreed." if count == 1 else f"{count or 'No'} moves are agreed."
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"{moves} What does not stand here is not done.",
        facts=(
            *facts.head(*parts),
            ("With", names(parts) or "nobody yet"),
            *([("Score", facts.score_called)] if score else []),
        ),
        sections=sections(
            ("Moves", _moves(plan, score)),
            ("How each is performed", performed(score) if score else ()),
            ("Exposure", exposure_table(plan, "At most")),
            ("Camera", setups_table(plan)),
            ("What holds throughout", [Points(RULES)]),
            ("From rehearsal", _to_fill() if score is None else ()),
        ),
        visible_to=visible_to(kind, performers=[one.performer for one in parts]),
        reference=facts.reference(*parts),
    )


def _to_fill() -> Iterator[Block]:
    """What is written by hand as long as no score is kept."""
    yield lines("Anchor points", "Breath and sound", "Eyelines", "Masking")
    yield to_fill("Cues", ("Begins on", "Ends on", "Reset", "Takes at most"), 2)


def _moves(plan: Plan, score: Score | None) -> Iterator[Table]:
    """The moves in the order of the score, with counts and cue where it has them."""
    if score is None:
        yield from moves_table(plan, "In order", "Counts", "Cue")
        return
    noted = {line.move.id: line.notation for line in score.lines}
    ordered = in_order(plan, score)
    for table in moves_table(ordered, "In order", "Counts", "Cue"):
        rows = zip(table.rows, ordered.moves, strict=True)
        yield replace(
            table, rows=tuple((*row[:-2], _counts(noted[move.id]), noted[move.id].stop) for row, move in rows)
        )


def in_order(plan: Plan, score: Score) -> Plan:
    """The plan with its moves in the order of the score, which has every one of them."""
    places = {line.move.id: place for place, line in enumerate(score.lines)}
    return replace(plan, moves=tuple(sorted(plan.moves, key=lambda move: places[move.id])))


def _counts(notation: Notation) -> str:
    if not notation.start:
        return ""
    return f"{notation.start} to {notation.last}" if notation.length > 1 else str(notation.start)


NOTED = {
    "position": "Start position",
    "anchor": "Anchor points",
    "travel": "Travel",
    "tempo": "Tempo",
    "breath": "Breath",
    "sound": "Sound",
    "eyes": "Eyeline",
    "weight": "Weight",
    "mask": "Masking",
    "tone": "Tone",
    "reset": "Reset",
}
"""What is noted of a move besides its counts and its cue, for everybody who reads it."""


def performed(score: Score) -> Iterator[Table]:
    """Everything that is noted, move by move; nothing when nothing is."""
    rows = [
        (line.move.id, label, _said(getattr(line.notation, name)))
        for line in score.lines
        for name, label in NOTED.items()
        if getattr(line.notation, name)
    ]
    if rows:
        yield Table("As it is set", ("Move", "What", "How"), tuple(rows))


def _said(value: str | By) -> str:
    if isinstance(value, str):
        return value
    return "; ".join(f"{who}: {says}" if who else says for who, says in value)
