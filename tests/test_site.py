"""The front door: alive, calm when something is wrong, and nothing of a person in any cache."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import RequestFactory

from closedset.site import settings as site
from closedset.site import views, wsgi
from kit import world

ROOT = Path(__file__).resolve().parents[1]


def test_the_process_says_that_it_is_alive(client, db):
    assert client.get("/alive").content == b"alive\n"


def test_what_is_not_there_says_so_calmly(client, db):
    answer = client.get("/nothing/")
    assert answer.status_code == 404
    assert "There is nothing here for you" in answer.content.decode()


@pytest.mark.parametrize(("view", "status"), [(views.broken, 500), (views.not_allowed, 403)])
def test_what_went_wrong_has_a_page_of_its_own(view, status, db):
    request = RequestFactory().get("/")
    request.user = world.person("somebody")
    assert view(request).status_code == status


def test_no_page_may_be_kept_and_nothing_runs_from_elsewhere(client, db):
    answer = client.get("/accounts/login/")
    assert "no-store" in answer["Cache-Control"]
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_a_theme_nobody_offers_is_not_taken_over(client, db):
    client.cookies["theme"] = '"><script>'
    assert "data-theme=" not in client.get("/accounts/login/").content.decode().split(">")[1]
    client.cookies["theme"] = "dim"
    assert 'data-theme="dim"' in client.get("/accounts/login/").content.decode()


def test_a_server_finds_its_application():
    assert callable(wsgi.application)


def test_a_secret_is_made_once_and_is_readable_by_its_owner_only(tmp_path, monkeypatch):
    monkeypatch.setattr(site, "VAR", tmp_path)
    first = site._secret("test", "")
    assert site._secret("test", "") == first
    assert (tmp_path / "test.secret").stat().st_mode & 0o077 == 0
    assert site._secret("test", "given") == "given"


def test_every_setting_the_code_reads_is_in_the_administrators_table_and_no_other():
    read = re.compile(
        r"""environ(?:\.get\(|\[)"(CLOSEDSET_[A-Z_]+)"|^PASSPHRASE = "(CLOSEDSET_[A-Z_]+)""", re.M
    )
    found = {
        one or another
        for path in (ROOT / "src").rglob("*.py")
        for one, another in read.findall(path.read_text())
    }
    told = (ROOT / "docs/how-to/run-a-server.md").read_text()
    assert set(re.findall(r"^\| `(CLOSEDSET_[A-Z_]+)`", told, re.M)) == found


def test_keys_are_taken_from_the_names_the_table_has(tmp_path):
    keys = {name: f"{n}{n}" * 32 for n, name in enumerate(("CLOSEDSET_KEK", "CLOSEDSET_CHECKPOINT_KEY"))}
    environment = os.environ | keys | {"CLOSEDSET_VAR": str(tmp_path), "CLOSEDSET_DJANGO": "mine"}
    code = "from closedset.site import settings as s; "
    code += "print(s.CLOSEDSET_KEK, s.CLOSEDSET_CHECKPOINT_KEY, s.SECRET_KEY)"
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert told.stdout.split() == [*keys.values(), "mine"]
    assert list(tmp_path.glob("*.secret")) == []


SETTINGS = (
    "from closedset.site import settings as s; print(s.DATABASES['default']['NAME'], s.LANGUAGES[-1][0])"
)


def test_the_database_and_a_further_language_come_from_the_environment(tmp_path):
    environment = os.environ | {
        "CLOSEDSET_VAR": str(tmp_path),
        "CLOSEDSET_DATABASE": "postgresql://me:secret@localhost:5432/mine",
        "CLOSEDSET_EXTRA_LOCALE": f"ar={tmp_path}",
    }
    told = subprocess.run(
        [sys.executable, "-c", SETTINGS], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["mine", "ar"]
