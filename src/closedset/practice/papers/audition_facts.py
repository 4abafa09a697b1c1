"""What the papers of an audition are made from, and what both of them say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.auditions.facts import (
    Act,
    Asks,
    Audition,
    Function,
    How,
    Place,
    Says,
    Stage,
    To,
    Wear,
)
from closedset.practice.papers.blocks import Block, Facts, Words
from closedset.practice.papers.words import capital, listed, moment

STAGES = {
    Stage.OPEN_CALL: "open call",
    Stage.SELF_TAPE: "self-tape",
    Stage.FIRST: "first audition",
    Stage.CALLBACK: "callback",
    Stage.FINAL_CALLBACK: "final callback",
}
PLACES = {
    Place.WORKPLACE: "a studio, an office or a rehearsal room",
    Place.ONLINE: "by video call",
    Place.HOTEL: "a hotel room",
    Place.HOME: "a private home",
}
WEARS = {
    Wear.CLOTHED: "own clothes, which stay on",
    Wear.SWIMWEAR: "swimwear",
    Wear.GARMENT: "a modesty garment",
    Wear.IN_PART: "undressed in part",
    Wear.NUDE: "nothing",
}
ACTS = {Act.NONE: "nothing sexual", Act.GESTURE: "a sexual gesture", Act.SIMULATED: "simulated sex"}
ASKS = {Asks.NUDITY: "nudity", Asks.SIMULATED: "simulated sex"}
SAYS = {
    Says.NUDITY: "that the part asks for nudity",
    Says.SIMULATED: "that the part asks for simulated sex",
    Says.WEAR: "what is worn at the audition",
    Says.COMPANION: "that somebody may come along",
    Says.PAGES: "the pages",
}
HOWS = {
    How.LISTING: "in the casting notice",
    How.WRITTEN: "in writing",
    How.SPOKEN: "by word of mouth",
}
TOS = {To.PERFORMER: "performer", To.REPRESENTATIVE: "representative"}
FUNCTIONS = {
    Function.CASTING: "casting",
    Function.DIRECTOR: "director",
    Function.PRODUCER: "producer",
    Function.WRITER: "writer",
    Function.READER: "reader",
    Function.COORDINATOR: "intimacy coordinator",
    Function.CAMERA: "camera",
    Function.INTERPRETER: "interpreter",
    Function.CHAPERONE: "chaperone",
    Function.REPRESENTATIVE: "the performer's representative",
    Function.OBSERVER: "observer",
    Function.COMPANION: "whom the performer brings",
}
NOT_ENTERED = "not entered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """A certificate: what was destroyed, how, by whom and when."""

    what: str
    how: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditionFacts:
    """One audition as it is recorded."""

    production: str
    zone: str
    audition: Audition
    what: str = ""
    """What is recorded of it, and who keeps that."""

    certificates: tuple[Destroyed, ...] = ()
    cast: str = ""
    """The performer's name in the cast; empty for somebody who is not cast here."""

    called_off: bool = False

    @property
    def own(self) -> tuple[str, ...]:
        """Who reads the paper as their own."""
        return (self.cast,) if self.cast else ()

    @property
    def called(self) -> str:
        """`Ada (NORA)`."""
        one = self.audition
        return f"{one.performer} ({one.part})" if one.part else one.performer

    def moment(self, at: datetime | None) -> str:
        """A moment in words, or that it is not entered."""
        return moment(at, self.zone) if at else NOT_ENTERED


def head(facts: AuditionFacts) -> tuple[tuple[str, str], ...]:
    """What stands under the title of both."""
    one = facts.audition
    return (
        ("Performer", facts.called),
        ("Audition", facts.moment(one.at)),
        ("Stage", capital(STAGES[one.stage])),
        ("Where", capital(PLACES[one.place]) if one.place else capital(NOT_ENTERED)),
    )


def what_is_asked(facts: AuditionFacts) -> Iterator[Block]:
    """What the part is known to ask for, and what the audition does."""
    one = facts.audition
    known = listed(words for asks, words in ASKS.items() if asks in one.part_asks)
    rows = [
        ("The part is known to ask for", known or "nothing that is known"),
        ("Worn at the audition", WEARS[one.wear]),
        ("Acted at the audition", ACTS[one.act]),
    ]
    if one.pictures:
        rows.append(("Photographs or a tape without clothes", "asked for"))
    yield Facts(tuple((name, capital(says)) for name, says in rows))


def who_was_told(facts: AuditionFacts) -> Iterator[Block]:
    """Every notice: to whom, when, how, and what it said."""
    if not facts.audition.told:
        yield Words("No notice is entered.")
        return
    rows = []
    for one in sorted(facts.audition.told, key=lambda told: (told.at, told.to)):
        said = listed(words for says, words in SAYS.items() if says in one.says)
        rows.append((f"{capital(TOS[one.to])}, {HOWS[one.how]}", f"{facts.moment(one.at)}: {said}"))
    yield Facts(tuple(rows))
