"""A large cast costs no more questions to the database than a small one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.record.scope import within
from closedset.rooms.riders.checking import checked
from kit import agreed

pytestmark = pytest.mark.django_db


def asked(story: agreed.Story) -> int:
    at = story.later()
    with CaptureQueriesContext(
        connection,
    ) as found:
        checked(story.here.production, at=at).answers()
    return len(found)


def test_the_board_asks_as_often_for_twelve_performers_as_for_two():
    story = agreed.story()
    with within({story.here.organisation.pk}):
        agreed.two(story)
        story.plan(agreed.a_kiss())
        for name in ("Ada", "Ben"):
            say(story, name)
        few = asked(story)
        for number in range(10):
            story.join(f"Cy {number}", f"CY {number}")
            say(story, f"Cy {number}")
        assert asked(story) == few


def say(story: agreed.Story, name: str) -> None:
    answers = {"touch.back": (Answer.NO, "", ""), "touch.hair": (Answer.ONLY_IF, "", "Ask first.")}
    conversations.answer(story.cast[name], answers, by=None, at=story.later())
    conversations.ask_again(story.cast[name], None, by=None, at=story.later())
