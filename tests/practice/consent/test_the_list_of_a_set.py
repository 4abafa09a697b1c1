"""What a list changes: who is there is there by it alone, and nobody becomes somebody else by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.consent import check
from closedset.practice.consent.evidence import Evidence
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Effect, Person, Requirement, Scope, Term, What
from kit.consent_scene import AT, MADE, PEOPLE, PLAN, ROOM, with_ada, with_plan

LISTED = dict.fromkeys(ROOM.present or (), "director")


def listing(listed: dict[str, str] | None, *also: str) -> Plan:
    """The scene with these besides in the room, and a list."""
    return with_plan(room=replace(ROOM, present=(ROOM.present or frozenset()) | set(also), listed=listed))


def lacks(name: str, value: str, plan: Plan) -> list[tuple[str, str]]:
    need = Requirement(name=name, value=value)
    return [(one.on, one.says) for one in Evidence(plan, PEOPLE, AT).missing(need, "ada")]


def test_whoever_is_not_on_the_list_has_no_reason_to_be_there_whatever_their_seat():
    seated = next(who for who, one in PEOPLE.items() if one.function == "director")
    unlisted = {who: does for who, does in LISTED.items() if who != seated}
    says = [("person:" + seated, f"{seated} is not on the list of the set.")]
    assert lacks("closed_set", "closed", listing(unlisted, seated)) == says
    assert lacks("closed_set", "closed", listing(LISTED | {seated: "director"}, seated)) == []


def test_the_list_says_what_somebody_is_there_for():
    assert lacks("closed_set", "closed", listing(LISTED | {"gil": "grip"}, "gil")) == []
    assert lacks("closed_set", "closed", listing(LISTED | {"gil": "visitor"}, "gil")) != []
    assert lacks("present", "medic", listing(LISTED | {"gil": "medic"}, "gil")) == []


def test_whom_somebody_does_not_have_there_is_asked_by_the_list_and_by_the_seat():
    executive = next(who for who, one in PEOPLE.items() if one.function not in {"", "director"})
    does = PEOPLE[executive].function
    plan = listing(LISTED | {executive: "boom_operator"}, executive)
    assert [on for on, _says in lacks("absent", does, plan)] == [f"person:{executive}"]
    assert [on for on, _says in lacks("absent", "boom_operator", plan)] == [f"person:{executive}"]


def refusing(who: str):
    term = Term(
        id="no",
        effect=Effect.REFUSE,
        scope=Scope(what=What.PRESENCE, who=who, scenes=PLAN_SCENES),
    )
    return with_ada(term)


PLAN_SCENES = frozenset({PLAN.scene})


def about(who: str, production, plan: Plan) -> set[str]:
    found = check(production, plan, AT).findings
    return {
        one.code for one in found if one.on == f"person:{who}" and one.code.startswith(("consent", "fact"))
    }


@pytest.mark.parametrize("listed_as", ["executive", "grip"])
def test_a_function_on_the_list_hides_nobody_from_a_refusal(listed_as: str):
    people = MADE.people | {"gil": Person(id="gil", function="executive")}
    production = replace(refusing("executive"), people=people)
    assert about("gil", production, listing(LISTED | {"gil": listed_as}, "gil")) == {"consent.refused"}


def test_a_function_of_the_list_alone_meets_a_refusal():
    people = MADE.people | {"gil": Person(id="gil", function="grip")}
    production = replace(refusing("executive"), people=people)
    assert about("gil", production, listing(LISTED | {"gil": "executive"}, "gil")) == {"consent.refused"}
    assert about("gil", production, listing(LISTED | {"gil": "grip"}, "gil")) == set()


def test_of_somebody_whom_nobody_knows_it_is_not_known_whether_they_are_refused():
    people = MADE.people | {"gil": Person(id="gil")}
    production = replace(refusing("executive"), people=people)
    assert about("gil", production, listing(LISTED, "gil")) == {"fact.unknown"}
    named = replace(refusing("gil"), people=people)
    assert about("gil", named, listing(LISTED, "gil")) & {"consent.refused", "fact.unknown"}
    assert about("gil", replace(MADE, people=people), listing(LISTED, "gil")) == set()
