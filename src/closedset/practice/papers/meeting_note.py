"""The meeting note: what direction or production asked for in one talk. Asked is not agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from closedset.practice.papers.blocks import Block, Paper, Section, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, to_fill
from closedset.practice.papers.words import day, listed, moment
from closedset.practice.visibility import READS_PAPERS

FIRST = {
    "nudity": "Degree of nudity",
    "simulated": "Specifics of simulated sex",
    "details": "Other details",
}
"""The items the union asks for before the work is prepared (US-SP-01): each is said not to be settled too."""

REST = {
    "tone": "Tone and story",
    "coverage": "Coverage: set-ups, framing, cameras",
    "must_have": "Must have",
    "nice_to_have": "Nice to have",
    "decisions": "Decided",
    "open_points": "Open points",
}
ASKED = (
    "What stands here was asked for. What a performer agrees to is written in their rider, and nowhere else."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """One talk as it was entered."""

    production: str
    zone: str
    held_on: date
    attended: str
    entered: datetime
    said: Mapping[str, str]
    """Item to what was said about it; nothing for what was not spoken about."""

    scene: str = ""
    """Empty for a talk about the whole."""

    reads: tuple[str, ...] = ()
    """Names of those of the production who were there, and read the note for that."""


def copies(facts: MeetingFacts) -> tuple[Copy, ...]:
    """One note, for whoever reads what is asked."""
    kind = Kind.MEETING_NOTE
    about = f"scene {facts.scene}" if facts.scene else "the whole production"
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}, {about}",
        production=facts.production,
        opening=_opening(facts),
        facts=(
            ("Held on", _held(facts)),
            ("Who was there", facts.attended),
            ("About", about),
            ("Entered", moment(facts.entered, facts.zone)),
        ),
        sections=(
            *sections(("How to read it", [Words(ASKED)])),
            *(Section(title, tuple(_first(facts, item))) for item, title in FIRST.items()),
            *(
                Section(title, tuple(_said(facts, item)))
                for item, title in REST.items()
                if item in facts.said
            ),
            *sections(
                ("To settle still", [to_fill("To settle", ("What", "With whom", "By when"), 3)]),
                (
                    "Not as it was said",
                    [lines("Whoever was there writes here what is to be put right", each=2)],
                ),
            ),
        ),
        visible_to=listed([visible_to(kind), *sorted(facts.reads)], "and"),
        reference=f"talk of {_held(facts)}",
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind]),)


def _held(facts: MeetingFacts) -> str:
    """A talk has a day and no hour."""
    return day(datetime.combine(facts.held_on, time(12), ZoneInfo(facts.zone)), facts.zone)


def _opening(facts: MeetingFacts) -> str:
    missing = [title.lower() for item, title in FIRST.items() if item not in facts.said]
    if missing:
        return f"Not spoken about in this talk: {listed(missing)}."
    if not facts.scene:
        return "Spoken about for the whole production; each scene is settled in a talk of its own."
    return "Nudity, simulated sex and other details were spoken about for this scene."


def _first(facts: MeetingFacts, item: str) -> Iterator[Block]:
    yield from _said(facts, item)
    if item not in facts.said:
        yield Words("Not spoken about in this talk.")


def _said(facts: MeetingFacts, item: str) -> Iterator[Block]:
    """As it was entered, a paragraph a line."""
    for line in facts.said.get(item, "").splitlines():
        if line.strip():
            yield Words(line.strip())
