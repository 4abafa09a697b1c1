"""`found`: the first organisation, and the first account, of an installation that nobody can enter yet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import datetime
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from closedset.rooms.people import actions, queries
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import ZONES


class Command(BaseCommand):
    """Accounts come by invitation; the first, whom nobody can invite, whoever runs the server makes."""

    help = "Found an organisation. Whoever it is founded for looks after its accounts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("organisation", help="What it is called.")
        parser.add_argument("--email", required=True, help="Of whoever looks after its accounts.")
        parser.add_argument("--name", help="Their screen name, where they have no account yet.")
        parser.add_argument("--time-zone", default="UTC", help="The organisation's, such as Europe/Oslo.")

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()  # noqa: TID251 - a command asks the time
        if options["time_zone"] not in ("UTC", *ZONES):
            raise CommandError(f"There is no time zone {options['time_zone']}. One is Europe/Oslo.")
        with transaction.atomic():
            person = queries.by_email(options["email"]) or self._registered(options, at)
            made = actions.found(options["organisation"], time_zone=options["time_zone"], by=person, at=at)
        self.stdout.write(
            f"{made.name} is founded; {person.email} looks after its accounts. Sign in and begin."
        )

    def _registered(self, options: dict[str, Any], at: datetime) -> Person:
        if not options["name"]:
            raise CommandError("Nobody has an account with this address yet: give --name, their screen name.")
        person = Person(email=options["email"], screen_name=options["name"])
        password = _password()
        try:
            validate_email(person.email)
            validate_password(password, person)
        except ValidationError as wrong:
            raise CommandError(" ".join(wrong.messages)) from wrong
        return actions.register(person.email, screen_name=person.screen_name, password=password, at=at)


def _password() -> str:
    """Typed unseen, twice; or the first line of what is piped in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass("Password for the new account: ")
    if getpass("Once more: ") != password:
        raise CommandError("The two are not the same.")
    return password
