"""The demonstration is put in by the doors people use, once."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from closedset.cli import serve
from closedset.demo.cast import CAST
from closedset.demo.load import load
from closedset.rooms.breakdown import queries
from closedset.rooms.people.queries import by_email, organisations_of
from closedset.rooms.productions.models import Production
from closedset.rooms.record.scope import within
from kit import world


@pytest.fixture
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}
    settings.STATIC_ROOT = tmp_path / "static"


@pytest.mark.django_db
def test_the_demo_opens_on_two_drafts_with_decisions_carried_across(files):
    assert load(at=world.NOW)
    assert not load(at=world.NOW)
    with within(organisations_of(by_email(CAST[0].email))):
        (production,) = Production.objects.all()
        blue, white = queries.drafts_of(production.pk)
        assert (str(production), white.format, blue.format) == ("The Tide Table", "fdx", "fountain")
        assert any(one.last and one.last.carried_from for one in queries.standings(blue))
        assert blue.digest["beats"]


@pytest.mark.django_db
def test_the_demo_command_says_what_it_did(files):
    runner = CliRunner()
    assert "is loaded" in runner.invoke(serve.demo).output
    assert "there already" in runner.invoke(serve.demo).output


def test_everybody_one_can_sign_in_as_is_printed():
    told = serve.who_to_sign_in_as("http://127.0.0.1:8000")
    assert all(one.email in told for one in CAST)
