"""`closedset standards`: the packs, and what each rule asks, with its source and grade."""

from __future__ import annotations

import click

from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Pack, Rule

GRADES = {
    "A": "read in a primary source",
    "B": "reported; confirm before calling it binding",
    "C": "unconfirmed; never decides",
    "D": "product default",
}


@click.group("standards", short_help="List the standards and show their rules.", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Standards a production can be checked against. No legal advice."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(listed)


@command.command("list")
def listed() -> None:
    """Every pack in a line."""
    for pack in PACKS.values():
        checked = sum(bool(rule.measure) for rule in pack.rules)
        click.echo(f"{pack.id:24}  {pack.kind:9}  {pack.name} ({checked} of {len(pack.rules)} rules checked)")


@command.command("show")
@click.argument("id_", metavar="ID")
def show(id_: str) -> None:
    """One pack, or one rule by its id."""
    if id_ in PACKS:
        _pack(PACKS[id_])
        return
    rules = [rule for pack in PACKS.values() for rule in pack.rules if rule.id == id_]
    if not rules:
        raise click.ClickException(
            f"There is no pack and no rule “{id_}”. `closedset standards` lists the packs."
        )
    _rule(rules[0])


def _pack(pack: Pack) -> None:
    click.echo(f"{pack.name}\n{pack.kind}, {pack.place or 'anywhere'}\n")
    for rule in pack.rules:
        _rule(rule)


def _rule(rule: Rule) -> None:
    how = f"checked, {rule.weight.name.lower()}" if rule.measure else "listed"
    click.echo(f"{rule.id}  {rule.says}")
    click.echo(f"    {how}; binds {rule.binds}; grade {rule.grade}, {GRADES[rule.grade]}")
    click.echo(f"    {rule.source}, as of {rule.as_of}")
