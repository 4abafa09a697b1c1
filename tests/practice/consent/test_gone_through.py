"""That a statement is due, or was destroyed, holds the scene and stands in nothing anybody else reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from closedset.practice.consent import Verdict, check
from closedset.practice.consent.axes import Space
from closedset.practice.consent.effective import effective
from closedset.practice.consent.gone_through import again, anew, is_that
from closedset.practice.consent.terms import Requirement, Said, Statement
from closedset.practice.consent.told import Listener, told
from closedset.practice.riders.making import overlap
from closedset.practice.riders.summary import summary
from closedset.practice.visibility import Seat
from kit.consent_scene import ADA, AT, MADE, PEOPLE, PLAN

BOTH = [again("ada"), anew("ada", date(2026, 5, 1))]


def word(need: Requirement) -> Statement:
    return Statement(performer="ada", at=AT - timedelta(days=1), said=Said.REQUIRE, requires=(need,))


@pytest.mark.parametrize("need", BOTH)
def test_it_holds_and_only_the_coordinator_and_the_performer_hear_why(need):
    made = replace(MADE, statements=(word(need),))
    answer = check(made, PLAN, AT)
    assert answer.verdict is Verdict.HOLD
    for listener in (Listener(Seat.INTIMACY_COORDINATOR), Listener(Seat.PERFORMER, "ada")):
        assert need.value in told(answer, PLAN, listener).findings[0].says
    for seat in set(Seat) - {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR}:
        heard = told(answer, PLAN, Listener(seat, "ben")).findings
        assert "statement" not in f"{heard}", seat


@pytest.mark.parametrize("need", BOTH)
def test_it_stands_in_no_summary_and_in_no_rider(need):
    own = Requirement(name="fact", value="rehearsed")
    said = (word(need), word(own))
    space = Space(PEOPLE)
    agreement = effective(PEOPLE["ada"], "41", AT, MADE.riders, said, space)
    conditions = [one.says for one in summary({"ada": agreement}, {}, "41") if one.part == "conditions"]
    assert len(conditions) == 1
    assert "statement" not in conditions[0]
    found = overlap(ADA, "ada", said, list(PEOPLE), scene="41", at=AT)
    assert [one.requires for one in found.terms if one.requires] == [(own,)]


def test_it_is_told_from_other_facts():
    assert all(map(is_that, BOTH))
    assert not is_that(Requirement(name="fact", value="rehearsed"))
    assert not is_that(Requirement(name="worn", value="robe"))
