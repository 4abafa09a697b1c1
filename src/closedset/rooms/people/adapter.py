"""Sign-up only by invitation."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitation(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made where an invitation is accepted, nowhere else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No: there is no open door."""
        return False
