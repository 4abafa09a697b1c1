"""A draft is read, and what a person decided stays."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.http import Http404

from closedset.practice.findings import Refused
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import actions
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft
from closedset.rooms.people.models import Person, Seat
from closedset.rooms.productions import actions as productions
from closedset.rooms.productions import queries
from closedset.rooms.record.scope import within

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCRIPT = b"INT. ROOM - NIGHT\n\nAda kisses Ben. They undress each other.\n\nADA\nStay.\n"


@pytest.fixture
def house(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    organisation = uuid4()
    ada = Person.objects.create(email="ada@example.org", screen_name="Ada", joined_at=NOW)
    with within([organisation]):
        yield ada, productions.start(title="Tide", time_zone="UTC", organisation=organisation, by=ada, at=NOW)


def read(house, capture, data=SCRIPT):
    ada, production = house
    with capture(execute=True):
        draft = actions.bring_in(production, data, name="a.fountain", colour="White", by=ada, at=NOW)
    return Draft.objects.get(id=draft.id)


def test_a_draft_is_read_and_its_beats_are_found(house, django_capture_on_commit_callbacks):
    draft = read(house, django_capture_on_commit_callbacks)
    assert draft.status == "ready"
    assert BeatRow.objects.filter(scene__draft=draft, tier="beat").exists()


def test_reading_twice_changes_no_decision(house, django_capture_on_commit_callbacks):
    draft = read(house, django_capture_on_commit_callbacks)
    beat = BeatRow.objects.first()
    actions.decide(beat, "confirm", exposure="", action="", note="", by=house[0], at=NOW)
    before = BeatRow.objects.count()
    actions.read_draft.call(str(draft.id), str(draft.organisation_id))
    assert (Decision.objects.count(), BeatRow.objects.count()) == (1, before)


def test_a_file_that_is_not_a_script_gets_one_sentence(house, django_capture_on_commit_callbacks):
    draft = read(house, django_capture_on_commit_callbacks, b"\x89PNG\r\n\x1a\n\0\0")
    assert draft.status == "failed"
    assert draft.says


def test_a_stranger_finds_nothing_and_an_observer_may_only_look(house):
    _, production = house
    bo = Person.objects.create(email="bo@example.org", screen_name="Bo", joined_at=NOW)
    with pytest.raises(Http404):
        queries.get_production(bo, production.id, Matter.BREAKDOWN, at=NOW)
    Seat.objects.create(
        organisation_id=production.organisation_id,
        person=bo,
        production_id=production.id,
        seat="observer",
        taken_at=NOW,
    )
    assert queries.get_production(bo, production.id, Matter.BREAKDOWN, at=NOW) == production
    with pytest.raises(Refused):
        queries.require_decide(bo, production.id, at=NOW)
