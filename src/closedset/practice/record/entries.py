"""A line of the record: its header, which anyone may check, and its seal on what was told."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from closedset.practice.record.canonical import Json, canonical

NOTHING_BEFORE = "0" * 64
"""What the first entry names as the one before it."""

SPELLING = 1
"""How a header is spelled; a change of the fields below is a new number."""

_EVENT = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\Z")
_KIND = re.compile(r"[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Who, when, what and on what. Why and the details are sealed elsewhere and only committed to here."""

    organisation: UUID
    seq: int
    """Place in the organisation's record, from 1 and without gaps."""

    id: UUID
    at: datetime
    event: str
    """`room.happened`"""

    on: tuple[str, UUID]
    """The kind of thing, and which one."""

    by: UUID | None
    """The person; None when the house itself did it."""

    production: UUID | None = None
    reading: bool = False
    """Somebody read; nothing was changed."""

    commitment: str
    """SHA-256 over a secret salt and what was told, see `commit`."""

    prev: str
    """Leaf hash of the entry before, so that an entry vouches for the one it followed."""

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("An instant in the record has a time zone.")
        if not _EVENT.match(self.event) or not _KIND.match(self.on[0]):
            raise ValueError(
                f"Name the event 'room.happened' and the thing in one word: {self.event}, {self.on[0]}."
            )


@dataclass(frozen=True, slots=True)
class Kept:
    """A header as it was found, with the leaf hash that was kept beside it."""

    header: Header
    leaf: str


def spelled(header: Header) -> dict[str, Json]:
    """The header as plain values, ready for `canonical`, a file or a page."""
    return {
        "spelling": SPELLING,
        "organisation": str(header.organisation),
        "seq": header.seq,
        "id": str(header.id),
        "at": instant(header.at),
        "event": header.event,
        "on": [header.on[0], str(header.on[1])],
        "by": str(header.by) if header.by else None,
        "production": str(header.production) if header.production else None,
        "reading": header.reading,
        "commitment": header.commitment,
        "prev": header.prev,
    }


def instant(at: datetime) -> str:
    """The instant in UTC to the microsecond, the finest both databases keep."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def leaf_of(header: Header) -> str:
    """The header's leaf hash in hexadecimal: SHA-256(0x00 || header), as RFC 6962, 2.1 sets it.

    Every key of a header is ASCII and every number small, so the standard library's own spelling is the
    canonical one, five times as fast; a test holds the two together.
    """
    plain = json.dumps(spelled(header), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return leaf_hash(plain.encode()).hex()


def leaf_hash(data: bytes) -> bytes:
    """RFC 6962, 2.1: a leaf is hashed with 0x00 in front, so that no node can pass for one."""
    return sha256(b"\x00" + data).digest()


def commit(salt: bytes, told: Mapping[str, Json]) -> str:
    """Bind an entry to what was told, without telling it.

    The salt is sealed with what was told. Once the key is destroyed nobody can confirm a guess.
    """
    if len(salt) != 32:
        raise ValueError("A commitment needs 32 bytes of salt.")
    return sha256(salt + canonical(told)).hexdigest()
