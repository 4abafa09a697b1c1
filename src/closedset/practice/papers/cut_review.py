"""The cut review: what may be seen and used, scene by scene, beside a column for what the cut has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from closedset.practice.papers.blocks import Block, Paper, Table, Words
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, ticks, title
from closedset.practice.riders.summary import Line, slice_of
from closedset.practice.visibility import READS_PAPERS, Seat

SEEN = frozenset({"actions", "frame", "uses"})
"""Parts of a summary that a cut is held against."""

POST = frozenset({Seat.VFX_POST})


def copies(facts: SceneFacts, agreed: Iterable[Line]) -> tuple[Copy, ...]:
    """The whole for coordinators and production; for post what its slice of a summary has."""
    agreed = tuple(line for line in agreed if line.part in SEEN)
    whole = READS_PAPERS[Kind.CUT_REVIEW] - POST
    return (
        Copy(paper=_paper(facts, agreed, whole), seats=whole),
        Copy(paper=_paper(facts, slice_of(agreed, POST), POST), seats=POST, part="Post"),
    )


def _paper(facts: SceneFacts, agreed: tuple[Line, ...], seats: frozenset[Seat]) -> Paper:
    kind = Kind.CUT_REVIEW
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening="The cut shows no more than stands here. What is more is cut, or agreed to first.",
        facts=facts.head(),
        sections=sections(
            (
                "The cut",
                [
                    lines("Version of the cut", "Seen on", "Seen by"),
                    ticks("Picture", "Trailer", "Other"),
                ],
            ),
            *((one.called, _of_one(one, agreed)) for one in facts.parts),
            (
                "Result",
                [
                    ticks("Within what is agreed", "Beyond it in something"),
                    lines("What is beyond it, and what is done about it", "Decided by, when", each=2),
                ],
            ),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind, seats),
        reference=facts.reference(*facts.parts),
    )


def _of_one(part: Part, agreed: tuple[Line, ...]) -> Iterator[Block]:
    own = [line.says for line in agreed if line.performer == part.performer]
    if own:
        yield Table("At most", ("Agreed", "In the cut", "Within"), tuple((says, "", "") for says in own))
    else:
        yield Words("Nothing is agreed for this performer that could be seen or used.")
