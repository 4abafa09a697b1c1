"""The check-in of a shoot day: one performer, before the first roll, about what is agreed."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.consent.prose import sentence
from closedset.practice.papers.blocks import Block, Paper, Points, Standing, Table, Told, Words
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, ticks, title, to_fill, worn_rows
from closedset.practice.papers.within import of_performer
from closedset.practice.visibility import READS_PAPERS


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """For each performer of the scene a sheet of their own."""
    kind = Kind.CHECK_IN
    return tuple(
        Copy(
            paper=_paper(facts, one),
            seats=READS_PAPERS[kind],
            performers=(one.performer,),
            part=one.performer,
        )
        for one in facts.parts
    )


def _paper(facts: SceneFacts, part: Part) -> Paper:
    kind = Kind.CHECK_IN
    return Paper(
        kind=kind,
        title=f"{title(kind, facts)}: {part.performer}",
        production=facts.production,
        opening="Asked alone, before the first roll. No is a whole answer, and so is less.",
        facts=(*facts.head(part), ("Performer", part.called), ("Rider", part.rider or "none in force")),
        sections=sections(
            ("Today", [ticks("As agreed", "Less than agreed", "Not today"), lines("What is different")]),
            ("What is agreed", agreed(part)),
            ("Before the first roll", _before(facts, part)),
            ("Signal to stop or pause", [to_fill("Agreed", ("Word or sign", "How it ends afterwards"), 1)]),
            ("During the day", [to_fill("Asked again", ("Time", "After what", "As before", "Otherwise"), 4)]),
            ("Confirmed", [signing(kind, performer=part.performer)]),
        ),
        visible_to=visible_to(kind, performers=[part.performer]),
        reference=facts.reference(part),
    )


def agreed(part: Part) -> Iterator[Block]:
    """The terms in force for a scene, one under the other."""
    if part.terms:
        yield Points(tuple(sentence(one) for one in part.terms), numbered=True)
        yield Words("What is not written here is not agreed.")
    else:
        yield Told(Standing.STOP, "No signed rider is in force for this scene: nothing is agreed.")
    if part.requires:
        yield Words("Required before and while it happens:")
        yield Points(tuple(sentence(one) for one in part.requires))


def _before(facts: SceneFacts, part: Part) -> Iterator[Block]:
    yield ticks("Set closed, and I have been told so", "Everybody there is on the list", "Robe at hand")
    yield lines("Set closed at")
    worn = tuple(
        (item, where, "") for _who, item, _for, where in worn_rows(of_performer(facts.plan, part.performer))
    )
    if worn:
        yield Table("Garments on", ("Item", "Where", "On"), worn)
    asked = facts.recorded("check_in")
    if asked:
        yield Words(f"A check-in is recorded already: {asked}.")
