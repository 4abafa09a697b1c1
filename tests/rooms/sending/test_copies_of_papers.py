"""A paper that was issued is handed out to those it was issued to, and stops with it."""

from __future__ import annotations

from uuid import uuid4

import pypdfium2
import pytest

from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.papers import sendable
from closedset.rooms.papers.actions.issue import issue
from closedset.rooms.papers.models import Issued
from closedset.rooms.papers.now import scene_key
from closedset.rooms.people.queries import reader_on
from closedset.rooms.record.scope import within
from closedset.rooms.sending import actions
from closedset.rooms.sending.actions import Meant
from closedset.rooms.sending.models import Copy, Handout
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


@pytest.fixture
def told():
    """The memo about the set of scene 2, issued."""
    made = agreed.story()
    with within({made.here.organisation.pk}):
        agreed.two(made)
        made.plan(agreed.a_kiss())
        for name in ("Ada", "Ben"):
            made.sign(made.accept(made.offer(name)))
        made.memo, *_more = issued(made)
        yield made


def issued(told) -> tuple[Issued, ...]:
    key = scene_key(agreed.SCENE, agreed.OCCASION)
    return issue(told.here.production, Kind.CLOSED_SET_MEMO, key, **told.by())


def may(told, seat: Seat) -> bool:
    who = told.here.seats[seat]
    return sendable.may_read(told.memo.pk, reader_on(who, world.key(told.here), at=told.later()))


def test_those_it_was_issued_to_may_have_a_copy(told):
    assert may(told, Seat.FIRST_AD)
    assert may(told, Seat.INTIMACY_COORDINATOR)
    assert not may(told, Seat.PUBLICITY)
    assert not sendable.may_read(told.memo.pk, Reader(str(uuid4())))


def test_it_is_listed_while_it_holds_and_named_with_whose_copy_it_is(told):
    place = world.key(told.here)
    listed = dict(sendable.choices(place, at=told.later()))
    assert told.memo.title in listed[told.memo.pk]
    assert sendable.stale(told.memo.pk, at=told.later()) == ""
    issued(told)
    assert told.memo.pk not in dict(sendable.choices(place, at=told.later()))
    assert sendable.stale(told.memo.pk, at=told.later()) == "A later one was issued in its place."
    assert sendable.choices(uuid4(), at=told.later()) == []


def test_a_copy_bears_its_readers_name(told):
    who = told.here.seats[Seat.FIRST_AD]
    made = actions.hand_out(
        "paper",
        told.memo.pk,
        Meant(inside=(who,)),
        organisation=told.here.organisation.pk,
        address="",
        confirmed=True,
        **told.by(),
    )
    assert Handout.objects.get().name == sendable.name(told.memo.pk)
    assert made.production_id == sendable.production(told.memo.pk)
    pdf = actions.opened(Copy.objects.select_related("handout").get(), by=who, at=told.later())
    with pypdfium2.PdfDocument(pdf) as opened:
        assert str(who) in opened[0].get_textpage().get_text_bounded()


def test_a_paper_that_is_not_there_is_not_there(told):
    with pytest.raises(LookupError):
        sendable.name(uuid4())
    assert sendable.engaged_as(world.key(told.here), []) == {}
