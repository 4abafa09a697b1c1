"""What every entry about one of the cast tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember


def about(member: CastMember, *, by: Person, at: datetime) -> dict[str, Any]:
    """What every entry about one of the cast tells."""
    return {
        "on": ("cast", member.pk),
        "by": by.pk,
        "at": at,
        "organisation": member.organisation_id,
        "production": member.production_id,
    }
