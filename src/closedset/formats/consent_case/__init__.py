"""A case file: one scene as text, or auditions, with everything a check rests on.

See docs/schema/consent-case-1.json.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.formats.consent_case import auditions, plans, words
from closedset.formats.consent_case.nodes import BadCase, Node, read
from closedset.formats.consent_case.scopes import Reading
from closedset.formats.consent_case.statements import statement
from closedset.practice.auditions.facts import Audition
from closedset.practice.consent import Production
from closedset.practice.consent.plan import Drafts, Plan
from closedset.practice.consent.terms import NOBODY_NAMED, Person, Rider
from closedset.practice.standards.packs import PACKS
from closedset.practice.vocabulary import FUNCTIONS

__all__ = ["FORMAT", "AuditionFile", "BadCase", "CaseFile", "parse", "parse_any"]

FORMAT = "consent-case/1"
RULES = frozenset(rule.id for pack in PACKS.values() for rule in pack.rules)
EVERY_CASE = frozenset({"format", "place", "at", "people"})
OF_AUDITIONS = EVERY_CASE | {"title", "law", "standards", "without", "auditions", "expect"}
PERSON = frozenset({"plays", "function", "born", "doubles", "background", "plays_age"})
TOP = frozenset(
    {
        "format",
        "title",
        "place",
        "law",
        "standards",
        "without",
        "at",
        "people",
        "scenes",
        "riders",
        "statements",
        "plan",
        "expect",
    }
)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as values."""

    title: str
    production: Production
    plan: Plan
    at: datetime
    zone: words.Zone
    expect: Node | None = None
    """What its author expects, for whoever keeps the file as a test; the check does not read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditionFile:
    """A case of auditions as values. It has no scene."""

    title: str
    auditions: tuple[Audition, ...]
    standards: tuple[str, ...]
    without: frozenset[str]
    at: datetime
    zone: words.Zone
    expect: Node | None = None
    """As in a case of a scene."""


def parse(text: str) -> CaseFile:
    """Read the case of a scene. Raises BadCase with the line and what was expected."""
    found = parse_any(text)
    if isinstance(found, AuditionFile):
        raise BadCase(0, "this case is about auditions; the case of a scene is needed here.")
    return found


def parse_any(text: str) -> CaseFile | AuditionFile:
    """Read a case, of a scene or of auditions. Raises BadCase; nothing unknown is let through."""
    root = read(text)
    return _auditions(root) if root.mapping and "auditions" in root.mapping else _scene(root)


def _scene(root: Node) -> CaseFile:
    fields = root.fields("a case", TOP, EVERY_CASE | {"scenes", "plan"})
    zone, people = _head(fields)
    reading = Reading(people, frozenset(fields["scenes"].mapped("scenes")), zone)
    scenes = {name: plans.drafts(one, reading) for name, one in fields["scenes"].mapped("scenes").items()}
    riders = tuple(reading.rider(one) for one in _list(fields, "riders"))
    for rider, node in zip(riders, _list(fields, "riders"), strict=True):
        _pages_exist(rider, node, scenes)
    production = Production(
        people=people,
        scenes=scenes,
        riders=riders,
        statements=tuple(statement(reading, one) for one in _list(fields, "statements")),
        standards=_standards(fields),
        without=_without(fields),
        place=words.law(fields["law"]) if "law" in fields else words.PLACES.get(zone.info.key, ""),
    )
    _once([rider.id + f" version {rider.version}" for rider in riders], "riders", _list(fields, "riders"))
    return CaseFile(
        title=fields["title"].text("title") if "title" in fields else "",
        production=production,
        plan=plans.plan(fields["plan"], reading),
        at=zone.instant(fields["at"], "at"),
        zone=zone,
        expect=fields.get("expect"),
    )


def _auditions(root: Node) -> AuditionFile:
    fields = root.fields("a case of auditions", OF_AUDITIONS, EVERY_CASE)
    zone, people = _head(fields)
    if "law" in fields:
        words.law(fields["law"])
    nodes = _list(fields, "auditions")
    found = tuple(auditions.audition(one, people, zone) for one in nodes)
    _once([one.id for one in found], "auditions", nodes)
    return AuditionFile(
        title=fields["title"].text("title") if "title" in fields else "",
        auditions=found,
        standards=_standards(fields),
        without=_without(fields),
        at=zone.instant(fields["at"], "at"),
        zone=zone,
        expect=fields.get("expect"),
    )


def _head(fields: dict[str, Node]) -> tuple[words.Zone, dict[str, Person]]:
    """What both kinds of case begin with: the format, the place and the people."""
    if fields["format"].text("format") != FORMAT:
        raise BadCase(fields["format"].line, f"format is {FORMAT}.")
    zone = words.zone(fields["place"])
    people = {name: _person(name, one) for name, one in fields["people"].mapped("people").items()}
    _doubled_exist(people, fields["people"].mapped("people"))
    return zone, people


def _standards(fields: dict[str, Node]) -> tuple[str, ...]:
    return tuple(words.word(one, "standard", PACKS) for one in _list(fields, "standards"))


def _without(fields: dict[str, Node]) -> frozenset[str]:
    return frozenset(words.word(one, "rule of a standard", RULES) for one in _list(fields, "without"))


def _once(names: list[str], what: str, nodes: tuple[Node, ...]) -> None:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise BadCase(nodes[at].line, f"there are two {what} “{name}”.")


def _list(fields: dict[str, Node], key: str) -> tuple[Node, ...]:
    return fields[key].listed(key) if key in fields else ()


def _person(name: str, node: Node) -> Person:
    fields = node.fields(name, PERSON)
    function = words.word(fields["function"], "function", FUNCTIONS.entries) if "function" in fields else ""
    return Person(
        id=name,
        plays=fields["plays"].text("plays") if "plays" in fields else "",
        function=function,
        born=words.day(fields["born"], "born") if "born" in fields else None,
        doubles=fields["doubles"].text("doubles") if "doubles" in fields else "",
        background="background" in fields and words.yes(fields["background"], "background"),
        plays_age=words.count(fields["plays_age"], "plays_age") if "plays_age" in fields else None,
    )


def _doubled_exist(people: dict[str, Person], nodes: dict[str, Node]) -> None:
    for name, one in people.items():
        if one.doubles and one.doubles != NOBODY_NAMED:
            node = nodes[name].mapped(name)["doubles"]
            words.word(node, "person of this file", people)
            if one.doubles == name:
                raise BadCase(node.line, f"{name} cannot double {name}.")


def _pages_exist(rider: Rider, node: Node, scenes: dict[str, Drafts]) -> None:
    for scene, draft in rider.pages.items():
        if draft not in scenes[scene]:
            line = node.mapped("a rider")["pages"].line
            raise BadCase(
                line, f"rider {rider.id} rests on draft “{draft}”, which scene {scene} does not have."
            )
