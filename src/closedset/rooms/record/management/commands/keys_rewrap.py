"""`keys_rewrap`: wrap every living key with the newest key-encryption key, so that the old one can go."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from closedset.rooms.record import actions, queries
from closedset.rooms.record.scope import within
from closedset.rooms.record.wrapping import Unreadable


class Command(BaseCommand):
    """All keys of all organisations or none, so that nobody throws away a key that some still need."""

    help = "Wrap every key with the first of CLOSEDSET_KEK. Then the others after the comma can go."

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()  # noqa: TID251 - a command asks the time
        try:
            with transaction.atomic():
                counts = [self._rewrapped(one, at) for one in queries.organisations()]
        except Unreadable as error:
            raise CommandError(f"Nothing was changed. {error}", returncode=1) from error
        self.stdout.write(
            f"{sum(counts)} keys of {len(counts)} organisations are wrapped with the newest key."
        )

    def _rewrapped(self, organisation: UUID, at: datetime) -> int:
        with within({organisation}):
            return actions.rewrap(organisation, by=None, at=at)
