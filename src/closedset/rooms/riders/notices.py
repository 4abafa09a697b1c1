"""Messages to people: a link, and no content."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from closedset.rooms.record import letters


def waits_for_you(emails: Iterable[str], link: str) -> None:
    """Tell each by a message of their own that something waits; what it is, they see when they sign in."""
    for email in emails:
        letters.post(
            email,
            _("Something waits for you on Closed Set"),
            _("Sign in to see it:\n\n{link}\n").format(link=link),
        )
