"""`closedset schema`: the formats other programs can write."""

from __future__ import annotations

import click

from closedset.cli.forms import dumped
from closedset.formats.consent_case.schema import of_case
from closedset.formats.open_vocabulary import published
from closedset.formats.rider import of_rider

SCHEMAS = {"case": of_case, "rider": of_rider, "vocabulary": published}


@click.command("schema", short_help="Print the JSON Schema of a format, or the vocabulary.")
@click.argument("name", type=click.Choice(sorted(SCHEMAS)))
def command(name: str) -> None:
    """The JSON Schema of NAME, for editors and for other tools; the vocabulary with all its words."""
    click.echo(dumped(SCHEMAS[name]()).decode(), nl=False)
