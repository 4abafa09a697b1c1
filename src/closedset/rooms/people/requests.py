"""What a view gets when somebody is signed in."""

from __future__ import annotations

from django.http import HttpRequest

from closedset.rooms.people.models import Person


class SignedInRequest(HttpRequest):
    """A request whose person is known. For types only: `login_required` is what makes it true."""

    user: Person
