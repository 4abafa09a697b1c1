"""Meanings at their edges that nothing else held in place; each was found by `bench/mutants.py`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from closedset.practice.consent import check
from closedset.practice.consent.axes import Space
from closedset.practice.consent.plan import Exposed, Move, Setup, Worked
from closedset.practice.consent.prose import read, sentence
from closedset.practice.consent.terms import Effect, Person, Requirement, Said, Scope, Statement, Term, What
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Pack
from kit.consent_scene import (
    ADA,
    AT,
    BEN,
    MADE,
    PEOPLE,
    PLAN,
    codes,
    permit,
    requires,
    rider,
    with_ada,
    with_plan,
)

USES_AGREED = {rule.id for rule in PACKS["sag-aftra-tv-theatrical"].rules if rule.measure == "use_agreed"}
KISS = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
KISSING = {"what": What.CONTACT, "action": "kiss.open", "partners": frozenset({"ada", "ben"})}


def test_hours_of_a_coordinator_whose_seat_has_ended_are_passed_over_and_the_others_are_not():
    made = replace(MADE, standards=("sag-aftra-ic-agreement",))
    plan = with_plan(worked={"gone": Worked(day=12, week=50), "rosa": Worked(day=9, week=30)})
    over = [one.performer for one in check(made, plan, AT).findings if one.rests_on.rule == "US-IC-03"]
    assert over == ["rosa"]


def test_a_no_to_one_action_is_no_no_to_another():
    both = (rider("ada", *ADA, permit("k1", **KISSING)), rider("ben", *BEN, permit("k1", **KISSING)))
    no = Statement(
        performer="ada", at=AT, said=Said.REFUSE, scope=Scope(what=What.CONTACT, action="kiss.open")
    )
    made = replace(MADE, riders=both, statements=(no,))
    assert codes(made) == set()
    found = check(made, with_plan(moves=(*PLAN.moves, KISS)), AT).findings
    assert [(one.code, one.on, one.performer) for one in found] == [("consent.refused", "k", "ada")]


def test_two_refusals_of_one_thing_are_named_in_the_same_order_however_they_are_written():
    nos = tuple(
        Term(id=id_, effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, area="back")) for id_ in ("y", "x")
    )
    found = check(with_ada(*nos), PLAN, AT)
    assert [one.rests_on.term for one in found.findings] == ["x", "y"]
    assert check(with_ada(*reversed(nos)), PLAN, AT) == found


def test_the_clock_of_a_double_runs_from_the_last_of_their_deliveries():
    bare = {"what": What.EXPOSURE, "area": "back", "on_set": "bare", "on_screen": "bare"}
    kit = Person(id="kit", plays="NORA (double)", born=PEOPLE["ada"].born, doubles="ada")
    exposed = Exposed(id="e1", performer="kit", area="back", on_set="bare", on_screen="bare", setups=("A",))
    early = rider("kit", permit("k1", **bare), delivered=AT - timedelta(days=5))
    late = rider("kit", permit("k2", what=What.USE, use="picture"), id="kit-x", delivered=AT)
    late = replace(late, signed=dict.fromkeys(("performer", "producer"), AT))
    plan = with_plan(moves=(), exposes=(exposed,), call={"kit": AT + timedelta(hours=1)})

    def rules(*riders) -> set[str]:
        made = replace(MADE, people=PEOPLE | {"kit": kit}, riders=riders)
        made = replace(made, standards=("sag-aftra-tv-theatrical",))
        return {one.rests_on.rule for one in check(made, plan, AT).findings}

    assert "US-SAG-17" in rules(early, late)
    assert "US-SAG-17" not in rules(early)


@pytest.mark.parametrize(("short_by", "late"), [(0, False), (1, True)])
def test_a_rider_forty_eight_hours_before_its_signature_to_the_minute_is_in_time(short_by, late):
    signed = AT - timedelta(days=3)
    move = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    own = rider(
        "ada",
        *ADA,
        permit("u", what=What.ACT, action="undressing.self"),
        delivered=signed - timedelta(hours=48) + timedelta(minutes=short_by),
    )
    made = replace(MADE, riders=(own, rider("ben", *BEN)), standards=("uda-aqpm",))
    found = [one for one in check(made, with_plan(moves=(move,)), AT).findings if one.performer == "ada"]
    assert ("CA-QC-02" in {one.rests_on.rule for one in found}) is late


def test_a_contact_with_one_end_is_no_move():
    with pytest.raises(ValueError, match="two ends"):
        replace(PLAN.moves[0], target=None)
    with pytest.raises(ValueError, match="two ends"):
        replace(PLAN.moves[0], source=None)


@pytest.mark.parametrize(("after", "stands"), [(0, True), (1, False)])
def test_a_signature_of_the_same_moment_as_a_word_does_not_answer_it(after, stands):
    said = AT - timedelta(hours=2)
    signed = dict.fromkeys(("performer", "producer"), said + timedelta(seconds=after))
    no = Statement(performer="ada", at=said, said=Said.REFUSE, scope=Scope(what=What.CONTACT, area="back"))
    made = replace(MADE, riders=(rider("ada", *ADA, signed=signed), rider("ben", *BEN)), statements=(no,))
    assert ("consent.refused" in codes(made)) is stands


def test_a_no_to_every_degree_stops_what_is_not_settled_too():
    every = Scope(what=What.EXPOSURE, area="back", on_set="covered", on_screen="covered")
    bare = permit("a3", what=What.EXPOSURE, area="back", on_set="bare", on_screen="bare")
    made = with_ada(bare, Term(id="no", effect=Effect.REFUSE, scope=every))
    open_ = with_plan(exposes=(Exposed(id="e1", performer="ada", area="lower_back"),))
    assert [one.code for one in check(made, open_, AT).findings if one.on == "e1"] == ["consent.refused"]


def test_of_several_permissions_not_signed_yet_the_first_is_named_where_none_would_cover():
    others = (permit(id_, what=What.USE, use="trailer") for id_ in ("z", "y", "x"))
    made = replace(MADE, riders=(rider("ada", *others, signed={}), rider("ben", *BEN)))
    found = {one.on: one.rests_on.term for one in check(made, PLAN, AT).findings}
    assert found == {"m1": "x", "use:picture": "x"}


def test_a_double_of_a_minor_who_is_nude_and_acts_is_stopped_for_what_is_done(monkeypatch):
    (rule,) = (one for one in PACKS["sag-aftra-tv-theatrical"].rules if one.id == "US-SAG-18")
    whole = replace(rule, each_move=False)
    monkeypatch.setitem(PACKS, "whole", Pack(id="whole", name="", place="", kind="house", rules=(whole,)))
    people = PEOPLE | {
        "kit": Person(id="kit", plays="NORA (double)", doubles="ada"),
        "ada": replace(PEOPLE["ada"], born=AT.date().replace(year=AT.year - 12)),
    }
    plan = with_plan(
        moves=(Move(id="m1", action="simulated_act.solo", who=("kit",), setups=("A",)),),
        exposes=(Exposed(id="e1", performer="kit", area="breast", on_set="bare", setups=("A",)),),
    )
    made = replace(MADE, people=people, standards=("whole",))
    nude = replace(plan, moves=())
    assert "standard.US-SAG-18" in codes(made, plan)
    assert "standard.US-SAG-18" not in codes(made, nude)


def test_a_name_with_a_mark_and_what_would_end_a_clause_in_it_is_read_back_whole():
    scope = Scope(what=What.CONTACT, partners=frozenset({"Ben”; with “X"}), scenes=frozenset({"41"}))
    term = Term(id="", effect=Effect.PERMIT, scope=scope)
    assert read(sentence(term)) == term


def test_a_refusal_in_a_draft_counts_whatever_number_the_draft_has():
    no = Term(id="no", effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, area="back"))
    draft = rider("ada", no, version=0, signed={})
    assert "consent.refused" in codes(replace(MADE, riders=(draft, rider("ben", *BEN))))


@pytest.mark.parametrize("settled", [{"on_set": "covered"}, {"on_screen": "covered", "setups": ("A",)}])
def test_a_no_to_some_degrees_holds_what_is_not_settled_and_stops_nothing(settled):
    some = Scope(what=What.EXPOSURE, area="back", on_set="sheer", on_screen="implied")
    made = with_ada(
        permit("a3", what=What.EXPOSURE, area="back", on_set="bare", on_screen="bare"),
        Term(id="no", effect=Effect.REFUSE, scope=some),
    )
    fields = {"on_set": "", "on_screen": "", "setups": ("A",)} | settled
    open_ = with_plan(exposes=(Exposed(id="e1", performer="ada", area="upper_back", **fields),))
    assert {one.code for one in check(made, open_, AT).findings if one.on == "e1"} == {"fact.unknown"}


def test_a_partner_nobody_knows_of_allows_nothing():
    assert Space(PEOPLE).axes["partner"].of(["nobody", "ada"]) == Space(PEOPLE).axes["partner"].of(["ada"])


def test_of_two_permissions_on_old_pages_one_is_named():
    pages = {"white": (), "blue": MADE.scenes["41"]["white"]}
    made = replace(with_ada(replace(ADA[0], id="a0")), scenes={"41": pages})
    stale = [one for one in check(made, PLAN, AT).findings if one.code == "consent.stale" and one.on == "m1"]
    assert sorted(one.performer for one in stale) == ["ada", "ben"]


def test_what_a_performer_confirms_later_is_not_confirmed_yet():
    made = requires(Requirement(name="check_in"))
    later = Statement(performer="ada", at=AT + timedelta(hours=1), said=Said.CONFIRM, evidence="check_in")
    assert codes(replace(made, statements=(later,))) == codes(made) != set()
    assert codes(replace(made, statements=(replace(later, at=AT),))) == set()


@pytest.mark.parametrize(("scene", "missing"), [("41", False), ("42", True)])
def test_a_use_agreed_for_another_scene_is_not_agreed_here(scene, missing):
    stills = Term(
        id="s",
        effect=Effect.PERMIT,
        scope=Scope(what=What.USE, use="unit_stills", scenes=frozenset({scene})),
    )
    made = replace(with_ada(stills), standards=("sag-aftra-tv-theatrical",))
    asked = {
        (one.performer, one.rests_on.rule)
        for one in check(made, with_plan(uses=("unit_stills",)), AT).findings
        if one.rests_on.rule in USES_AGREED
    }
    assert bool({who for who, _rule in asked} & {"ada"}) is missing


def test_a_no_to_somebody_in_the_room_names_them_where_the_room_is_known():
    no = Term(id="n", effect=Effect.REFUSE, scope=Scope(what=What.PRESENCE, who="dev"))
    (found,) = check(with_ada(no), PLAN, AT).findings
    assert found.code == "consent.refused"
    assert "dev" in found.says


def test_what_is_required_of_everything_is_said_so():
    need = Term(id="r", effect=Effect.REQUIRE, scope=Scope(), requires=(Requirement(name="closed_set"),))
    assert sentence(need).startswith("Required: for everything;")


NECK = Scope(what=What.EXPOSURE, area="neck", on_set="bare", on_screen="bare", scenes=frozenset({"41"}))
BARE = Exposed(id="n1", performer="ada", area="neck", on_set="bare", on_screen="bare", setups=("A",))


@pytest.mark.parametrize(
    ("terms", "code"),
    [({"ada-r1"}, "consent.withdrawn"), ({"a1", "a2"}, "consent.not_covered"), ({"a2"}, "")],
    ids=["the whole rider", "each of its terms", "one of its terms"],
)
def test_what_was_changed_on_the_day_does_not_outlive_what_it_changed(terms, code):
    day = AT - timedelta(hours=2)
    change = Statement(performer="ada", at=day, said=Said.CONFIRM, scope=NECK)
    taken = Statement(
        performer="ada", at=day + timedelta(hours=1), said=Said.WITHDRAW, terms=frozenset(terms)
    )
    plan = with_plan(exposes=(BARE,))
    made = replace(MADE, statements=(change,))
    assert codes(made, plan) == set()
    found = check(replace(made, statements=(change, taken)), plan, AT).findings
    assert {one.code for one in found if one.on == "n1"} == ({code} if code else set())


def test_a_rider_signed_after_it_was_taken_back_brings_no_change_of_that_day_with_it():
    day = AT - timedelta(hours=5)
    change = Statement(performer="ada", at=day, said=Said.CONFIRM, scope=NECK)
    taken = Statement(
        performer="ada", at=day + timedelta(hours=1), said=Said.WITHDRAW, terms=frozenset({"ada-r1"})
    )
    signed = dict.fromkeys(("performer", "producer"), day + timedelta(hours=2))
    anew = rider("ada", *ADA, version=2, signed=signed)
    made = replace(MADE, riders=(*MADE.riders, anew), statements=(change, taken))
    found = check(made, with_plan(exposes=(BARE,)), AT).findings
    assert {(one.code, one.on) for one in found} == {("consent.withdrawn", "n1")}


def test_a_check_in_is_good_until_its_day_is_over():
    made = requires(Requirement(name="check_in"))
    word = Statement(
        performer="ada", at=AT - timedelta(hours=1), said=Said.CONFIRM, evidence="check_in", until=AT
    )
    assert codes(replace(made, statements=(word,))) == codes(made) != set()
    lasting = replace(word, until=AT + timedelta(seconds=1))
    assert codes(replace(made, statements=(lasting,))) == set()


def test_a_change_of_the_day_ends_with_it_and_what_was_shot_under_it_stays_so():
    day = AT - timedelta(hours=5)
    take = day + timedelta(hours=1)
    rolled = Setup(id="A", sees={"ada": frozenset({"neck"})}, size="close", rolled=(take,))
    plan = with_plan(exposes=(BARE,), setups=(rolled,))
    change = Statement(performer="ada", at=day, said=Said.CONFIRM, scope=NECK, until=AT)
    made = replace(MADE, statements=(change,))
    during, after = check(made, plan, AT - timedelta(seconds=1)), check(made, plan, AT)
    assert {one.code for one in during.findings if one.on == "n1"} == set()
    assert {one.code for one in after.findings if one.on == "n1"} == {"consent.not_covered"}
    assert during.shot_under_consent == after.shot_under_consent == ("A",)


def test_a_change_that_was_taken_back_with_its_rider_stays_so_when_its_day_is_over():
    day = AT - timedelta(hours=5)
    change = Statement(performer="ada", at=day, said=Said.CONFIRM, scope=NECK, until=AT)
    taken = Statement(
        performer="ada", at=day + timedelta(hours=1), said=Said.WITHDRAW, terms=frozenset({"ada-r1"})
    )
    found = check(replace(MADE, statements=(change, taken)), with_plan(exposes=(BARE,)), AT).findings
    assert {one.code for one in found if one.on == "n1"} == {"consent.withdrawn"}
