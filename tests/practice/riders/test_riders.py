"""Riders: made from what is asked and available, agreed by their words, complete before they are offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from closedset.practice.consent.axes import Space
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import End, Exposed, Move, Plan, Setup
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Rider,
    Said,
    Scope,
    Statement,
    Term,
    What,
)
from closedset.practice.riders.agreeing import Word, agreed, changes, digest_of, standings
from closedset.practice.riders.completeness import CLAUSES, bound, lacking
from closedset.practice.riders.making import asked_terms, overlap
from closedset.practice.riders.states import MOVES, Side, State, Verb, may_become
from closedset.practice.riders.summary import Line, slice_of, summary
from closedset.practice.visibility import Seat

AT = datetime(2026, 5, 12, 10, tzinfo=UTC)
PLAN = Plan(
    scene="41",
    occasion="principal",
    setups=(Setup(id="A", sees={"ada": frozenset({"back"})}, size="medium"),),
    moves=(
        Move(
            id="m1",
            action="affectionate_touch",
            source=End(person="ben", area="hand"),
            target=End(person="ada", area="back"),
            over="skin",
            pressure="skin",
        ),
        Move(id="m2", action="undressing.self", who=("ada",)),
    ),
    exposes=(
        Exposed(id="e1", performer="ada", area="back", on_set="bare", on_screen="sheer", setups=("A",)),
    ),
    uses=("picture",),
)
TERMS = asked_terms(PLAN, "ada", ["ada", "ben"])
BENS = asked_terms(PLAN, "ben", ["ada", "ben"])
MIRRORED = {"gives": "receives", "receives": "gives"}
WHOLE = {"pages": {"41": "white"}, "synopsis": "They part.", "clauses": list(CLAUSES)}


def no(**scope: object) -> Statement:
    return Statement(performer="ada", at=AT, said=Said.REFUSE, scope=Scope(**scope))


def available(*said: Statement):
    return overlap(TERMS, "ada", said, ["ada", "ben"], scene="41", at=AT)


# --- Making ------------------------------------------------------------------------------------------------


def test_every_thing_asked_becomes_one_term_and_exposure_states_both_its_facts():
    whats = [term.scope.what for term in TERMS]
    assert whats == [What.CONTACT, What.ACT, What.EXPOSURE, What.USE]
    exposure = TERMS[2].scope
    assert (exposure.area, exposure.on_set, exposure.on_screen) == ("back", "bare", "sheer")
    assert {frozenset({"41"})} == {term.scope.scenes for term in TERMS}
    assert asked_terms(replace(PLAN, occasion="adr"), "ada", ["ada"])[0].scope.occasions == {"adr"}
    assert asked_terms(PLAN, "cleo", ["ada", "ben", "cleo"]) == ()


def test_nothing_said_leaves_all_that_is_asked():
    found = available()
    assert (found.terms, found.held_back) == (TERMS, ())


def test_a_no_to_a_part_narrows_the_whole_to_its_other_parts():
    found = available(no(what=What.CONTACT, area="lower_back"))
    areas = [term.scope.area for term in found.terms if term.scope.what is What.CONTACT]
    assert areas == ["upper_back"]
    assert found.held_back == (TERMS[0],)


def test_a_no_to_everything_leaves_nothing_and_no_requirement_either():
    must = Statement(performer="ada", at=AT, said=Said.REQUIRE, requires=(Requirement(name="closed_set"),))
    found = available(no(), must)
    assert (found.terms, found.held_back) == ((), TERMS)


def test_what_is_required_becomes_a_term_of_the_scene_once():
    must = Statement(performer="ada", at=AT, said=Said.REQUIRE, requires=(Requirement(name="closed_set"),))
    found = available(must, must)
    required = [term for term in found.terms if term.effect is Effect.REQUIRE]
    assert [term.requires for term in required] == [must.requires]


# --- Agreeing ----------------------------------------------------------------------------------------------


def said(term: Term, side: Side, verb: Verb, words: str = "") -> Word:
    return Word(term=digest_of(term), side=side, verb=verb, says=words)


def test_a_term_is_settled_when_both_accept_it_and_nothing_is_asked():
    one = TERMS[0]
    words = [said(one, side, Verb.ACCEPT) for side in Side]
    assert agreed(standings([one], words))
    asked = [*words, said(one, Side.PERFORMER, Verb.QUESTION, "How long?")]
    (open_,) = standings([one], asked)
    assert (open_.settled, open_.asked) == (False, ("How long?",))
    assert agreed(standings([one], [*asked, said(one, Side.PRODUCTION, Verb.ANSWER, "Two counts.")]))
    assert not agreed(standings(TERMS, words))
    assert not agreed(())


def test_an_acceptance_is_bound_to_the_words_and_not_to_the_number():
    one = TERMS[0]
    again, other = replace(one, id="7"), replace(one, scope=replace(one.scope, pressure="bone"))
    assert digest_of(one) == digest_of(again) != digest_of(other)


def test_changes_are_told_sentence_by_sentence():
    one, two, *rest = TERMS
    firmer = replace(one, scope=replace(one.scope, pressure="bone"))
    new = replace(two, id="41.9", scope=replace(two.scope, action="undressing.other"))
    found = changes(TERMS, [firmer, *rest, new])
    assert [change.kind for change in found] == ["changed", "removed", "added"]
    assert changes(TERMS, [replace(one, id="renumbered"), *TERMS[1:]]) == ()


# --- Completeness ------------------------------------------------------------------------------------------


def short(*terms: Term, **changes_: object) -> set[str]:
    return {found.code for found in lacking(terms, **(WHOLE | changes_))}


def test_a_rider_that_says_what_it_must_lacks_nothing():
    assert short(*TERMS) == set()
    assert [one.id for one in bound(["uses", "ceiling", "nothing"])] == ["ceiling", "uses"]


@pytest.mark.parametrize(
    ("terms", "changes_", "code"),
    [
        ((), {"pages": {}}, "rider.terms"),
        (TERMS, {"synopsis": " "}, "rider.synopsis"),
        (TERMS, {"pages": {}}, "rider.pages"),
        (TERMS[:1], {}, "rider.uses"),
        (TERMS, {"clauses": [one for one in CLAUSES if one != "withdrawal"]}, "rider.clause"),
    ],
)
def test_what_the_whole_lacks_is_named(terms, changes_, code):
    assert short(*terms, **changes_) == {code}


@pytest.mark.parametrize(
    ("number", "limits", "code"),
    [
        (0, {"area": ""}, "rider.area"),
        (0, {"partners": frozenset()}, "rider.partner"),
        (0, {"over": ""}, "rider.degree"),
        (2, {"on_screen": ""}, "rider.exposure"),
    ],
)
def test_what_a_term_lacks_is_named(number, limits, code):
    term = TERMS[number]
    terms = [replace(term, scope=replace(term.scope, **limits)), TERMS[3]]
    assert short(*terms) == {code}


def test_a_kiss_is_on_the_skin_by_its_nature():
    kiss = replace(
        TERMS[0], scope=replace(TERMS[0].scope, action="kiss.open", area="lips", over="", pressure="")
    )
    assert short(kiss, TERMS[3]) == set()


# --- States ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", State)
def test_every_state_says_where_it_leads_and_nothing_leads_back(state):
    assert state not in MOVES[state]
    for wanted in State:
        assert (may_become(state, wanted) == ()) == (wanted in MOVES[state])


def test_what_is_signed_is_never_taken_back():
    (found,) = may_become(State.SIGNED, State.VOID)
    assert found.code == "rider.state"


# --- The summary -------------------------------------------------------------------------------------------


def lines(*statements: Statement, bens: tuple[Term, ...] = BENS) -> tuple[Line, ...]:
    required = Term(
        id="r",
        effect=Effect.REQUIRE,
        scope=Scope(scenes=frozenset({"41"})),
        requires=(Requirement(name="closed_set"),),
    )
    signed = AT - timedelta(days=2)
    rider = Rider(
        id="ada, rider 1",
        performer="ada",
        version=1,
        terms=(*TERMS, required),
        signed={"performer": signed, "producer": signed},
    )
    other = replace(rider, id="ben, rider 1", performer="ben", terms=bens)
    space = Space(["ada", "ben"])
    agreements = {
        name: effective(Person(id=name, plays="NORA"), "41", AT, (rider, other), statements, space)
        for name in ("ada", "ben")
    }
    found = summary(agreements, {"ada": "NORA"}, "41")
    return tuple(line for line in found if line.performer == "ada")


def bens(**more: object) -> tuple[Term, ...]:
    """Ben's side of the contact with Ada, otherwise."""
    return (replace(BENS[0], scope=replace(BENS[0].scope, **more)), *BENS[1:])


def agreed_contact(*theirs: Term) -> bool:
    return [line.part for line in lines(bens=theirs)].count("actions") == 2


def test_contact_is_agreed_only_as_far_as_both_have_agreed_to_it():
    assert agreed_contact(*BENS)
    assert agreed_contact(*bens(role=""))
    assert not agreed_contact(), "nothing of the other's"
    assert not agreed_contact(*bens(role=MIRRORED[BENS[0].scope.role]))
    assert not agreed_contact(*bens(partners=frozenset({"cleo"})))
    assert not agreed_contact(*bens(action="embrace"))
    assert not agreed_contact(*bens(action=""))
    assert not agreed_contact(*bens(what=What.ACT))


def test_a_partner_who_has_not_agreed_is_not_named_with_one_who_has():
    both = replace(TERMS[0], scope=replace(TERMS[0].scope, partners=frozenset({"ben", "cleo"})))
    signed = {"performer": AT - timedelta(days=2), "producer": AT - timedelta(days=2)}
    riders = tuple(
        Rider(id=f"{who}, rider 1", performer=who, version=1, terms=terms, signed=signed)
        for who, terms in (("ada", (both,)), ("ben", BENS))
    )
    space = Space(["ada", "ben", "cleo"])
    agreements = {
        who: effective(Person(id=who, plays="NORA"), "41", AT, riders, (), space) for who in ("ada", "ben")
    }
    (line,) = (one for one in summary(agreements, {}, "41") if one.performer == "ada")
    assert "ben" in line.says
    assert "cleo" not in line.says


def test_contact_for_both_ways_needs_both_ways_of_the_other():
    ours = replace(TERMS[0], scope=replace(TERMS[0].scope, role=""))
    signed = {"performer": AT - timedelta(days=2), "producer": AT - timedelta(days=2)}
    space = Space(["ada", "ben"])

    def found(theirs: tuple[Term, ...]) -> int:
        riders = tuple(
            Rider(id=f"{who}, rider 1", performer=who, version=1, terms=terms, signed=signed)
            for who, terms in (("ada", (ours,)), ("ben", theirs))
        )
        agreements = {
            who: effective(Person(id=who, plays="NORA"), "41", AT, riders, (), space)
            for who in ("ada", "ben")
        }
        return sum(one.performer == "ada" for one in summary(agreements, {}, "41"))

    assert found(BENS) == 0
    assert found(bens(role="")) == 1
    again = replace(BENS[0], id="again", scope=replace(BENS[0].scope, role=TERMS[0].scope.role))
    assert found((*BENS, again)) == 1


def test_a_summary_says_what_is_agreed_by_part():
    found = lines()
    assert [line.part for line in found] == ["actions", "actions", "exposure", "frame", "uses", "conditions"]
    assert {(line.performer, line.character) for line in found} == {("ada", "NORA")}
    assert "bare" in found[2].says
    assert "sheer" in found[3].says


def test_what_was_refused_since_is_in_no_summary():
    assert {line.part for line in lines(no(what=What.EXPOSURE))} == {"actions", "uses", "conditions"}


def test_each_department_reads_its_slice_and_nobody_else_any():
    found = lines()
    assert {line.part for line in slice_of(found, {Seat.COSTUME})} == {"exposure"}
    assert {line.part for line in slice_of(found, {Seat.CAMERA, Seat.PUBLICITY})} == {"frame", "uses"}
    assert slice_of(found, {Seat.PERFORMER, Seat.LEGAL}) == ()
