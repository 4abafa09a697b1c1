"""Law 11 on the pages, over made productions: how something came to be unavailable is nobody's business."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from closedset.practice.choreography.values import Line, Notation, Score, Stage
from closedset.practice.visibility import Seat
from closedset.rooms.choreography import actions as choreography
from closedset.rooms.choreography import queries as scores
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.people.models import Person
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, queries
from kit import agreed, world

RARE = "quincunxial"
WORLDS = 1 if connection.vendor == "postgresql" else 3
"""A page says the same on either database: on the second one, one world is enough."""

SOME = settings(
    max_examples=WORLDS,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MORE = {
    "embrace": {"over": "clothing", "pressure": "skin"},
    "body_contact.lying": {"over": "clothing", "pressure": "skin"},
}
"""Beside a kiss, and neither within it nor around it: every cause here reaches the kiss alone."""

TOLD = (Seat.DIRECTOR, Seat.FIRST_AD)
"""Seats that are told that something is not available."""

SEATS = (Seat.DIRECTOR, Seat.FIRST_AD, Seat.PRODUCER, Seat.COSTUME, Seat.LEGAL, Seat.CAMERA)

Cause = Callable[[agreed.Story, str], None]


def made(more: list[str]) -> agreed.Story:
    """Two riders in force for a plan with a kiss and what else was drawn."""
    told = agreed.story()
    told.at = world.today() - timedelta(hours=3)
    with within({told.here.organisation.pk}):
        agreed.two(told)
        content = agreed.a_kiss()
        for action in more:
            content = agreed.kept.added(
                content, "moves", agreed.kept.move(action=action, source="Ada", target="Ben", **MORE[action])
            )
        told.plan(content)
        for name in ("Ada", "Ben"):
            told.sign(told.accept(told.offer(name)))
        scored(told)
        told.call(world.today())
    return told


def scored(told: agreed.Story) -> None:
    """A score of what is planned, kept: nothing is noted that is not said of the move itself."""
    content, version = scores.content_of(world.key(told.here), agreed.SCENE, agreed.OCCASION)
    plan = agreed.kept.to_plan(content, scene=agreed.SCENE, occasion=agreed.OCCASION)
    lines = [
        Line(
            move=move, notation=Notation(start=2 * number + 1, length=2, stop=f"cue {move.action}", note=RARE)
        )
        for number, move in enumerate(plan.moves)
    ]
    where = choreography.Where(told.here.production, agreed.SCENE, agreed.OCCASION, version)
    choreography.keep(where, Score(lines=tuple(lines)), Stage.REHEARSAL, **told.by())


def says_no(told: agreed.Story, name: str) -> None:
    no = {"action.kiss.open": (Answer.NO, "", f"Because I am {RARE}.")}
    conversations.answer(told.cast[name], no, by=told.cast[name].person, at=told.later())


def says_no_for_the_scene(told: agreed.Story, name: str) -> None:
    no = {"action.kiss.open": (Answer.NO, "", f"Not there, {RARE}.")}
    conversations.answer(told.cast[name], no, scene=agreed.SCENE, by=told.cast[name].person, at=told.later())


def takes_it_back(told: agreed.Story, name: str) -> None:
    (version,) = (one for one in queries.live(world.key(told.here)) if one.rider.member.name == name)
    kiss = [one.id for one in queries.own_terms(version) if one.scope.action == "kiss.open"]
    assert kiss
    actions.withdraw(told.cast[name], terms=kiss, by=told.cast[name].person, at=told.later())


CAUSES: tuple[Cause, ...] = (says_no, says_no_for_the_scene, takes_it_back)


def shown(told: agreed.Story, who: Person, *, only: str = "") -> dict[str, str]:
    """Every page this person can have about the scene, or only one, without its moment and its tokens."""
    here = world.key(told.here)
    scene = [here, agreed.SCENE, agreed.OCCASION]
    later = f"?call={told.at + timedelta(days=4):%Y-%m-%dT06:00}"
    ways = {
        "board": reverse("riders:board", args=[here]),
        "scene": reverse("riders:scene", args=scene),
        "what if": reverse("riders:scene", args=scene) + later,
        "riders": reverse("riders:riders", args=[here]),
        "summary": reverse("riders:summary", args=[here, agreed.SCENE]),
        "notices": reverse("riders:notices", args=[here]),
        "first page": reverse("breakdown:production", args=[here]),
        "performers": reverse("conversations:performers", args=[here]),
        "scores": reverse("choreography:scores", args=[here]),
        "score": reverse("choreography:score", args=scene),
        "garments": reverse("garments:garments", args=[here]),
        "day": reverse("riders:day", args=[here]),
    }
    client = Client()
    client.force_login(who)
    pages = {}
    for name, way in ways.items():
        if only not in {"", name}:
            continue
        answer = client.get(way)
        words = unescape(re.sub(r"<[^>]+>", " ", answer.content.decode()))
        words = re.sub(r"As of [^.]*?[0-9]{2}:[0-9]{2} UTC", "", " ".join(words.split()))
        pages[name] = f"{answer.status_code} {words}"
    return pages


def after(told: agreed.Story, cause: Cause, whose: str, everybody: list[Person]) -> list[dict[str, str]]:
    """The pages of each person as they would be after a cause; it leaves nothing behind."""
    at = told.at
    with transaction.atomic():
        cause(told, whose)
        found = [shown(told, who) for who in everybody]
        transaction.set_rollback(True)
    told.at = at
    return found


@pytest.mark.django_db
@given(more=st.lists(st.sampled_from(sorted(MORE)), max_size=2, unique=True))
@SOME
def test_direction_production_and_departments_see_the_same_however_and_with_whomever_it_came(more):
    with transaction.atomic():
        told = made(more)
        with within({told.here.organisation.pk}):
            everybody = [told.here.seats[seat] for seat in SEATS]
            boards = {seat: shown(told, told.here.seats[seat], only="board") for seat in TOLD}
            became = [after(told, cause, whose, everybody) for cause in CAUSES for whose in ("Ada", "Ben")]
            for seat, *pages in zip(SEATS, *became, strict=True):
                first = pages[0]
                for other in pages[1:]:
                    assert {name: page for name, page in other.items() if page != first[name]} == {}
                assert RARE not in str(pages)
                if seat in TOLD:
                    assert first["board"] != boards[seat]["board"], "that it is not available is told"
                if seat in (Seat.DIRECTOR, Seat.CAMERA):
                    assert first["score"].startswith("200")
                    assert "kiss" not in first["score"]
        transaction.set_rollback(True)


@pytest.mark.django_db
@given(more=st.lists(st.sampled_from(sorted(MORE)), max_size=2, unique=True))
@SOME
def test_a_partner_sees_the_same_however_it_came_and_nothing_of_the_others_agreement(more):
    with transaction.atomic():
        told = made(more)
        with within({told.here.organisation.pk}):
            ben = told.cast["Ben"].person
            pages = [after(told, cause, "Ada", [ben])[0] for cause in CAUSES]
            for other in pages[1:]:
                assert {name: page for name, page in other.items() if page != pages[0][name]} == {}
            scene = pages[0]["scene"]
            assert pages[0]["score"].startswith("200")
            assert "kiss" not in pages[0]["score"]
            assert RARE not in str(pages)
            assert "This contact is not agreed as planned." in scene
            for word in (RARE, "Ada: ", "Ada, rider", "taken back", "withdrawn", "refused", "said no"):
                assert word not in scene, word
            (version,) = (one for one in queries.live(world.key(told.here)) if one.rider.member.name == "Ada")
            for name in ("rider", "rider_json"):
                way = reverse(f"riders:{name}", args=[world.key(told.here), version.rider_id])
                client = Client()
                client.force_login(ben)
                assert client.get(way).status_code == 404
        transaction.set_rollback(True)
