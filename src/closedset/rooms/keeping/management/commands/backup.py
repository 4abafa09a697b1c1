"""`backup`: everything of an installation in one locked file."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from closedset.practice.findings import Refused
from closedset.rooms.keeping import backups, secrets_given


class Command(BaseCommand):
    """Writes beside the file first, so that a backup that was broken off never looks like one."""

    help = "Write the database and the files into one locked file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, required=True, help="The file; it must not be there yet.")
        secrets_given.arguments(parser)
        parser.add_argument("--new-key", action="store_true", help="Make the key file first.")
        parser.add_argument(
            "--with-keys",
            action="store_true",
            help="Put the installation's own keys in as well (CLOSEDSET_KEK and the others). Whoever opens "
            "such a backup reads everything in it; without, keep the keys elsewhere, or nothing opens again.",
        )
        parser.add_argument(
            "--key-table-to",
            type=Path,
            help="Put the keys of people and things in this file instead: keep only the newest of these, and "
            "what is destroyed stays destroyed whatever backup is put back.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["new_key"]:
            secrets_given.made(options["key_file"])
        secret = secrets_given.given(options["key_file"])
        at = datetime.now(UTC)  # noqa: TID251 - a command may ask the time
        with ExitStack() as open_files:
            to = open_files.enter_context(_new(options["to"]))
            table = options["key_table_to"]
            apart = open_files.enter_context(_new(table, over=True)) if table else None
            wanted = backups.Wanted(keys=options["with_keys"], key_table=apart)
            try:
                done = backups.take(to, secret, wanted, at=at)
            except Refused as error:
                raise CommandError(str(error), returncode=1) from error
        self.stdout.write(f"{options['to']}: {done.parts} parts, {done.files} of them files.")
        for place in done.missing:
            self.stderr.write(f"Missing from the storage: {place}")
        if not options["with_keys"]:
            self.stdout.write(
                "CLOSEDSET_KEK is not in it. Keep it elsewhere: without it nothing opens again."
            )


@contextmanager
def _new(path: Path, *, over: bool = False) -> Iterator[BinaryIO]:
    """A new file for its owner alone, in place only when it is whole."""
    if path.exists() and not over:
        raise CommandError(f"{path} is there already.", returncode=2)
    beside = path.with_name(f"{path.name}.part")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.", returncode=2) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.rename(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
