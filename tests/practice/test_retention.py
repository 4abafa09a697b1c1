"""How long things are kept, and who says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from closedset.practice.retention import (
    DEFAULTS,
    FIXED,
    GOES,
    PRODUCT_DEFAULT,
    STAYS,
    Begins,
    Kept,
    Period,
    due_on,
    may_date,
    may_keep_house,
    may_set,
    period,
)
from closedset.practice.visibility import Reader, Seat

WRAP, DELIVERY = date(2026, 5, 1), date(2027, 1, 1)
COUNSEL = Reader("x", frozenset({Seat.LEGAL}))
OWN = Period(kept=Kept.STATEMENTS, begins=Begins.WRAP, days=10, basis="House rule 4")


def test_every_class_has_one_default_and_says_that_no_source_states_it():
    assert sorted(one.kept for one in DEFAULTS) == sorted(Kept)
    assert {one.basis for one in DEFAULTS} == {PRODUCT_DEFAULT}


def test_what_is_agreed_and_the_record_are_never_due():
    for kept in FIXED:
        found = period(kept, place="", own=())
        assert due_on(found, wrapped=WRAP, delivered=DELIVERY) is None


@pytest.mark.parametrize(
    ("begins", "due"),
    [(Begins.WRAP, date(2026, 5, 11)), (Begins.DELIVERY, date(2027, 1, 11)), (Begins.NEVER, None)],
)
def test_a_period_runs_from_its_beginning(begins, due):
    assert due_on(replace(OWN, begins=begins), wrapped=WRAP, delivered=DELIVERY) == due


def test_nothing_is_due_before_its_beginning_is_known():
    assert due_on(OWN, wrapped=None, delivered=DELIVERY) is None


def test_ones_own_period_for_a_place_comes_before_ones_own_and_that_before_the_products():
    here = replace(OWN, place="uk", days=3)
    assert period(Kept.STATEMENTS, place="uk", own=(OWN, here)) == here
    assert period(Kept.STATEMENTS, place="fr", own=(OWN, here)) == OWN
    assert period(Kept.STATEMENTS, place="fr", own=(here,)).basis == PRODUCT_DEFAULT
    assert period(Kept.NOTES, place="uk", own=(here,)).basis == PRODUCT_DEFAULT


@pytest.mark.parametrize("seat", Seat)
def test_who_keeps_house(seat):
    may = {"intimacy_coordinator", "producer", "legal"}
    assert (not may_keep_house(Reader("x", frozenset({seat})))) == (seat in may)


@pytest.mark.parametrize(
    ("found", "reader", "code"),
    [
        (OWN, COUNSEL, []),
        (OWN, Reader("x", frozenset({Seat.PRODUCER})), ["keeping.counsel"]),
        (replace(OWN, kept=Kept.RIDERS), COUNSEL, ["keeping.fixed"]),
        (replace(OWN, days=-1), COUNSEL, ["keeping.days"]),
    ],
)
def test_counsel_sets_a_period(found, reader, code):
    assert [one.code for one in may_set(found, reader)] == code


def test_a_picture_is_delivered_after_it_was_wrapped():
    assert may_date(WRAP, DELIVERY) == may_date(None, DELIVERY) == may_date(WRAP, None) == ()
    assert [one.code for one in may_date(DELIVERY, WRAP)] == ["keeping.order"]


def test_what_goes_for_a_person_and_what_stays_are_not_the_same():
    assert not set(GOES) & set(STAYS)
