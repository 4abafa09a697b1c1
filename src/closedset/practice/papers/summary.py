"""The top-line summary as a paper: whole for coordinators and direction, else a slice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from closedset.practice.papers.blocks import Block, Paper, Points, Section, Table, Words
from closedset.practice.papers.facts import Copy, SceneFacts
from closedset.practice.papers.kinds import SEATS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import signing, title, worn_rows
from closedset.practice.papers.words import capital, listed
from closedset.practice.riders.summary import SLICES, Line, slice_of
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import LEVEL

PARTS = {
    "actions": "Agreed",
    "exposure": "On set",
    "frame": "On screen",
    "uses": "Use of the material",
    "conditions": "Before it rolls",
}
"""Parts of a summary, in the order they stand."""


def slices() -> dict[frozenset[str], tuple[Seat, ...]]:
    """Each slice that somebody reads, with everybody who reads it; the widest first."""
    found: dict[frozenset[str], list[Seat]] = {}
    for seat in Seat:
        if seat in SLICES:
            found.setdefault(SLICES[seat], []).append(seat)
    return {parts: tuple(found[parts]) for parts in sorted(found, key=lambda one: (-len(one), sorted(one)))}


def copies(facts: SceneFacts, lines: Iterable[Line]) -> tuple[Copy, ...]:
    """One paper for each slice, with only what its departments read."""
    lines = tuple(lines)
    return tuple(
        Copy(
            paper=_paper(facts, slice_of(lines, seats[:1]), parts, seats),
            seats=frozenset(seats),
            part="" if len(parts) == len(PARTS) else listed(capital(SEATS[seat]) for seat in seats),
        )
        for parts, seats in slices().items()
    )


def _paper(
    facts: SceneFacts, lines: tuple[Line, ...], parts: frozenset[str], seats: tuple[Seat, ...]
) -> Paper:
    kind = Kind.SUMMARY
    whole = len(parts) == len(PARTS)
    level = facts.room.level
    return Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening="What is agreed for this scene. What is not here is not agreed."
        if whole
        else f"For {listed(SEATS[seat] for seat in seats)}: "
        f"{listed(PARTS[one].lower() for one in PARTS if one in parts)}. The rest of it is with others.",
        facts=(*facts.head(), ("The set", LEVEL.label(level) if level else "level not recorded yet")),
        sections=tuple(_sections(facts, lines, parts)),
        visible_to=visible_to(kind, seats),
        reference=facts.reference(*facts.parts),
    )


def _sections(facts: SceneFacts, lines: tuple[Line, ...], parts: frozenset[str]) -> Iterator[Section]:
    for one in facts.parts:
        own = [line for line in lines if line.performer == one.performer]
        blocks = list(_of_one(own))
        if "exposure" in parts:
            blocks += _garments(facts, one.performer)
        if blocks:
            yield Section(one.called, tuple(blocks))
    if not lines:
        yield Section("Nothing here", (Words("Nothing of this is agreed for the scene."),))
    whom = listed(facts.coordinators) or "the intimacy coordinator"
    yield Section(
        "Questions",
        (Words(f"Ask {whom}, not the performers."),),
    )
    if len(parts) == len(PARTS):
        yield Section("Signed", (signing(Kind.SUMMARY),))


def _of_one(lines: list[Line]) -> Iterator[Block]:
    for part, words in PARTS.items():
        says = tuple(line.says for line in lines if line.part == part)
        if says:
            yield Words(f"{words}:")
            yield Points(says)


def _garments(facts: SceneFacts, performer: str) -> Iterator[Block]:
    rows = tuple((item, fit, where) for who, item, fit, where in worn_rows(facts.plan) if who == performer)
    if rows:
        yield Table("Worn", ("Item", "For", "Where"), rows)
