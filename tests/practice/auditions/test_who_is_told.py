"""Who keeps auditions, who speaks for themselves, and what each is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.auditions import check, who
from closedset.practice.consent.answer import Verdict
from closedset.practice.findings import Refused, require
from closedset.practice.visibility import Matter, Reader, Seat, may_see
from kit.auditions import AFTER, final

ANSWER = check(
    [final(recorded=True), replace(final(id="a2"), performer="Ida", part="NINA", closed_at=None)],
    ["uda-aqpm"],
    at=AFTER,
)


@pytest.mark.parametrize("seat", Seat)
def test_whoever_sees_auditions_is_told_all_of_them_and_others_none(seat):
    heard = who.told(ANSWER, seat, "Ida")
    if may_see(Matter.AUDITIONS, Reader("somebody", frozenset({seat}))):
        assert heard == ANSWER
    elif seat in who.OWN:
        assert heard.auditions == {"a2": Verdict.HOLD}
        assert {one.performer for one in heard.findings} == {"Ida"}
        assert (ANSWER.verdict, heard.verdict) == (Verdict.STOP, Verdict.HOLD)
    else:
        assert heard is None


@pytest.mark.parametrize("seat", Seat)
def test_casting_production_and_coordinators_enter_what_came_of_it(seat):
    enters = {"intimacy_coordinator", "assistant_coordinator", "producer", "casting"}
    assert (not who.may_keep(Reader("somebody", frozenset({seat})))) == (seat.value in enters)


def test_nobody_says_for_another_that_they_may_be_recorded():
    require(who.may_say_for_oneself(own=True))
    with pytest.raises(Refused, match="Only the performer"):
        require(who.may_say_for_oneself(own=False))
