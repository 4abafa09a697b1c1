"""The risk assessment of a scene: what could go wrong by what is agreed, with control and owner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from closedset.practice.garments import asks_barrier, uncovered
from closedset.practice.papers.blocks import Block, Paper, Table
from closedset.practice.papers.facts import Copy, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import (
    lines,
    sections,
    signing,
    title,
    to_fill,
)
from closedset.practice.papers.words import listed
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import ACTIONS, COVERINGS

Where = Callable[[SceneFacts], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """One hazard; `where` says where it is in a scene, or nothing when it is not there."""

    says: str
    control: str
    owner: str
    where: Where


def _contact(facts: SceneFacts) -> str:
    return _moves(facts, lambda action: ACTIONS[action].grade not in {"A1", "A11"})


def _kisses(facts: SceneFacts) -> str:
    return _moves(facts, lambda action: ACTIONS[action].kind == "kiss")


def _violence(facts: SceneFacts) -> str:
    return _moves(facts, lambda action: ACTIONS[action].grade == "A10")


def _moves(facts: SceneFacts, which: Callable[[str], bool]) -> str:
    found = [one.id for one in facts.plan.moves if any(map(which, one.readings))]
    return f"move {listed(found)}" if found else ""


def _barriered(facts: SceneFacts) -> str:
    found = [one.id for one in facts.plan.moves if asks_barrier(one)]
    return f"move {listed(found)}" if found else ""


def _bare(facts: SceneFacts) -> str:
    found = dict.fromkeys(one.performer for one in facts.plan.exposes if uncovered(one))
    return listed(found)


def _adhesive(facts: SceneFacts) -> str:
    sticks = {"adhesive_thong", "tape", "nipple_covers", "merkin", "prosthetic_genital", "prosthetic_chest"}
    found = sorted(who for who, own in facts.plan.worn.items() if own & (sticks & set(COVERINGS)))
    return listed(found)


def _feeds(facts: SceneFacts) -> str:
    return listed(one.id for one in facts.room.feeds or ())


def _anybody(facts: SceneFacts) -> str:
    return "the whole scene"


HAZARDS = (
    Hazard(
        says="Contact beyond what was agreed, or in a way that was not",
        control="Moves set and counted in rehearsal; nothing new on the day; a stop word everybody knows.",
        owner="Intimacy coordinator",
        where=_contact,
    ),
    Hazard(
        says="Contact of the pelvis",
        control="A barrier on each performer, fitted and confirmed before the first roll.",
        owner="Costume",
        where=_barriered,
    ),
    Hazard(
        says="Infection passed on by mouth or skin",
        control="Asked in private beforehand, mouthwash and wipes at hand, postponed without a question.",
        owner="Intimacy coordinator",
        where=_kisses,
    ),
    Hazard(
        says="Injury in a move with force",
        control="Set with the stunt coordinator, mats, slow first; stopped at the first sign.",
        owner="Stunt coordinator",
        where=_violence,
    ),
    Hazard(
        says="Cold, and being looked at longer than the work needs",
        control="Warm room, robe at hand between takes, no waiting uncovered.",
        owner="1st assistant director",
        where=_bare,
    ),
    Hazard(
        says="Skin hurt by adhesive",
        control="Patch asked for in private beforehand, new material, solvent and time for taking it off.",
        owner="Costume",
        where=_adhesive,
    ),
    Hazard(
        says="Seen or recorded by somebody who is not on the list",
        control="Set closed and confirmed, feeds off or for listed people, no personal devices.",
        owner="1st assistant director",
        where=_anybody,
    ),
    Hazard(
        says="A monitor, feed or playback shows the set elsewhere",
        control="Each one off, covered or for listed people; checked before the first roll.",
        owner="1st assistant director",
        where=_feeds,
    ),
    Hazard(
        says="Strain, during the work or afterwards",
        control="Check-in before, between and after; time to end; somebody to call.",
        owner="Intimacy coordinator",
        where=_anybody,
    ),
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """One assessment for production and the assistant director."""
    kind = Kind.RISK_ASSESSMENT
    found = tuple(_rows(facts))
    paper = Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=f"{len(found)} hazards follow from what is agreed. How likely and how grave, you decide.",
        facts=facts.head(),
        sections=sections(
            ("Hazards", _table(found)),
            ("Further hazards", [to_fill("By hand", ("Hazard", "Where", "Control", "Owner"), 4)]),
            ("Place", [lines("Nearest medical help", "First aid on set", "Way out", "Warmth and shelter")]),
            ("Reviewed", [lines("On", "By", "Again when")]),
            ("Signed", [signing(kind)]),
        ),
        visible_to=visible_to(kind),
        reference=facts.reference(),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _rows(facts: SceneFacts) -> Iterator[tuple[str, ...]]:
    for one in HAZARDS:
        where = one.where(facts)
        if where:
            yield one.says, where, one.control, one.owner, "", ""


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[Block]:
    yield Table(
        "What could go wrong, and what is done",
        ("Hazard", "Where", "Control", "Owner", "Likely 1-5", "Grave 1-5"),
        rows,
    )
