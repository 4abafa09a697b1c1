"""A clear is honoured only while everything it was computed from is still what there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.fresh import certificate, stands
from closedset.practice.consent.plan import Exposed, Feed, Plan
from closedset.practice.consent.terms import Effect, Person, Requirement, Said, Scope, Statement, Term, What
from kit import consent_worlds as made
from kit.consent_scene import ADA, AT, BEN, MADE, PEOPLE, PLAN, ROOM, permit, rider, with_plan
from kit.consent_worlds import NOW, PERFORMERS

ISSUED = certificate(MADE, PLAN, AT, check(MADE, PLAN, AT))
LATER = AT + timedelta(minutes=5)
ELSEWHERE = Scope(what=What.CONTACT, scenes=frozenset({"42"}))


def said(**more: object) -> Statement:
    return Statement(**({"performer": "ada", "at": LATER, "said": Said.REFUSE} | more))


TOUCHING: dict[str, tuple[Production, Plan]] = {
    "another move": (MADE, with_plan(moves=())),
    "another framing": (MADE, with_plan(setups=(replace(PLAN.setups[0], size="close"),))),
    "another call": (MADE, with_plan(call={})),
    "another use": (MADE, with_plan(uses=("picture", "trailer"))),
    "new pages": (replace(MADE, scenes={"41": MADE.scenes["41"] | {"blue": ()}}), PLAN),
    "pages in another order": (
        replace(MADE, scenes={"41": {"blue": MADE.scenes["41"]["white"], "white": ()}}),
        PLAN,
    ),
    "a new version": (replace(MADE, riders=(*MADE.riders, rider("ada", ADA[1], version=2, signed={}))), PLAN),
    "a term less": (replace(MADE, riders=(rider("ada", ADA[0]), MADE.riders[1])), PLAN),
    "a word": (replace(MADE, statements=(said(),)), PLAN),
    "a word about this scene": (replace(MADE, statements=(said(scope=ADA[0].scope),)), PLAN),
    "a withdrawal": (replace(MADE, statements=(said(said=Said.WITHDRAW, terms=frozenset({"a1"})),)), PLAN),
    "a withdrawal of what it names": (
        replace(MADE, statements=(said(said=Said.WITHDRAW, scope=ADA[0].scope),)),
        PLAN,
    ),
    "a rider taken back": (
        replace(MADE, statements=(said(said=Said.WITHDRAW, terms=frozenset({"ada-r1"})),)),
        PLAN,
    ),
    "a check-in": (replace(MADE, statements=(said(said=Said.CONFIRM, evidence="check_in"),)), PLAN),
    "another standard": (replace(MADE, standards=("minors",)), PLAN),
    "another place": (replace(MADE, place="GB"), PLAN),
    "somebody else in the room": (MADE, with_plan(room=replace(ROOM, present=ROOM.present | {"vic"}))),
    "an open feed": (MADE, with_plan(room=replace(ROOM, feeds=(Feed(id="village", state="open"),)))),
    "nobody described the room": (MADE, with_plan(room=None)),
    "a fact": (MADE, with_plan(facts={"phones_collected": True})),
    "something worn": (MADE, with_plan(worn={"ada": frozenset({"robe"})})),
    "a date of birth": (replace(MADE, people=PEOPLE | {"ada": replace(PEOPLE["ada"], born=None)}), PLAN),
    "somebody in the room in another function": (
        replace(MADE, people=PEOPLE | {"dev": replace(PEOPLE["dev"], function="visitor")}),
        PLAN,
    ),
    "the coordinator gone": (
        replace(MADE, people={id_: one for id_, one in PEOPLE.items() if id_ != "rosa"}),
        PLAN,
    ),
}
UNRELATED: dict[str, tuple[Production, Plan]] = {
    "nothing": (MADE, PLAN),
    "another scene's rider": (
        replace(MADE, riders=(*MADE.riders, rider("ada", id="x", pages={"42": "white"}))),
        PLAN,
    ),
    "somebody else's rider": (replace(MADE, riders=(*MADE.riders, rider("vic", *ADA))), PLAN),
    "a word about another scene": (replace(MADE, statements=(said(scope=ELSEWHERE),)), PLAN),
    "another rider taken back": (
        replace(MADE, statements=(said(said=Said.WITHDRAW, terms=frozenset({"x9"})),)),
        PLAN,
    ),
    "somebody else's word": (replace(MADE, statements=(said(performer="vic"),)), PLAN),
    "pages of another scene": (replace(MADE, scenes=MADE.scenes | {"42": {"white": ()}}), PLAN),
    "somebody new who is not here": (replace(MADE, people=PEOPLE | {"new": Person(id="new")}), PLAN),
    "another order": (replace(MADE, riders=MADE.riders[::-1]), PLAN),
    "a take": (MADE, with_plan(setups=(replace(PLAN.setups[0], rolled=(AT,)),))),
}


@pytest.mark.parametrize("change", TOUCHING)
def test_what_touches_what_was_read_makes_a_certificate_fall(change):
    assert not stands(ISSUED, *TOUCHING[change], LATER)


@pytest.mark.parametrize("change", UNRELATED)
def test_what_touches_nothing_that_was_read_leaves_it(change):
    assert stands(ISSUED, *UNRELATED[change], LATER)


def test_a_certificate_is_of_one_scene_and_never_older_than_itself():
    assert not stands(replace(ISSUED, scene="42"), MADE, PLAN, LATER)
    assert not stands(ISSUED, MADE, PLAN, AT - timedelta(seconds=1))
    assert stands(ISSUED, MADE, PLAN, AT)


def test_only_a_clear_of_this_moment_is_certified():
    with pytest.raises(ValueError, match="Only a clear"):
        certificate(replace(MADE, riders=()), PLAN, AT, check(replace(MADE, riders=()), PLAN, AT))
    with pytest.raises(ValueError, match="Only a clear"):
        certificate(MADE, PLAN, LATER, check(MADE, PLAN, AT))


def test_without_a_network_a_certificate_is_good_for_a_while_and_shows_its_age():
    limit = timedelta(minutes=5)
    assert ISSUED.age(LATER) == limit
    assert stands(ISSUED, MADE, PLAN, LATER, limit=limit)
    assert not stands(ISSUED, MADE, PLAN, LATER + timedelta(seconds=1), limit=limit)


def test_a_certificate_ends_with_the_term_it_rests_on_and_with_the_day():
    end = AT + timedelta(hours=1)
    short = replace(MADE, riders=(rider("ada", replace(ADA[0], until=end), ADA[1]), rider("ben", *BEN)))
    issued = certificate(short, PLAN, AT, check(short, PLAN, AT))
    assert issued.until == end
    assert stands(issued, short, PLAN, end - timedelta(seconds=1))
    assert not stands(issued, short, PLAN, end)
    assert ISSUED.until == AT.replace(hour=0) + timedelta(days=1)


def test_a_fact_of_a_later_hour_ends_a_certificate_too():
    planned = with_plan(facts={"rehearsed": AT + timedelta(hours=2), "phones_collected": True})
    assert certificate(MADE, planned, AT, check(MADE, planned, AT)).until == AT + timedelta(hours=2)


changes = st.sampled_from(
    ["rider", "statement", "plan", "pages", "standards", "later", "refusal", "exposure", "term"]
)


@given(made.productions(), made.plans(), changes, st.integers(0, 60), st.data())
def test_a_certificate_that_stands_is_a_scene_that_is_still_clear(production, plan, change, minutes, data):
    """Whatever is changed, and however much later: nothing is honoured that would not be clear again."""
    wide = tuple(
        replace(
            data.draw(made.riders(who, 1)),
            terms=tuple(
                Term(id=f"{who}.{n}", effect=Effect.PERMIT, scope=scope)
                for n, scope in enumerate(made.wide(who))
            ),
            signed=dict.fromkeys(("performer", "producer"), NOW),
            pages={"1": "blue"},
            version=3,
        )
        for who in PERFORMERS
    )
    production = replace(production, riders=wide, statements=())
    answer = check(production, plan, NOW)
    assume(answer.verdict is Verdict.CLEAR)
    issued = certificate(production, plan, NOW, answer)
    at = NOW + timedelta(minutes=minutes)
    after, planned = changed(production, plan, change, data)
    event(f"{change}: {stands(issued, after, planned, at)}")
    if stands(issued, after, planned, at):
        assert check(after, planned, at).verdict is Verdict.CLEAR


def changed(production: Production, plan: Plan, change: str, data: st.DataObject) -> tuple[Production, Plan]:
    if change in {"plan", "exposure"}:
        one = Exposed(id="n", performer="ada", area="back")
        more = replace(plan, exposes=(*plan.exposes, one))
        return production, more if change == "exposure" else data.draw(made.plans())
    if change == "rider":
        rider_ = data.draw(made.riders(data.draw(st.sampled_from(PERFORMERS)), 9))
        return replace(production, riders=(*production.riders, rider_)), plan
    if change in {"statement", "refusal"}:
        scope = data.draw(made.scopes(Effect.REFUSE))
        refusal = Statement(performer="ada", at=NOW, said=Said.REFUSE, scope=scope)
        word = refusal if change == "refusal" else data.draw(made.statements())
        return replace(production, statements=(word,)), plan
    return changed_elsewhere(production, change, data), plan


def changed_elsewhere(production: Production, change: str, data: st.DataObject) -> Production:
    if change == "pages":
        return replace(production, scenes=production.scenes | {"1": {"tan": data.draw(made.beats())}})
    if change == "standards":
        return replace(production, standards=("sag-aftra-tv-theatrical", "minors"))
    if change == "term":
        need = Requirement(name="check_in")
        term = Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(need,))
        first = production.riders[0]
        more = replace(first, terms=(*first.terms, term, permit("more", what=What.USE, use="recap")))
        return replace(production, riders=(more, *production.riders[1:]))
    return production


def test_the_function_of_somebody_named_only_in_the_line_of_sight_counts():
    plan = with_plan(room=replace(ROOM, present=None, line_of_sight=frozenset({"dev"})))
    issued = certificate(MADE, plan, AT, check(MADE, plan, AT))
    other = replace(MADE, people=PEOPLE | {"dev": replace(PEOPLE["dev"], function="visitor")})
    assert stands(issued, MADE, plan, LATER)
    assert not stands(issued, other, plan, LATER)
