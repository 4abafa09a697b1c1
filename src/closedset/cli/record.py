"""`closedset record`: the record of an installation, checked from the terminal."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError

from closedset.cli import sources


@click.group("record", short_help="Check the record of a Closed Set installation.")
def command() -> None:
    """The record: every step that was taken, in order, and proof that none was altered."""


@command.command(
    "verify",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,
)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def verify(options: tuple[str, ...]) -> None:
    """Recompute the whole record and compare it with its signed checkpoints.

    Ends with 1 when the record was altered. `closedset record verify --help` lists what can be checked.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command("record_verify", *options)
    except CommandError as trouble:
        sources.refuse(str(trouble), code=trouble.returncode)
