"""Auditions out of a case file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from closedset.formats.consent_case import words
from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.formats.consent_case.words import Zone
from closedset.practice.auditions.facts import (
    Act,
    Asks,
    Audition,
    Function,
    How,
    Observer,
    Place,
    Present,
    Says,
    Stage,
    To,
    Told,
    Wear,
)
from closedset.practice.consent.effective import ADULT, age_on
from closedset.practice.consent.terms import Person

NEEDS = frozenset({"id", "performer", "stage", "at", "wear", "act"})
KEYS = NEEDS | {
    "part",
    "place",
    "pictures",
    "part_asks",
    "represented",
    "told",
    "present",
    "closed",
    "observer",
    "devices",
    "interviewed",
    "recorded",
    "recording",
    "cast",
    "destruction",
}
RECORDING = frozenset({"agreed", "refused", "union_consulted"})
DESTRUCTION = frozenset({"asked", "done"})
Word = TypeVar("Word", Act, Asks, Function, How, Place, Says, Stage, To, Wear)


def audition(node: Node, people: Mapping[str, Person], zone: Zone) -> Audition:
    """One audition of a person of the file."""
    fields = node.fields("an audition", KEYS, NEEDS)
    performer = words.word(fields["performer"], "person of this file", dict(people))
    person, at = people[performer], zone.instant(fields["at"], "at")
    recording = _parts(fields, "recording", RECORDING)
    destruction = _parts(fields, "destruction", DESTRUCTION)
    return Audition(
        id=fields["id"].text("id"),
        performer=performer,
        part=fields["part"].text("part") if "part" in fields else person.plays,
        stage=_one(Stage, fields["stage"]),
        at=at,
        place=_one(Place, fields["place"]) if "place" in fields else None,
        wear=_one(Wear, fields["wear"]),
        act=_one(Act, fields["act"]),
        pictures=_yes(fields, "pictures") or False,
        part_asks=_some(Asks, fields, "part_asks"),
        represented=_yes(fields, "represented") or False,
        adult=age_on(person.born, at.date()) >= ADULT if person.born else None,
        told=tuple(_told(one, zone) for one in fields["told"].listed("told")) if "told" in fields else (),
        present=tuple(map(_present, fields["present"].listed("present"))) if "present" in fields else None,
        closed_at=_moment(fields, "closed", zone),
        observer=_observer(fields["observer"]) if "observer" in fields else None,
        devices_at=_moment(fields, "devices", zone),
        interviewed_at=_moment(fields, "interviewed", zone),
        recorded=_yes(fields, "recorded"),
        recording_agreed_at=_moment(recording, "agreed", zone),
        recording_refused_at=_moment(recording, "refused", zone),
        union_consulted_at=_moment(recording, "union_consulted", zone),
        cast_at=_moment(fields, "cast", zone),
        destruction_asked_at=_moment(destruction, "asked", zone),
        destroyed_at=_moment(destruction, "done", zone),
    )


def _one(kind: type[Word], node: Node) -> Word:
    return kind(words.word(node, kind.__name__.lower(), [one.value for one in kind]))


def _some(kind: type[Word], fields: Mapping[str, Node], key: str) -> frozenset[Word]:
    return frozenset(_one(kind, one) for one in fields[key].listed(key)) if key in fields else frozenset()


def _parts(fields: Mapping[str, Node], key: str, known: frozenset[str]) -> dict[str, Node]:
    return fields[key].fields(key, known) if key in fields else {}


def _moment(fields: Mapping[str, Node], key: str, zone: Zone) -> datetime | None:
    return zone.instant(fields[key], key) if key in fields else None


def _yes(fields: Mapping[str, Node], key: str) -> bool | None:
    return words.yes(fields[key], key) if key in fields else None


def _told(node: Node, zone: Zone) -> Told:
    fields = node.fields("a notice", frozenset({"at", "how", "says", "to"}), frozenset({"at", "how", "says"}))
    return Told(
        at=zone.instant(fields["at"], "at"),
        how=_one(How, fields["how"]),
        says=_some(Says, fields, "says"),
        to=_one(To, fields["to"]) if "to" in fields else To.PERFORMER,
    )


def _present(node: Node) -> Present:
    fields = node.fields("somebody present", frozenset({"name", "function", "reason"}), frozenset({"name"}))
    name = fields["name"].text("name")
    if not name.strip():
        raise BadCase(fields["name"].line, "somebody present has a name.")
    return Present(
        name=name,
        function=_one(Function, fields["function"]) if "function" in fields else None,
        reason=fields["reason"].text("reason") if "reason" in fields else "",
    )


def _observer(node: Node) -> Observer:
    fields = node.fields(
        "an observer", frozenset({"name", "performer_agreed", "production_agreed"}), frozenset({"name"})
    )
    return Observer(
        name=fields["name"].text("name"),
        performer_agreed=_yes(fields, "performer_agreed") or False,
        production_agreed=_yes(fields, "production_agreed") or False,
    )
