"""Words, their places in the source, and the odd ends."""

from closedset.practice.breakdown import Tier, find
from closedset.practice.breakdown.source import span
from closedset.practice.breakdown.words import cut, forms
from closedset.practice.screenplay import Element, Kind, Place, Script
from kit.breakdown_paper import script


def element(text, end):
    return Element(kind=Kind.ACTION, text=text, place=Place(start_line=1, end_line=1, start=0, end=end))


def standing(source, text, start, end):
    low, high = span(Script(format="text", text=source), element(text, len(source)), start, end)
    return source[low:high]


def test_markup_and_layout_are_stepped_over():
    assert standing("She *kisses*\n   him.", "She kisses him.", 4, 14) == "kisses*\n   him"


def test_a_source_in_capitals_is_found():
    assert standing("SHE KISSES HIM.", "She kisses him.", 4, 10) == "KISSES"


def test_a_source_that_says_something_else_points_into_the_paragraph():
    assert standing("abc", "xyz", 0, 3) == ""


def test_no_words_stand_for_the_whole_paragraph():
    assert standing("She waits.", "She waits.", 0, 0) == "She waits."


def test_a_word_has_its_base_forms():
    assert "strip" in forms("stripped")
    assert "undress" in forms("Undresses")
    assert "lie" in forms("lying")
    assert "kiss" in forms("kissing")


def test_sentences_are_counted():
    assert [token.sentence for token in cut("Go! He waits... and waits; then 3 go.", frozenset())] == [
        0, 1, 1, 1, 1, 2, 2, 2,
    ]  # fmt: skip


def test_a_pair_of_marks_ends_a_sentence():
    assert [token.sentence for token in cut("No?! Yes.", frozenset())] == [0, 1]


def test_a_name_at_the_end_of_a_sentence_gives_nobody_an_age():
    beats = find(
        script("INT. HALL - DAY", "There is Lena. 12 chairs. Lena undresses.", "@LENA", "> Hi.")
    ).beats
    assert all(not beat.flags for beat in beats)


def test_an_age_in_words_is_an_age():
    beats = find(script("INT. HALL - DAY", "Lena, sixteen, undresses.", "@LENA", "> Hi.")).beats
    assert [flag.value for flag in beats[0].flags] == ["minor"]


def test_the_findings_of_one_tier():
    breakdown = find(script("INT. HALL - DAY", "They do not kiss."))
    assert breakdown.of(Tier.MENTION) == breakdown.beats
    assert breakdown.of(Tier.BEAT) == ()


def test_a_word_that_is_not_a_name_names_nobody():
    lines = ("INT. HALL - DAY", "The man by the door waits. Olga undresses.", "@OLGA THE STRIPPER", "> Hi.")
    assert [person.name for person in find(script(*lines)).beats[0].who] == ["OLGA THE STRIPPER"]
