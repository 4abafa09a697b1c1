"""A file is looked at before it is kept; no answer is no."""

from __future__ import annotations

import sys
from socketserver import BaseRequestHandler, ThreadingTCPServer, ThreadingUnixStreamServer
from struct import unpack
from threading import Thread
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage

from closedset.practice.findings import Refused
from closedset.rooms.documents import actions, contents, scanning
from closedset.rooms.documents.contents import Use
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.record.scope import within
from kit.records import NOW

BAD = b"INT. HALL - DAY\n\nX5O! a test of scanners"
GOOD = b"INT. HALL - DAY\n\nRain.\n" * 9000


class Clamd(BaseRequestHandler):
    """Speaks as much of clamd's INSTREAM as there is to it."""

    def handle(self) -> None:
        line = self.request.makefile("rb")
        assert line.read(10) == b"zINSTREAM\0"
        data = b""
        while size := unpack("!I", line.read(4))[0]:
            data += line.read(size)
        said = b"stream: OK\0" if data == GOOD else b"stream: Eicar\x1b-Test FOUND\0"
        self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0" if b"limit" in data else said)


@pytest.fixture(params=["unix", "tcp"])
def clamd(request, tmp_path, settings):
    where = str(tmp_path / "clamd.ctl") if request.param == "unix" else ("127.0.0.1", 0)
    server = (ThreadingUnixStreamServer if request.param == "unix" else ThreadingTCPServer)(where, Clamd)
    at = where if request.param == "unix" else ":".join(map(str, server.server_address))
    settings.CLOSEDSET_SCAN = f"{request.param}:{at}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def codes(found):
    return [one.code for one in found]


def test_what_clamd_finds_nothing_in_may_be_kept(clamd):
    assert scanning.may_be_kept(GOOD) == ()


def test_what_clamd_finds_is_named_without_its_control_signs(clamd):
    (found,) = scanning.may_be_kept(BAD)
    assert found.code == "documents.dangerous"
    assert "It calls it Eicar-Test." in found.says


def test_a_file_that_is_too_large_for_clamd_is_not_kept(clamd):
    assert codes(scanning.may_be_kept(b"limit")) == ["documents.not_scanned"]


def command(body: str) -> str:
    return f"{sys.executable} -c 'import sys; data = sys.stdin.buffer.read(); {body}'"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("sys.exit(0)", []),
        ('sys.exit(b"test" in data)', ["documents.dangerous"]),
        ("sys.exit(2)", ["documents.not_scanned"]),
    ],
)
def test_a_command_says_by_its_ending(settings, body, found):
    settings.CLOSEDSET_SCAN = command(body)
    assert codes(scanning.may_be_kept(BAD)) == found


@pytest.mark.parametrize(
    "scanner", ["unix:/nowhere/clamd.ctl", "tcp:127.0.0.1:1", "tcp:nowhere", "no-such-command", "it's"]
)
def test_a_scanner_that_is_not_there_lets_nothing_in(settings, scanner):
    settings.CLOSEDSET_SCAN = scanner
    assert codes(scanning.may_be_kept(GOOD)) == ["documents.not_scanned"]


def test_a_scanner_that_hangs_up_lets_nothing_in(settings, monkeypatch):
    settings.CLOSEDSET_SCAN = command('__import__("time").sleep(5)')
    monkeypatch.setattr(scanning, "SECONDS", 0.1)
    assert codes(scanning.may_be_kept(GOOD)) == ["documents.not_scanned"]


class HangsUp(BaseRequestHandler):
    def handle(self) -> None:
        self.request.recv(10)


def test_a_clamd_that_says_nothing_lets_nothing_in(settings, tmp_path):
    server = ThreadingUnixStreamServer(str(tmp_path / "mute"), HangsUp)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    settings.CLOSEDSET_SCAN = f"unix:{tmp_path / 'mute'}"
    found = scanning.may_be_kept(b"")
    server.shutdown()
    server.server_close()
    assert codes(found) == ["documents.not_scanned"]


@pytest.mark.django_db
def test_nothing_of_a_dangerous_file_stays(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }
    settings.CLOSEDSET_SCAN, one = command("sys.exit(1)"), uuid4()
    with within({one}):
        with pytest.raises(Refused):
            actions.keep(BAD, organisation=one, name="x", by=None, at=NOW)
        assert not StoredFile.objects.exists()
        assert default_storage.listdir("") == ([], [])
        made = actions.keep(BAD, organisation=one, name="ours", by=None, at=NOW, use=Use.OURS)
    assert default_storage.exists(made.place), "What is made here waits for no scanner."


@pytest.mark.parametrize(
    ("data", "use", "found"),
    [
        (b"MZ\x90\0", Use.ANYTHING, ["documents.a_program"]),
        (b"MZANSI NIGHTS\n\nINT. HOUSE - DAY\n", Use.SCRIPT, []),
        (b"\x7fELF\x02", Use.SIGNED_PAPER, ["documents.a_program"]),
        (b"#!/bin/sh\n", Use.SCRIPT, ["documents.a_program"]),
        (b"\x89PNG\r\n\x1a\n", Use.SCRIPT, ["documents.wrong_type"]),
        (b"\x89PNG\r\n\x1a\n", Use.SIGNED_PAPER, []),
        (b"<?xml version='1.0'?>", Use.SIGNED_PAPER, ["documents.wrong_type"]),
        (b"%PDF-1.7", Use.SIGNED_PAPER, []),
        ("INT. CAFÉ".encode("cp1252"), Use.SCRIPT, []),
        ("INT. CAFÉ".encode("cp1252"), Use.SIGNED_PAPER, ["documents.wrong_type"]),
    ],
)
def test_what_a_file_is_decides_where_it_may_be_brought(data, use, found):
    assert codes(contents.may_be(contents.type_of(data), use)) == found
