"""`closedset notes`: keeping the promise that private notes are destroyed on their day."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command


@click.group("notes", short_help="Destroy the private notes whose day has come.")
def command() -> None:
    """Private notes: nothing here opens one."""


@command.command("destroy-due")
def destroy_due() -> None:
    """Destroy every note whose day has come, in every organisation. Run it each night."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    call_command("notes_destroy_due")
