"""Statements: whose they are, what they come to, and who reads them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from closedset.practice.consent.terms import Said
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions, forms, queries
from closedset.rooms.conversations.models import BoundaryLine
from closedset.rooms.conversations.questions import CONDITIONS, QUESTIONS, Answer
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db
NO, YES, ONLY_IF = (Answer.NO, "", ""), (Answer.YES, "", ""), (Answer.ONLY_IF, "closed_set", "")
GIVEN = st.sampled_from([NO, YES, ONLY_IF])


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=1)
    with within({found.here.organisation.pk}):
        found.join("Ada", "ADA", account=found.here.seats[Seat.PERFORMER])
        yield found


def say(told: agreed.Story, **answers) -> int:
    named = {name.replace("__", "."): given for name, given in answers.items()}
    return actions.answer(told.cast["Ada"], named, by=told.cast["Ada"].person, at=told.later())


def place(told: agreed.Story, name: str = "boundaries") -> str:
    return reverse(f"conversations:{name}", args=[world.key(told.here), told.cast["Ada"].pk])


@pytest.fixture
def sits(client, told):
    def signed_in(seat: Seat):
        client.force_login(told.here.seats[seat])
        return client

    return signed_in


def test_a_no_is_a_refusal_from_its_moment_and_a_later_yes_does_not_lift_it(told):
    say(told, touch__back=NO)
    say(told, touch__back=YES)
    (refusal,) = queries.said_by(told.cast["Ada"], at=told.at)
    assert (refusal.said, refusal.scope.area) == (Said.REFUSE, "back")
    assert queries.standing(told.cast["Ada"], at=told.at)["touch.back"].answer is Answer.YES
    assert queries.said_by(told.cast["Ada"], at=refusal.at - timedelta(seconds=1)) == ()


def test_a_condition_counts_from_its_moment_on(told):
    say(told, touch__back=ONLY_IF)
    (needed,) = queries.said_by(told.cast["Ada"], at=told.at)
    assert [need.name for need in needed.requires] == ["closed_set"]
    say(told, touch__back=YES)
    assert queries.said_by(told.cast["Ada"], at=told.at) == (needed,)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(sorted(QUESTIONS)), GIVEN), max_size=5))
def test_nothing_that_is_said_here_permits_anything(told, said):
    for question, given_ in said:
        actions.answer(told.cast["Ada"], {question: given_}, by=None, at=told.later())
    statements = queries.said_by(told.cast["Ada"], at=told.at)
    assert {one.said for one in statements} <= {Said.REFUSE, Said.REQUIRE}
    assert all(one.performer == "Ada" for one in statements)


def test_saying_the_same_twice_is_saying_it_once(told):
    assert say(told, touch__back=NO, seen__back=YES) == 2
    assert say(told, touch__back=NO, seen__back=YES) == 0


def test_every_condition_and_every_question_is_one_the_engine_knows():
    for question in QUESTIONS.values():
        assert question.scope().what or question.scope().action
    assert set(CONDITIONS) == {"closed_set", "rehearsed", "check_in", "present", "monitors"}


def test_the_performer_answers_and_it_stands_in_the_record_without_what_was_said(told, sits):
    answer = sits(Seat.PERFORMER).post(place(told), {"touch.back": "no", "touch.neck": "yes"}, follow=True)
    assert "Saved: 2 new" in answer.content.decode()
    entry = Entry.objects.filter(event="boundary.answered").get()
    assert entry.by_id == told.here.seats[Seat.PERFORMER].pk
    assert b"back" not in bytes(BoundaryLine.objects.first().sealed)


def test_an_only_if_without_its_condition_is_refused_and_nothing_is_kept(told, sits):
    answer = sits(Seat.PERFORMER).post(place(told), {"touch.back": "no", "touch.neck": "only_if"})
    assert answer.status_code == 409
    assert "needs its condition" in answer.content.decode()
    assert not BoundaryLine.objects.exists()
    with pytest.raises(ValueError, match="perhaps"):
        forms.answers({"touch.back": "perhaps"})
    with pytest.raises(ValueError, match="magic"):
        forms.answers({"touch.back": "only_if", "touch.back:if": "magic"})


def test_the_coordinator_reads_may_not_answer_and_the_performer_sees_who_read(told, sits):
    say(told, touch__back=NO, touch__hair=(Answer.ONLY_IF, "rehearsed", "Ask me first."))
    read = sits(Seat.INTIMACY_COORDINATOR).get(place(told))
    assert "Ask me first." in read.content.decode()
    refused = sits(Seat.INTIMACY_COORDINATOR).post(place(told), {"touch.back": "yes"})
    assert (refused.status_code, "Only the performer" in refused.content.decode()) == (409, True)
    own = sits(Seat.PERFORMER).get(place(told)).content.decode()
    assert "Who has read it" in own
    assert str(told.coordinator) in own


def test_a_link_opens_one_page_until_it_is_closed_or_replaced(told, sits, client):
    coordinator = sits(Seat.INTIMACY_COORDINATOR)
    shown = coordinator.post(place(told, "link")).content.decode()
    way = next(word for word in shown.replace("<", " ").replace(">", " ").split() if "/my/" in word)
    way = way[way.index("/my/") :]
    client.logout()
    page = client.get(way)
    assert page.status_code == 200
    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("no-store", "same-origin")
    assert client.post(way, {"touch.back": "no"}).status_code == 302
    assert BoundaryLine.objects.get().by_id is None
    coordinator = sits(Seat.INTIMACY_COORDINATOR)
    coordinator.post(place(told, "close_link"))
    client.logout()
    assert client.get(way).status_code == 404
    assert client.post(way, {"touch.back": "yes"}).status_code == 404


def test_a_link_ends_with_its_days(told):
    token = actions.open_link(told.cast["Ada"], by=told.coordinator, at=told.at, reader=told.reader())
    assert queries.by_token(token, at=told.at + timedelta(days=13)) is not None
    assert queries.by_token(token, at=told.at + timedelta(days=14)) is None
    with pytest.raises(Refused, match="The intimacy coordinator does this"):
        actions.open_link(told.cast["Ada"], by=told.producer, at=told.at, reader=told.reader(told.producer))
