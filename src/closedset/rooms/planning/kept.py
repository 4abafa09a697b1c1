"""A plan as it is kept in a row, and what is changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from closedset.practice.consent.plan import End, Exposed, Feed, Move, Plan, Room, Setup

Content = dict[str, Any]
LISTS = {"setups": "s", "moves": "m", "exposes": "e"}
"""The lists of a plan, each with the letter its elements are numbered by."""


def empty() -> Content:
    """A plan that asks nothing yet."""
    return {
        "setups": [],
        "moves": [],
        "exposes": [],
        "uses": ["picture"],
        "worn": {},
        "facts": {},
        "doubles": {},
        "room": None,
    }


def to_plan(
    content: Content, *, scene: str, occasion: str, call: Mapping[str, datetime] | None = None
) -> Plan:
    """The plan for the engine; people by name."""
    return Plan(
        scene=scene,
        occasion=occasion,
        call=dict(call or {}),
        setups=tuple(map(_setup, content["setups"])),
        moves=tuple(map(_move, content["moves"])),
        exposes=tuple(Exposed(**one | {"setups": tuple(one["setups"])}) for one in content["exposes"]),
        worn={who: frozenset(coverings) for who, coverings in content["worn"].items()},
        uses=tuple(content["uses"]),
        room=_room(content["room"]) if content["room"] else None,
        facts={name: datetime.fromisoformat(at) for name, at in content["facts"].items()},
        doubles=content.get("doubles", {}),
    )


def _setup(one: Content) -> Setup:
    sees = one["sees"]
    return Setup(
        id=one["id"],
        size=one["size"],
        sees=None if sees is None else {who: frozenset(areas) for who, areas in sees.items()},
    )


def _move(one: Content) -> Move:
    ends = {end: End(**one[end]) if one[end] else None for end in ("source", "target")}
    lists = {"who": tuple(one["who"]), "setups": tuple(one["setups"]), "needs": tuple(one["needs"])}
    return Move(**one | ends | lists)


def _room(one: Content) -> Room:
    return Room(
        level=one["level"],
        closed_at=datetime.fromisoformat(one["closed_at"]) if one["closed_at"] else None,
        present=frozenset(one["present"]),
        line_of_sight=frozenset(one["line_of_sight"]),
        feeds=tuple(Feed(**feed) for feed in one["feeds"]),
    )


def move(
    *,
    action: str,
    source: str = "",
    source_area: str = "",
    target: str = "",
    target_area: str = "",
    over: str = "",
    pressure: str = "",
    alternative: str = "",
) -> Content:
    """A move by one, or from one to another."""
    return {
        "action": action,
        "who": [] if target else [source],
        "source": {"person": source, "area": source_area} if target else None,
        "target": {"person": target, "area": target_area} if target else None,
        "over": over,
        "pressure": pressure,
        "setups": [],
        "needs": [],
        "alternative": alternative,
    }


def exposure(*, performer: str, area: str, on_set: str = "", on_screen: str = "") -> Content:
    """An area of one performer, on set and on screen."""
    return {
        "performer": performer,
        "area": area,
        "on_set": on_set,
        "on_screen": on_screen,
        "setups": [],
    }


def setup(*, size: str = "", sees: Mapping[str, list[str]] | None = None) -> Content:
    """A camera set-up; `sees` None while the frame is not chosen."""
    return {"size": size, "sees": None if sees is None else dict(sees)}


def added(content: Content, to: str, element: Content) -> Content:
    """The content with one element more, under the next number that was never used in it."""
    used = content.get("numbers", {}).get(to, 0) + 1
    return content | {
        to: [*content[to], {"id": f"{LISTS[to]}{used}"} | element],
        "numbers": content.get("numbers", {}) | {to: used},
    }


def worn(content: Content, performer: str, covering: str) -> Content:
    """The content with something more that somebody wears."""
    own = sorted({*content["worn"].get(performer, []), covering})
    return content | {"worn": content["worn"] | {performer: own}}


def doubled(content: Content, double: str, principal: str) -> Content:
    """The content with whom somebody stands in for here; what was said of them before is over."""
    return content | {"doubles": content.get("doubles", {}) | {double: principal}}


def recorded(content: Content, fact: str, at: datetime) -> Content:
    """The content with something recorded that is so from an instant on."""
    return content | {"facts": content["facts"] | {fact: at.isoformat()}}


def removed(content: Content, id_: str) -> Content:
    """The content without an element; set-ups it names elsewhere go there as well."""
    left = {name: [one for one in content[name] if one["id"] != id_] for name in LISTS}
    for name in ("moves", "exposes"):
        left[name] = [one | {"setups": [s for s in one["setups"] if s != id_]} for one in left[name]]
    return content | left | _without(content, id_)


def _without(content: Content, id_: str) -> Content:
    """What is worn, recorded and doubled, without `worn:Ada:robe`, `fact:rehearsed` or `double:Kit`."""
    kind, _colon, rest = id_.partition(":")
    coverings = {
        who: [one for one in own if (kind, rest) != ("worn", f"{who}:{one}")]
        for who, own in content["worn"].items()
    }
    facts = {name: at for name, at in content["facts"].items() if (kind, rest) != ("fact", name)}
    found = {"worn": {who: own for who, own in coverings.items() if own}, "facts": facts}
    if "doubles" not in content:
        return found
    pairs = content["doubles"].items()
    return found | {"doubles": {who: whom for who, whom in pairs if (kind, rest) != ("double", who)}}
