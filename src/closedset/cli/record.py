"""`closedset record`: the record of an installation, checked from the terminal."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError


class NotInOrder(click.ClickException):
    """The record was altered, or could not be checked: one sentence, exit code 1."""

    exit_code = 1


@click.group("record", short_help="Check or export the record of an installation.")
def command() -> None:
    """The record: every step that was taken, in order, and proof that none was altered."""


_PASSED_ON = {"ignore_unknown_options": True, "allow_extra_args": True}
"""The management commands read their own options, so that the two never say different things."""


@command.command("verify", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def verify(options: tuple[str, ...]) -> None:
    """Has the record been altered? Ends with 1 when it has; see --help of it."""
    _call("record_verify", options)


@command.command("export", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def export(options: tuple[str, ...]) -> None:
    """Export the record with a signed checkpoint, to be checked offline."""
    _call("record_export", options)


def _call(name: str, options: tuple[str, ...]) -> None:
    """Set up the installation and let its own command answer."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command(name, *options)
    except CommandError as trouble:
        raise NotInOrder(str(trouble)) from trouble
