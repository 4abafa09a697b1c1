"""What is planned for a scene: set-ups, moves, exposure, what is worn, who is there and what it is for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from closedset.practice.consent.terms import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A beat of the script in one draft; it keeps its id while it is the same beat."""

    id: str
    action: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """A camera set-up."""

    id: str
    sees: dict[str, frozenset[str]] | None = None
    """Performer to the areas in frame; None when the framing is not chosen yet."""

    size: str = ""
    rolled: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a contact."""

    person: str
    area: str = ""


NOT_INTIMATE = ("not_covered", "stunt_work")
"""How a move can be classified besides by an action of the vocabulary. Neither asks anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classed:
    """How somebody classifies a move."""

    by: str
    """The seat they have."""

    classed: str
    """An action, or one of `NOT_INTIMATE`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move of the choreography: by one performer, from one to another, or among some."""

    id: str
    action: str
    who: tuple[str, ...] = ()
    source: End | None = None
    target: End | None = None
    over: str = ""
    """Empty when the plan does not say."""

    pressure: str = ""
    setups: tuple[str, ...] = ()
    counts: str = ""
    needs: tuple[str, ...] = ()
    """Coverings assigned to this move, where it has its own."""

    alternative: str = ""
    """The move's other way, in words."""

    classed: tuple[Classed, ...] = ()
    """How people classify it, where they said so; it can add to what is asked and take nothing away."""

    @property
    def readings(self) -> tuple[str, ...]:
        """The action as planned, then every other that somebody says it is: each of them is asked."""
        if not self.classed:
            return (self.action,)
        said = (one.classed for one in self.classed)
        return tuple(dict.fromkeys((self.action, *(one for one in said if one not in NOT_INTIMATE))))

    def __post_init__(self) -> None:
        if (self.source is None) != (self.target is None):
            raise ValueError(
                f"A contact has two ends: {self.id}."
            )  # with one it would ask nothing of anybody


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """An area of one performer uncovered: what is so on set, and what is seen of it, are two facts."""

    id: str
    performer: str
    area: str
    on_set: str = ""
    on_screen: str = ""
    setups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A monitor, stream, playback or dailies link."""

    id: str
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The set as it is to be, or as it is."""

    level: str = ""
    closed_at: datetime | None = None
    present: frozenset[str] | None = None
    line_of_sight: frozenset[str] | None = None
    feeds: tuple[Feed, ...] | None = None
    listed: dict[str, str] | None = None
    """Who is on the list of the set, and for which function; None where no door is kept, and everybody is
    there for what they do on the production."""


NOTICES = frozenset({"background", "image_review", "partner"})
"""What a performer can have been told: their work as background, that they may look at the images of their
double, with whom they work and how that performer is dressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """Hours worked on the day and in the week."""

    day: float
    week: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One scene on one occasion."""

    scene: str
    occasion: str
    call: dict[str, datetime] = field(default_factory=dict)
    setups: tuple[Setup, ...] = ()
    moves: tuple[Move, ...] = ()
    exposes: tuple[Exposed, ...] = ()
    worn: dict[str, frozenset[str]] = field(default_factory=dict)
    uses: tuple[str, ...] = ()
    room: Room | None = None
    facts: dict[str, datetime | bool] = field(default_factory=dict)
    """Evidence by name: true, or the instant from which it is so."""

    notices: dict[str, dict[str, datetime]] = field(default_factory=dict)
    """Who was told what, by kind, and when: see `NOTICES`."""

    worked: dict[str, Worked] = field(default_factory=dict)
    """Hours of whoever's hours count, at the moment of the check."""

    doubles: dict[str, str] = field(default_factory=dict)
    """Who stands in for whom in this scene; it counts before what holds for the whole production."""

    def doubled_by(self, person: Person) -> str:
        """Whom somebody stands in for here; empty for nobody."""
        return self.doubles.get(person.id, person.doubles)


def performing(plan: Plan) -> frozenset[str]:
    """Everybody who moves, touches, is touched, uncovered or framed in a plan."""
    named = {who for move in plan.moves for who in move.who}
    named |= {end.person for move in plan.moves for end in (move.source, move.target) if end}
    named |= {exposed.performer for exposed in plan.exposes}
    return frozenset(named.union(*(setup.sees or () for setup in plan.setups)))


Drafts = dict[str, tuple[Beat, ...]]
"""Drafts of one scene by name, the oldest first."""
