"""Secrets that a machine keeps in files of their own. A file is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def kept(path: Path) -> str:
    """The secret in this file; where there is none yet, 32 bytes as hex are made and kept there.

    Processes that start together agree on one secret: whoever comes second reads what the first one kept.
    Raises `ValueError` naming the file where it is empty: no secret is better than one that anybody knows.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with _beside(path, os.urandom(32).hex()) as new, suppress(FileExistsError):
            path.hardlink_to(new)
    secret = path.read_text().strip()
    if not secret:
        raise ValueError(
            f"{path} is empty, where a secret is kept. Put it back from where you keep your keys."
        )
    return secret


def put(path: Path, secret: str) -> None:
    """This secret in place of whatever the file held."""
    with _beside(path, secret) as new:
        new.replace(path)


@contextmanager
def _beside(path: Path, secret: str) -> Iterator[Path]:
    """The secret in a file of another name, on the disk, for its owner alone; gone at the end."""
    new = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        yield new
    finally:
        new.unlink(missing_ok=True)
