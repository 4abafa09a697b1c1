"""A change on the day: what is agreed stands above, what is asked below, and no comes before yes."""

from __future__ import annotations

from closedset.practice.papers.blocks import Paper, Words
from closedset.practice.papers.check_in import agreed
from closedset.practice.papers.facts import Copy, Part, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, ticks, title, to_fill
from closedset.practice.visibility import READS_PAPERS

ASKED = (
    "A change is asked by the coordinator, away from the set and not in front of others. It waits for the "
    "answer; no answer is no. What is beyond the rider waits for a new version that everybody has signed."
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """For each performer of the scene a form of their own."""
    kind = Kind.CHANGE_REQUEST
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
    kind = Kind.CHANGE_REQUEST
    return Paper(
        kind=kind,
        title=f"{title(kind, facts)}: {part.performer}",
        production=facts.production,
        opening="Until this is signed, what was agreed stands as it is.",
        facts=(*facts.head(part), ("Performer", part.called), ("Rider", part.rider or "none in force")),
        sections=sections(
            ("Agreed now", agreed(part)),
            (
                "Asked",
                [
                    Words(ASKED),
                    lines("What would change", each=2),
                    lines("What for"),
                    to_fill("Asked", ("By whom", "Date and time", "Which term, by its number"), 1),
                    ticks("Within what is agreed", "Beyond what is agreed"),
                ],
            ),
            (
                "The performer's answer",
                [
                    ticks("No", "Only if", "Yes"),
                    lines("Only if"),
                    ticks("The representative was told before the answer", "No representative"),
                ],
            ),
            ("What came of it", [to_fill("Settled by", ("New version of the rider", "In force from"), 1)]),
            ("Signed", [signing(kind, performer=part.performer)]),
        ),
        visible_to=visible_to(kind, performers=[part.performer]),
        reference=facts.reference(part),
    )
