"""A version of a rider as data for other programs, `rider/1`: its name and its JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from closedset.practice.consent.terms import Effect, What
from closedset.practice.riders.completeness import CLAUSES
from closedset.practice.riders.states import State
from closedset.practice.signatures.values import Role
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    CONDITIONS,
    COVERINGS,
    EXPOSURE,
    KINDS,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)

FORMAT = "rider/1"
Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NOT_EMPTY: Schema = TEXT | {"minLength": 1}
NAMES: Schema = {"type": "array", "items": TEXT, "uniqueItems": True}
INSTANT: Schema = {"type": "string", "format": "date-time"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256"}


def of_rider() -> Schema:
    """The schema of `rider/1`.

    The digest is of synopsis, pages, clauses, the terms without `says`, and the head, where there is one,
    without the legal name. Versions made before there were heads have none, and follow the schema as before.
    """
    whole = {
        "format": {"const": FORMAT},
        "rider": TEXT,
        "performer": TEXT,
        "character": TEXT,
        "version": {"type": "integer", "minimum": 1},
        "state": {"enum": [one.value for one in State]},
        "made_at": INSTANT,
        "delivered_at": _or_none(INSTANT),
        "synopsis": TEXT,
        "pages": {"type": "object", "additionalProperties": TEXT, "description": "scene to draft"},
        "passages": _some(_of({"scene": TEXT, "draft": TEXT, "digest": DIGEST})),
        "clauses": _some({"enum": sorted(CLAUSES)}),
        "terms": _some(_term()),
        "digest": DIGEST,
        "signed": {
            "type": "object",
            "propertyNames": {"enum": [one.value for one in Role]},
            "additionalProperties": INSTANT,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "description": "A version of a rider: terms as data and sentences, its pages, who signed.",
        **_of(whole, perhaps={"head": _head()}),
        "$defs": {"requirement": _requirement()},
    }


def _head() -> Schema:
    """What stands at the head of the paper; what was not said is not there."""
    names = {"producing_entity", "contract_reference", "episode", "representative", "legal_name"}
    return _of({}, perhaps=dict.fromkeys(sorted(names), NOT_EMPTY) | {"producers": NAMES})


def _term() -> Schema:
    return _of(
        {
            "id": TEXT,
            "effect": {"enum": [one.value for one in Effect]},
            "scope": _scope(),
            "requires": _some({"$ref": "#/$defs/requirement"}),
            "since": _or_none(INSTANT),
            "until": _or_none(INSTANT),
            "says": TEXT | {"minLength": 1, "description": "The sentence; read back it is this term."},
        }
    )


def _scope() -> Schema:
    """What a term reaches; empty where it names nothing. Words are ids of the vocabulary."""
    return _of(
        {
            "what": {"enum": [*(one.value for one in What), None]},
            "action": _word({*ACTIONS, *KINDS}),
            "area": _word(AREAS.entries),
            "role": _word(("gives", "receives")),
            "partners": NAMES,
            "over": _word(SURFACE.steps),
            "pressure": _word(PRESSURE.steps),
            "on_set": _word(EXPOSURE.steps),
            "on_screen": _word(EXPOSURE.steps),
            "use": _word(USES.entries),
            "size": _word(SIZE.steps),
            "covering": _word(COVERINGS),
            "who": TEXT,
            "scenes": NAMES,
            "occasions": {"type": "array", "items": {"enum": sorted(OCCASIONS.entries)}, "uniqueItems": True},
        }
    )


def _requirement() -> Schema:
    return _of(
        {
            "name": {"enum": sorted(CONDITIONS.entries)},
            "value": TEXT,
            "least": {"type": "integer", "minimum": 0},
            "parts": _some({"$ref": "#/$defs/requirement"}),
        }
    )


def _word(words: Iterable[str]) -> Schema:
    return {"enum": ["", *sorted(words)]}


def _some(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _or_none(of: Schema) -> Schema:
    return {"anyOf": [of, {"type": "null"}]}


def _of(properties: Schema, *, perhaps: Schema | None = None) -> Schema:
    """An object with exactly these keys, and perhaps those."""
    return {
        "type": "object",
        "properties": properties | (perhaps or {}),
        "required": list(properties),
        "additionalProperties": False,
    }
