"""An empty installation is entered by whoever runs it, and by nobody else."""

from __future__ import annotations

import io

import pytest
from click.testing import CliRunner
from django.core.management import call_command
from django.core.management.base import CommandError

from closedset.cli import main
from closedset.rooms.people import queries
from closedset.rooms.people.management.commands import found
from closedset.rooms.people.models import Organisation
from kit import world

pytestmark = pytest.mark.django_db
WORD = "a long enough sentence"


class Typed(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def piped(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(WORD + "\n"))


def make(*more):
    call_command("found", "Northlight", "--email", "ada@example.org", "--time-zone", "Europe/Oslo", *more)


def test_the_first_account_signs_in_and_looks_after_the_accounts(client, piped, capsys):
    make("--name", "Ada")
    ada = queries.by_email("ada@example.org")
    home = Organisation.objects.get(name="Northlight")
    assert queries.looks_after(ada, home.pk)
    assert WORD not in capsys.readouterr().out
    answer = client.post("/accounts/login/", {"login": "ada@example.org", "password": WORD})
    assert answer.status_code == 302
    assert client.get(f"/people/organisations/{home.pk}/").status_code == 200


def test_somebody_who_has_an_account_founds_another_without_a_password(monkeypatch):
    ada = world.person("ada")
    call_command("found", "Southlight", "--email", ada.email)
    assert queries.looks_after(ada, Organisation.objects.get(name="Southlight").pk)


@pytest.mark.parametrize(
    ("more", "typed", "says"),
    [
        ((), WORD, "give --name"),
        (("--name", "Ada"), "short", "at least 12"),
        (("--name", "Ada", "--email", "nobody"), WORD, "valid email"),
        (("--name", "Ada", "--time-zone", "Oslo"), WORD, "There is no time zone Oslo"),
    ],
)
def test_what_is_missing_or_weak_is_said_and_nothing_is_made(more, typed, says, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(typed + "\n"))
    with pytest.raises(CommandError, match=says):
        make(*more)
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(("second", "made"), [(WORD, True), ("another", False)])
def test_a_typed_password_is_asked_for_twice(second, made, monkeypatch):
    typed = iter([WORD, second])
    monkeypatch.setattr("sys.stdin", Typed())
    monkeypatch.setattr(found, "getpass", lambda asked: next(typed))
    if made:
        make("--name", "Ada")
    else:
        with pytest.raises(CommandError, match="not the same"):
            make("--name", "Ada")
    assert Organisation.objects.exists() is made


def test_the_terminal_passes_it_on_and_tells_what_is_wrong():
    refused = CliRunner().invoke(main.main, ["found", "Northlight", "--email", "ada@example.org"])
    assert (refused.exit_code, refused.stderr.startswith("Error: Nobody has an account")) == (1, True), (
        refused.stderr
    )
    words = ["found", "Northlight", "--email", "ada@example.org", "--name", "Ada"]
    assert CliRunner().invoke(main.main, words, input=WORD + "\n").exit_code == 0
