"""What a performer has said: terms in riders, and statements of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from closedset.practice.word import Word


class Effect(Word):
    """What a term does."""

    PERMIT = "permit"
    REFUSE = "refuse"
    REQUIRE = "require"


class What(Word):
    """What a term or an ask is about."""

    CONTACT = "contact"
    ACT = "act"
    EXPOSURE = "exposure"
    USE = "use"
    SEEN = "seen"
    """An area in the camera's frame: needs no permission of its own, and can be refused."""

    PRESENCE = "presence"
    """Somebody in the room: likewise."""

    WORN = "worn"
    """A covering to wear: likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something that must be there. All, any or at least so many of positive evidence; there is no `not`."""

    name: str
    """An atom (`closed_set`, `present`, `worn`, ...) or `all`, `any`, `at_least`."""

    value: str = ""
    """Who, which covering, what level, which fact, how many hours."""

    parts: tuple[Requirement, ...] = ()
    least: int = 0
    """For `at_least`: how many of the parts."""

    @property
    def id(self) -> str:
        return f"{self.name}:{self.value}" if self.value else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a term reaches. An empty field is not limited for a refusal, and the least for a permission."""

    what: What | None = None
    """None in a refusal of everything."""

    action: str = ""
    area: str = ""
    role: str = ""
    """`gives`, `receives`, or empty for both."""

    partners: frozenset[str] = frozenset()
    over: str = ""
    pressure: str = ""
    on_set: str = ""
    on_screen: str = ""
    use: str = ""
    size: str = ""
    covering: str = ""
    who: str = ""
    """For presence: a person or a function."""

    scenes: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One sentence of a rider."""

    id: str
    effect: Effect
    scope: Scope
    requires: tuple[Requirement, ...] = ()
    """What is required; for a permission, its conditions."""

    since: datetime | None = None
    until: datetime | None = None
    """Not in force at or after this instant."""

    says: str = ""
    """The sentence as it stands in the rider, when it was written there."""


@dataclass(frozen=True, kw_only=True)
class Rider:
    """One version of a rider: frozen terms, the pages they rest on, who signed and when it was delivered."""

    id: str
    performer: str
    version: int
    terms: tuple[Term, ...]
    pages: dict[str, str] = field(default_factory=dict)
    """Scene to the draft it rests on."""

    delivered: datetime | None = None
    signed: dict[str, datetime] = field(default_factory=dict)
    """Party to instant: performer, representative, guardian, producer."""

    @cached_property
    def scenes(self) -> frozenset[str]:
        """Those it has pages of and those a term names."""
        return frozenset(self.pages).union(*(term.scope.scenes for term in self.terms))

    def speaking_of(self, scene: str) -> Sequence[Term]:
        """The terms that name one of its scenes, or none and so speak of them all, in their order."""
        return self._by_scene.get(scene, ())

    @cached_property
    def _by_scene(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {scene: [] for scene in self.scenes}
        for term in self.terms:
            for scene in term.scope.scenes or self.scenes:
                found[scene].append(term)
        return found


class Said(Word):
    """What a statement does. None of them but a confirmation of one's own can widen anything."""

    REFUSE = "refuse"
    REQUIRE = "require"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A performer's own word at a moment; in force from then on, without a reason."""

    performer: str
    at: datetime
    said: Said
    scope: Scope = Scope()
    terms: frozenset[str] = frozenset()
    """For a withdrawal: ids of terms or riders taken back; empty with a scope."""

    requires: tuple[Requirement, ...] = ()
    evidence: str = ""
    """For a confirmation: something the performer confirms is so, such as `check_in`."""

    until: datetime | None = None
    """For a confirmation: it says nothing at or after this instant. What is taken back stays taken back."""

    def lasts(self, at: datetime) -> bool:
        """Whether a confirmation is still one at a moment after it."""
        return self.until is None or at < self.until


NOBODY_NAMED = "?"
"""Stands where somebody is doubled and nobody has said who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the production: a performer when they play somebody, otherwise by function."""

    id: str
    plays: str = ""
    function: str = ""
    born: date | None = None
    doubles: str = ""
    """The principal this performer stands in for; their agreement is their own all the same.

    `NOBODY_NAMED` for a double of whom it is not known yet whom they stand in for.
    """

    background: bool = False
    plays_age: int | None = None
    """The age of the character, where the script gives one."""

    @property
    def performs(self) -> bool:
        return bool(self.plays) or self.function == "performer"
