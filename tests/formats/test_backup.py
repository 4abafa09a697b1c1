"""A backup opens with its secret, whole and unchanged, and otherwise not at all."""

from __future__ import annotations

import json
import os
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats.backup import locking, parts
from closedset.formats.backup.locking import CannotUnlock, Secret

KEY = Secret(key=b"k" * 32)
WORDS = Secret(passphrase="a calm green morning")
LARGE = os.urandom(locking.PIECE * 2 + 5)


def written(secret: Secret = KEY, **given: bytes) -> bytes:
    to = BytesIO()
    writer = parts.Writer(to, secret, {"made": "today"})
    for name, data in given.items():
        writer.add(name, data)
    writer.close()
    return to.getvalue()


def opened(data: bytes, secret: Secret = KEY) -> dict[str, bytes]:
    return dict(parts.parts(BytesIO(data), secret))


@pytest.mark.parametrize("secret", [KEY, WORDS], ids=["key file", "passphrase"])
def test_every_part_comes_back(secret):
    found = opened(written(secret, a=b"one", b=LARGE, c=b""), secret)
    assert (found["a"], found["b"] == LARGE, found["c"]) == (b"one", True, b"")


def test_the_manifest_says_what_is_in_it_and_the_parts_agree():
    told = parts.checked(BytesIO(written(a=b"one", b=LARGE)), KEY)
    assert told["made"] == "today"
    assert {name: one["size"] for name, one in told["parts"].items()} == {"a": 3, "b": len(LARGE)}


def test_nothing_of_it_is_in_clear():
    assert b"kiss" not in written(a=b"a kiss" * 1000)


@pytest.mark.parametrize(
    ("secret", "says"),
    [
        (Secret(key=b"x" * 32), "another key"),
        (WORDS, "locked with a key file"),
    ],
)
def test_another_secret_opens_nothing(secret, says):
    with pytest.raises(CannotUnlock, match=says):
        opened(written(a=b"one"), secret)


def test_a_passphrase_is_asked_for_where_one_was_given():
    with pytest.raises(CannotUnlock, match="a passphrase"):
        opened(written(WORDS, a=b"one"))


@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_bit_can_be_changed_unnoticed(at, bit):
    data = bytearray(written(a=b"one"))
    data[at % len(data)] ^= 1 << bit
    with pytest.raises(CannotUnlock):
        parts.checked(BytesIO(bytes(data)), KEY)


@pytest.mark.parametrize("left", [0, 5, 60, 200, locking.PIECE + 100 + 16, 2 * locking.PIECE + 150])
def test_nothing_can_be_cut_off(left):
    with pytest.raises(CannotUnlock):
        parts.checked(BytesIO(written(a=LARGE)[:left]), KEY)


def test_pieces_cannot_change_places():
    data = written(a=LARGE)
    begins = len(locking.MARK) + data[len(locking.MARK) :].index(b"\n") + 1
    size = locking.PIECE + locking.TAG
    first, second = data[begins : begins + size], data[begins + size : begins + 2 * size]
    with pytest.raises(CannotUnlock):
        opened(data[:begins] + second + first + data[begins + 2 * size :])


def test_a_part_has_a_name_of_its_own():
    writer = parts.Writer(BytesIO(), KEY, {})
    writer.add("a", b"one")
    with pytest.raises(ValueError, match="already"):
        writer.add("a", b"two")


@pytest.mark.parametrize("name", ["absent", "other"])
def test_a_manifest_that_disagrees_is_named(name, monkeypatch):
    to = BytesIO()
    writer = parts.Writer(to, KEY, {})
    writer.add("a", b"one")
    writer.parts[name if name == "absent" else "a"] = {"size": 3, "sha256": "00"}
    writer.close()
    with pytest.raises(CannotUnlock, match="absent" if name == "absent" else "a"):
        parts.checked(BytesIO(to.getvalue()), KEY)


def locked(data: bytes) -> bytes:
    to = BytesIO()
    one = locking.Locking(to, KEY)
    one.write(data)
    one.close()
    return to.getvalue()


@pytest.mark.parametrize("inside", [b"no archive at all", b""])
def test_what_holds_no_parts_is_no_backup(inside):
    with pytest.raises(CannotUnlock):
        parts.checked(BytesIO(locked(inside)), KEY)


def test_a_folder_is_no_part():
    to = BytesIO()
    one = locking.Locking(to, KEY)
    with parts.tarfile.open(mode="w|", fileobj=one) as tar:
        folder = parts.tarfile.TarInfo("folder")
        folder.type = parts.tarfile.DIRTYPE
        tar.addfile(folder)
    one.close()
    with pytest.raises(CannotUnlock, match="no part"):
        opened(to.getvalue())


@pytest.mark.parametrize(
    "head",
    [b"{}\n", b"\n", b"[]\n", json.dumps({"key": "hkdf", "salt": "", "prefix": "AAAA"}).encode() + b"\n"],
)
def test_a_head_that_is_none_is_refused(head):
    with pytest.raises(CannotUnlock, match="head"):
        opened(locking.MARK + head)


@pytest.mark.parametrize("secret", [{"key": b"short"}, {"passphrase": "short"}, {}])
def test_a_secret_that_is_weak_is_refused(secret):
    with pytest.raises(ValueError, match=r"passphrase|key file"):
        Secret(**secret)
