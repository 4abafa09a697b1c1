"""A rider's page: the script pages it rests on, by when it is delivered, from when it is in force."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from closedset.rooms.productions import standard_actions
from closedset.rooms.record.scope import within
from closedset.rooms.riders.clocks import clocks
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.riders.passages import passages
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def switched(told: agreed.Story, *packs: str) -> None:
    for pack in packs:
        standard_actions.switch(told.here.production, pack, rule="", on=True, why="Signatory.", **told.by())


def of(told: agreed.Story, version: RiderVersion):
    return clocks(version.rider, RiderVersion.objects.get(pk=version.pk), at=told.at)


def page_of(told: agreed.Story, version: RiderVersion, who) -> str:
    client = Client()
    client.force_login(who)
    answer = client.get(reverse("riders:rider", args=[world.key(told.here), version.rider_id]))
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


# --- Clocks ---


def test_without_a_standard_that_asks_for_hours_no_clock_runs(told):
    told.call(told.at + timedelta(hours=10))
    found = of(told, told.offer("Ada"))
    assert (found.hours, found.calls, found.earliest_call) == (0, (), None)


def test_forty_eight_hours_lie_between_delivery_and_call_and_exactly_so_many_are_enough(told):
    switched(told, "sag-aftra-tv-theatrical")
    version = told.offer("Ada")
    delivered = RiderVersion.objects.get(pk=version.pk).delivered_at
    for hours, met in ((48, True), (47, False), (60, True)):
        told.call(delivered + timedelta(hours=hours))
        (call,) = of(told, version).calls
        assert (call.met, call.due) == (met, call.call - timedelta(hours=48))
    found = of(told, version)
    assert found.earliest_call == delivered + timedelta(hours=48)
    assert found.rule.startswith("US-SAG-03")


def test_ones_own_call_goes_before_everybodys_and_one_that_is_over_is_left_out(told):
    switched(told, "sag-aftra-tv-theatrical")
    version = told.offer("Ada")
    told.call(told.at + timedelta(hours=1))
    assert [one.met for one in of(told, version).calls] == [False]
    told.later(hours=2)
    assert of(told, version).calls == ()


def test_a_rider_is_in_force_from_its_last_signature_and_not_before(told):
    version = told.accept(told.offer("Ada"))
    assert of(told, version).in_force_from is None
    told.sign(version, "performer")
    assert of(told, version).in_force_from is None
    told.sign(version, "producer")
    last = max(one.signed_at for one in RiderVersion.objects.get(pk=version.pk).signatures.all())
    assert of(told, version).in_force_from == last
    assert "In force from" in page_of(told, version, told.coordinator)


# --- Pages ---


def test_the_pages_of_the_scene_stand_on_the_rider_with_their_draft_and_digest(told):
    version = told.offer("Ada")
    (page,) = passages(version, at=told.at)
    assert (page.scene, page.draft, page.changed) == ("2", "white", False)
    shown = page_of(told, version, told.cast["Ada"].person)
    assert "Scene 2, white pages" in shown
    assert "They lie down on the bed together." in shown
    assert "Coffee." not in shown, "the pages of another scene are nobody's business here"
    assert page.digest in shown


def test_pages_that_leave_the_scene_alone_do_not_change_its_digest_and_others_are_named(told):
    version = told.offer("Ada")
    (before,) = passages(version, at=told.at)
    told.bring_in(world.SCRIPT.replace("Coffee.", "Tea."), "blue")
    assert passages(version, at=told.at) == (before,)
    told.bring_in(world.SCRIPT.replace("Stay.", "Go."), "pink")
    (after,) = passages(version, at=told.at)
    assert (after.digest, after.draft, after.changed) == (before.digest, "white", True)
    assert "newer pages say something else" in page_of(told, version, told.coordinator)
