"""`closedset seal`: the sealing key of an organisation, from the terminal."""

from __future__ import annotations

import os

import click
import django
from django.core.management import call_command
from django.core.management.base import CommandError

_PASSED_ON = {"ignore_unknown_options": True, "allow_extra_args": True}


@click.group("seal", short_help="Show an organisation's sealing key, renew it, or bring your own.")
def command() -> None:
    """The key that finished papers are sealed with. It is made when the first paper is sealed."""


@command.command("show", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def show(options: tuple[str, ...]) -> None:
    """Show the key's certificate, and what to trust it by."""
    _call("seal_key", ("show", *options))


@command.command("renew", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def renew(options: tuple[str, ...]) -> None:
    """Have a new key made. What was sealed before stays sealed."""
    _call("seal_key", ("renew", *options))


@command.command("import", context_settings=_PASSED_ON, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def bring(options: tuple[str, ...]) -> None:
    """Seal with the key of a PKCS#12 FILE from now on; its password is asked for."""
    _call("seal_key", ("import", *options))


def _call(name: str, options: tuple[str, ...]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    try:
        call_command(name, *options)
    except CommandError as trouble:
        raise click.ClickException(str(trouble)) from trouble
