"""`closedset clocks`: every clock that runs in a case, and what a moved call does to it."""

from __future__ import annotations

import click

from closedset.cli.check import refuse, scene_from
from closedset.formats.consent_case import BadCase
from closedset.formats.consent_case.nodes import Node
from closedset.practice.clocks import Running

NOTICE = 48.0


@click.command("clocks", short_help="Show the clocks of a case, and what a moved call does.")
@click.argument("case", metavar="CASE.yaml|-")
@click.option("--call", metavar="INSTANT", help="What if every call were then?")
@click.option("--hours", default=NOTICE, show_default=True, help="Notice that is required.")
def command(case: str, call: str | None, hours: float) -> None:
    """For each performer of CASE: delivery to call, the latest delivery and the earliest call."""
    read = scene_from(case)
    try:
        moved = read.zone.instant(Node(0, words=call), "--call") if call else None
    except BadCase as trouble:
        refuse(trouble.says)
    for rider in read.production.riders:
        at = moved or read.plan.call.get(rider.performer)
        if at is None or rider.delivered is None:
            missing = "the call" if at is None else "the delivery"
            click.echo(f"{rider.id}  {rider.performer}: {missing} is not recorded")
            continue
        clock = Running(rider.delivered, at, hours)
        state = "met" if clock.met else "not met"
        elapsed = f"{clock.elapsed:g} h from delivery to call, {hours:g} required"
        click.echo(
            f"{rider.id}  {rider.performer}: {elapsed}: {state}\n"
            f"    deliver by {clock.latest_start.isoformat()}, or call from {clock.earliest_end.isoformat()}"
        )
