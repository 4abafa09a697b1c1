"""A case written out of values and read back gives the same answer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from closedset.formats.consent_case import parse
from closedset.formats.consent_case.schema import of_case
from closedset.formats.consent_case.writing import handles, write
from closedset.practice.consent import Production, check
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Person, Said, Scope, Statement
from kit import consent_worlds as made
from kit.consent_scene import AT, MADE, PLAN
from kit.consent_worlds import NOW

CASES = [
    path
    for path in sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))
    if "\nplan:" in path.read_text("utf-8")
]
SCHEMA = Draft202012Validator(of_case())


def weighed(answer, names: dict[str, str]):
    """An answer without its words: they name people."""
    return (
        answer.verdict,
        dict(answer.moves),
        {names.get(who, who): one for who, one in answer.performers.items()},
        sorted((one.code, one.on.partition(":")[0], one.verdict) for one in answer.findings),
    )


def same(production: Production, plan: Plan, at) -> None:
    text = write(production, plan, at, place="UTC")
    SCHEMA.validate(json.loads(text))
    again = parse(text)
    names = handles(production.people)
    before = check(production, plan, at)
    assert weighed(check(again.production, again.plan, again.at), {}) == weighed(before, names)


@given(made.productions(), made.plans())
def test_a_made_case_answers_the_same_when_it_is_read_back(production, plan):
    same(production, plan, NOW)


@given(made.productions(("sag-aftra-tv-theatrical",)), made.open_plans())
def test_a_case_with_open_facts_and_a_standard_answers_the_same(production, plan):
    same(production, plan, NOW)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_worked_case_answers_the_same_when_it_is_written_again(path):
    case = parse(path.read_text("utf-8"))
    same(case.production, case.plan, case.at)


def test_a_no_to_an_action_is_a_no_with_others_and_alone():
    no = Statement(performer="ada", at=AT, said=Said.REFUSE, scope=Scope(action="kiss.open"))
    production = replace(MADE, statements=(no,), without=frozenset({"US-SAG-03"}))
    again = parse(write(production, PLAN, AT, place="Europe/Paris", title="One no"))
    assert [one.scope.what.value for one in again.production.statements] == ["contact", "act"]
    assert (again.title, again.production.without) == ("One no", frozenset({"US-SAG-03"}))


def test_what_everything_is_about_is_written_as_everything():
    for scope in (Scope(), Scope(scenes=frozenset({"41"}))):
        for said in (Said.REFUSE, Said.WITHDRAW):
            one = Statement(performer="ada", at=AT, said=said, scope=scope)
            same(replace(MADE, statements=(one,)), PLAN, AT)
    taken = Statement(performer="ada", at=AT, said=Said.WITHDRAW, terms=frozenset({"a1"}))
    same(replace(MADE, statements=(taken,)), PLAN, AT)
    same(replace(MADE, statements=(Statement(performer="ada", at=AT, said=Said.CONFIRM),)), PLAN, AT)


@pytest.mark.parametrize("until", [AT, AT + timedelta(hours=1)])
def test_a_confirmation_that_ended_or_will_end_is_written_with_its_end(until):
    before = AT - timedelta(hours=1)
    word = Statement(performer="ada", at=before, said=Said.CONFIRM, evidence="check_in", until=until)
    same(replace(MADE, statements=(word,)), PLAN, AT)


def test_people_of_any_name_get_handles_of_their_own():
    names = handles(["Ada Ōe", "ada-oe", "אורי", "!!", "Ada.Oe"])
    assert len(set(names.values())) == 5
    assert all(one.replace("_", "").isalnum() and one.isascii() for one in names.values())
    people = {"Ada. B": Person(id="Ada. B", plays="ADA")}
    assert "ada_b" in write(
        Production(people=people, scenes={}), Plan(scene="1", occasion="principal"), AT, place="UTC"
    )
