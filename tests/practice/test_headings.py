import pytest

from closedset.practice import headings


@pytest.mark.parametrize(
    ("text", "inside", "set_name", "time"),
    [
        ("INT. KITCHEN - NIGHT", "INT", "KITCHEN", "NIGHT"),
        ("EXT HOUSE DAY", "EXT", "HOUSE", "DAY"),
        ("INT./EXT. CAR - MOVING - DUSK", "INT/EXT", "CAR - MOVING", "DUSK"),
        ("I/E CAR - DAY", "INT/EXT", "CAR", "DAY"),
        ("EST. HARBOUR - DAWN", "EXT", "HARBOUR", "DAWN"),
        ("WN. MIESZKANIE - NOC", "INT", "MIESZKANIE", "NOC"),
        ("PL. ULICA - DZIEŃ", "EXT", "ULICA", "DZIEŃ"),
        ("INT. FLAT - THE NEXT MORNING", "INT", "FLAT", "THE NEXT MORNING"),
        ("INT. FLAT. DAY", "INT", "FLAT", "DAY"),
        ("INT. FLAT (NIGHT)", "INT", "FLAT", "NIGHT"),
        ("INT. LATE SHOW STUDIO", "INT", "LATE SHOW STUDIO", ""),
        ("INT. DAY ROOM AT NIGHT CLUB", "INT", "DAY ROOM AT NIGHT CLUB", ""),
        ("KITCHEN", "", "KITCHEN", ""),
        ("12A INT. KITCHEN - DAY 12A *", "INT", "KITCHEN", "DAY"),
    ],
)
def test_a_heading_comes_apart(text, inside, set_name, time):
    parts = headings.take_apart(text)
    assert (parts.inside, parts.set_name, parts.time_of_day) == (inside, set_name, time)


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("12 INT. ROOM - DAY 12", "12", "INT. ROOM - DAY"),
        ("A12 EXT. ROOM - DAY A12 *", "A12", "EXT. ROOM - DAY"),
        ("2.1 INT. ROOM 2.1", "2.1", "INT. ROOM"),
        ("INT. ROOM 12", "", "INT. ROOM 12"),
        ("INT. ROOM - DAY    14B", "14B", "INT. ROOM - DAY"),
        ("12 KITCHEN - DAY 12", "12", "KITCHEN - DAY"),
        ("12 monkeys", "", "12 monkeys"),
    ],
)
def test_numbers_come_out_of_the_margins(text, number, rest):
    assert headings.unnumber(text) == (number, rest)


@pytest.mark.parametrize(
    ("text", "said", "number"),
    [
        ("OMITTED", True, ""),
        ("12 OMITTED 12", True, "12"),
        ("12-14 OMITTED 12-14", True, "12-14"),
        ("SCENES 3 THRU 5 OMITTED", True, "3-5"),
        ("INT. OMITTED BAR", False, ""),
        ("3 to 5 people", False, "3-5"),
    ],
)
def test_an_omitted_scene_says_so(text, said, number):
    assert headings.omitted(text) == (said, number)


def test_a_short_foreign_prefix_needs_its_full_stop():
    assert headings.prefix_end("PL. PLAC")
    assert not headings.prefix_end("PL WOOD")


@pytest.mark.parametrize("text", ["INTERIOR MONOLOGUE" * 0 + "INTENSE", "EXTRA", "ESTHER", "I am", ""])
def test_a_word_that_only_begins_like_a_prefix_is_none(text):
    assert headings.prefix_end(text) == 0


def test_a_time_counts_only_behind_a_mark():
    assert headings.names_a_time("BEACH - DAY")
    assert not headings.names_a_time("THE LONGEST DAY")
