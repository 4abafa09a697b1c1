"""`closedset keys`: the key that wraps all others, changed."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError


@click.group("keys", short_help="Change the key that wraps all others.")
def command() -> None:
    """Keys: none is ever shown."""


@command.command("rewrap")
def rewrap() -> None:
    """Wrap every key with the first of CLOSEDSET_KEK, all or none. Then the older ones can go."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command("keys_rewrap")
    except CommandError as trouble:
        raise click.ClickException(str(trouble)) from trouble
