"""Business days by place. Public holidays are computed, not listed, so that they do not run out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

MONDAY, THURSDAY = 0, 3


def is_business_day(day: date, place: str) -> bool:
    """Whether offices are open. A place without a calendar of its own has weekends only.

    Holidays that fall on a weekend are kept on the nearest weekday in the United States.
    """
    return day.weekday() < 5 and day not in holidays(day.year, place)


def holidays(year: int, place: str) -> frozenset[date]:
    """Public holidays of a year: by the exact place (`US-CA`), else by its country."""
    calendar = CALENDARS.get(place) or CALENDARS.get(place.partition("-")[0])
    return calendar(year) if calendar else frozenset()


def nth(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`th such weekday of a month; from its end when negative."""
    if count > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    following = date(year + month // 12, month % 12 + 1, 1)
    last = following - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday (Gregorian), by the anonymous algorithm."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _observed(day: date) -> date:
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


def _united_states(year: int) -> frozenset[date]:
    """Federal holidays; the one of the next new year may fall into this one."""
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    moved = [
        nth(year, 1, MONDAY, 3),
        nth(year, 2, MONDAY, 3),
        nth(year, 5, MONDAY, -1),
        nth(year, 9, MONDAY, 1),
        nth(year, 10, MONDAY, 2),
        nth(year, 11, THURSDAY, 4),
    ]
    return frozenset([*map(_observed, [*fixed, date(year + 1, 1, 1)]), *moved])


def _california(year: int) -> frozenset[date]:
    """The federal days, Cesar Chavez Day and the day after Thanksgiving."""
    extra = {_observed(date(year, 3, 31)), nth(year, 11, THURSDAY, 4) + timedelta(days=1)}
    return _united_states(year) | extra


def _england(year: int) -> frozenset[date]:
    sunday = easter(year)
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    days = {
        sunday - timedelta(days=2),
        sunday + timedelta(days=1),
        nth(year, 5, MONDAY, 1),
        nth(year, 5, MONDAY, -1),
        nth(year, 8, MONDAY, -1),
    }
    for day in fixed:
        while day.weekday() > 4 or day in days:
            day += timedelta(days=1)
        days.add(day)
    return frozenset(days)


def _france(year: int) -> frozenset[date]:
    sunday = easter(year)
    fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    return frozenset(
        [
            *(date(year, month, day) for month, day in fixed),
            *(sunday + timedelta(days=n) for n in (1, 39, 50)),
        ]
    )


def _quebec(year: int) -> frozenset[date]:
    sunday = easter(year)
    patriots = date(year, 5, 25) - timedelta(days=date(year, 5, 24).weekday() + 1)
    return frozenset(
        {
            date(year, 1, 1),
            sunday - timedelta(days=2),
            patriots,
            date(year, 6, 24),
            date(year, 7, 1),
            nth(year, 9, MONDAY, 1),
            nth(year, 10, MONDAY, 2),
            date(year, 12, 25),
        }
    )


CALENDARS: dict[str, Callable[[int], frozenset[date]]] = {
    "US": _united_states,
    "US-CA": _california,
    "GB": _england,
    "FR": _france,
    "CA-QC": _quebec,
}
