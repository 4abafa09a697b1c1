"""What is said of a day holds until something else is said; nothing but a word ends a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.consent import check
from closedset.practice.consent.terms import Requirement, Said, Statement
from closedset.practice.day import A_DAY, OWN, Floor, Mark, Marked, floor, may_mark, said
from closedset.practice.visibility import Reader, Seat
from kit.consent_scene import AT, MADE, PLAN

EIGHT = datetime(2026, 5, 4, 8, tzinfo=UTC)
SHOT = {"scene": "2", "occasion": "principal", "setup": "s1"}


def later(**delta: float) -> datetime:
    return EIGHT + timedelta(**delta)


def one(mark: Mark, at: datetime = EIGHT, performer: str = "") -> Marked:
    return Marked(mark=mark, at=at, performer=performer)


def test_a_check_in_counts_from_its_moment_and_for_its_day():
    marks = [one(Mark.CHECKED_IN, performer="ada")]
    assert floor(marks, EIGHT - timedelta(seconds=1)) == Floor()
    assert floor(marks, EIGHT).checked_in == {"ada": EIGHT}
    assert floor(marks, EIGHT + A_DAY - timedelta(seconds=1)).checked_in == {"ada": EIGHT}
    assert floor(marks, EIGHT + A_DAY).checked_in == {}


def test_who_steps_out_is_out_until_they_say_they_are_back():
    marks = [
        one(Mark.STEPPED_OUT, performer="ada"),
        one(Mark.STEPPED_OUT, later(minutes=1), "ada"),
        one(Mark.BACK, later(minutes=5), "ada"),
        one(Mark.BACK, later(minutes=6), "ada"),
    ]
    assert floor(marks, later(minutes=4)).away == {"ada": EIGHT}
    assert floor(marks, later(days=9)).away == {}


def test_a_pause_holds_until_it_is_ended_and_not_by_time():
    marks = [one(Mark.PAUSED), one(Mark.PAUSED, later(minutes=2)), one(Mark.RESUMED, later(minutes=9))]
    assert floor(marks, later(minutes=8)).paused == EIGHT
    assert floor(marks, later(minutes=9)).paused is None
    assert floor(marks[:2], later(days=30)).paused == EIGHT


@pytest.mark.parametrize(
    ("first", "then"), [(Mark.RESUMED, Mark.PAUSED), (Mark.PAUSED, Mark.RESUMED)], ids=str
)
def test_of_two_words_of_one_moment_the_one_that_holds_stands(first, then):
    assert floor([one(first), one(then)], EIGHT).paused == EIGHT


def test_every_take_is_counted_on_its_set_up():
    marks = [Marked(mark=Mark.ROLLED, at=later(minutes=n), **SHOT) for n in (1, 2)]
    assert floor(marks, EIGHT + A_DAY).rolled == {
        ("2", "principal", "s1"): [later(minutes=1), later(minutes=2)]
    }


def holds(marks: list[Marked], at: datetime, *who: str) -> set[str]:
    statements = tuple(said(marks, who or ("ada", "ben")))
    return {found.says for found in check(replace(MADE, statements=statements), PLAN, at).findings}


def at(**delta: float) -> datetime:
    return AT - timedelta(**delta)


def test_a_pause_holds_every_scene_until_it_is_ended():
    pause = one(Mark.PAUSED, at(hours=2))
    assert holds([pause], at(hours=3)) == set(), "nothing was said yet"
    assert holds([pause], AT) == {"The set is paused."}
    assert holds([pause, one(Mark.RESUMED, at(hours=1))], AT) == set()
    again = [pause, one(Mark.RESUMED, at(hours=1)), one(Mark.PAUSED, at(minutes=1))]
    assert holds(again, AT) == {"The set is paused."}, "an earlier end ends no later pause"


def test_who_stepped_out_holds_their_scenes_and_says_nobodys_name():
    out = one(Mark.STEPPED_OUT, at(hours=2), "ada")
    assert holds([out], AT) == {"Somebody in the scene has stepped out."}
    assert holds([out, one(Mark.BACK, at(hours=1), "ada")], AT) == set()
    assert holds([out, one(Mark.BACK, at(hours=1), "ben")], AT) == {"Somebody in the scene has stepped out."}
    elsewhere = one(Mark.STEPPED_OUT, at(hours=2), "vic")
    assert holds([elsewhere], AT) == set(), "they are not in this scene"


def test_a_fact_that_happens_to_be_called_so_is_a_fact_like_any_other():
    need = Requirement(name="fact", value="resumed")
    word = Statement(performer="ada", at=at(hours=1), said=Said.REQUIRE, requires=(need,))
    (found,) = check(replace(MADE, statements=(word,)), PLAN, AT).findings
    assert found.says == "Not recorded: resumed."
    assert found.rests_on.term.startswith("statement ")


def test_words_that_change_nothing_say_nothing():
    idle = [one(Mark.BACK, performer="ada"), one(Mark.RESUMED), Marked(mark=Mark.ROLLED, at=EIGHT, **SHOT)]
    assert list(said(idle, ("ada",))) == []


MARKS = st.builds(
    Marked,
    mark=st.sampled_from([mark for mark in Mark if mark is not Mark.ROLLED]),
    at=st.integers(0, 40).map(lambda minutes: at(minutes=minutes)),
    performer=st.sampled_from(["ada", "ben"]),
)


@given(st.lists(MARKS, max_size=8), st.integers(0, 40))
def test_the_check_and_the_floor_say_the_same_and_order_is_of_no_account(marks, minutes):
    moment = at(minutes=minutes)
    there = floor(marks, moment)
    wanted = {"The set is paused."} if there.paused else set()
    wanted |= {"Somebody in the scene has stepped out."} if there.away else set()
    assert holds(marks, moment) == holds(marks[::-1], moment) == wanted


@given(st.lists(MARKS, max_size=6), MARKS, st.integers(0, 40))
def test_what_is_said_later_changes_nothing_of_before(marks, more, minutes):
    moment = at(minutes=minutes)
    until = [one for one in marks if one.at <= moment]
    assert floor(marks, moment) == floor(until, moment)
    assert holds([*until, replace(more, at=moment + timedelta(minutes=1))], moment) == holds(until, moment)


def test_a_check_in_is_a_word_of_its_day():
    (word,) = said([one(Mark.CHECKED_IN, performer="ada")], ())
    assert (word.said, word.evidence, word.until) == (Said.CONFIRM, "check_in", EIGHT + A_DAY)


def seated(*seats: Seat) -> Reader:
    return Reader("somebody", frozenset(seats))


@pytest.mark.parametrize("mark", sorted(OWN))
def test_nobody_says_for_a_performer_what_is_theirs_to_say(mark):
    assert may_mark(mark, seated(Seat.INTIMACY_COORDINATOR), own=False)
    assert not may_mark(mark, seated(Seat.PERFORMER), own=True)


def test_everybody_with_a_seat_pauses_and_few_end_a_pause():
    assert not any(may_mark(Mark.PAUSED, seated(seat), own=False) for seat in Seat)
    assert may_mark(Mark.PAUSED, seated(), own=False)
    ends = {seat for seat in Seat if not may_mark(Mark.RESUMED, seated(seat), own=False)}
    assert ends == {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR, Seat.FIRST_AD}


def test_takes_are_logged_by_whoever_keeps_the_log():
    logs = {seat for seat in Seat if not may_mark(Mark.ROLLED, seated(seat), own=False)}
    assert {Seat.SCRIPT_SUPERVISOR, Seat.SECOND_AD, Seat.INTIMACY_COORDINATOR} < logs
    assert not logs & {Seat.PERFORMER, Seat.PRODUCER, Seat.DIRECTOR}
