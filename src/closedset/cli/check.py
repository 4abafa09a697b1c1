"""`closedset check`: one scene as text, and whether it may proceed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from closedset.cli.forms import dumped
from closedset.formats.consent_case import BadCase, CaseFile, answers, parse
from closedset.formats.consent_case.nodes import Node
from closedset.practice.consent import check
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import Seat

EXITS = {"clear": 0, "hold": 1, "stop": 2}
BAD_INPUT = 64
PERFORMERS = frozenset({Seat.PERFORMER, Seat.REPRESENTATIVE})


@click.command("check", short_help="Say whether a scene may proceed, and what is missing.")
@click.argument("case", metavar="CASE.yaml|-")
@click.option("--json", "as_data", is_flag=True, help="The answer as one JSON object.")
@click.option("--as-of", metavar="INSTANT", help="Ask as of this instant and not the file's own.")
@click.option(
    "--for", "reader", metavar="ROLE", help="As told to a seat: director, costume, performer:ada, ..."
)
def command(case: str, as_data: bool, as_of: str | None, reader: str | None) -> None:
    """Check the scene of CASE against every performer's agreement.

    Ends with 0 for clear, 1 for hold, 2 for stop, and 64 for a file that cannot be read.
    """
    read = case_from(case)
    try:
        at = read.zone.instant(Node(0, words=as_of), "--as-of") if as_of else read.at
        answer = check(read.production, read.plan, at)
        if reader:
            answer = told(answer, read.plan, _listener(reader, read))
    except BadCase as trouble:
        refuse(trouble.says)
    if as_data:
        click.echo(dumped(answers.as_json(answer)).decode(), nl=False)
    else:
        click.echo(answers.lines(answer, read.title), nl=False)
    sys.exit(EXITS[answer.verdict.word])


def case_from(case: str) -> CaseFile:
    """The case of a file or of `-`; ends with 64 and one sentence when it cannot be read."""
    name = "standard input" if case == "-" else Path(case).name
    try:
        text = sys.stdin.read() if case == "-" else Path(case).read_text("utf-8-sig")
        return parse(text)
    except BadCase as trouble:
        refuse(f"{name}, line {trouble.line}: {trouble.says}" if trouble.line else f"{name}: {trouble.says}")
    except UnicodeDecodeError:
        refuse(f"{name}: a case is text in UTF-8.")
    except OSError as trouble:
        refuse(f"{name}: {trouble.strerror}.")


def _listener(reader: str, read: CaseFile) -> Listener:
    seat, _colon, person = reader.partition(":")
    if seat not in set(Seat):
        raise BadCase(0, f"--for is one of: {', '.join(Seat)}.")
    if Seat(seat) in PERFORMERS and person not in read.production.people:
        raise BadCase(0, f"--for {seat} names whom: {seat}:{next(iter(read.production.people))}.")
    return Listener(Seat(seat), person)


def refuse(says: str) -> NoReturn:
    """One sentence on standard error, and exit code 64."""
    click.echo(f"Error: {says}", err=True)
    sys.exit(BAD_INPUT)
