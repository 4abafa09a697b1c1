"""Notices and messages: what is entered, who answers, what goes out, and what can be taken back before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.notices import Kind
from closedset.practice.visibility import Seat
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions
from closedset.rooms.riders.actions.tell import tell_offered
from closedset.rooms.riders.models import NoticeGiven
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=2)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def test_a_message_carries_a_link_and_nothing_else(told, django_capture_on_commit_callbacks):
    version = actions.begin(told.cast["Ada"], told.available("Ada"), synopsis="A kiss.", **told.by())
    with django_capture_on_commit_callbacks(execute=True):
        actions.deliver(version, address="https://set.example", **told.by())
    told_to = {one for message in mail.outbox for one in message.to}
    assert told_to == {
        told.cast["Ada"].person.email,
        told.producer.email,
        told.here.seats[Seat.LEGAL].email,
    }
    for message in mail.outbox:
        assert f"https://set.example/productions/{world.key(told.here)}/riders/" in message.body
        assert "kiss" not in message.body.lower() + message.subject.lower()
        assert "Ada" not in message.body + message.subject
    assert Entry.objects.filter(event="rider.told").count() == 1


def test_what_was_taken_back_in_time_is_told_to_nobody(told):
    version = told.offer("Ada")
    actions.void(version, **told.by())
    tell_offered.call(str(version.pk), str(version.organisation_id), "https://set.example")
    tell_offered.call(str(told.cast["Ada"].pk), str(version.organisation_id), "https://set.example")
    assert mail.outbox == []


def test_a_performer_asks_for_a_coordinator_and_is_answered_once_with_a_date(told, client):
    client.force_login(told.cast["Ada"].person)
    place = reverse("riders:notices", args=[world.key(told.here)])
    asked = {"kind": "request", "says": "For scene 2, please.", "member": told.cast["Ada"].pk}
    assert client.post(place, asked).status_code == 302
    request = NoticeGiven.objects.get()
    client.force_login(told.producer)
    assert "waits for an answer" in client.get(place).content.decode()
    answer = reverse("riders:answer", args=[world.key(told.here), request.pk])
    assert client.post(answer, {"answer": "Granted."}).status_code == 302
    again = client.post(answer, {"answer": "Refused."})
    assert (again.status_code, "It has been answered" in again.content.decode()) == (409, True)
    assert client.post(answer, {"answer": ""}).status_code == 409
    request.refresh_from_db()
    assert (request.answer, request.answered_by) == ("Granted.", told.producer.pk)
    client.force_login(told.cast["Ben"].person)
    assert "For scene 2" not in client.get(place).content.decode(), "each performer sees their own"


def test_an_audition_is_entered_in_its_own_room_and_one_from_before_is_still_shown(told, client):
    client.force_login(told.producer)
    place = reverse("riders:notices", args=[world.key(told.here)])
    assert client.post(place, {"kind": "audition", "says": "Cleo"}).status_code == 422
    before = NoticeGiven(
        organisation_id=told.here.organisation.pk,
        production=told.here.production,
        kind=Kind.AUDITION,
        says="Cleo",
        audition={"stage": "final_callback", "at": told.at.isoformat(), "garment": True},
        given_at=told.at,
        by_id=told.producer.pk,
    )
    before.save(force_insert=True)
    page = client.get(place).content.decode()
    assert "Final callback" in page
    assert reverse("auditions:auditions", args=[world.key(told.here)]) in page


def test_nobody_asks_in_another_performers_name(told):
    with pytest.raises(Refused, match="enter notices"):
        actions.give(
            told.here.production,
            Kind.REQUEST,
            says="x",
            member=told.cast["Ada"],
            **told.by(told.cast["Ben"].person),
        )
    given = actions.give(told.here.production, Kind.PARTNER, says="With Ben.", **told.by())
    with pytest.raises(Refused, match="waits for no answer"):
        actions.answer(given, "x", **told.by())
