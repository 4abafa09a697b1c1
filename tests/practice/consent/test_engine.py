"""Single meanings of the engine, each in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.plan import Beat, End, Move
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Said,
    Scope,
    Statement,
    Term,
    What,
)
from kit.consent_scene import (
    ADA,
    AT,
    BEN,
    MADE,
    PEOPLE,
    PLAN,
    ROOM,
    codes,
    permit,
    requires,
    rider,
    with_ada,
    with_plan,
)


def test_what_both_ends_agreed_to_is_clear():
    assert check(MADE, PLAN, AT).verdict is Verdict.CLEAR


def test_a_kiss_that_is_agreed_open_is_agreed_closed_and_not_the_other_way_round():
    kiss = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
    closed = permit("k1", what=What.CONTACT, action="kiss.closed", partners=frozenset({"ben"}))
    assert "consent.not_covered" in codes(with_ada(closed), with_plan(moves=(kiss,)))


def test_what_a_move_leaves_open_is_held_and_named():
    open_ = replace(PLAN.moves[0], over="")
    limited = replace(MADE, riders=(rider("ada", *ADA), rider("ben", *BEN)))
    answer = check(limited, with_plan(moves=(open_,)), AT)
    assert {found.code for found in answer.findings} == {"fact.unknown"}
    assert {found.dimension for found in answer.findings} == {"over"}


def test_an_area_the_plan_leaves_open_is_held():
    open_ = replace(PLAN.moves[0], target=End(person="ada"))
    assert "fact.unknown" in codes(plan=with_plan(moves=(open_,)))


def test_a_refusal_that_an_open_fact_may_meet_is_held_and_one_that_it_must_meet_stops():
    open_ = with_plan(moves=(replace(PLAN.moves[0], over=""),))
    wide = replace(ADA[0].scope, over="skin")
    term = replace(ADA[0], scope=wide)

    def refused(over: str) -> Production:
        no = Term(id="no", effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, over=over))
        return replace(MADE, riders=(rider("ada", term, ADA[1], no), rider("ben", *BEN)))

    assert check(refused("skin"), open_, AT).performers["ada"] is Verdict.HOLD
    assert check(refused("clothing"), open_, AT).performers["ada"] is Verdict.STOP


def test_a_refusal_counts_in_a_draft_and_a_permission_does_not():
    no = Term(id="no", effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, area="back"))
    draft = rider("ada", no, id="ada-r2", version=2, signed={})
    assert "consent.refused" in codes(replace(MADE, riders=(*MADE.riders, draft)))
    assert codes(replace(MADE, riders=(rider("ada", *ADA, signed={}), rider("ben", *BEN)))) == {
        "consent.unsigned"
    }


def test_without_a_rider_for_the_scene_nothing_rests_on_anything():
    assert codes(replace(MADE, riders=(rider("ben", *BEN),))) == {"consent.no_rider"}


def test_a_newer_unsigned_version_that_covers_is_named():
    narrow = rider("ada", ADA[1])
    wider = rider("ada", *ADA, id="ada-r2", version=2, signed={})
    found = codes(replace(MADE, riders=(narrow, wider, rider("ben", *BEN))))
    assert found == {"consent.not_covered", "consent.unsigned"}


def test_a_newer_signed_version_takes_the_place_of_the_older():
    narrow = rider("ada", ADA[1], id="ada-r2", version=2)
    assert "consent.not_covered" in codes(replace(MADE, riders=(*MADE.riders, narrow)))


def test_a_guardian_signs_for_somebody_under_eighteen():
    young = PEOPLE | {"ada": Person(id="ada", plays="NORA", born=date(2010, 1, 1))}
    alone = replace(MADE, people=young)
    assert "consent.unsigned" in codes(alone)
    signed = MADE.riders[0].signed | {"guardian": AT - timedelta(days=2)}
    together = replace(alone, riders=(rider("ada", *ADA, signed=signed), rider("ben", *BEN)))
    assert codes(together) == set()
    assert codes(replace(together, standards=("minors",))) == {"standard.MIN-02"}
    chaperoned = replace(ROOM, present=ROOM.present | {"gus"})
    kept = replace(
        together, standards=("minors",), people=young | {"gus": Person(id="gus", function="chaperone")}
    )
    assert codes(kept, with_plan(room=chaperoned)) == set()


def test_a_rider_signed_under_eighteen_is_signed_again_by_the_adult():
    born = date(2008, 5, 11)
    people = PEOPLE | {"ada": Person(id="ada", plays="NORA", born=born)}
    signed = MADE.riders[0].signed | {"guardian": AT - timedelta(days=2)}
    made = replace(
        MADE, people=people, standards=("minors",), riders=(rider("ada", *ADA, signed=signed), MADE.riders[1])
    )
    assert codes(made) == {"standard.MIN-06"}


def test_an_age_that_is_not_recorded_is_asked_for():
    people = PEOPLE | {"ada": Person(id="ada", plays="NORA")}
    touch = replace(PLAN.moves[0], action="intimate_area_touch", target=End(person="ada", area="inner_thigh"))
    made = replace(MADE, people=people, standards=("minors", "us-federal"))
    found = check(made, with_plan(moves=(touch,)), AT).findings
    assert {"born"} <= {one.dimension for one in found}
    assert "standard.US-LAW-03" in {one.code for one in found}


def test_a_permission_out_of_its_dates_or_scenes_says_so():
    late = replace(ADA[0], until=AT)
    answer = check(replace(MADE, riders=(rider("ada", late, ADA[1]), MADE.riders[1])), PLAN, AT)
    assert {found.dimension for found in answer.findings} == {"dates"}
    elsewhere = replace(ADA[0], scope=replace(ADA[0].scope, scenes=frozenset({"42"})))
    answer = check(replace(MADE, riders=(rider("ada", elsewhere, ADA[1]), MADE.riders[1])), PLAN, AT)
    assert {found.dimension for found in answer.findings} == {"scene"}


def test_a_rider_without_any_permission_covers_nothing():
    need = Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(Requirement(name="closed_set"),))
    answer = check(replace(MADE, riders=(rider("ada", need), MADE.riders[1])), PLAN, AT)
    assert {found.dimension for found in answer.findings} == {"what"}


def test_a_change_confirmed_by_the_performer_widens_for_that_performer_alone_and_lifts_no_refusal():
    touch = replace(PLAN.moves[0], target=End(person="ada", area="shoulder"))
    plan = with_plan(moves=(touch,))
    scope = Scope(
        what=What.CONTACT,
        action="affectionate_touch",
        area="shoulder",
        partners=frozenset({"ben"}),
        scenes=frozenset({"41"}),
    )
    said = Statement(performer="ada", at=AT, said=Said.CONFIRM, scope=scope)
    assert codes(plan=plan) == {"consent.not_covered"}
    assert codes(replace(MADE, statements=(said,)), plan) == set()
    no = Statement(
        performer="ada", at=AT - timedelta(hours=1), said=Said.REFUSE, scope=Scope(what=What.CONTACT)
    )
    assert "consent.refused" in codes(replace(MADE, statements=(no, said)), plan)


def test_a_signature_given_after_a_word_answers_it():
    before = Statement(
        performer="ada", at=AT - timedelta(days=5), said=Said.REFUSE, scope=Scope(what=What.CONTACT)
    )
    after = replace(before, at=AT - timedelta(hours=1))
    assert codes(replace(MADE, statements=(before,))) == set()
    assert "consent.refused" in codes(replace(MADE, statements=(after,)))


def test_everything_can_be_taken_back_without_naming_it():
    said = Statement(performer="ada", at=AT - timedelta(hours=1), said=Said.WITHDRAW)
    assert "consent.withdrawn" in codes(replace(MADE, statements=(said,)))
    exposed = replace(said, scope=Scope(what=What.EXPOSURE))
    assert codes(replace(MADE, statements=(exposed,))) == set()
    other = replace(said, scope=Scope(scenes=frozenset({"42"})))
    assert codes(replace(MADE, statements=(other,))) == set()


def test_a_requirement_cannot_be_withdrawn():
    made = requires(Requirement(name="present", value="gus"))
    said = Statement(
        performer="ada", at=AT - timedelta(hours=1), said=Said.WITHDRAW, terms=frozenset({"need"})
    )
    assert codes(replace(made, statements=(said,))) == {"requirement.unmet"}


def test_new_pages_that_add_are_stale_and_pages_that_keep_or_lessen_are_not():
    kiss = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
    agreed = permit("k1", what=What.CONTACT, action="kiss.open", partners=frozenset({"ada", "ben"}))
    riders = (rider("ada", *ADA, agreed), rider("ben", *BEN, agreed))
    more = {
        "41": MADE.scenes["41"]
        | {"blue": (*MADE.scenes["41"]["white"], Beat(id="b2", action="kiss.open", who=("ada", "ben")))}
    }
    made = replace(MADE, riders=riders, scenes=more)
    assert codes(made, with_plan(moves=(kiss,))) == {"consent.stale"}
    assert codes(made) == set()
    on_blue = tuple(replace(one, pages={"41": "blue"}) for one in riders)
    assert codes(replace(made, riders=on_blue), with_plan(moves=(kiss,))) == set()
    nowhere = tuple(replace(one, pages={}) for one in riders)
    assert codes(replace(made, riders=nowhere), with_plan(moves=(kiss,))) == {"fact.unknown"}


def test_a_permission_with_a_condition_waits_for_it():
    kept = replace(ADA[0], requires=(Requirement(name="rehearsed"),))
    made = replace(MADE, riders=(rider("ada", kept, ADA[1]), MADE.riders[1]))
    assert codes(made) == {"requirement.unmet"}
    assert codes(made, with_plan(facts={"rehearsed": AT - timedelta(days=1)})) == set()
    assert codes(made, with_plan(facts={"rehearsed": AT + timedelta(days=1)})) == {"requirement.unmet"}


def test_a_permission_that_names_no_scene_permits_nothing():
    anywhere = replace(ADA[0], scope=replace(ADA[0].scope, scenes=frozenset()))
    assert codes(replace(MADE, riders=(rider("ada", anywhere, ADA[1]), MADE.riders[1]))) == {
        "consent.not_covered"
    }
