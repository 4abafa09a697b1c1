"""Clauses by standard, limits on use, and who has an agreement of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.consent.prose import read, sentence
from closedset.practice.consent.terms import Effect, Scope, Term, What
from closedset.practice.riders.completeness import CLAUSES, bound, lacking, library
from closedset.practice.riders.situations import OCCASIONS as WITH_THEIR_OWN
from closedset.practice.riders.situations import SITUATIONS, of
from closedset.practice.riders.uses import LIMITED, Limit, limited, limits
from closedset.practice.standards.packs import PACKS
from closedset.practice.vocabulary import OCCASIONS

RULES = {rule.id for pack in PACKS.values() for rule in pack.rules}
PICTURE = Term(
    id="2.9",
    effect=Effect.PERMIT,
    scope=Scope(what=What.USE, use="picture", scenes=frozenset({"2"})),
)
WANTED = st.dictionaries(st.sampled_from(LIMITED), st.sampled_from(Limit))


def test_every_clause_and_every_situation_rests_on_rules_and_packs_that_exist():
    for one in CLAUSES.values():
        assert not one.asked_by or one.asked_by in RULES, one.id
        assert one.packs <= set(PACKS), one.id
        assert all(any(rule.id == one.asked_by for rule in PACKS[pack].rules) for pack in one.packs), one.id
    for situation in SITUATIONS.values():
        assert set(situation.rules) <= RULES, situation.id
        assert situation.says, situation.id


def test_who_sees_dailies_and_what_becomes_of_the_rest_is_bound_into_new_riders():
    for id_ in ("dailies", "destruction"):
        one = CLAUSES[id_]
        assert one in library(())
        assert one.source
        assert one.grade == "B"


def test_a_rider_from_before_a_clause_was_added_stays_as_it_was_and_is_whole():
    before = [one.id for one in library(()) if one.id not in {"dailies", "destruction"}]
    assert [one.id for one in bound(before)] == before
    assert lacking([PICTURE], pages={"2": "white"}, synopsis="They part.", clauses=before) == ()


@pytest.mark.parametrize("pack", sorted({pack for one in CLAUSES.values() for pack in one.packs}))
def test_a_standard_brings_its_clauses_and_a_rider_without_them_is_not_whole(pack):
    general = [one.id for one in library(())]
    own = {one.id for one in library((pack,))} - set(general)
    assert own
    said = {"pages": {"2": "white"}, "synopsis": "They part.", "clauses": general}
    assert lacking([PICTURE], **said) == ()
    short = lacking([PICTURE], **said, active=(pack,))
    assert {found.code for found in short} == {"rider.clause"}
    assert len(short) == len(own)
    assert lacking([PICTURE], **(said | {"clauses": [*general, *own]}), active=(pack,)) == ()


@given(wanted=WANTED, again=WANTED)
def test_limits_on_use_are_what_was_wanted_last_and_the_rest_stands(wanted, again):
    first = limited([PICTURE], wanted, performer="Ada", scenes=["2"])
    assert limits(first) == dict.fromkeys(LIMITED, Limit.SILENT) | wanted
    second = limited(first, again, performer="Ada", scenes=["2"])
    assert limits(second) == limits(first) | again
    assert second[0] == PICTURE
    assert limited(second, limits(second), performer="Ada", scenes=["2"]) == second
    assert len({one.id for one in second}) == len(second)
    for term in second:
        assert sentence(read(sentence(term))) == sentence(term)


def test_what_is_agreed_only_when_approved_says_so_and_silence_permits_nothing():
    (_picture, trailer, stills) = limited(
        [PICTURE],
        {"trailer": Limit.NEVER, "unit_stills": Limit.APPROVED, "recap": Limit.SILENT},
        performer="Ada",
        scenes=["2"],
    )
    assert (trailer.effect, trailer.scope.use) == (Effect.REFUSE, "trailer")
    assert stills.requires[0].value == "Ada approved unit_stills"
    assert limited([PICTURE], {"no_such_use": Limit.AGREED}, performer="Ada", scenes=["2"]) == (PICTURE,)


def test_each_occasion_that_no_term_speaks_for_has_its_own_situation():
    assert set(WITH_THEIR_OWN) == {one.id for one in OCCASIONS} - {"rehearsal", "principal"}
    for occasion, situation in WITH_THEIR_OWN.items():
        assert SITUATIONS[situation] in of("principal", replaces=False, minor=False, occasions=[occasion])


def test_what_holds_for_somebody_is_by_kind_age_and_whom_they_take_over_from():
    assert of("principal", replaces=False, minor=False) == ()
    found = of("body_double", replaces=True, minor=True, occasions=["adr", "principal"])
    assert [one.id for one in found] == ["body_double", "replacement", "minor", "adr"]
