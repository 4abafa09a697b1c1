"""Which standards are active on a production, as of a moment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import Finding, Findings, Refused, require
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import Reader, may_switch_standards
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production, StandardSwitch
from closedset.rooms.record.actions import enter

ALWAYS = ("minors",)
"""Packs that cannot be switched off, nor any rule of them."""


def switches(production: Production, *, at: datetime) -> dict[tuple[str, str], StandardSwitch]:
    """The switch that stands for each pack (rule empty) and each rule."""
    rows = StandardSwitch.objects.filter(production=production, at__lte=at).order_by("at", "id")
    return {(row.pack, row.rule): row for row in rows}


def active(production: Production, *, at: datetime) -> tuple[str, ...]:
    """Ids of the active packs, for the engine."""
    on = {pack for (pack, rule), row in switches(production, at=at).items() if not rule and row.on}
    return tuple(pack for pack in PACKS if pack in on or pack in ALWAYS)


def switched_off(production: Production, *, at: datetime) -> frozenset[str]:
    """Ids of rules that are not applied."""
    return frozenset(
        rule for (_pack, rule), row in switches(production, at=at).items() if rule and not row.on
    )


def may_switch(pack: str, rule: str, *, on: bool, why: str) -> Findings:
    """Nothing, or why this cannot be switched."""
    if pack in ALWAYS:
        return (Finding("standards.always", "This protects minors. It is always on."),)
    if rule and PACKS[pack].kind == "statute":
        return (Finding("standards.law", "This is law. A production cannot leave a rule of it out."),)
    if not on and not why.strip():
        return (Finding("standards.why", "Say why it is switched off. It stands in the record."),)
    return ()


@transaction.atomic
def switch(
    production: Production,
    pack: str,
    *,
    rule: str = "",
    on: bool,
    why: str = "",
    by: Person,
    at: datetime,
    reader: Reader,
) -> None:
    """Switch a standard, or one rule of it, on or off. To what it is already: nothing happens."""
    require(may_switch_standards(reader))
    if pack not in PACKS or (rule and rule not in {one.id for one in PACKS[pack].rules}):
        raise Refused((Finding("standards.unknown", "There is no such standard."),))
    require(may_switch(pack, rule, on=on, why=why))
    standing = switches(production, at=at).get((pack, rule))
    if (standing.on if standing else bool(rule)) == on:
        return
    made = StandardSwitch(
        organisation_id=production.organisation_id,
        production=production,
        pack=pack,
        rule=rule,
        on=on,
        why=why,
        at=at,
        by_id=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "standards.switched",
        on=("standard", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        why=why,
        details={"standard": rule or PACKS[pack].name, "on": on},
    )
