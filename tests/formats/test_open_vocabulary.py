"""The published vocabulary: complete, by its own schema, and the file is the one the program writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from closedset.formats.open_vocabulary import published, schema, words
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.vocabulary import ACTIONS, AREAS, CONDITIONS, COVERINGS

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
