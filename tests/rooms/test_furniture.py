"""What stands around a page of a production: where I am, who I am here, which doors are mine."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from closedset.practice.visibility import Seat
from kit import world

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<nav class="ways".*?</nav>', re.S)
DOOR = re.compile(r'<a href="([^"]+)"( aria-current="true")?>([^<]+)</a>')


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    return world.a_set("here", home, (Seat.INTIMACY_COORDINATOR, Seat.FIRST_AD, Seat.PERFORMER))


@pytest.fixture
def opened(client, here):
    """The text of a page of the production for somebody in a seat."""

    def open_as(seat: Seat, address: str = "breakdown:production") -> str:
        client.force_login(here.seats[seat])
        return client.get(reverse(address, args=[here.production.pk])).content.decode()

    return open_as


def doors(text: str) -> dict[str, bool]:
    """The doors on a page, and which one the reader stands behind."""
    row = ROW.search(text)
    return {called: bool(here) for _address, here, called in DOOR.findall(row[0])} if row else {}


def test_a_coordinator_finds_every_door_and_where_they_stand(opened):
    shown = doors(opened(Seat.INTIMACY_COORDINATOR, "planning:meetings"))
    assert {"Script", "The board", "What is asked", "Performers", "Riders", "The record"} <= set(shown)
    assert [called for called, here in shown.items() if here] == ["What is asked"]


def test_nobody_is_shown_a_door_with_nothing_behind_it_for_them(opened):
    assistant, performer = doors(opened(Seat.FIRST_AD)), doors(opened(Seat.PERFORMER))
    assert "The board" in assistant
    assert not {"What is asked", "Performers", "The record"} & set(assistant)
    assert not {"What I say for myself", "Riders", "Notices"} & set(performer), "nobody cast them yet"


def test_every_door_that_is_shown_opens(client, here, opened):
    for seat in here.seats:
        row = ROW.search(opened(seat))
        assert row
        for address, _here, called in DOOR.findall(row[0]):
            assert client.get(address).status_code == 200, (seat, called)


def test_the_head_says_which_production_and_who_i_am_on_it(opened, here):
    text = opened(Seat.FIRST_AD, "riders:board")
    assert here.production.title in text
    assert "1st assistant director" in text


def test_a_page_that_is_not_there_for_somebody_says_nothing_of_the_production(client, here):
    client.force_login(world.person("stranger"))
    answer = client.get(reverse("riders:board", args=[here.production.pk]))
    assert answer.status_code == 404
    assert "production" not in answer.content.decode().split("<main")[0]
    assert doors(answer.content.decode()) == {}


def test_pages_outside_a_production_have_no_row_of_doors(client, here):
    client.force_login(here.seats[Seat.FIRST_AD])
    assert doors(client.get(reverse("people:me")).content.decode()) == {}
