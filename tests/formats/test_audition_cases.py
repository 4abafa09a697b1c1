"""A case of auditions: every field read, every mistake named by its line, nothing unknown let through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError

from closedset.formats.consent_case import AuditionFile, BadCase, parse, parse_any
from closedset.formats.consent_case.schema import of_case
from closedset.practice.auditions.facts import Stage
from kit.auditions import FINAL, HELD

CASES = Path(__file__).resolve().parents[1] / "cases"
SIX = (CASES / "11-six-people-at-an-audition.yaml").read_text("utf-8")
WHOLE = """\
format: consent-case/1
place: UTC
standards: [uda-aqpm]
without: [CA-QC-01-DOORS]
at: 2026-05-12T10:00
people:
  Ines: {born: 1990-01-01}
auditions:
  - id: a1
    performer: Ines
    part: VERA
    stage: final_callback
    at: 2026-05-12T10:00
    place: workplace
    wear: garment
    act: none
    pictures: false
    part_asks: [nudity, simulated_sex]
    represented: true
    told:
      - {at: 2026-05-09T10:00, how: written, says: [nudity, simulated_sex, wear, companion, pages]}
      - {at: 2026-05-09T10:00, how: written, says: [nudity, simulated_sex, wear, companion, pages],
         to: representative}
    present:
      - {name: Nell, function: casting, reason: casts the part}
      - {name: Sam, function: reader, reason: reads the other part}
      - {name: Rosa, function: intimacy_coordinator, reason: asked by the performer}
    closed: 2026-05-12T10:00
    observer: {name: Rosa, performer_agreed: yes, production_agreed: yes}
    devices: 2026-05-12T10:00
    interviewed: 2026-04-22T10:00
    recorded: false
"""


def test_every_field_is_read():
    case = parse_any(WHOLE)
    assert isinstance(case, AuditionFile)
    assert case.auditions == (FINAL,)
    assert (case.standards, case.without) == (("uda-aqpm",), frozenset({"CA-QC-01-DOORS"}))
    more = WHOLE + (
        "    recording: {agreed: 2026-05-11T10:00, refused: 2026-05-11T11:00,"
        " union_consulted: 2026-05-10T10:00}\n"
        "    cast: 2026-06-01T10:00\n"
        "    destruction: {asked: 2026-06-02T10:00, done: 2026-06-03T10:00}\n"
    )
    read = parse_any(more).auditions[0]
    assert read == replace(
        FINAL,
        recording_agreed_at=HELD - timedelta(days=1),
        recording_refused_at=HELD - timedelta(hours=23),
        union_consulted_at=HELD - timedelta(days=2),
        cast_at=HELD + timedelta(days=20),
        destruction_asked_at=HELD + timedelta(days=21),
        destroyed_at=HELD + timedelta(days=22),
    )


def test_what_is_not_written_is_not_known():
    short = WHOLE[: WHOLE.index("    part: VERA")] + (
        "    stage: first\n    at: 2026-05-12T10:00\n    wear: clothed\n    act: none\n"
        "    observer: {name: Rosa}\n"
    )
    read = parse_any(short).auditions[0]
    assert (read.stage, read.part, read.adult) == (Stage.FIRST, "", True)
    assert (read.place, read.present, read.recorded) == (None, None, None)
    assert (read.observer.performer_agreed, read.observer.production_agreed) == (False, False)
    assert parse_any(short.replace("{born: 1990-01-01}", "{}")).auditions[0].adult is None
    assert parse_any(short.replace("1990-01-01", "2008-05-13")).auditions[0].adult is False
    assert parse_any(short.replace("1990-01-01", "2008-05-12")).auditions[0].adult is True


@pytest.mark.parametrize(
    ("there", "instead", "says"),
    [
        ("wear: in_part", "wear: naked", "is no wear"),
        ("stage: callback", "stage: second", "is no stage"),
        ("act: none", "acts: none", "has no “acts”"),
        ("    act: none\n", "", "needs “act”"),
        ("performer: ines", "performer: inez", "Did you mean “ines”"),
        ("place: workplace", "place: hotal", "Did you mean “hotel”"),
        ("how: written", "how: told", "is no how"),
        ("says: [nudity,", "says: [nude,", "Did you mean “nudity”"),
        ("function: writer", "function: author", "is no function"),
        ("name: Vic", "name: ' '", "has a name"),
        ("recorded: false", "recorded: perhaps", "true or false"),
        ("closed: 2026-05-12T09:55", "closed: soon", "is an instant"),
        ("law: CA-QC", "law: Quebec", "law is a place"),
        ("format: consent-case/1", "format: consent-case/2", "format is consent-case/1"),
        ("auditions:\n", "plan: {}\nauditions:\n", "a case of auditions has no “plan”"),
        ("    recorded: false\n", "    recorded: false\n    recording: {said: yes}\n", "has no “said”"),
        (
            "    recorded: false\n",
            "    recorded: false\n  - {id: a1, performer: ines, stage: first, at: 2026-05-12T11:00,"
            " wear: clothed, act: none}\n",
            "there are two auditions “a1”",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(there, instead, says):
    assert there in SIX
    with pytest.raises(BadCase) as caught:
        parse_any(SIX.replace(there, instead, 1))
    assert says in caught.value.says
    assert caught.value.line > 0


def test_a_case_is_of_a_scene_or_of_auditions():
    with pytest.raises(BadCase, match="about auditions"):
        parse(SIX)
    scene = yaml.load((CASES / "01-exactly-48-hours.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    both = scene | {"auditions": yaml.load(SIX, Loader=yaml.BaseLoader)["auditions"]}
    schema = Draft202012Validator(of_case())
    schema.validate(scene)
    schema.validate(yaml.load(WHOLE, Loader=yaml.BaseLoader))
    for wrong in (both, {key: value for key, value in scene.items() if key != "plan"}):
        with pytest.raises(ValidationError):
            schema.validate(wrong)
