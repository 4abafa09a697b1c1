"""What needs more care: from the words beside it, and from what the script said of its people before."""

import pytest

from closedset.practice.breakdown import Flag, find
from kit.breakdown_paper import script

ROOM = "INT. ROOM - NIGHT"
TWO = ("@MARA", "> Stay.", "@ELI", "> I will.")
KISS = "Mara kisses Eli on the mouth."


def flags(*lines):
    return find(script(*lines)).beats[-1].flags


def after(opening, *lines, heading="INT. HALL - NIGHT"):
    return flags(heading, opening, *TWO, ROOM, *(lines or (KISS,)), *TWO)


@pytest.mark.parametrize(
    "opening",
    [
        "MARA (15) comes in.",
        "MARA, a teenager with a bag, comes in.",
        "Her seventeen-year-old daughter MARA comes in.",
        "The teenage twins MARA and ELI come in.",
        "MARA, seven years old, comes in.",
    ],
)
def test_an_age_is_remembered(opening):
    assert Flag.MINOR in after(opening)


@pytest.mark.parametrize(
    "opening", ["MARA, two bags in her hand, comes in.", "MARA (45) comes in.", "MARA knows a teenager."]
)
def test_a_number_is_not_always_an_age(opening):
    assert Flag.MINOR not in after(opening)


def test_a_little_girl_is_a_child_and_a_baby_voice_is_not():
    assert Flag.MINOR in flags(ROOM, "They kiss while a little girl looks on.", *TWO)
    assert Flag.MINOR not in flags(ROOM, "They kiss. She talks in a baby voice.", *TWO)


def test_a_rank_is_remembered():
    assert Flag.POWER in after("Her boss, ELI, comes in.")
    assert Flag.POWER not in after("Eli's boss comes in.")


def test_drink_lasts_until_the_day_turns():
    assert Flag.INTOXICATION in after("Mara is drunk.")
    assert Flag.INTOXICATION in after("Mara drinks wine, then vodka.")
    assert Flag.INTOXICATION not in flags(
        "INT. BAR - NIGHT", "Mara is drunk.", *TWO, "INT. ROOM - DAY", KISS, *TWO
    )


def test_reluctance_needs_more_than_one_word():
    assert Flag.NONCONSENT in flags(ROOM, "He kisses her. She flinches and squirms.", *TWO)
    assert Flag.NONCONSENT not in flags(ROOM, "He kisses her. She pushes her plate aside.", *TWO)


@pytest.mark.parametrize(
    "line",
    [
        "The three of them kiss and undress.",
        "Mara, Eli and Tom undress.",
        "The doctor and the nurse lift her gown for a pelvic exam.",
    ],
)
def test_more_than_two_are_a_group(line):
    assert Flag.GROUP in flags(ROOM, line, *TWO, "@TOM", "> Hello.")


def test_a_couple_is_no_group():
    assert Flag.GROUP not in flags(ROOM, "Both undress.", *TWO)


def test_a_kiss_for_a_child_says_little():
    (child,) = find(script(ROOM, "She kisses her daughter.")).beats
    (lover,) = find(script(ROOM, "She kisses her husband.")).beats
    assert child.confidence < lover.confidence
