"""`{% waiting_for_me seen %}`: a part of the production's page that a room below has no way to ask for."""

from __future__ import annotations

from typing import Any

from django import template

from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.waiting import waiting

register = template.Library()


@register.inclusion_tag("riders/_waiting.html", takes_context=True)
def waiting_for_me(context: dict[str, Any], seen: Seen) -> dict[str, Any]:
    """What waits for whoever is signed in on this production."""
    return {"part": waiting(seen, context["request"].user, at=now()), "production": seen.production.pk}
