"""What waits for somebody stands on the production's first page, and goes when it is done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from closedset.practice.riders.states import Side, Verb
from closedset.practice.visibility import Seat
from closedset.rooms.productions import cast_actions
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, queries
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def page(client, told: agreed.Story, person) -> str:
    client.force_login(person)
    whole = client.get(reverse("breakdown:production", args=[world.key(told.here)])).content.decode()
    return " ".join(whole.partition('id="waiting"')[2].partition("</section>")[0].split())


def test_each_side_is_told_how_many_terms_wait_for_it_until_none_does(client, told):
    ada = told.cast["Ada"].person
    assert "Nothing waits for you" in page(client, told, ada)
    version = told.offer("Ada")
    n = len(queries.standing(version))
    assert n > 1
    assert f"has {n} terms that wait for you." in page(client, told, ada)
    assert f"has {n} terms that wait for you." in page(client, told, told.producer)
    first, *rest = queries.standing(version)
    for one in rest:
        actions.say(version, one.term.id, Verb.ACCEPT, side=Side.PERFORMER, by=ada, at=told.later())
    assert "has 1 term that waits for you." in page(client, told, ada)
    actions.say(version, first.term.id, Verb.ACCEPT, side=Side.PERFORMER, by=ada, at=told.later())
    assert "Nothing waits for you" in page(client, told, ada)


def test_what_is_agreed_waits_for_who_has_not_signed_it(client, told):
    version = told.accept(told.offer("Ada"))
    ada = told.cast["Ada"].person
    told.sign(version, "performer")
    assert "waits for your signature" not in page(client, told, ada)
    assert "waits for your signature" in page(client, told, told.producer)
    told.sign(version, "producer")
    assert page(client, told, told.producer) == ""


def test_the_coordinator_is_told_of_drafts_and_of_what_was_signed_and_not_opened(client, told):
    available = told.available("Ada")
    version = actions.begin(told.cast["Ada"], available, synopsis="They say good night.", **told.by())
    assert "is drafted and not delivered yet." in page(client, told, told.coordinator)
    actions.deliver(version, **told.by())
    version.refresh_from_db()
    assert page(client, told, told.coordinator) == ""
    told.sign(told.accept(version))
    assert "no coordinator has opened it since" in page(client, told, told.coordinator)


def test_nobody_hears_of_another_performers_rider(client, told):
    told.offer("Ada")
    ben = told.cast["Ben"].person
    assert "Ada" not in page(client, told, ben)
    director = world.person("dee")
    world.seated(told.here, director, Seat.DIRECTOR)
    assert page(client, told, director) == ""


def test_a_performer_sees_the_next_calls_that_name_them_and_no_others(client, told):
    ada, ben = told.cast["Ada"], told.cast["Ben"]
    soon = datetime(2099, 3, 4, 6, 30, tzinfo=UTC)
    for who, scene, at in ((ada, "2", soon), (ada, "3", world.NOW), (ben, "4", soon)):
        called = {"scene": scene, "occasion": agreed.OCCASION, "call_at": at, "member": who}
        cast_actions.call(told.here.production, **called, **told.by())
    found = page(client, told, ada.person)
    assert "You are called for scene 2 on Wednesday 4 March, 06:30 UTC." in found
    assert found.count("You are called") == 1
