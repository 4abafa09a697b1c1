"""A checkpoint: how large the record is and what its root is, signed, for somebody else to keep.

Whoever keeps one is a witness: nothing before it can be changed or cut off any more without their
finding out. Laid out like a transparency log's signed note (C2SP tlog-checkpoint), with the public key
on the signature's line, because Python's standard library must be enough to check it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from closedset.practice.findings import Finding, Findings
from closedset.practice.record.ed25519 import signed

_DASH = "\u2014"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """What is signed."""

    origin: str
    """Which record this is: `closedset/` and the organisation."""

    size: int
    root: bytes
    at: str
    """The instant, as an entry spells it."""

    keys: tuple[str, ...]
    """Who signs, see `key_id`. Two while one key takes over from another."""

    def body(self) -> str:
        """The text that is signed."""
        lines = (self.origin, str(self.size), b64encode(self.root).decode(), self.at, ",".join(self.keys))
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint with its signatures: (public key, signature)."""

    checkpoint: Checkpoint
    signatures: tuple[tuple[bytes, bytes], ...]

    def text(self) -> str:
        """The note as it is handed out."""
        lines = (
            f"{_DASH} {key_id(public)} {b64encode(public).decode()} {b64encode(signature).decode()}\n"
            for public, signature in self.signatures
        )
        return self.checkpoint.body() + "\n" + "".join(lines)


def origin_of(organisation: UUID) -> str:
    """The name of the organisation's record."""
    return f"closedset/{organisation}"


def key_id(public: bytes) -> str:
    """The first sixteen bytes of the key's SHA-256: short enough to read aloud in two breaths."""
    return sha256(public).hexdigest()[:32]


def read_note(text: str) -> Note:
    """The note that was written so. Raises ValueError with what is wrong."""
    try:
        body, _, below = text.partition("\n\n")
        origin, size, root, at, keys = body.split("\n")
        checkpoint = Checkpoint(
            origin=origin,
            size=int(size),
            root=b64decode(root, validate=True),
            at=at,
            keys=tuple(keys.split(",")),
        )
        signatures = tuple(_signature(line) for line in below.strip().split("\n"))
    except (ValueError, NotBase64) as error:
        raise ValueError("This is not a checkpoint of a record.") from error
    return Note(checkpoint, signatures)


def _signature(line: str) -> tuple[bytes, bytes]:
    _, _, public, signature = line.split(" ")
    return b64decode(public, validate=True), b64decode(signature, validate=True)


def well_signed(note: Note, *, trusted: str | None = None) -> Findings:
    """Every key it names signed it, and the key we trust (a key id) is among them, if we have one."""
    body = note.checkpoint.body().encode()
    good = {key_id(public) for public, signature in note.signatures if signed(public, body, signature)}
    if not note.checkpoint.keys or set(note.checkpoint.keys) != good:
        return (
            Finding(
                "record.signature", f"The signature on the checkpoint of {note.checkpoint.at} is not good."
            ),
        )
    if trusted is not None and trusted not in good:
        return (
            Finding(
                "record.key", f"The checkpoint is signed by {', '.join(sorted(good))}, not by {trusted}."
            ),
        )
    return ()
