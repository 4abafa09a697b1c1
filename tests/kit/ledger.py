"""A record that is in order, and the ways to tamper with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from closedset.practice.record import NOTHING_BEFORE, Checkpoint, Header, Kept, leaf_of, origin_of, root_of

ORGANISATION = UUID(int=7)
DAY = datetime(2026, 11, 23, 8, tzinfo=UTC)


def header(seq: int = 1, prev: str = NOTHING_BEFORE, *, said: str = "") -> Header:
    return Header(
        organisation=ORGANISATION,
        seq=seq,
        id=UUID(int=seq),
        at=DAY + timedelta(seconds=seq),
        event="beat.confirmed",
        on=("beat", UUID(int=100 + seq)),
        by=UUID(int=3),
        commitment=sha256(f"{seq}{said}".encode()).hexdigest(),
        prev=prev,
    )


def entries(size: int) -> list[Kept]:
    kept: list[Kept] = []
    for seq in range(1, size + 1):
        one = header(seq, kept[-1].leaf if kept else NOTHING_BEFORE)
        kept.append(Kept(one, leaf_of(one)))
    return kept


def hashed(one: Header) -> Kept:
    """A forger's entry: consistent in itself."""
    return Kept(one, leaf_of(one))


def renumbered(kept: list[Kept]) -> list[Kept]:
    """Numbered from 1 without gaps, hashes left as they are: what UPDATE ... SET seq does."""
    return [Kept(replace(one.header, seq=seq), one.leaf) for seq, one in enumerate(kept, 1)]


def checkpoint(kept: list[Kept], keys: tuple[str, ...] = ("k",)) -> Checkpoint:
    return Checkpoint(
        origin=origin_of(ORGANISATION),
        size=len(kept),
        root=root_of([bytes.fromhex(one.leaf) for one in kept]),
        at="2026-11-23T09:00:00.000000Z",
        keys=keys,
    )
