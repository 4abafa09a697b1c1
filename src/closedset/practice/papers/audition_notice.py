"""The audition notice: what is asked, what holds, and whom one may bring."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.auditions.facts import Act, Stage, Wear, reaches
from closedset.practice.papers.audition_facts import AuditionFacts, head, what_is_asked, who_was_told
from closedset.practice.papers.blocks import Paper, Points
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, ticks, to_fill
from closedset.practice.visibility import READS_PAPERS

OPENINGS = {
    Wear.CLOTHED: "Everybody keeps their own clothes on.",
    Wear.SWIMWEAR: "Swimwear is worn.",
    Wear.GARMENT: "A modesty garment is worn.",
    Wear.IN_PART: "The performer is asked to undress in part.",
    Wear.NUDE: "The performer is asked to undress.",
}
THE_ONE = "A modesty garment is worn, at this one final callback and at no other."
NEVER = (
    "Nobody is nude and nothing is simulated.",
    "Nobody asks for nude photographs or for a tape without clothes.",
)
RIGHTS = (
    "You may bring somebody of your choice. They may stay in the room.",
    "No personal device records. What is recorded is recorded with your written consent, for casting alone.",
    "After casting what was recorded is destroyed when you ask for it, and you are told that it was.",
    "You may stop or leave at any moment.",
)


def copies(facts: AuditionFacts) -> tuple[Copy, ...]:
    """One notice."""
    kind = Kind.AUDITION_NOTICE
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.audition.performer}",
        production=facts.production,
        opening=_opening(facts),
        facts=head(facts),
        sections=sections(
            ("What is asked", what_is_asked(facts)),
            ("What holds", [Points((*_never(facts), *RIGHTS))]),
            ("Who was told", who_was_told(facts)),
            (
                "Who is in the room",
                [to_fill("Present", ("Name", "Function"), 5), lines("Whom the performer brings")],
            ),
            (
                "Recording",
                [
                    ticks("Nothing is recorded", "Recorded, and the performer consents"),
                    lines("Signed by the performer"),
                ],
            ),
        ),
        visible_to=visible_to(kind, performers=facts.own),
        reference=f"audition of {facts.moment(facts.audition.at)}",
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=facts.own),)


def _opening(facts: AuditionFacts) -> str:
    """What is worn, which people look for first."""
    one = facts.audition
    if one.wear is Wear.GARMENT and one.stage is Stage.FINAL_CALLBACK:
        return THE_ONE
    return OPENINGS[one.wear]


def _never(facts: AuditionFacts) -> Iterator[str]:
    """What is said never to be asked, where it is not asked."""
    one = facts.audition
    if not reaches(one.wear, Wear.IN_PART) and one.act is not Act.SIMULATED:
        yield NEVER[0]
    if not one.pictures:
        yield NEVER[1]
