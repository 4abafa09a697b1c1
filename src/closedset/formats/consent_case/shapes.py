"""The pieces a schema is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
INSTANT: Schema = {"type": "string", "description": "2026-05-12T10:30, in `place` unless it has an offset"}
YES: Schema = {"enum": [True, False, "true", "false", "yes", "no"]}
NUMBER: Schema = {"type": ["number", "string"]}
NAMES: Schema = {"type": "array", "items": TEXT}


def one_of(words: Iterable[str]) -> Schema:
    """One of some words."""
    return {"enum": list(words)}


def some(of: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": of}


def by_name(of: Schema) -> Schema:
    """A mapping whose keys are names of the file."""
    return {"type": "object", "additionalProperties": of}


def closed(properties: Schema, *needed: str) -> Schema:
    """A mapping with these keys and no others."""
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return found | {"required": list(needed)} if needed else found
