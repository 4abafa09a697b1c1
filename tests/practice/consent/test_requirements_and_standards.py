"""What terms and standards require, and how findings are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from closedset.practice.auditions.check import MEASURES as OF_AUDITIONS
from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.board import Board
from closedset.practice.consent.evidence import ATOMS, Evidence
from closedset.practice.consent.measures import MEASURES
from closedset.practice.consent.plan import Exposed, Feed, Move, Plan
from closedset.practice.consent.terms import (
    Effect,
    Requirement,
    Said,
    Scope,
    Statement,
    Term,
    What,
)
from closedset.practice.consent.told import Listener, told
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Touches
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import ACTIONS, AREAS, EXPOSURE
from closedset.practice.vocabulary.actions import beyond
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


def lacks(
    need: Requirement, plan: Plan = PLAN, confirmed: frozenset[tuple[str, str]] = frozenset()
) -> list[str]:
    return [
        one.unknown or one.on or "lack" for one in Evidence(plan, PEOPLE, AT, confirmed).missing(need, "ada")
    ]


def room(**changes: object) -> Plan:
    return with_plan(room=replace(ROOM, **changes))


@pytest.mark.parametrize(
    ("need", "plan", "expected"),
    [
        (Requirement(name="closed_set"), PLAN, []),
        (Requirement(name="closed_set", value="open"), room(closed_at=None), []),
        (Requirement(name="closed_set", value="closed_minimal"), PLAN, ["lack"]),
        (Requirement(name="closed_set"), room(closed_at=AT + timedelta(hours=1)), ["lack"]),
        (Requirement(name="closed_set"), room(present=frozenset({"vic"})), ["person:vic"]),
        (Requirement(name="closed_set"), room(present=frozenset({"wyn"})), ["the function of wyn"]),
        (Requirement(name="closed_set"), room(present=frozenset({"nobody"})), ["the function of nobody"]),
        (Requirement(name="closed_set"), room(feeds=(Feed(id="dailies", state="open"),)), ["feed:dailies"]),
        (Requirement(name="monitors"), room(feeds=(Feed(id="dailies"),)), ["the state of feed dailies"]),
        (Requirement(name="monitors"), room(feeds=None), ["which monitors and feeds show the set"]),
        (Requirement(name="present", value="rosa"), PLAN, []),
        (Requirement(name="present", value="intimacy_coordinator"), PLAN, []),
        (Requirement(name="present", value="vic"), PLAN, ["lack"]),
        (Requirement(name="present", value="rosa"), room(present=None), ["who is in the room"]),
        (Requirement(name="absent", value="dev"), PLAN, ["person:dev"]),
        (Requirement(name="absent", value="vic"), PLAN, []),
        (Requirement(name="absent", value="vic"), room(present=None), ["who is in the room"]),
        (Requirement(name="worn", value="robe"), PLAN, ["lack"]),
        (Requirement(name="worn", value="robe"), with_plan(worn={"ada": frozenset({"robe"})}), []),
        (Requirement(name="line_of_sight"), PLAN, []),
        (Requirement(name="line_of_sight", value="dev"), PLAN, ["lack"]),
        (
            Requirement(name="line_of_sight"),
            room(line_of_sight=None),
            ["whether the coordinator can see the work"],
        ),
        (Requirement(name="fact", value="phones_collected"), PLAN, ["lack"]),
        (Requirement(name="fact", value="phones_collected"), with_plan(facts={"phones_collected": True}), []),
        (Requirement(name="check_in"), PLAN, ["lack"]),
        (Requirement(name="notice", value="48"), with_plan(call={}), ["the call of ada"]),
        (Requirement(name="notice", value="48"), PLAN, ["lack"]),
        (
            Requirement(name="notice", value="48"),
            with_plan(facts={"notice_given": AT - timedelta(hours=9)}),
            ["lack"],
        ),
        (
            Requirement(name="notice", value="48"),
            with_plan(facts={"notice_given": AT - timedelta(days=9)}),
            [],
        ),
    ],
    ids=lambda one: one.id if isinstance(one, Requirement) else "",
)
def test_each_requirement_names_what_it_lacks(need, plan, expected):
    assert lacks(need, plan) == expected


def test_a_room_nobody_described_is_unknown_and_never_fine():
    assert len(lacks(Requirement(name="closed_set"), with_plan(room=None))) == 3


def test_what_a_performer_confirms_is_their_own_evidence():
    assert lacks(Requirement(name="check_in"), confirmed=frozenset({("ada", "check_in")})) == []
    assert lacks(Requirement(name="check_in"), confirmed=frozenset({("ben", "check_in")})) == ["lack"]


def test_all_any_and_at_least_count_what_is_there():
    here, gone = Requirement(name="present", value="rosa"), Requirement(name="present", value="vic")
    worn = Requirement(name="worn", value="robe")
    assert lacks(Requirement(name="all", parts=(here, gone, worn))) == ["lack", "lack"]
    assert lacks(Requirement(name="any", parts=(gone, here))) == []
    assert lacks(Requirement(name="any", parts=(gone, worn))) == ["lack"]
    assert lacks(Requirement(name="at_least", least=2, parts=(gone, here, worn))) == ["lack"]


def test_every_requirement_is_positive():
    assert not any("not" in name.split("_") for name in ATOMS)


def test_an_empty_plan_is_no_green_light():
    assert check(MADE, Plan(scene="41", occasion="principal"), AT).verdict is Verdict.HOLD


SAG = ("sag-aftra-tv-theatrical", "sag-aftra-ic-agreement", "us-ca")


def under(*standards: str, plan: Plan = PLAN, made: Production = MADE) -> set[str]:
    return {
        code for code in codes(replace(made, standards=standards), plan) if not code.startswith("consent")
    }


def test_work_the_contract_covers_waits_for_call_delivery_and_cover():
    bare = Exposed(
        id="e1", performer="ada", area="upper_back", on_set="bare", on_screen="bare", setups=("A",)
    )
    facts = {"rider_opened_by_coordinator": True, "phones_collected": True}
    plan = with_plan(exposes=(bare,), call={}, facts=facts)
    assert under(*SAG, plan=plan) == {"fact.unknown", "standard.US-SAG-10"}
    undelivered = replace(MADE, riders=tuple(replace(one, delivered=None) for one in MADE.riders))
    robed = replace(plan, call=PLAN.call, worn={"ada": frozenset({"robe"})})
    assert under(*SAG, plan=robed, made=undelivered) == {"fact.unknown"}
    assert under(*SAG, plan=robed) == set()


def test_under_eighteen_or_of_unknown_age_nothing_of_an_adult_kind_goes_on():
    move = replace(PLAN.moves[0], action="simulated_act.non_penetrative")
    for born, found in ((date(2012, 1, 1), "standard.MIN-01"), (None, "fact.unknown")):
        made = replace(MADE, people=PEOPLE | {"ben": replace(PEOPLE["ben"], born=born)})
        assert found in under("minors", plan=with_plan(moves=(move,)), made=made)


def test_a_coordinator_is_engaged_or_the_efforts_are_recorded():
    bare = Exposed(
        id="e1", performer="ada", area="upper_back", on_set="bare", on_screen="bare", setups=("A",)
    )
    alone = {key: person for key, person in PEOPLE.items() if key != "rosa"}
    plan = with_plan(
        exposes=(bare,),
        worn={"ada": frozenset({"robe"})},
        room=replace(ROOM, present=frozenset({"dev"})),
        facts={"phones_collected": True},
    )
    made = replace(MADE, people=alone)
    assert under("sag-aftra-tv-theatrical", plan=plan, made=made) == {"standard.US-SAG-16"}
    recorded = replace(plan, facts=plan.facts | {"best_efforts": True})
    assert under("sag-aftra-tv-theatrical", plan=recorded, made=made) == set()
    asked = with_plan(facts={"coordinator_asked_for": True})
    assert under("fr-audiovisual", plan=asked, made=made) == {"standard.FR-01"}
    assert under("fr-audiovisual", plan=asked) == set()


def test_the_coordinator_has_read_the_riders():
    assert under("sag-aftra-ic-agreement") == {"standard.US-IC-02"}


def test_contact_with_the_pelvis_without_a_barrier_stops_and_with_one_does_not():
    act = Move(id="m9", action="simulated_act.non_penetrative", who=("ada", "ben"), setups=("A",))
    plan = with_plan(moves=(act,), facts={"rider_opened_by_coordinator": True})
    assert "standard.US-SAG-14" in under(*SAG, plan=plan)
    guarded = replace(plan, worn=dict.fromkeys(("ada", "ben"), frozenset({"silicone_guard"})))
    assert "standard.US-SAG-14" not in under(*SAG, plan=guarded)
    assigned = replace(plan, moves=(replace(act, needs=("silicone_guard",)),))
    assert "standard.US-SAG-14" not in under(*SAG, plan=assigned)


def test_nothing_in_writing_is_a_finding_of_the_contract_too():
    bare = Exposed(
        id="e1", performer="ada", area="upper_back", on_set="bare", on_screen="bare", setups=("A",)
    )
    unsigned = replace(MADE, riders=())
    assert "standard.US-SAG-04" in codes(replace(unsigned, standards=SAG), with_plan(exposes=(bare,)))


def test_digital_work_is_locked_until_the_consent_is_final():
    digital = with_plan(uses=("picture", "digital_alteration"))
    agreed = permit("a3", what=What.USE, use="digital_alteration")
    quick = {"performer": AT - timedelta(days=1), "producer": AT - timedelta(days=1)}

    def made(**more: object) -> Production:
        return replace(
            MADE,
            riders=(rider("ada", *ADA, agreed, **more), rider("ben", *BEN, agreed, **more)),
        )

    assert under("us-ca", plan=digital, made=made(delivered=AT - timedelta(days=2), signed=quick)) == {
        "standard.US-LAW-01"
    }
    assert under("us-ca", plan=digital, made=made(delivered=AT - timedelta(days=9))) == set()
    assert under("us-ca", plan=digital, made=made(delivered=None)) == {"fact.unknown"}


def test_quebec_counts_from_delivery_to_signature():
    bare = Exposed(
        id="e1", performer="ada", area="upper_back", on_set="bare", on_screen="bare", setups=("A",)
    )
    plan = with_plan(exposes=(bare,))
    assert under("uda-aqpm", plan=plan) == {"standard.CA-QC-02"}
    slow = replace(MADE, riders=tuple(replace(one, delivered=AT - timedelta(days=9)) for one in MADE.riders))
    assert under("uda-aqpm", plan=plan, made=slow) == set()
    unknown = replace(MADE, riders=tuple(replace(one, delivered=None) for one in MADE.riders))
    assert under("uda-aqpm", plan=plan, made=unknown) == {"fact.unknown"}


def test_advice_is_told_and_decides_nothing():
    answer = check(replace(MADE, standards=("ic-standards-protocols",)), PLAN, AT)
    assert {found.code for found in answer.findings} == {"standard.US-SP-02", "standard.US-SP-03"}
    assert answer.verdict is Verdict.CLEAR


def test_a_rule_of_grade_c_is_told_as_unconfirmed_and_decides_nothing():
    found = check(replace(MADE, standards=("house",)), PLAN, AT).findings[0]
    assert found.verdict is Verdict.HOLD
    assert found._replace(confirmed=False).verdict is Verdict.CLEAR


def test_a_partner_hears_only_that_a_contact_is_not_agreed():
    no = Term(id="no", effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, area="lower_back"))
    answer = check(with_ada(no), PLAN, AT)
    (heard,) = told(answer, PLAN, Listener(Seat.PERFORMER, "ben")).findings
    assert (heard.code, heard.performer, heard.rests_on.term) == ("consent.not_available", "", "")
    assert told(answer, PLAN, Listener(Seat.PERFORMER, "ada")).findings == answer.findings
    assert told(answer, PLAN, Listener(Seat.COSTUME)).findings == ()
    assert told(answer, PLAN, Listener(Seat.SOUND)).findings[0].on == "41"


def test_what_is_required_is_told_to_the_floor_without_whose_word_it_was():
    answer = check(requires(Requirement(name="present", value="gus")), PLAN, AT)
    (heard,) = told(answer, PLAN, Listener(Seat.FIRST_AD)).findings
    assert (heard.performer, heard.rests_on.term) == ("", "")
    assert told(answer, PLAN, Listener(Seat.PERFORMER, "ben")).findings == ()
    assert told(answer, PLAN, Listener(Seat.PRODUCER)).findings == ()
    unsigned = check(replace(MADE, riders=()), PLAN, AT)
    assert told(unsigned, PLAN, Listener(Seat.PRODUCER)).findings == unsigned.findings
    assert told(unsigned, PLAN, Listener(Seat.DIRECTOR)).findings == unsigned.findings


def test_a_refusal_of_a_person_a_garment_or_a_frame_stops_what_it_names():
    for scope, place in (
        (Scope(what=What.PRESENCE, who="director"), "person:dev"),
        (Scope(what=What.WORN, covering="robe"), "worn:robe"),
        (Scope(what=What.SEEN, area="back"), "A"),
    ):
        made = with_ada(Term(id="no", effect=Effect.REFUSE, scope=scope))
        answer = check(made, with_plan(worn={"ada": frozenset({"robe"})}), AT)
        assert {found.on for found in answer.findings} == {place}


def test_an_answer_is_kept_until_something_touches_it():
    board = Board(MADE, [PLAN], AT)
    assert board.answer("41") is board.answer("41")
    said = Statement(performer="ada", at=AT, said=Said.REFUSE, scope=Scope(scenes=frozenset({"42"})))
    kept = board.answer("41")
    assert board.statement(said) == frozenset()
    assert board.answer("41") is kept
    assert board.rider(rider("ada", ADA[1])) == {"41"}
    assert board.answer("41").verdict is Verdict.HOLD


def test_a_withdrawal_of_something_else_takes_nothing_here():
    said = Statement(performer="ada", at=AT - timedelta(hours=1), said=Said.WITHDRAW, terms=frozenset({"a9"}))
    assert codes(replace(MADE, statements=(said,))) == set()
    lapsed = Term(id="a9", effect=Effect.PERMIT, scope=ADA[0].scope, until=AT - timedelta(days=1))
    assert codes(replace(with_ada(lapsed), statements=(said,))) == set()


def test_every_rule_has_a_source_and_a_measure_that_exists():
    rules = [rule for pack in PACKS.values() for rule in pack.rules]
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.source
        assert rule.as_of
        assert rule.grade in {"A", "B", "C", "D"}
        known = OF_AUDITIONS if rule.touches is Touches.AUDITION else MEASURES
        assert not rule.measure or rule.measure in known
        assert not rule.measure or (rule.unmet and rule.owner and rule.do)


def test_words_of_the_vocabulary_hold_together():
    assert all(not entry.within or entry.within in AREAS for entry in AREAS)
    assert all(not action.within or action.within in ACTIONS for action in ACTIONS.values())
    assert AREAS.leaves("upper_back") < AREAS.leaves("back")
    assert EXPOSURE.least == "covered"
    assert EXPOSURE.most == "bare"
    assert "bare" in EXPOSURE
    assert beyond("kiss") == {"kiss.closed", "kiss.open", "kiss.body"}
