"""A moment of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production


@dataclass(frozen=True, slots=True)
class Moment:
    """Who does it, and when; each step comes a second after the one before."""

    production: Production
    by: Person
    at: datetime

    def step(self, number: int) -> dict[str, Any]:
        at = self.at + timedelta(seconds=number)
        return {
            "by": self.by,
            "at": at,
            "reader": people.reader_on(self.by, self.production.pk, at=at),
        }
