"""Which standards are active on a production, as of a moment."""

from __future__ import annotations

from datetime import datetime

from closedset.practice.findings import Finding, Findings
from closedset.practice.papers.sizes import Size, usual
from closedset.practice.standards.packs import PACKS
from closedset.rooms.productions.models import Production, StandardSwitch

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


def paper_size(production: Production, *, at: datetime) -> Size:
    """On what its papers are set: as was chosen, else as is usual where it is made."""
    return Size(production.paper_size) if production.paper_size else usual_size(production, at=at)


def usual_size(production: Production, *, at: datetime) -> Size:
    """What is usual by the standards that are on, and by its clock."""
    return usual((PACKS[one].place for one in active(production, at=at)), production.time_zone)


def switched_off(production: Production, *, at: datetime) -> frozenset[str]:
    """Ids of rules that are not applied."""
    return frozenset(
        rule for (_pack, rule), row in switches(production, at=at).items() if rule and not row.on
    )


def known(pack: str, rule: str) -> Findings:
    """Nothing, or that there is no such standard or rule."""
    if pack in PACKS and (not rule or rule in {one.id for one in PACKS[pack].rules}):
        return ()
    return (Finding("standards.unknown", "There is no such standard."),)


def stands(production: Production, pack: str, rule: str, *, at: datetime) -> bool:
    """Whether it is on: a pack when somebody switched it on, a rule unless somebody switched it off."""
    standing = switches(production, at=at).get((pack, rule))
    return standing.on if standing else bool(rule)


def may_switch(pack: str, rule: str, *, on: bool, why: str) -> Findings:
    """Nothing, or why this cannot be switched."""
    if pack in ALWAYS:
        return (Finding("standards.always", "This protects minors. It is always on."),)
    if PACKS[pack].fixed and rule and not on:
        return (Finding("standards.law", "This is law. A production leaves no rule of it out."),)
    if not on and not why.strip():
        return (Finding("standards.why", "Say why it is switched off. It stands in the record."),)
    return ()
