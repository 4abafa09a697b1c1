"""What a frame shows, what was shot under consent, and what an open choice cannot escape."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from closedset.practice.consent import Verdict, check
from closedset.practice.consent.asks import asks_of
from closedset.practice.consent.board import Board
from closedset.practice.consent.plan import Beat, Exposed, Move, Setup
from closedset.practice.consent.terms import Effect, Said, Scope, Statement, Term, What
from kit.consent_scene import ADA, AT, BEN, MADE, PLAN, codes, permit, rider, with_ada, with_plan

BOTH = frozenset({"ada", "ben"})


def refusal(**scope: object) -> Term:
    return Term(id="no", effect=Effect.REFUSE, scope=Scope(scenes=frozenset({"41"}), **scope))


@pytest.mark.parametrize(
    ("area", "named", "shows"),
    [
        ("upper_back", (), ("A",)),  # in the frame, and not named
        ("lower_back", ("A",), ("A",)),  # named, and not in the frame
        ("lower_back", (), ()),
    ],
)
def test_a_set_up_shows_an_exposure_when_the_frame_or_the_plan_says_so(area, named, shows):
    bare = Exposed(id="e1", performer="ada", area=area, on_set="bare", on_screen="bare", setups=named)
    (on_set,) = [
        ask for ask in asks_of(with_plan(exposes=(bare,)), BOTH) if ask.on == "e1" and not ask.on_screen
    ]
    assert on_set.setups == shows


def test_a_choice_not_made_is_refused_for_certain_where_every_choice_is_refused():
    touch = replace(PLAN.moves[0], pressure="")
    every = refusal(what=What.CONTACT, area="lower_back", pressure="skin")
    some = refusal(what=What.CONTACT, area="lower_back", pressure="bone")
    plan = with_plan(moves=(touch,))
    refused = {one.code for one in check(with_ada(every), plan, AT).findings if one.performer == "ada"}
    open_ = {one.code for one in check(with_ada(some), plan, AT).findings if one.performer == "ada"}
    assert "consent.refused" in refused
    assert "consent.refused" not in open_


def test_two_choices_not_made_are_refused_for_certain_where_every_choice_of_both_is():
    touch = replace(PLAN.moves[0], pressure="", over="")
    every = refusal(what=What.CONTACT, area="lower_back", pressure="skin", over="clothing")
    found = check(with_ada(every), with_plan(moves=(touch,)), AT).findings
    assert "consent.refused" in {one.code for one in found if one.performer == "ada"}


def test_what_is_refused_for_certain_is_not_also_called_beyond_what_is_agreed():
    """The pressure is open and refused at its most; the area is refused whatever it is; nothing covers it."""
    touch = replace(PLAN.moves[0], pressure="", target=replace(PLAN.moves[0].target, area="breast"))
    nos = (
        refusal(what=What.CONTACT, area="breast"),
        replace(refusal(what=What.CONTACT, area="breast", pressure="bone"), id="harder"),
    )
    found = check(with_ada(*nos), with_plan(moves=(touch,)), AT).findings
    assert {one.code for one in found if one.performer == "ada"} == {"consent.refused", "fact.unknown"}


def test_a_permission_that_names_somebody_who_is_not_here_covers_nobody():
    ghost = replace(ADA[0], scope=replace(ADA[0].scope, partners=frozenset({"ghost"})))
    made = replace(MADE, riders=(rider("ada", ghost, ADA[1]), rider("ben", *BEN)))
    assert codes(made) == {"consent.not_covered"}


@pytest.mark.parametrize("later", ["performer", "producer"])
def test_a_rider_is_in_force_from_the_last_signature_and_not_from_the_first(later):
    signed = dict.fromkeys(("performer", "producer"), AT - timedelta(days=3))
    made = replace(
        MADE,
        riders=(
            rider("ada", *ADA, signed=signed | {later: AT + timedelta(hours=1)}),
            rider("ben", *BEN),
        ),
    )
    assert codes(made) == {"consent.unsigned"}


def test_what_may_be_refused_is_not_shot_under_consent_though_a_permission_covers_it():
    """The pressure is open: whatever it is, both allow it; at the most, Ada takes it back since."""
    rolled = replace(PLAN.setups[0], rolled=(AT - timedelta(minutes=5),))
    plan = with_plan(setups=(rolled,), moves=(replace(PLAN.moves[0], pressure=""),))
    firm = [replace(terms[0], scope=replace(terms[0].scope, pressure="bone")) for terms in (ADA, BEN)]
    made = replace(MADE, riders=(rider("ada", firm[0], ADA[1]), rider("ben", firm[1], BEN[1])))
    assert check(made, plan, AT).shot_under_consent == ("A",)
    word = Statement(
        performer="ada",
        at=AT - timedelta(days=1),
        said=Said.REFUSE,
        scope=Scope(what=What.CONTACT, area="lower_back", pressure="bone"),
    )
    assert check(replace(made, statements=(word,)), plan, AT).shot_under_consent == ()


def test_the_nearest_permission_is_for_the_same_action_however_far_it_falls_short():
    far_in_degrees = permit(
        "z",
        what=What.CONTACT,
        action="kiss.open",
        area="lips",
        over="clothing",
        pressure="skin",
        partners=frozenset({"ben"}),
    )
    another_action = permit("a", what=What.CONTACT, action="kiss.closed", partners=frozenset({"ben"}))
    kiss = replace(PLAN.moves[0], id="k", action="kiss.open", over="skin", pressure="bone")
    kiss = replace(kiss, source=replace(kiss.source, area="lips"), target=replace(kiss.target, area="lips"))
    made = replace(MADE, riders=(rider("ada", another_action, far_in_degrees, ADA[1]), rider("ben", *BEN)))
    found = [one for one in check(made, with_plan(moves=(kiss,)), AT).findings if one.performer == "ada"]
    assert [one.rests_on.term for one in found if one.code == "consent.not_covered"] == ["z"]


def test_new_pages_open_the_scene_again_and_no_other():
    kiss = permit("k1", what=What.CONTACT, action="kiss.open", partners=BOTH)
    made = replace(
        MADE, riders=(rider("ada", *ADA, kiss), rider("ben", *BEN, kiss)), scenes={"41": {"white": ()}}
    )
    plan = with_plan(moves=(Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",)),))
    board = Board(made, [plan], AT)
    before = board.answer("41")
    drafts = {"white": (), "blue": (Beat(id="b2", action="kiss.open", who=("ada", "ben")),)}
    assert board.pages("42", drafts) == frozenset()
    assert board.pages("41", drafts) == {"41"}
    after = board.answer("41")
    assert after == check(replace(made, scenes=made.scenes | {"41": drafts, "42": drafts}), plan, AT)
    assert "consent.stale" in {one.code for one in after.findings} - {one.code for one in before.findings}


def test_a_set_up_that_sees_nothing_has_not_shown_anybody():
    empty = Setup(id="B", sees={"ada": frozenset()}, size="wide", rolled=(AT - timedelta(minutes=1),))
    plan = with_plan(setups=(PLAN.setups[0], empty))
    assert codes(MADE, plan) == set()
    assert check(MADE, plan, AT).shot_under_consent == ("B",)


@pytest.mark.parametrize(
    "unheard",
    [
        {"moves": (replace(PLAN.moves[0], action="pillow_fort"),)},
        {"moves": (replace(PLAN.moves[0], target=replace(PLAN.moves[0].target, area="aura")),)},
        {"moves": (replace(PLAN.moves[0], over="moonlight"),)},
        {"exposes": (Exposed(id="e", performer="ada", area="upper_back", on_set="radiant"),)},
        {"uses": ("picture", "hologram")},
    ],
    ids=["action", "area", "surface", "exposure", "use"],
)
def test_a_word_the_vocabulary_lacks_is_not_known_and_never_passes(unheard):
    """Plans are kept; the vocabulary goes on. What a word meant once is not guessed."""
    found = check(MADE, with_plan(**unheard), AT)
    assert found.verdict >= Verdict.HOLD
    assert {one.code for one in found.findings} <= {"fact.unknown", "consent.not_covered"}


def test_contact_that_names_no_side_needs_both():
    both = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
    for role, codes_ in (("receives", {"consent.not_covered"}), ("", set())):
        kiss = permit("k1", what=What.CONTACT, action="kiss.open", partners=BOTH, role=role)
        made = replace(MADE, riders=(rider("ada", *ADA, kiss), rider("ben", *BEN, kiss)))
        assert codes(made, with_plan(moves=(both,))) == codes_


def test_every_take_counts_for_what_was_shot_under_consent():
    """Ada signed three days ago: a take before that was not under consent, whatever came after."""
    before, after = AT - timedelta(days=4), AT - timedelta(minutes=5)
    for rolled, shot in (((before, after), ()), ((after,), ("A",)), ((after, after), ("A",))):
        plan = with_plan(setups=(replace(PLAN.setups[0], rolled=rolled),))
        assert check(MADE, plan, AT).shot_under_consent == shot


def test_a_finding_names_the_rider_it_rests_on_and_its_version():
    touch = replace(PLAN.moves[0], pressure="bone")
    found = [one for one in check(MADE, with_plan(moves=(touch,)), AT).findings if one.performer == "ada"]
    assert [one.rests_on.source for one in found] == ["rider ada-r1, version 1"]
