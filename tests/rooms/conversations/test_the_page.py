"""The drawing and the list are the same questions, and the page says what stands."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions, drawing
from closedset.rooms.conversations.questions import QUESTIONS, TOUCHED, Answer
from closedset.rooms.record.scope import within
from kit import agreed, world


def test_every_area_that_is_asked_about_is_drawn_once_and_leads_to_its_question():
    drawn = [region.area for region in drawing.regions({})]
    assert sorted(drawn) == sorted(TOUCHED)
    assert {f"touch.{area}" for area in drawn} <= set(QUESTIONS)


def test_a_shape_is_moved_and_mirrored_around_its_figure():
    assert drawing.placed("M1 2 L-3 4 Z", 10) == "M11 2 L7 4 Z"
    assert drawing.placed("M1 2 L-3 4 Z", 10, mirrored=True) == "M9 2 L13 4 Z"


def test_everything_is_drawn_inside_the_picture():
    shapes = [*drawing.STILL, *(shape for region in drawing.regions({}) for shape in region.shapes)]
    for shape in shapes:
        assert re.fullmatch(r"[MLCZ0-9 -]+", shape)
        numbers = [int(one) for one in drawing.NUMBERS.findall(shape)]
        assert len(numbers) % 2 == 0
        assert all(0 < x < 348 for x in numbers[::2])
        assert all(0 < y < 420 for y in numbers[1::2])


@pytest.mark.django_db
def test_the_page_shows_what_stands_to_the_performer_and_to_whoever_reads_it():
    told = agreed.story()
    told.at = world.today() - timedelta(hours=1)
    with within({told.here.organisation.pk}):
        own = told.here.seats[Seat.PERFORMER]
        ada = told.join("Ada", "ADA", account=own)
        said = {"touch.lips": (Answer.ONLY_IF, "rehearsed", "slowly"), "touch.back": (Answer.NO, "", "")}
        actions.answer(ada, said, by=own, at=told.later())
        place = reverse("conversations:boundaries", args=[world.key(told.here), ada.pk])
        shown = {}
        for who in (own, told.coordinator):
            client = Client()
            client.force_login(who)
            shown[who] = client.get(place).content.decode()
    for page in shown.values():
        assert page.count('data-answer="no"') == 1
        assert page.count('data-answer="only_if"') == 1
        assert "slowly" in page
    reading = re.sub(r"\s+", " ", shown[told.coordinator])
    assert '<p class="small">Only if we have rehearsed it</p>' in reading
    assert "Save what I said" not in reading
    assert "goes on counting" in shown[own]
    for one in QUESTIONS:
        assert f'id="q-{one}"' in shown[own]
