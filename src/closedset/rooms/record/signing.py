"""The house's own signature under a checkpoint."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from closedset.practice.record import key_id


def our_keys() -> list[Ed25519PrivateKey]:
    """`CLOSEDSET_CHECKPOINT_KEY`: 32 bytes in hexadecimal; after a comma, the ones it takes over from."""
    listed = settings.CLOSEDSET_CHECKPOINT_KEY.split(",")
    return [Ed25519PrivateKey.from_private_bytes(bytes.fromhex(one.strip())) for one in listed]


def public(key: Ed25519PrivateKey) -> bytes:
    """The key that anyone may have."""
    return key.public_key().public_bytes_raw()


def our_ids() -> tuple[str, ...]:
    """The ids of the keys that sign, newest first."""
    return tuple(key_id(public(key)) for key in our_keys())
