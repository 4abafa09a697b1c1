"""`record_verify`: has any organisation's record been altered?"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.record import verify_export
from closedset.rooms.record import queries, verification
from closedset.rooms.record.scope import within


class Command(BaseCommand):
    """Says what was altered and leaves with 1; says that nothing was and leaves with 0."""

    help = "Verify the record of every organisation, or an exported record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, help="As --file.")
        parser.add_argument("--organisation", type=UUID, help="Only this organisation's record.")
        parser.add_argument("--against", type=Path, help="A checkpoint or an export that was kept elsewhere.")
        parser.add_argument("--file", type=Path, help="Verify an exported record; no database is asked.")
        parser.add_argument("--key", help="The id of the key that must have signed the exported record.")

    def handle(self, *args: Any, **options: Any) -> None:
        file = options["file"] or options["path"]
        if file:
            findings = verify_export(_content(file), trusted=options["key"])
            self._say(str(file), findings)
        else:
            findings = self._verify_all(options["organisation"], options["against"])
        if any(found.weight is Weight.STOP for found in findings):
            raise CommandError("The record was altered.", returncode=1)

    def _verify_all(self, only: UUID | None, against: Path | None) -> Findings:
        witnessed = _content(against).decode() if against else None
        listed = [only] if only else queries.organisations()
        findings: Findings = ()
        if witnessed is not None and not any(verification.is_about(witnessed, one) for one in listed):
            findings = (Finding("record.unknown", "What was kept is of a record that is not here."),)
            self._say(str(against), findings)
        for organisation in listed:
            with within({organisation}):
                found = verification.verified(organisation, witnessed=witnessed)
                self._say(f"{organisation}, {queries.entries(organisation).count()} entries", found)
            findings += found
        if not listed:
            self.stdout.write("There is no record yet.")
        return findings

    def _say(self, what: str, findings: Findings) -> None:
        altered = any(found.weight is Weight.STOP for found in findings)
        self.stdout.write(f"{what}: {'altered' if altered else 'in order'}")
        for found in findings:
            self.stdout.write(f"  {found.code}: {found.says}")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.", returncode=2) from error
