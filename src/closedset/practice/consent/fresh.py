"""What a `clear` was computed from, and whether that is still what there is.

A certificate carries a digest of everything the answer read: the plan with its pages, the consent of the
people in it, the standards and the evidence. It falls when any of them is another, when the next instant
comes at which time alone could change the answer, and on a device without a network after a limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import cast

from closedset.practice.clocks import end_of_day, next_change
from closedset.practice.consent.answer import Answer, Verdict
from closedset.practice.consent.board import performers_of
from closedset.practice.consent.check import Production
from closedset.practice.consent.evidence import COORDINATORS
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Rider, Said, Statement
from closedset.practice.record.canonical import Json, canonical
from closedset.practice.standards.packs import PACKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A `clear` for one scene at one moment, with digests of what it rests on."""

    scene: str
    at: datetime
    until: datetime
    """The first instant at which time alone could change the answer: no longer good from then on."""

    plan: str
    consent: str
    standards: str
    evidence: str

    def age(self, at: datetime) -> timedelta:
        """How old it is, to be shown beside it."""
        return at - self.at


def certificate(production: Production, plan: Plan, at: datetime, answer: Answer) -> Certificate:
    """The certificate of a `clear`. Raises ValueError for any other answer, or one of another moment."""
    if answer.verdict is not Verdict.CLEAR or answer.at != at:
        raise ValueError("Only a clear of this very moment is certified.")
    read = _Read(production, plan)
    return Certificate(scene=plan.scene, at=at, until=read.until(at), **read.digests())


def stands(
    one: Certificate, production: Production, plan: Plan, at: datetime, *, limit: timedelta | None = None
) -> bool:
    """Whether a certificate may still be relied on at a moment, with what is recorded now.

    `limit` is the greatest age without a network; None where the record itself was asked. What no longer
    stands is held, and the check is made again.
    """
    in_time = one.at <= at < one.until and (limit is None or one.age(at) <= limit)
    return (
        in_time
        and one.scene == plan.scene
        and all(getattr(one, name) == digest for name, digest in _Read(production, plan).digests().items())
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """Of everything recorded, what the answer for a plan can rest on."""

    production: Production
    plan: Plan

    def digests(self) -> dict[str, str]:
        """Digests by name. Takes that rolled are of no account: they change no answer to come."""
        return {name: sha256(canonical(_plain(part))).hexdigest() for name, part in self._parts().items()}

    def _parts(self) -> dict[str, object]:
        plan = self.plan
        asked = replace(
            plan, setups=tuple(replace(one, rolled=()) for one in plan.setups), room=None, facts={}, worn={}
        )
        rules = replace(self.production, people={}, scenes={}, riders=(), statements=())
        return {
            "plan": (asked, tuple(self.production.scenes.get(plan.scene, {}).items())),
            "consent": (self._people(), self._riders(), self._statements()),
            "standards": (rules, [PACKS[pack] for pack in rules.standards]),
            "evidence": (plan.room, plan.facts, plan.worn),
        }

    def _people(self) -> dict[str, object]:
        """Everybody the plan names, and every coordinator: that there is one is asked of the production."""
        room = self.plan.room
        present = (
            ((room.present or frozenset()) | (room.line_of_sight or frozenset())) if room else frozenset()
        )
        named = performers_of(self.plan, self.production) | present
        people = self.production.people.items()
        return {id_: one for id_, one in people if id_ in named or one.function in COORDINATORS}

    def _riders(self) -> list[Rider]:
        who = performers_of(self.plan, self.production)
        every = self.production.riders
        return [one for one in every if one.performer in who and self.plan.scene in one.scenes]

    def _statements(self) -> list[Statement]:
        who = performers_of(self.plan, self.production)
        return [one for one in self.production.statements if one.performer in who and self._speaks(one)]

    def _speaks(self, one: Statement) -> bool:
        """Whether a word can reach this scene: a withdrawal by what it names, any other by its scenes."""
        if one.said is Said.WITHDRAW and one.terms:
            riders = self._riders()
            known = {rider.id for rider in riders} | {term.id for rider in riders for term in rider.terms}
            return bool(one.terms & known)
        return bool(one.evidence) or not one.scope.scenes or self.plan.scene in one.scope.scenes

    def until(self, at: datetime) -> datetime:
        """The next instant in anything that was read; at the latest the end of the day, when ages turn."""
        end = end_of_day(at.date(), at.tzinfo)
        return next_change([end, *_instants(list(self._parts().values()))], at) or end


def _plain(value: object) -> Json:
    """Any value of the practice as plain data: a list here has no order, a tuple has one.

    What is not plain then is refused when it is spelled.
    """
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, frozenset)):
        return sorted((_plain(part) for part in value), key=canonical)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return cast(Json, value)


def _instants(value: object) -> Iterator[datetime]:
    """Every instant anywhere in a value."""
    if isinstance(value, datetime):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from _instants(getattr(value, one.name))
    elif isinstance(value, dict):
        yield from _instants(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _instants(part)
