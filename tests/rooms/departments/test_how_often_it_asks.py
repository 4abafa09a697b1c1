"""Sixty scenes cost no more questions to the database than six."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from closedset.practice.visibility import Seat
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.riders.models import Summary
from kit import agreed, world
from rooms.departments.conftest import astride, sits, tomorrow, way

pytestmark = pytest.mark.django_db
PAGES = (
    ("department", Seat.COSTUME, ("costume",)),
    ("departments", Seat.INTIMACY_COORDINATOR, ()),
    ("schedule", Seat.FIRST_AD, ()),
    ("one_liner", Seat.SECOND_AD, ()),
    ("take_out", Seat.FIRST_AD, ()),
)


def scenes(told: agreed.Story, first: int, last: int) -> None:
    """So many scenes, planned, called and released."""
    for number in range(first, last):
        told.plan(astride(), scene=str(number))
        told.call(tomorrow(), scene=str(number))
        Summary(
            organisation_id=told.here.organisation.pk,
            production=told.here.production,
            scene=str(number),
            rests_on="",
            lines=[],
            made_at=told.later(),
            made_by=told.coordinator.pk,
        ).save(force_insert=True)


def asked(told: agreed.Story) -> dict[str, int]:
    found = {}
    for name, seat, more in PAGES:
        client, place = sits(told, seat), way(told, name, *more)
        client.get(place)
        with CaptureQueriesContext(connection) as questions:
            assert client.get(place).status_code == 200
        found[name] = len(questions)
    return found


def test_each_page_asks_as_often_for_sixty_scenes_as_for_six(story):
    scenes(story, 100, 106)
    few = asked(story)
    scenes(story, 106, 160)
    assert len(Scenes(story.here.production, at=world.today()).made_from) == 60
    assert asked(story) == few
