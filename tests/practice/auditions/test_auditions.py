"""Auditions: every rule about them, where it holds and where not, and the laws of the check."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.auditions import check
from closedset.practice.auditions.check import MEASURES, rules_of
from closedset.practice.auditions.facts import (
    Act,
    Asks,
    Audition,
    Function,
    How,
    Observer,
    Place,
    Present,
    Says,
    Stage,
    To,
    Told,
    Wear,
)
from closedset.practice.consent.answer import Verdict
from closedset.practice.consent.check import rules_of as rules_of_scenes
from closedset.practice.findings import Weight
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Touches
from kit.auditions import AFTER, FINAL, HELD, ROOM, final, told

RULES = {
    rule.id: (pack, rule)
    for pack in PACKS.values()
    for rule in pack.rules
    if rule.touches is Touches.AUDITION
}
EVERY = tuple(PACKS)
FIRST = final(id="a0", at=HELD - timedelta(hours=8))
SHORT = told(at=HELD - timedelta(hours=47, minutes=59))
TAPED = final(recorded=True)
AGREED = final(recorded=True, recording_agreed_at=HELD - timedelta(days=1))
BROKEN: dict[str, Audition] = {
    "US-SAG-01": final(told=told(says=frozenset({Says.WEAR, Says.NUDITY}))),
    "US-SAG-09-AUDITION": final(devices_at=None),
    "US-SAG-11": final(wear=Wear.IN_PART),
    "US-SAG-11-ACT": final(act=Act.SIMULATED),
    "HOUSE-05": final(wear=Wear.IN_PART),
    "HOUSE-06": final(act=Act.SIMULATED),
    "US-SAG-11-FINAL": final(stage=Stage.CALLBACK),
    "US-SAG-11-NOTICE": final(told=()),
    "US-SAG-11-PICTURES": final(pictures=True),
    "US-SAG-12": TAPED,
    "US-SAG-12-DESTROYED": final(destruction_asked_at=HELD),
    "US-SAG-13": final(told=told(says=frozenset({Says.WEAR}))),
    "MIN-01-AUDITION": final(adult=False),
    "UK-EQ-01": final(act=Act.SIMULATED),
    "UK-EQ-01-OBSERVER": final(observer=Observer(name="Rosa", production_agreed=True)),
    "UK-EQ-03": final(told=told(how=How.SPOKEN)),
    "UK-EQ-03-INTERVIEW": final(interviewed_at=None),
    "UK-EQ-03-PRESENT": final(present=(*ROOM, Present(name="Vic"))),
    "UK-EQ-03-FILMING": TAPED,
    "UK-EQ-03-CONSULTED": AGREED,
    "UK-DUK-01": final(told=told()),
    "UK-DUK-02-AUDITION": TAPED,
    "UK-DUK-03": final(wear=Wear.NUDE),
    "UK-DUK-04": final(told=()),
    "UK-IOS-02": final(stage=Stage.FIRST),
    "UK-IOS-02-RECALL": final(told=told(says=frozenset({Says.WEAR}))),
    "UK-IOS-02-ROOM": final(present=(*ROOM, Present(name="Vic", function=Function.WRITER, reason="wrote"))),
    "UK-IOS-03": replace(AGREED, cast_at=HELD),
    "CA-AC-05": final(place=Place.HOTEL),
    "CA-AC-05-NUDE": final(wear=Wear.NUDE),
    "CA-QC-01": final(stage=Stage.OPEN_CALL),
    "CA-QC-01-NOTICE": final(told=SHORT),
    "CA-QC-01-DOORS": final(closed_at=None),
    "CA-QC-01-PRESENT": final(present=ROOM * 2),
    "CA-QC-01-INTEREST": final(present=(replace(ROOM[0], reason=""),)),
    "CA-QC-01-RECORDING": TAPED,
    "CA-QC-01-GESTURE": final(act=Act.GESTURE),
    "FR-03": final(place=Place.HOME),
    "FR-03-TOLD": final(told=()),
    "FR-03-COMPANY": final(wear=Wear.CLOTHED, told=()),
}
"""For each rule the callback in order but for what the rule asks."""


def found(*auditions: Audition, standards=EVERY, without=frozenset(), at=AFTER) -> set[str]:
    answer = check(auditions, standards, without=without, at=at)
    return {one.rests_on.rule for one in answer.findings}


def test_one_final_callback_can_be_in_order_by_every_standard_at_once():
    answer = check([FINAL], EVERY, at=AFTER)
    assert answer.findings == ()
    assert (answer.verdict, answer.auditions) == (Verdict.CLEAR, {"a1": Verdict.CLEAR})


@pytest.mark.parametrize("id_", BROKEN)
def test_what_an_audition_may_not_be_is_named_by_the_rule_and_by_its_pack_alone(id_):
    pack, rule = RULES[id_]
    answer = check([BROKEN[id_]], [pack.id], at=AFTER)
    own = [one for one in answer.findings if one.rests_on.rule == id_]
    assert own
    for one in own:
        assert one.code == f"standard.{id_}"
        assert one.on == "audition:a1"
        assert one.performer == "Ines"
        assert one.weight is rule.weight
        assert (one.rests_on.source, one.rests_on.grade) == (rule.source, rule.grade)
        assert one.remedy.owner
        assert "{" not in one.says + one.remedy.do
        assert one.says.endswith(".")
    assert id_ not in found(BROKEN[id_], standards=[one for one in EVERY if one != pack.id])


def test_a_second_callback_in_a_garment_is_one_too_many_and_the_first_stays_in_order():
    answer = check([FINAL, FIRST], ["sag-aftra-tv-theatrical"], at=AFTER)
    assert [(one.code, one.on) for one in answer.findings] == [
        ("standard.US-SAG-11-ONCE", "audition:a1"),
    ]
    assert answer.auditions == {"a0": Verdict.CLEAR, "a1": Verdict.STOP}


@pytest.mark.parametrize(
    ("other", "counts"),
    [
        (replace(FIRST, performer=" ines "), True),
        (replace(FIRST, part=""), True),
        (replace(FIRST, part="Vera"), True),
        (replace(FIRST, part="NINA"), False),
        (replace(FIRST, performer="Ida"), False),
        (replace(FIRST, wear=Wear.SWIMWEAR), False),
    ],
)
def test_a_callback_counts_for_the_same_performer_and_part(other, counts):
    assert ("US-SAG-11-ONCE" in found(FINAL, other)) is counts


def test_every_rule_about_auditions_is_tried_here():
    assert set(RULES) - set(BROKEN) == {"US-SAG-11-ONCE"}
    assert {rule.measure for _pack, rule in RULES.values()} == set(MEASURES)
    assert not any(rule.touches is Touches.AUDITION for rule in rules_of_scenes(EVERY))


def test_a_rule_switched_off_is_not_applied_and_the_protection_of_minors_is():
    off = frozenset(RULES)
    assert found(final(adult=False, act=Act.SIMULATED), without=off) == {"MIN-01-AUDITION"}
    assert {rule.id for rule in rules_of(EVERY, off)} == {"MIN-01-AUDITION"}
    with pytest.raises(KeyError):
        check([FINAL], ["nowhere"], at=AFTER)


def test_an_audition_in_ones_own_clothes_is_asked_for_little():
    plain = Audition(
        id="a1", performer="Ines", stage=Stage.FIRST, at=HELD, wear=Wear.SWIMWEAR, act=Act.GESTURE
    )
    assert found(plain) == {  # it is asked for a gesture, and it is not known where, nor how old she is
        "US-SAG-09-AUDITION",
        "MIN-01-AUDITION",
        "UK-EQ-03",
        "UK-IOS-02",
        "CA-AC-05",
        "FR-03",
        "FR-03-COMPANY",
    }
    clothed = replace(plain, act=Act.NONE, place=Place.ONLINE)
    assert found(clothed) == {"FR-03-COMPANY"}
    assert found(replace(clothed, stage=Stage.SELF_TAPE, place=None)) == {"FR-03-COMPANY"}


@pytest.mark.parametrize(
    ("changes", "fact"),
    [
        ({"place": None}, "the place of the audition"),
        ({"present": None}, "who is in the room"),
        ({"recorded": None}, "whether it is recorded"),
        ({"adult": None}, "whether Ines is eighteen"),
    ],
)
def test_what_is_not_known_holds_and_is_never_a_yes(changes, fact):
    answer = check([final(**changes)], EVERY, at=AFTER)
    assert {(one.code, one.dimension) for one in answer.findings} == {("fact.unknown", fact)}
    assert answer.verdict is Verdict.HOLD


def test_the_notice_is_due_so_many_hours_before_and_a_late_one_says_from_when_on():
    late = check([final(told=SHORT)], ["uda-aqpm"], at=AFTER).findings[0]
    assert "Ines was told what is worn 47.98 hours before; 48 hours are required." in late.says
    assert (HELD + timedelta(minutes=1)).isoformat() in late.says
    assert late.remedy.by == HELD - timedelta(hours=48)
    never = check([final(told=())], ["uda-aqpm"], at=AFTER).findings[0]
    assert "Ines is not on record as told what is worn" in never.says
    exactly = told(at=HELD - timedelta(hours=48))
    assert "CA-QC-01-NOTICE" not in found(final(told=exactly))


def test_a_notice_given_after_the_audition_told_nobody_before():
    assert "US-SAG-11-NOTICE" in found(final(told=told(at=HELD)))


def test_performer_and_agent_are_told_each_where_there_is_an_agent():
    assert "UK-DUK-01" not in found(final(told=told(), represented=False))
    says = [one.says for one in check([final(told=told())], ["uk-directors"], at=AFTER).findings]
    assert len(says) == 1
    assert says[0].startswith("The representative of Ines")
    assert "UK-DUK-01" in found(final(told=told(to=To.REPRESENTATIVE)))


def test_whom_the_performer_brings_is_not_counted_against_anybody():
    five = tuple(Present(name=f"P{n}", function=Function.CASTING, reason="casts") for n in range(5))
    friend = Present(name="Jo", function=Function.COMPANION, reason="brought by Ines")
    assert "CA-QC-01-PRESENT" not in found(final(present=(*five, friend)))
    answer = check([final(present=(*five, five[0]))], ["uda-aqpm"], at=AFTER)
    assert [one.says for one in answer.findings] == ["6 people are present besides Ines; five are the most."]


def test_a_no_to_being_recorded_stands_against_a_yes_that_was_entered():
    assert "US-SAG-12" not in found(AGREED)
    assert "US-SAG-12" in found(replace(AGREED, recording_refused_at=HELD))
    assert "US-SAG-12" in found(replace(AGREED, recording_agreed_at=HELD))


def test_destruction_waits_from_the_asking_to_the_certificate():
    asked = final(destruction_asked_at=HELD + timedelta(days=1))
    assert "US-SAG-12-DESTROYED" not in found(asked, at=HELD)
    assert "US-SAG-12-DESTROYED" in found(asked)
    done = replace(asked, destroyed_at=HELD + timedelta(days=2))
    assert "US-SAG-12-DESTROYED" in found(done, at=HELD + timedelta(days=1))
    assert "US-SAG-12-DESTROYED" not in found(done)
    assert "UK-IOS-03" not in found(replace(AGREED, cast_at=HELD, destroyed_at=HELD))


def test_a_tape_without_clothes_is_never_asked_for():
    assert "US-SAG-11-PICTURES" in found(final(stage=Stage.SELF_TAPE))
    assert "US-SAG-11-PICTURES" not in found(final(stage=Stage.SELF_TAPE, wear=Wear.SWIMWEAR))


def test_no_guideline_stops_an_audition():
    assert not [
        id_ for id_, (pack, rule) in RULES.items() if pack.kind == "guideline" and rule.weight > Weight.NOTE
    ]


# --- Laws --------------------------------------------------------------------------------------------------

BEFORE = st.integers(1, 200).map(lambda hours: HELD - timedelta(hours=hours))
MOMENT = st.none() | BEFORE
PEOPLE = st.builds(
    Present,
    name=st.sampled_from(["Nell", "Sam", "Vic"]),
    function=st.none() | st.sampled_from(Function),
    reason=st.sampled_from(["", "casts"]),
)
NOTICES = st.builds(
    Told,
    at=st.integers(-5, 100).map(lambda hours: HELD - timedelta(hours=hours)),
    how=st.sampled_from(How),
    says=st.frozensets(st.sampled_from(Says)),
    to=st.sampled_from(To),
)
AUDITIONS = st.builds(
    Audition,
    id=st.just("a1"),
    performer=st.just("Ines"),
    part=st.sampled_from(["", "VERA"]),
    stage=st.sampled_from(Stage),
    at=st.just(HELD),
    wear=st.sampled_from(Wear),
    act=st.sampled_from(Act),
    place=st.none() | st.sampled_from(Place),
    pictures=st.booleans(),
    part_asks=st.frozensets(st.sampled_from(Asks)),
    represented=st.booleans(),
    adult=st.none() | st.booleans(),
    told=st.lists(NOTICES, max_size=3).map(tuple),
    present=st.none() | st.lists(PEOPLE, max_size=7).map(tuple),
    closed_at=MOMENT,
    observer=st.none()
    | st.builds(
        Observer, name=st.just("Rosa"), performer_agreed=st.booleans(), production_agreed=st.booleans()
    ),
    devices_at=MOMENT,
    interviewed_at=MOMENT,
    recorded=st.none() | st.booleans(),
    recording_agreed_at=MOMENT,
    recording_refused_at=MOMENT,
    union_consulted_at=MOMENT,
    cast_at=MOMENT,
    destruction_asked_at=MOMENT,
    destroyed_at=MOMENT,
)


def rules(*auditions: Audition, at=AFTER) -> set[tuple[str, str]]:
    answer = check(auditions, EVERY, at=at)
    return {(one.on, one.rests_on.rule) for one in answer.findings if one.code != "fact.unknown"}


@given(AUDITIONS, PEOPLE)
def test_one_more_person_present_never_clears_a_finding(audition, more):
    there = replace(audition, present=audition.present or ())
    assert rules(there) <= rules(replace(there, present=(*there.present, more)))


@given(AUDITIONS, st.sampled_from(Wear), st.sampled_from(Act))
def test_asking_for_more_never_clears_a_finding_and_never_betters_the_verdict(audition, wear, act):
    less = replace(audition, wear=min(audition.wear, wear, key=list(Wear).index))
    less = replace(less, act=min(audition.act, act, key=list(Act).index))
    more = replace(audition, wear=max(audition.wear, wear, key=list(Wear).index))
    more = replace(more, act=max(audition.act, act, key=list(Act).index))
    assert rules(less) <= rules(more)
    assert check([less], EVERY, at=AFTER).verdict <= check([more], EVERY, at=AFTER).verdict


@given(AUDITIONS, NOTICES)
def test_one_more_notice_never_makes_a_finding(audition, notice):
    assert rules(replace(audition, told=(*audition.told, notice))) <= rules(audition)


@given(AUDITIONS, BEFORE)
def test_a_certificate_never_makes_a_finding_and_a_request_never_clears_one(audition, moment):
    assert rules(replace(audition, destroyed_at=moment)) <= rules(audition)
    asked = replace(audition, destruction_asked_at=moment, destroyed_at=None)
    assert rules(replace(asked, destruction_asked_at=None)) <= rules(asked)


@given(AUDITIONS, st.sampled_from([None, *Stage]))
def test_one_more_audition_never_clears_a_finding_of_another(audition, stage):
    other = replace(audition, id="a0", stage=stage or audition.stage, at=HELD - timedelta(days=1))
    assert rules(audition) <= rules(audition, other)


@given(AUDITIONS)
def test_what_is_recorded_about_later_changes_no_earlier_answer(audition):
    now = HELD - timedelta(days=2)
    later = {
        name: HELD if getattr(audition, name) is None else getattr(audition, name)
        for name in ("closed_at", "recording_agreed_at", "destroyed_at", "destruction_asked_at", "cast_at")
    }
    assert check([audition], EVERY, at=now) == check([replace(audition, **later)], EVERY, at=now)


@given(AUDITIONS)
def test_the_order_of_auditions_and_the_names_of_people_change_nothing_else(audition):
    other = replace(audition, id="a2", at=HELD + timedelta(days=1))
    assert check([audition, other], EVERY, at=AFTER).findings == (
        check([other, audition], EVERY, at=AFTER).findings
    )
    renamed = [replace(one, performer="Tove") for one in (audition, other)]
    assert rules(*renamed) == rules(audition, other)


@given(AUDITIONS)
def test_every_finding_says_what_it_rests_on_and_who_does_what(audition):
    for one in check([audition], EVERY, at=AFTER).findings:
        assert one.rests_on.rule in RULES
        assert one.remedy.owner
        assert one.remedy.do
