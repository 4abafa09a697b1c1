"""What becomes of each thing that a marked-up rider asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Requirement, Scope, Term, What
from closedset.practice.papers.wishes import NotRead, Proposal, Wish
from closedset.practice.riders.agreeing import digest_of
from closedset.practice.riders.redline import (
    LONGEST,
    Against,
    Becomes,
    Outcome,
    Wanted,
    confirmed,
    outcomes,
)
from closedset.practice.riders.states import Side

BARE = Term(id="2.1", effect=Effect.PERMIT, scope=Scope(what=What.EXPOSURE, area="back", on_set="bare"))
LESS = replace(BARE, scope=replace(BARE.scope, on_set="covered"))
REFUSED = Term(id="2.2", effect=Effect.REFUSE, scope=Scope(what=What.EXPOSURE, area="chest"))
REQUIRED = Term(id="2.r1", effect=Effect.REQUIRE, scope=Scope(), requires=(Requirement(name="closed_set"),))
TERMS = {one.id: one for one in (BARE, REFUSED, REQUIRED)}


def limits(term: Term, words: str) -> Term | None:
    """Stands for the form of a page: it knows these words alone."""
    known = {"less": LESS, "the same": BARE}
    return known.get(words) if term.effect is Effect.PERMIT else None


def against(side: Side = Side.PERFORMER, *, now=None, asked=()) -> Against:
    return Against(
        then=TERMS, now=TERMS if now is None else now, side=side, asked=frozenset(asked), limits=limits
    )


def wish(kind: Wish, says: str = "", clause: str = "2.1") -> Proposal:
    return Proposal(wish=kind, clause=clause, says=says, was="As it was.", by="Jens")


def of(one: Proposal | NotRead, given: Against | None = None) -> Outcome:
    (found,) = outcomes([one], given or against())
    return found


def test_other_limits_in_our_words_are_a_counter_in_our_sentence():
    found = of(wish(Wish.CHANGED, "less"))
    assert (found.becomes, found.term, found.says, found.by) == (
        Becomes.COUNTER,
        "2.1",
        sentence(LESS),
        "Jens",
    )


def test_other_words_are_a_question_and_not_a_guess():
    found = of(wish(Wish.CHANGED, "Only if it rains."))
    assert (found.becomes, found.says) == (Becomes.QUESTION, "To say instead: “Only if it rains.”")


def test_the_same_limits_in_other_spacing_stand_already():
    assert of(wish(Wish.CHANGED, "the same")).becomes is Becomes.STANDS


def test_a_permission_that_is_struck_would_be_left_out():
    found = of(wish(Wish.STRUCK))
    assert (found.becomes, found.says) == (Becomes.LEFT_OUT, "As it was.")


def test_what_is_unchanged_is_not_listed():
    assert outcomes([wish(Wish.UNCHANGED)], against()) == ()


def test_a_comment_and_a_line_put_below_are_questions_about_the_term():
    comment, added = of(wish(Wish.ASKED, "Why?")), of(wish(Wish.ADDED, "Once only."))
    assert (comment.becomes, comment.says, comment.comment) == (Becomes.QUESTION, "Why?", True)
    assert (added.becomes, added.says) == (Becomes.QUESTION, "To be added after it: “Once only.”")
    assert not added.comment


@pytest.mark.parametrize("clause", ["2.2", "2.r1"])
def test_production_does_not_ask_by_a_file_about_what_a_performer_refuses_or_requires(clause):
    for one in (
        wish(Wish.STRUCK, clause=clause),
        wish(Wish.CHANGED, "Less.", clause),
        wish(Wish.ADDED, "Except when we are short of time.", clause),
        wish(Wish.ASKED, "Really?", clause),
    ):
        found = of(one, against(Side.PRODUCTION))
        assert (found.becomes, found.says) == (Becomes.NOTHING, one.says or one.was)
        assert "theirs" in found.why


def test_the_performers_side_asks_about_their_own_refusals():
    assert of(wish(Wish.STRUCK, clause="2.2")).says == "To be left out."
    assert of(wish(Wish.CHANGED, "All of it.", "2.2")).says == "To say instead: “All of it.”"


def test_what_is_about_no_term_is_shown_with_the_reason():
    clause, nowhere = of(wish(Wish.CHANGED, "No.", "clause.uses")), of(wish(Wish.ASKED, "And?", ""))
    assert (clause.becomes, clause.says) == (Becomes.NOTHING, "No.")
    assert "coordinator" in clause.why
    assert (nowhere.becomes, nowhere.says, nowhere.comment) == (Becomes.NOTHING, "And?", True)
    assert of(wish(Wish.STRUCK, clause="clause.uses")).says == "As it was."
    assert of(NotRead("A picture", "Cannot be read.")).why == "Cannot be read."


def test_a_term_that_is_gone_since_takes_nothing():
    later = against(now={})
    assert of(wish(Wish.STRUCK), later).becomes is Becomes.STANDS
    assert of(wish(Wish.CHANGED, "less"), later).becomes is Becomes.NOTHING


def test_a_term_that_was_changed_since_takes_nothing_and_what_it_says_already_stands():
    later = against(now={"2.1": LESS})
    assert of(wish(Wish.CHANGED, "less"), later).becomes is Becomes.STANDS
    for one in (wish(Wish.CHANGED, "the same"), wish(Wish.STRUCK), wish(Wish.ASKED, "Why?")):
        found = of(one, later)
        assert (found.becomes, found.term) == (Becomes.NOTHING, "2.1")
        assert "changed after this file" in found.why


def test_what_was_asked_before_is_not_asked_again():
    before = against(asked={(digest_of(BARE), "Why?")})
    assert of(wish(Wish.ASKED, "Why?"), before).becomes is Becomes.STANDS
    assert of(wish(Wish.ASKED, "Why not?"), before).becomes is Becomes.QUESTION


def test_a_question_that_is_too_long_is_shown_and_not_cut():
    found = of(wish(Wish.ASKED, "x" * (LONGEST + 1)))
    assert (found.becomes, len(found.says)) == (Becomes.NOTHING, LONGEST + 1)


def test_a_question_about_a_term_the_same_file_leaves_out_hangs_nowhere():
    struck, asked, other = outcomes(
        [wish(Wish.STRUCK), wish(Wish.ASKED, "Why?"), wish(Wish.ASKED, "And?", "2.2")], against()
    )
    assert struck.becomes is Becomes.LEFT_OUT
    assert (asked.becomes, other.becomes) == (Becomes.NOTHING, Becomes.QUESTION)


def test_what_is_confirmed_is_sorted_into_what_is_to_be_done():
    counter = Outcome(becomes=Becomes.COUNTER, term="2.1", says="less")
    gone = Outcome(becomes=Becomes.LEFT_OUT, term="2.2")
    question = Outcome(becomes=Becomes.QUESTION, term="2.r1", says="Why?")
    assert confirmed([counter, gone, question], TERMS, limits) == Wanted(
        counters=(LESS,), left_out=("2.2",), asked=(("2.r1", "Why?"),)
    )
    assert confirmed([replace(counter, says="more")], TERMS, limits) is None
    assert confirmed([replace(counter, term="9")], TERMS, limits) is None
