"""The attack log as tests: a note with a rare word is written, and the word is looked for everywhere."""

from __future__ import annotations

import logging
import re
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions, queries
from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.productions import actions as productions
from closedset.rooms.productions import feed_actions
from closedset.rooms.record import actions as record
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Unreadable
from kit import agreed, world

pytestmark = pytest.mark.django_db
RARE = "quincunxial"
FAR = date(2099, 1, 1)


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=1)
    with within({found.here.organisation.pk}):
        found.join("Ada", "ADA", account=found.here.seats[Seat.PERFORMER])
        yield found


@pytest.fixture
def note(told) -> PrivateNote:
    return actions.write(told.cast["Ada"], f"She is {RARE}.", destroy_on=FAR, **told.by())


def signed_in(person) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(person)
    return client


def pages(told) -> list[str]:
    """Every page about the production and its performer that takes no other key."""
    own = {"production": world.key(told.here), "member": told.cast["Ada"].pk}
    named = {
        "breakdown:production": {"production"},
        "productions:index": set(),
        "productions:record": {"production"},
        "productions:cast": {"production"},
        "planning:plans": {"production"},
        "planning:meetings": {"production"},
        "conversations:performers": {"production"},
        "conversations:boundaries": {"production", "member"},
        "conversations:notes": {"production", "member"},
        "riders:riders": {"production"},
        "riders:board": {"production"},
        "riders:withdraw": {"production", "member"},
        "riders:notices": {"production"},
        "riders:agreements": {"production"},
        "riders:everything": {"production", "member"},
        "productions:schedule": {"production"},
        "productions:standards": {"production"},
        "productions:account": {"production", "member"},
    }
    return [reverse(name, kwargs={key: own[key] for key in keys}) for name, keys in named.items()]


def test_the_two_it_is_between_read_it(told, note):
    place = reverse("conversations:notes", args=[world.key(told.here), told.cast["Ada"].pk])
    for person in (told.coordinator, told.cast["Ada"].person):
        assert RARE in signed_in(person).get(place).content.decode()
    assert Entry.objects.filter(event="note.read").count() == 2


def test_no_page_shows_it_to_anybody_else(told, note):
    between = {told.coordinator.pk, told.cast["Ada"].person_id}
    other = world.person("other-coordinator")
    world.seated(told.here, other, Seat.INTIMACY_COORDINATOR)
    keeper = world.person("keeper-of-accounts")
    everybody = [one for one in told.here.seats.values() if one.pk not in between]
    for person in (*everybody, other, keeper):
        for place in pages(told):
            assert RARE not in signed_in(person).get(place).content.decode()


def test_neither_the_link_nor_the_calendar_nor_the_list_of_everything_tells_it(told, note):
    ada = told.cast["Ada"]
    link = actions.open_link(ada, **told.by())
    feed = feed_actions.open_feed(told.here.production, by=ada.person, at=told.later())
    home = told.here.organisation.pk
    ways = [
        reverse("conversations:by_link", args=[home, link]),
        reverse("riders:everything_by_link", args=[home, link]),
        reverse("planning:calendar", args=[home, feed]),
    ]
    for way in ways:
        answer = Client().get(way)
        assert answer.status_code == 200
        assert RARE not in answer.content.decode()
    own = signed_in(ada.person)
    everything = own.get(reverse("riders:everything", args=[world.key(told.here), ada.pk])).content.decode()
    assert "kept until 1 January 2099" in everything, "that there is one is not hidden from whom it is about"
    assert RARE not in everything


@pytest.mark.parametrize("asked", ["?q=quincunxial", "?search=quincunxial", "?about=quincunxial"])
def test_asking_for_the_word_finds_nothing_and_says_nothing_else_than_any_word(told, note, asked):
    """There is no search; no address learns one by taking a word."""
    spent = re.compile(rb'X-CSRFToken": "[^"]*"|value="[A-Za-z0-9]{64}"|[0-9]{2}:[0-9]{2} UTC')
    client = signed_in(told.producer)
    for place in pages(told):
        found, other = client.get(place + asked), client.get(place + asked.replace(RARE, "nonesuchword"))
        assert found.status_code == other.status_code
        bodies = [
            spent.sub(b"", one.content.replace(word.encode(), b""))
            for one, word in ((found, RARE), (other, "nonesuchword"))
        ]
        assert bodies[0] == bodies[1], place


def test_a_dump_of_the_whole_database_does_not_hold_it(told, note):
    dumped = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            dumped += [bytes(one) if isinstance(one, memoryview) else one for row in cursor for one in row]
    assert len(dumped) > 100
    assert not [
        one for one in dumped if RARE.encode() in (one if isinstance(one, bytes) else str(one).encode())
    ]


def test_no_log_line_no_mail_and_no_error_page_holds_it(told, note, caplog):
    caplog.set_level(logging.DEBUG)
    coordinator = signed_in(told.coordinator)
    place = reverse("conversations:notes", args=[world.key(told.here), told.cast["Ada"].pk])
    coordinator.get(place)
    shown = coordinator.post(place, {"words": f"Again {RARE}.", "destroy_on": "yesterday"})
    assert shown.status_code == 422, "their own words come back to them, and to nobody else"
    assert (
        signed_in(told.producer).post(place, {"words": RARE, "destroy_on": "2099-01-01"}).status_code == 404
    )
    PrivateNote.objects.update(sealed=b"\x01spoilt")
    assert RARE not in coordinator.get(place).content.decode()
    assert RARE not in caplog.text
    assert RARE not in "".join(one.body + one.subject for one in mail.outbox)


def test_no_export_of_the_record_holds_it_told_or_not(told, note):
    for tell in (False, True):
        exported = productions.export_record(
            told.here.production, by=told.coordinator, at=told.later(), tell=tell
        )
        assert RARE.encode() not in exported
        whole = record.export(told.here.organisation.pk, by=None, at=told.later(), tell=tell)
        assert RARE.encode() not in whole


def test_a_missing_note_and_a_forbidden_one_are_answered_alike(told, note):
    ways = [
        reverse("conversations:notes", args=[world.key(told.here), one])
        for one in (told.cast["Ada"].pk, note.pk)
    ]
    forbidden, missing = (signed_in(told.producer).get(way) for way in ways)
    assert (forbidden.status_code, missing.status_code) == (404, 404)
    spent = re.compile(rb'X-CSRFToken": "[^"]*"|value="[A-Za-z0-9]{64}"')
    assert spent.sub(b"", forbidden.content) == spent.sub(b"", missing.content)


def test_a_destroyed_note_is_gone_for_good_and_says_so(told, note):
    kept = bytes(note.sealed)
    actions.destroy(note, by=told.coordinator, at=told.later())
    actions.destroy(note, by=told.coordinator, at=told.later())
    PrivateNote.objects.filter(pk=note.pk).update(sealed=kept)
    note.refresh_from_db()
    with pytest.raises(Unreadable):
        queries.body_of(note)
    assert Entry.objects.filter(event="note.destroyed").count() == 1
    place = reverse("conversations:notes", args=[world.key(told.here), told.cast["Ada"].pk])
    assert "no copy of it can be opened" in signed_in(told.coordinator).get(place).content.decode()


def test_only_the_two_destroy_it_and_its_day_does(told, note):
    with pytest.raises(Refused, match="Only the two"):
        actions.destroy(note, by=told.producer, at=told.later())
    with pytest.raises(Refused, match="a day to come"):
        actions.write(told.cast["Ada"], "x", destroy_on=told.at.date(), **told.by())
    soon = actions.write(told.cast["Ada"], "x", destroy_on=told.at.date() + timedelta(days=1), **told.by())
    PrivateNote.objects.filter(pk=soon.pk).update(destroy_on=told.at.date())
    call_command("notes_destroy_due", stdout=(said := open("/dev/null", "w")))  # noqa: SIM115
    said.close()
    soon.refresh_from_db()
    note.refresh_from_db()
    assert (soon.destroyed_at is not None, soon.destroyed_by, note.destroyed_at) == (True, None, None)


def test_the_key_of_one_note_opens_no_other(told, note):
    other = actions.write(told.cast["Ada"], "Something else.", destroy_on=FAR, **told.by())
    actions.destroy(other, by=told.coordinator, at=told.later())
    assert RARE in queries.body_of(note)
