"""Sealing: text and bytes that only a living key can open, a key for each subject and kind of thing.

The key-encryption key (`CLOSEDSET_KEK`) wraps the subject's key, the subject's key seals. AES-256-GCM with
a fresh 96-bit nonce (NIST SP 800-38D). What a seal is about is bound into it, so a sealed name moved to
another person's row does not open. Destroying a key is `actions.shred`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from closedset.practice.record import canonical
from closedset.rooms.record.key_actions import living_key
from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.wrapping import NONCE, SPELLING, Unreadable, bound_to, unwrap

__all__ = ["Destroyed", "Opener", "Unreadable", "seal", "seal_bytes", "unseal", "unseal_bytes"]

_HEAD = 3 + NONCE


class Destroyed(Unreadable):
    """The key was destroyed, on purpose and by an entry in the record."""


def seal(text: str, *, organisation: UUID, subject: UUID, kind: str, about: UUID) -> bytes:
    """Seal text about one row (`about`) with the key of the subject for this kind of thing."""
    return seal_bytes(text.encode(), organisation=organisation, subject=subject, kind=kind, about=about)


def unseal(sealed: bytes, *, organisation: UUID, subject: UUID, kind: str, about: UUID) -> str:
    """The text that was sealed. Raises `Unreadable`."""
    return unseal_bytes(sealed, organisation=organisation, subject=subject, kind=kind, about=about).decode()


def seal_bytes(data: bytes, *, organisation: UUID, subject: UUID, kind: str, about: UUID) -> bytes:
    """As `seal`, for bytes. Makes the key when there is no living one."""
    key, version = living_key(organisation, subject, kind)
    nonce = os.urandom(NONCE)
    bound = _bound(organisation, subject, kind, about, version)
    return bytes([SPELLING]) + version.to_bytes(2, "big") + nonce + AESGCM(key).encrypt(nonce, data, bound)


def unseal_bytes(sealed: bytes, *, organisation: UUID, subject: UUID, kind: str, about: UUID) -> bytes:
    """As `unseal`, for bytes. Raises `Unreadable`."""
    return Opener(organisation).open(sealed, subject, kind, about)


class Opener:
    """Opens many seals of one organisation and unwraps each key once. Keep it no longer than one job:
    a key destroyed meanwhile must not live on in it."""

    def __init__(self, organisation: UUID) -> None:
        self.organisation = organisation
        self.keys: dict[tuple[UUID, str, int], bytes | None] = {}

    def open(self, sealed: bytes | memoryview, subject: UUID, kind: str, about: UUID) -> bytes:
        """What was sealed. Raises `Destroyed` or `Unreadable`."""
        sealed = bytes(sealed)
        if len(sealed) <= _HEAD or sealed[0] != SPELLING:
            raise Unreadable("This was not sealed here.")
        version = int.from_bytes(sealed[1:3], "big")
        key = self._key(subject, kind, version)
        bound = _bound(self.organisation, subject, kind, about, version)
        try:
            return AESGCM(key).decrypt(sealed[3:_HEAD], sealed[_HEAD:], bound)
        except InvalidTag as error:
            raise Unreadable("This was changed after it was sealed, or belongs to another row.") from error

    def unwrap_all(self, subjects: Iterable[UUID], kind: str) -> None:
        """Unwrap the keys of these at once: one question to the database and not one for each."""
        for found in SubjectKey.objects.filter(
            organisation_id=self.organisation, subject__in=set(subjects), kind=kind
        ):
            self.keys[found.subject, kind, found.version] = _unwrapped(found)

    def _key(self, subject: UUID, kind: str, version: int) -> bytes:
        which = (subject, kind, version)
        if which not in self.keys:
            self.keys[which] = _key(self.organisation, subject, kind, version)
        key = self.keys[which]
        if key is None:
            raise Destroyed("The key to this was destroyed; nobody can read it any more.")
        return key


def _bound(organisation: UUID, subject: UUID, kind: str, about: UUID, version: int) -> bytes:
    return canonical(["closedset.seal", SPELLING, str(organisation), str(subject), kind, str(about), version])


def _key(organisation: UUID, subject: UUID, kind: str, version: int) -> bytes | None:
    """The key; None when it was destroyed. Raises `Unreadable` when there is no trace of it."""
    found = SubjectKey.objects.filter(
        organisation_id=organisation, subject=subject, kind=kind, version=version
    ).first()
    if found is None:
        raise Unreadable("There is no key to this, and no trace that there was one.")
    return _unwrapped(found)


def _unwrapped(found: SubjectKey) -> bytes | None:
    if found.destroyed_at is not None:
        return None
    which = bound_to(found.organisation_id, found.subject, found.kind, found.version)
    return unwrap(found.wrapped, which)
