"""Statements: whose they are, what they come to, and who reads them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from closedset.practice.consent.terms import Said
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions, queries
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


def test_an_only_if_without_its_condition_comes_back_with_everything_typed_and_nothing_is_kept(told, sits):
    typed = {"touch.back": "no", "touch.back:words": "Since last year.", "touch.neck": "only_if"}
    token = actions.open_link(told.cast["Ada"], by=told.coordinator, at=told.later(), reader=told.reader())
    by_link = reverse("conversations:by_link", args=[told.here.organisation.pk, token])
    for way in (place(told), by_link):
        answer = sits(Seat.PERFORMER).post(way, typed)
        page = answer.content.decode()
        assert answer.status_code == 422
        assert page.count("Only if what?") == 1
        assert "Since last year." in page
        assert re.search(r'name="touch.back"\s+value="no"\s+checked', page)
        assert not BoundaryLine.objects.exists()
    assert sits(Seat.PERFORMER).post(place(told), typed | {"touch.neck:words": "slowly"}).status_code == 302
    assert BoundaryLine.objects.count() == 2


@pytest.mark.parametrize(
    "sent",
    [
        {"touch.back": "perhaps"},
        {"touch.back": "taken_back"},
        {"touch.back": "only_if", "touch.back:if": "magic"},
    ],
)
def test_an_answer_that_is_not_offered_is_refused(told, sits, sent):
    assert sits(Seat.PERFORMER).post(place(told), sent).status_code == 409
    assert not BoundaryLine.objects.exists()


def test_a_condition_ends_when_the_performer_signed_in_takes_it_back(told, sits):
    back = place(told, "take_back")
    for seat in (Seat.PRODUCER, Seat.INTIMACY_COORDINATOR):
        expected = 404 if seat is Seat.PRODUCER else 409
        assert sits(seat).post(back, {"question": "touch.back"}).status_code == expected
    say(told, touch__back=ONLY_IF, touch__neck=(Answer.ONLY_IF, "", "slowly"), touch__hair=NO)
    said = queries.said_by(told.cast["Ada"], at=told.at)
    assert "Take the condition back" in sits(Seat.PERFORMER).get(place(told)).content.decode()
    for _twice in range(2):
        assert sits(Seat.PERFORMER).post(back, {"question": "touch.back"}).status_code == 302
        left = queries.said_by(told.cast["Ada"], at=world.today() + timedelta(hours=1))
        assert {one.scope.area for one in set(said) - set(left)} == {"back"}
    assert BoundaryLine.objects.count() == 4
    assert queries.said_by(told.cast["Ada"], at=told.at) == said
    sits(Seat.PERFORMER).post(back, {"question": "touch.hair"})
    assert Said.REFUSE in {one.said for one in queries.said_by(told.cast["Ada"], at=world.today())}
    page = sits(Seat.PERFORMER).get(place(told)).content.decode()
    assert page.count("Take the condition back") == 1
    assert "condition taken back" in page


def test_a_condition_said_again_holds_again(told):
    ada = told.cast["Ada"]
    say(told, touch__back=ONLY_IF)
    actions.take_back(ada, "touch.back", by=ada.person, at=told.later())
    assert queries.said_by(ada, at=told.at) == ()
    say(told, touch__back=ONLY_IF)
    assert len(queries.said_by(ada, at=told.at)) == 1


def test_every_following_of_a_link_is_entered_and_shown_to_the_performer(told, sits, client):
    token = actions.open_link(told.cast["Ada"], by=told.coordinator, at=told.later(), reader=told.reader())
    assert "Not followed yet." in sits(Seat.PERFORMER).get(place(told)).content.decode()
    client.logout()
    client.get(reverse("conversations:by_link", args=[told.here.organisation.pk, token]))
    assert Entry.objects.get(event="boundary.link_used").by_id is None
    page = sits(Seat.PERFORMER).get(place(told)).content.decode()
    assert "Followed:" in page
    assert str(told.coordinator) in page


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


# --- One scene, and a day to go through it again ---


def test_an_answer_for_one_scene_reaches_that_scene_and_takes_nothing_back_elsewhere(told, sits):
    ada = sits(Seat.PERFORMER)
    say(told, touch__back=ONLY_IF)
    sent = ada.post(place(told), {"scene": " 10a ", "touch.back": "no", "touch.hand": "yes"})
    assert sent["Location"].endswith("?scene=10A")
    both = queries.said_by(told.cast["Ada"], at=world.today() + timedelta(days=1))
    found = {(one.said, one.scope.area, one.scope.scenes) for one in both}
    assert found == {
        (Said.REQUIRE, "back", frozenset()),
        (Said.REFUSE, "back", frozenset({"10A"})),
    }
    page = re.sub(r"\s+", " ", ada.get(place(told), {"scene": "10A"}).content.decode())
    assert "In every scene: Only if the set is closed" in page
    assert "(scene 10A): <strong>No</strong>" in page
    assert queries.standing(told.cast["Ada"], at=world.today() + timedelta(days=1))["touch.back"].answer is (
        Answer.ONLY_IF
    )


def test_a_condition_taken_back_in_one_scene_holds_in_every_other(told, sits):
    ada = told.cast["Ada"]
    say(told, touch__back=ONLY_IF)
    actions.answer(ada, {"touch.back": ONLY_IF}, scene="10", by=ada.person, at=told.later())
    sits(Seat.PERFORMER).post(place(told, "take_back"), {"question": "touch.back", "scene": "10"})
    (left,) = queries.said_by(ada, at=world.today() + timedelta(days=1))
    assert (left.said, left.scope.scenes) == (Said.REQUIRE, frozenset())


def test_from_the_day_the_performer_named_everything_waits_until_they_name_another(told, sits):
    ada, performer = told.cast["Ada"], sits(Seat.PERFORMER)
    soon, later = (world.today() + timedelta(days=days) for days in (2, 40))
    performer.post(place(told, "ask_again"), {"again": f"{soon:%Y-%m-%d}"})
    assert queries.said_by(ada, at=world.today() + timedelta(days=1)) == ()
    (waits,) = queries.said_by(ada, at=soon + timedelta(days=1))
    assert waits.requires[0].value == "statement of Ada gone through again"
    assert (waits.said, waits.scope.scenes) == (Said.REQUIRE, frozenset())
    performer.post(place(told, "ask_again"), {"again": f"{later:%Y-%m-%d}"})
    assert queries.said_by(ada, at=soon + timedelta(days=1)) == ()
    performer.post(place(told, "ask_again"), {"again": ""})
    assert queries.said_by(ada, at=later + timedelta(days=1)) == ()
    assert Entry.objects.filter(event="boundary.ask_again").count() == 3


@pytest.mark.parametrize("typed", ["2001-01-01", "someday"])
def test_a_day_that_is_past_or_no_day_is_refused(told, sits, typed):
    assert sits(Seat.PERFORMER).post(place(told, "ask_again"), {"again": typed}).status_code == 409
    assert queries.ask_again(told.cast["Ada"], at=told.later()) is None


def test_by_a_link_the_day_comes_nearer_and_never_goes_further(told, client):
    ada = told.cast["Ada"]
    token = actions.open_link(ada, **told.by())
    way_in = reverse("conversations:by_link", args=[told.here.organisation.pk, token])
    first, nearer, further = (world.today() + timedelta(days=days) for days in (20, 10, 30))
    for day, status in ((first, 302), (nearer, 302), (further, 409), (None, 409)):
        sent = client.post(way_in, {"again": f"{day:%Y-%m-%d}" if day else ""})
        assert sent.status_code == status
    standing = queries.ask_again(ada, at=world.today() + timedelta(days=1))
    assert standing.on == nearer.date()
    assert standing.by_id is None


def test_the_coordinator_sees_that_it_is_time_and_names_no_day_for_anybody(told, sits):
    ada, coordinator = told.cast["Ada"], sits(Seat.INTIMACY_COORDINATOR)
    actions.ask_again(ada, (told.at - timedelta(days=1)).date(), by=ada.person, at=told.later())
    listed = coordinator.get(reverse("conversations:performers", args=[world.key(told.here)]))
    assert "To be gone through again since" in listed.content.decode()
    assert "This was to be gone through again" in coordinator.get(place(told)).content.decode()
    assert coordinator.post(place(told, "ask_again"), {"again": "2099-01-01"}).status_code == 409
