"""What a performer says for themselves reaches the engine whole, and can only narrow."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.axes import Space
from closedset.practice.consent.effective import effective
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.consent.terms import Person, Said, What
from closedset.rooms.conversations import actions, queries
from closedset.rooms.conversations.models import BoundaryLine
from closedset.rooms.conversations.questions import CONDITIONS, QUESTIONS, Answer, requirement
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.models import Entry, Fragment
from closedset.rooms.record.scope import within
from closedset.rooms.riders.checking import checked
from kit import agreed

pytestmark = pytest.mark.django_db

ASKED = ("touch.back", "touch.lips", "seen.back", "action.kiss.open", "action.kiss.closed")
SAID = st.one_of(
    st.just((Answer.YES, "", "")),
    st.just((Answer.NO, "", "")),
    st.tuples(st.just(Answer.ONLY_IF), st.sampled_from(sorted(CONDITIONS)), st.sampled_from(["", "slowly"])),
    st.tuples(st.just(Answer.ONLY_IF), st.just(""), st.sampled_from(["with the window shut", "slowly"])),
)
TALK = st.lists(st.tuples(st.sampled_from(ASKED), SAID), min_size=1, max_size=6)


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        found.join("Ada", "ADA", account=found.here.seats["performer"])
        yield found


def say(told: agreed.Story, question: str, answer: Answer, condition: str = "", words: str = "") -> None:
    ada = told.cast["Ada"]
    actions.answer(ada, {question: (answer, condition, words)}, by=ada.person, at=told.later())


def agreement(ada: CastMember, told: agreed.Story) -> Agreement:
    said = queries.said_by(ada, at=told.at)
    return effective(Person(id="Ada", plays="ADA"), "2", told.at, (), said, Space(["Ada", "Ben"]))


@given(talk=TALK)
def test_nothing_said_later_takes_back_what_was_said_before(talk):
    with transaction.atomic():
        told = agreed.story()
        with within({told.here.organisation.pk}):
            ada = told.join("Ada", "ADA", account=told.here.seats["performer"])
            before, narrowed = (), agreement(ada, told)
            for question, (answer, condition, words) in talk:
                say(told, question, answer, condition, words)
                now, narrower = queries.said_by(ada, at=told.at), agreement(ada, told)
                assert now[: len(before)] == before
                assert set(narrowed.nos) <= set(narrower.nos)
                assert set(narrowed.requires) <= set(narrower.requires)
                assert narrower.permits == ()
                before, narrowed = now, narrower
        transaction.set_rollback(True)


@given(talk=TALK)
def test_a_statement_is_never_anything_but_a_no_or_a_condition(talk):
    with transaction.atomic():
        told = agreed.story()
        with within({told.here.organisation.pk}):
            ada = told.join("Ada", "ADA")
            for question, (answer, condition, words) in talk:
                say(told, question, answer, condition, words)
            found = queries.said_by(ada, at=told.at)
            assert {one.said for one in found} <= {Said.REFUSE, Said.REQUIRE}
            assert {one.performer for one in found} <= {"Ada"}
            assert all(need.name in ATOMS for one in found for need in one.requires)
            assert all(one.requires for one in found if one.said is Said.REQUIRE)
        transaction.set_rollback(True)


def test_every_question_has_a_reach_and_every_condition_is_one_the_engine_knows():
    for one in QUESTIONS.values():
        assert one.scope().area or one.scope().action
    assert {requirement(one).name for one in CONDITIONS} <= set(ATOMS)


def test_a_no_counts_from_its_instant_and_not_before(told):
    ada = told.cast["Ada"]
    before = told.at
    say(told, "touch.back", Answer.NO)
    (no,) = queries.said_by(ada, at=told.at)
    assert (no.said, no.at, no.scope.what, no.scope.area) == (Said.REFUSE, told.at, What.CONTACT, "back")
    assert queries.said_by(ada, at=before) == ()


def test_a_later_yes_lifts_neither_a_no_nor_a_condition(told):
    say(told, "touch.back", Answer.NO)
    say(told, "touch.lips", Answer.ONLY_IF, "rehearsed")
    said = queries.said_by(told.cast["Ada"], at=told.at)
    say(told, "touch.back", Answer.YES)
    say(told, "touch.lips", Answer.YES)
    assert queries.said_by(told.cast["Ada"], at=told.at) == said
    assert queries.standing(told.cast["Ada"], at=told.at)["touch.back"].answer is Answer.YES


def test_a_yes_says_nothing_to_the_engine(told):
    say(told, "touch.back", Answer.YES)
    assert queries.said_by(told.cast["Ada"], at=told.at) == ()


def test_a_condition_in_own_words_holds_the_scene_and_tells_nobody_the_words(told):
    say(told, "touch.lips", Answer.ONLY_IF, "", "with the window shut")
    say(told, "seen.back", Answer.ONLY_IF, "", "only from behind")
    found = queries.said_by(told.cast["Ada"], at=told.at)
    needs = [need for one in found for need in one.requires]
    assert [need.value for need in needs] == ["own condition 1 of Ada", "own condition 2 of Ada"]
    assert "window" not in repr(found)


def test_a_no_to_a_question_that_is_asked_no_more_still_counts_for_everything(told, monkeypatch):
    say(told, "touch.foot", Answer.NO)
    monkeypatch.delitem(QUESTIONS, "touch.foot")
    (no,) = queries.said_by(told.cast["Ada"], at=told.at)
    assert (no.scope.what, no.scope.area, no.scope.action) == (None, "", "")


def test_a_condition_that_is_offered_no_more_still_holds(told, monkeypatch):
    say(told, "touch.lips", Answer.ONLY_IF, "rehearsed")
    monkeypatch.delitem(CONDITIONS, "rehearsed")
    (one,) = queries.said_by(told.cast["Ada"], at=told.at)
    assert one.requires[0].name == "fact"


def test_a_condition_in_own_words_stops_a_signed_scene_from_being_clear():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        say(found, "touch.lips", Answer.ONLY_IF, "", "with the window shut")
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        answer = checked(found.here.production, at=found.at).answers()[agreed.SCENE, agreed.OCCASION]
    assert answer.verdict.word == "hold"


def test_saying_the_same_again_writes_nothing(told):
    ada = told.cast["Ada"]
    say(told, "touch.back", Answer.NO)
    rows, entries = BoundaryLine.objects.count(), Entry.objects.count()
    assert actions.answer(ada, {"touch.back": (Answer.NO, "", "")}, by=ada.person, at=told.later()) == 0
    assert (BoundaryLine.objects.count(), Entry.objects.count()) == (rows, entries)


def test_the_record_tells_that_something_was_said_and_not_what(told):
    say(told, "touch.lips", Answer.ONLY_IF, "rehearsed", "with the window shut")
    entry = Entry.objects.get(event="boundary.answered")
    opened = queries.Opener(entry.organisation_id)
    (fragment,) = Fragment.objects.filter(entry=entry)
    words = opened.open(fragment.sealed, fragment.subject, fragment.kind, entry.id)
    for word in (b"lips", b"rehearsed", b"window", b"only_if"):
        assert word not in words
