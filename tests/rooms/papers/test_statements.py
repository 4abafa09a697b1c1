"""A performer's statement as a paper: theirs, read by whoever hears them, and by nobody else by any way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.papers import boundary_statement
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations import queries as said
from closedset.rooms.conversations.questions import ANSWERS, CONDITIONS, PARTS, Answer
from closedset.rooms.papers import actions, composing, queries, sendable, statements
from closedset.rooms.papers.actions import bundle
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.now import NotThere, Now
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record.actions import shred
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db
WORDS = "Only with the lamp off."


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        ada, agent = found.here.seats[Seat.PERFORMER], found.here.seats[Seat.REPRESENTATIVE]
        ben = world.person("ben")
        world.seated(found.here, ben, Seat.PERFORMER)
        found.join("Ada", "ADA", account=ada, representative=agent)
        found.join("Ben", "BEN", account=ben)
        say(found)
        yield found


def say(told, **more) -> None:
    ada = told.cast["Ada"]
    answers = {"touch.back": (Answer.NO, "", WORDS)}
    conversations.answer(ada, answers, by=ada.person, at=told.later(), **more)


def get(client, told, person, *form: str, whose: str = "Ada"):
    client.force_login(person)
    name = "take_out" if form else "made"
    key = str(told.cast[whose].pk)
    way = reverse(f"papers:{name}", args=[world.key(told.here), "boundary_statement", key, *form])
    return client.get(way)


def listed(client, told, person) -> str:
    client.force_login(person)
    return client.get(reverse("papers:papers", args=[world.key(told.here)])).content.decode()


def events(told) -> list[tuple[str, object]]:
    rows = Entry.objects.filter(on_id=told.cast["Ada"].pk, reading=True).order_by("seq")
    return list(rows.values_list("event", "by_id"))


def test_a_performer_reads_and_keeps_their_own_and_each_time_is_entered(told, client):
    ada = told.cast["Ada"].person
    page = get(client, told, ada).content.decode()
    assert WORDS in page
    assert "Visible to: Ada and the intimacy coordinator." in page
    assert "Issue it" not in page
    kept = get(client, told, ada, "page")
    assert WORDS in kept.content.decode()
    assert 'filename="boundary-statement.html"' in kept["Content-Disposition"]
    assert events(told) == [("paper.read", ada.pk), ("paper.taken_out", ada.pk)]


def test_whoever_hears_performers_reads_it_and_the_performer_sees_that_they_did(told, client):
    assert WORDS in get(client, told, told.coordinator).content.decode()
    assert get(client, told, told.coordinator, "a4").content.startswith(b"%PDF-")
    assert [event for event, _by in events(told)].count("boundary.read") == 2
    client.force_login(told.cast["Ada"].person)
    way = reverse("conversations:boundaries", args=[world.key(told.here), told.cast["Ada"].pk])
    page = client.get(way).content.decode()
    assert str(told.coordinator) in page
    assert "As a paper, to keep" in page


@pytest.mark.parametrize("seat", [one for one in Seat if one is not Seat.INTIMACY_COORDINATOR])
def test_nobody_else_reads_it_whatever_their_seat(told, client, seat: Seat):
    """Neither who represents them, nor an assistant, nor another performer."""
    person = told.here.seats[seat]
    if person != told.cast["Ada"].person:
        for form in ((), ("page",)):
            assert get(client, told, person, *form).status_code == 404
    assert get(client, told, told.cast["Ben"].person).status_code == 404
    assert events(told) == []


def test_it_stands_in_the_list_of_the_two_and_of_nobody_else(told, client):
    for seat, person in told.here.seats.items():
        if seat is not Seat.OBSERVER:
            mine = seat in {Seat.PERFORMER, Seat.INTIMACY_COORDINATOR}
            assert ("boundary_statement" in listed(client, told, person)) == mine
    assert "boundary_statement" not in listed(client, told, told.cast["Ben"].person)


def test_it_is_issued_to_nobody_by_anybody(told, client):
    key = str(told.cast["Ada"].pk)
    with pytest.raises(Refused, match="issued to nobody"):
        actions.issue(told.here.production, Kind.BOUNDARY_STATEMENT, key, **told.by())
    with pytest.raises(Refused, match="coordinators make"):
        actions.issue(told.here.production, Kind.BOUNDARY_STATEMENT, key, **told.by(told.producer))
    client.force_login(told.coordinator)
    way = reverse("papers:issue", args=[world.key(told.here), "boundary_statement", key])
    assert client.post(way).status_code == 409
    assert not Issued.objects.exists()


def test_it_is_in_no_bundle_and_no_copy_of_it_is_sent(told):
    assert Kind.BOUNDARY_STATEMENT not in bundle.FOR_A_DAY
    assert sendable.choices(world.key(told.here), at=told.at) == []
    with pytest.raises(LookupError):
        sendable.pdf(told.cast["Ada"].pk)
    with pytest.raises(NotThere):
        composing.copies(Now(told.here.production, told.at), Kind.BOUNDARY_STATEMENT, "any")


def test_where_nothing_was_said_there_is_no_paper(told, client):
    assert get(client, told, told.cast["Ben"].person, whose="Ben").status_code == 404
    assert get(client, told, told.coordinator, whose="Ben").status_code == 404


def test_a_destroyed_statement_has_no_paper(told, client):
    ada = told.cast["Ada"]
    conversations.forget(ada, by=ada.person, at=told.later(), why="Their wish.")
    for person in (ada.person, told.coordinator):
        assert get(client, told, person).status_code == 404
        assert "boundary_statement" not in listed(client, told, person)


def test_a_statement_whose_key_is_gone_has_no_paper_though_its_rows_are_back(told, client):
    """As after a backup was put back that is older than the destruction."""
    ada = told.cast["Ada"]
    shred(organisation=ada.organisation_id, subject=ada.pk, kind=said.BOUNDARY, by=None, at=told.later())
    assert get(client, told, ada.person).status_code == 404


def test_an_account_that_came_later_reads_nothing_older_and_is_told_that_there_is_more(told, client):
    CastMember.objects.filter(pk=told.cast["Ada"].pk).update(person_since=told.later())
    ada = told.cast["Ada"].person
    assert get(client, told, ada).status_code == 404
    assert "boundary_statement" not in listed(client, told, ada)
    ada_now = CastMember.objects.get(pk=told.cast["Ada"].pk)
    given = {"touch.neck": (Answer.YES, "", "")}
    conversations.answer(ada_now, given, by=ada, at=told.later())
    page = get(client, told, ada).content.decode()
    assert boundary_statement.OLDER in page
    assert WORDS not in page
    whole = get(client, told, told.coordinator).content.decode()
    assert WORDS in whole
    assert boundary_statement.OLDER not in whole


def test_a_key_that_is_none_or_anothers_productions_is_not_found(told):
    seen = Seen(told.here.production, told.reader())
    other = world.a_set("there", told.here.organisation)
    for key in ("nothing", str(other.production.pk)):
        with pytest.raises(NotThere):
            statements.copies(seen, told.coordinator, key, at=told.at + timedelta(days=1))


def test_the_paper_says_answers_conditions_and_parts_in_the_words_of_the_page():
    assert set(boundary_statement.ANSWERS) == set(Answer)
    assert {one.value: str(words).lower() for one, words in ANSWERS.items()} == boundary_statement.ANSWERS
    assert {one: str(words) for one, words in CONDITIONS.items()} == boundary_statement.CONDITIONS
    assert {one: str(words) for one, words in PARTS.items()} == boundary_statement.PARTS


def test_subjects_name_whoever_has_said_something(told):
    found = [
        one.key for one in queries.subjects(Now(told.here.production, told.at)) if one.about == "statement"
    ]
    assert found == [str(told.cast["Ada"].pk)]
