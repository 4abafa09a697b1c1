"""To whom a copy may go, what is said before it goes, and when it stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from closedset.practice.findings import Weight
from closedset.practice.sending import (
    LONGEST,
    Addressee,
    Ended,
    Standing,
    ended,
    may_hand_out,
    may_hand_out_this,
    review,
)
from closedset.practice.visibility import Reader, Seat

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WEEK = timedelta(days=7)
ADA = Addressee(name="Ada", inside=True, may_read=True)
AGENT = Addressee(name="a@example.org", inside=False, why="Her new agent.")
OPEN = Standing(expires_at=AT + WEEK)


def codes(*listed: Addressee, lasts: timedelta = WEEK) -> list[tuple[str, Weight]]:
    return [(one.code.removeprefix("sending."), one.weight) for one in review(listed, lasts=lasts)]


def test_somebody_whose_seat_reads_it_may_have_a_copy():
    assert codes(ADA) == []


def test_somebody_whose_seat_does_not_read_it_may_not():
    assert codes(replace(ADA, may_read=False)) == [("may_not_read", Weight.STOP)]


def test_a_day_player_on_the_list_is_pointed_out():
    assert codes(replace(ADA, engaged_as="a day player")) == [("short_engagement", Weight.HOLD)]


def test_an_outside_address_is_said_yes_to_once_more_and_needs_a_reason():
    assert codes(AGENT) == [("outside", Weight.HOLD)]
    assert codes(replace(AGENT, why=" ")) == [("no_reason", Weight.STOP)]


def test_a_copy_goes_to_somebody_and_for_a_time():
    assert codes() == [("nobody", Weight.STOP)]
    assert codes(ADA, lasts=LONGEST + WEEK) == [("how_long", Weight.STOP)]
    assert codes(ADA, lasts=timedelta(0)) == [("how_long", Weight.STOP)]


@pytest.mark.parametrize("seat", Seat)
def test_who_hands_out(seat):
    may = {"intimacy_coordinator", "assistant_coordinator", "producer", "legal", "first_ad"}
    assert (not may_hand_out(Reader("x", frozenset({seat})))) == (seat in may)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, None),
        ({"expires_at": AT}, Ended.EXPIRED),
        ({"stale": True}, Ended.STALE),
        ({"may_read": False, "stale": True}, Ended.NO_SEAT),
        ({"revoked": True, "expires_at": AT}, Ended.REVOKED),
        ({"taken_back": True, "revoked": True}, Ended.TAKEN_BACK),
    ],
)
def test_why_a_copy_opens_no_more(change, why):
    assert ended(replace(OPEN, **change), at=AT) is why


def test_nobody_hands_out_what_they_do_not_read():
    assert may_hand_out_this(reads=True) == ()
    assert [one.code for one in may_hand_out_this(reads=False)] == ["sending.not_read"]
