"""A case file with a mistake: one sentence with the line and what was expected, and nothing let through."""

from __future__ import annotations

from pathlib import Path

import pytest

from closedset.formats.consent_case import BadCase, parse

GOOD = (Path(__file__).resolve().parents[1] / "cases" / "01-exactly-48-hours.yaml").read_text("utf-8")


def trouble(text: str) -> BadCase:
    with pytest.raises(BadCase) as caught:
        parse(text)
    return caught.value


def line_of(words: str) -> int:
    return GOOD[: GOOD.index(words)].count("\n") + 1


REPLACED = [
    ("format: consent-case/1", "format: consent-case/9", "format is consent-case/1"),
    ("place: America/Los_Angeles", "place: Middle/Earth", "time zone"),
    (
        "standards: [sag-aftra-tv-theatrical]",
        "standards: [sag-aftra-tv]",
        "Did you mean “sag-aftra-tv-theatrical”",
    ),
    ("standards: [sag-aftra-tv-theatrical]", "standards: sag", "is a list"),
    ("at: 2026-05-14T07:40", "at: tomorrow", "is an instant"),
    ("at: 2026-05-14T07:40", "at: 2026-05-14", "needs a time of day"),
    ("at: 2026-05-14T07:40", "at: 2026-03-08T02:30", "does not exist"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {function: coordinator}", "is no function"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {job: boss}", "has no “job”"),
    ("  tove: {function: intimacy_coordinator}", "  tove: [boss]", "is a mapping"),
    ("  lars: {function: director}", "  lars: {born: 1990}", "is a day"),
    ("  lars: {function: director}", "  tove: {function: director}", "stands here twice"),
    (
        "      white: [{id: b1, action: undressing.self, who: [ines]}]",
        "      white: [{id: b1, who: [ines]}]",
        "needs",
    ),
    ("    performer: ines\n", "    performer: inez\n", "Did you mean “ines”"),
    ("    pages:", "    version: two\n    pages:", "whole number"),
    ('    pages: {"9": white}', '    pages: {"9": green}', "does not have"),
    ('    pages: {"9": white}', '    pages: {"8": white}', "not in scenes"),
    ("signed: {performer", "signed: {witness", "has no “witness”"),
    (
        "{permit: act, action: undressing.self, scenes",
        "{permit: act, refuse: act, scenes",
        "one of the three",
    ),
    ("{permit: act, action: undressing.self, scenes", "{permit: act, scenes", "names its action"),
    (
        "{permit: act, action: undressing.self, scenes",
        "{permit: act, action: undressing, scenes",
        "is a kind",
    ),
    (
        "{permit: act, action: undressing.self, scenes",
        "{permit: seen, area: back, scenes",
        "needs no permission",
    ),
    ('action: undressing.self, scenes: ["9"]}', "action: undressing.self}", "names its scenes"),
    (
        "{permit: use, use: picture, scenes",
        "{permit: contact, action: kiss.open, scenes",
        "names its partners",
    ),
    (
        "{permit: use, use: picture, scenes",
        "{permit: contact, action: affectionate_touch, with: [omar], scenes",
        "names the area",
    ),
    (
        "{permit: use, use: picture, scenes",
        "{permit: contact, action: kiss.open, with: [omar], from: [omar], scenes",
        "one of “with”",
    ),
    ("{permit: use, use: picture, scenes", "{require: silence, scenes", "is no requirement"),
    ("{permit: use, use: picture, scenes", "{require: {present: rosa, worn: robe}, scenes", "has one name"),
    ("{permit: use, use: picture, scenes", "{require: {notice: soon}, scenes", "number of hours"),
    ("{permit: use, use: picture, scenes", "{require: {at_least: 3, of: [check_in]}, scenes", "from 1 to 1"),
    ("{permit: use, use: picture, scenes", "{require: {any: []}, scenes", "at least one"),
    ("  occasion: principal", "  occasion: lunch", "is no occasion"),
    ("setups: [A]}]\n  exposes", "setups: [Z]}]\n  exposes", "is no set-up"),
    (
        "  moves: [{id: m1, action: undressing.self, who: [ines]",
        "  moves: [{id: m1, action: undressing.self",
        "either",
    ),
    ("  moves: [{id: m1,", "  moves: [{id: e1,", "two elements"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {doubles: inez}", "Did you mean “ines”"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {doubles: tove}", "cannot double"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {background: maybe}", "true or false"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {plays_age: old}", "whole number"),
    ("  tove: {function: intimacy_coordinator}", "  tove: {plays_age: ²}", "whole number"),
    (
        "  occasion: principal",
        "  occasion: principal\n  notices: {ines: {gossip: 2026-05-01T09:00}}",
        "no “gossip”",
    ),
    (
        "  occasion: principal",
        "  occasion: principal\n  doubles: {ines: tove, tove: nobody}",
        "“nobody”",
    ),
    ("  occasion: principal", "  occasion: principal\n  doubles: {ines: ines}", "cannot double"),
    (
        "  occasion: principal",
        "  occasion: principal\n  notices: {ines: {background: soon}}",
        "is an instant",
    ),
    ("  occasion: principal", "  occasion: principal\n  worked: {tove: {day: 9}}", "needs “week”"),
    (
        "  occasion: principal",
        "  occasion: principal\n  worked: {tove: {day: -1, week: 9}}",
        "number of hours",
    ),
    (
        "  occasion: principal",
        "  occasion: principal\n  worked: {tove: {day: inf, week: 9}}",
        "number of hours",
    ),
    ("at: 2026-05-14T07:40", "at: 2026-11-01T01:30", "as in 2026-11-01T01:30-07:00"),
    ("at: 2026-05-14T07:40", "at: 2026-W20-4T07:40", "is an instant"),
    ("at: 2026-05-14T07:40", "at: 2026-02-30T07:40", "is an instant"),
    ("at: 2026-05-14T07:40", "at: 9999-12-31T23:59", "is an instant"),
    ("  lars: {function: director}", "  lars: {born: 2026-02-30}", "is a day"),
    ("standards: [", "law: California\nstandards: [", "such as US-CA"),
    ("riders:\n", "riders:\n  - {id: ines-r1, performer: ines, terms: []}\n", "two riders"),
    ("setups: [{id: A,", "setups: [{id: A}, {id: A,", "two elements"),
    ("{permit: use, use: picture, scenes", "{require: all, scenes", "all needs a value"),
    ("{permit: use, use: picture, scenes", "{require: {notice: nan}, scenes", "number of hours"),
    ("{permit: use, use: picture, scenes", "{require: {check_in: soon}, scenes", "value of check_in"),
    ("{permit: use, use: picture, scenes", "{refuse: use, use: trailer, area: back, scenes", "has no “area”"),
    ("{permit: use, use: picture, scenes", "{refuse: use, use: trailer, if: [check_in], scenes", "no “if”"),
    ("{permit: use, use: picture, scenes", "{permit: use, use: picture, level: closed, scenes", "no “level”"),
    ("feeds: []", "feeds: [{id: v, state: maybe}]", "is no state of a feed"),
]


@pytest.mark.parametrize(("old", "new", "said"), REPLACED, ids=[said for _old, _new, said in REPLACED])
def test_a_mistake_is_named_with_its_line(old, new, said):
    assert old in GOOD
    found = trouble(GOOD.replace(old, new, 1))
    assert said in found.says
    assert abs(found.line - line_of(old)) <= 5


def test_a_requirement_that_needs_a_value_says_so():
    text = GOOD.replace("{permit: use, use: picture, scenes", "{require: present, scenes", 1)
    assert "needs a value" in trouble(text).says


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("a: [", "not YAML"),
        ("a: &x 1\nb: *x", "aliases"),
        ("a: " + "[" * 60 + "]" * 60, "too deeply"),
        ("just words", "is a mapping"),
        ("a: 1\nb: \x00", "no text has"),
        ("a: " + "[" * 100_000, "too deeply"),
        ("a: &x 1", "anchors"),
        ("a: !!python/object:os.system ls", "tags"),
        ("a: 1\n---\nb: 1", "a second one"),
        ("? [a, b]\n: c", "a key is a word"),
        ("# " + "x" * 2_000_001, "2,000,000 letters"),
    ],
)
def test_what_is_no_case_at_all_is_refused(text, said):
    assert said in trouble(text).says


def statement(words: str) -> str:
    return GOOD.replace(
        "plan:\n", f"statements:\n  - {{performer: ines, at: 2026-05-13T09:00, {words}}}\nplan:\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "refuse: everything",
        'refuse: {scene: "9"}',
        "refuse: {exposure: shoulder}",
        "refuse: {contact: kiss, from: [omar]}",
        "refuse: {presence: director}",
        "withdraw: ines-r1",
        "withdraw: [ines-r1.1]",
        "withdraw: everything",
        "withdraw: {use: picture}",
        "confirm: check_in",
        "confirm: {contact: kiss.open, with: [omar]}",
        "confirm: check_in, until: 2026-05-14T06:00",
        "require: {at_least: 1, of: [check_in, {worn: robe}]}",
        "require: {all: [rehearsed, {closed_set: closed}, {line_of_sight: tove}, {notice: 48}]}",
    ],
)
def test_each_way_of_saying_something_is_read(words):
    assert parse(statement(words)).production.statements


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("refuse: nothing", "is no refusal"),
        ("refuse: {area: back}", "about one of"),
        ("refuse: {use: picture, exposure: back}", "about one of"),
        ("", "a statement has one of"),
        ("refuse: everything, until: 2026-05-14T06:00", "only a confirmation ends by itself"),
        ("confirm: check_in, until: 2026-05-13T09:00", "until must come after at"),
    ],
)
def test_what_was_said_must_be_about_something(words, said):
    assert said in trouble(statement(words)).says


def test_everything_a_plan_can_hold_is_read():
    more = (
        GOOD.replace(
            "sees: {ines: [shoulder]}", "size: close, rolled: [2026-05-14T07:30], sees: {ines: [shoulder]}"
        )
        .replace("feeds: []", "feeds: [{id: v, state: off}, {id: w}]")
        .replace(
            "  moves: [{id: m1, action: undressing.self, who: [ines], setups: [A]}]",
            "  facts: {asked: true, not_yet: no, met: 2026-05-01T09:00}\n  moves:\n"
            "    - {id: m1, counts: 1-4, action: undressing.self, who: [ines], needs: [robe],"
            " alternative: from behind}\n"
            "    - {id: m2, action: affectionate_touch, from: omar.hand, to: ines, over: clothing,"
            " pressure: skin}",
        )
        .replace(
            "{permit: use, use: picture,",
            "{permit: use, use: picture, since: 2026-05-01T09:00, says: the picture, if: [rehearsed],",
        )
        .replace("place: America/Los_Angeles", "place: America/Los_Angeles\nlaw: US-NY")
    )
    case = parse(more)
    assert case.production.place == "US-NY"
    assert [move.id for move in case.plan.moves] == ["m1", "m2"]
    assert case.plan.facts["asked"] is True
    assert case.plan.facts["not_yet"] is False
