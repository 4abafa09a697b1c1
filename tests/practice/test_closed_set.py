"""The set as it is: the list, the door, feeds and devices, and who does what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from closedset.practice import closed_set
from closedset.practice.closed_set import LASTS, Did, Event, Line, Shown, View
from closedset.practice.consent.evidence import Evidence
from closedset.practice.consent.plan import End, Feed, Move, Plan, Room
from closedset.practice.consent.terms import Person, Requirement
from closedset.practice.findings import Weight
from closedset.practice.visibility import Reader, Seat
from closedset.practice.vocabulary import SHUT

AT = datetime(2026, 5, 14, 12, tzinfo=UTC)
COORDINATOR = Reader("rosa", frozenset({Seat.INTIMACY_COORDINATOR}))
FIRST_AD = Reader("jo", frozenset({Seat.FIRST_AD}))
CAMERA = Reader("cam", frozenset({Seat.CAMERA}))
PLAN = Plan(
    scene="2",
    occasion="principal",
    moves=(Move(id="m1", action="kiss.open", source=End(person="Ada"), target=End(person="Ben")),),
)
LINES = (
    Line(name="Lars", function="director", approved=AT - timedelta(days=1)),
    Line(name="Rosa", function="intimacy_coordinator", approved=AT - timedelta(days=1)),
)
MONITOR = Shown(name="Monitor", seen_by="Lars")


def event(did: Did, who: str = "", value: str = "", *, before: float = 60, late: float = 0) -> Event:
    """Something that happened so many minutes ago, entered so many minutes later."""
    at = AT - timedelta(minutes=before)
    return Event(did=did, who=who, value=value, at=at, received=at + timedelta(minutes=late))


def listed(who: str, at: datetime) -> bool:
    return who in {"Lars", "Rosa", "Ada", "Ben"}


def state(*events: Event, at: datetime = AT) -> closed_set.State:
    return closed_set.state(events, at, listed)


IN_ORDER = (
    event(Did.CLOSED, value="closed", before=50),
    event(Did.FEED, "Monitor", "tented", before=49),
    *(event(Did.CAME_IN, who, before=48) for who in ("Ada", "Ben", "Lars", "Rosa")),
    *(event(Did.DEVICE_IN, who, before=47) for who in ("Ada", "Ben", "Lars", "Rosa")),
    event(Did.SIGHT, "Rosa", before=46),
    event(Did.CONFIRMED, before=45),
)
LISTED = {"Ada": "performer", "Ben": "performer", "Lars": "director", "Rosa": "intimacy_coordinator"}


def codes(found) -> list[str]:
    return [one.code.removeprefix("closed_set.") for one in found]


def findings(*events: Event, wanted: str = "closed") -> list[str]:
    return codes(closed_set.findings(state(*events), LISTED, (MONITOR,), wanted=wanted))


# --- The list -----------------------------------------------------------------------------------------------


def on_list(*lines: Line, at: datetime = AT) -> dict[str, str]:
    return closed_set.on_list(lines, PLAN, at, cast=("Ada", "Ben"))


def test_performers_are_on_the_list_of_their_scene_by_the_plan():
    assert on_list() == {"Ada": "performer", "Ben": "performer"}
    doubled = replace(PLAN, doubles={"Dot": "Ada"})
    assert "Dot" in closed_set.on_list((), doubled, AT, cast=("Ada", "Ben", "Dot"))
    assert closed_set.on_list((), doubled, AT, cast=("Ada",)) == {"Ada": "performer"}


def test_nobody_is_on_the_list_before_somebody_approved_it():
    proposed = Line(name="Gil", function="grip")
    assert "Gil" not in on_list(proposed)
    assert "Gil" not in on_list(replace(proposed, approved=AT + timedelta(minutes=1)))
    assert on_list(replace(proposed, approved=AT))["Gil"] == "grip"


def test_a_line_holds_for_its_scenes_and_until_it_ends():
    gil = Line(name="Gil", function="grip", approved=AT - timedelta(hours=2))
    assert "Gil" in on_list(replace(gil, scenes=frozenset({"2"})))
    assert "Gil" not in on_list(replace(gil, scenes=frozenset({"9"})))
    assert "Gil" not in on_list(replace(gil, ended=AT))
    assert "Gil" in on_list(replace(gil, ended=AT + timedelta(minutes=1)))


def test_of_two_lines_the_later_approved_stands():
    early = Line(name="Gil", function="grip", approved=AT - timedelta(hours=2))
    late = Line(name="Gil", function="props", approved=AT - timedelta(hours=1))
    assert on_list(late, early)["Gil"] == "props"


# --- The state ----------------------------------------------------------------------------------------------


def test_of_a_set_where_nothing_is_entered_nothing_is_known():
    found = state()
    assert not found.began
    assert (found.level, found.confirmed, found.inside, found.sees) == ("", None, None, None)
    assert findings() == ["not_known", "nobody_counted", "feed_unknown"]


def test_a_set_in_order_has_nothing_to_mend():
    found = state(*IN_ORDER)
    assert found.began
    assert found.level == "closed"
    assert found.confirmed == AT - timedelta(minutes=45)
    assert found.collected
    assert findings(*IN_ORDER) == []


def test_opening_again_takes_back_that_it_was_confirmed():
    opened = (*IN_ORDER, event(Did.OPENED, before=10))
    assert state(*opened).confirmed is None
    assert "not_closed" in findings(*opened)
    assert findings(*opened, wanted="") == []
    again = (*opened, event(Did.CLOSED, value="closed", before=5))
    assert findings(*again) == ["not_confirmed"]


@pytest.mark.parametrize(
    "later",
    [
        event(Did.CLOSED, value="limited", before=10),
        event(Did.FEED, "Monitor", "open", before=10),
        event(Did.CAME_IN, "Gil", before=10),
    ],
    ids=["another level", "an open feed", "somebody who is not listed"],
)
def test_what_was_confirmed_is_over_with(later: Event):
    assert state(*IN_ORDER, later).confirmed is None


def test_a_listed_person_and_a_shut_feed_leave_it_confirmed():
    again = (event(Did.CAME_IN, "Lars", before=10), event(Did.FEED, "Monitor", "off", before=9))
    assert state(*IN_ORDER, *again).confirmed


def test_an_open_set_cannot_have_been_confirmed_closed():
    assert state(event(Did.CONFIRMED)).confirmed is None
    assert state(event(Did.OPENED, before=20), event(Did.CONFIRMED, before=10)).confirmed is None


def test_who_went_out_is_outside_and_who_is_inside_is_so_since_they_came():
    came = event(Did.CAME_IN, "Lars", before=50)
    both = (came, event(Did.CAME_IN, "Rosa", before=40), event(Did.WENT_OUT, "Rosa", before=30))
    assert state(*both).inside == {"Lars": came.at}
    assert state(came, event(Did.CAME_IN, "Lars", before=20)).inside == {"Lars": came.at}
    assert state(event(Did.WENT_OUT, "Rosa")).inside is None


def test_what_is_entered_late_counts_from_when_it_was_entered_and_in_the_order_in_which_it_happened():
    late = event(Did.OPENED, before=20, late=10)
    events = (event(Did.CLOSED, value="closed", before=30), late)
    assert state(*events, at=AT - timedelta(minutes=15)).level == "closed"
    assert state(*events).level == "open"
    overtaken = (event(Did.CLOSED, value="closed", before=15), late)
    assert state(*overtaken).level == "closed"


def test_a_set_that_was_closed_yesterday_is_not_closed_today():
    tomorrow = state(*IN_ORDER, at=AT + LASTS)
    assert tomorrow.began
    assert (tomorrow.level, tomorrow.confirmed, tomorrow.sees) == ("", None, None)
    assert tomorrow.state_of("Monitor") == ""
    assert not tomorrow.collected
    assert set(tomorrow.inside or ()) == {"Ada", "Ben", "Lars", "Rosa"}


def test_a_coordinator_who_does_not_see_the_work_any_more_is_missed():
    assert findings(*IN_ORDER, event(Did.NO_SIGHT, "Rosa", before=5)) == ["no_sight"]
    assert state(event(Did.NO_SIGHT, "Rosa")).sees == {}


def test_somebody_inside_who_is_not_on_the_list_is_named():
    found = closed_set.findings(
        state(*IN_ORDER, event(Did.CAME_IN, "Gil", before=5)), LISTED, (MONITOR,), wanted="closed"
    )
    assert codes(found) == ["not_confirmed", "unlisted", "devices"]
    assert "Gil is inside and not on the list" in found[1].says


def test_feeds_are_shut_or_not_looked_at_or_open():
    open_ = event(Did.FEED, "Monitor", "open", before=5)
    assert "feed_open" in findings(*IN_ORDER, open_)
    assert codes(closed_set.findings(state(*IN_ORDER), LISTED, (), wanted="closed")) == ["no_feeds"]
    two = (MONITOR, Shown(name="Tablet"))
    assert codes(closed_set.findings(state(*IN_ORDER), LISTED, two, wanted="closed")) == ["feed_unknown"]


def test_a_device_that_is_found_holds_until_it_is_handed_in():
    with_it = (*IN_ORDER, event(Did.DEVICE_FOUND, "Lars", before=5))
    assert findings(*with_it) == ["device_found"]
    assert not state(*with_it).collected
    assert findings(*with_it, event(Did.DEVICE_IN, "Lars", before=4)) == []


def test_devices_given_back_are_noted_and_do_not_hold():
    found = closed_set.findings(
        state(*IN_ORDER, event(Did.DEVICE_OUT, "Lars", before=5)), LISTED, (MONITOR,), wanted="closed"
    )
    assert [(one.code, one.weight) for one in found] == [("closed_set.devices", Weight.NOTE)]


# --- What the engine reads ----------------------------------------------------------------------------------


def room(*events: Event, feeds: tuple[Shown, ...] = (MONITOR,)) -> Room:
    return closed_set.room(state(*events), LISTED, feeds)


def test_the_room_is_what_was_entered():
    found = room(event(Did.CLOSED, value="limited"))
    assert (found.level, found.closed_at, found.present, found.line_of_sight) == ("limited", None, None, None)
    assert found.feeds == (Feed(id="Monitor"),)
    whole = room(*IN_ORDER)
    assert whole.present == frozenset(LISTED)
    assert whole.line_of_sight == frozenset({"Rosa"})
    assert whole.feeds == (Feed(id="Monitor", state="tented"),)
    assert room(*IN_ORDER, feeds=()).feeds is None


def test_a_feed_that_was_planned_shows_the_set_until_it_is_written_down():
    planned = Room(feeds=(Feed(id="Tablet", state="off"), Feed(id="Monitor", state="off")))
    assert closed_set.shows((MONITOR,), planned) == (Shown(name="Tablet"), MONITOR)
    assert closed_set.shows((MONITOR,), None) == (MONITOR,)
    assert closed_set.shows((), Room()) == ()


def test_the_door_says_whether_phones_are_collected_where_it_collects_them():
    assert closed_set.facts(state(), {"phones_collected": True}) == {"phones_collected": True}
    one = state(event(Did.CAME_IN, "Lars"), event(Did.CAME_IN, "Rosa"), event(Did.DEVICE_IN, "Lars"))
    assert closed_set.facts(one, {"phones_collected": True}) == {"phones_collected": False}
    assert closed_set.facts(state(*IN_ORDER), {}) == {"phones_collected": True}


PEOPLE = {
    "Ada": Person(id="Ada", plays="ADA"),
    "Ben": Person(id="Ben", plays="BEN"),
    "Lars": Person(id="Lars", function="director"),
    "Rosa": Person(id="Rosa", function="intimacy_coordinator"),
}
NEEDS = (
    Requirement(name="closed_set", value="closed"),
    Requirement(name="line_of_sight"),
    Requirement(name="present", value="director"),
    Requirement(name="monitors"),
)


def lacks(*events: Event, listed_: dict[str, str] = LISTED) -> int:
    """How much the engine misses of everything that can be required of a room."""
    own = closed_set.room(state(*events), listed_, (MONITOR,))
    evidence = Evidence(plan=replace(PLAN, room=own), people=PEOPLE, at=AT)
    return sum(len(evidence.missing(need, "Ada")) for need in NEEDS)


def test_the_engine_misses_nothing_of_a_set_in_order():
    assert lacks(*IN_ORDER) == 0


GOOD = [one for one in IN_ORDER if one.did is not Did.CAME_IN]
"""Everything of it that speaks for the set; who is inside speaks for nothing but a count."""


@given(kept=some.sets(some.sampled_from(range(len(GOOD)))))
def test_entering_less_of_what_speaks_for_a_set_never_makes_it_better(kept: set[int]):
    came = [one for one in IN_ORDER if one.did is Did.CAME_IN]
    whole = [GOOD[one] for one in sorted(kept)]
    everything = lacks(*came, *whole)
    for left_out in kept:
        fewer = [GOOD[one] for one in sorted(kept - {left_out})]
        assert lacks(*came, *fewer) >= everything


@given(names=some.sets(some.sampled_from(sorted(LISTED))))
def test_a_shorter_list_never_makes_a_set_better(names: set[str]):
    shorter = {name: LISTED[name] for name in names}
    for left_out in names:
        least = {name: does for name, does in shorter.items() if name != left_out}
        assert lacks(*IN_ORDER, listed_=least) >= lacks(*IN_ORDER, listed_=shorter)


@given(
    order=some.permutations(IN_ORDER),
    hours=some.lists(some.integers(min_value=0, max_value=40), min_size=2, max_size=2).map(sorted),
)
def test_time_alone_never_makes_a_set_better_and_the_order_of_rows_is_nothing(order, hours):
    found = [
        len(
            closed_set.findings(
                closed_set.state(order, AT + timedelta(hours=one), listed),
                LISTED,
                (MONITOR,),
                wanted="closed",
            )
        )
        for one in hours
    ]
    assert all(earlier <= later for earlier, later in pairwise(found))


@given(after=some.lists(some.sampled_from(list(Did)), max_size=4))
def test_what_is_entered_later_changes_no_earlier_answer(after: list[Did]):
    later = [event(did, "Lars", "open", before=-(5 + n)) for n, did in enumerate(after)]
    assert state(*IN_ORDER, *later) == state(*IN_ORDER)


# --- Who does what ------------------------------------------------------------------------------------------


def test_how_much_of_a_set_somebody_is_shown():
    performer = Reader("ada", frozenset({Seat.PERFORMER}))
    nobody = {"keeper": False, "performs": False, "listed": False}
    assert closed_set.view(FIRST_AD, **nobody) is View.WHOLE
    assert closed_set.view(CAMERA, **nobody | {"keeper": True}) is View.WHOLE
    assert closed_set.view(performer, **nobody | {"performs": True}) is View.SCENE
    assert closed_set.view(CAMERA, **nobody | {"performs": True}) is None
    assert closed_set.view(CAMERA, **nobody | {"listed": True}) is View.OWN
    assert closed_set.view(performer, **nobody) is None


def test_two_look_at_each_name_where_two_can():
    def asked(reader: Reader, by: str, *, others: bool) -> list[str]:
        return codes(closed_set.may_approve(reader, proposed_by=by, others=others))

    assert asked(FIRST_AD, "rosa", others=True) == []
    assert asked(FIRST_AD, "jo", others=True) == ["own_proposal"]
    assert asked(FIRST_AD, "jo", others=False) == []
    assert asked(CAMERA, "cam", others=True) == ["not_yours"]


def test_the_door_is_worked_by_its_keeper_and_the_list_kept_by_who_answers_for_it():
    second = Reader("sam", frozenset({Seat.SECOND_AD}))
    assert not closed_set.may_work_the_door(second, keeper=False)
    assert not closed_set.may_work_the_door(CAMERA, keeper=True)
    assert codes(closed_set.may_work_the_door(CAMERA, keeper=False)) == ["reading_only"]
    assert codes(closed_set.may_keep_the_list(second)) == ["not_yours"]


@pytest.mark.parametrize(("level", "said"), [("closed", []), ("open", ["no_level"]), ("shut", ["no_level"])])
def test_a_set_is_closed_at_a_level_that_closes_something(level: str, said: list[str]):
    assert codes(closed_set.may_close(FIRST_AD, level)) == said


def test_it_is_confirmed_when_everybody_inside_is_listed_and_what_shows_it_is_shut():
    def asked(*events: Event, reader: Reader = FIRST_AD) -> list[str]:
        return codes(closed_set.may_confirm(reader, state(*events), LISTED, (MONITOR,)))

    assert asked(*IN_ORDER) == []
    assert asked(*IN_ORDER, reader=CAMERA) == ["not_yours"]
    assert asked() == ["open"]
    assert asked(event(Did.OPENED)) == ["open"]
    assert asked(event(Did.CLOSED, value="closed")) == ["nobody_counted", "feed_unknown"]
    assert asked(*IN_ORDER, event(Did.CAME_IN, "Gil", before=5)) == ["unlisted"]
    assert asked(*IN_ORDER, event(Did.NO_SIGHT, "Rosa", before=5)) == []


def test_a_coordinator_says_for_themselves_whether_they_see():
    assert not closed_set.may_say_sight(COORDINATOR)
    assert codes(closed_set.may_say_sight(FIRST_AD)) == ["own_sight"]


def test_a_feed_for_listed_people_only_says_who_they_are():
    assert not closed_set.may_set_feed("allow_listed", MONITOR)
    assert not closed_set.may_set_feed("open", Shown(name="Tablet"))
    assert codes(closed_set.may_set_feed("allow_listed", Shown(name="Tablet", seen_by=" "))) == [
        "seen_by_whom"
    ]
    assert "allow_listed" in SHUT


def test_what_is_entered_has_happened_today():
    assert not closed_set.may_say_when(AT, now=AT)
    assert codes(closed_set.may_say_when(AT + timedelta(minutes=1), now=AT)) == ["when"]
    assert codes(closed_set.may_say_when(AT - LASTS - timedelta(minutes=1), now=AT)) == ["when"]


def test_everybody_is_listed_with_a_function_and_a_reason():
    assert not closed_set.may_list("grip", "Moves the dolly.")
    assert codes(closed_set.may_list("grip", " ")) == ["no_reason"]
    assert codes(closed_set.may_list("friend", "Is nice.")) == ["no_reason"]
