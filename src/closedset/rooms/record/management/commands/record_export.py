"""`record_export`: an organisation's record, or a production's part of it, with its proof."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from closedset.rooms.record import actions, queries
from closedset.rooms.record.scope import within


class Command(BaseCommand):
    """Takes a checkpoint and writes what `record_verify --file` checks without the database."""

    help = "Export the record with a signed checkpoint, to be checked offline."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", type=UUID, help="Needed when there are several.")
        parser.add_argument(
            "--production", type=UUID, help="Only the entries of this production, each proved."
        )
        parser.add_argument("--entry", type=int, help="Only the entry of this number, proved.")
        parser.add_argument("--open", action="store_true", help="Also tell why and the details, unsealed.")
        parser.add_argument(
            "--checkpoint", action="store_true", help="Only the signed checkpoint, to be kept."
        )
        parser.add_argument("--to", type=Path, help="The file; else it is printed.")

    def handle(self, *args: Any, **options: Any) -> None:
        organisation = options["organisation"] or _the_only_one()
        now = datetime.now(UTC)  # noqa: TID251 - a command may ask the time
        with within({organisation}):
            if options["checkpoint"]:
                data = actions.take_checkpoint(organisation, at=now).note.encode()
            else:
                data = actions.export(
                    organisation,
                    production=options["production"],
                    entry=options["entry"],
                    tell=options["open"],
                    by=None,
                    at=now,
                )
        if options["to"]:
            options["to"].write_bytes(data)
        else:
            self.stdout.write(data.decode(), ending="")


def _the_only_one() -> UUID:
    listed = queries.organisations()
    if len(listed) != 1:
        raise CommandError(f"There are {len(listed)} records; name one with --organisation.", returncode=2)
    return listed[0]
