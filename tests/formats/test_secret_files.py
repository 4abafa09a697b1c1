"""A secret of the machine is there whole or not at all, and every process has the same one."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from closedset.formats import secret_files


def test_a_secret_is_made_once_for_its_owner_alone(tmp_path):
    path = tmp_path / "deep" / "kek.secret"
    secret = secret_files.kept(path)
    assert len(bytes.fromhex(secret)) == 32
    assert secret_files.kept(path) == secret
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_one_put_in_its_place_is_read_from_then_on(tmp_path):
    path = tmp_path / "kek.secret"
    secret_files.kept(path)
    secret_files.put(path, "ab" * 32)
    assert secret_files.kept(path) == "ab" * 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_is_no_secret_and_is_left_as_it_is(tmp_path):
    path = tmp_path / "kek.secret"
    path.touch()
    with pytest.raises(ValueError, match=r"kek\.secret is empty"):
        secret_files.kept(path)
    assert path.read_text() == ""


def test_a_disk_that_is_full_leaves_no_half_of_a_secret(tmp_path, monkeypatch):
    def full(_descriptor: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        secret_files.kept(tmp_path / "kek.secret")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("turn", range(20))
def test_whoever_starts_at_the_same_moment_has_the_same_secret(tmp_path, turn):
    together = Barrier(8)

    def start(_number: int) -> str:
        together.wait()
        return secret_files.kept(tmp_path / "kek.secret")

    with ThreadPoolExecutor(8) as many:
        assert len(set(many.map(start, range(8)))) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kek.secret"]


SECRETS = """
from closedset.site import settings
print(settings.SECRET_KEY, settings.CLOSEDSET_KEK, settings.CLOSEDSET_CHECKPOINT_KEY)
"""


def test_processes_that_start_together_on_a_new_machine_share_every_secret(tmp_path: Path):
    environment = os.environ | {"CLOSEDSET_VAR": str(tmp_path / "var")}
    for name in ("CLOSEDSET_DJANGO", "CLOSEDSET_KEK", "CLOSEDSET_CHECKPOINT_KEY"):
        environment.pop(name, None)
    both = [
        subprocess.Popen([sys.executable, "-c", SECRETS], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = {one.communicate(timeout=60)[0] for one in both}
    assert len(said) == 1
    assert len(said.pop().split()) == 3
