"""`closedset read`: the structure of a script, nothing found and nothing judged."""

from __future__ import annotations

import click

from closedset.cli import sources, table
from closedset.cli.forms import dumped
from closedset.formats.breakdown_out import as_json


@click.command("read", short_help="Read a script into scenes and elements.")
@click.argument("script", metavar="SCRIPT|-")
@click.option("--json", "as_data", is_flag=True, help="Scenes and elements as JSON.")
@click.option("--out", metavar="FILE", help="Write here and not to the terminal.")
def command(script: str, as_data: bool, out: str | None) -> None:
    """Read SCRIPT and show its scenes, with pages and eighths, and what was not understood."""
    name, _, read = sources.read(script)
    if as_data:
        sources.write(dumped(as_json.reading(read, name=name)), out)
    else:
        sources.write(table.reading(read, sources.title(read, name)).encode(), out)
