"""The wrap report: what is signed, what is open, what has to be destroyed, and what was learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from closedset.practice.papers.blocks import Block, Facts, Paper, Table, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, to_fill
from closedset.practice.papers.words import listed
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import USES

DIGITAL = ("digital_alteration", "digital_double")
"""Uses that the end of a shoot has to look at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderStanding:
    """How far a rider is, without its terms."""

    called: str
    version: int
    scenes: tuple[str, ...]
    state: str
    """In words."""

    signed: bool
    digital: tuple[str, ...] = ()
    """Those of `DIGITAL` that a signed version names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapFacts:
    """A production at its end."""

    production: str
    scenes: int
    """Scenes of the newest draft."""

    planned: tuple[str, ...]
    """Scenes with a plan."""

    riders: tuple[RiderStanding, ...]
    papers: tuple[tuple[str, int], ...] = ()
    """Papers issued, by what they are called and how many."""

    coordinators: tuple[str, ...] = ()


def copies(facts: WrapFacts) -> tuple[Copy, ...]:
    """One report for production."""
    kind = Kind.WRAP_REPORT
    open_ = [one for one in facts.riders if not one.signed]
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.production}",
        production=facts.production,
        opening="Every rider is signed."
        if facts.riders and not open_
        else f"Riders that are not signed: {len(open_)}."
        if open_
        else "There is no rider on this production.",
        facts=(("Coordinator", listed(facts.coordinators) or "not seated"),),
        sections=sections(
            ("In numbers", [Facts(tuple(_numbers(facts)))]),
            ("Riders", _riders(facts)),
            ("Doubles and digital work", _digital(facts)),
            (
                "To be destroyed",
                [
                    to_fill("Material", ("What", "Held by", "Due on", "Done, with certificate"), 4),
                    Words("Audition material, unused takes and outtakes, dailies outside the list, scans."),
                ],
            ),
            ("Open at the end", [lines("What", "By whom, by when", each=3)]),
            ("Learned", [lines("What to do again", "What to do otherwise", each=3)]),
            ("Days of work", [lines("Days prepared", "Days on set", "Confirmed by")]),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind),
        reference=listed(f"{one.called}, version {one.version}" for one in facts.riders),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _numbers(facts: WrapFacts) -> Iterator[tuple[str, str]]:
    yield "Scenes in the script", str(facts.scenes)
    yield "Scenes planned with the coordinator", str(len(facts.planned))
    yield "Riders", str(len(facts.riders))
    yield from ((called, str(count)) for called, count in facts.papers)


def _riders(facts: WrapFacts) -> Iterator[Block]:
    if facts.riders:
        yield Table(
            "How far each is",
            ("Rider", "Version", "Scenes", "State"),
            tuple((one.called, str(one.version), listed(one.scenes), one.state) for one in facts.riders),
        )


def _digital(facts: WrapFacts) -> Iterator[Block]:
    rows = [
        (one.called, listed(USES.label(use) for use in one.digital)) for one in facts.riders if one.digital
    ]
    if rows:
        yield Table("Riders that name it", ("Rider", "What"), tuple(rows))
    else:
        yield Words("No signed rider agrees to digital alteration or a digital double.")
    yield lines("Doubles who worked, and their riders")
