"""The published vocabulary: complete, by its own schema, and the file is the one the program writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from closedset.formats.open_vocabulary import published, schema, words
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.vocabulary import ACTIONS, AREAS, CONDITIONS, COVERINGS
from closedset.practice.vocabulary.translations import LANGUAGES, read

FILE = Path(__file__).resolve().parents[2] / "docs/schema/vocabulary-1.json"


def test_the_published_file_is_what_the_program_writes():
    assert json.loads(FILE.read_text("utf-8")) == published(), "closedset schema vocabulary > " + FILE.name


def test_the_words_follow_their_schema():
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(words())
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(words() | {"moods": []})


def test_every_condition_the_engine_knows_has_a_word():
    assert set(CONDITIONS.entries) == set(ATOMS)


def test_no_word_points_to_one_that_is_not_there():
    data = words()
    areas = {one["id"] for one in data["areas"]}
    actions = {one["id"] for one in data["actions"]}
    assert (areas, actions) == (set(AREAS.entries), set(ACTIONS))
    assert {one["within"] for one in data["areas"]} - {None} <= areas
    assert {one["area"] for one in data["actions"]} - {None} <= areas
    assert {part for one in data["actions"] for part in one["includes"]} <= actions
    assert {area for one in data["coverings"] for area in one["areas"]} <= areas
    assert len(data["coverings"]) == len(COVERINGS)


def test_what_is_agreed_for_an_action_includes_the_lesser_ones():
    includes = {one["id"]: one["includes"] for one in words()["actions"]}
    assert includes["kiss.open"] == ["kiss.closed"]
    assert includes["kiss.closed"] == []


def test_translations_may_be_there_and_are_for_people():
    lips = next(one for one in words()["areas"] if one["id"] == "lips")
    assert lips["translations"]["fr"]["label"] == "les lèvres"
    valid = Draft202012Validator(schema())
    for translations in (
        {},
        {"de": {"label": "die Lippen"}},
        {"fr-CA": {"label": "les lèvres", "says": "Les deux."}},
    ):
        valid.validate(words() | {"areas": [lips | {"translations": translations}]})
    for wrong in (
        {"de": {"says": "Beide."}},
        {"de": "die Lippen"},
        {"language of the trade": {"label": "x"}},
    ):
        with pytest.raises(ValidationError):
            valid.validate(words() | {"areas": [lips | {"translations": wrong}]})
    valid.validate(words() | {"areas": [{key: lips[key] for key in lips if key != "translations"}]})


def test_a_language_says_whether_it_was_reviewed_and_what_it_lacks(monkeypatch):
    assert published()["languages"]["fr"] == {
        "name": "français",
        "reviewed": False,
        "lacks": [],
        "undefined": [],
    }
    monkeypatch.setitem(LANGUAGES, "xx", read("xx", "xx", {"over": "skin | vel |"}))
    assert "over/clothing" in published()["languages"]["xx"]["lacks"]
    assert published()["vocabulary"]["over"][1]["translations"]["xx"] == {"label": "vel"}
    assert "xx" not in published()["vocabulary"]["over"][0]["translations"]
    monkeypatch.delitem(LANGUAGES, "fr")
    assert "translations" not in published()["vocabulary"]["over"][0]
