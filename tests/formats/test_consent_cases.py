"""Worked cases: one scene as text, and the answer its author expects."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from closedset.formats.consent_case import parse, parse_any
from closedset.formats.consent_case.schema import of_case
from closedset.practice import auditions
from closedset.practice.consent import Answer, check
from closedset.practice.standards.packs import PACKS

HERE = Path(__file__).resolve()
OWN = HERE.parents[1] / "cases"
SHARED = HERE.parents[3] / "shared" / "cases"
SCHEMA = HERE.parents[2] / "docs/schema/consent-case-1.json"
EVERY = sorted([*OWN.glob("*.yaml"), *(SHARED.glob("*.yaml") if SHARED.exists() else ())])
AUDITIONS = [path for path in EVERY if "\nauditions:" in path.read_text("utf-8")]
CASES = [path for path in EVERY if path not in AUDITIONS]
RULES = {rule.id: rule for pack in PACKS.values() for rule in pack.rules}


def answered(path: Path) -> tuple[Answer, dict]:
    case = parse(path.read_text("utf-8"))
    return check(case.production, case.plan, case.at), yaml.load(
        path.read_text("utf-8"), Loader=yaml.BaseLoader
    )["expect"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_comes_out_as_its_author_expects(path):
    answer, expected = answered(path)
    assert answer.verdict.word == expected["verdict"], [found.says for found in answer.findings]
    for wanted in expected.get("findings", []):
        assert any(
            all(str(getattr(found, key)) == str(value) for key, value in wanted.items())
            for found in answer.findings
        ), (wanted, [(found.code, found.on, found.performer) for found in answer.findings])
    assert not {found.code for found in answer.findings} & set(expected.get("absent", []))
    assert {answer.moves[move].word for move in expected.get("clear", [])} <= {"clear"}
    for setup, verdict in expected.get("setups", {}).items():
        assert answer.setups[setup].word == verdict
    for rule in expected.get("pending", []):
        assert not RULES[rule].decides, f"{rule} is confirmed now: expect what it says."
    if "shot_under_consent" in expected:
        assert list(answer.shot_under_consent) == expected["shot_under_consent"]


@pytest.mark.parametrize("path", AUDITIONS, ids=lambda path: path.stem)
def test_a_case_of_auditions_comes_out_as_its_author_expects(path):
    text = path.read_text("utf-8")
    case, expected = parse_any(text), yaml.load(text, Loader=yaml.BaseLoader)["expect"]
    answer = auditions.check(case.auditions, case.standards, without=case.without, at=case.at)
    assert answer.verdict.word == expected["verdict"]
    assert {id_: verdict.word for id_, verdict in answer.auditions.items()} == expected["auditions"]
    assert len(answer.findings) == int(expected["count"]), [one.says for one in answer.findings]
    for wanted in expected["findings"]:
        assert any(
            all(getattr(one, key) == value for key, value in wanted.items()) for one in answer.findings
        )
    assert set(expected["says"]) <= {one.says for one in answer.findings}


def test_both_edges_of_auditions_are_written_down():
    assert {"11-six-people-at-an-audition", "11-a-second-callback-in-a-garment"} <= {
        path.stem for path in AUDITIONS
    }


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_a_case_follows_the_published_schema(path):
    words = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    Draft202012Validator(of_case()).validate(words)


def test_the_published_schema_is_the_one_the_reader_has():
    assert json.loads(SCHEMA.read_text("utf-8")) == of_case()
