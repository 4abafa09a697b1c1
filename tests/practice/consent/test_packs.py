"""The packs: every rule is complete, and every measured one has a scene where it holds and one where not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from closedset.practice.auditions.check import MEASURES as OF_AUDITIONS
from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.board import Board
from closedset.practice.consent.check import rules_of
from closedset.practice.consent.measures import MEASURES, TOUCHES
from closedset.practice.consent.plan import Exposed, Move, Plan, Worked
from closedset.practice.consent.terms import Person, What
from closedset.practice.findings import Weight
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Pack, Rule, Touches
from kit.consent_scene import ADA, AT, BEN, MADE, PEOPLE, ROOM, permit, rider, with_plan

RULES = {rule.id: (pack, rule) for pack in PACKS.values() for rule in pack.rules}
OF_SCENES = {
    id_: rule for id_, (_pack, rule) in RULES.items() if rule.measure and rule.touches is not Touches.AUDITION
}
MEASURED = sorted(OF_SCENES)
FACTS = {rule.value for _pack, rule in RULES.values() if rule.measure == "fact"}
ACT = Move(id="m9", action="simulated_act.non_penetrative", who=("ada", "ben"), setups=("A",))
WORN = frozenset({"robe", "silicone_guard"})
FULL = with_plan(
    moves=(ACT,),
    exposes=tuple(
        Exposed(id=f"e-{who}", performer=who, area="breast", on_set="bare", on_screen="bare", setups=("A",))
        for who in ("ada", "ben")
    ),
    worn={"ada": WORN, "ben": WORN},
    uses=("picture", "unit_stills", "marketing", "digital_alteration", "digital_double"),
    facts=dict.fromkeys((*FACTS, "rider_opened_by_coordinator", "partners_told"), True),
)
USES = tuple(permit(f"u-{use}", what=What.USE, use=use) for use in FULL.uses)
SIGNED = AT - timedelta(days=6)


def riders(*terms, delivered=AT - timedelta(days=10), signed=SIGNED):
    both = dict.fromkeys(("performer", "producer", "guardian"), signed)
    return tuple(
        rider(who, *own, *terms, delivered=delivered, signed=both)
        for who, own in (("ada", ADA), ("ben", BEN))
    )


IN_ORDER = replace(MADE, riders=riders(*USES))


def without(*facts: str) -> Plan:
    return replace(FULL, facts={name: so for name, so in FULL.facts.items() if name not in facts})


def born(day: date | None) -> Production:
    grown = {who: replace(PEOPLE[who], born=day) for who in ("ada", "ben")}
    return replace(IN_ORDER, people=PEOPLE | grown)


def person(**more: object) -> Production:
    return replace(IN_ORDER, people=PEOPLE | {"ada": replace(PEOPLE["ada"], **more)})


YESTERDAY = AT - timedelta(days=1)
NOBODY = {key: person for key, person in PEOPLE.items() if key != "rosa"}
BROKEN: dict[str, tuple[Production, Plan]] = {
    "rider_before_call": (replace(IN_ORDER, riders=riders(*USES, delivered=YESTERDAY)), FULL),
    "rider_before_signature": (
        replace(IN_ORDER, riders=riders(*USES, delivered=SIGNED - timedelta(hours=5))),
        FULL,
    ),
    "rider_in_force": (replace(IN_ORDER, riders=()), FULL),
    "use_agreed": (replace(IN_ORDER, riders=riders()), FULL),
    "closed_set": (IN_ORDER, replace(FULL, room=replace(ROOM, closed_at=None))),
    "line_of_sight": (IN_ORDER, replace(FULL, room=replace(ROOM, line_of_sight=frozenset()))),
    "cover_ready": (IN_ORDER, replace(FULL, worn={"ada": frozenset({"silicone_guard"})})),
    "barrier_worn": (IN_ORDER, replace(FULL, worn={"ada": frozenset({"robe"})})),
    "coordinator_engaged": (replace(IN_ORDER, people=NOBODY), FULL),
    "coordinator_if_asked": (
        replace(IN_ORDER, people=NOBODY),
        replace(FULL, facts=FULL.facts | {"coordinator_asked_for": True}),
    ),
    "rider_opened": (IN_ORDER, without("rider_opened_by_coordinator")),
    "request_answered": (
        replace(IN_ORDER, people=NOBODY),
        replace(FULL, facts=FULL.facts | {"coordinator_asked_for": True}),
    ),
    "hours_within": (IN_ORDER, replace(FULL, worked={"rosa": Worked(day=9, week=30)})),
    "takes": (IN_ORDER, replace(FULL, setups=(replace(FULL.setups[0], rolled=(AT,) * 9),))),
    "partners_told": (IN_ORDER, without("partners_told")),
    "background_told": (person(background=True), FULL),
    "read_again": (person(plays_age=16), FULL),
    "double_own_agreement": (replace(person(doubles="wyn"), riders=()), FULL),
    "double_within_principal": (person(doubles="wyn"), FULL),
    "double_images_offered": (person(doubles="wyn"), FULL),
    "double_not_of_a_minor": (
        replace(
            IN_ORDER,
            people=PEOPLE
            | {
                "ada": replace(PEOPLE["ada"], doubles="kit"),
                "kit": Person(id="kit", plays="NORA", born=date(2012, 1, 1)),
            },
        ),
        FULL,
    ),
    "everybody_adult": (born(date(2012, 1, 1)), FULL),
    "birth_recorded": (born(None), FULL),
    "chaperone_present": (born(date(2012, 1, 1)), FULL),
    "signed_as_adult": (born(date(AT.year - 18, AT.month, AT.day - 2)), FULL),
    "digital_consent_final": (
        replace(IN_ORDER, riders=riders(*USES, delivered=YESTERDAY - timedelta(hours=9), signed=YESTERDAY)),
        FULL,
    ),
}
"""For each measure everything as in the scene in order but for what it measures."""


def found(id_: str, made: Production, plan: Plan) -> set[str]:
    """What the pack of this rule has to say about a scene, as rules."""
    answer = check(replace(made, standards=(RULES[id_][0].id,)), plan, AT)
    return {one.rests_on.rule for one in answer.findings if one.rests_on.rule}


@pytest.mark.parametrize("id_", RULES)
def test_a_rule_has_all_its_fields(id_: str):
    pack, rule = RULES[id_]
    always = (rule.says, rule.binds, rule.source, rule.as_of, pack.name)
    assert all(always)
    assert rule.says.endswith(".")
    assert rule.grade in {"A", "B", "C", "D"}
    assert isinstance(rule.weight, Weight)
    assert rule.touches in TOUCHES
    assert pack.kind in {"contract", "statute", "guideline", "minors", "house"}
    if rule.measure:
        assert rule.measure in (OF_AUDITIONS if rule.touches is Touches.AUDITION else MEASURES)
        assert rule.unmet
        assert rule.owner
        assert rule.do
    assert bool(rule.measure) == (rule.touches is not Touches.ELSEWHERE)


def test_no_two_rules_share_an_id():
    assert len(RULES) == sum(len(pack.rules) for pack in PACKS.values())
    assert all(pack.id == key for key, pack in PACKS.items())


def test_no_guideline_stops_anything():
    guidance = [rule for pack, rule in RULES.values() if pack.kind == "guideline"]
    assert not [rule.id for rule in guidance if rule.weight is Weight.STOP]


@pytest.mark.parametrize("id_", MEASURED)
def test_a_measured_rule_holds_in_a_scene_in_order(id_: str):
    assert id_ not in found(id_, IN_ORDER, FULL)


@pytest.mark.parametrize("id_", MEASURED)
def test_a_measured_rule_is_found_where_it_is_not_met(id_: str):
    rule = RULES[id_][1]
    made, plan = (IN_ORDER, without(rule.value)) if rule.measure == "fact" else BROKEN[rule.measure]
    assert id_ in found(id_, made, plan)


def test_a_scene_in_order_is_in_order_by_every_standard_at_once():
    answer = check(replace(IN_ORDER, standards=tuple(PACKS)), FULL, AT)
    assert [one.rests_on.rule for one in answer.findings if one.rests_on.rule] == []


@pytest.mark.parametrize("id_", MEASURED)
def test_a_rule_of_grade_c_would_be_told_and_never_decide(id_: str, monkeypatch):
    rule = RULES[id_][1]
    unsure = replace(rule, grade="C")
    monkeypatch.setitem(PACKS, "unsure", Pack(id="unsure", name="", place="", kind="house", rules=(unsure,)))
    made, plan = (IN_ORDER, without(rule.value)) if rule.measure == "fact" else BROKEN[rule.measure]
    answer = check(replace(made, standards=("unsure",)), plan, AT)
    told = [one for one in answer.findings if one.rests_on.rule == id_]
    assert told
    assert {one.verdict for one in told} == {Verdict.CLEAR}


def test_rules_of_grade_c_are_only_listed():
    unsure = {id_ for id_, (_pack, rule) in RULES.items() if not rule.decides}
    assert unsure == {"US-SAG-02", "US-SAG-03-LATE"}
    assert not unsure & set(MEASURED)


def test_a_rule_switched_off_is_not_applied_and_the_others_are():
    made, plan = BROKEN["rider_in_force"]
    made = replace(made, standards=("uk-equity", "sag-aftra-tv-theatrical"))
    rules = {one.rests_on.rule for one in check(made, plan, AT).findings}
    off = replace(made, without=frozenset({"UK-EQ-04"}))
    assert {one.rests_on.rule for one in check(off, plan, AT).findings} == rules - {"UK-EQ-04"}
    board = Board(made, [plan], AT)
    board.standards(made.standards, off.without)
    assert board.answer(plan.scene) == check(off, plan, AT)


def test_law_and_the_protection_of_minors_are_applied_whatever_is_switched_off():
    law = {pack.id for pack in PACKS.values() if pack.fixed}
    assert law == {"us-ca", "us-federal", "eu-gdpr", "minors"}
    assert rules_of(law, frozenset(RULES)) == rules_of(law)
    assert rules_of(set(PACKS) - law, frozenset(RULES)) == ()


def test_a_rule_is_data_and_nothing_else():
    assert all(
        isinstance(getattr(rule, one.name), str | bool | Weight)
        for _p, rule in RULES.values()
        for one in fields(Rule)
    )


def test_the_table_of_rules_has_every_rule_with_its_grade_and_whether_it_is_measured():
    lines = (Path(__file__).resolve().parents[3] / "docs/standards.md").read_text("utf-8").splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ") and "---" not in line]
    table = {row[0]: row[1:] for row in rows if row[0] != "rule"}
    assert list(table) == list(RULES)
    for id_, (_pack, rule) in RULES.items():
        grade, kind, how = table[id_]
        assert grade == rule.grade
        assert (kind in {"measure", "clock", "notice", "audition"}) == bool(rule.measure)
        assert (kind == "audition") == (rule.touches is Touches.AUDITION)
        assert not rule.measure or rule.measure in how
