"""A scene that is agreed, called and released to the departments, and whoever sits in them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.departments import actions
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.people.models import Person
from closedset.rooms.planning import kept
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from kit import agreed, world

KEY = (agreed.SCENE, agreed.OCCASION)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


def astride(*, level: str = "closed") -> kept.Content:
    """A kiss, contact that asks for something between, a back that looks uncovered; a level for the set."""
    content = agreed.a_kiss()
    move = kept.move(
        action="body_contact.straddle",
        source="Ada",
        source_area="pelvis",
        target="Ben",
        target_area="pelvis",
        over="clothing",
        pressure="skin",
    )
    content = kept.added(content, "moves", move | {"needs": ["cushion"]})
    seen = {"Ada": ["back"], "Ben": ["shoulder"]}
    content = kept.added(content, "setups", kept.setup(size="medium", sees=seen))
    back = kept.exposure(performer="Ada", area="back", on_set="implied", on_screen="implied")
    content = kept.added(content, "exposes", back)
    return content | {"room": content["room"] | {"level": level}}


@pytest.fixture
def story():
    """Ada and Ben, cast and asked; called tomorrow; nothing agreed yet."""
    found = agreed.story()
    found.at = world.today() - timedelta(hours=6)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(astride())
        found.call(tomorrow())
        yield found


@pytest.fixture
def issued(story):
    """Both have signed, and the coordinator has issued the summary."""
    for name in ("Ada", "Ben"):
        story.sign(story.accept(story.offer(name)))
    riders.issue(story.here.production, agreed.SCENE, **story.by())
    return story


def tomorrow() -> datetime:
    return world.today().replace(hour=7, minute=0, second=0, microsecond=0) + timedelta(days=1)


def sits(told: agreed.Story, seat: Seat | Person) -> Client:
    client = Client()
    client.force_login(told.here.seats[seat] if isinstance(seat, Seat) else seat)
    return client


def way(told: agreed.Story, name: str, *more: object) -> str:
    return reverse(f"departments:{name}", args=[world.key(told.here), *more])


def page(told: agreed.Story, seat: Seat, name: str = "department", *more: object, query: str = "") -> str:
    """A page as somebody of the seat has it; their own department where none is named."""
    which = more or ((seat.value,) if name == "department" else ())
    answer = sits(told, seat).get(way(told, name, *which) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def read(told: agreed.Story, seat: Seat, *, by: Person | None = None) -> SliceRead:
    """Somebody of the department says that they have read what stands now."""
    by, at = by or told.here.seats[seat], told.later()
    now = Scenes(told.here.production, at=world.today()).slice_of(seat, KEY)
    given = {"shown": now.digest, "by": by, "at": at, "reader": told.reader(by)}
    return actions.acknowledge(told.here.production, now, **given)
