"""`closedset backup`, `restore`: an installation in one file, and back; `keep-due`: what is due goes."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError

_PASSED_ON = {"ignore_unknown_options": True, "allow_extra_args": True}
"""The management commands read their own options, so that the two never say different things."""


@click.command("backup", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def backup(options: tuple[str, ...]) -> None:
    """Write the database and the files into one locked file."""
    _call("backup", options)


@click.command("restore", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def restore(options: tuple[str, ...]) -> None:
    """Put a backup back, all of it or nothing, and verify it."""
    _call("restore", options)


@click.command("keep-due")
def keep_due() -> None:
    """Destroy what is due and not held. Run it each night."""
    _call("keep_due", ())


def _call(name: str, options: tuple[str, ...]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command(name, *options)
    except CommandError as trouble:
        raise click.ClickException(str(trouble)) from trouble
