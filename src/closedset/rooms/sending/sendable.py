"""What can be handed out answers for itself: the modules that `settings.SENDABLE` names.

This room stands below the rooms whose papers it hands out, so it asks them by name, as seals do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from importlib import import_module
from typing import Protocol, cast
from uuid import UUID

from django.conf import settings

from closedset.practice.visibility import Reader


class Sendable(Protocol):
    """What a kind of thing says about one of its kind. Everything but `choices` raises LookupError."""

    def name(self, thing: UUID) -> str:
        """What the paper is called."""

    def production(self, thing: UUID) -> UUID:
        """On which production it is."""

    def pdf(self, thing: UUID) -> bytes:
        """The paper, without a seal: a mark is laid across it."""

    def stale(self, thing: UUID, *, at: datetime) -> str:
        """Why it holds no more, as far as every reader may know; empty while it holds."""

    def may_read(self, thing: UUID, reader: Reader) -> bool:
        """Whether this reader may have it, by seat or because it is about them."""

    def engaged_as(self, production: UUID, people: Iterable[UUID]) -> dict[UUID, str]:
        """Those of these people who are engaged for a day or in the background, and as what."""

    def choices(self, production: UUID, *, at: datetime) -> list[tuple[UUID, str]]:
        """Every paper of this kind that holds now, with its name."""


def kind(name: str) -> Sendable:
    """The module that answers for a kind. Raises LookupError for one that nobody answers for."""
    path = settings.SENDABLE[name]
    return cast(Sendable, import_module(path))


def kinds() -> list[tuple[str, Sendable]]:
    """Every kind there is."""
    return [(name, kind(name)) for name in settings.SENDABLE]
