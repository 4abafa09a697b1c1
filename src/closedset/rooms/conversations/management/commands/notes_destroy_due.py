"""`notes_destroy_due`: destroy the private notes whose day has come. Run it each night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from closedset.rooms.conversations import actions
from closedset.rooms.record import queries
from closedset.rooms.record.scope import within


class Command(BaseCommand):
    """Says how many were destroyed; each stands in the record."""

    help = "Destroy the private notes whose day has come."

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()  # noqa: TID251 - a command asks the time
        count = 0
        for organisation in queries.organisations():
            with within({organisation}):
                count += actions.destroy_due(at=at)
        self.stdout.write(f"Private notes destroyed: {count}.")
