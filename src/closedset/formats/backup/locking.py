"""Locking a stream: AES-256-GCM piece by piece, so that nothing has to be held whole.

Each piece is bound to its number, to whether it is the last, and to the head of the file (the STREAM way of
Hoang, Reyhanitabar, Rogaway and Vizar, 2015): a piece left out, moved, or cut off does not open.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import scrypt
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK = b"closedset.backup/1\n"
PIECE = 1024 * 1024
TAG = 16
PREFIX = 7
LONGEST_HEAD = 4096
COST = 2**16
"""scrypt's N: 64 MB and about a fifth of a second for each guess (r=8, p=1)."""

SHORTEST_PASSPHRASE = 12


class CannotUnlock(Exception):
    """The file cannot be read. Says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What locks a backup: 32 bytes of a key file, or a passphrase."""

    key: bytes = b""
    passphrase: str = ""

    def __post_init__(self) -> None:
        if self.passphrase and len(self.passphrase) < SHORTEST_PASSPHRASE:
            raise ValueError(f"A passphrase has at least {SHORTEST_PASSPHRASE} signs.")
        if not self.passphrase and len(self.key) != 32:
            raise ValueError("A key file holds 64 hexadecimal signs: 32 bytes.")

    @property
    def how(self) -> str:
        """By which way the key is made of it, as the head says."""
        return "scrypt" if self.passphrase else "hkdf"

    def cipher(self, salt: bytes) -> AESGCM:
        """The cipher for one file."""
        if self.passphrase:
            made = scrypt(self.passphrase.encode(), salt=salt, n=COST, r=8, p=1, maxmem=2**28, dklen=32)
        else:
            made = HKDF(SHA256(), 32, salt, b"closedset.backup").derive(self.key)
        return AESGCM(made)


class Locking:
    """Takes bytes and writes them locked. Without `close` the file does not open."""

    def __init__(self, to: BinaryIO, secret: Secret) -> None:
        salt, self.prefix = os.urandom(16), os.urandom(PREFIX)
        self.head = _head(secret.how, salt, self.prefix)
        self.cipher, self.to, self.number, self.held = secret.cipher(salt), to, 0, bytearray()
        to.write(MARK + self.head)

    def write(self, data: bytes) -> int:
        """Lock what fills a piece, hold the rest."""
        self.held += data
        while len(self.held) > PIECE:
            self._piece(bytes(self.held[:PIECE]), last=False)
            del self.held[:PIECE]
        return len(data)

    def close(self) -> None:
        """Write the last piece."""
        self._piece(bytes(self.held), last=True)
        self.held.clear()

    def _piece(self, data: bytes, *, last: bool) -> None:
        self.to.write(self.cipher.encrypt(_nonce(self.prefix, self.number, last=last), data, self.head))
        self.number += 1


class Unlocking:
    """Gives back the bytes that were locked. Raises `CannotUnlock`."""

    def __init__(self, source: BinaryIO, secret: Secret) -> None:
        if source.read(len(MARK)) != MARK:
            raise CannotUnlock("This is not a backup of Closed Set, or of a later kind.")
        self.head = source.readline(LONGEST_HEAD)
        how, salt, self.prefix = _read_head(self.head)
        if how != secret.how:
            wanted = "a passphrase" if how == "scrypt" else "a key file"
            raise CannotUnlock(f"This backup is locked with {wanted}.")
        self.cipher, self.source, self.number = secret.cipher(salt), source, 0
        self.held, self.next = b"", source.read(PIECE + TAG)
        self.over = False

    def read(self, size: int) -> bytes:
        """The next bytes, fewer only at the end."""
        while len(self.held) < size and not self.over:
            self.held += self._piece()
        given, self.held = self.held[:size], self.held[size:]
        return given

    def _piece(self) -> bytes:
        piece, self.next = self.next, self.source.read(PIECE + TAG)
        self.over = not self.next
        nonce = _nonce(self.prefix, self.number, last=self.over)
        self.number += 1
        try:
            return self.cipher.decrypt(nonce, piece, self.head)
        except InvalidTag as error:
            says = "It does not open: another key or passphrase, or the file was changed or cut off."
            raise CannotUnlock(says) from error


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


def _head(how: str, salt: bytes, prefix: bytes) -> bytes:
    told = {"key": how, "salt": b64encode(salt).decode(), "prefix": b64encode(prefix).decode()}
    return json.dumps(told).encode() + b"\n"


def _read_head(head: bytes) -> tuple[str, bytes, bytes]:
    try:
        told = json.loads(head)
        how, salt, prefix = told["key"], b64decode(told["salt"]), b64decode(told["prefix"])
    except (ValueError, KeyError, TypeError) as error:
        raise CannotUnlock("The head of this backup cannot be read.") from error
    if len(prefix) != PREFIX:
        raise CannotUnlock("The head of this backup cannot be read.")
    return how, salt, prefix
