"""`restore`: put a backup back, all of it or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from closedset.formats.backup.locking import CannotUnlock
from closedset.practice.findings import Refused
from closedset.rooms.keeping import restoring_actions, secrets_given
from closedset.rooms.keeping.restoring import Source


class Command(BaseCommand):
    """Says what was put back and that the record verifies; leaves with 1 when it may not be."""

    help = "Put a backup back and verify it. Stop the server first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="The backup.")
        secrets_given.arguments(parser)
        parser.add_argument(
            "--key-table", type=Path, help="The keys, when they were put in a file of their own."
        )
        room = parser.add_mutually_exclusive_group()
        room.add_argument(
            "--into-empty", action="store_true", help="Only into an empty installation (the usual)."
        )
        room.add_argument("--replace", action="store_true", help="Remove everything that is there first.")
        parser.add_argument(
            "--even-altered", action="store_true", help="Put back a record that was altered, as it is."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        table = options["key_table"]
        source = Source(
            file=partial(_opened, options["file"]),
            secret=secrets_given.given(options["key_file"]),
            key_table=partial(_opened, table) if table else None,
            replace=options["replace"],
            even_altered=options["even_altered"],
        )
        at = datetime.now(UTC)  # noqa: TID251 - a command may ask the time
        try:
            done = restoring_actions.put_back(source, at=at)
        except (Refused, CannotUnlock) as error:
            raise CommandError(str(error), returncode=1) from error
        self.stdout.write(f"Put back as of {done.at}: {done.files} files, {done.entries} entries.")
        if done.destroyed_again:
            self.stdout.write(f"Keys destroyed since, and destroyed again: {done.destroyed_again}.")
        for note in done.notes:
            self.stdout.write(f"  {note.code}: {note.says}")
        altered = any(one.code.startswith("record.") for one in done.notes)
        self.stdout.write("The record was altered; see above." if altered else "The record is in order.")


def _opened(path: Path) -> Any:
    try:
        return path.open("rb")
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.", returncode=2) from error
