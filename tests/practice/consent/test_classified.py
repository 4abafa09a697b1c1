"""What people say a move is: it adds to what is asked, and never takes anything away."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import event, given
from hypothesis import strategies as st

from closedset.practice.consent import Answer, check
from closedset.practice.consent.asks import asks_of
from closedset.practice.consent.board import Board
from closedset.practice.consent.plan import NOT_INTIMATE, Classed, Move, Plan
from closedset.practice.consent.told import Listener, told
from closedset.practice.riders.making import asked_terms
from closedset.practice.visibility import CLASSIFIES, Matter, Reader, Seat, may_classify, may_see
from kit import consent_worlds as made
from kit.consent_scene import PLAN
from kit.consent_worlds import NOW, PERFORMERS

GRAVE = ("sexual_violence.assault", "body_contact.lying")
seats = st.sampled_from(sorted(CLASSIFIES))
classed = st.builds(Classed, by=seats, classed=st.sampled_from((*NOT_INTIMATE, *made.ACTIONS, *GRAVE)))
said = st.lists(classed, max_size=3).map(tuple)


def classing(plan: Plan, *views: Classed) -> Plan:
    """The plan with so many views of its first move."""
    return replace(plan, moves=tuple(replace(one, classed=views) for one in plan.moves[:1]) + plan.moves[1:])


def never_wider(before: Answer, after: Answer) -> None:
    assert after.verdict >= before.verdict
    for part in ("moves", "setups", "performers"):
        now = getattr(after, part)
        assert all(now[name] >= verdict for name, verdict in getattr(before, part).items()), part


@given(made.productions(), made.plans(), said, classed)
def test_whatever_somebody_says_a_move_is_no_answer_gets_wider(production, plan, views, more):
    before = check(production, classing(plan, *views), NOW)
    after = check(production, classing(plan, *views, more), NOW)
    event(f"{before.verdict.word} to {after.verdict.word}")
    never_wider(before, after)


@given(made.productions(), made.plans(), said, seats)
def test_a_laxer_view_changes_no_answer_whether_it_is_said_or_taken_back(production, plan, views, seat):
    """Not covered, stunt work, what is planned anyway, what somebody else says anyway."""
    first = plan.moves[0].action if plan.moves else "social_touch"
    without = check(production, classing(plan, *views), NOW)
    for lax in (*NOT_INTIMATE, first, *(one.classed for one in views)):
        more = classing(plan, *views, Classed(by=seat, classed=lax))
        assert check(production, more, NOW) == without


@given(made.productions(), made.plans(), said)
def test_the_answer_is_that_of_a_plan_with_a_move_for_each_view(production, plan, views):
    """The slow way: every view that names an action is planned as a move of its own."""
    moves = plan.moves[:1] if plan.moves else ()
    apart = [
        replace(one, id=f"{one.id} {number}", action=view.classed)
        for one in moves
        for number, view in enumerate(views)
        if view.classed not in NOT_INTIMATE
    ]
    slow = check(production, replace(plan, moves=(*plan.moves, *apart)), NOW)
    fast = check(production, classing(plan, *views), NOW)
    assert (fast.verdict, fast.performers, fast.setups) == (slow.verdict, slow.performers, slow.setups)


@given(made.productions(), made.plans(), said)
def test_the_order_of_views_and_whose_they_are_do_not_matter(production, plan, views):
    turned = [replace(one, by=Seat.STUNTS) for one in reversed(views)]
    one, other = (check(production, classing(plan, *some), NOW) for some in (views, turned))
    assert (one.verdict, one.moves, set(one.findings)) == (other.verdict, other.moves, set(other.findings))


@given(made.productions(), made.plans(), said)
def test_a_board_that_hears_of_a_view_answers_as_if_it_had_known(production, plan, views):
    board = Board(production, [plan], NOW)
    board.answers()
    board.plan(classing(plan, *views))
    assert board.answers() == {plan.scene: check(production, classing(plan, *views), NOW)}


@given(made.productions(), made.plans(), said, st.sampled_from(PERFORMERS))
def test_what_anybody_is_told_does_not_depend_on_whose_view_it_was(production, plan, views, who):
    mine, theirs = (
        classing(plan, *(replace(one, by=seat) for one in views)) for seat in (Seat.DIRECTOR, Seat.PRODUCER)
    )
    for seat in Seat:
        listener = Listener(seat, who)
        one, other = (told(check(production, shown, NOW), shown, listener) for shown in (mine, theirs))
        assert one == other


def test_each_way_of_classifying_a_move_is_offered_to_whoever_is_in_it():
    plan = classing(
        PLAN, Classed(by="director", classed="embrace"), Classed(by="producer", classed="stunt_work")
    )
    (first,) = plan.moves[:1]
    performer = first.source.person
    terms = asked_terms(plan, performer, [performer])
    assert {first.action, "embrace"} <= {term.scope.action for term in terms}


def test_a_move_by_one_is_asked_in_each_way_too():
    move = Move(
        id="m1",
        action="social_touch",
        who=("ada",),
        classed=(
            Classed(by="director", classed="undressing.self"),
            Classed(by="stunts", classed="stunt_work"),
        ),
    )
    asks = asks_of(Plan(scene="1", occasion="principal", moves=(move,)), frozenset({"ada"}))
    assert [ask.action for ask in asks if ask.on == "m1"] == ["social_touch", "undressing.self"]


def test_whoever_answers_for_the_scene_classifies_and_nobody_else():
    for seat in Seat:
        reader = Reader("x", frozenset({seat}))
        assert (may_classify(reader, opened=True) == ()) is (seat in CLASSIFIES)
        assert (may_classify(reader, opened=False) == ()) is may_see(Matter.ASK, reader)
