"""A rule of a standard as data, and the closed list of what a rule can measure."""

from __future__ import annotations

from dataclasses import dataclass, field

from closedset.practice.findings import Weight
from closedset.practice.word import Word


class Touches(Word):
    """What in a scene a rule is about."""

    COVERED_WORK = "covered_work"
    """Nudity or simulated sex: an action the contracts cover, or any exposure beyond covered."""

    EXPOSURE = "exposure"
    """An area uncovered on set."""

    BARRIERED = "barriered"
    """Contact with the genital or perineal area, or an act that asks for a barrier by nature."""

    ADULT = "adult"
    """What nobody under eighteen may do: see `Action.adult`, and exposure of an intimate area."""

    DIGITAL = "digital"
    """Digital alteration or a digital double."""

    REPLICA = "replica"
    """A digital double alone."""

    STILLS = "stills"
    MARKETING = "marketing"
    """What the picture is made known with: trailer, stills, marketing, recap, behind the scenes."""

    ANY = "any"
    """Anything intimate at all: a contact, an act or an exposure."""

    AUDITION = "audition"
    """An audition: what is asked there, who is there, what is recorded. See `practice/auditions`."""

    ELSEWHERE = "elsewhere"
    """Not about a planned scene nor an audition. Listed, and checked where that is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule with where it comes from and what to do when it is not met."""

    id: str
    says: str
    """The rule in plain words."""

    binds: str
    grade: str
    """A read in a primary source, B in a secondary one, C background (never decides), D a house default."""

    source: str
    as_of: str
    touches: Touches
    measure: str = ""
    """A name in `consent.measures.MEASURES`, for an audition in `auditions.check.MEASURES`; empty for a rule
    that is listed and read by people."""

    value: str = ""
    """The measure's threshold."""

    weight: Weight = Weight.HOLD
    unmet: str = ""
    """What a finding says when it is not met."""

    owner: str = ""
    do: str = ""
    each_move: bool = False
    """Reported on every element it touches and not once a performer."""

    @property
    def decides(self) -> bool:
        return self.grade != "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The rules of one contract, statute or guideline."""

    id: str
    name: str
    place: str
    kind: str
    """`contract`, `statute`, `guideline`, `minors`, `house`."""

    rules: tuple[Rule, ...] = field(default=())

    @property
    def fixed(self) -> bool:
        """Law, or the protection of minors: no production switches it off."""
        return self.kind in {"statute", "minors"}
