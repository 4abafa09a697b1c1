"""The clocks of a rider: by when it is delivered, from when it is in force, what another call does to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from closedset.practice.clocks import Running
from closedset.practice.riders.states import State
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Rule
from closedset.rooms.productions import cast_queries, standards
from closedset.rooms.productions.models import Production
from closedset.rooms.riders import queries
from closedset.rooms.riders.models import Rider, RiderVersion

BEFORE_CALL, BEFORE_SIGNATURE = "rider_before_call", "rider_before_signature"
"""The measures of standards that run from a rider's delivery."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallClock:
    """From the delivery to one call."""

    scene: str
    call: datetime
    due: datetime
    """The last instant at which it could be delivered for this call."""

    met: bool | None
    """None while it is not delivered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """What runs for a version, and what it runs to."""

    hours: float
    """What the strictest active standard asks for between delivery and call; 0 when none does."""

    rule: str
    """Which rule that is, and where it is from."""

    calls: tuple[CallClock, ...]
    earliest_call: datetime | None
    """Delivered as it is, no call before this has its hours."""

    sign_from: datetime | None
    """The first instant at which it may be signed, where a standard asks for a time to read."""

    in_force_from: datetime | None
    """When the last of those who must had signed."""


def clocks(found: Rider, version: RiderVersion, *, at: datetime) -> Clocks:
    """Every clock of a version, by the standards active now; calls that are over are left out."""
    before = strictest(found.production, BEFORE_CALL, at=at)
    reading = strictest(found.production, BEFORE_SIGNATURE, at=at)
    hours = float(before.value) if before else 0.0
    delivered = version.delivered_at
    return Clocks(
        hours=hours,
        rule=f"{before.id}, {before.source}" if before else "",
        calls=tuple(call_clocks(found, version, hours, at=at)) if before else (),
        earliest_call=delivered + timedelta(hours=hours) if delivered and before else None,
        sign_from=delivered + timedelta(hours=float(reading.value)) if delivered and reading else None,
        in_force_from=in_force_from(version),
    )


def strictest(production: Production, measure: str, *, at: datetime) -> Rule | None:
    """The active rule that asks for the most hours; rules of grade C decide nothing."""
    off = standards.switched_off(production, at=at)
    rules = [
        rule
        for pack in standards.active(production, at=at)
        for rule in PACKS[pack].rules
        if rule.measure == measure and rule.decides and rule.id not in off
    ]
    return max(rules, key=lambda one: float(one.value), default=None)


def call_clocks(found: Rider, version: RiderVersion, hours: float, *, at: datetime) -> Iterator[CallClock]:
    """The clock to each call to come of the performer, the first first."""
    for call, scene in sorted(calls(found, version, at=at)):
        runs = Running(version.delivered_at or at, call, hours)
        yield CallClock(
            scene=scene,
            call=call,
            due=call - timedelta(hours=hours),
            met=runs.met if version.delivered_at else None,
        )


def calls(found: Rider, version: RiderVersion, *, at: datetime) -> Iterator[tuple[datetime, str]]:
    """Calls to come for the scenes the version speaks for: the performer's own, else everybody's."""
    scenes = queries.scenes_of(version)
    for (scene, _occasion), by_whom in cast_queries.calls_of(found.production_id, at=at).items():
        call = by_whom.get(found.member_id) or by_whom.get(None)
        if scene in scenes and call is not None and call > at:
            yield call, scene


def in_force_from(version: RiderVersion) -> datetime | None:
    """When it came into force; None for a version that is not signed by everybody, or gave way."""
    if version.state != State.SIGNED:
        return None
    return max(one.signed_at for one in queries.signatures(version))
