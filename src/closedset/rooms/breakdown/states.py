"""Where a draft's reading stands, and the verbs of a decision."""

from __future__ import annotations

from enum import StrEnum

STEPS = 4
"""Open the file, read it, find the beats, compare with the draft before."""


class Status(StrEnum):
    """Where the reading of a draft stands."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    FAILED = "failed"
    CANCELLED = "cancelled"


MOVES: dict[Status, frozenset[Status]] = {
    Status.WAITING: frozenset({Status.READING, Status.CANCELLED}),
    Status.READING: frozenset({Status.READY, Status.FAILED, Status.CANCELLED}),
    Status.READY: frozenset(),
    Status.FAILED: frozenset(),
    Status.CANCELLED: frozenset(),
}


class Verb(StrEnum):
    """What a person can decide about a beat."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    REGRADE = "regrade"
    SPLIT = "split"
    MERGE = "merge"
    ADD = "add"
    REOPEN = "reopen"


REPLACES = frozenset({Verb.SPLIT, Verb.MERGE})
"""Verbs after which other beats stand for this one."""
