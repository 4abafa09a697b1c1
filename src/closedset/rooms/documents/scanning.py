"""Having a file looked at before it is kept: by a scanner that listens (clamd), or by a command.

`CLOSEDSET_SCAN` says which: `unix:/run/clamav/clamd.ctl`, `tcp:host:port`, or a command that reads the file
from its standard input and ends with 0 for nothing found and 1 for something found. A scanner that does not
answer has not said that there is nothing: then the file is not kept.
"""

from __future__ import annotations

import shlex
import socket
import subprocess
from struct import pack

from django.conf import settings

from closedset.practice.findings import Finding, Findings, require
from closedset.rooms.documents import contents
from closedset.rooms.documents.contents import Use

SECONDS = 60
CHUNK = 64 * 1024
CLEAN, FOUND = 0, 1
"""What a command ends with; anything else is trouble of its own. As clamscan and clamdscan do."""

LONGEST_ANSWER = 4096


class _NoAnswer(Exception):
    """The scanner did not say whether there is something."""


def looked_at(data: bytes, use: Use) -> str:
    """The type of the bytes, once they may be brought here. Raises `Refused`.

    The scanner is asked last: it takes longest.
    """
    require(contents.may_keep(len(data)))
    content_type = contents.type_of(data)
    require(contents.may_be(content_type, use))
    if use is not Use.OURS:
        require(may_be_kept(data))
    return content_type


def may_be_kept(data: bytes) -> Findings:
    """The scanner, where one is set, finds nothing in the file."""
    if not settings.CLOSEDSET_SCAN:
        return ()
    try:
        named = _asked(settings.CLOSEDSET_SCAN, data)
    except (_NoAnswer, OSError, ValueError, subprocess.SubprocessError):
        says = (
            "The file could not be scanned, so it was not kept. Try again in a while; if it stays so, tell "
            "whoever looks after the server."
        )
        return (Finding("documents.not_scanned", says),)
    if named is None:
        return ()
    what = f" It calls it {named}." if named else ""
    says = f"The scanner found something dangerous in the file, so it was not kept.{what}"
    return (Finding("documents.dangerous", says),)


def _asked(scanner: str, data: bytes) -> str | None:
    """None for nothing found, else what the scanner calls it. Raises `_NoAnswer` and what waiting raises."""
    how, _, where = scanner.partition(":")
    if how == "unix":
        return _by_clamd(socket.AF_UNIX, where, data)
    if how == "tcp":
        host, _, port = where.rpartition(":")
        return _by_clamd(socket.AF_INET, (host, int(port)), data)
    return _by_command(scanner, data)


def _by_command(command: str, data: bytes) -> str | None:
    done = subprocess.run(  # noqa: S603 - the operator's own setting, never a person's words
        shlex.split(command), input=data, capture_output=True, timeout=SECONDS, check=False
    )
    if done.returncode == CLEAN:
        return None
    if done.returncode == FOUND:
        return ""
    raise _NoAnswer


def _by_clamd(family: int, where: str | tuple[str, int], data: bytes) -> str | None:
    """Its INSTREAM: chunks, each after its length, then a length of nothing."""
    with socket.socket(family, socket.SOCK_STREAM) as line:
        line.settimeout(SECONDS)
        line.connect(where)
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), CHUNK):
            chunk = data[start : start + CHUNK]
            line.sendall(pack("!I", len(chunk)) + chunk)
        line.sendall(pack("!I", 0))
        answer = _whole(line)
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return None
    if said.endswith(" FOUND"):
        return "".join(sign for sign in said.removesuffix(" FOUND") if sign.isprintable())[:80]
    raise _NoAnswer


def _whole(line: socket.socket) -> str:
    answer = b""
    while len(answer) < LONGEST_ANSWER and not answer.endswith(b"\0"):
        more = line.recv(LONGEST_ANSWER)
        if not more:
            break
        answer += more
    return answer.decode(errors="replace").rstrip("\0\n")
