"""What a view gets when somebody is signed in, and what they have just shown."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from closedset.rooms.people.models import Person


class SignedInRequest(HttpRequest):
    """A request whose person is known. For types only: `login_required` is what makes it true."""

    user: Person


LATELY = 300.0
"""Seconds for which a password, a code or a passkey, shown to the sign-in pages, counts as just shown."""


def shown_lately(request: HttpRequest, person: Person) -> list[dict[str, Any]]:
    """Whatever this browser has just shown for it being this person, each as allauth records it."""
    oldest = time.time() - LATELY
    return [one for one in get_authentication_records(request, person) if one.get("at", 0) >= oldest]
