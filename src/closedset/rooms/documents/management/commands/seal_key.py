"""`seal_key`: show an organisation's sealing key, renew it, or bring one."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from datetime import UTC, datetime
from getpass import getpass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from closedset.practice.findings import Refused
from closedset.rooms.documents import seal_keys_actions, seal_queries
from closedset.rooms.documents.seal_models import SealKey
from closedset.rooms.record import queries as record
from closedset.rooms.record.scope import within


class Command(BaseCommand):
    """Prints the certificate that papers are trusted by, so that it can be handed out."""

    help = "Show an organisation's sealing key, renew it, or bring one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["show", "renew", "import"])
        parser.add_argument("file", nargs="?", type=Path, help="The PKCS#12 file to import.")
        parser.add_argument("--organisation", type=UUID, help="Needed when there are several.")

    def handle(self, *args: Any, **options: Any) -> None:
        organisation = options["organisation"] or _the_only_one()
        now = datetime.now(UTC)  # noqa: TID251 - a command may ask the time
        with within({organisation}):
            try:
                row = _done(options["what"], options["file"], organisation, now)
            except Refused as error:
                raise CommandError(str(error)) from error
        if row is None:
            self.stdout.write("There is no key yet. One is made when the first paper is sealed.")
            return
        self.stdout.write(
            f"{row.called}, until {row.not_after:%d %B %Y}\nSHA-256 {row.fingerprint}\n{row.chain}"
        )


def _done(what: str, file: Path | None, organisation: UUID, now: datetime) -> SealKey | None:
    if what == "renew":
        return seal_keys_actions.renew(organisation, by=None, at=now)
    if what == "import":
        if file is None or not file.is_file():
            raise CommandError("Name the PKCS#12 file to import.")
        word = os.environ.get("CLOSEDSET_SEAL_PASSWORD") or getpass("Password of the file: ")
        return seal_keys_actions.bring(organisation, file.read_bytes(), word, by=None, at=now)
    return seal_queries.living(organisation, "seal")


def _the_only_one() -> UUID:
    listed = record.organisations()
    if len(listed) != 1:
        raise CommandError(f"There are {len(listed)} organisations; name one with --organisation.")
    return listed[0]
