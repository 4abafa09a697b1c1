"""The parts of a backup, one after the other, and at the end the list of them with their SHA-256."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Any, BinaryIO, cast

from closedset.formats.backup.locking import CannotUnlock, Locking, Secret, Unlocking

MANIFEST = "manifest.json"


@dataclass
class Writer:
    """Writes parts into a locked file; the manifest is made as they pass."""

    to: BinaryIO
    secret: Secret
    facts: dict[str, Any]
    """What the manifest says besides: when, of which version, what is not in it."""

    parts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._locking = Locking(self.to, self.secret)
        self._tar = tarfile.open(  # noqa: SIM115 - closed in `close`: a file broken off must not open
            mode="w|", fileobj=cast(BinaryIO, self._locking)
        )

    def add(self, name: str, data: bytes) -> None:
        """Put a part in, under a name that no other has."""
        if name in self.parts or name == MANIFEST:
            raise ValueError(f"There is a part {name} already.")
        self.parts[name] = {"size": len(data), "sha256": sha256(data).hexdigest()}
        self._put(name, data)

    def close(self) -> None:
        """Put the manifest in and lock the last piece."""
        self._put(MANIFEST, json.dumps({**self.facts, "parts": self.parts}, indent=1).encode())
        self._tar.close()
        self._locking.close()

    def _put(self, name: str, data: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(data), 0o600
        self._tar.addfile(member, BytesIO(data))


def parts(source: BinaryIO, secret: Secret) -> Iterator[tuple[str, bytes]]:
    """Every part in order, the manifest last. Nothing is written anywhere. Raises `CannotUnlock`."""
    unlocking = Unlocking(source, secret)
    try:
        with tarfile.open(mode="r|", fileobj=cast(BinaryIO, unlocking)) as tar:
            for member in tar:
                held = tar.extractfile(member)
                if held is None:
                    raise CannotUnlock(f"{member.name} is no part of a backup.")
                yield member.name, held.read()
        while unlocking.read(2**20):
            continue  # to the last piece: only then is it known that nothing was cut off
    except tarfile.TarError as error:
        raise CannotUnlock("The parts of this backup cannot be read.") from error


def checked(source: BinaryIO, secret: Secret) -> dict[str, Any]:
    """The manifest, once every part is there and is what it says. Raises `CannotUnlock`."""
    found: dict[str, dict[str, Any]] = {}
    manifest: dict[str, Any] | None = None
    for name, data in parts(source, secret):
        if name == MANIFEST:
            manifest = json.loads(data)
        else:
            found[name] = {"size": len(data), "sha256": sha256(data).hexdigest()}
    if manifest is None:
        raise CannotUnlock("This backup has no manifest.")
    wrong = sorted(
        name for name in found.keys() | manifest["parts"] if found.get(name) != manifest["parts"].get(name)
    )
    if wrong:
        raise CannotUnlock(f"Parts are not what the manifest says: {', '.join(wrong[:5])}.")
    return manifest
