"""`keep_due`: destroy what is due, in every organisation. Run it each night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from closedset.rooms.conversations import actions as conversations
from closedset.rooms.keeping import actions
from closedset.rooms.record import queries
from closedset.rooms.record.scope import within


class Command(BaseCommand):
    """Says what was destroyed; each certificate stands in the record."""

    help = "Destroy what is due and not held: private notes by their day, and each class by its period."

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()  # noqa: TID251 - a command asks the time
        for organisation in queries.organisations():
            with within({organisation}):
                notes = conversations.destroy_due(at=at)
                made = actions.destroy_due(organisation, at=at)
            if notes:
                self.stdout.write(f"{organisation}: private notes by their day: {notes}.")
            for one in made:
                self.stdout.write(f"{organisation}: {one.kept}: {len(one.digests)}, certificate {one.pk}.")
        self.stdout.write("Everything due and not held was destroyed.")
