"""`closedset breakdown`: one script, or a folder of them."""

from __future__ import annotations

from pathlib import Path

import click

from closedset.cli import folder, sources, tagging
from closedset.cli.forms import FORMS, by_name, written
from closedset.formats.breakdown_out.paper import CannotPrint, Paper
from closedset.formats.breakdown_out.report import Report, report
from closedset.practice.breakdown import find
from closedset.practice.screenplay import Script


@click.command("breakdown", short_help="Find what needs an intimacy coordinator, with reasons.")
@click.argument("script", metavar="SCRIPT|FOLDER|-")
@click.option("--json", "form", flag_value="json", help="Everything, as JSON (docs/schema/breakdown-1.json).")
@click.option("--csv", "form", flag_value="csv", help="A table, one row a finding.")
@click.option("--xlsx", "form", flag_value="xlsx", help="The same as a workbook; needs --out.")
@click.option("--html", "form", flag_value="html", help="A page that needs nothing else.")
@click.option("--pdf", "form", flag_value="pdf", help="A tagged PDF/A to print and keep; needs --out.")
@click.option("--one-liner", "form", flag_value="one-liner", help="For the AD: which scenes, and no detail.")
@click.option("--out", metavar="FILE", help="Write here. Without a form, the ending decides it.")
@click.option("--tags", metavar="OUT.fdx", help="Also write a copy of a Final Draft file with tags.")
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.LETTER.value)
@click.option(
    "--jobs", type=click.IntRange(1, 256), help="For a folder: how many at a time; all cores as a rule."
)
def command(
    script: str, form: str | None, out: str | None, tags: str | None, paper: str, jobs: int | None
) -> None:
    """Find the beats of SCRIPT: which scenes hold intimate or exposing material, and the words that say so.

    Scenes with nothing found stay in the list, last in the order to read. `-` reads text from standard input.
    For a FOLDER every script in it is broken down; with --out FOLDER each is written to a file there.
    """
    if script != sources.PASTE and Path(script).is_dir():
        folder.break_down(Path(script), form=form or "json", out=out, jobs=jobs, paper=Paper(paper))
        return
    form = form or by_name(out)
    if FORMS[form].binary and out is None:
        sources.refuse(f"--{form} writes a file; name it with --out FILE.")
    name, data, read = sources.read(script)
    made = broken_down(read, name, form)
    if tags is not None:
        sources.write(tagging.tagged(name, data, made), tags)
    try:
        data = written(made, form, at=sources.now(), paper=Paper(paper))
    except CannotPrint as trouble:
        sources.refuse(sources.named(name, trouble.says))
    sources.write(data, out)


def broken_down(script: Script, name: str, form: str) -> Report:
    """The report of a script, called by its file name in JSON and by its title elsewhere."""
    return report(script, find(script), name=name if form == "json" else sources.title(script, name))
