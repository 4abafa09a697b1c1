"""Where the making of a bundle stands."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How far the job is."""

    WAITING = "waiting"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"
    CANCELLED = "cancelled"


RUNNING = frozenset({Status.WAITING, Status.MAKING})
MOVES: dict[Status, frozenset[Status]] = {
    Status.WAITING: frozenset({Status.MAKING, Status.CANCELLED}),
    Status.MAKING: frozenset({Status.READY, Status.FAILED, Status.CANCELLED}),
    Status.READY: frozenset(),
    Status.FAILED: frozenset(),
    Status.CANCELLED: frozenset(),
}
