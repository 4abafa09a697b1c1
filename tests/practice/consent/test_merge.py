"""Law 19: logs of devices without a network, put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from closedset.practice.consent import Verdict, check
from closedset.practice.consent.merge import Disagreement, Entry, counting, merge, with_log
from closedset.practice.consent.terms import Effect, Requirement, Said, Scope, Statement, Term, What
from kit import consent_worlds as made
from kit.consent_scene import ADA, AT, MADE, PLAN, with_ada, with_plan
from kit.consent_worlds import NOW

NEEDS = ("check_in", "rehearsed")
words = st.one_of(made.statements(), made.statements())


@st.composite
def pools(draw) -> list[Entry]:
    """Entries that devices may have heard of; some already have a number in the record."""
    said = [Entry(id=f"s{n}", statement=one) for n, one in enumerate(draw(st.lists(words, max_size=4)))]
    facts = [
        Entry(id=f"f{n}", fact=name, at=NOW - timedelta(hours=draw(st.integers(-1, 5))))
        for n, name in enumerate(draw(st.lists(st.sampled_from(NEEDS), max_size=3)))
    ]
    return [
        replace(one, number=draw(st.sampled_from([None, None, n]))) for n, one in enumerate([*said, *facts])
    ]


def part_of(pool: list[Entry], *, forgets: bool = True) -> st.SearchStrategy[frozenset[Entry]]:
    """What one device has of it; a device may not have heard the number yet."""
    heard = [st.sampled_from([None, one, *([replace(one, number=None)] if forgets else [])]) for one in pool]
    return st.tuples(*heard).map(lambda all_: frozenset(one for one in all_ if one is not None))


@given(pools(), st.data())
def test_law_19_merging_has_no_order_and_no_count(pool, data):
    one, two, three = (data.draw(part_of(pool)) for _ in range(3))
    assert merge(one, two) == merge(two, one)
    assert merge(one, one) == one
    assert merge(merge(one, two), two) == merge(one, two)
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@given(made.productions(), made.plans(), pools(), st.data())
def test_law_19_what_devices_put_together_is_never_better_than_what_either_had(production, plan, pool, data):
    """Both have heard the same of the record; what each wrote since has no number."""
    record = frozenset(one for one in pool if one.number is not None)
    since = [one for one in pool if one.number is None]
    one, two = (merge(record, data.draw(part_of(since))) for _ in range(2))

    def verdict(log) -> Verdict:
        return check(*with_log(production, plan, log), NOW).verdict

    event(f"{verdict(one).word} and {verdict(two).word}")
    assert verdict(merge(one, two)) >= max(verdict(one), verdict(two))


@given(made.productions(), made.plans(), pools(), st.data())
def test_law_19_every_word_against_it_in_either_log_counts_in_both_together(production, plan, pool, data):
    one, two = data.draw(part_of(pool)), data.draw(part_of(pool))
    together = {entry.id for entry in counting(merge(one, two))}
    assert {entry.id for log in (one, two) for entry in log if entry.narrows} <= together


NEED = Term(
    id="need",
    effect=Effect.REQUIRE,
    scope=Scope(),
    requires=tuple(Requirement(name=name) for name in NEEDS),
)
FIRST = Entry(id="1", fact="rehearsed", at=AT - timedelta(hours=2))
SECOND = Entry(id="2", fact="check_in", at=AT - timedelta(hours=1))


def test_two_halves_of_what_is_needed_open_nothing_before_the_record_has_them():
    made_ = with_ada(NEED)
    log = merge(frozenset({FIRST}), frozenset({SECOND}))
    assert check(*with_log(made_, PLAN, log), AT).verdict is Verdict.HOLD
    numbered = frozenset({replace(FIRST, number=1), replace(SECOND, number=2)})
    assert check(*with_log(made_, PLAN, merge(log, numbered)), AT).verdict is Verdict.CLEAR


def test_a_yes_said_without_a_network_waits_for_the_record_and_a_no_does_not():
    narrow = replace(MADE, riders=(replace(MADE.riders[0], terms=ADA[1:]), MADE.riders[1]))
    yes = Entry(id="y", statement=Statement(performer="ada", at=AT, said=Said.CONFIRM, scope=ADA[0].scope))
    assert check(*with_log(narrow, PLAN, frozenset({yes})), AT).verdict is Verdict.HOLD
    assert check(*with_log(narrow, PLAN, frozenset({replace(yes, number=7)})), AT).verdict is Verdict.CLEAR
    no = Entry(
        id="n",
        statement=Statement(performer="ada", at=AT, said=Said.REFUSE, scope=Scope(what=What.CONTACT)),
    )
    assert check(*with_log(MADE, PLAN, frozenset({no})), AT).verdict is Verdict.STOP


def test_a_fact_written_twice_holds_from_the_earlier_instant():
    again = replace(FIRST, id="3", at=AT, number=2)
    _made, plan = with_log(MADE, with_plan(), frozenset({replace(FIRST, number=1), again}))
    assert plan.facts == {"rehearsed": FIRST.at}
    _made, plan = with_log(MADE, with_plan(facts={"rehearsed": True}), frozenset({again}))
    assert plan.facts == {"rehearsed": True}


def test_two_things_under_one_id_are_for_a_person_to_look_at():
    with pytest.raises(Disagreement, match="called 1"):
        merge(frozenset({FIRST}), frozenset({replace(SECOND, id="1")}))
    with pytest.raises(Disagreement, match="called 1"):
        merge(frozenset({replace(FIRST, number=1)}), frozenset({replace(FIRST, number=2)}))
