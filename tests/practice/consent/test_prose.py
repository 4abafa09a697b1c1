"""Law 20: the sentences that people sign say the same as the terms the engine reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.consent import prose
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.consent.prose import Unreadable, quoted, read, sentence, unquoted
from closedset.practice.consent.terms import Effect, Requirement, Scope, Term, What
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)
from closedset.practice.vocabulary.actions import KINDS

names = st.text(min_size=1, max_size=12) | st.sampled_from(["Ben; with “X”", "a\\", "”", "(b), c"])


def one_of(words) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *words])


ids = [one.id for one in AREAS]
scopes = st.builds(
    Scope,
    what=st.sampled_from([None, *What]),
    action=one_of([*ACTIONS, *sorted(KINDS)]),
    area=one_of(ids),
    role=one_of(["gives", "receives"]),
    partners=st.frozensets(names, max_size=3),
    over=one_of(SURFACE.steps),
    pressure=one_of(PRESSURE.steps),
    on_set=one_of(EXPOSURE.steps),
    on_screen=one_of(EXPOSURE.steps),
    use=one_of([one.id for one in USES]),
    size=one_of(SIZE.steps),
    covering=one_of(COVERINGS),
    who=one_of([one.id for one in FUNCTIONS]) | names,
    scenes=st.frozensets(names, max_size=3),
    occasions=st.frozensets(st.sampled_from([one.id for one in OCCASIONS]), max_size=2),
)
values = one_of([*LEVEL.steps, *COVERINGS, *[one.id for one in FUNCTIONS]]) | names
atoms = st.builds(
    Requirement, name=st.sampled_from(sorted(set(ATOMS) - {"all", "any", "at_least"})), value=values
)


def group(parts: st.SearchStrategy[Requirement]) -> st.SearchStrategy[Requirement]:
    some = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.builds(Requirement, name=st.sampled_from(["all", "any"]), parts=some) | st.builds(
        Requirement, name=st.just("at_least"), parts=some, least=st.integers(1, 9)
    )


instants = st.none() | st.datetimes(timezones=st.timezones())
terms = st.builds(
    Term,
    id=st.just(""),
    effect=st.sampled_from(Effect),
    scope=scopes,
    requires=st.lists(st.recursive(atoms, group, max_leaves=4), max_size=3).map(tuple),
    since=instants,
    until=instants,
)


@given(terms)
def test_a_term_said_and_read_back_is_the_same_term(term: Term):
    again = read(sentence(term))
    assert replace(again, since=None, until=None) == replace(term, since=None, until=None)
    for field in ("since", "until"):
        said, meant = getattr(again, field), getattr(term, field)
        assert (said is None) == (meant is None)
        # Read back with an offset in the place of a zone: the same wall time and the same distance from UTC.
        assert said is None or said.isoformat() == meant.isoformat()


@given(terms, terms)
def test_two_terms_that_differ_never_have_one_sentence(one: Term, other: Term):
    assert (sentence(one) == sentence(other)) == (read(sentence(one)) == read(sentence(other)))


@given(names)
def test_a_name_comes_out_of_its_quotation_marks_as_it_went_in(name: str):
    assert unquoted(quoted(name)) == name


def test_a_sentence_reads_as_plain_english():
    term = Term(
        id="41.1",
        effect=Effect.PERMIT,
        scope=Scope(
            what=What.CONTACT,
            action="affectionate_touch",
            area="lower_back",
            role="receives",
            partners=frozenset({"Ben"}),
            over="clothing",
            pressure="skin",
            scenes=frozenset({"41"}),
        ),
        requires=(Requirement(name="closed_set"),),
    )
    assert sentence(term) == (
        "Agreed: contact; by affectionate touch; at the lower back; touching over clothing at most; "
        "with pressure skin level at most; receiving only; with “Ben”; in scene “41”; "
        "provided that the set is closed."
    )


def test_a_function_is_said_by_its_name():
    term = Term(id="", effect=Effect.REFUSE, scope=Scope(what=What.PRESENCE, who="first_ad"))
    assert "first assistant director" in sentence(term)
    assert "first_ad" not in sentence(term)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Perhaps: contact.", "Perhaps"),
        ("Agreed: contact", "Agreed: contact"),
        ("Agreed: juggling.", "juggling"),
        ("Agreed: contact; by juggling.", "juggling"),
        ("Agreed: contact; slowly.", "slowly"),
        ("Agreed: contact; with Ben.", "Ben"),
        ("Agreed: contact; from tomorrow.", "tomorrow"),
        ("Agreed: contact; provided that it is fun.", "it is fun"),
        ("Agreed: contact; provided that it is recorded that x.", "x"),
    ],
)
def test_what_is_not_one_of_our_sentences_is_refused_by_its_clause(words: str, named: str):
    with pytest.raises(Unreadable, match=named):
        read(words)


def test_no_label_holds_the_mark_between_clauses_or_half_a_bracket():
    """The level “closed set, fewest people” was once read as two requirements."""
    for there, _back in prose._VOCABULARY.values():
        for label in there.values():
            assert "; " not in label
            assert label.count("(") == label.count(")")
    level = Requirement(name="closed_set", value="closed_minimal")
    both = Requirement(name="all", parts=(level, Requirement(name="check_in")))
    term = Term(id="", effect=Effect.REQUIRE, scope=Scope(), requires=(both,))
    assert read(sentence(term)) == term


def test_no_two_words_of_a_vocabulary_share_a_label():
    with pytest.raises(ValueError, match="one label"):
        prose._labels([("a", "x"), ("b", "x")])
