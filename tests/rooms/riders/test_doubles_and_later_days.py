"""A double, a replacement, a pick-up, a voice session: each with an agreement of its own."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.riders.states import State
from closedset.rooms.planning import actions as planning
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import RiderVersion
from kit import agreed, world

pytestmark = pytest.mark.django_db
SCENE = agreed.SCENE


@pytest.fixture
def told():
    """Ada and Ben have signed for one kiss; the scene is clear."""
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        assert verdict(found) == "clear"
        yield found


def answer(told: agreed.Story, occasion: str = agreed.OCCASION):
    return checked(told.here.production, at=told.at).answers()[SCENE, occasion]


def verdict(told: agreed.Story, occasion: str = agreed.OCCASION) -> str:
    return answer(told, occasion).verdict.word


def codes(told: agreed.Story, occasion: str = agreed.OCCASION) -> set[tuple[str, str]]:
    return {(one.code, one.performer) for one in answer(told, occasion).findings}


def planned(told: agreed.Story, content, occasion: str) -> None:
    planning.change(told.here.production, content, scene=SCENE, occasion=occasion, **told.by())


def released(told: agreed.Story, name: str, occasion: str) -> RiderVersion:
    """The draft that releasing everything asked on an occasion makes, in the browser's way."""
    client = Client()
    client.force_login(told.coordinator)
    place = reverse("riders:release", args=[world.key(told.here), told.cast[name].pk, SCENE, occasion])
    page = client.get(place).content.decode()
    offered = re.findall(r'name="released"\s+value="([^"]+)"', page)
    answer = client.post(place, {"released": offered, "synopsis": "What is asked."})
    assert answer.status_code == 302
    drafts = RiderVersion.objects.filter(rider__member=told.cast[name], state=State.DRAFTED)
    told.at = max(told.at, world.today())  # the page was made now, and what follows comes after it
    return drafts.get()


def rider_for(told: agreed.Story, name: str, occasion: str) -> RiderVersion:
    """A version out of what is asked on an occasion, agreed and signed."""
    version = released(told, name, occasion)
    actions.deliver(version, **told.by())
    return told.sign(told.accept(RiderVersion.objects.get(pk=version.pk)))


@pytest.mark.parametrize("kind", [Kind.BODY_DOUBLE, Kind.STUNT, Kind.STAND_IN, Kind.PRINCIPAL])
def test_whoever_stands_for_another_rests_on_their_own_rider(told, kind):
    told.join("Dora", "ADA", kind=kind, stands_for=told.cast["Ada"], account=world.person(f"dora-{kind}"))
    kiss = agreed.kept.move(action="kiss.open", source="Dora", target="Ben", over="skin", pressure="skin")
    content = agreed.a_kiss() | {"moves": []}
    content["room"]["present"] = ["Dora", "Ben"]
    told.plan(agreed.kept.added(content, "moves", kiss))
    assert ("consent.no_rider", "Dora") in codes(told)
    assert ("consent.not_covered", "Ben") in codes(told)  # what he agreed to, he agreed to with Ada
    rider_for(told, "Dora", agreed.OCCASION)
    assert {who for _code, who in codes(told)} == {"Ben"}


def test_a_pick_up_is_another_occasion_with_a_rider_of_its_own(told):
    planned(told, agreed.a_kiss(), "pickup")
    assert codes(told, "pickup") == {("consent.not_covered", "Ada"), ("consent.not_covered", "Ben")}
    assert {one.dimension for one in answer(told, "pickup").findings} == {"occasion"}
    assert verdict(told) == "clear"
    for name in ("Ada", "Ben"):
        rider_for(told, name, "pickup")
    assert verdict(told, "pickup") == "clear"


@pytest.mark.parametrize("occasion", ["reshoot", "adr", "vfx", "marketing"])
def test_no_later_occasion_is_covered_by_the_day_that_was_agreed(told, occasion):
    planned(told, agreed.a_kiss(), occasion)
    assert verdict(told, occasion) == "hold"
    assert {code for code, _who in codes(told, occasion)} == {"consent.not_covered"}


def test_a_trailer_is_a_use_somebody_has_to_agree_to(told):
    told.plan(agreed.a_kiss() | {"uses": ["picture", "trailer"]})
    assert codes(told) == {("consent.not_covered", "Ada"), ("consent.not_covered", "Ben")}
    assert {one.on for one in answer(told).findings} == {"use:trailer"}


def test_what_is_planned_later_is_added_in_the_next_version_and_the_signed_one_stands_until_then(told):
    lying = agreed.kept.move(
        action="body_contact.lying", source="Ada", target="Ben", over="clothing", pressure="skin"
    )
    told.plan(agreed.kept.added(agreed.a_kiss(), "moves", lying))
    assert {code for code, _who in codes(told)} == {"consent.not_covered"}
    first = RiderVersion.objects.get(rider__member=told.cast["Ada"])
    version = released(told, "Ada", agreed.OCCASION)
    assert (version.rider_id, version.number) == (first.rider_id, 2)
    assert version.terms[: len(first.terms)] == first.terms
    assert len(version.terms) == len(first.terms) + 1
    assert len({term["id"] for term in version.terms}) == len(version.terms)
    first.refresh_from_db()
    assert first.state == State.SIGNED
    assert {one.on for one in answer(told).findings} == {"m2"}


def test_nothing_is_released_twice(told):
    client = Client()
    client.force_login(told.coordinator)
    args = [world.key(told.here), told.cast["Ada"].pk, SCENE, agreed.OCCASION]
    page = client.get(reverse("riders:release", args=args)).content.decode()
    assert "Everything asked of them here and available stands in it already." in page
    assert 'name="released"' not in page
