"""One value, one spelling: JSON bytes that everybody who hashes the same value arrives at.

The JSON Canonicalization Scheme, RFC 8785, for the values an entry has: text, whole numbers, yes and
no, nothing, lists and maps. There are no fractions in the record, so none are accepted here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly (RFC 8785, 3.2.2.3; RFC 7493, 2.2)."""


class NotCanonical(ValueError):
    """The value has no canonical spelling: a fraction, too large a number, broken text or another type."""


def canonical(value: Json) -> bytes:
    """The RFC 8785 bytes of the value. Raises `NotCanonical`."""
    try:
        return _spell(value).encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("Text with half a character cannot be entered.") from error


def _spell(value: Json) -> str:
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        return _number(value)
    if isinstance(value, Mapping):
        return (
            "{" + ",".join(f"{_spell(key)}:{_spell(value[key])}" for key in sorted(value, key=_order)) + "}"
        )
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_spell, value)) + "]"
    raise NotCanonical(f"A {type(value).__name__} cannot be entered.")


def _number(value: int) -> str:
    if abs(value) > LARGEST:
        raise NotCanonical(f"{value} is too large to be entered as a number.")
    return str(int(value))


def _order(key: object) -> bytes:
    """Keys are ordered by their UTF-16 code units (RFC 8785, 3.2.3)."""
    if not isinstance(key, str):
        raise NotCanonical("The keys of a map must be text.")
    return key.encode("utf-16-be")
