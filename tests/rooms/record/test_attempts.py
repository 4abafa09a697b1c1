"""What somebody tried and was refused is entered, though everything else they did is not."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from closedset.practice.findings import Finding
from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Invitation, Person
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.people.queries import digest_of
from closedset.rooms.record import queries, verification
from closedset.rooms.record.attempts import refused
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    there = world.a_set("here", home, (Seat.PRODUCER, Seat.CAMERA))
    with within({home.pk}):
        yield there


def attempts() -> list[Entry]:
    return list(Entry.objects.filter(event="practice.refused").order_by("seq"))


def test_a_refused_attempt_says_who_tried_what_on_what_and_why_not(client, here):
    camera = here.seats[Seat.CAMERA]
    coordinators = SeatRow.objects.get(person=here.coordinator)
    client.force_login(camera)
    place = reverse("production_people:leave", args=[world.key(here), coordinators.pk])
    assert client.post(place).status_code == 409
    (entry,) = attempts()
    assert (entry.by_id, entry.on_kind, entry.on_id) == (camera.pk, "seat", coordinators.pk)
    assert (entry.organisation_id, entry.production_id) == (here.organisation.pk, world.key(here))
    assert queries.told(entry).details == {"tried": "production_people:leave", "codes": ["seats.not_yours"]}
    assert verification.verified(here.organisation.pk) == ()


def test_what_was_typed_into_a_refused_form_is_not_entered(client, here):
    client.force_login(here.seats[Seat.CAMERA])
    form = {"email": "somebody@example.org", "seat": "costume"}
    client.post(reverse("production_people:invite", args=[world.key(here)]), form)
    (entry,) = attempts()
    assert (entry.on_kind, entry.on_id) == ("production", world.key(here))
    assert "somebody" not in str(queries.told(entry))


def test_the_entry_stays_when_everything_else_is_taken_back(client, here):
    producer = here.seats[Seat.PRODUCER]
    Invitation(
        organisation_id=here.organisation.pk,
        production_id=world.key(here),
        seat=Seat.CAMERA,
        email="new@example.org",
        token_digest=digest_of("secret"),
        invited_by=producer,
        invited_at=world.NOW,
        expires_at=world.today() + timedelta(days=1),
    ).save(force_insert=True)
    SeatRow.objects.filter(person=producer).update(left_at=world.NOW)
    newcomer = {"screen_name": "Nour", "pronouns": "", "password": "a calm green morning"}
    place = reverse("invitations:accept", args=[here.organisation.pk, "secret"])
    assert client.post(place, newcomer).status_code == 409
    assert not Person.objects.filter(email="new@example.org").exists()
    (entry,) = attempts()
    assert (entry.by_id, entry.on_kind, entry.on_id) == (None, "organisation", here.organisation.pk)
    assert "secret" not in str(queries.told(entry))


def test_what_is_not_there_for_somebody_is_no_attempt(client, here):
    client.force_login(world.person("stranger"))
    client.post(reverse("production_people:invite", args=[world.key(here)]), {"seat": "camera"})
    assert attempts() == []


def test_only_looking_is_no_attempt(client, here):
    observer = world.person("observer")
    world.seated(here, observer, Seat.OBSERVER)
    client.force_login(observer)
    assert client.get(reverse("breakdown:bring_in", args=[world.key(here)])).status_code == 409
    assert attempts() == []


@pytest.mark.parametrize("keys", [{}, {"production": uuid4()}, {"token": "x"}])
def test_what_belongs_to_no_record_is_not_entered(here, keys):
    assert refused("people:me", keys, (Finding("x.y", "No."),), by=None, at=world.NOW) is None
