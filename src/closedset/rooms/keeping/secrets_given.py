"""What a backup is locked with, as whoever runs the command gives it."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from getpass import getpass
from pathlib import Path

from django.core.management.base import CommandError

from closedset.formats.backup.locking import Secret

PASSPHRASE = "CLOSEDSET_BACKUP_PASSPHRASE"  # noqa: S105 - the name of it


def arguments(parser: ArgumentParser) -> None:
    """The options that both commands have."""
    parser.add_argument(
        "--key-file",
        type=Path,
        help=f"64 hexadecimal signs in a file; without it the passphrase of {PASSPHRASE}, or one asked for.",
    )


def given(key_file: Path | None) -> Secret:
    """The secret. Raises `CommandError` with a sentence."""
    try:
        if key_file is not None:
            return Secret(key=bytes.fromhex(key_file.read_text().strip()))
        return Secret(passphrase=os.environ.get(PASSPHRASE) or getpass("Passphrase of the backup: "))
    except OSError as error:
        raise CommandError(f"{key_file} cannot be read: {error.strerror}.", returncode=2) from error
    except ValueError as error:
        says = "A key file holds 64 hexadecimal signs: 32 bytes." if key_file else str(error)
        raise CommandError(says, returncode=2) from error


def made(path: Path) -> Path:
    """A new key in a file of its own, for its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise CommandError(f"{path} cannot be made: {error.strerror}.", returncode=2) from error
    with os.fdopen(descriptor, "w") as file:
        file.write(os.urandom(32).hex() + "\n")
    return path
