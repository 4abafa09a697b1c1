"""What several processes count is one number, is over in time, and names nobody."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.core import ratelimit
from django.core.cache import caches
from django.test import RequestFactory, override_settings

from closedset.cli import serve
from closedset.site import counting
from closedset.site.counting import Together


@pytest.fixture
def together(tmp_path):
    return Together(str(tmp_path / "deep" / "counted.sqlite3"), {})


def test_what_is_kept_is_found_changed_and_let_go(together):
    assert together.get("a") is None
    assert together.get("a", 7) == 7
    assert together.add("a", [1.5, 2])
    assert not together.add("a", "another")
    assert together.get("a") == [1.5, 2]
    together.set("a", False)
    assert together.get("a") is False
    assert together.delete("a")
    assert not together.delete("a")
    together.set("b", 1)
    together.clear()
    assert together.get("b") is None


def test_counting_on_needs_a_beginning_and_keeps_its_end(together):
    with pytest.raises(ValueError, match="Nothing is counted"):
        together.incr("a")
    together.add("a", 0, timeout=0.4)
    assert together.incr("a") == 1
    assert together.incr("a", 4) == 5
    time.sleep(0.5)
    assert together.get("a") is None


def test_what_is_over_is_gone_from_the_file_as_well(together):
    together.set("short", "gone soon", timeout=0.1)
    together.set("for-ever", "stays", timeout=None)
    assert together.touch("for-ever", None)
    assert not together.touch("nothing", 10)
    time.sleep(0.2)
    together.set("another", 1)
    assert b"gone soon" not in b"".join(row[1].encode() for row in rows(together))
    assert together.get("for-ever") == "stays"
    assert len(rows(together)) == 2


def rows(cache):
    with cache._open() as file:
        return file.execute("SELECT * FROM counted").fetchall()


def test_the_file_is_its_owners_alone_and_holds_no_address(together):
    together.set("allauth:rl:login:ip:203.0.113.9", 1)
    assert together.path.stat().st_mode & 0o077 == 0
    assert b"203.0.113.9" not in together.path.read_bytes()


def test_a_step_that_fails_changes_nothing_and_holds_nobody_up(together):
    together.set("a", 1)
    with pytest.raises(TypeError):
        together.set("a", object())
    assert together.get("a") == 1


def test_a_broken_file_fails_once_and_is_begun_again(together):
    together.set("a", 1)
    together.path.write_bytes(b"not a database at all" * 400)
    with pytest.raises(sqlite3.DatabaseError):
        together.get("a")
    assert together.get("a") is None
    assert together.add("a", 2)


def test_a_file_that_somebody_holds_is_not_thrown_away(together, monkeypatch):
    monkeypatch.setattr(counting, "PATIENCE", 0.05)
    together.set("a", 1)
    with together._open(), pytest.raises(sqlite3.OperationalError, match="locked"):
        together.get("a")
    assert together.get("a") == 1


def test_threads_that_count_at_once_lose_nothing(together):
    together.set("a", 0)
    with ThreadPoolExecutor(8) as many:
        list(many.map(lambda _: together.incr("a"), range(200)))
    assert together.get("a") == 200


COUNT = (
    "import django; django.setup(); from django.core.cache import cache; "
    "cache.add('guess', 0, timeout=60); print(*[cache.incr('guess') for _ in range(50)])"
)


def test_two_processes_share_one_count(tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_VERSION"}
    environment |= {"CLOSEDSET_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "closedset.site.settings"}
    both = [
        subprocess.Popen([sys.executable, "-c", COUNT], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    counted = [int(number) for one in both for number in one.communicate(timeout=60)[0].split()]
    assert sorted(counted) == list(range(1, 101))


@pytest.mark.django_db
@override_settings(ACCOUNT_RATE_LIMITS={"verify": "3/m/ip"})
def test_a_limit_reached_in_one_process_is_reached_in_the_next(together, monkeypatch):
    request = RequestFactory().post("/verify/")
    monkeypatch.setitem(caches._connections.__dict__, "default", together)
    answers = [ratelimit.consume(request, action="verify") for _ in range(3)]
    another = Together(str(together.path), {})
    monkeypatch.setitem(caches._connections.__dict__, "default", another)
    assert [*answers, ratelimit.consume(request, action="verify")] == [True, True, True, False]


ASKED = (
    "import django; django.setup(); from django.test import RequestFactory; "
    "from allauth.account.adapter import get_adapter; "
    "said = {'x-forwarded-for': '6.6.6.6, 203.0.113.9', 'x-forwarded-proto': 'https'}; "
    "r = RequestFactory().get('/', headers=said); "
    "print(get_adapter().get_client_ip(r), r.is_secure())"
)


@pytest.mark.parametrize(("proxies", "told"), [("0", ["127.0.0.1", "False"]), ("1", ["203.0.113.9", "True"])])
def test_who_asks_is_taken_from_a_proxy_only_where_there_is_one(proxies, told, tmp_path):
    environment = os.environ | {
        "CLOSEDSET_VAR": str(tmp_path),
        "CLOSEDSET_PROXIES": proxies,
        "DJANGO_SETTINGS_MODULE": "closedset.site.settings",
    }
    done = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True)
    assert done.stdout.split() == told


def test_a_web_process_answers_no_more_at_once_than_its_server_finds_sensible():
    assert serve.threads() == 2 * os.cpu_count() + 1
