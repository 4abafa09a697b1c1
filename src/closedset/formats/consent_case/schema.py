"""The case format as JSON Schema, made from the vocabulary so that the two cannot drift apart."""

from __future__ import annotations

from closedset.formats.consent_case.audition_schema import of_audition
from closedset.formats.consent_case.keys import LIMITS, PARTIES
from closedset.formats.consent_case.shapes import (
    INSTANT,
    NAMES,
    NUMBER,
    TEXT,
    YES,
    Schema,
    by_name,
    closed,
    one_of,
    some,
)
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.consent.plan import NOT_INTIMATE, NOTICES
from closedset.practice.consent.terms import What
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import CLASSIFIES
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    FEED_STATES,
    FUNCTIONS,
    KINDS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)

RULES = sorted(rule.id for pack in PACKS.values() for rule in pack.rules)


def of_case() -> Schema:
    """The schema of `consent-case/1`. What one place of the file asks of another is checked on reading."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "consent-case/1",
        "description": "One scene as text: people, drafts, riders, statements and the plan. Or auditions.",
        **closed(
            {
                "format": {"const": "consent-case/1"},
                "title": TEXT,
                "place": TEXT | {"description": "time zone of times without an offset: America/Los_Angeles"},
                "law": TEXT
                | {"description": "law of the place where it is not that of the time zone: US-CA"},
                "standards": some(one_of(PACKS)),
                "without": some(one_of(RULES)),
                "at": INSTANT,
                "people": by_name(
                    closed(
                        {
                            "plays": TEXT,
                            "function": one_of(FUNCTIONS.entries),
                            "born": TEXT,
                            "doubles": TEXT
                            | {"description": "the principal this performer stands in for; ? while unknown"},
                            "background": YES,
                            "plays_age": NUMBER | {"description": "the age of the character"},
                        }
                    )
                ),
                "scenes": by_name(closed({"drafts": by_name(some(_beat()))}, "drafts")),
                "riders": some(_rider()),
                "statements": some(_statement()),
                "plan": _plan(),
                "auditions": some(of_audition()),
                "expect": {"description": "what the author expects; not read by the check"},
            },
            "format",
            "place",
            "at",
            "people",
        ),
        "oneOf": [
            {"required": ["scenes", "plan"], "properties": {"auditions": False}},
            {
                "required": ["auditions"],
                "properties": dict.fromkeys(("scenes", "plan", "riders", "statements"), False),
            },
        ],
        "$defs": {"requirement": _requirement()},
    }


def _beat() -> Schema:
    return closed({"id": TEXT, "action": one_of(ACTIONS), "who": NAMES}, "id", "action", "who")


def _requirement() -> Schema:
    again = {"$ref": "#/$defs/requirement"}
    parts: Schema = {name: some(again) for name in ("all", "any", "of")} | {
        "at_least": {"type": ["integer", "string"]}
    }
    atoms: Schema = {name: {} for name in ATOMS if name not in parts}
    return {"anyOf": [one_of(ATOMS), closed(parts | atoms | {"level": one_of(LEVEL.entries)})]}


def _limits() -> Schema:
    words = {
        "action": [*ACTIONS, *sorted(KINDS)],
        "area": AREAS.entries,
        "over": SURFACE.entries,
        "pressure": PRESSURE.entries,
        "on_set": EXPOSURE.entries,
        "on_screen": EXPOSURE.entries,
        "use": USES.entries,
        "size": SIZE.entries,
        "covering": COVERINGS,
    }
    lists: Schema = dict.fromkeys(("with", "from", "to", "scenes"), NAMES)
    found: Schema = {name: one_of(known) for name, known in words.items()}
    found |= lists | {"who": TEXT, "occasions": some(one_of(OCCASIONS.entries))}
    return {name: found[name] for name in sorted(LIMITS)}


def _rider() -> Schema:
    what = one_of(what.value for what in What)
    term = closed(
        _limits()
        | {
            "id": TEXT,
            "permit": one_of(["contact", "act", "exposure", "use"]),
            "refuse": what,
            "require": {"$ref": "#/$defs/requirement"},
            "level": one_of(LEVEL.entries),
            "of": some({"$ref": "#/$defs/requirement"}),
            "if": some({"$ref": "#/$defs/requirement"}),
            "since": INSTANT,
            "until": INSTANT,
            "says": TEXT,
        }
    )
    fields = {
        "id": TEXT,
        "performer": TEXT,
        "version": {"type": ["integer", "string"]},
        "pages": by_name(TEXT),
        "delivered": INSTANT,
        "signed": closed(dict.fromkeys(sorted(PARTIES), INSTANT)),
        "terms": some(term),
    }
    return closed(fields, "id", "performer", "terms")


def _statement() -> Schema:
    said: Schema = {
        "anyOf": [TEXT, NAMES, closed(_limits() | {what.value: TEXT for what in What} | {"scene": TEXT})]
    }
    verbs = {"refuse": said, "withdraw": said, "confirm": said, "require": {"$ref": "#/$defs/requirement"}}
    return closed({"performer": TEXT, "at": INSTANT, "until": INSTANT, **verbs}, "performer", "at")


def _plan() -> Schema:
    setup = closed(
        {
            "id": TEXT,
            "sees": by_name(some(one_of(AREAS.entries))),
            "size": one_of(SIZE.entries),
            "rolled": some(INSTANT),
        },
        "id",
    )
    move = closed(
        {
            "id": TEXT,
            "counts": TEXT,
            "action": one_of(ACTIONS),
            "classed": some(
                closed(
                    {"by": one_of(sorted(CLASSIFIES)), "as": one_of([*NOT_INTIMATE, *ACTIONS])}, "by", "as"
                )
            )
            | {"description": "how people classify the move: each action named is asked, none is taken away"},
            "who": NAMES,
            "from": TEXT | {"description": "person.area"},
            "to": TEXT | {"description": "person.area"},
            "over": one_of(SURFACE.entries),
            "pressure": one_of(PRESSURE.entries),
            "setups": NAMES,
            "needs": some(one_of(COVERINGS)),
            "alternative": TEXT,
        },
        "id",
        "action",
    )
    exposed = closed(
        {
            "id": TEXT,
            "performer": TEXT,
            "area": one_of(AREAS.entries),
            "on_set": one_of(EXPOSURE.entries),
            "on_screen": one_of(EXPOSURE.entries),
            "setups": NAMES,
        },
        "performer",
        "area",
    )
    room = closed(
        {
            "level": one_of(LEVEL.entries),
            "closed_at": INSTANT,
            "present": NAMES,
            "line_of_sight": NAMES,
            "feeds": some(closed({"id": TEXT, "state": one_of(FEED_STATES.entries)}, "id")),
            "listed": by_name(one_of(FUNCTIONS.entries))
            | {"description": "who is on the list of the set, and for what; whoever else is there is not"},
        }
    )
    return closed(
        {
            "scene": TEXT,
            "occasion": one_of(OCCASIONS.entries),
            "call": by_name(INSTANT),
            "setups": some(setup),
            "moves": some(move),
            "exposes": some(exposed),
            "worn": by_name(some(one_of(COVERINGS))),
            "uses": some(one_of(USES.entries)),
            "room": room,
            "facts": by_name({"type": ["string", "boolean"]}),
            "notices": by_name(closed(dict.fromkeys(sorted(NOTICES), INSTANT))),
            "worked": by_name(closed({"day": NUMBER, "week": NUMBER}, "day", "week")),
            "doubles": by_name(TEXT),
        },
        "scene",
        "occasion",
    )
