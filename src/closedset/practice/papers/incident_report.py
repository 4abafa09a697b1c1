"""The incident report: a form that begins with the scene, for the coordinator and counsel alone.

What happened is kept in no room here; so this paper brings what is known of the scene and asks the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.papers.blocks import Block, Facts, Paper, Points, Words
from closedset.practice.papers.facts import Copy, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, ticks, title, to_fill
from closedset.practice.papers.words import listed, moment
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import LEVEL

FIRST = (
    "Look after whoever is hurt or shaken. Stop the work if it has not stopped.",
    "Write down what you saw and heard yourself; leave out what you think of it.",
    "Whoever reports may stay unnamed. Say so below, and leave the name out.",
    "Nobody whom this is about keeps it, reads it first, or decides on it.",
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """One report, for the coordinator and counsel."""
    kind = Kind.INCIDENT_REPORT
    paper = Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening="First look after people. Then write, today, what was seen and heard.",
        facts=facts.head(),
        sections=sections(
            ("Before writing", [Points(FIRST)]),
            ("What is known of the set", _known(facts)),
            ("What happened", [lines("Date and time", "Place"), lines("In the order it happened", each=6)]),
            ("Who was there", [to_fill("Present", ("Name", "Function", "Saw or heard it"), 6)]),
            (
                "Done at once",
                [
                    ticks("Work stopped", "Material kept", "Medical help", "Support offered"),
                    lines("What, by whom, when", each=3),
                ],
            ),
            (
                "Reported to",
                [
                    ticks("Producer", "Personnel", "Union or guild", "Counsel", "Authorities"),
                    lines("By whom, when"),
                ],
            ),
            (
                "Who reports",
                [ticks("I stay unnamed", "I am named here"), lines("Name", "How to reach me", "Date")],
            ),
        ),
        visible_to=visible_to(kind),
        reference=facts.reference(),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _known(facts: SceneFacts) -> Iterator[Block]:
    level, room = facts.room.level, facts.room
    yield Facts(
        (
            ("Set planned as", LEVEL.label(level) if level else "not recorded"),
            ("Recorded closed at", moment(room.closed_at, facts.zone) if room.closed_at else "not recorded"),
            ("Cast of the scene", listed(one.called for one in facts.parts) or "nobody yet"),
            ("On the list of the set", listed(name for name, _function in facts.functions) or "nobody"),
        )
    )
    yield Words("The list says who was to be there, not who was.")
