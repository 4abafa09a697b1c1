import pytest

from closedset.practice import cues


@pytest.mark.parametrize(
    ("cue", "name", "extension"),
    [
        ("JASON (VOICE) (CONT'D)", "JASON", "VOICE, CONT'D"),
        ("JOHN (AGED 10) (O.S.)", "JOHN (AGED 10)", "O.S."),
        ("JOHN (CONT'D", "JOHN", "CONT'D"),
        ("JOHN (30", "JOHN", "30"),
        ("EVE ^", "EVE", ""),
        ("A) B (C", "A) B", "C"),
        ("A) B", "A) B", ""),
        ("A (B (C) D) E", "A (B D) E", "C"),
    ],
)
def test_a_cue_comes_apart(cue, name, extension):
    assert cues.take_apart(cue) == (name, extension)


@pytest.mark.parametrize(
    ("line", "shaped"),
    [
        ("R2D2", True),
        ("23 (O.S.)", False),
        ("HANS (on the radio)", True),
        ("Hans", False),
        ("(beat)", False),
        ("ÉLODIE", True),
        ("JERRY’S MEESEEKS", True),
        ("(O.S.)", False),
        ("", False),
    ],
)
def test_a_cue_has_a_capital_and_no_small_letter_outside_brackets(line, shaped):
    assert cues.cue_shaped(line) is shaped


def test_apostrophes_dots_and_case_make_no_new_person():
    assert cues.same_name("Dr. O’Hara #2") == cues.same_name("DR O'HARA 2")


def test_a_voice_belongs_to_somebody():
    assert cues.voice_of("JOHN'S VOICE") == "JOHN"
    assert cues.voice_of("VOICE OF JOHN") == "JOHN"
    assert cues.voice_of("JOHN") == ""
