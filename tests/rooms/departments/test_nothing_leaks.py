"""No department's page and no file of assistant directors holds anything that is not theirs."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from closedset.practice.departments.slices import TOLD
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import ACTIONS, AREAS
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.garments import actions as garments
from closedset.rooms.planning import kept
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from kit import agreed, world
from rooms.departments.conftest import KEY, astride, read, sits, tomorrow, way
from rooms.riders.test_nothing_leaks_on_pages import CAUSES, WORLDS, Cause

RARE = "quincunxial"
SOME = settings(
    max_examples=WORLDS,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
REFUSED = {
    "intimate_area_touch": ("breast", "action.intimate_area_touch"),
    "body_contact.lying": ("abdomen", "action.body_contact.lying"),
}
"""Moves that are asked and to which somebody says no: neither they nor their places are agreed elsewhere."""

THEIRS: dict[str, set[Seat]] = {
    "Barrier for": {Seat.COSTUME},
    "Garment for": {Seat.COSTUME},
    "Skin tone to match": {Seat.HAIR_MAKEUP},
    "cushion": {Seat.COSTUME, Seat.PROPS},
    "Set-up s1": {Seat.CAMERA, Seat.DIRECTOR, Seat.SCRIPT_SUPERVISOR},
    "kiss": {Seat.DIRECTOR, Seat.FIRST_AD, Seat.SCRIPT_SUPERVISOR},
    "astride": {Seat.DIRECTOR, Seat.FIRST_AD, Seat.SCRIPT_SUPERVISOR},
    "implied on set": {
        Seat.DIRECTOR,
        Seat.FIRST_AD,
        Seat.SCRIPT_SUPERVISOR,
        Seat.COSTUME,
        Seat.HAIR_MAKEUP,
    },
    "implied on screen": {
        Seat.DIRECTOR,
        Seat.FIRST_AD,
        Seat.SCRIPT_SUPERVISOR,
        Seat.CAMERA,
        Seat.VFX_POST,
    },
    "use of the material": {Seat.DIRECTOR, Seat.VFX_POST, Seat.PUBLICITY},
    "monitors": set(TOLD) - {Seat.SECOND_AD, Seat.VFX_POST, Seat.PUBLICITY},
    "The set: closed set": set(TOLD) - {Seat.PUBLICITY},
    "BEDROOM": set(),
    "unbuttons": set(),
    "They say good night.": set(),
}
"""Words of one part, and whose page has them. The synopsis of a rider and the script are nobody's."""


def told_story(asked: dict[str, str], refused_by: str) -> agreed.Story:
    """Something asked and refused, sizes, a note and reasons; the rest of the scene agreed and issued."""
    told = agreed.story()
    told.at = world.today() - timedelta(hours=6)
    with within({told.here.organisation.pk}):
        agreed.two(told)
        content = astride()
        for action, area in asked.items():
            content = kept.added(
                content,
                "moves",
                kept.move(
                    action=action,
                    source="Ada",
                    source_area="hand",
                    target="Ben",
                    target_area=area,
                    over="clothing",
                    pressure="skin",
                ),
            )
        told.plan(content)
        told.call(tomorrow())
        own = {"Ada": told.cast["Ada"].person, "Ben": told.cast["Ben"].person}
        answers = {REFUSED[action][1]: (Answer.NO, "", f"Because {RARE}.") for action in asked}
        conversations.answer(told.cast[refused_by], answers, by=own[refused_by], at=told.later())
        conversations.write(
            told.cast["Ada"], f"Between us, {RARE}.", destroy_on=date(2099, 1, 1), **told.by()
        )
        garments.tell(told.cast["Ada"], {"sizes": RARE, "skin_tone": RARE}, by=own["Ada"], at=told.later())
        for name in ("Ada", "Ben"):
            told.sign(told.accept(told.offer(name)))
        riders.issue(told.here.production, agreed.SCENE, **told.by())
    return told


def plain(content: bytes) -> str:
    """The words of a page, without its moment and its tokens."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", content.decode("utf-8-sig"))).split())


def department(told: agreed.Story, seat: Seat) -> str:
    answer = sits(told, seat).get(way(told, "department", seat.value))
    assert answer.status_code == 200
    return plain(answer.content.split(b"<main")[1].split(b"</main")[0])


def all_of(told: agreed.Story) -> dict[str, bytes]:
    """Every page and file of this room, for everybody who has one."""
    found = {}
    for seat in TOLD:
        found[seat.value] = sits(told, seat).get(way(told, "department", seat.value)).content
        found[f"{seat.value} comes"] = sits(told, seat).get(way(told, "departments")).content
    for seat in (Seat.FIRST_AD, Seat.SECOND_AD):
        for name in ("one_liner", "take_out", "schedule"):
            found[f"{seat.value} {name}"] = sits(told, seat).get(way(told, name)).content
    return found


@pytest.mark.django_db
@given(
    asked=st.lists(st.sampled_from(sorted(REFUSED)), min_size=1, unique=True),
    refused_by=st.sampled_from(["Ada", "Ben"]),
)
@SOME
def test_no_page_and_no_file_holds_what_its_seat_may_not_see(asked, refused_by):
    with transaction.atomic():
        told = told_story({one: REFUSED[one][0] for one in asked}, refused_by)
        with within({told.here.organisation.pk}):
            shown = {seat: department(told, seat) for seat in TOLD}
            for words, whose in THEIRS.items():
                assert {seat for seat, page in shown.items() if words in page} == whose, words
            for name, content in all_of(told).items():
                assert RARE.encode() not in content, name
                for said in ("refused", "withdrawn", "taken back", "said no"):
                    assert said not in plain(content.split(b"<main")[-1]), (name, said)
            for action in asked:
                area = AREAS.label(REFUSED[action][0])
                for seat, page in shown.items():
                    assert ACTIONS[action].label not in page, (seat, action)
                    assert area not in page, (seat, area)
            files = [
                content for name, content in all_of(told).items() if "one_liner" in name or "take" in name
            ]
            for content in files:
                for words in ("kiss", "astride", "cushion", "implied", "Barrier", "monitors"):
                    assert words not in plain(content.split(b"<main")[-1].split(b"</main")[0])
        transaction.set_rollback(True)


def changed(told: agreed.Story, cause: Cause, whose: str) -> dict[Seat, str]:
    """Every department's page as it would be after a cause, also issued again; it leaves nothing behind."""
    at = told.at
    with transaction.atomic():
        cause(told, whose)
        found = {seat: department(told, seat) for seat in TOLD}
        transaction.set_rollback(True)
    told.at = at
    return found


@pytest.mark.django_db
def test_however_and_with_whomever_something_became_unavailable_a_department_reads_the_same():
    with transaction.atomic():
        told = told_story({}, "Ada")
        with within({told.here.organisation.pk}):
            for seat in TOLD:
                read(told, seat)
            before = {seat: department(told, seat) for seat in TOLD}
            became = [changed(told, cause, whose) for cause in CAUSES for whose in ("Ada", "Ben")]
            for pages in became:
                assert {seat: page for seat, page in pages.items() if page != became[0][seat]} == {}
            assert became[0][Seat.DIRECTOR] != before[Seat.DIRECTOR]
            assert "kiss" not in str(became)
            assert Scenes(told.here.production, at=world.today()).slice_of(Seat.DIRECTOR, KEY)
        transaction.set_rollback(True)
