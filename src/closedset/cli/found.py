"""`closedset found`: the first organisation and the first account."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError


@click.command(
    "found",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,
)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def command(options: tuple[str, ...]) -> None:
    """Found an organisation, with the first account where there is none."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command("found", *options)
    except CommandError as trouble:
        raise click.ClickException(str(trouble)) from trouble
