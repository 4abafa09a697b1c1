"""What the papers of a scene are made from: the agreed part of its plan, its people and their riders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.practice.choreography.values import Score
from closedset.practice.consent.plan import Plan, Room
from closedset.practice.consent.terms import Term
from closedset.practice.garments import Piece
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.words import listed, moment
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import FUNCTIONS, OCCASIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One performer in a scene, with what is in force for it."""

    performer: str
    character: str
    call: datetime | None = None
    rider: str = ""
    """The signed version in force, as papers call it; empty when none is."""

    digest: str = ""
    terms: tuple[Term, ...] = ()
    """What they have agreed to and nothing said since stands against."""

    requires: tuple[Term, ...] = ()

    @property
    def called(self) -> str:
        """`Ada (NORA)`: performers before characters, as one speaks to performers."""
        return f"{self.performer} ({self.character})" if self.character else self.performer

    @property
    def made_from(self) -> str:
        """The version with the first letters of its digest."""
        return f"{self.rider} ({self.digest[:8]})" if self.rider else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnList:
    """Somebody on the list of the set."""

    name: str
    function: str
    """An id of `FUNCTIONS`."""

    reason: str
    approved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTheSet:
    """What the room of the closed set knows of a scene, for its memo."""

    roster: tuple[OnList, ...] = ()
    """Whoever was approved, without the performers of the scene."""

    feeds: tuple[tuple[str, str], ...] = ()
    """What shows the set, and who sees it."""

    pause: str = ""
    stop: str = ""
    robe: str = ""
    keeper: str = ""
    contact: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneFacts:
    """A scene on an occasion. `plan` holds only what is agreed: see `within.agreed_only`."""

    production: str
    zone: str
    scene: str
    occasion: str
    plan: Plan
    draft: str = ""
    """The newest pages that have the scene, as people call them."""

    parts: tuple[Part, ...] = ()
    functions: tuple[tuple[str, str], ...] = ()
    """Everybody who is there, with their function's id; the performers of the scene among them."""

    coordinators: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """What is assigned to be worn, of everybody in the scene."""

    score: Score | None = None
    """How its moves are performed, where that was kept: of what is agreed alone."""

    score_called: str = ""
    """Which version of the score it is, as papers call it."""

    of_the_set: OfTheSet = OfTheSet()

    @property
    def room(self) -> Room:
        return self.plan.room or Room()

    @property
    def occasion_words(self) -> str:
        return OCCASIONS.label(self.occasion)

    def function(self, person: str) -> str:
        """What somebody does there, in words."""
        found = dict(self.functions).get(person, "")
        return FUNCTIONS.label(found) if found in FUNCTIONS else found.replace("_", " ")

    def recorded(self, fact: str) -> str:
        """Since when a fact is recorded, in words; empty for one that is not."""
        value = self.plan.facts.get(fact, False)
        if isinstance(value, bool):
            return "recorded" if value else ""
        return moment(value, self.zone)

    def head(self, *parts: Part) -> tuple[tuple[str, str], ...]:
        """What stands under the title of each paper of a scene."""
        calls = sorted({one.call for one in parts or self.parts if one.call})
        rows = [("Scene", self.scene), ("Occasion", self.occasion_words)]
        rows += [("Call", listed(moment(call, self.zone) for call in calls)), ("Pages", self.draft)]
        rows += [("Coordinator", listed(self.coordinators))]
        return tuple((name, says) for name, says in rows if says)

    def reference(self, *parts: Part) -> str:
        """What a paper of the scene is made from."""
        made = [f"scene {self.scene}", self.draft, *(one.made_from for one in parts)]
        return "; ".join(one for one in made if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One paper for certain readers. A kind may have several: each department or performer its own."""

    paper: Paper
    seats: frozenset[Seat] = frozenset()
    performers: tuple[str, ...] = ()
    """Who reads it as their own, besides the seats."""

    part: str = ""
    """What tells it from the other copies: a department's slice, or a performer's name."""
