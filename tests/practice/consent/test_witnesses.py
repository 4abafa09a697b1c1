"""Laws 9 and 17: names are only names, what a finding cites is enough, and doing what it asks is enough."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import assume, event, given

from closedset.practice.consent import Answer, Finding, Production, Verdict, check
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Said, Statement
from kit import consent_worlds as made
from kit.consent_guards import CLEAR, SCENES, STOP
from kit.consent_remedies import done
from kit.consent_renamed import renamed
from kit.consent_scene import AT
from kit.consent_worlds import NOW

SAG = ("sag-aftra-tv-theatrical", "minors")
ROUNDS = 6
"""What is done about one finding can bring another to light; after so many rounds nothing is left."""


def without_order(answer: Answer) -> tuple[object, ...]:
    rest = (answer.verdict, answer.moves, answer.setups, answer.performers, answer.asks)
    return (set(answer.findings), *rest, answer.shot_under_consent)


@given(made.productions(SAG), made.plans())
def test_law_09_other_names_for_people_and_scenes_rename_the_findings_and_nothing_else(production, plan):
    before = check(production, plan, NOW)
    event(before.verdict.word)
    after = check(renamed(production), renamed(plan), NOW)
    assert without_order(after) == without_order(renamed(before))


# --- Witnesses ---------------------------------------------------------------------------------------------


def cited(found: Finding, production: Production) -> Production:
    """The production with what the finding rests on, and nothing else that anybody agreed or said.

    A change of the day that was taken back rests on the riders it changed, and on their being taken back.
    """
    term = found.rests_on.term
    changed = term.startswith("confirmed ")
    riders = tuple(
        replace(rider, terms=tuple(one for one in rider.terms if changed or one.id == term))
        for rider in production.riders
        if rider.performer == found.performer
    )
    ids = {term} | {rider.id for rider in riders if rider.terms}
    said = tuple(
        one
        for one in production.statements
        if one.performer == found.performer and (term == said_at(one) or one.terms & ids)
    )
    return replace(production, riders=riders, statements=said)


def said_at(one: Statement) -> str:
    if one.said is Said.CONFIRM:
        return f"confirmed {one.at.isoformat()}"
    return f"statement {one.at.isoformat()}" if one.said in {Said.REFUSE, Said.WITHDRAW} else "-"


def stops_alone(production: Production, plan: Plan, at) -> None:
    for found in check(production, plan, at).findings:
        if found.verdict is STOP:
            again = check(cited(found, production), plan, at)
            assert again.verdict is STOP
            assert (found.code, found.on, found.performer, found.rests_on.term) in {
                (one.code, one.on, one.performer, one.rests_on.term) for one in again.findings
            }


@given(made.productions(), made.plans())
def test_law_17_what_a_stop_cites_stops_it_alone(production, plan):
    stops_alone(production, plan, NOW)


def test_law_17_what_a_stop_cites_stops_it_alone_in_the_fixed_scenes():
    for expected, production, plan in SCENES.values():
        if expected is STOP:
            stops_alone(production, plan, AT)


@given(made.productions(), made.plans())
def test_law_17_what_a_hold_cites_is_no_better_alone(production, plan):
    for found in check(production, plan, NOW).findings:
        if found.verdict is not CLEAR:
            assert check(cited(found, production), plan, NOW).verdict is not CLEAR


# --- Remedies ----------------------------------------------------------------------------------------------


def remedied(production: Production, plan: Plan, at) -> Answer:
    answer = check(production, plan, at)
    for _round in range(ROUNDS):
        if answer.verdict is CLEAR:
            break
        production, plan = done(answer, production, plan, at)
        answer = check(production, plan, at)
    return answer


def is_emptied(answer: Answer) -> bool:
    """Everything it asked was cut, and a plan that asks nothing is no green light."""
    return [found.dimension for found in answer.findings] == ["plan"]


@given(made.productions(), made.plans())
def test_law_17_doing_what_the_remedies_ask_yields_clear(production, plan):
    before = check(production, plan, NOW)
    assume(before.verdict is not Verdict.CLEAR and not is_emptied(before))
    event(before.verdict.word)
    answer = remedied(production, plan, NOW)
    assert answer.verdict is CLEAR or is_emptied(answer), [
        (one.code, one.on, one.dimension, one.says) for one in answer.findings
    ]


def test_every_remedy_names_an_owner_in_words_of_the_trade():
    for _expected, production, plan in SCENES.values():
        for found in check(production, plan, AT).findings:
            assert re.fullmatch(r"[a-z_]+", found.remedy.owner)
            assert found.remedy.do.endswith(".")
