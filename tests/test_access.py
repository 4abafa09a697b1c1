"""Every address of the site, walked as every seat of this and of another production, and as nobody."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from access_table import ANYONE, OUTSIDE, PRODUCTION
from closedset.practice.visibility import SEES, Seat
from closedset.rooms.breakdown import actions, queries
from closedset.rooms.breakdown.actions.read import read_draft
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.people.models import Invitation
from closedset.rooms.people.queries import reader_on
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
SECOND = world.SCRIPT.replace("Coffee.", "Tea.")


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    """The full name of every address."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"
        else:
            yield from names(entry, f"{space}{entry.namespace}:" if entry.namespace else space)


def test_every_address_has_a_row_and_every_row_an_address():
    known = set(names(get_resolver()))
    missing = known - set(PRODUCTION) - set(OUTSIDE)
    assert missing == set(), "Add a row to tests/access_table.py for each of these."
    assert set(PRODUCTION) | set(OUTSIDE) <= known


@pytest.fixture
def walked(settings, tmp_path):
    """A production with two drafts read, another in the same house, and one elsewhere."""
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}
    home, _ = world.organisation("home")
    away, _ = world.organisation("away")
    here = world.a_set("here", home)
    others = [world.a_set("next-door", home), world.a_set("far", away)]
    with within({home.pk}):
        for number, text in enumerate((world.SCRIPT, SECOND)):
            at = world.NOW + timezone.timedelta(minutes=number)
            draft = actions.bring_in(
                here.production,
                text.encode(),
                name="draft.fountain",
                colour="white",
                by=here.coordinator,
                at=at,
                reader=reader_on(here.coordinator, world.key(here), at=at),
            )
            read_draft.call(str(draft.pk), str(home.pk))
        draft = Draft.objects.get(pk=draft.pk)
        beat = queries.standings(draft)[0].row
        offered = Invitation(
            organisation_id=home.pk,
            production_id=world.key(here),
            seat=Seat.CAMERA,
            email="camera@example.org",
            token_digest="0" * 64,
            invited_by=here.coordinator,
            invited_at=world.NOW,
            expires_at=world.NOW,
        )
        offered.save(force_insert=True)
    return (
        here,
        others,
        {
            "production": world.key(here),
            "draft": draft.pk,
            "beat": beat.pk,
            "index": 1,
            "form": "one-liner",
            "invitation": offered.pk,
            "seat": uuid4(),
        },
    )


def address(name: str, given: dict[str, object]) -> str:
    found = get_resolver().reverse_dict if ":" not in name else None
    if found is None:
        space, last = name.split(":")
        found = get_resolver().namespace_dict[space][1].reverse_dict
        name, full = last, name
    else:
        full = name
    wanted = set(found.getlist(name)[0][0][0][1])
    if "organisation" in wanted or "token" in wanted:
        wanted |= {"organisation"}
    return reverse(full, kwargs={key: given.get(key, uuid4()) for key in wanted | {"production"}})


def reached(client, place: str) -> int:
    """The status of a visit; an address that only takes forms is sent an empty one."""
    status = client.get(place).status_code
    return client.post(place).status_code if status == 405 else status


@pytest.mark.parametrize("name", PRODUCTION)
def test_what_a_seat_does_not_see_is_not_there(client, walked, name):
    here, _, given = walked
    found = {}
    for seat, person in here.seats.items():
        client.force_login(person)
        found[seat] = reached(client, address(name, given)) != 404
    sees = SEES[PRODUCTION[name]] if name != "production_people:leave" else frozenset()
    assert {seat for seat, there in found.items() if there} == sees


@pytest.mark.parametrize("name", PRODUCTION)
def test_a_seat_on_another_production_opens_nothing_here(client, walked, name):
    _, others, given = walked
    for person in (person for other in others for person in other.seats.values()):
        client.force_login(person)
        assert reached(client, address(name, given)) == 404


@pytest.mark.parametrize("name", PRODUCTION)
def test_nobody_is_sent_to_sign_in(client, walked, name):
    place = address(name, walked[2])
    for visit in (client.get, client.post):
        assert "/accounts/login/" in visit(place).headers["Location"]


WRITING = {"bring_in", "cancel", "add", "note", "decide"}


@pytest.mark.parametrize("name", [name for name in PRODUCTION if name.rpartition(":")[2] in WRITING])
def test_only_coordinators_write_on_the_breakdown(client, walked, name):
    here, _, given = walked
    said = {"verb": "confirm", "first": 1, "last": 1, "classes": "kiss", "exposure": "E0", "action": "A4"}
    said |= {"pasted": world.SCRIPT, "colour": "blue"}
    for seat, person in here.seats.items():
        client.force_login(person)
        expected = 302 if "coordinator" in seat else 409 if seat is Seat.OBSERVER else 404
        assert (seat, client.post(address(name, given), said).status_code) == (seat, expected)


@pytest.mark.parametrize("name", OUTSIDE)
def test_outside_productions_a_stranger_is_shown_in_or_sent_to_sign_in(client, name):
    simple = {"organisation": uuid4(), "token": "nothing", "uidb36": "1", "key": "x", "pk": 1}
    place = next(
        made
        for keys in ((), ("organisation", "token"), ("organisation",), ("uidb36", "key"), ("key",), ("pk",))
        if (made := reverse_or_none(name, {key: simple[key] for key in keys}))
    )
    answer = client.get(place)
    sent = answer.status_code == 302 and "/accounts/login/" in answer["Location"]
    if OUTSIDE[name] == ANYONE:
        assert answer.status_code in {200, 302, 400, 404, 405}
    else:
        assert sent or answer.status_code == 405


def reverse_or_none(name: str, keys: dict[str, object]) -> str | None:
    try:
        return reverse(name, kwargs=keys)
    except Exception:
        return None
