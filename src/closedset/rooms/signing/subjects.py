"""What an envelope is about answers for itself: its paper, its digest, who signs, and what follows.

`settings.ENVELOPES` names a module for each kind of thing. A room below cannot import the room it serves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Protocol, cast
from uuid import UUID

from django.conf import settings

from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.sizes import Size
from closedset.practice.signatures.states import EnvelopeState
from closedset.practice.signatures.values import Role
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.people.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """Somebody who would sign."""

    role: Role
    name: str = ""
    person: Person | None = None
    fixed: bool = False
    """It is this account and no other: what they sign is about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is to be signed, as it stands now."""

    production: UUID
    called: str
    paper: Paper
    digest: str
    """Of what the paper is made from; empty when it is not to be signed."""

    zone: str
    suggested: tuple[Suggested, ...]
    minor: bool = False
    alone: bool = False
    size: Size = Size.LETTER
    attachments: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One signature, for the room that it is about."""

    role: Role
    name: str
    signed_at: datetime


class Kind(Protocol):
    """What a module in `settings.ENVELOPES` offers. Each runs inside the caller's transaction."""

    def hold(self, about: UUID) -> None:
        """Lock whatever `completed` will change, before the envelope is locked."""

    def subject(self, about: UUID, *, at: datetime) -> Subject | None:
        """What is to be signed; None for a thing that is not there."""

    def digest(self, about: UUID) -> str:
        """The digest as it is now; empty when the thing is not to be signed any more."""

    def completed(self, about: UUID, *, given: tuple[Given, ...], paper: StoredFile, at: datetime) -> Paper:
        """Everybody has signed `paper`: do what that means, and answer the paper as it is finished."""

    def ended(self, about: UUID, *, how: EnvelopeState, at: datetime) -> None:
        """The envelope ended without every signature."""


def kind(name: str) -> Kind:
    """The module that answers for this kind. Raises KeyError for none."""
    return cast(Kind, import_module(settings.ENVELOPES[name]))
