"""`closedset`: what the pages do, in a terminal. Each command is loaded only when it is called."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

import click

from closedset import __version__


@dataclass(frozen=True, slots=True)
class Listed:
    """A command that has not been loaded yet."""

    module: str
    help: str
    """The line `closedset --help` shows; a test compares it with the command's own."""

    attribute: str = "command"


COMMANDS: dict[str, Listed] = {
    "backup": Listed(
        "closedset.cli.keeping", "Write the database and the files into one locked file.", "backup"
    ),
    "breakdown": Listed("closedset.cli.breakdown", "Find what needs an intimacy coordinator, with reasons."),
    "check": Listed("closedset.cli.check", "Say whether a scene may proceed, and what is missing."),
    "clocks": Listed("closedset.cli.clocks", "Show the clocks of a case, and what a moved call does."),
    "demo": Listed(
        "closedset.cli.serve", "Load the demonstration production, unless it is there already.", "demo"
    ),
    "diff": Listed("closedset.cli.diff", "Say what is different in a new draft."),
    "found": Listed(
        "closedset.cli.found", "Found an organisation, with the first account where there is none."
    ),
    "keep-due": Listed(
        "closedset.cli.keeping", "Destroy what is due and not held. Run it each night.", "keep_due"
    ),
    "keys": Listed("closedset.cli.keys", "Change the key that wraps all others."),
    "notes": Listed("closedset.cli.notes", "Destroy the private notes whose day has come."),
    "read": Listed("closedset.cli.read", "Read a script into scenes and elements."),
    "record": Listed("closedset.cli.record", "Check or export the record of an installation."),
    "restore": Listed(
        "closedset.cli.keeping", "Put a backup back, all of it or nothing, and verify it.", "restore"
    ),
    "schema": Listed("closedset.cli.schema", "Print the JSON Schema of a format, or the vocabulary."),
    "seal": Listed("closedset.cli.seal", "Show an organisation's sealing key, renew it, or bring your own."),
    "serve": Listed(
        "closedset.cli.serve", "Prepare everything and serve, with one worker for long jobs.", "serve"
    ),
    "standards": Listed("closedset.cli.standards", "List the standards and show their rules."),
    "verify": Listed("closedset.cli.verify", "Say whether a PDF is the one that was sealed, offline."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        listed = COMMANDS.get(cmd_name)
        if listed is None:
            return None
        command = getattr(import_module(listed.module), listed.attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{listed.module}.{listed.attribute} is not a command.")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].help) for name in self.list_commands(ctx)])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="closedset")
def main() -> None:
    """Closed Set: the open-source workspace for intimacy coordination.

    Scripts are read on this machine and sent nowhere. Every scene is shown; the coordinator decides.
    """
