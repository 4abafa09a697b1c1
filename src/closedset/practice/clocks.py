"""Clocks: how long before, how long after, and when at the latest. One engine for every notice and review.

All arithmetic is on instants. Friday 07:00 to Sunday 07:00 across the spring change is 47 hours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from closedset.practice.standards.holidays import is_business_day


@dataclass(frozen=True, slots=True)
class Running:
    """A clock between two instants."""

    since: datetime
    until: datetime
    hours: float
    """Hours that have to lie between them."""

    @property
    def elapsed(self) -> float:
        """Hours that do, in absolute time. Raises ValueError for an instant without a zone."""
        return elapsed_hours(self.since, self.until)

    @property
    def met(self) -> bool:
        """Exactly enough is enough."""
        return self.elapsed >= self.hours

    @property
    def latest_start(self) -> datetime:
        """The last instant at which it could have begun."""
        return _in_zone(self.until, -self.hours, self.since.tzinfo)

    @property
    def earliest_end(self) -> datetime:
        """The first instant at which it is met, in the zone of its end."""
        return _in_zone(self.since, self.hours, self.until.tzinfo)


def elapsed_hours(since: datetime, until: datetime) -> float:
    """Hours of absolute time between two instants, negative when they are the other way round."""
    return (_instant(until) - _instant(since)).total_seconds() / 3600


def _instant(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"{moment.isoformat()} has no time zone.")
    return moment.astimezone(UTC)


def _in_zone(moment: datetime, hours: float, zone: tzinfo | None) -> datetime:
    return (_instant(moment) + timedelta(hours=hours)).astimezone(zone)


def business_days_after(day: date, count: int, place: str) -> date:
    """The day `count` business days after `day` in `place`; `day` itself is not counted."""
    while count:
        day += timedelta(days=1)
        count -= is_business_day(day, place)
    return day


def end_of_day(day: date, zone: tzinfo | None) -> datetime:
    """The instant at which a day is over."""
    return datetime.combine(day + timedelta(days=1), time(), zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finality:
    """When a consent to digital work can no longer be rescinded (California Civil Code 1708.86)."""

    delivered: datetime
    signed: datetime
    approved: datetime | None = None
    """When an authorised representative approved the signed agreement in writing."""

    review_hours: float = 72
    business_days: int = 3
    place: str = "US-CA"

    @property
    def final_at(self) -> datetime:
        """At once after 72 hours of review or by approval; else when the third business day is over."""
        if elapsed_hours(self.delivered, self.signed) >= self.review_hours:
            return self.signed
        last = end_of_day(
            business_days_after(self.signed.date(), self.business_days, self.place), self.signed.tzinfo
        )
        approvals = [] if self.approved is None else [max(self.approved, self.signed)]
        return min([last, *approvals])


def looked_back(day: date, years: int) -> date:
    """The same day `years` earlier; 29 February becomes 28 February in a year without one."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def next_change(moments: Iterable[datetime], after: datetime) -> datetime | None:
    """The first of some instants that is still to come: when an answer has to be asked for again."""
    return min((moment for moment in moments if moment > after), default=None)
