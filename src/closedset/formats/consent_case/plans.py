"""The plan of a case file: set-ups, moves, exposure, what is worn, the room, uses and facts."""

from __future__ import annotations

from datetime import datetime

from closedset.formats.consent_case import words
from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.formats.consent_case.scopes import Reading
from closedset.practice.consent.plan import (
    NOT_INTIMATE,
    NOTICES,
    Beat,
    Classed,
    Drafts,
    End,
    Exposed,
    Feed,
    Move,
    Plan,
    Room,
    Setup,
    Worked,
)
from closedset.practice.visibility import CLASSIFIES
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    FEED_STATES,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)

PLAN = frozenset(
    {
        "scene",
        "occasion",
        "call",
        "setups",
        "moves",
        "exposes",
        "worn",
        "uses",
        "room",
        "facts",
        "notices",
        "worked",
        "doubles",
    }
)
MOVE = frozenset(
    {
        "id",
        "counts",
        "action",
        "classed",
        "who",
        "from",
        "to",
        "over",
        "pressure",
        "setups",
        "needs",
        "alternative",
    }
)
CLASSES = (*NOT_INTIMATE, *ACTIONS)


def drafts(node: Node, reading: Reading) -> Drafts:
    """Drafts of one scene, the oldest first. A scene has at least one."""
    fields = node.fields("a scene", frozenset({"drafts"}), frozenset({"drafts"}))
    found = fields["drafts"].mapped("drafts")
    if not found:
        raise BadCase(node.line, "a scene has at least one draft.")
    return {name: tuple(_beat(beat, reading) for beat in beats.listed(name)) for name, beats in found.items()}


def _beat(node: Node, reading: Reading) -> Beat:
    keys = frozenset({"id", "action", "who"})
    fields = node.fields("a beat", keys, keys)
    who = tuple(reading.person(one) for one in fields["who"].listed("who"))
    return Beat(id=fields["id"].text("id"), action=words.action(fields["action"]), who=who)


def plan(node: Node, reading: Reading) -> Plan:
    """What is planned."""
    fields = node.fields("plan", PLAN, frozenset({"scene", "occasion"}))
    setups = tuple(_setup(one, reading) for one in _list(fields, "setups"))
    known = frozenset(setup.id for setup in setups)
    moves = tuple(_move(one, reading, known) for one in _list(fields, "moves"))
    exposes = tuple(
        _exposed(one, f"e{number}", reading, known) for number, one in enumerate(_list(fields, "exposes"), 1)
    )
    _once([*(one.id for one in moves), *(one.id for one in exposes)], node)
    _once([one.id for one in setups], node)
    return Plan(
        scene=reading.scene(fields["scene"]),
        occasion=words.word(fields["occasion"], "occasion", OCCASIONS.entries),
        call={
            reading.person(_key(who, fields["call"])): reading.zone.instant(when, "call")
            for who, when in _map(fields, "call").items()
        },
        setups=setups,
        moves=moves,
        exposes=exposes,
        worn={
            reading.person(_key(who, fields["worn"])): frozenset(
                words.word(one, "covering", COVERINGS) for one in worn.listed("worn")
            )
            for who, worn in _map(fields, "worn").items()
        },
        uses=tuple(words.word(one, "use", USES.entries) for one in _list(fields, "uses")),
        room=_room(fields["room"], reading) if "room" in fields else None,
        facts={name: _fact(value, name, reading) for name, value in _map(fields, "facts").items()},
        notices={
            reading.person(_key(who, fields["notices"])): _notices(kinds, reading)
            for who, kinds in _map(fields, "notices").items()
        },
        worked={
            reading.person(_key(who, fields["worked"])): _worked(hours)
            for who, hours in _map(fields, "worked").items()
        },
        doubles={
            reading.person(_key(who, fields["doubles"])): _doubled(who, whom, reading)
            for who, whom in _map(fields, "doubles").items()
        },
    )


def _doubled(who: str, node: Node, reading: Reading) -> str:
    """Whom somebody stands in for in this scene: somebody else of the file."""
    principal = reading.person(node)
    if principal == who:
        raise BadCase(node.line, f"{who} cannot double {who}.")
    return principal


def _notices(node: Node, reading: Reading) -> dict[str, datetime]:
    """Kinds of notice, each with when it was given."""
    found = node.fields("a notice", NOTICES)
    return {kind: reading.zone.instant(when, kind) for kind, when in found.items()}


def _worked(node: Node) -> Worked:
    fields = node.fields("hours worked", frozenset({"day", "week"}), frozenset({"day", "week"}))
    return Worked(day=words.hours(fields["day"], "day"), week=words.hours(fields["week"], "week"))


def _list(fields: dict[str, Node], key: str) -> tuple[Node, ...]:
    return fields[key].listed(key) if key in fields else ()


def _map(fields: dict[str, Node], key: str) -> dict[str, Node]:
    return fields[key].mapped(key) if key in fields else {}


def _key(name: str, within: Node) -> Node:
    return Node(within.keys.get(name, within.line), words=name)


def _once(ids: list[str], node: Node) -> None:
    for id_ in ids:
        if ids.count(id_) > 1:
            raise BadCase(node.line, f"two elements of the plan are called “{id_}”.")


def _areas(node: Node) -> frozenset[str]:
    return frozenset(words.word(one, "area", AREAS.entries) for one in node.listed("sees"))


def _setup(node: Node, reading: Reading) -> Setup:
    fields = node.fields("a set-up", frozenset({"id", "sees", "size", "rolled"}), frozenset({"id"}))
    sees = None
    if "sees" in fields:
        sees = {
            reading.person(_key(who, fields["sees"])): _areas(areas)
            for who, areas in fields["sees"].mapped("sees").items()
        }
    return Setup(
        id=fields["id"].text("id"),
        sees=sees,
        size=words.word(fields["size"], "size", SIZE.entries) if "size" in fields else "",
        rolled=tuple(reading.zone.instant(one, "rolled") for one in _list(fields, "rolled")),
    )


def _of_setups(fields: dict[str, Node], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(words.word(one, "set-up of this plan", known) for one in _list(fields, "setups"))


def _move(node: Node, reading: Reading, known: frozenset[str]) -> Move:
    fields = node.fields("a move", MOVE, frozenset({"id", "action"}))
    ends = [key for key in ("from", "to") if key in fields]
    if bool(ends) == ("who" in fields) or len(ends) == 1:
        raise BadCase(node.line, "a move has either “who”, or both “from” and “to”.")
    return Move(
        id=fields["id"].text("id"),
        action=words.action(fields["action"]),
        who=tuple(reading.person(one) for one in _list(fields, "who")),
        source=_end(fields["from"], reading) if ends else None,
        target=_end(fields["to"], reading) if ends else None,
        over=words.word(fields["over"], "surface", SURFACE.entries) if "over" in fields else "",
        pressure=words.word(fields["pressure"], "pressure", PRESSURE.entries) if "pressure" in fields else "",
        setups=_of_setups(fields, known),
        counts=fields["counts"].text("counts") if "counts" in fields else "",
        needs=tuple(words.word(one, "covering", COVERINGS) for one in _list(fields, "needs")),
        alternative=fields["alternative"].text("alternative") if "alternative" in fields else "",
        classed=tuple(map(_classed, _list(fields, "classed"))),
    )


def _classed(node: Node) -> Classed:
    """How one seat classifies the move."""
    keys = frozenset({"by", "as"})
    fields = node.fields("a classification", keys, keys)
    return Classed(
        by=words.word(fields["by"], "seat that classifies", CLASSIFIES),
        classed=words.word(fields["as"], "classification", CLASSES),
    )


def _end(node: Node, reading: Reading) -> End:
    """`ben.hand`: a person and an area; the person alone while the area is open."""
    said = node.text("an end of a contact")
    person, _dot, area = said.partition(".")
    who = reading.person(Node(node.line, words=person))
    return End(
        person=who, area=words.word(Node(node.line, words=area), "area", AREAS.entries) if area else ""
    )


def _exposed(node: Node, fallback: str, reading: Reading, known: frozenset[str]) -> Exposed:
    fields = node.fields(
        "an exposure",
        frozenset({"id", "performer", "area", "on_set", "on_screen", "setups"}),
        frozenset({"performer", "area"}),
    )
    states = {
        key: words.word(fields[key], "exposure", EXPOSURE.entries) if key in fields else ""
        for key in ("on_set", "on_screen")
    }
    return Exposed(
        id=fields["id"].text("id") if "id" in fields else fallback,
        performer=reading.person(fields["performer"]),
        area=words.word(fields["area"], "area", AREAS.entries),
        setups=_of_setups(fields, known),
        **states,
    )


def _room(node: Node, reading: Reading) -> Room:
    known = {"level", "closed_at", "present", "line_of_sight", "feeds", "listed"}
    fields = node.fields("room", frozenset(known))
    return Room(
        level=words.word(fields["level"], "level", LEVEL.entries) if "level" in fields else "",
        closed_at=reading.zone.instant(fields["closed_at"], "closed_at") if "closed_at" in fields else None,
        present=reading.persons(fields["present"], "present") if "present" in fields else None,
        line_of_sight=reading.persons(fields["line_of_sight"], "line_of_sight")
        if "line_of_sight" in fields
        else None,
        feeds=tuple(_feed(one) for one in fields["feeds"].listed("feeds")) if "feeds" in fields else None,
        listed={
            reading.person(_key(who, fields["listed"])): words.word(function, "function", FUNCTIONS.entries)
            for who, function in _map(fields, "listed").items()
        }
        if "listed" in fields
        else None,
    )


def _feed(node: Node) -> Feed:
    fields = node.fields("a feed", frozenset({"id", "state"}), frozenset({"id"}))
    state = words.word(fields["state"], "state of a feed", FEED_STATES.entries) if "state" in fields else ""
    return Feed(id=fields["id"].text("id"), state=state)


def _fact(node: Node, name: str, reading: Reading) -> datetime | bool:
    """`true`, `false`, or the instant from which it is so."""
    said = node.text(name)
    if said in words.YES_OR_NO:
        return words.YES_OR_NO[said]
    return reading.zone.instant(node, name)
