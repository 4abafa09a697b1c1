"""What is asked: begun with the beats, added to, settled, and nothing of it lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.planning import kept, queries
from closedset.rooms.planning.models import Meeting, ScenePlan
from closedset.rooms.planning.words import FACTS
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db


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
def sits(client, told):
    def signed_in(seat: Seat = Seat.INTIMACY_COORDINATOR):
        client.force_login(told.here.seats[seat])
        return client

    return signed_in


def way(told: agreed.Story, name: str, *more: str) -> str:
    return reverse(f"planning:{name}", args=[world.key(told.here), "2", "principal", *more])


def plan(told: agreed.Story):
    row = queries.plan_row(world.key(told.here), "2", "principal")
    return queries.as_practice(row, queries.names(world.key(told.here)), {}, {})


def test_a_plan_begins_with_the_beats_and_beginning_twice_changes_nothing(told, sits):
    here = sits()
    page = here.get(way(told, "plan")).content.decode()
    assert "Begin with the beats" in page
    here.post(way(told, "begin"))
    here.post(way(told, "begin"))
    (move,) = plan(told).moves
    assert {move.source.person, move.target.person} == {"Ada", "Ben"}
    assert ScenePlan.objects.count() == 1


def test_every_part_is_added_settled_and_taken_out_by_a_version_each(told, sits):
    here = sits()
    kiss = {"action": "kiss.open", "source": "Ada", "target": "Ben", "alternative": "They stop."}
    back = {"performer": "Ada", "area": "back", "on_set": "bare", "on_screen": "implied"}
    here.post(way(told, "add", "moves"), kiss)
    here.post(way(told, "add", "moves"), {"action": "undressing.self", "source": "Ada"})
    here.post(way(told, "add", "exposes"), back)
    here.post(way(told, "add", "setups"), {"size": "close", "who": "Ada", "areas": ["back", "neck"]})
    here.post(way(told, "settle", "uses"), {"uses": ["picture", "trailer"]})
    here.post(way(told, "settle", "worn"), {"performer": "Ada", "covering": "robe"})
    here.post(way(told, "settle", "fact"), {"fact": "rehearsed", "since": "2026-03-01T09:00"})
    here.post(way(told, "settle", "fact"), {"other": "own condition", "since": "2026-03-01T09:00"})
    here.post(
        way(told, "settle", "room"),
        {"level": "closed", "closed_at": "2026-03-01T09:00", "present": ["Ada"], "feeds_off": "on"},
    )
    found = plan(told)
    assert [one.action for one in found.moves] == ["kiss.open", "undressing.self"]
    assert found.setups[0].sees == {"Ada": frozenset({"back", "neck"})}
    assert (found.worn, set(found.facts)) == ({"Ada": frozenset({"robe"})}, {"rehearsed", "own condition"})
    assert (found.room.level, found.room.feeds[0].state) == ("closed", "off")
    page = here.get(way(told, "plan")).content.decode()
    assert "They stop." in page
    for element in ("m1", "e1", "s1", "worn:Ada:robe", "fact:rehearsed"):
        here.post(way(told, "remove", element))
    left = plan(told)
    assert [one.id for one in left.moves] == ["m2"]
    assert (left.exposes, left.setups, left.worn, set(left.facts)) == ((), (), {}, {"own condition"})
    here.post(way(told, "remove", "m1"))
    versions = list(ScenePlan.objects.order_by("version").values_list("version", flat=True))
    assert versions == list(range(1, 15)), "taking out what is not there makes no version"
    assert Entry.objects.filter(event="plan.changed").count() == len(versions)


@pytest.mark.parametrize(
    ("part", "sent", "why"),
    [
        ("add/moves", {"action": "embrace", "source": "Ada", "target": "Ada"}, "two different people"),
        ("add/setups", {"who": "Ada"}, "what of them"),
        ("settle/fact", {"since": "2026-03-01T09:00"}, "what the board calls it"),
        ("settle/uses", {"uses": ["dinner"]}, "dinner"),
        ("settle/room", {"level": "shut"}, "shut"),
    ],
)
def test_what_cannot_be_planned_comes_back_with_its_reason(told, sits, part, sent, why):
    name, which = part.split("/")
    answer = sits().post(way(told, name, which), sent)
    assert (answer.status_code, why in answer.content.decode()) == (422, True)
    assert not ScenePlan.objects.exists()


def test_the_director_reads_and_may_not_write(told, sits):
    told.plan(agreed.a_kiss())
    page = sits(Seat.DIRECTOR).get(way(told, "plan")).content.decode()
    assert "kiss, open mouth" in page
    assert "Add a move" not in page
    refused = sits(Seat.DIRECTOR).post(way(told, "add", "setups"), {"size": "close"})
    assert (refused.status_code, "coordinators write it down" in refused.content.decode()) == (409, True)


def test_what_is_recorded_in_the_coordinators_words_is_not_told_to_the_director(told, sits):
    """It can name a performer's own condition, or say that their statement was destroyed."""
    content = kept.recorded(agreed.a_kiss(), "own condition 1 of Ada", told.at)
    told.plan(kept.recorded(content, "rehearsed", told.at))
    says = str(FACTS["rehearsed"])
    for seat, whole in ((Seat.INTIMACY_COORDINATOR, True), (Seat.DIRECTOR, False)):
        page = sits(seat).get(way(told, "plan")).content.decode()
        assert says in page
        assert ("own condition 1 of Ada" in page) is whole


def test_a_talk_is_entered_once_for_each_time_it_is_sent_and_shown_by_its_items(told, sits):
    place = reverse("planning:meetings", args=[world.key(told.here)])
    sent = {"held_on": "2026-03-01", "attended": "Dev", "tone": "Quiet.", "must_have": "The cap."}
    sits().post(place, sent)
    page = sits(Seat.DIRECTOR).get(place).content.decode()
    assert page.index("Tone and story") < page.index("Must have")
    assert Meeting.objects.get().said == {"tone": "Quiet.", "must_have": "The cap."}
    assert sits().post(place, {"held_on": "2026-03-01", "attended": "Dev"}).status_code == 422


def test_scenes_to_plan_are_those_with_beats_and_those_that_are_planned(told, sits):
    told.plan(kept.empty(), scene="3")
    page = sits().get(reverse("planning:plans", args=[world.key(told.here)])).content.decode()
    assert "BEDROOM" in page
    assert "KITCHEN" in page
    assert "HALL" not in page
