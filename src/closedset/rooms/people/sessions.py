"""The sign-in library's page of sessions, with browsers called by names a person knows."""

from __future__ import annotations

from typing import Any

from allauth.usersessions.views import ListUserSessionsView

from closedset.rooms.people.pages import Place
from closedset.rooms.people.words import known_as


class Places(ListUserSessionsView):  # type: ignore[misc]
    """Where one is signed in."""

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """What the library knows, and each session as a place."""
        known: dict[str, Any] = super().get_context_data(**more)
        places = tuple(
            Place(
                called=known_as(session.user_agent),
                address=session.ip,
                since=session.created_at,
                seen_at=session.last_seen_at,
                here=session.is_current(),
            )
            for session in known["sessions"]
        )
        return known | {"places": places}
