"""A refusal that names more than one thing is met by each of them: a no that nothing can meet is no no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.consent import Verdict, check
from closedset.practice.consent.plan import Exposed, Move
from closedset.practice.consent.terms import Effect, Scope, Term, What
from kit.consent_scene import ADA, AT, BEN, MADE, permit, rider, with_plan

BARE = permit("a3", what=What.EXPOSURE, area="back", on_set="bare", on_screen="bare")


def verdict(scope: Scope, plan) -> Verdict:
    no = Term(id="no", effect=Effect.REFUSE, scope=scope)
    kiss = permit("a4", what=What.CONTACT, action="kiss.open", partners=frozenset({"ben"}))
    back = permit("b4", what=What.CONTACT, action="kiss.open", partners=frozenset({"ada"}))
    use = permit("a5", what=What.USE, use="trailer")
    made = replace(
        MADE,
        riders=(rider("ada", *ADA, BARE, kiss, use, no), rider("ben", *BEN, back, replace(use, id="b5"))),
    )
    return check(made, plan, AT).verdict


def shown(on_set: str, on_screen: str):
    return with_plan(
        exposes=(
            Exposed(
                id="e1", performer="ada", area="upper_back", on_set=on_set, on_screen=on_screen, setups=("A",)
            ),
        )
    )


@pytest.mark.parametrize(
    ("on_set", "on_screen", "met"),
    [
        ("sheer", "covered", True),
        ("covered", "implied", True),
        ("implied", "covered", False),
        ("bare", "bare", True),
    ],
)
def test_a_refusal_of_two_degrees_is_met_on_set_or_on_screen(on_set, on_screen, met):
    scope = Scope(what=What.EXPOSURE, area="back", on_set="sheer", on_screen="implied")
    assert (verdict(scope, shown(on_set, on_screen)) is Verdict.STOP) == met


def test_a_size_beside_a_degree_on_set_makes_the_refusal_no_smaller():
    scope = Scope(what=What.EXPOSURE, area="back", on_set="sheer", size="extreme_close")
    assert verdict(scope, shown("sheer", "covered")) is Verdict.STOP


def test_a_limit_its_kind_does_not_have_makes_a_refusal_no_smaller():
    scope = Scope(what=What.USE, use="trailer", area="back", over="skin")
    assert verdict(scope, with_plan(uses=("picture", "trailer"))) is Verdict.STOP
    assert verdict(scope, with_plan()) is Verdict.CLEAR


def test_a_kiss_has_the_least_pressure_and_a_refusal_of_any_pressure_meets_it():
    kiss = with_plan(moves=(Move(id="m1", action="kiss.open", who=("ada", "ben"), setups=("A",)),))
    assert verdict(Scope(what=What.CONTACT, pressure="skin"), kiss) is Verdict.STOP
    assert verdict(Scope(what=What.CONTACT, pressure="muscle"), kiss) is Verdict.CLEAR


def test_two_degrees_and_nothing_else_are_met_by_either_on_any_area():
    scope = Scope(on_set="sheer", on_screen="implied")
    assert verdict(scope, shown("sheer", "covered")) is Verdict.STOP
    assert verdict(scope, shown("covered", "implied")) is Verdict.STOP
    assert verdict(scope, shown("implied", "covered")) is Verdict.CLEAR
