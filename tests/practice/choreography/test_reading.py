"""A score is written as quickly as a note on paper, and what is not understood is told."""

from __future__ import annotations

import pytest

from closedset.practice.choreography.changes import Happened, changes
from closedset.practice.choreography.ends import cast
from closedset.practice.choreography.layout import Column, layout
from closedset.practice.choreography.reading import Around, Read, read
from closedset.practice.choreography.values import Notation, Score, Timing
from closedset.practice.choreography.words import AREA_ALSO, AREA_WORDS
from closedset.practice.choreography.writing import write
from closedset.practice.consent.plan import End
from closedset.practice.vocabulary import AREAS

CAST = cast([("Ada Benin-Laurent", "NORA"), ("Ben Ode", "TOM"), ("Ben Yusuf", ""), ("Cy", "CY")])
AROUND = Around(cast=CAST, setups=("s1", "s2"), moves=frozenset({"m1", "m2"}), used=4)
LINE = (
    "1-4 Ada hand > Tom cheek: caress, skin, light; breath in; eyes the window; stop: two taps; "
    "B: forehead to forehead"
)


def one(text: str) -> Read:
    return read(text, AROUND)


def test_a_line_is_a_move_with_all_that_was_said_of_it():
    (line,) = one(LINE).score.lines
    assert line.move.source == End(person="Ada Benin-Laurent", area="hand")
    assert line.move.target == End(person="Ben Ode", area="cheeks")
    assert (line.move.action, line.move.over, line.move.pressure) == ("affectionate_touch", "skin", "skin")
    assert line.move.id == "m5", "the next number that the plan never used"
    assert line.move.alternative == "forehead to forehead"
    assert line.notation == Notation(
        start=1,
        length=4,
        breath=(("", "in"),),
        eyes=(("Ada Benin-Laurent", "the window"),),
        stop="two taps",
    )
    assert line.notation.last == 4


@pytest.mark.parametrize(
    "text",
    [
        "ada's left hand to ben ode lower back: embrace over clothes firm",
        "Ada left hand -> Tom the lower back: hug, muscle level, over clothing",
        "NORA left hand on TOM small of the back: embraces, firm, clothing",
        'Ada with her left hand > "Ben Ode" lower back: embrace, clothed, muscle',
        "Ada left hand to Tom lower back colon embrace comma over clothing comma firm",
    ],
)
def test_the_same_move_can_be_said_in_many_ways(text: str):
    found = one(text)
    assert found.wrong == ()
    (line,) = found.score.lines
    move = line.move
    assert move.source == End(person="Ada Benin-Laurent", area="hand.left")
    assert move.target == End(person="Ben Ode", area="lower_back")
    assert (move.action, move.over, move.pressure) == ("embrace", "clothing", "muscle")


def test_a_move_of_the_plan_is_named_by_its_number_and_a_new_one_by_none():
    lines = one("m2 Cy: undressing\nCy: bathing\nm1. Ada, Cy: embrace\nAda and Cy: embrace").score.lines
    assert [line.move.id for line in lines] == ["m2", "m5", "m1", "m6"]
    assert lines[2].move.who == lines[3].move.who == ("Ada Benin-Laurent", "Cy")


def test_marks_that_were_spoken_are_marks():
    (line,) = one("counts 5 to 8 Ada hand to Cy cheek colon caress semicolon stop two taps").score.lines
    assert (line.notation.start, line.notation.length, line.notation.stop) == (5, 4, "two taps")


def test_breath_sound_and_eyes_can_be_of_each():
    said = "Ada > Cy: embrace; breath Ada in; breath Cy: exhale, audible; sound Cy > a sigh"
    (line,) = one(f"{said}; sound a floor creaks; eyes Cy: Ada’s hands; eyes Ada > Cy").score.lines
    assert line.notation.breath == (("Ada Benin-Laurent", "in"), ("Cy", "out, audible"))
    assert line.notation.sound == (("Cy", "a sigh"), ("", "a floor creaks"))
    assert line.notation.eyes == (("Cy", "Ada’s hands"), ("Ada Benin-Laurent", "Cy"))


def test_free_timing_is_said_once_at_the_head():
    found = one("Timing: Free\n\nAda > Cy: embrace\n1-2 Ada > Cy: embrace\ntiming: counts")
    assert found.score.timing is Timing.FREE
    assert len(found.score.lines) == 1
    assert [wrong.line for wrong in found.wrong] == [4, 5]
    assert one("timing: waltz\nAda > Cy: embrace").wrong[0].found == "waltz"


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Ada > Cy: kiss", "kiss", "kiss, closed mouth · kiss, open mouth · kiss on the body"),
        ("Ada > Cy: kisss", "kisss", "Near it: kiss"),
        ("Ada > Cy: xyzzy", "xyzzy", "no action"),
        ("Ada sholder > Cy: caress", "sholder", "the shoulders"),
        ("Zed > Cy: caress", "Zed", "Ada Benin-Laurent, Ben Ode, Ben Yusuf, Cy"),
        ("Ben > Cy: caress", "Ben", "Ben Ode or Ben Yusuf"),
        ('"Ben" > Cy: caress', '"Ben"', "Ben Ode"),
        ('"B\\en" > Cy: caress', '"B\\en"', "Ben Ode"),
        ("Ada > Ada: caress", "Ada > Ada", "two different people"),
        ("Ada > Cy > Tom: caress", "Ada > Cy > Tom", "a line for each"),
        ("Ada hand: caress", "hand", "Somebody else stands after"),
        ("Ada > Cy caress", "Ada > Cy caress", "A colon"),
        ("Ada > Cy:", "", "An action"),
        ("Ada > Cy: caress, wobbly", "wobbly", "over clothing · on the skin"),
        ("Ada > Cy: caress, light, firm", "firm", "each once"),
        ("Ada > Cy: caress; tron: x", "tron: x", "tone"),
        ("Ada > Cy: caress; 1234: x", "1234: x", "A part begins with one of"),
        ("Ada > Cy: caress; tone:", "tone:", "Nothing is said"),
        ("Ada > Cy: caress; tone: soft; tone: hard", "tone: hard", "said twice"),
        ("Ada > Cy: caress; breath in; breath out", "breath out", "said twice"),
        ("Ada > Cy: caress; breath deep", "deep", "A breath is in, out, held"),
        ("Ada > Cy: caress; eyes Tom > Ada", "Ben Ode", "not in this move"),
        ("Ada > Cy: caress; camera s7", "s7", "It has s1, s2."),
        ("Ada > Cy: caress; barrier helmet", "helmet", "no garment or barrier"),
        ("9-3 Ada > Cy: caress", "9-3", "Counts run"),
        ("0 Ada > Cy: caress", "0", "Counts run"),
        ("m9 Ada > Cy: caress", "m9", "No move of the plan has this number"),
        ("m1 Ada > Cy: caress\nm1 Ada > Cy: caress", "m1", "further up"),
    ],
)
def test_what_is_not_understood_says_what_was_found_and_what_was_expected(
    text: str, found: str, expected: str
):
    wrong = one(text).wrong[-1]
    assert wrong.found == found
    assert expected in wrong.expected
    assert wrong.text == text.split("\n")[-1]


def test_a_plan_without_set_ups_says_so():
    (wrong,) = read("Ada > Cy: caress; camera s1", Around(cast=CAST)).wrong
    assert "It has none yet." in wrong.expected


def test_set_ups_and_barriers_are_the_plans():
    (line,) = one("Ada > Cy: sitting astride; cam s1 and S2; wear foam guard, cushion").score.lines
    assert line.move.setups == ("s1", "s2")
    assert line.move.needs == ("foam_guard", "cushion")


def test_a_name_that_is_somebody_elses_first_word_is_that_persons():
    two = cast([("Ada", ""), ("Ada Lind", "")])
    (line,) = read("Ada > Ada Lind: embrace", Around(cast=two)).score.lines
    assert line.move.source == End(person="Ada")
    assert line.move.target == End(person="Ada Lind")


def test_it_is_written_again_with_short_names_where_they_mean_nobody_else():
    assert write(one(LINE).score, CAST).startswith(
        "m5 1-4 Ada hand > Ben Ode cheeks: affectionate touch, on the skin, skin level; breath in; eyes Ada "
    )
    assert write(Score(timing=Timing.FREE), CAST) == "timing: free"


def test_other_names_of_areas_are_names_of_none_besides():
    for id_, ways in AREA_ALSO.items():
        assert id_ in AREAS
        for way in ways.split(", "):
            assert AREA_WORDS.names[way] == (id_,)


@pytest.mark.parametrize(
    "counts", [{"start": 3}, {"length": 2}, {"start": 1, "length": 10_000}, {"start": -1, "length": 1}]
)
def test_a_move_is_timed_wholly_or_not_at_all(counts: dict[str, int]):
    with pytest.raises(ValueError, match="not timed"):
        Notation(**counts)


def test_what_changed_is_told_move_by_move():
    old = one("m1 1-4 Ada > Cy: embrace\nm2 Cy: bathing\nCy: undressing").score
    new = one("timing: free\nm2 Cy: bathing; tone: plain\nm1 Ada > Cy: embrace, light").score
    told = {(change.what, change.move, change.field) for change in changes(old, new)}
    assert told == {
        (Happened.CHANGED, "", "timing"),
        (Happened.MOVED, "m1", ""),
        (Happened.RETIMED, "m1", ""),
        (Happened.CHANGED, "m1", "pressure"),
        (Happened.CHANGED, "m2", "tone"),
        (Happened.REMOVED, "m5", ""),
    } or told == {
        (Happened.CHANGED, "", "timing"),
        (Happened.MOVED, "m2", ""),
        (Happened.RETIMED, "m1", ""),
        (Happened.CHANGED, "m1", "pressure"),
        (Happened.CHANGED, "m2", "tone"),
        (Happened.REMOVED, "m5", ""),
    }
    added = [change for change in changes(new, old) if change.what is Happened.ADDED]
    assert [change.after.move.action for change in added] == ["undressing.self"]


def test_moves_at_the_same_time_lie_above_each_other_and_nothing_is_drawn_where_nothing_goes_on():
    drawn = layout(
        one("1-4 Ada > Cy: embrace\n3-6 Ada hand > Cy cheek: caress\n9 Cy: bathing\nAda: bathing").score
    )
    assert drawn.columns == (
        Column(first=1, last=2),
        Column(first=3, last=4),
        Column(first=5, last=6),
        Column(first=9, last=9),
        Column(),
    )
    assert (drawn.levels("Ada Benin-Laurent"), drawn.levels("Cy"), drawn.levels("nobody")) == (2, 2, 1)
    assert [(tie.source, tie.target, tie.column) for tie in drawn.ties] == [
        ("Ada Benin-Laurent", "Cy", 0),
        ("Ada Benin-Laurent", "Cy", 1),
    ]


def test_a_sound_that_is_nobodys_in_particular_can_begin_with_a_name_and_empty_parts_say_nothing():
    (wrong,) = one("Ada > Cy: embrace; sound > Cy: in the next room; sound Cy hums").wrong
    assert "said twice" in wrong.expected, "without a mark after the name it is nobody's in particular"
    (line,) = one("Ada > Cy: embrace;; ; sound > Cy: in the next room; ").score.lines
    assert line.notation.sound == (("", "Cy: in the next room"),)
