"""`closedset check`, `clocks`, `standards` and `schema` in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from closedset.cli.main import main

CASES = Path(__file__).resolve().parents[1] / "cases"
CLEAR, HOLD, STOP = "01-exactly-48-hours", "02-blue-pages-add", "07-digital-work-rescinded"


def run(*words: str, typed: str | None = None):
    return CliRunner().invoke(main, list(words), input=typed)


def at(name: str) -> str:
    return str(CASES / f"{name}.yaml")


@pytest.mark.parametrize(
    ("name", "code", "word"), [(CLEAR, 0, "CLEAR"), (HOLD, 1, "HOLD"), (STOP, 2, "STOP")]
)
def test_the_exit_code_is_the_verdict(name, code, word):
    ended = run("check", at(name))
    assert ended.exit_code == code
    assert ended.output.startswith(word)


def test_the_json_has_every_part_of_the_answer():
    said = json.loads(run("check", at(HOLD), "--json").output)
    assert set(said) == {
        "verdict",
        "at",
        "findings",
        "moves",
        "setups",
        "performers",
        "shot_under_consent",
        "asks",
    }
    found = said["findings"][0]
    assert (found["code"], found["on"], found["weight"]) == ("consent.stale", "m2", "hold")
    assert found["remedy"]["owner"]
    assert found["rests_on"]["term"]


def test_a_clock_says_by_when():
    said = json.loads(run("check", at("01-call-moved-earlier"), "--json").output)
    assert said["findings"][0]["remedy"]["by"] == "2026-05-12T05:00:00-07:00"


def test_what_would_the_answer_have_been_on_tuesday():
    assert run("check", at(STOP), "--as-of", "2026-05-13T10:00").exit_code == 1
    assert run("check", at(STOP), "--as-of", "soon").exit_code == 64


def test_what_was_shot_is_said():
    typed = Path(at(CLEAR)).read_text().replace("{id: A,", "{id: A, rolled: [2026-05-14T07:30],")
    assert "Shot under consent, and stays so: A" in run("check", "-", typed=typed).output


def test_each_reader_is_told_their_part():
    assert "consent.withdrawn" in run("check", at(STOP), "--for", "intimacy_coordinator").output
    director = run("check", at(STOP), "--for", "director").output
    assert "withdrawn" not in director
    assert "e1 is not available as planned." in director
    assert "consent.withdrawn" in run("check", at(STOP), "--for", "performer:ines").output
    assert run("check", at(STOP), "--for", "performer").exit_code == 64
    assert run("check", at(STOP), "--for", "neighbour").exit_code == 64


def test_what_cannot_be_read_ends_with_64_and_names_file_and_line(tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: consent-case/1\nplace: nowhere\n")
    ended = run("check", str(broken))
    assert ended.exit_code == 64
    assert "broken.yaml, line" in ended.output
    assert run("check", str(tmp_path / "absent.yaml")).exit_code == 64
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\xff")
    assert "UTF-8" in run("check", str(tmp_path / "bytes.yaml")).output


def test_the_clocks_of_a_case_and_a_moved_call():
    told = run("clocks", at("01-call-moved-earlier")).output
    assert "46 h from delivery to call, 48 required: not met" in told
    assert (
        "48 required: met" in run("clocks", at("01-call-moved-earlier"), "--call", "2026-05-14T07:00").output
    )
    assert run("clocks", at(CLEAR), "--call", "later").exit_code == 64
    assert "the call is not recorded" in run("clocks", at(STOP)).output


def test_standards_are_listed_and_shown_with_their_sources():
    assert "sag-aftra-tv-theatrical" in run("standards").output
    assert run("standards", "list").output == run("standards").output
    pack = run("standards", "show", "minors").output
    assert "MIN-01" in pack
    assert "product default" in pack
    assert "48 hours" in run("standards", "show", "US-SAG-03").output
    assert run("standards", "show", "nothing").exit_code == 1


def test_the_schema_is_printed():
    assert json.loads(run("schema", "case").output)["title"] == "consent-case/1"


SECOND = "11-a-second-callback-in-a-garment"


def test_a_case_of_auditions_is_answered_for_each_and_told_as_far_as_it_is_somebodys():
    ended = run("check", at(SECOND))
    assert ended.exit_code == 2
    assert ended.output.startswith("STOP  A second callback")
    assert "2 auditions" in ended.output
    said = json.loads(run("check", at(SECOND), "--json").output)
    assert set(said) == {"verdict", "at", "findings", "auditions"}
    assert said["auditions"] == {"a1": "clear", "a2": "stop"}
    earlier = run("check", at("11-six-people-at-an-audition"), "--as-of", "2026-05-12T09:00")
    assert "1 audition\n" in earlier.output
    assert "CA-QC-01-DOORS" in earlier.output, "the doors were closed later"
    assert run("check", at(SECOND), "--for", "performer:ines").output == ended.output
    assert run("check", at(SECOND), "--for", "casting").output == ended.output
    nothing = run("check", at(SECOND), "--for", "director")
    assert (nothing.exit_code, "told to director" in nothing.output) == (64, True)
    assert run("check", at(SECOND), "--for", "performer:ida").exit_code == 64
    assert run("clocks", at(SECOND)).exit_code == 64
