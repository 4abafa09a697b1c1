"""What one performer has agreed to for one scene at one moment, out of everything recorded until then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from closedset.practice.consent.agreement import Agreement, No, Permit
from closedset.practice.consent.axes import Space
from closedset.practice.consent.terms import Effect, Person, Requirement, Rider, Said, Scope, Statement, Term

ADULT = 18


def effective(
    person: Person,
    scene: str,
    at: datetime,
    riders: Iterable[Rider],
    statements: Iterable[Statement],
    space: Space,
) -> Agreement:
    """Permissions of the riders in force, less all that was refused or withdrawn, plus all requirements.

    It depends only on what was recorded at or before `at`. Order of riders, terms and statements is of no
    account (law 8).
    """
    about = list(_about(riders, person.id, scene))
    known = [rider for rider in about if _known(rider, at)]
    signed = [rider for rider in known if signed_at(rider, at, person) is not None]
    newest = max((rider.version for rider in signed), default=0)
    alive = [rider for rider in known if rider.version >= newest]
    in_force = [rider for rider in signed if rider.version == newest]
    said = sorted(
        (one for one in statements if one.performer == person.id and one.at <= at), key=lambda one: one.at
    )
    reading = _Reading(space, scene, at)
    permits = [permit for rider in in_force for permit in reading.permits(rider)]
    offers = [permit for rider in alive if rider not in in_force for permit in reading.permits(rider)]
    # a change of the day changes what is agreed; where nothing is any more, it changes nothing
    if any(reading.stands(permit, said) for permit in permits):
        permits += [permit for one in said if one.lasts(at) for permit in reading.confirmed(one)]
    return Agreement(
        permits=tuple(sorted(permits, key=_by_term)),
        nos=(*reading.refused_in(alive), *reading.refused_by(said), *reading.withdrawn(said, known, about)),
        requires=tuple(reading.required(alive, said)),
        offered=tuple(sorted(offers, key=_by_term)),
        riders=tuple(in_force),
        silent=cache(lambda: sorted(reading.silent(in_force), key=lambda one: one[0].id)),
    )


def _by_term(permit: Permit) -> tuple[str, int]:
    return permit.term, permit.allows


def _about(riders: Iterable[Rider], performer: str, scene: str) -> Iterator[Rider]:
    found = [rider for rider in riders if rider.performer == performer and scene in rider.scenes]
    yield from sorted(found, key=lambda rider: (rider.version, rider.id))


def _known(rider: Rider, at: datetime) -> bool:
    """A rider exists from its delivery or first signature; a draft without either has always existed."""
    times = [time for time in (rider.delivered, *rider.signed.values()) if time is not None]
    return not times or min(times) <= at


def signed_at(rider: Rider, at: datetime, person: Person) -> datetime | None:
    """When the performer signed, if everybody who must has signed by `at`; None otherwise.

    The performer and the producer sign; for somebody under eighteen at the signature a guardian as well.
    """
    own, producer = rider.signed.get("performer"), rider.signed.get("producer")
    if own is None or producer is None or max(own, producer) > at:
        return None
    if age_on(person.born, own.date()) < ADULT:
        guardian = rider.signed.get("guardian")
        if guardian is None or guardian > at:
            return None
    return own


def age_on(born: date | None, day: date) -> int:
    """Full years on a day. An age that is not recorded counts as grown here; the standards ask for it."""
    if born is None:
        return ADULT
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Terms of one scene onto the axes."""

    space: Space
    scene: str
    at: datetime

    def _now(self, term: Term) -> bool:
        begun = term.since is None or term.since <= self.at
        return begun and (term.until is None or self.at < term.until)

    def _terms(self, riders: Iterable[Rider], effect: Effect) -> Iterator[tuple[Rider, Term]]:
        for rider in riders:
            for term in rider.speaking_of(self.scene):
                if term.effect is effect and self._now(term):
                    yield rider, term

    def permits(self, rider: Rider) -> Iterator[Permit]:
        """A permission that names no scene permits nothing."""
        signed = rider.signed.get("performer", self.at)
        for _rider, term in self._terms([rider], Effect.PERMIT):
            if term.scope.scenes:
                allows = self.space.permitted(term.scope)
                yield Permit(allows, term.id, signed, rider, term.requires, term.says)

    def silent(self, riders: Iterable[Rider]) -> Iterator[tuple[Term, Rider, str]]:
        for rider in riders:
            for term in rider.terms:
                if term.effect is Effect.PERMIT and not (self._here(term.scope) and self._now(term)):
                    yield term, rider, "dates" if self.scene in term.scope.scenes else "scene"

    def confirmed(self, one: Statement) -> Iterator[Permit]:
        """A change that names no scene changes nothing, as with any permission."""
        if one.said is Said.CONFIRM and one.scope.what and self.scene in one.scope.scenes:
            yield Permit(self.space.permitted(one.scope), f"confirmed {one.at.isoformat()}", one.at)

    def stands(self, permit: Permit, said: Iterable[Statement]) -> bool:
        """Whether a permission was not taken back by its name since it was signed."""
        names = {permit.term, permit.rider.id if permit.rider else ""}
        return not any(
            one.said is Said.WITHDRAW and one.terms & names and permit.signed <= one.at for one in said
        )

    def _here(self, scope: Scope) -> bool:
        return not scope.scenes or self.scene in scope.scenes

    def refused_in(self, riders: Iterable[Rider]) -> Iterator[No]:
        for _rider, term in self._terms(riders, Effect.REFUSE):
            yield No(self.space.refused(term.scope), False, None, term.id, term.says)

    def refused_by(self, said: Iterable[Statement]) -> Iterator[No]:
        for one in said:
            if one.said is Said.REFUSE and self._here(one.scope):
                yield No(self.space.refused(one.scope), False, one.at, f"statement {one.at.isoformat()}")

    def withdrawn(
        self, said: Iterable[Statement], known: Iterable[Rider], about: Iterable[Rider]
    ) -> Iterator[No]:
        """What is taken back, to its full reach: no lesser degree of it stands either.

        With a whole rider goes what was changed on the day until then: it was a change of what is no more.
        """
        riders = {rider.id for rider in about}
        taken = [one for one in said if one.said is Said.WITHDRAW and self._here(one.scope)]
        permits = list(self._terms(known, Effect.PERMIT)) if taken else []
        for one in taken:
            if not one.terms:
                yield No(self.space.refused(one.scope), True, one.at, f"statement {one.at.isoformat()}")
            for rider, term in permits:
                if one.terms & {rider.id, term.id}:
                    yield No(self.space.taken_back(term.scope), True, one.at, term.id, term.says)
            for earlier in said if one.terms & riders else ():
                for change in self.confirmed(earlier) if earlier.at <= one.at else ():
                    yield No(self.space.taken_back(earlier.scope), True, one.at, change.term)

    def required(
        self, riders: Iterable[Rider], said: Iterable[Statement]
    ) -> Iterator[tuple[Requirement, str]]:
        for _rider, term in self._terms(riders, Effect.REQUIRE):
            yield from ((need, term.id) for need in term.requires)
        for one in said:
            if one.said is Said.REQUIRE and self._here(one.scope):
                yield from ((need, f"statement {one.at.isoformat()}") for need in one.requires)
