"""`closedset check`: one scene as text, and whether it may proceed; or auditions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from closedset.cli.forms import dumped
from closedset.formats.consent_case import AuditionFile, BadCase, CaseFile, answers, parse_any
from closedset.formats.consent_case.nodes import Node
from closedset.practice import auditions
from closedset.practice.auditions import who
from closedset.practice.consent import Verdict, check
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
    """Check the scene of CASE against every performer's agreement, or its auditions against the standards.

    Ends with 0 for clear, 1 for hold, 2 for stop, and 64 for a file that cannot be read.
    """
    read = case_from(case)
    try:
        at = read.zone.instant(Node(0, words=as_of), "--as-of") if as_of else read.at
        answering = _auditions if isinstance(read, AuditionFile) else _scene
        verdict, data, text = answering(read, at, reader)  # type: ignore[arg-type]
    except BadCase as trouble:
        refuse(trouble.says)
    click.echo(dumped(data()).decode() if as_data else text(), nl=False)
    sys.exit(EXITS[verdict.word])


Told = tuple[Verdict, Callable[[], dict[str, Any]], Callable[[], str]]
"""The verdict, and the answer as data and as text, each made when it is wanted."""


def _scene(read: CaseFile, at: datetime, reader: str | None) -> Told:
    answer = check(read.production, read.plan, at)
    if reader:
        answer = told(answer, read.plan, _listener(reader, list(read.production.people)))
    return answer.verdict, lambda: answers.as_json(answer), lambda: answers.lines(answer, read.title)


def _auditions(read: AuditionFile, at: datetime, reader: str | None) -> Told:
    answer = auditions.check(read.auditions, read.standards, without=read.without, at=at)
    if reader:
        listener = _listener(reader, [one.performer for one in read.auditions])
        heard = who.told(answer, listener.seat, listener.performer)
        if heard is None:
            raise BadCase(0, f"nothing of an audition is told to {listener.seat.replace('_', ' ')}.")
        answer = heard
    return (
        answer.verdict,
        lambda: answers.of_auditions_as_json(answer),
        lambda: answers.of_auditions(answer, read.title),
    )


def case_from(case: str) -> CaseFile | AuditionFile:
    """The case of a file or of `-`; ends with 64 and one sentence when it cannot be read."""
    name = "standard input" if case == "-" else Path(case).name
    try:
        text = sys.stdin.read() if case == "-" else Path(case).read_text("utf-8-sig")
        return parse_any(text)
    except BadCase as trouble:
        refuse(f"{name}, line {trouble.line}: {trouble.says}" if trouble.line else f"{name}: {trouble.says}")
    except UnicodeDecodeError:
        refuse(f"{name}: a case is text in UTF-8.")
    except OSError as trouble:
        refuse(f"{name}: {trouble.strerror}.")


def scene_from(case: str) -> CaseFile:
    """The case of a scene; ends with 64 for one of auditions, as for what cannot be read."""
    read = case_from(case)
    if isinstance(read, AuditionFile):
        refuse("this case is about auditions; the case of a scene is needed here.")
    return read


def _listener(reader: str, people: list[str]) -> Listener:
    seat, _colon, person = reader.partition(":")
    if seat not in set(Seat):
        raise BadCase(0, f"--for is one of: {', '.join(Seat)}.")
    if Seat(seat) in PERFORMERS and person not in people:
        raise BadCase(0, f"--for {seat} names whom: {seat}:{next(iter(people), '')}.")
    return Listener(Seat(seat), person)


def refuse(says: str) -> NoReturn:
    """One sentence on standard error, and exit code 64."""
    click.echo(f"Error: {says}", err=True)
    sys.exit(BAD_INPUT)
