"""The demonstration's audition: how Ada came to the part, and what became of the tape."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from closedset.demo.moment import Moment
from closedset.practice.auditions.facts import Act, Function, How, Place, Says, Stage, To, Wear
from closedset.rooms.auditions import actions
from closedset.rooms.auditions.kept import Kind
from closedset.rooms.productions.models import CastMember

THERE = (
    ("Nell Okafor", Function.CASTING, "casts the part"),
    ("Henrik Sø", Function.DIRECTOR, "directs the scene"),
    ("Sam Whitlock", Function.READER, "reads Tomas"),
    ("Ines Ortega", Function.COMPANION, "comes with Ada"),
)


def audition(now: Moment, ada: CastMember) -> None:
    """A final callback three weeks ago, in one's own clothes, recorded with consent and destroyed since."""
    day = now.at.astimezone(ZoneInfo(now.production.time_zone)).date() - timedelta(days=21)
    held = datetime.combine(day, time(11), ZoneInfo(now.production.time_zone))
    made = actions.plan(now.production, planned(ada, held), member=ada, **now.step(4))
    notice = {
        "at": held - timedelta(days=4),
        "how": How.WRITTEN.value,
        "says": [Says.WEAR.value, Says.COMPANION.value, Says.PAGES.value],
    }
    for to in To:
        actions.enter(made, Kind.TOLD, notice | {"to": to.value}, **now.step(5))
    present = [{"name": name, "function": what.value, "reason": why} for name, what, why in THERE]
    room: dict[str, Any] = {
        "present": present,
        "closed_at": held,
        "devices_at": held,
        "observer": "",
        "performer_agreed": False,
        "production_agreed": False,
    }
    actions.enter(made, Kind.ROOM, room, **now.step(6))
    recording = {
        "recorded": True,
        "what": "two takes of scene 10, kept by casting",
        "agreed_at": held - timedelta(days=1),
        "union_consulted_at": None,
    }
    actions.enter(made, Kind.RECORDING, recording, **now.step(7))
    actions.enter(made, Kind.CAST, {"cast_at": held + timedelta(days=6)}, **now.step(8))
    actions.certify(
        made,
        what="Two takes and their copies",
        how="Deleted from the casting server and its backup",
        done_by="Nell Okafor",
        destroyed_at=held + timedelta(days=8),
        **now.step(10),
    )


def planned(ada: CastMember, held: datetime) -> dict[str, Any]:
    """What was asked: nothing intimate."""
    return {
        "performer": ada.name,
        "part": ada.character,
        "stage": Stage.FINAL_CALLBACK.value,
        "at": held,
        "place": Place.WORKPLACE.value,
        "part_asks": [],
        "wear": Wear.CLOTHED.value,
        "act": Act.NONE.value,
        "pictures": False,
        "represented": True,
        "adult": None,
        "interviewed_at": None,
    }
