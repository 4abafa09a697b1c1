"""From what is asked to riders in force, and the board right at each step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from closedset.practice.findings import Refused
from closedset.practice.riders.states import Side, State, Verb
from closedset.practice.vocabulary import FUNCTIONS
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.productions import cast_queries
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, queries
from closedset.rooms.riders.checking import checked, if_called, since
from closedset.rooms.riders.models import RiderVersion
from kit import agreed, world

pytestmark = pytest.mark.django_db
KEY = (agreed.SCENE, agreed.OCCASION)


@pytest.fixture
def told():
    """The two are cast and one kiss is planned."""
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def verdict(told: agreed.Story) -> str:
    return checked(told.here.production, at=told.at).answers()[KEY].verdict.word


def codes(told: agreed.Story) -> set[str]:
    return {one.code for one in checked(told.here.production, at=told.at).answers()[KEY].findings}


def test_nothing_is_clear_before_anybody_has_signed(told):
    assert verdict(told) == "hold"
    assert codes(told) == {"consent.no_rider"}
    told.accept(told.offer("Ada"))
    assert "consent.unsigned" in codes(told)


def test_two_riders_signed_clear_the_scene_and_a_withdrawal_stops_it(told):
    for name in ("Ada", "Ben"):
        version = told.accept(told.offer(name))
        assert version.state == State.AGREED
        assert told.sign(version).state == State.SIGNED
    assert verdict(told) == "clear", checked(told.here.production, at=told.at).answers()[KEY].findings
    before = told.at
    actions.withdraw(told.cast["Ben"], scenes=[agreed.SCENE], by=told.cast["Ben"].person, at=told.later())
    assert verdict(told) == "stop"
    then = checked(told.here.production, at=before)
    assert then.answers()[KEY].verdict.word == "clear"
    (changed,) = since(checked(told.here.production, at=told.at), then)
    assert (changed.before, changed.after) == ("clear", "stop")


def test_blue_pages_that_add_something_hold_it_and_pages_that_do_not_leave_it(told):
    lying = agreed.kept.move(
        action="body_contact.lying", source="Ada", target="Ben", over="clothing", pressure="skin"
    )
    told.plan(agreed.kept.added(agreed.a_kiss(), "moves", lying))
    for name in ("Ada", "Ben"):
        told.sign(told.accept(told.offer(name)))
    told.bring_in(world.SCRIPT.replace("Coffee.", "Tea."), "pink")
    assert verdict(told) == "clear", "nothing of the scene has changed"
    before = told.at
    told.bring_in(world.SCRIPT.replace("BEN\nStay.", "Ada and Ben have sex.\n\nBEN\nStay."), "blue")
    assert codes(told) == {"consent.stale"}
    assert verdict(told) == "hold"
    then = checked(told.here.production, at=before)
    assert then.answers()[KEY].verdict.word == "clear", "what was so before the blue pages stays said"


def test_a_no_said_beforehand_stays_out_of_the_rider_and_stops_the_scene(told):
    no = {"action.kiss.open": (Answer.NO, "", "")}
    conversations.answer(told.cast["Ada"], no, by=told.cast["Ada"].person, at=told.later())
    assert [term for term in told.available("Ada") if term.scope.action] == []
    assert verdict(told) == "stop"
    assert codes(told) >= {"consent.refused"}


def test_a_condition_said_beforehand_becomes_a_term_of_the_rider(told):
    only = {"touch.lips": (Answer.ONLY_IF, "rehearsed", "slowly")}
    conversations.answer(told.cast["Ada"], only, by=told.cast["Ada"].person, at=told.later())
    assert any(term.requires for term in told.available("Ada"))
    for name in ("Ada", "Ben"):
        told.sign(told.accept(told.offer(name)))
    assert codes(told) == {"requirement.unmet"} or codes(told) == {"fact.unknown"}


def test_a_counter_makes_a_version_and_what_was_agreed_stays_agreed(told):
    version = told.offer("Ada")
    terms = queries.terms_of(version)
    for term in terms:
        actions.say(version, term.id, Verb.ACCEPT, side=Side.PRODUCTION, by=told.producer, at=told.later())
    kiss = next(term for term in terms if term.scope.action)
    closed = replace(kiss, scope=replace(kiss.scope, action="kiss.closed"))
    made = actions.counter(
        version,
        closed,
        side=Side.PERFORMER,
        says="Closed, please.",
        by=told.cast["Ada"].person,
        at=told.later(),
    )
    assert RiderVersion.objects.get(pk=version.pk).state == State.REPLACED
    assert (made.number, made.state) == (2, State.OFFERED)
    standing = {one.term.id: one.accepted for one in queries.standing(made)}
    assert standing[kiss.id] == {Side.PERFORMER}
    assert {frozenset({Side.PRODUCTION})} == {said for id_, said in standing.items() if id_ != kiss.id}
    signed = told.sign(told.accept(made))
    told.sign(told.accept(told.offer("Ben")))
    assert signed.state == State.SIGNED
    assert "consent.not_covered" in codes(told), "an open kiss is more than the closed one agreed to"


def test_what_is_left_out_is_not_agreed_and_what_both_accepted_stands(told):
    version = told.offer("Ada")
    terms = queries.terms_of(version)
    kiss = next(term for term in terms if term.scope.action)
    for term in terms:
        if term.id != kiss.id:
            for side, who in ((Side.PRODUCTION, told.producer), (Side.PERFORMER, told.cast["Ada"].person)):
                actions.say(version, term.id, Verb.ACCEPT, side=side, by=who, at=told.later())
    made = actions.strike(version, kiss, by=told.cast["Ada"].person, at=told.later())
    assert RiderVersion.objects.get(pk=version.pk).state == State.REPLACED
    assert [term.id for term in queries.terms_of(made)] == [term.id for term in terms if term.id != kiss.id]
    assert made.state == State.AGREED, "nobody has anything left to accept"
    told.sign(made)
    told.sign(told.accept(told.offer("Ben")))
    assert "consent.not_covered" in codes(told)
    with pytest.raises(Refused, match="while the version is offered"):
        actions.strike(made, terms[-1], by=told.cast["Ada"].person, at=told.later())


def test_what_a_performer_requires_is_not_left_out_by_the_other_side(told):
    only = {"touch.lips": (Answer.ONLY_IF, "rehearsed", "slowly")}
    conversations.answer(told.cast["Ada"], only, by=told.cast["Ada"].person, at=told.later())
    version = told.offer("Ada")
    required = next(term for term in queries.terms_of(version) if term.requires)
    with pytest.raises(Refused):
        actions.strike(version, required, by=told.producer, at=told.later())


def test_a_rider_that_does_not_say_enough_is_not_delivered(told):
    told.plan(
        agreed.kept.added(
            agreed.kept.empty(), "moves", agreed.kept.move(action="social_touch", source="Ada", target="Ben")
        )
    )
    version = actions.begin(told.cast["Ada"], told.available("Ada"), synopsis="A greeting.", **told.by())
    with pytest.raises(Refused) as refused:
        actions.deliver(version, **told.by())
    assert {found.code for found in refused.value.findings} >= {"rider.area", "rider.degree"}


def test_one_rider_speaks_for_a_performer_in_a_scene(told):
    told.offer("Ada")
    with pytest.raises(Refused, match="next version"):
        told.offer("Ada")


def test_a_signature_needs_an_agreed_version_and_a_time_that_can_be(told):
    version = told.offer("Ada")
    with pytest.raises(Refused, match="every term is agreed"):
        told.sign(version)
    ready = told.accept(version)
    given = {"party": "performer", "name": "Ada", "file": b"x", "file_name": "x.pdf"}
    for signed_at, why in (
        (told.at + timedelta(days=1), "future"),
        (world.NOW - timedelta(days=9), "before it was delivered"),
    ):
        with pytest.raises(Refused, match=why):
            actions.enter_signature(ready, **given, signed_at=signed_at, **told.by())
    told.sign(ready, "performer")
    with pytest.raises(Refused, match="has signed this version"):
        told.sign(ready, "performer")


def test_nobody_else_takes_back_what_a_performer_agreed_to(told):
    for person in (told.producer, told.coordinator, told.cast["Ben"].person):
        with pytest.raises(Refused, match="Only the performer"):
            actions.withdraw(told.cast["Ada"], by=person, at=told.later())


def test_a_moved_call_is_only_looked_at(told):
    told.call(told.at + timedelta(days=3))
    here = checked(told.here.production, at=told.at)
    supposed = if_called(here, *KEY, told.at + timedelta(hours=5))
    assert supposed.verdict.word == "hold"
    assert checked(told.here.production, at=told.at).plans[KEY].call["Ada"] == told.at - timedelta(
        minutes=0
    ) + timedelta(days=3) - timedelta(minutes=1)


def test_a_summary_hides_when_what_it_was_made_from_changes(told):
    for name in ("Ada", "Ben"):
        told.sign(told.accept(told.offer(name)))
    made = actions.issue(told.here.production, agreed.SCENE, **told.by())
    here = checked(told.here.production, at=told.at)
    assert made.rests_on == actions.summarise.digest_now(here, agreed.SCENE)
    actions.withdraw(told.cast["Ben"], by=told.cast["Ben"].person, at=told.later())
    assert made.rests_on != actions.summarise.digest_now(
        checked(told.here.production, at=told.at), agreed.SCENE
    )


def test_everybody_with_a_seat_has_a_function_the_vocabulary_knows(told):
    people = cast_queries.as_practice(told.here.production, at=told.at)
    functions = {one.function for one in people.values() if one.function}
    assert functions <= set(FUNCTIONS.entries)
