"""Clocks in absolute time, and business days by place."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.clocks import (
    Finality,
    Running,
    business_days_after,
    elapsed_hours,
    looked_back,
    next_change,
)
from closedset.practice.standards.holidays import easter, holidays, is_business_day, nth

LA, PARIS = ZoneInfo("America/Los_Angeles"), ZoneInfo("Europe/Paris")


def la(*when: int) -> datetime:
    return datetime(2026, *when, tzinfo=LA)


def test_two_days_on_the_wall_are_47_hours_across_the_spring_change_and_49_across_the_autumn_one():
    assert elapsed_hours(la(3, 6, 7), la(3, 8, 7)) == 47
    assert elapsed_hours(la(10, 30, 7), la(11, 1, 7)) == 49


def test_exactly_enough_is_enough_and_a_call_two_hours_later_meets_it():
    assert not Running(la(3, 6, 7), la(3, 8, 7), 48).met
    assert Running(la(3, 6, 7), la(3, 8, 8), 48).met
    assert Running(la(3, 6, 7), la(3, 8, 9), 48).elapsed == 49


def test_a_clock_says_when_it_had_to_begin_and_when_it_is_met():
    clock = Running(la(3, 6, 7), la(3, 8, 7), 48)
    assert clock.latest_start == la(3, 6, 6)
    assert clock.earliest_end == la(3, 8, 8)
    assert clock.earliest_end.tzinfo is LA


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        elapsed_hours(datetime.fromisoformat("2026-03-06"), la(3, 8, 7))


@given(
    st.datetimes(
        datetime.fromisoformat("2020-01-01"),
        datetime.fromisoformat("2040-01-01"),
        timezones=st.sampled_from([LA, PARIS]),
    ),
    st.floats(0, 500).map(lambda hours: round(hours, 2)),
)
def test_a_clock_is_met_at_its_earliest_end_and_not_a_minute_before(since, hours):
    # In UTC: two instants of one zone are a wall clock apart, and on a wall the night of a change lies.
    end = Running(since, since, hours).earliest_end.astimezone(UTC)
    assert Running(since, end + timedelta(seconds=1), hours).met
    assert hours == 0 or not Running(since, end - timedelta(minutes=1), hours).met


def test_digital_consent_signed_after_a_day_is_final_when_the_third_business_day_is_over():
    consent = Finality(delivered=la(5, 11, 10), signed=la(5, 12, 9))
    assert consent.final_at == la(5, 16, 0)


def test_a_representative_who_approves_makes_it_final_at_once():
    approved = la(5, 12, 15)
    consent = Finality(delivered=la(5, 11, 10), signed=la(5, 12, 9), approved=approved)
    assert consent.final_at == approved
    before = Finality(delivered=la(5, 11, 10), signed=la(5, 12, 9), approved=la(5, 11, 12))
    assert before.final_at == la(5, 12, 9)


def test_three_days_of_review_make_it_final_at_the_signature():
    assert Finality(delivered=la(5, 11, 10), signed=la(5, 14, 10)).final_at == la(5, 14, 10)


def test_business_days_pass_over_weekends_and_holidays():
    assert business_days_after(date(2026, 7, 1), 3, "US-CA") == date(2026, 7, 7)
    assert business_days_after(date(2026, 7, 1), 3, "nowhere") == date(2026, 7, 6)


def test_a_look_back_from_a_leap_day_lands_on_the_28th():
    assert looked_back(date(2028, 2, 29), 10) == date(2018, 2, 28)
    assert looked_back(date(2026, 5, 1), 10) == date(2016, 5, 1)


def test_the_next_change_is_the_first_that_is_still_to_come():
    assert next_change([la(5, 1), la(5, 3), la(5, 2)], la(5, 1)) == la(5, 2)
    assert next_change([la(5, 1)], la(5, 1)) is None


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_in_march_or_april(year):
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("US", date(2026, 11, 26)),
        ("US-NY", date(2026, 7, 3)),
        ("US-CA", date(2026, 11, 27)),
        ("US-CA", date(2026, 3, 31)),
        ("GB", date(2026, 4, 6)),
        ("GB", date(2027, 12, 28)),
        ("FR", date(2026, 5, 14)),
        ("CA-QC", date(2026, 6, 24)),
        ("CA-QC", date(2026, 5, 18)),
    ],
)
def test_offices_are_shut_on_public_holidays(place, day):
    assert day in holidays(day.year, place)
    assert not is_business_day(day, place)


def test_a_place_without_a_calendar_has_weekends_only():
    assert holidays(2026, "ZZ") == frozenset()
    assert is_business_day(date(2026, 12, 25), "ZZ")
    assert not is_business_day(date(2026, 12, 26), "ZZ")


@given(st.integers(1950, 2100), st.integers(1, 12), st.integers(0, 6))
def test_the_last_weekday_of_a_month_has_none_after_it(year, month, weekday):
    day = nth(year, month, weekday, -1)
    assert (day.weekday(), day.month) == (weekday, month)
    assert (day + timedelta(days=7)).month != month
