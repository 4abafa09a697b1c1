"""A scene that needs the coordinator and that nobody has planned is on hold, on the board and in sums."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.consent.answer import Basis, Finding, Remedy
from closedset.practice.findings import Weight
from closedset.practice.visibility import Seat
from closedset.rooms.record.scope import within
from closedset.rooms.riders.board_pages import change_line
from closedset.rooms.riders.cards import in_order
from closedset.rooms.riders.checking import Since
from kit import agreed, world

pytestmark = pytest.mark.django_db
NOTHING = "Nothing is planned for this scene yet, so nothing in it may proceed."
SCENES = "".join(
    f"INT. BEDROOM {number} - NIGHT #{number}#\n\nAda kisses Ben on the mouth. They lie down on the bed.\n\n"
    for number in (10, 2, 3)
)


@pytest.fixture
def story():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=3)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        yield found


def page(person, name, *args) -> str:
    client = Client()
    client.force_login(person)
    return unescape(client.get(reverse(name, args=args)).content.decode())


def words(person, name, *args) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page(person, name, *args).partition("<main")[2]).split())


def test_it_is_on_hold_until_it_is_planned(story):
    here = world.key(story.here)
    assert "0 clear, 1 on hold, 0 stopped" in words(story.coordinator, "riders:board", here)
    assert NOTHING in words(story.coordinator, "riders:board", here)
    story.plan(agreed.a_kiss())
    told = words(story.coordinator, "riders:board", here)
    assert NOTHING not in told
    assert "1 on hold" in told, "it is planned, and nobody has agreed"


def test_a_plan_for_another_occasion_is_none_for_the_day_itself(story):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(agreed, "OCCASION", "rehearsal")
        story.plan(agreed.a_kiss())
    assert NOTHING in words(story.coordinator, "riders:board", world.key(story.here))


def test_whoever_is_told_which_scenes_these_are_is_told_that_much_and_no_more(story):
    here, at = world.key(story.here), story.here.seats
    for seat in (Seat.PRODUCER, Seat.FIRST_AD, Seat.SECOND_AD, Seat.DIRECTOR, Seat.COSTUME, Seat.LEGAL):
        told = words(at[seat], "riders:board", here)
        assert NOTHING in told, seat
        assert "kiss" not in told
    for who in (at[Seat.PERFORMER], story.cast["Ben"].person):
        assert NOTHING not in words(who, "riders:board", here)


def test_only_whoever_plans_is_led_to_the_plan(story):
    here = world.key(story.here)
    plan = reverse("planning:plan", args=[here, "2", "principal"])
    assert plan in page(story.coordinator, "riders:board", here)
    assert plan not in page(story.here.seats[Seat.FIRST_AD], "riders:board", here)


def test_scenes_with_a_call_come_first_and_the_others_by_their_number(story):
    story.bring_in(SCENES, "blue")
    story.call(story.at + timedelta(days=2), "3")
    told = words(story.coordinator, "riders:board", world.key(story.here))
    assert re.findall(r"Scene (\w+)", told)[:3] == ["3", "2", "10"]


def test_numbers_stand_in_the_order_of_a_script():
    mixed = ["10", "A11", "2", "10A", "²", "11"]
    assert sorted(mixed, key=in_order) == ["A11", "²", "2", "10", "10A", "11"]


def test_every_board_on_one_page_counts_and_says_whose_move_it_is(story):
    told = words(story.coordinator, "riders:boards")
    assert story.here.production.title in told
    assert "Hold: 1" in told
    assert "Whose move: Intimacy coordinator 1" in told
    assert "Next call" not in told
    story.call(world.today() + timedelta(days=2))
    zone = ZoneInfo(story.here.production.time_zone)
    when = (world.today() + timedelta(days=2)).astimezone(zone)
    assert f"not clear: {when:%A} {when.day} {when:%B}" in words(story.coordinator, "riders:boards")


def test_on_that_page_a_performer_counts_their_own_scenes_alone(story):
    assert "No planned scene here concerns you yet." in words(story.cast["Ada"].person, "riders:boards")
    story.plan(agreed.a_kiss())
    told = words(story.cast["Ada"].person, "riders:boards")
    assert "Hold: 1" in told
    assert "Ben" not in told


def test_a_stranger_and_a_seat_without_a_board_find_no_production_there(story):
    for who in (world.person("nobody"), story.here.seats[Seat.SOUND]):
        told = words(who, "riders:boards")
        assert str(world.key(story.here)) not in page(who, "riders:boards")
        assert "No production shows you its board yet." in told


def test_what_changed_is_said_once_for_all_whom_it_is_about():
    ada = Finding("fact.unknown", Weight.HOLD, "2", "Ada", "Not known: the level.", Basis(), Remedy("", ""))
    both = (ada, ada._replace(performer="Ben"))
    told = change_line(
        Since(scene="2", occasion="principal", before="", after="hold", appeared=both, settled=both)
    )
    assert told.appeared == told.settled == ("Not known: the level.",)
