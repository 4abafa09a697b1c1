"""The laws of consent over made productions. The number in each name is the law's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, event, given
from hypothesis import strategies as st

from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.agreement import Code
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, asks_of
from closedset.practice.consent.axes import Space
from closedset.practice.consent.board import Board
from closedset.practice.consent.decide import STOPS, decide
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Effect, Requirement, Said, Scope, Statement, Term, What
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import Seat
from kit import consent_reference as reference
from kit import consent_worlds as made
from kit.consent_worlds import NOW, PERFORMERS, START

SAG = ("sag-aftra-tv-theatrical", "minors")


def verdict_of(production: Production, plan: Plan, at=NOW) -> Verdict:
    return check(production, plan, at).verdict


def codes(production: Production, plan: Plan, at=NOW) -> list[Code]:
    return made.codes(production, plan, at)


def weight(code: Code) -> Verdict:
    if code is Code.COVERED:
        return Verdict.CLEAR
    return Verdict.STOP if code in STOPS else Verdict.HOLD


@given(made.productions(), made.plans())
def test_law_01_without_a_signed_rider_nothing_that_asks_is_clear(production, plan):
    unsigned = replace(production, riders=tuple(replace(one, signed={}) for one in production.riders))
    performers = frozenset(PERFORMERS)
    asks = asks_of(plan, performers)
    for ask, code in zip(asks, codes(unsigned, plan), strict=True):
        assert ask.what not in NEEDS_PERMISSION or code is not Code.COVERED
    assert verdict_of(unsigned, plan) is not Verdict.CLEAR


@given(made.productions(), made.plans(), st.data())
def test_law_02_taking_a_permission_away_never_improves_an_answer(production, plan, data):
    before = verdict_of(production, plan)
    event(f"before: {before.word}")
    which = data.draw(st.integers(0, len(production.riders) - 1))
    rider = production.riders[which]
    permits = [term for term in rider.terms if term.effect is Effect.PERMIT]
    assume(permits)
    gone = data.draw(st.sampled_from(permits))
    less = replace(rider, terms=tuple(term for term in rider.terms if term is not gone))
    riders = (*production.riders[:which], less, *production.riders[which + 1 :])
    assert verdict_of(replace(production, riders=riders), plan) >= before or {gone.id, rider.id} & taken_back(
        production
    )


def taken_back(production: Production) -> set[str]:
    """Terms and riders withdrawn by name: what was permitted there is refused now."""
    return {id_ for one in production.statements for id_ in one.terms}


@given(made.productions(), made.plans(), made.scopes(Effect.REFUSE), st.sampled_from(PERFORMERS), made.hours)
def test_law_02_another_refusal_never_improves_an_answer(production, plan, scope, who, at):
    said = Statement(performer=who, at=at, said=Said.REFUSE, scope=scope)
    more = replace(production, statements=(*production.statements, said))
    assert verdict_of(more, plan) >= verdict_of(production, plan)


@given(
    made.productions(), made.plans(), st.sampled_from(PERFORMERS), st.sampled_from(["closed_set", "check_in"])
)
def test_law_02_another_requirement_never_improves_an_answer(production, plan, who, name):
    said = Statement(performer=who, at=START, said=Said.REQUIRE, requires=(Requirement(name=name),))
    more = replace(production, statements=(*production.statements, said))
    assert verdict_of(more, plan) >= verdict_of(production, plan)


@given(made.productions(), made.plans())
def test_law_02_another_standard_never_improves_an_answer(production, plan):
    assert verdict_of(replace(production, standards=SAG), plan) >= verdict_of(production, plan)


@given(made.productions(), made.plans(), made.moves(9))
def test_law_02_another_move_never_improves_an_answer(production, plan, move):
    assume(plan.moves or plan.exposes)
    more = replace(plan, moves=(*plan.moves, move))
    assert verdict_of(production, more) >= verdict_of(production, plan)


@given(made.productions(), made.plans(), made.scopes(Effect.PERMIT), st.data())
def test_law_03_another_permission_never_worsens_an_answer_and_never_lifts_a_stop(
    production, plan, scope, data
):
    """A permission added to a rider that was signed before any word, and was not taken back as a whole."""
    which = data.draw(st.integers(0, len(production.riders) - 1))
    rider = production.riders[which]
    words = [one.at for one in production.statements if one.performer == rider.performer]
    assume(not words or rider.signed.get("performer", START) <= min(words))
    assume(rider.id not in taken_back(production))
    term = Term(id="more", effect=Effect.PERMIT, scope=replace(scope, scenes=frozenset({"1"})))
    wider = replace(rider, terms=(*rider.terms, term))
    riders = (*production.riders[:which], wider, *production.riders[which + 1 :])
    before, after = codes(production, plan), codes(replace(production, riders=riders), plan)
    for old, new in zip(before, after, strict=True):
        assert weight(new) <= weight(old)
        assert old not in STOPS or new in STOPS


@given(made.productions(), made.plans(), st.sampled_from(PERFORMERS))
def test_law_04_a_withdrawal_leaves_nothing_it_touches_clear_until_a_later_signature(production, plan, who):
    at = START + timedelta(hours=90)
    whole = frozenset(one.id for one in production.riders if one.performer == who)
    said = Statement(performer=who, at=at, said=Said.WITHDRAW, terms=whole)
    withdrawn = replace(production, statements=(*production.statements, said))
    space = Space(production.people)
    before = effective(
        production.people[who],
        "1",
        at - timedelta(minutes=1),
        production.riders,
        production.statements,
        space,
    )
    after = effective(production.people[who], "1", NOW, withdrawn.riders, withdrawn.statements, space)
    for ask in asks_of(plan, frozenset(PERFORMERS)):
        if ask.performer != who or ask.what not in NEEDS_PERMISSION:
            continue
        wanted = space.wanted(ask, plan.occasion)
        if before.covering(wanted):
            assert decide(ask, wanted, after, space)[0].code is not Code.COVERED


@given(made.productions(), made.plans(), made.riders("ada", 7), made.statements())
def test_law_05_what_is_recorded_later_changes_no_earlier_answer(production, plan, rider, statement):
    later = NOW + timedelta(hours=1)
    rider = replace(
        rider,
        id="late",
        delivered=later,
        signed={"performer": later, "producer": later} if rider.signed else {},
    )
    more = replace(
        production,
        riders=(*production.riders, rider),
        statements=(*production.statements, replace(statement, at=later)),
    )
    assert check(more, plan, NOW) == check(production, plan, NOW)


@given(made.productions(), made.plans(), made.plans(scene="2"), made.scopes(Effect.REFUSE))
def test_law_06_a_word_about_one_scene_leaves_the_others_alone(production, plan, other, scope):
    said = Statement(
        performer="ada", at=START, said=Said.REFUSE, scope=replace(scope, scenes=frozenset({"1"}))
    )
    more = replace(production, statements=(*production.statements, said))
    assert check(more, other, NOW) == check(production, other, NOW)


@given(made.productions(SAG), made.plans(), st.randoms(use_true_random=False))
def test_law_08_order_is_of_no_account(production, plan, random):
    riders = [
        replace(one, terms=tuple(random.sample(one.terms, len(one.terms)))) for one in production.riders
    ]
    random.shuffle(riders)
    people = list(production.people.items())
    random.shuffle(people)
    said = random.sample(production.statements, len(production.statements))
    shuffled = replace(production, riders=tuple(riders), people=dict(people), statements=tuple(said))
    assert check(shuffled, plan, NOW) == check(production, plan, NOW)


@given(made.productions(SAG), made.plans())
def test_law_10_every_answer_but_clear_has_a_finding_with_a_remedy_and_a_source(production, plan):
    answer = check(production, plan, NOW)
    event(answer.verdict.word)
    if answer.verdict is not Verdict.CLEAR:
        assert answer.findings
    known = {term.id for rider in production.riders for term in rider.terms}
    for found in answer.findings:
        assert found.remedy.owner
        assert found.remedy.do
        basis = found.rests_on
        assert (
            basis.fact
            or basis.rule
            or basis.term in known
            or basis.term.startswith(("statement", "confirmed"))
        )


@given(made.productions(SAG), made.plans(), st.sampled_from(list(Seat)), st.sampled_from(PERFORMERS))
def test_law_11_nobody_is_told_more_than_the_coordinator_and_the_verdict_is_the_same(
    production, plan, seat, who
):
    answer = check(production, plan, NOW)
    heard = told(answer, plan, Listener(seat, who))
    assert heard.verdict == answer.verdict
    places = {(found.on, found.verdict) for found in answer.findings} | {
        (plan.scene, found.verdict) for found in answer.findings
    }
    assert {(found.on, found.verdict) for found in heard.findings} <= places
    if seat is Seat.PERFORMER:
        for found in heard.findings:
            assert found.performer in {"", who}
            assert found.performer == who or not found.rests_on.term
    if seat in {Seat.DIRECTOR, Seat.FIRST_AD}:
        assert not any(found.code in {"consent.refused", "consent.withdrawn"} for found in heard.findings)


@given(made.plans(), st.data())
def test_law_12_every_element_of_a_plan_asks_something(plan, data):
    performers = frozenset(PERFORMERS)
    whole = asks_of(plan, performers)
    for move in plan.moves:
        less = asks_of(replace(plan, moves=tuple(one for one in plan.moves if one is not move)), performers)
        assert set(whole) - set(less)
    for exposed in plan.exposes:
        rest = tuple(one for one in plan.exposes if one is not exposed)
        assert set(whole) - set(asks_of(replace(plan, exposes=rest), performers))
    if whole:
        for use in plan.uses:
            rest = tuple(one for one in plan.uses if one != use)
            assert set(whole) - set(asks_of(replace(plan, uses=rest), performers))


@given(made.productions(), made.plans(), made.statements())
def test_law_13_nobody_widens_for_somebody_else(production, plan, statement):
    more = replace(production, statements=(*production.statements, statement))
    performers = frozenset(PERFORMERS)
    for ask, old, new in zip(
        asks_of(plan, performers), codes(production, plan), codes(more, plan), strict=True
    ):
        if ask.performer != statement.performer:
            assert old is new


@given(made.productions(), made.plans())
def test_law_14_the_engine_agrees_with_the_slow_reference(production, plan):
    asks = asks_of(plan, frozenset(PERFORMERS))
    for ask, code in zip(asks, codes(production, plan), strict=True):
        if ask.what not in NEEDS_PERMISSION:
            continue
        said = reference.code(production, ask, plan.scene, plan.occasion, NOW)
        event(said)
        assert weight(code).word == said, (ask, code)


@given(made.productions(), made.open_plans(), st.data())
def test_law_15_clear_with_unknowns_is_clear_in_every_completion(production, plan, data):
    """And a definite stop stays a stop."""
    move = plan.moves[-1]
    filled = replace(move, over=data.draw(st.sampled_from(["clothing", "skin"])))
    settled = replace(plan, moves=tuple(filled if one is move else one for one in plan.moves))
    for old, new in zip(codes(production, plan), codes(production, settled), strict=True):
        assert old is not Code.COVERED or new is Code.COVERED
        assert old not in STOPS or new in STOPS


@given(made.productions(), made.plans())
def test_law_16_what_is_agreed_for_the_whole_is_agreed_for_every_part(production, plan):
    space = Space(production.people)
    for ask in asks_of(plan, frozenset(PERFORMERS)):
        if ask.area != "back" or ask.what not in NEEDS_PERMISSION:
            continue
        person = production.people[ask.performer]
        agreement = effective(person, "1", NOW, production.riders, production.statements, space)
        if agreement.covering(space.wanted(ask, plan.occasion)):
            for part in ("upper_back", "lower_back"):
                assert agreement.covering(space.wanted(ask._replace(area=part), plan.occasion))


@given(made.productions(), made.plans())
def test_law_18_a_clear_no_stops_and_expired_consent_is_no_consent(production, plan):
    refused = tuple(
        Statement(performer=who, at=NOW, said=Said.REFUSE, scope=Scope(what=What.CONTACT))
        for who in PERFORMERS
    )
    stopped = replace(production, statements=refused)
    asks = asks_of(plan, frozenset(PERFORMERS))
    for ask, code in zip(asks, codes(stopped, plan), strict=True):
        assert ask.what is not What.CONTACT or code is Code.REFUSED
    lapsed = tuple(
        replace(rider, terms=tuple(replace(term, until=NOW) for term in rider.terms))
        for rider in production.riders
    )
    for ask, code in zip(asks, codes(replace(production, riders=lapsed), plan), strict=True):
        assert ask.what not in NEEDS_PERMISSION or code is not Code.COVERED


@given(made.plans())
def test_an_unsettled_fact_is_marked_and_never_left_empty_where_it_applies(plan):
    for ask in asks_of(plan, frozenset(PERFORMERS)):
        if ask.what is What.CONTACT:
            assert ask.over
            assert ask.area
        if ask.what is What.EXPOSURE:
            assert bool(ask.on_set) != bool(ask.on_screen)
        assert ask.role in {"", "gives", "receives"}
        assert UNKNOWN not in {ask.performer, ask.partner}


@given(made.productions(SAG), made.plans(), made.plans(scene="2"), st.data())
def test_law_07_asking_again_what_a_change_touches_is_asking_everything_again(production, plan, other, data):
    board = Board(production, [plan, other], NOW)
    board.answers()
    rider = data.draw(made.riders(data.draw(st.sampled_from(PERFORMERS)), 1))
    statement, planned = data.draw(made.statements()), data.draw(made.plans())
    drafts = {"white": data.draw(made.beats()), "blue": data.draw(made.beats())}
    board.rider(rider)
    board.statement(statement)
    board.plan(planned)
    board.pages("2", drafts)
    kept = tuple(one for one in production.riders if (one.id, one.version) != (rider.id, rider.version))
    whole = replace(
        production,
        riders=(*kept, rider),
        statements=(*production.statements, statement),
        scenes=production.scenes | {"2": drafts},
    )
    assert board.answer("1") == check(whole, planned, NOW)
    assert board.answer("2") == check(whole, other, NOW)
    board.standards(())
    assert board.answers()["1"] == check(replace(whole, standards=()), planned, NOW)
