"""Everybody reads the site by their own clock and in their own language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import translation

from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Invitation
from closedset.rooms.record.scope import within
from kit import pseudo, world

pytestmark = pytest.mark.django_db
NOON = datetime(2030, 7, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def mara(client):
    home, _ = world.organisation("ways")
    there = world.a_set("ways", home, (Seat.PRODUCER,))
    with within({home.pk}):
        Invitation(
            organisation_id=home.pk,
            production_id=world.key(there),
            seat="camera",
            email="x@example.org",
            token_digest="x",
            written_at=world.NOW,
            invited_by=there.coordinator,
            invited_at=world.NOW,
            expires_at=NOON,
        ).save()
    client.force_login(there.coordinator)
    client.people = reverse("production_people:people", args=[world.key(there)])
    return client


@pytest.fixture
def pseudo_locale(settings, tmp_path):
    settings.LANGUAGES = [*settings.LANGUAGES, (pseudo.LANGUAGE, "Pseudo")]
    settings.LOCALE_PATHS = [pseudo.write(tmp_path), *settings.LOCALE_PATHS]
    translation.trans_real._translations = {}
    yield pseudo.LANGUAGE
    translation.trans_real._translations = {}


def says(client, **more: str):
    return client.post("/people/me/", {"screen_name": "Mara"} | more)


def test_times_are_shown_by_the_clock_one_lives_by(mara):
    assert "12:00 UTC" in mara.get(mara.people).content.decode()
    assert says(mara, time_zone="America/Los_Angeles").status_code == 302
    assert "Monday 1 July 05:00 PDT" in mara.get(mara.people).content.decode()


def test_a_place_that_has_no_clock_is_not_taken(mara):
    assert "Select a valid choice" in says(mara, time_zone="Nowhere/Much").content.decode()


def test_one_reads_in_the_language_one_chose_whatever_the_browser_asks(mara, pseudo_locale):
    assert says(mara, language=pseudo_locale).status_code == 302
    page = mara.get("/people/me/", headers={"accept-language": "en"})
    assert page["Content-Language"] == pseudo_locale
    assert pseudo.OPEN in page.content.decode()


def test_a_language_that_is_offered_no_longer_is_passed_over(mara, pseudo_locale, settings):
    says(mara, language=pseudo_locale)
    settings.LANGUAGES = settings.LANGUAGES[:1]
    assert mara.get("/people/me/")["Content-Language"] == "en"
