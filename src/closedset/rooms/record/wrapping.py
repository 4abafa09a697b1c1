"""Wrapping keys: the key-encryption key (`CLOSEDSET_KEK`) locks each subject's key away."""

from __future__ import annotations

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from closedset.practice.record import canonical
from closedset.rooms.record.models import SubjectKey

SPELLING = 1
NONCE = 12


class Unreadable(Exception):
    """What was sealed cannot be opened: its key was destroyed, or it is not what was sealed."""


def bound_to(organisation: UUID, subject: UUID, kind: str, version: int) -> bytes:
    """What a wrapped key is bound to, so that it opens nowhere else."""
    return canonical(["closedset.key", SPELLING, str(organisation), str(subject), kind, version])


def rewrapped(key: SubjectKey) -> bytes:
    """The key, wrapped with the newest key-encryption key. Raises `Unreadable`."""
    bound = bound_to(key.organisation_id, key.subject, key.kind, key.version)
    return wrap(unwrap(key.wrapped, bound), bound)


def wrap(key: bytes, bound: bytes) -> bytes:
    """Wrap a key with the newest key-encryption key."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(_keks()[0]).encrypt(nonce, key, bound)


def unwrap(wrapped: bytes | memoryview, bound: bytes) -> bytes:
    """The key, with whichever key-encryption key wrapped it. Raises `Unreadable`."""
    wrapped = bytes(wrapped)
    for kek in _keks():
        try:
            return AESGCM(kek).decrypt(wrapped[:NONCE], wrapped[NONCE:], bound)
        except InvalidTag:
            continue
    raise Unreadable("No key-encryption key we were given opens this key. Check CLOSEDSET_KEK.")


def _keks() -> list[bytes]:
    """`CLOSEDSET_KEK`: 32 bytes in hexadecimal; after a comma, older ones that still open."""
    return [bytes.fromhex(one.strip()) for one in settings.CLOSEDSET_KEK.split(",")]
