"""Everything kept about a performer: shown to them, with and without an account, and to nobody else."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.notices import Kind
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.productions import link_actions
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, everything_pages
from kit import agreed, world

pytestmark = pytest.mark.django_db
RARE = "quincunxial"


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=2)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def as_(who) -> Client:
    client = Client()
    client.force_login(who)
    return client


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def way(told: agreed.Story, name: str = "Ada") -> str:
    return reverse("riders:everything", args=[world.key(told.here), told.cast[name].pk])


def a_life(told: agreed.Story) -> str:
    """Ada answers, agrees, takes back, is noticed and noted; the address of her page without an account."""
    ada = told.cast["Ada"]
    token = conversations.open_link(ada, **told.by())
    conversations.answer(ada, {"touch.hair": (Answer.NO, "", "")}, by=ada.person, at=told.later())
    told.sign(told.accept(told.offer("Ada")))
    conversations.write(ada, f"Ada is {RARE}.", destroy_on=date(2099, 1, 1), **told.by())
    actions.give(told.here.production, Kind.REQUEST, says="I ask for one.", member=ada, **told.by(ada.person))
    actions.withdraw(ada, scenes=["2"], by=ada.person, at=told.later())
    as_(told.coordinator).get(reverse("conversations:boundaries", args=[world.key(told.here), ada.pk]))
    return reverse("riders:everything_by_link", args=[told.here.organisation.pk, token])


def test_a_performer_reads_all_of_it_with_an_account_and_without(told):
    by_link = a_life(told)
    for page in (as_(told.cast["Ada"].person).get(way(told)), Client().get(by_link)):
        said = words(page)
        for part in (
            "1 answer kept",
            "Ada, rider 1 , version 1: Signed",
            "by kiss",
            "Signed (performer): Performer",
            "everything in scene 2",
            "I ask for one.",
            "kept until 1 January 2099",
            "confirmed by Here-Intimacy_Coordinator",
            "Here-Intimacy_Coordinator read a performer's statement",
            "Here-Intimacy_Coordinator wrote a private note",
        ):
            assert part in said, (part, said)
        assert RARE not in page.content.decode()
        assert page["Cache-Control"] == "no-store"
        assert "Visible to: you alone." in said


def test_nothing_of_anybody_else_is_on_it(told):
    a_life(told)
    bens = told.sign(told.accept(told.offer("Ben")))
    said = words(as_(told.cast["Ada"].person).get(way(told)))
    assert bens.digest not in said
    assert "Ben, rider" not in said
    page = everything_pages.everything(told.cast["Ben"], at=told.later())
    assert [one.called for one in page.versions] == ["Ben, rider 1"]
    assert not page.withdrawn
    assert not page.notes


def test_every_day_named_and_every_account_that_was_named_stand_on_it(told):
    ada = told.cast["Ada"]
    for day in (date(2027, 1, 8), None):
        conversations.ask_again(ada, day, by=ada.person, at=told.later())
    said = words(as_(ada.person).get(way(told)))
    assert "to be gone through again from 8 January 2027." in said
    assert "no day any more." in said
    cleo = told.join("Cleo", "CLEO")
    stranger = world.person("stranger")
    named = link_actions.name_account(cleo, "person", stranger, by=told.producer, at=told.later())
    (waits,) = everything_pages.everything(cleo, at=told.at).accounts
    assert (waits.decided_at, waits.confirmed) == (None, False)
    told.at = told.later()
    link_actions.decline(named, **told.by())
    (declined,) = everything_pages.everything(cleo, at=told.at).accounts
    assert (declined.confirmed, declined.decided_by) == (False, str(told.coordinator))
    token = conversations.open_link(cleo, **told.by())
    page = Client().get(reverse("riders:everything_by_link", args=[told.here.organisation.pk, token]))
    assert "not confirmed" in words(page)
    assert "It opened nothing." in words(page)
    assert "stranger" not in page.content.decode().lower()


def test_it_is_there_for_nobody_else(told):
    a_life(told)
    for seat, person in told.here.seats.items():
        expected = 200 if seat is Seat.PERFORMER else 404
        assert as_(person).get(way(told)).status_code == expected
    assert as_(told.cast["Ben"].person).get(way(told)).status_code == 404


def test_a_draft_is_said_to_be_there_without_its_terms(told):
    actions.begin(told.cast["Ada"], told.available("Ada"), synopsis="They part.", **told.by())
    (version,) = everything_pages.everything(told.cast["Ada"], at=told.later()).versions
    assert (version.terms, version.delivered_at) == ((), None)
    assert "nothing in it is agreed" in words(as_(told.cast["Ada"].person).get(way(told)))


def test_the_way_to_it_stands_where_the_performer_looks_and_before_nobody_else(told):
    listed = reverse("conversations:performers", args=[world.key(told.here)])
    assert way(told) in as_(told.cast["Ada"].person).get(listed).content.decode()
    assert way(told) not in as_(told.coordinator).get(listed).content.decode()
