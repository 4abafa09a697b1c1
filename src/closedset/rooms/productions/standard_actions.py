"""Switching a standard, or one rule of it, on a production."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import require
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import Reader, may_say_law_does_not_apply, may_switch_standards
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import Production, StandardSwitch
from closedset.rooms.record.actions import enter


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
    require(standards.known(pack, rule))
    require(standards.may_switch(pack, rule, on=on, why=why))
    if PACKS[pack].fixed and not on:
        require(may_say_law_does_not_apply(reader))
    Production.objects.select_for_update().get(pk=production.pk)  # one switch after another
    if standards.stands(production, pack, rule, at=at) == on:
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
