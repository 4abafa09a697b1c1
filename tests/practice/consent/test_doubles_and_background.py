"""Doubles, background, hours and takes: rules that rest on facts of their own, at their very edges."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.board import Board, performers_of
from closedset.practice.consent.fresh import certificate, stands
from closedset.practice.consent.plan import End, Exposed, Move, Plan, Setup, Worked
from closedset.practice.consent.terms import NOBODY_NAMED, Person, Said, Scope, Statement, What
from closedset.practice.consent.told import NOT_AVAILABLE, Listener, told
from closedset.practice.findings import Weight
from closedset.practice.visibility import Seat
from kit.consent_scene import ADA, AT, BEN, MADE, PEOPLE, PLAN, ROOM, permit, rider, with_plan

SAG = "sag-aftra-tv-theatrical"
KIT = Person(id="kit", plays="NORA (double)", born=date(1992, 1, 1), doubles="ada")
BARE = {"what": What.EXPOSURE, "area": "back", "on_set": "bare", "on_screen": "bare"}
OF_KIT = (
    permit("k1", what=What.CONTACT, action="affectionate_touch", area="back", partners=frozenset({"ben"})),
    permit("k2", what=What.USE, use="picture"),
    permit("k3", **BARE),
)
ALL_OF_ADA = (*ADA, permit("a3", **BARE))
DOUBLED = Plan(
    scene="41",
    occasion="principal",
    call={"kit": AT, "ben": AT},
    setups=(Setup(id="A", sees={"kit": frozenset({"back"})}, size="medium"),),
    moves=(
        Move(
            id="m1",
            action="affectionate_touch",
            source=End(person="ben", area="hand"),
            target=End(person="kit", area="lower_back"),
            over="clothing",
            pressure="skin",
            setups=("A",),
        ),
    ),
    exposes=(Exposed(id="e1", performer="kit", area="back", on_set="bare", on_screen="bare", setups=("A",)),),
    worn={"kit": frozenset({"robe"}), "ben": frozenset()},
    uses=("picture",),
    room=replace(ROOM, present=frozenset({"rosa", "dev", "kit", "ben"})),
)
BEN_TOO = tuple(
    replace(term, scope=replace(term.scope, partners=frozenset({"ada", "kit"})))
    if term.scope.partners
    else term
    for term in BEN
)


def world(*own, principal=ALL_OF_ADA, people=(), **more: object) -> Production:
    return replace(
        MADE,
        people=PEOPLE | {"kit": KIT} | dict(people),
        riders=(
            *([rider("ada", *principal)] if principal else []),
            rider("ben", *BEN_TOO),
            rider("kit", *(own or OF_KIT), **more),
        ),
        standards=(SAG,),
    )


def rules(made: Production, plan: Plan = DOUBLED, at=AT) -> dict[str, list[str]]:
    """The rules that have something to say, each with the places it says it of."""
    found: dict[str, list[str]] = {}
    for one in check(made, plan, at).findings:
        if one.rests_on.rule not in {"", "US-SAG-09"}:
            found.setdefault(one.rests_on.rule, []).append(one.on)
    return found


def test_a_double_within_the_principals_rider_and_with_one_of_their_own_is_in_order():
    assert rules(world()) == {}
    assert check(world(), DOUBLED, AT).verdict is Verdict.CLEAR


def test_what_the_principal_never_agreed_to_is_held_on_its_own_element():
    assert rules(world(principal=ADA)) == {"US-SAG-17-SCOPE": ["e1"]}
    assert rules(world(principal=())) == {"US-SAG-17-SCOPE": ["e1", "m1"]}


def test_what_the_principal_took_back_may_be_doubled_within_what_they_had_agreed_to():
    said = Statement(performer="ada", at=AT, said=Said.WITHDRAW, terms=frozenset({"ada-r1"}))
    assert rules(replace(world(), statements=(said,))) == {}


def test_an_unsigned_rider_of_the_principal_allows_a_double_nothing():
    made = world()
    unsigned = replace(made, riders=(replace(made.riders[0], signed={}), *made.riders[1:]))
    assert rules(unsigned) == {"US-SAG-17-SCOPE": ["e1", "m1"]}


@pytest.mark.parametrize(("hours", "short"), [(48, False), (47.99, True)])
def test_the_doubles_own_clock_runs_to_their_own_call(hours, short):
    made = world(delivered=AT - timedelta(hours=hours), signed=dict.fromkeys(("performer", "producer"), AT))
    assert ("US-SAG-17" in rules(made)) == short
    if short:
        (found,) = [one for one in check(made, DOUBLED, AT).findings if one.rests_on.rule == "US-SAG-17"]
        assert found.says == "kit is a double, and their rider reached them 47.99 hours before their call."
        assert found.remedy.by == AT - timedelta(hours=48)


def test_a_double_without_a_rider_or_without_a_call_is_held():
    none = world(signed={})
    assert "US-SAG-17" in rules(none)
    unknown = replace(DOUBLED, call={"ben": AT})
    (found,) = [one for one in check(world(), unknown, AT).findings if one.rests_on.rule == "US-SAG-17"]
    assert found.says == "kit is a double, and their own call is not recorded."
    undelivered = world(delivered=None)
    assert "no rider of their own is in force" in str(
        [one.says for one in check(undelivered, DOUBLED, AT).findings if one.rests_on.rule == "US-SAG-17"]
    )


def test_somebody_who_doubles_nobody_is_not_asked_for_a_principal():
    plain = world(people=[("kit", replace(KIT, doubles=""))], principal=())
    assert not {"US-SAG-17", "US-SAG-17-SCOPE"} & set(rules(plain))


def test_a_double_of_nobody_knows_whom_is_within_nobodys_rider():
    """Silence is no: not knowing whom somebody doubles lets nothing pass that is asked of doubles."""
    made = replace(world(people=[("kit", replace(KIT, doubles=NOBODY_NAMED))]), standards=(SAG, "fr-cinema"))
    sex = replace(DOUBLED, moves=(*DOUBLED.moves, replace(SEX, id="m2")))
    found = [one for one in check(made, sex, AT).findings if one.dimension == "doubles"]
    assert {(one.rests_on.rule, one.on) for one in found} == {
        ("US-SAG-17-SCOPE", "e1"),
        ("US-SAG-17-SCOPE", "m1"),
        ("US-SAG-17-SCOPE", "m2"),
        ("US-SAG-18", "m2"),
        ("FR-07", "41"),
    }
    assert {(one.code, one.says, one.weight) for one in found} == {
        ("fact.unknown", "Not known: whom kit stands in for here.", Weight.HOLD)
    }
    assert rules(made, replace(DOUBLED, doubles={"kit": "ada"})) == {"FR-07": ["41"]}


def test_whom_somebody_doubles_in_a_scene_counts_before_whom_they_double_elsewhere():
    cleo = Person(id="cleo", plays="RUTH", born=date(1993, 1, 1))
    made = world(people=[("cleo", cleo)])
    here = replace(DOUBLED, doubles={"kit": "cleo"})
    assert rules(made, here) == {"US-SAG-17-SCOPE": ["e1", "m1"]}
    assert performers_of(here, made) == {"ben", "cleo", "kit"}
    agreed = replace(made, riders=(*made.riders, rider("cleo", *ALL_OF_ADA)))
    assert rules(agreed, here) == {}
    board = Board(agreed, [here], AT)
    assert board.answer("41").verdict is Verdict.CLEAR
    assert board.rider(rider("cleo", *ADA)) == {"41"}
    assert board.answer("41").verdict is Verdict.HOLD


def test_a_certificate_falls_when_somebody_else_is_doubled():
    made = world()
    one = certificate(made, DOUBLED, AT, check(made, DOUBLED, AT))
    assert not stands(one, made, replace(DOUBLED, doubles={"kit": "ben"}), AT)


def test_a_double_is_not_told_what_the_principals_rider_does_not_allow():
    answer = check(world(principal=ADA), DOUBLED, AT)
    kit = told(answer, DOUBLED, Listener(Seat.PERFORMER, "kit")).findings
    assert [(one.code, one.on, one.says) for one in kit if one.on == "e1"] == [
        (NOT_AVAILABLE, "e1", "This is not agreed as planned.")
    ]
    assert not [one for one in kit if "ada" in f"{one.says} {one.remedy.do} {one.rests_on}"]
    for seat in (Seat.DIRECTOR, Seat.FIRST_AD, Seat.PRODUCER, Seat.CAMERA):
        heard = told(answer, DOUBLED, Listener(seat)).findings
        assert not [one for one in heard if "ada" in f"{one.says} {one.rests_on}"]
        assert [one for one in heard if one.code == NOT_AVAILABLE]
    whole = told(answer, DOUBLED, Listener(Seat.INTIMACY_COORDINATOR)).findings
    assert "What the double does here as ada is beyond the rider of ada." in {one.says for one in whole}
    nobody = world(people=[("kit", replace(KIT, doubles=NOBODY_NAMED))])
    own = told(check(nobody, DOUBLED, AT), DOUBLED, Listener(Seat.PERFORMER, "kit")).findings
    assert "Not known: whom kit stands in for here." in {one.says for one in own}


def test_a_change_in_the_principals_rider_reopens_the_scene_of_their_double():
    made = world()
    board = Board(made, [DOUBLED], AT)
    assert board.answer("41").verdict is Verdict.CLEAR
    less = replace(made.riders[0], terms=ADA)
    assert board.rider(less) == {"41"}
    assert board.answer("41").verdict is Verdict.HOLD
    assert performers_of(DOUBLED, made) == {"ada", "ben", "kit"}
    assert "ada" not in board.answer("41").performers


def test_a_certificate_rests_on_the_principals_rider_too():
    made = world()
    one = certificate(made, DOUBLED, AT, check(made, DOUBLED, AT))
    assert stands(one, made, DOUBLED, AT)
    assert not stands(
        one, replace(made, riders=(replace(made.riders[0], terms=ADA), *made.riders[1:])), DOUBLED, AT
    )


SEX = Move(
    id="m1", action="simulated_act.non_penetrative", who=("ben", "kit"), over="clothing", pressure="skin"
)


@pytest.mark.parametrize(
    ("born", "codes"),
    [
        (date(2008, 5, 13), {"standard.US-SAG-18"}),
        (date(2008, 5, 12), set()),
        (None, {"fact.unknown"}),
    ],
)
def test_nobody_stands_in_for_a_minor_in_a_sex_scene(born, codes):
    """Eighteen on the day of the work is grown; nobody knows what an unknown age is."""
    made = world(people=[("ada", replace(PEOPLE["ada"], born=born))])
    found = [
        one
        for one in check(made, replace(DOUBLED, moves=(SEX,)), AT).findings
        if one.rests_on.rule == "US-SAG-18"
    ]
    assert {one.code for one in found} == codes
    assert {one.on for one in found} <= {"m1"}
    if codes == {"standard.US-SAG-18"}:
        assert {one.weight for one in found} == {Weight.STOP}


def test_to_be_nude_in_the_place_of_a_child_is_no_act():
    made = world(people=[("ada", replace(PEOPLE["ada"], born=date(2016, 1, 1)))])
    intimate = replace(DOUBLED.exposes[0], area="breast")
    assert "US-SAG-18" not in rules(made, replace(DOUBLED, moves=(), exposes=(intimate,)))


def test_images_of_a_double_are_offered_to_whoever_is_doubled_and_to_nobody_else():
    made = replace(world(), standards=("fr-cinema",))
    assert rules(made) == {"FR-07": ["41"]}
    offered = replace(DOUBLED, notices={"ada": {"image_review": AT}})
    assert rules(made, offered) == {}
    late = replace(DOUBLED, notices={"ada": {"image_review": AT + timedelta(seconds=1)}})
    assert rules(made, late) == {"FR-07": ["41"]}
    wrong = replace(DOUBLED, notices={"kit": {"image_review": AT}})
    assert rules(made, wrong) == {"FR-07": ["41"]}


def test_everybody_else_in_a_scene_is_told_who_is_uncovered_and_by_name():
    """A notice before now, to that partner; somebody alone has nobody to tell."""
    made = replace(
        MADE, riders=(rider("ada", *ADA, permit("a3", **BARE)), MADE.riders[1]), standards=("actra",)
    )
    bare = Exposed(id="e1", performer="ada", area="back", on_set="bare", on_screen="bare", setups=("A",))
    plan = with_plan(exposes=(bare,), worn={"ada": frozenset({"robe"})})

    def untold(plan: Plan) -> list[str]:
        return [one.says for one in check(made, plan, AT).findings if one.rests_on.rule == "CA-AC-04"]

    says = ["That ada is uncovered here is not on record as told to ben."]
    assert untold(plan) == says
    assert untold(replace(plan, notices={"ada": {"partner": AT}})) == says
    assert untold(replace(plan, notices={"ben": {"background": AT}})) == says
    assert untold(replace(plan, notices={"ben": {"partner": AT + timedelta(seconds=1)}})) == says
    assert untold(replace(plan, notices={"ben": {"partner": AT}})) == []
    assert untold(replace(plan, facts={"partners_told": AT})) == []
    assert untold(replace(plan, moves=())) == []


def test_a_consent_to_digital_work_waits_for_the_business_days_of_its_own_law():
    """Signed on the Wednesday before Thanksgiving: two holidays follow in California."""
    signed = datetime(2026, 11, 25, 10, tzinfo=UTC)
    both = dict.fromkeys(("performer", "producer"), signed)
    made = replace(
        MADE,
        riders=(
            rider(
                "ada",
                *ADA,
                permit("u", what=What.USE, use="digital_alteration"),
                delivered=signed - timedelta(hours=2),
                signed=both,
            ),
        ),
        standards=("us-ca",),
        place="",
    )
    plan = with_plan(uses=("picture", "digital_alteration"))

    def final(day: int) -> bool:
        answer = check(made, plan, datetime(2026, 12, day, tzinfo=UTC))
        return "US-LAW-01" not in {one.rests_on.rule for one in answer.findings if one.performer == "ada"}

    assert (final(2), final(3)) == (False, True)


def crowd(count: int) -> tuple[Production, Plan]:
    """Background performers, every other one of whom agreed to a bare shoulder."""
    names = [f"b{number}" for number in range(count)]
    people = {one: Person(id=one, plays="GUEST", born=date(1990, 1, 1), background=True) for one in names}
    shoulder = {"what": What.EXPOSURE, "area": "shoulder", "on_set": "bare", "on_screen": "bare"}
    made = replace(
        MADE,
        people=PEOPLE | people,
        riders=tuple(
            rider(
                one,
                *([permit(f"{one}1", **shoulder)] if number % 2 else []),
                permit(f"{one}2", what=What.USE, use="picture"),
            )
            for number, one in enumerate(names)
        ),
        standards=(SAG,),
    )
    plan = with_plan(
        moves=(),
        exposes=tuple(
            Exposed(
                id=f"e-{one}", performer=one, area="shoulder", on_set="bare", on_screen="bare", setups=("A",)
            )
            for one in names
        ),
        call=dict.fromkeys(names, AT),
        worn=dict.fromkeys(names, frozenset({"robe"})),
        room=replace(ROOM, present=frozenset({"rosa", "dev", *names})),
        notices={one: {"background": AT - timedelta(days=3)} for one in names},
    )
    return made, plan


def test_thirty_background_performers_are_each_held_to_their_own_limit():
    made, plan = crowd(30)
    answer = check(made, plan, AT)
    assert {one.performer for one in answer.findings if one.code == "consent.not_covered"} == {
        f"b{number}" for number in range(0, 30, 2)
    }
    told = replace(plan, notices={one: kinds for one, kinds in plan.notices.items() if one != "b1"})
    untold = [one for one in check(made, told, AT).findings if one.rests_on.rule == "US-SAG-15"]
    assert [(one.performer, one.weight) for one in untold] == [("b1", Weight.HOLD)]


@pytest.mark.parametrize(
    ("day", "week", "over"), [(8, 40, False), (8.1, 40, True), (8, 40.1, True), (0, 0, False)]
)
def test_eight_hours_a_day_and_forty_a_week_are_no_overtime_and_more_is(day, week, over):
    made = replace(MADE, standards=("sag-aftra-ic-agreement",))
    plan = with_plan(
        worked={"rosa": Worked(day=day, week=week), "dev": Worked(day=20, week=90)},
        facts={"rider_opened_by_coordinator": True},
    )
    found = [one for one in check(made, plan, AT).findings if one.rests_on.rule == "US-IC-03"]
    assert [one.performer for one in found] == (["rosa"] if over else [])
    assert all(one.weight is Weight.NOTE for one in found)


def test_hours_are_said_as_hours():
    made = replace(MADE, standards=("sag-aftra-ic-agreement",))
    answer = check(made, with_plan(worked={"rosa": Worked(day=9.5, week=41)}), AT)
    assert "rosa has worked 9.5 hours today and 41 this week: overtime is due." in {
        one.says for one in answer.findings
    }


@pytest.mark.parametrize(("count", "many"), [(8, False), (9, True)])
def test_the_ninth_take_by_now_is_a_sign_and_stops_nobody(count, many):
    made = replace(MADE, standards=("actra",))
    rolled = (*((AT,) * count), AT + timedelta(minutes=1))
    plan = with_plan(
        setups=(replace(PLAN.setups[0], rolled=rolled), Setup(id="B", sees={}, rolled=(AT,) * 20))
    )
    found = [one for one in check(made, plan, AT).findings if one.rests_on.rule == "CA-AC-06"]
    assert {one.on for one in found} == ({"A"} if many else set())
    assert all(one.says.startswith("A has rolled 9 times") and one.weight is Weight.NOTE for one in found)


def test_a_request_is_settled_by_an_answer_or_by_a_coordinator():
    asked = {"coordinator_asked_for": True}
    alone = replace(MADE, people={who: one for who, one in PEOPLE.items() if who != "rosa"}, standards=(SAG,))
    assert "US-SAG-16-REQUEST" in rules(alone, with_plan(facts=asked))
    assert "US-SAG-16-REQUEST" not in rules(alone, with_plan(facts={}))
    answered = asked | {"coordinator_request_answered": True}
    assert "US-SAG-16-REQUEST" not in rules(alone, with_plan(facts=answered))
    assert "US-SAG-16-REQUEST" not in rules(replace(MADE, standards=(SAG,)), with_plan(facts=asked))


@pytest.mark.parametrize(("age", "flag"), [(17, True), (18, False), (None, False)])
def test_a_character_under_eighteen_is_read_again(age, flag):
    made = replace(
        MADE, people=PEOPLE | {"ada": replace(PEOPLE["ada"], plays_age=age)}, standards=("minors",)
    )
    plan = with_plan(
        exposes=(Exposed(id="e1", performer="ada", area="breast", on_set="bare", on_screen="bare"),)
    )
    assert ("MIN-05" in rules(made, plan)) == flag
    again = replace(plan, facts={"scene_read_again": True})
    assert "MIN-05" not in rules(made, again)


def test_a_change_of_the_day_without_a_signed_rider_changes_nothing():
    """Law 1: a word on the day widens an agreement and makes none."""
    yes = Statement(performer="ada", at=AT, said=Said.CONFIRM, scope=ADA[0].scope)
    none = replace(MADE, riders=MADE.riders[1:], statements=(yes,))
    assert check(none, PLAN, AT).performers["ada"] is Verdict.HOLD
    narrow = replace(MADE, riders=(rider("ada", ADA[1]), MADE.riders[1]), statements=(yes,))
    assert check(narrow, PLAN, AT).verdict is Verdict.CLEAR
    everywhere = replace(yes, scope=replace(ADA[0].scope, scenes=frozenset()))
    assert check(replace(narrow, statements=(everywhere,)), PLAN, AT).verdict is Verdict.HOLD


@pytest.mark.parametrize(
    ("scope", "plan", "on", "fact"),
    [
        (Scope(what=What.SEEN, area="back"), with_plan(setups=(Setup(id="A"),)), "A", "framing"),
        (Scope(what=What.PRESENCE, who="dev"), with_plan(room=None), "room", "who"),
        (Scope(what=What.PRESENCE, who="dev"), with_plan(room=replace(ROOM, present=None)), "room", "who"),
        (Scope(what=What.WORN, covering="robe"), with_plan(worn={}), "worn", "covering"),
    ],
)
def test_a_refusal_that_cannot_be_judged_yet_holds_and_says_which_fact(scope, plan, on, fact):
    no = Statement(performer="ada", at=AT, said=Said.REFUSE, scope=scope)
    found = check(replace(MADE, statements=(no,)), plan, AT).findings
    assert [(one.code, one.on, one.dimension) for one in found] == [("fact.unknown", on, fact)]
    assert check(MADE, plan, AT).verdict is Verdict.CLEAR


def test_what_a_camera_may_not_see_stops_nothing_before_it_is_framed():
    bare = Exposed(id="e1", performer="ada", area="back", on_set="covered", on_screen="bare", setups=())
    no = Statement(
        performer="ada",
        at=AT,
        said=Said.REFUSE,
        scope=Scope(what=What.EXPOSURE, area="back", on_screen="covered"),
    )
    made = replace(MADE, riders=(rider("ada", *ADA, permit("a3", **BARE)), MADE.riders[1]), statements=(no,))
    open_ = with_plan(setups=(Setup(id="A", size="medium"),), exposes=(bare,))
    assert {one.code for one in check(made, open_, AT).findings} == {"fact.unknown"}
    seen = replace(open_, setups=(Setup(id="A", size="medium", sees={"ada": frozenset({"back"})}),))
    assert check(made, seen, AT).verdict is Verdict.STOP
    unseen = replace(open_, setups=(Setup(id="A", size="medium", sees={}),))
    assert check(made, unseen, AT).verdict is Verdict.CLEAR
