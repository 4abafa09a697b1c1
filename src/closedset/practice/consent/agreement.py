"""What a performer's agreement is made of: permissions, refusals, and how one ask stands before them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from closedset.practice.consent.axes import Wanted
from closedset.practice.consent.terms import Requirement, Rider, Term
from closedset.practice.word import Word


@dataclass(frozen=True, slots=True)
class Permit:
    """A permission in force, on the axes."""

    allows: int
    term: str
    """Its id, for the record and for a withdrawal."""

    signed: datetime
    """When the performer signed; a refusal said after it stands against it, one said before does not."""

    rider: Rider | None = None
    """None for a change the performer confirmed on the day: good for what it says, and lifts no refusal."""

    conditions: tuple[Requirement, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class No:
    """A refusal or a withdrawal in force."""

    reaches: tuple[tuple[int, int], ...]
    """For each axis it names what it reaches of the whole; it touches an ask that meets every one of them."""

    withdrawn: bool
    said: datetime | None
    """None in a rider: it ends only with the rider."""

    term: str
    says: str = ""
    narrowest: int = field(init=False, repr=False, compare=False)
    """Its reach on the axis of which it reaches the least part: what does not meet this is not touched."""

    def __post_init__(self) -> None:
        shares = ((reached.bit_count() / whole.bit_count(), reached) for reached, whole in self.reaches)
        object.__setattr__(self, "narrowest", min(shares, default=(1, ~0))[1])

    def touches(self, wanted: Wanted) -> bool:
        """Whether it meets the ask in every completion of what is not known."""
        return all(
            reached & wanted.need or (wanted.open & whole and not wanted.open & whole & ~reached)
            for reached, whole in self.reaches
        )

    def may_touch(self, worst: int) -> bool:
        """Whether it meets an ask in some completion; `worst` is the ask's worst one."""
        return all(reached & worst for reached, _whole in self.reaches)


class Code(Word):
    """What a decision comes to."""

    COVERED = "covered"
    REFUSED = "consent.refused"
    WITHDRAWN = "consent.withdrawn"
    NO_RIDER = "consent.no_rider"
    UNSIGNED = "consent.unsigned"
    NOT_COVERED = "consent.not_covered"
    STALE = "consent.stale"
    UNKNOWN = "fact.unknown"


STOPS = frozenset({Code.REFUSED, Code.WITHDRAWN})


class Decision(NamedTuple):
    """How one ask stands before requirements and standards are looked at."""

    code: Code
    dimensions: tuple[str, ...] = ()
    """Where the nearest permission falls short, or which facts are not known."""

    permit: Permit | None = None
    """The permission that covers it, or the nearest."""

    no: No | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A performer's effective consent for one scene at one moment."""

    permits: tuple[Permit, ...] = ()
    nos: tuple[No, ...] = ()
    requires: tuple[tuple[Requirement, str], ...] = ()
    """Each with the id of what requires it."""

    offered: tuple[Permit, ...] = ()
    """Permissions in riders that lack a signature: not consent, and named when nothing else covers."""

    riders: tuple[Rider, ...] = ()
    """The signed ones in force."""

    silent: Callable[[], Iterable[tuple[Term, Rider, str]]] = field(default=tuple, repr=False, compare=False)
    """Signed permissions that do not speak here, each with why: another `scene`, or not now, by its `dates`.
    Only who has found nothing that covers an ask needs them."""

    plain: tuple[tuple[int, tuple[Decision]], ...] = field(init=False, repr=False, compare=False)
    """What each permission allows and the yes of an ask that needs no more: nearly every ask ends in one."""

    reach: int = field(init=False, repr=False, compare=False)
    """The narrowest reach of every refusal: an ask that meets none of it meets no refusal."""

    def __post_init__(self) -> None:
        reach = 0
        for no in self.nos:
            reach |= no.narrowest
        object.__setattr__(self, "reach", reach)
        plain = [(one.allows, (Decision(Code.COVERED, (), one),)) for one in self.permits]
        object.__setattr__(self, "plain", tuple(plain))

    def meeting(self, wanted: Wanted) -> list[No]:
        """The refusals and withdrawals that may meet the ask in some completion of what is not known."""
        worst, met = wanted.worst, []
        for no in self.nos:  # `may_touch` written out: this is asked of every refusal for every ask
            if no.narrowest & worst:
                for reached, _whole in no.reaches:
                    if not reached & worst:
                        break
                else:
                    met.append(no)
        return met

    def covering(self, wanted: Wanted) -> tuple[Decision, ...]:
        """The yes of the first permission that covers the ask in every completion; nothing when none does."""
        worst = wanted.worst
        for allows, yes in self.plain:
            if worst & allows == worst:
                return yes
        return ()
