"""Faults of one sign or one word that nothing else noticed; each was found by `bench/mutants.py`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from closedset.practice.consent import Verdict, check
from closedset.practice.consent.asks import asks_of
from closedset.practice.consent.board import Board
from closedset.practice.consent.evidence import Evidence
from closedset.practice.consent.plan import Beat, End, Exposed, Move, performing
from closedset.practice.consent.prose import quoted, sentence, unquoted
from closedset.practice.consent.terms import Effect, Requirement, Said, Scope, Statement, Term, What
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import COVERINGS, FUNCTIONS
from kit.consent_scene import ADA, AT, BEN, MADE, PEOPLE, PLAN, codes, permit, rider, with_ada, with_plan

BY_BEN = rider("ben", *BEN)
KISS = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
OPEN_KISS = permit("k1", what=What.CONTACT, action="kiss.open", partners=frozenset({"ada", "ben"}))
NO_TOUCH = Scope(what=What.CONTACT, area="back")


def test_a_later_signature_on_something_else_answers_no_word():
    word = Statement(performer="ada", at=AT - timedelta(days=1), said=Said.REFUSE, scope=NO_TOUCH)
    signed = dict.fromkeys(("performer", "producer"), AT - timedelta(hours=1))
    other = rider("ada", permit("x", what=What.USE, use="trailer"), id="ada-x", signed=signed)
    made = replace(MADE, riders=(*MADE.riders, other), statements=(word,))
    assert codes(made) == {"consent.refused"}


def test_a_draft_that_nobody_delivered_is_heard_and_one_delivered_later_is_not():
    no = Term(id="no", effect=Effect.REFUSE, scope=NO_TOUCH)
    draft = rider("ada", no, id="ada-r2", version=2, signed={}, delivered=None)
    assert codes(replace(MADE, riders=(*MADE.riders, draft))) == {"consent.refused"}
    late = replace(draft, delivered=AT + timedelta(hours=1))
    assert codes(replace(MADE, riders=(*MADE.riders, late))) == set()
    now = replace(draft, delivered=AT)
    assert codes(replace(MADE, riders=(*MADE.riders, now))) == {"consent.refused"}


def pages(white: tuple[Beat, ...], made=None):
    blue = (Beat(id="b2", action="kiss.open", who=("ada", "ben")),)
    made = made or replace(MADE, riders=(rider("ada", *ADA, OPEN_KISS), rider("ben", *BEN, OPEN_KISS)))
    return replace(made, scenes={"41": {"white": white, "blue": blue}})


def test_a_rider_on_the_new_pages_that_does_not_cover_makes_nothing_current():
    beside = rider("ada", permit("x", what=What.USE, use="trailer"), id="ada-x", pages={"41": "blue"})
    made = replace(MADE, riders=(rider("ada", *ADA, OPEN_KISS), rider("ben", *BEN, OPEN_KISS), beside))
    found = check(pages((), made), with_plan(moves=(KISS,)), AT).findings
    assert ("consent.stale", "ada") in {(one.code, one.performer) for one in found}


@pytest.mark.parametrize("who", [("rosa", "vic"), ("ada", "vic"), ("ben", "vic")])
def test_the_same_action_between_other_people_is_not_the_same_beat(who):
    made = pages((Beat(id="b1", action="kiss.open", who=who),))
    found = check(made, with_plan(moves=(KISS,)), AT).findings
    assert {(one.code, one.performer) for one in found} == {
        ("consent.stale", "ada"),
        ("consent.stale", "ben"),
    }


def test_a_refusal_elsewhere_is_not_named_as_the_nearest_permission():
    elsewhere = replace(ADA[0].scope, scenes=frozenset({"42"}))
    no = Term(id="no", effect=Effect.REFUSE, scope=elsewhere)
    made = replace(MADE, riders=(rider("ada", ADA[1], no), BY_BEN))
    (found,) = check(made, PLAN, AT).findings
    assert (found.code, found.dimension) == ("consent.not_covered", "what")


def test_what_is_agreed_alone_is_not_agreed_with_a_partner():
    alone = replace(ADA[0], scope=replace(ADA[0].scope, what=What.ACT))
    (found,) = check(replace(MADE, riders=(rider("ada", alone, ADA[1]), BY_BEN)), PLAN, AT).findings
    assert (found.code, found.dimension) == ("consent.not_covered", "what")


def test_a_permission_to_receive_covers_receiving_and_not_giving():
    def receiving(role: str):
        term = replace(ADA[0], scope=replace(ADA[0].scope, role=role))
        return replace(MADE, riders=(rider("ada", term, ADA[1]), BY_BEN))

    assert codes(receiving("receives")) == set()
    assert [one.dimension for one in check(receiving("gives"), PLAN, AT).findings] == ["role"]


def test_the_nearest_permission_is_the_one_that_lacks_least():
    touch = replace(PLAN.moves[0], pressure="muscle", target=End(person="ada", area="back"))
    near = replace(ADA[0], id="z", scope=replace(ADA[0].scope, area="back"))
    far = replace(ADA[0], id="a", scope=replace(ADA[0].scope, area="hand"))
    for terms in ((near, far), (far, near)):
        made = replace(MADE, riders=(rider("ada", *terms, ADA[1]), BY_BEN))
        found = check(made, with_plan(moves=(touch,)), AT).findings
        assert [(one.dimension, one.rests_on.term) for one in found if one.performer == "ada"] == [
            ("pressure", "z")
        ]


def test_of_several_shortfalls_the_first_in_order_is_named_and_the_sentence_has_them_all():
    touch = replace(PLAN.moves[0], over="skin", pressure="bone")
    found = [one for one in check(MADE, with_plan(moves=(touch,)), AT).findings if one.performer == "ada"]
    assert [one.dimension for one in found] == ["over"]
    assert found[0].says == (
        "ada: affectionate touch on the lower back with ben is beyond what is agreed (over, pressure)."
    )


def test_what_is_out_of_frame_is_not_asked_on_screen():
    bare = Exposed(id="e1", performer="ada", area="lower_back", on_set="bare")
    asks = asks_of(with_plan(exposes=(bare,)), frozenset({"ada", "ben"}))
    assert [ask.on_screen for ask in asks if ask.on == "e1"] == [""]
    inside = replace(bare, area="back")
    asks = asks_of(with_plan(exposes=(inside,)), frozenset({"ada", "ben"}))
    assert [(ask.area, ask.on_screen) for ask in asks if ask.on == "e1"] == [
        ("back", ""),
        ("upper_back", "bare"),
    ]


def missing(need: Requirement, **plan: object) -> bool:
    return bool(Evidence(with_plan(**plan), PEOPLE, AT).missing(need, "ada"))


def test_an_instant_counts_from_itself_on():
    fact = Requirement(name="fact", value="rehearsed")
    assert not missing(fact, facts={"rehearsed": AT})
    assert missing(fact, facts={"rehearsed": AT + timedelta(seconds=1)})
    notice = Requirement(name="notice", value="48")
    assert not missing(notice, facts={"notice_given": AT}, call={"ada": AT + timedelta(hours=48)})
    assert missing(notice, facts={"notice_given": AT}, call={"ada": AT + timedelta(hours=47.99)})


YOUNG = replace(
    MADE, standards=("minors",), people=PEOPLE | {"ada": replace(PEOPLE["ada"], born=date(2010, 1, 1))}
)


@pytest.mark.parametrize(
    ("area", "on_set", "stops"),
    [("shoulder", "bare", False), ("breast", "covered", False), ("breast", "bare", True)],
)
def test_what_stops_a_minor_is_an_intimate_area_and_uncovered(area, on_set, stops):
    exposed = Exposed(id="e1", performer="ada", area=area, on_set=on_set, on_screen=on_set, setups=("A",))
    found = codes(YOUNG, with_plan(moves=(), exposes=(exposed,)))
    assert ("standard.MIN-01" in found) is stops


@pytest.mark.parametrize(("area", "stops"), [("lower_back", False), ("breast", True)])
def test_what_stops_a_minor_is_contact_with_an_intimate_area(area, stops):
    touch = replace(PLAN.moves[0], target=End(person="ada", area=area))
    assert ("standard.MIN-01" in codes(YOUNG, with_plan(moves=(touch,)))) is stops


@pytest.mark.parametrize(("born", "stops"), [(date(2008, 5, 12), False), (date(2008, 5, 13), True)])
def test_a_partner_is_grown_up_from_the_eighteenth_birthday_on(born, stops):
    touch = replace(PLAN.moves[0], target=End(person="ada", area="breast"))
    made = replace(
        MADE,
        standards=("minors",),
        people=PEOPLE | {"ben": replace(PEOPLE["ben"], born=born)},
        riders=(rider("ada", ADA[1]), BY_BEN),
    )
    assert ("standard.MIN-01" in codes(made, with_plan(moves=(touch,)))) is stops


def test_a_partner_whose_age_nobody_knows_is_named():
    touch = replace(PLAN.moves[0], target=End(person="ada", area="breast"))
    made = replace(
        MADE,
        standards=("minors",),
        people=PEOPLE | {"ben": replace(PEOPLE["ben"], born=None)},
        riders=(rider("ada", ADA[1]), BY_BEN),
    )
    found = check(made, with_plan(moves=(touch,)), AT).findings
    assert ("fact.unknown", "m1", "ben") in {
        (one.code, one.on, one.performer) for one in found if one.rests_on.rule == "MIN-01"
    }


def test_one_rider_signed_under_eighteen_is_enough_to_ask_again():
    born = date(2008, 5, 11)
    parties = ("performer", "producer", "guardian")
    young = rider("ada", *ADA, signed=dict.fromkeys(parties, AT - timedelta(days=3)))
    grown = replace(
        young, id="ada-x", signed=dict.fromkeys(parties, AT - timedelta(hours=1)), terms=(ADA[1],)
    )
    made = replace(
        MADE,
        standards=("minors",),
        riders=(young, grown, BY_BEN),
        people=PEOPLE | {"ada": replace(PEOPLE["ada"], born=born)},
    )
    assert codes(made) == {"standard.MIN-06"}


def test_a_rule_says_who_acts_where_its_measure_knows_better():
    move = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    made = replace(MADE, standards=("sag-aftra-tv-theatrical",))
    found = check(made, with_plan(moves=(move,), call={}), AT).findings
    (call,) = [one for one in found if one.dimension == "call"]
    assert (call.remedy.owner, call.remedy.do) == ("first_ad", "Record the call.")


def test_how_each_performer_stands_is_told_to_themselves_and_the_coordinator():
    answer = check(with_ada(Term(id="no", effect=Effect.REFUSE, scope=NO_TOUCH)), PLAN, AT)
    assert told(answer, PLAN, Listener(Seat.INTIMACY_COORDINATOR)).performers == {
        "ada": Verdict.STOP,
        "ben": Verdict.CLEAR,
    }
    assert told(answer, PLAN, Listener(Seat.PERFORMER, "ben")).performers == {"ben": Verdict.CLEAR}
    assert told(answer, PLAN, Listener(Seat.DIRECTOR)).performers == {}


def test_somebody_who_left_a_scene_touches_it_no_more():
    board = Board(MADE, [PLAN], AT)
    alone = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    assert board.plan(with_plan(moves=(alone,))) == {"41"}
    assert board.rider(rider("ben", BEN[1])) == frozenset()
    assert board.rider(rider("ada", ADA[1])) == {"41"}


def test_a_name_may_be_empty():
    assert unquoted(quoted("")) == ""


def test_the_clock_runs_from_the_last_of_several_deliveries():
    move = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    late = rider("ada", permit("u", what=What.ACT, action="undressing.self"), id="ada-x", delivered=AT)
    late = replace(late, signed=dict.fromkeys(("performer", "producer"), AT))
    made = replace(MADE, riders=(*MADE.riders, late), standards=("sag-aftra-tv-theatrical",))
    assert "standard.US-SAG-03" in codes(made, with_plan(moves=(move,)))


@pytest.mark.parametrize(("short_by", "late"), [(0, False), (1, True)])
def test_a_rider_forty_eight_hours_before_the_call_to_the_minute_is_in_time(short_by, late):
    move = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    sent = PLAN.call["ada"] - timedelta(hours=48) + timedelta(minutes=short_by)
    agreed = permit("u", what=What.ACT, action="undressing.self")
    own = rider("ada", *ADA, agreed, delivered=sent, signed=dict.fromkeys(("performer", "producer"), sent))
    made = replace(MADE, riders=(own, BY_BEN), standards=("sag-aftra-tv-theatrical",))
    assert ("standard.US-SAG-03" in codes(made, with_plan(moves=(move,)))) is late


def test_whoever_is_only_uncovered_performs_in_the_scene_too():
    bare = Exposed(id="e1", performer="wyn", area="back", on_set="bare")
    assert performing(with_plan(moves=(), exposes=(bare,), setups=())) == {"wyn"}


def test_a_chaperone_is_not_settled_while_an_age_is_not_known():
    made = replace(MADE, standards=("minors",), people=PEOPLE | {"ada": replace(PEOPLE["ada"], born=None)})
    found = check(made, PLAN, AT).findings
    assert [(one.code, one.performer, one.dimension) for one in found] == [("fact.unknown", "ada", "born")]


def test_the_performer_checks_in_and_the_coordinator_records_the_rest():
    def owner(name: str) -> str:
        (lack,) = Evidence(PLAN, PEOPLE, AT).missing(Requirement(name=name), "ada")
        return lack.owner

    assert owner("check_in") == "performer"
    assert owner("rehearsed") == "intimacy_coordinator"


def test_a_condition_said_for_another_scene_is_not_one_here():
    need = Requirement(name="fact", value="rehearsed")
    word = {"performer": "ada", "at": AT - timedelta(hours=1), "said": Said.REQUIRE, "requires": (need,)}
    elsewhere, here = (Statement(**word, scope=Scope(scenes=frozenset({one}))) for one in ("42", "41"))
    assert codes(replace(MADE, statements=(elsewhere,))) == set()
    assert codes(replace(MADE, statements=(here,))) == {"requirement.unmet"}


def test_a_need_is_said_with_the_label_of_what_it_names():
    need = Requirement(name="worn", value="strapless_thong")
    term = Term(id="n", effect=Effect.REQUIRE, scope=Scope(scenes=frozenset({"41"})), requires=(need,))
    assert f"there is worn {COVERINGS['strapless_thong'].label}" in sentence(term)


def test_what_is_seen_of_an_exposure_is_asked_at_the_size_of_the_set_up():
    bare = Exposed(id="e1", performer="ada", area="back", on_set="bare")
    asks = asks_of(with_plan(exposes=(bare,)), frozenset({"ada", "ben"}))
    assert {ask.size for ask in asks if ask.on == "e1" and ask.on_screen} == {"medium"}


def test_of_several_permissions_the_one_whose_conditions_lack_least_speaks():
    def only(id_: str, *names: str) -> Term:
        needs = tuple(Requirement(name="fact", value=name) for name in names)
        return replace(ADA[0], id=id_, requires=needs)

    for terms in (
        (only("x", "one", "two"), only("y", "three")),
        (only("x", "one"), only("y", "two", "three")),
    ):
        made = replace(MADE, riders=(rider("ada", *terms, ADA[1]), BY_BEN))
        found = check(made, PLAN, AT).findings
        least = min(terms, key=lambda term: len(term.requires))
        assert [one.rests_on.term for one in found] == [least.id]


def test_a_rider_not_signed_is_named_where_it_would_cover_and_another_where_none_would():
    offered = rider("ada", permit("t", what=What.USE, use="trailer"), *ADA, signed={})
    made = replace(MADE, riders=(offered, BY_BEN))
    found = {one.on: one.rests_on.term for one in check(made, PLAN, AT).findings}
    assert found == {"m1": "a1", "use:picture": "a2"}


@pytest.mark.parametrize(("born", "asked_again"), [(date(2008, 5, 9), False), (date(2008, 5, 10), True)])
def test_who_was_eighteen_on_the_day_of_the_signature_is_not_asked_again(born, asked_again):
    parties = ("performer", "producer", "guardian")
    young = rider("ada", *ADA, signed=dict.fromkeys(parties, AT - timedelta(days=3)))
    people = PEOPLE | {"ada": replace(PEOPLE["ada"], born=born)}
    made = replace(MADE, standards=("minors",), riders=(young, BY_BEN), people=people)
    assert ("standard.MIN-06" in codes(made)) is asked_again


def test_somebody_present_is_named_by_function_or_in_quotation_marks():
    def told_of(who: str) -> str:
        scope = Scope(what=What.PRESENCE, who=who, scenes=frozenset({"41"}))
        return sentence(Term(id="n", effect=Effect.REFUSE, scope=scope))

    assert f"in the presence of {FUNCTIONS.label('visitor')};" in told_of("visitor")
    assert "in the presence of “vic”;" in told_of("vic")


def test_a_rule_that_stops_holds_only_while_a_fact_for_it_is_not_known():
    unknown = Exposed(id="e1", performer="ada", area="breast", on_set="bare", on_screen="bare", setups=("A",))
    people = PEOPLE | {"ada": replace(PEOPLE["ada"], born=None)}
    made = replace(MADE, standards=("minors",), people=people)
    found = [
        one for one in check(made, with_plan(exposes=(unknown,)), AT).findings if one.dimension == "born"
    ]
    assert {one.verdict for one in found} == {Verdict.HOLD}


def test_a_change_of_the_day_changes_nothing_where_everything_agreed_has_lapsed():
    word = Statement(
        performer="ada",
        at=AT - timedelta(minutes=5),
        said=Said.CONFIRM,
        scope=replace(ADA[0].scope, scenes=frozenset({"41"})),
    )
    own = rider("ada", *(replace(term, until=AT) for term in ADA))
    made = replace(MADE, riders=(own, BY_BEN), statements=(word,))
    assert "consent.not_covered" in codes(made)
    stands = replace(made, riders=(rider("ada", replace(ADA[0], until=AT), ADA[1]), BY_BEN))
    assert codes(stands) == set()
