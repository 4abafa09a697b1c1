"""Taking riders and cases out: the same answer elsewhere, and an entry for it."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from closedset.formats.consent_case import parse
from closedset.practice.consent import check
from closedset.practice.consent.prose import read
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import kept
from closedset.rooms.riders.checking import checked
from kit import agreed, world

pytestmark = pytest.mark.django_db
KEY = (agreed.SCENE, agreed.OCCASION)


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        yield found


def test_a_case_taken_out_gives_the_boards_answer(told, client):
    client.force_login(told.coordinator)
    taken = client.get(reverse("riders:case", args=[world.key(told.here), *KEY])).content.decode()
    case = parse(taken)
    board = checked(told.here.production, at=world.today()).answers()[KEY]
    elsewhere = check(case.production, case.plan, case.at)
    assert (elsewhere.verdict, elsewhere.asks) == (board.verdict, board.asks)
    assert [one.code for one in elsewhere.findings] == [one.code for one in board.findings]
    assert Entry.objects.filter(event="case.taken_out").count() == 1


def test_a_rider_taken_out_says_the_same_in_data_and_in_words(told, client):
    client.force_login(told.cast["Ada"].person)
    rider = told.cast["Ada"].riders.get()
    data = json.loads(client.get(reverse("riders:rider_json", args=[world.key(told.here), rider.pk])).content)
    assert set(data["signed"]) == {"performer", "producer"}
    for term in data["terms"]:
        assert kept.to_term(term | {"id": ""}) == read(term["says"])
    made_of = {name: data[name] for name in ("synopsis", "pages", "clauses", "head")}
    terms = [{name: value for name, value in term.items() if name != "says"} for term in data["terms"]]
    assert kept.digest_of(terms, **made_of) == data["digest"]
