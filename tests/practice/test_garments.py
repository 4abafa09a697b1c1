"""What has to be worn comes out of what is agreed; a piece meets a need, and nothing said makes a need go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.consent.plan import End, Exposed, Move, Plan
from closedset.practice.findings import Refused, require
from closedset.practice.garments import (
    Mark,
    Need,
    Piece,
    Purpose,
    Stands,
    left_open,
    may_dress,
    may_mark,
    may_read_sizes,
    may_see_garments,
    may_take_back_sizes,
    may_tell_sizes,
    met,
    needs,
    stands,
    worn_for,
)
from closedset.practice.visibility import Reader, Seat
from closedset.practice.vocabulary import ACTIONS, AREAS, COVERINGS, EXPOSURE

ASTRIDE = next(one.id for one in ACTIONS.values() if one.barrier)
PLAN = Plan(
    scene="2",
    occasion="principal",
    moves=(
        Move(id="m1", action=ASTRIDE, source=End(person="Ada"), target=End(person="Ben")),
        Move(id="m2", action="kiss.closed", source=End(person="Ada"), target=End(person="Ben")),
    ),
    exposes=(
        Exposed(id="e1", performer="Ada", area="breast", on_set="implied", on_screen="implied"),
        Exposed(id="e2", performer="Ben", area="back", on_set="covered", on_screen="covered"),
    ),
)


def of(performer: str, purpose: Purpose, plan: Plan = PLAN) -> Need:
    return next(one for one in needs(plan) if (one.performer, one.purpose) == (performer, purpose))


def test_contact_at_the_pelvis_needs_something_between_for_each_who_is_in_it():
    separated = [(one.performer, one.of) for one in needs(PLAN) if one.purpose is Purpose.SEPARATION]
    assert separated == [("Ada", ("m1",)), ("Ben", ("m1",))]


def test_what_only_looks_uncovered_needs_a_garment_there_and_a_cover_between_takes():
    assert of("Ada", Purpose.MODESTY).areas == ("breast",)
    assert of("Ada", Purpose.COVER).of == ("e1",)


def test_whoever_stays_covered_needs_nothing():
    assert [one.purpose for one in needs(PLAN) if one.performer == "Ben"] == [Purpose.SEPARATION]


def test_what_is_not_settled_needs_a_cover_and_bare_needs_no_garment():
    plan = Plan(
        scene="2",
        occasion="principal",
        exposes=(
            Exposed(id="e1", performer="Ada", area="back"),
            Exposed(id="e2", performer="Ada", area="shoulder", on_set="bare", on_screen="bare"),
        ),
    )
    (only,) = needs(plan)
    assert (only.purpose, only.of) == (Purpose.COVER, ("e1", "e2"))


def test_a_disc_reaches_the_breast_and_what_it_leaves_free_is_told():
    need = of("Ada", Purpose.MODESTY)
    assert met(need, {"nipple_covers"})
    assert left_open(need, {"nipple_covers"}) == AREAS.leaves("breast") - AREAS.leaves("nipple_areola")
    assert left_open(need, {"bandeau"}) == frozenset()
    assert met(need, {"prosthetic_chest"})
    assert not met(need, {"pouch"})
    assert not met(need, {"robe"})
    assert not met(need, ())


def test_a_cushion_laid_for_one_move_is_not_there_for_the_next():
    both = tuple(
        Move(id=id_, action=ASTRIDE, source=End(person="Ada"), target=End(person="Ben"), needs=laid)
        for id_, laid in (("m1", ("cushion",)), ("m2", ()))
    )
    plan = Plan(scene="2", occasion="principal", moves=both)
    without = [(one.performer, one.of) for one in needs(plan) if not met(one, worn_for(one, plan))]
    assert without == [("Ada", ("m2",)), ("Ben", ("m2",))]


@pytest.mark.parametrize(
    ("state", "there"),
    [(Stands.TO_FIT, True), (Stands.READY, True), (Stands.REFUSED, False), (Stands.GONE, False)],
)
def test_a_piece_that_was_refused_or_thrown_away_is_not_there(state, there):
    piece = Piece(performer="Ada", covering="foam_guard", stands=state)
    need = of("Ada", Purpose.SEPARATION)
    assert met(need, worn_for(need, PLAN, [piece])) is there
    ben = of("Ben", Purpose.SEPARATION)
    assert not met(ben, worn_for(ben, PLAN, [piece]))


def test_what_the_performer_said_last_counts():
    assert stands([], single_use=False) is Stands.TO_FIT
    assert stands([Mark.FITTED], single_use=False) is Stands.TO_CONFIRM
    assert stands([Mark.FITTED, Mark.CONFIRMED, Mark.USED], single_use=False) is Stands.READY
    assert stands([Mark.CONFIRMED, Mark.NOT_RIGHT], single_use=False) is Stands.REFUSED
    assert stands([Mark.NOT_RIGHT, Mark.FITTED], single_use=False) is Stands.TO_CONFIRM


def test_what_is_for_one_use_is_gone_after_it_whatever_is_said_later():
    assert stands([Mark.CONFIRMED, Mark.USED, Mark.CONFIRMED], single_use=True) is Stands.GONE
    assert stands([Mark.DISCARDED, Mark.FITTED], single_use=False) is Stands.GONE


MARKS = st.lists(st.sampled_from(Mark), max_size=8)


@given(MARKS, MARKS, st.booleans())
def test_nothing_that_is_gone_comes_back(before, after, single_use):
    if stands(before, single_use=single_use) is Stands.GONE:
        assert stands([*before, *after], single_use=single_use) is Stands.GONE


@given(MARKS, st.booleans())
def test_ready_only_by_the_performers_own_word(marks, single_use):
    if stands(marks, single_use=single_use) is Stands.READY:
        said = [mark for mark in marks if mark in {Mark.CONFIRMED, Mark.NOT_RIGHT}]
        assert said[-1] is Mark.CONFIRMED


EXPOSED = st.builds(
    Exposed,
    id=st.sampled_from(["e1", "e2", "e3"]),
    performer=st.sampled_from(["Ada", "Ben"]),
    area=st.sampled_from(sorted(one.id for one in AREAS)),
    on_set=st.sampled_from(["", *EXPOSURE.steps]),
)
MOVES = st.builds(
    Move,
    id=st.sampled_from(["m1", "m2"]),
    action=st.sampled_from(sorted(ACTIONS)),
    source=st.just(End(person="Ada")),
    target=st.builds(
        End, person=st.just("Ben"), area=st.sampled_from(["", *sorted(one.id for one in AREAS)])
    ),
    needs=st.lists(st.sampled_from(sorted(COVERINGS)), max_size=2).map(tuple),
)
PLANS = st.builds(
    Plan,
    scene=st.just("2"),
    occasion=st.just("principal"),
    moves=st.lists(MOVES, max_size=3).map(tuple),
    exposes=st.lists(EXPOSED, max_size=4).map(tuple),
)
WORN = st.frozensets(st.sampled_from(sorted(COVERINGS)), max_size=4)


@given(PLANS, WORN, WORN)
def test_one_thing_more_never_takes_away_what_another_meets(plan, worn, more):
    for need in needs(plan):
        assert not met(need, worn) or met(need, worn | more)
        assert left_open(need, worn | more) <= left_open(need, worn)


@given(PLANS)
def test_each_need_names_what_it_comes_from_and_nothing_at_all_meets_none(plan):
    ids = {one.id for one in (*plan.moves, *plan.exposes)}
    for need in needs(plan):
        assert set(need.of) <= ids
        assert need.of
        assert not met(need, ())


def reader(*seats: Seat) -> Reader:
    return Reader("somebody", frozenset(seats))


def test_costume_make_up_and_coordinators_dress_and_others_are_told_why_not():
    for seat in (Seat.COSTUME, Seat.HAIR_MAKEUP, Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR):
        assert may_dress(reader(seat)) == ()
        assert may_see_garments(reader(seat))
    with pytest.raises(Refused, match="You say whether it is right for you"):
        require(may_dress(reader(Seat.PERFORMER)))
    assert not may_see_garments(reader(Seat.DIRECTOR))
    assert may_see_garments(reader(Seat.PERFORMER), own=True)


def test_only_the_performer_says_that_a_piece_is_right_for_them():
    for mark in (Mark.CONFIRMED, Mark.NOT_RIGHT):
        assert may_mark(mark, reader(Seat.PERFORMER), own=True) == ()
        with pytest.raises(Refused, match="Only the performer"):
            require(may_mark(mark, reader(Seat.INTIMACY_COORDINATOR), own=False))
    for mark in (Mark.FITTED, Mark.USED, Mark.DISCARDED):
        assert may_mark(mark, reader(Seat.COSTUME), own=False) == ()
        with pytest.raises(Refused):
            require(may_mark(mark, reader(Seat.PERFORMER), own=True))


def test_sizes_and_skin_are_the_performers_and_costumes_as_it_sat_when_it_was_told():
    told = datetime(2026, 3, 2, 9, tzinfo=UTC)
    before, after = told - timedelta(days=1), told + timedelta(seconds=1)
    assert may_read_sizes(own=True, in_costume=None, told=told)
    assert may_read_sizes(own=False, in_costume=before, told=told)
    assert may_read_sizes(own=False, in_costume=told, told=told)
    assert may_read_sizes(own=False, in_costume=after, told=None)
    assert may_tell_sizes(own=True, in_costume=None, told=told) == ()
    assert may_tell_sizes(own=False, in_costume=before, told=told) == ()
    for moment, reason in (
        (None, "between the performer and costume"),
        (after, "before you came to costume"),
    ):
        assert not may_read_sizes(own=False, in_costume=moment, told=told)
        with pytest.raises(Refused, match=reason):
            require(may_tell_sizes(own=False, in_costume=moment, told=told))


def test_the_performer_alone_takes_back_what_was_told():
    assert may_take_back_sizes(own=True) == ()
    with pytest.raises(Refused, match="Only the performer takes back"):
        require(may_take_back_sizes(own=False))
