"""The vocabulary for anybody to use: every word as data, with the JSON Schema it follows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from closedset.practice.vocabulary import (
    ACTIONS,
    ADMITS,
    AREAS,
    BARRIERED,
    CONDITIONS,
    COVERINGS,
    EXPOSURE,
    FEED_STATES,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    PRIVATE_LEAVES,
    SHUT,
    SIZE,
    SPOKEN_FOR,
    SURFACE,
    USES,
    Action,
    Covering,
    Entry,
)
from closedset.practice.vocabulary.actions import included
from closedset.practice.vocabulary.translations import LANGUAGES, Language, Said

FORMAT = "vocabulary/1"
Data = dict[str, Any]
SCALES = {"exposure": EXPOSURE, "pressure": PRESSURE, "over": SURFACE, "size": SIZE, "level": LEVEL}

TEXT: Data = {"type": "string"}
YES_OR_NO: Data = {"type": "boolean"}
ID: Data = {"type": "string", "pattern": r"^[a-z_]+(\.[a-z_]+)?$"}
IDS: Data = {"type": "array", "items": ID}
SAID: Data = {
    "type": "object",
    "properties": {"label": TEXT, "says": TEXT},
    "required": ["label"],
    "additionalProperties": False,
}
TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
TRANSLATIONS: Data = {
    "type": "object",
    "description": "By language tag (BCP 47). The id decides; a translation is for people to read.",
    "patternProperties": {TAG: SAID},
    "additionalProperties": False,
}
WORD = {"id": ID, "label": TEXT, "says": TEXT, "translations": TRANSLATIONS}


def published() -> Data:
    """The schema, the words and what languages they are told in, in one object."""
    languages = {tag: _language(one) for tag, one in LANGUAGES.items()}
    return {"format": FORMAT, "schema": schema(), "languages": languages, "vocabulary": words()}


def _language(one: Language) -> Data:
    return {
        "name": one.name,
        "reviewed": one.reviewed,
        "lacks": list(one.lacks()),
        "undefined": list(one.undefined()),
    }


def words() -> Data:
    """Every word there is, with what other languages say of it. Scales run from the least to the most."""
    return {name: [_translated(name, word) for word in own] for name, own in _english().items()}


def _translated(name: str, word: Data) -> Data:
    """An entry with its translations; without the key where no language has it."""
    found = {tag: one.of(name, word["id"]) for tag, one in LANGUAGES.items()}
    told = {tag: _said(said) for tag, said in found.items() if said}
    return word | ({"translations": told} if told else {})


def _said(said: Said) -> Data:
    return {"label": said.label} | ({"says": said.says} if said.says else {})


def _english() -> dict[str, list[Data]]:
    return {
        "areas": [_area(entry) for entry in AREAS],
        **{name: [_word(entry) for entry in scale.entries.values()] for name, scale in SCALES.items()},
        "actions": [_action(id_) for id_ in ACTIONS],
        "coverings": [
            _word(one) | {"fit_for": one.fit_for, "areas": list(one.areas)} for one in COVERINGS.values()
        ],
        "functions": [
            _word(entry) | {"admitted": [level for level in LEVEL.steps if entry.id in ADMITS[level]]}
            for entry in FUNCTIONS
        ],
        "feeds": [_word(entry) | {"shut": entry.id in SHUT} for entry in FEED_STATES],
        "uses": [_word(entry) for entry in USES],
        "occasions": [_word(entry) | {"unless_named": entry.id in SPOKEN_FOR} for entry in OCCASIONS],
        "conditions": [_word(entry) for entry in CONDITIONS],
    }


def _word(entry: Entry | Action | Covering) -> Data:
    return {"id": entry.id, "label": entry.label, "says": entry.says}


def _area(entry: Entry) -> Data:
    leaves = AREAS.leaves(entry.id)
    return _word(entry) | {
        "within": entry.within or None,
        "intimate": bool(leaves & PRIVATE_LEAVES),
        "barrier": bool(leaves & BARRIERED),
    }


def _action(id_: str) -> Data:
    action = ACTIONS[id_]
    return _word(action) | {
        "class": action.grade,
        "kind": action.kind,
        "within": action.within or None,
        "includes": sorted(included(id_) - {id_}),
        "area": action.area or None,
        "covered_work": action.covered,
        "adults_only": action.adult,
        "barrier": action.barrier,
    }


def schema() -> Data:
    """The JSON Schema of the words."""
    word = _of(WORD)
    lists = dict.fromkeys((*SCALES, "uses", "conditions"), word) | {
        "areas": _of(WORD | {"within": _or_none(ID), "intimate": YES_OR_NO, "barrier": YES_OR_NO}),
        "actions": _of(
            WORD
            | {"kind": ID, "within": _or_none(ID), "includes": IDS}
            | {"class": {"type": "string", "pattern": "^A([1-9]|1[0-2])$"}, "area": _or_none(ID)}
            | dict.fromkeys(("covered_work", "adults_only", "barrier"), YES_OR_NO)
        ),
        "coverings": _of(
            WORD | {"areas": IDS} | {"fit_for": {"enum": sorted({one.fit_for for one in COVERINGS.values()})}}
        ),
        "functions": _of(WORD | {"admitted": {"type": "array", "items": {"enum": list(LEVEL.steps)}}}),
        "feeds": _of(WORD | {"shut": YES_OR_NO}),
        "occasions": _of(WORD | {"unless_named": YES_OR_NO}),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "description": "The words of intimacy coordination, for programs. Scales run from least to most.",
        **_of({name: {"type": "array", "items": lists[name], "minItems": 1} for name in words()}),
    }


def _or_none(of: Data) -> Data:
    return {"anyOf": [of, {"type": "null"}]}


def _of(properties: Data, optional: Iterable[str] = ("translations",)) -> Data:
    """An object with these keys and no others; all of them needed but the optional ones."""
    needed = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }
