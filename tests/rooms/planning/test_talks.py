"""Who was in a talk with direction or production reads that talk and its note; nobody else gains anything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import (
    ATTENDS,
    OF_PERFORMERS,
    READS_PAPERS,
    Matter,
    Reader,
    Seat,
    may_attend,
    may_read_talk,
    may_see,
)
from closedset.rooms.papers import actions as papers
from closedset.rooms.papers import sendable
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.planning import actions, talk_queries
from closedset.rooms.planning.models import Meeting
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db
THEIRS, OTHERS = "The lamp goes out.", "A longer kiss is wanted."


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=2)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        yield found


@pytest.fixture
def talks(told) -> tuple[Meeting, Meeting]:
    """One the producer was in, and one in which only direction was."""
    return talk(told, THEIRS, Seat.PRODUCER), talk(told, OTHERS, Seat.DIRECTOR)


def talk(told: agreed.Story, words: str, *there: Seat) -> Meeting:
    return actions.meet(
        told.here.production,
        held_on=told.at.date(),
        attended="Somebody from outside",
        attendees=[str(told.here.seats[one].pk) for one in there],
        scene="2",
        said={"details": words},
        **told.by(),
    )


def page(client, told, who) -> tuple[int, str]:
    client.force_login(who)
    answer = client.get(reverse("planning:meetings", args=[world.key(told.here)]))
    return answer.status_code, answer.content.decode()


def note(told: agreed.Story, of: Meeting):
    (issued,) = papers.issue(told.here.production, Kind.MEETING_NOTE, str(of.pk), **told.by())
    return issued


def reads_note(client, told, who, issued) -> int:
    client.force_login(who)
    place = reverse("papers:paper", args=[world.key(told.here), issued.pk])
    return client.get(place).status_code


def test_whoever_was_there_reads_that_talk_and_no_other(client, told, talks):
    status, text = page(client, told, told.producer)
    assert status == 200
    assert THEIRS in text
    assert OTHERS not in text
    assert "Here-Producer, Somebody from outside" in text
    assert "Enter a talk" not in text
    for address in ("planning:plans", "planning:plan"):
        more = ["2", "principal"] if address == "planning:plan" else []
        assert client.get(reverse(address, args=[world.key(told.here), *more])).status_code == 404
    assert all(words in page(client, told, told.coordinator)[1] for words in (THEIRS, OTHERS))
    assert all(words in page(client, told, told.here.seats[Seat.DIRECTOR])[1] for words in (THEIRS, OTHERS))


def test_nobody_else_finds_that_there_was_one(client, told, talks):
    for seat, who in told.here.seats.items():
        if seat is not Seat.PRODUCER and not may_see(Matter.ASK, Reader("x", frozenset({seat}))):
            assert page(client, told, who)[0] == 404, seat
    home = reverse("breakdown:production", args=[world.key(told.here)])
    for seat, shown in ((Seat.PRODUCER, True), (Seat.FIRST_AD, False), (Seat.PERFORMER, False)):
        client.force_login(told.here.seats[seat])
        assert (">Talks<" in client.get(home).content.decode()) is shown, seat


def test_the_note_is_read_by_whoever_was_there_once_it_is_issued(client, told, talks):
    theirs, others = (note(told, one) for one in talks)
    assert reads_note(client, told, told.producer, theirs) == 200
    assert reads_note(client, told, told.producer, others) == 404
    made = reverse("papers:made", args=[world.key(told.here), "meeting_note", str(talks[0].pk)])
    assert client.get(made).status_code == 404, "before it is issued it is the coordinators' alone"
    listed = client.get(reverse("papers:papers", args=[world.key(told.here)])).content.decode()
    assert str(theirs.pk) in listed
    assert str(others.pk) not in listed
    for seat in (Seat.FIRST_AD, Seat.LEGAL, Seat.PERFORMER, Seat.REPRESENTATIVE):
        assert reads_note(client, told, told.here.seats[seat], theirs) == 404
    assert reads_note(client, told, told.here.seats[Seat.DIRECTOR], theirs) == 200
    client.force_login(told.coordinator)
    text = client.get(reverse("papers:paper", args=[world.key(told.here), theirs.pk])).content.decode()
    assert "and Here-Producer" in text, "the paper says who reads it"


def test_a_copy_goes_only_to_whoever_reads_the_note(told, talks):
    theirs, others = (note(told, one) for one in talks)
    assert sendable.may_read(theirs.pk, told.reader(told.producer))
    assert not sendable.may_read(others.pk, told.reader(told.producer))
    assert not sendable.may_read(theirs.pk, told.reader(told.here.seats[Seat.FIRST_AD]))


def test_with_the_seat_the_talk_is_gone(client, told, talks):
    issued = note(told, talks[0])
    SeatRow.objects.filter(seat=Seat.PRODUCER).update(left_at=told.later())
    assert page(client, told, told.producer)[0] == 404
    assert reads_note(client, told, told.producer, issued) == 404


@pytest.mark.parametrize("seat", sorted(OF_PERFORMERS | {Seat.OBSERVER}))
def test_nobody_who_performs_or_represents_can_be_named_as_having_been_there(told, seat):
    with pytest.raises(Refused, match="nobody who performs"):
        talk(told, THEIRS, seat)
    assert not Meeting.objects.exists()


def test_a_stranger_cannot_be_named(told):
    told.here.seats[Seat.PRODUCER] = world.person("stranger")
    with pytest.raises(Refused, match="with a seat here"):
        talk(told, THEIRS, Seat.PRODUCER)


def test_a_producer_who_is_cast_or_takes_the_seat_of_a_performer_reads_no_talk(client, told, talks):
    """They could read what is wanted of themselves, or of whom they speak for."""
    issued = note(told, talks[0])
    told.join("Pat", "PAT", account=told.producer)
    assert page(client, told, told.producer)[0] == 404
    assert reads_note(client, told, told.producer, issued) == 404
    assert str(told.producer.pk) not in talk_queries.can_attend(world.key(told.here), at=told.later())
    both = Reader("x", frozenset({Seat.PRODUCER, Seat.REPRESENTATIVE}))
    assert not may_read_talk(both, attended=True)


def test_a_talk_is_entered_with_people_chosen_on_the_form(client, told):
    client.force_login(told.coordinator)
    place = reverse("planning:meetings", args=[world.key(told.here)])
    assert "Here-Stunts (Stunts)" in client.get(place).content.decode()
    assert "Here-Performer (" not in client.get(place).content.decode()
    stunts, performer = (str(told.here.seats[one].pk) for one in (Seat.STUNTS, Seat.PERFORMER))
    sent = {"held_on": "2026-03-01", "tone": THEIRS}
    assert client.post(place, sent).status_code == 422, "somebody was there"
    assert client.post(place, sent | {"attendees": [performer]}).status_code == 422
    assert client.post(place, sent | {"attendees": [stunts]}).status_code == 302
    assert Meeting.objects.get().attendees == [stunts]
    assert THEIRS in page(client, told, told.here.seats[Seat.STUNTS])[1]
    refused = client.post(place, sent | {"attendees": [stunts]})
    assert (refused.status_code, Meeting.objects.count()) == (409, 1), "they read, and write nothing"


def test_each_seat_that_attends_finds_papers_and_is_no_performers():
    reads = frozenset().union(*READS_PAPERS.values())
    assert reads >= ATTENDS
    assert not ATTENDS & OF_PERFORMERS
    for seat in Seat:
        reader = Reader("x", frozenset({seat}))
        assert may_attend(reader) is (seat in ATTENDS)
        assert may_read_talk(reader, attended=False) is may_see(Matter.ASK, reader)
