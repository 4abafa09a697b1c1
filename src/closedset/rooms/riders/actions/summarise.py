"""Issuing a scene's summary. Who has read it is kept by `departments`, for each its part."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.record import canonical
from closedset.practice.retention import Kept
from closedset.practice.riders.summary import Line, summary
from closedset.practice.visibility import Reader, may_make_riders
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record import holds
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import queries
from closedset.rooms.riders.checking import Checked, checked
from closedset.rooms.riders.models import Summary


def lines_now(here: Checked, scene: str) -> tuple[Line, ...]:
    """What a summary of the scene would say at this moment."""
    plays = {member.name: member.character for member in here.names.members}
    return summary(here.agreements(scene), plays, scene)


def digest_now(here: Checked, scene: str) -> str:
    """What a summary of this moment rests on: its lines, and the rider versions in force."""
    rests: dict[str, Any] = {
        "lines": [asdict(line) for line in lines_now(here, scene)],
        "riders": sorted(
            f"{rider.id}, {rider.version}" for one in here.agreements(scene).values() for rider in one.riders
        ),
        "pages": list(here.world.scenes.get(scene, {})),
    }
    return hashlib.sha256(canonical(rests)).hexdigest()


def stale(here: Checked, issued: Summary) -> bool:
    """Whether a summary would rest on something else at this moment: then nothing of it is shown."""
    return issued.rests_on != digest_now(here, issued.scene)


@transaction.atomic
def issue(production: Production, scene: str, *, by: Person, at: datetime, reader: Reader) -> Summary:
    """Issue the summary of a scene. Refused while no rider is in force for it."""
    require(may_make_riders(reader))
    here = checked(production, at=at)
    lines = lines_now(here, scene)
    if not lines:
        raise Refused((Finding("summary.empty", "No signed rider is in force for this scene yet."),))
    versions = {
        f"{rider.id}, version {rider.version}": queries.digest_of_version(
            production.pk, rider.id, rider.version
        )
        for one in here.agreements(scene).values()
        for rider in one.riders
    }
    made = Summary(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        scene=scene,
        rests_on=digest_now(here, scene),
        riders=versions,
        lines=[asdict(line) for line in lines],
        made_at=at,
        made_by=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "summary.issued",
        on=("summary", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        details={"scene": scene},
    )
    return made


@transaction.atomic
def forget(production: Production) -> list[str]:
    """Remove a production's summaries for good; answers with what each rested on. A hold keeps them."""
    require(holds.held(Kept.SUMMARIES, production.pk))
    found = Summary.objects.filter(production=production).order_by("made_at", "id")
    digests = list(found.values_list("rests_on", flat=True))
    found.delete()
    return digests
