"""Seats and memberships end: by whom, with what reason, and at once."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.people import actions, queries
from closedset.rooms.people.models import Membership
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import told
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    home, keeper = world.organisation("here")
    there = world.a_set("here", home, (Seat.PRODUCER, Seat.CAMERA))
    there.keeper = keeper
    with within({home.pk}):
        yield there


def membership(person) -> Membership:
    return Membership.objects.get(person=person, left_at=None)


def parts(client, by, belongs: Membership, **form: str):
    client.force_login(by)
    return client.post(reverse("people:end_membership", args=[belongs.pk]), form)


def test_the_reason_a_seat_ended_is_sealed_in_the_record(client, here):
    held = SeatRow.objects.get(seat=Seat.CAMERA)
    client.force_login(here.seats[Seat.PRODUCER])
    client.post(
        reverse("production_people:leave", args=[world.key(here), held.pk]), {"why": "Wrapped early."}
    )
    assert told(Entry.objects.get(event="people.left")).why == "Wrapped early."


def test_a_reason_may_be_left_out_and_one_too_long_is_not_a_reason(client, here):
    held = SeatRow.objects.get(seat=Seat.CAMERA)
    client.force_login(here.seats[Seat.CAMERA])
    client.post(reverse("production_people:leave", args=[world.key(here), held.pk]), {"why": "x" * 501})
    assert told(Entry.objects.get(event="people.left")).why == ""


def test_each_reads_on_the_page_what_they_may_end(client, here):
    client.force_login(here.seats[Seat.CAMERA])
    page = client.get(reverse("production_people:people", args=[world.key(here)])).content.decode()
    assert "Give up this seat" in page
    assert "End the seat of" not in page


def test_whoever_looks_after_the_accounts_parts_with_somebody_and_every_seat_ends(client, here):
    camera = here.seats[Seat.CAMERA]
    assert parts(client, here.keeper, membership(camera), why="Left the crew.").status_code == 302
    assert not queries.organisations_of(camera)
    assert not queries.seats_of(camera, at=world.today()).exists()
    assert told(Entry.objects.get(event="people.parted")).why == "Left the crew."
    assert told(Entry.objects.get(event="people.left")).why == "Left the crew."
    client.force_login(camera)
    assert client.get(reverse("production_people:people", args=[world.key(here)])).status_code == 404


def test_one_leaves_an_organisation_by_oneself(client, here):
    camera = here.seats[Seat.CAMERA]
    assert parts(client, camera, membership(camera))["Location"] == reverse("people:me")
    assert not queries.organisations_of(camera)


def test_anothers_membership_is_not_there_for_whoever_does_not_look_after_it(client, here):
    belongs = membership(here.seats[Seat.CAMERA])
    assert parts(client, here.seats[Seat.PRODUCER], belongs).status_code == 404
    with pytest.raises(Refused):
        actions.end_membership(belongs, by=here.seats[Seat.PRODUCER], at=world.today())


def test_the_last_who_looks_after_the_accounts_stays(client, here):
    assert parts(client, here.keeper, membership(here.keeper)).status_code == 409


def test_the_last_coordinator_is_not_parted_with(client, here):
    belongs = membership(here.coordinator)
    assert parts(client, here.keeper, belongs).status_code == 409
    belongs.refresh_from_db()
    assert belongs.left_at is None


def test_parting_twice_is_parting_once(client, here):
    belongs = membership(here.seats[Seat.CAMERA])
    for _ in range(2):
        actions.end_membership(belongs, by=here.keeper, at=world.today())
    assert Entry.objects.filter(event="people.parted").count() == 1


def test_who_comes_back_belongs_anew(here):
    camera = here.seats[Seat.CAMERA]
    actions.end_membership(membership(camera), by=here.keeper, at=world.today())
    world.seated(here, camera, Seat.SOUND)
    assert Membership.objects.filter(person=camera).count() == 2
    assert queries.organisations_of(camera) == {here.organisation.pk}


def test_nobody_leaves_before_they_came(here):
    belongs = membership(here.seats[Seat.CAMERA])
    belongs.left_at = belongs.joined_at.replace(year=2000)
    with pytest.raises(IntegrityError), transaction.atomic():
        belongs.save()


def test_who_belongs_is_shown_to_whoever_looks_after_the_accounts_and_to_nobody_else(client, here):
    place = reverse("people:members", args=[here.organisation.pk])
    client.force_login(here.keeper)
    page = client.get(place).content.decode()
    assert f"Part with {here.seats[Seat.CAMERA]}" in page
    assert f"Part with {here.keeper}" not in page
    assert "Who belongs here" in client.get("/people/me/").content.decode()
    client.force_login(here.coordinator)
    assert client.get(place).status_code == 404
