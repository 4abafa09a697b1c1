"""PDFs set by hand: what the page adds to the play, what it marks, and what cannot be read."""

import pytest

from closedset.formats import pdf
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Kind
from kit.pdf_pages import BODY, BRACKETS, CUE, EDGE, SPEECH, column, pdf_of

SCENE = (
    (BODY, "INT. HALL - DAY"),
    (BODY, ""),
    (BODY, "Ada waits by the door and counts the chairs."),
    (BODY, ""),
    (CUE, "ADA"),
    (BRACKETS, "(softly)"),
    (SPEECH, "Nobody came."),
    (BODY, ""),
    (CUE, "BO"),
    (SPEECH, "I did."),
)


def scene(heading="INT. HALL - DAY", top=700):
    return column((BODY, heading), *SCENE[1:], top=top)


def told(*pages):
    """Kind and words of all that is played."""
    elements = pdf.parse(pdf_of(*pages)).elements
    return [(element.kind, element.text) for element in elements if element.kind is not Kind.FURNITURE]


def furniture(*pages):
    return [e.text for e in pdf.parse(pdf_of(*pages)).elements if e.kind is Kind.FURNITURE]


def scenes(*pages):
    return [(one.number, one.heading) for one in pdf.parse(pdf_of(*pages)).scenes]


def test_the_columns_of_the_page_tell_what_a_line_is():
    assert told(scene()) == [
        (Kind.HEADING, "INT. HALL - DAY"),
        (Kind.ACTION, "Ada waits by the door and counts the chairs."),
        (Kind.CUE, "ADA"),
        (Kind.PARENTHETICAL, "(softly)"),
        (Kind.DIALOGUE, "Nobody came."),
        (Kind.CUE, "BO"),
        (Kind.DIALOGUE, "I did."),
    ]


@pytest.mark.parametrize("number", ["7", "7A", "A7", "A7B", "12.1"])
def test_the_number_in_both_margins_is_the_scenes_and_read_once(number):
    margins = [(60, 700, number), (540, 700, number)]
    assert scenes([*scene(), *margins]) == [(number, "INT. HALL - DAY")]


def test_continued_above_and_below_a_page_is_the_pages():
    one = [*scene(), (EDGE, 100, "(CONTINUED)")]
    two = [(BODY, 720, "CONTINUED: (2)"), *scene("EXT. YARD - NIGHT", top=680)]
    assert furniture(one, two) == ["(CONTINUED)", "CONTINUED: (2)"]
    assert scenes(one, two) == [("", "INT. HALL - DAY"), ("", "EXT. YARD - NIGHT")]


def test_a_speech_over_the_page_is_cued_once():
    more = column((CUE, "ADA"), (SPEECH, "And then I"), (CUE, "(MORE)"), top=120)
    after = column((CUE, "ADA (CONT'D)"), (SPEECH, "left."), top=700)
    made = told([*scene(), *more], [*after, *scene("EXT. YARD - NIGHT", top=600)])
    assert [words for kind, words in made if kind is Kind.CUE] == ["ADA", "BO", "ADA", "ADA", "BO"]
    assert {"(MORE)", "ADA (CONT'D)"} <= set(furniture([*scene(), *more], after))


def test_a_star_in_the_margin_marks_the_line_as_revised():
    made = pdf.parse(pdf_of([*scene(), (560, 700 - 24, "*")])).elements
    assert [(e.text, e.revised) for e in made if e.revised] == [
        ("Ada waits by the door and counts the chairs.", ((0, 44),))
    ]


def test_an_omitted_scene_keeps_its_number_and_is_marked():
    gone = [(60, 500, "8"), (BODY, 500, "OMITTED"), (540, 500, "8")]
    made = pdf.parse(pdf_of([*scene(), *gone, *scene("EXT. YARD - NIGHT", top=470)])).scenes
    assert [(one.number, one.omitted) for one in made] == [("", False), ("8", True), ("", False)]


def test_two_speeches_side_by_side_are_parted():
    pair = [(160, 500, "ADA"), (380, 500, "BO"), (110, 488, "Yes, I was here."), (340, 488, "No, you left.")]
    made = pdf.parse(pdf_of([*scene(), *pair])).elements[-4:]
    assert [(one.dual, one.text) for one in made] == [
        ("left", "ADA"),
        ("left", "Yes, I was here."),
        ("right", "BO"),
        ("right", "No, you left."),
    ]


def test_a_page_number_and_a_running_head_are_the_pages():
    pages = [
        [(BODY, 756, f"The Tide - Blue 3/2/26      {number}."), *scene(f"INT. ROOM {number}A - DAY")]
        for number in (1, 2, 3)
    ]
    assert len(furniture(*pages)) == 3
    assert [page.page for page in pdf.parse(pdf_of(*pages)).scenes] == [1, 2, 3]


def test_the_page_printed_on_it_is_the_page_of_a_scene():
    pages = [[(530, 756, f"{number}."), *scene(f"INT. ROOM {number}A - DAY")] for number in (31, 32, 33)]
    assert [one.page for one in pdf.parse(pdf_of(*pages)).scenes] == [31, 32, 33]


def test_where_headings_are_bold_bold_capitals_are_a_heading():
    page = [
        *scene("*INT. HALL - DAY*"),
        *scene("*EXT. YARD - NIGHT*", top=500),
        *column((BODY, "*MOMENTS LATER AT THE GATE*"), (BODY, ""), (BODY, "Rain."), top=300),
    ]
    assert scenes(page)[-1] == ("", "MOMENTS LATER AT THE GATE")


def test_bold_capitals_are_no_heading_where_headings_are_plain():
    page = [*scene(), *column((BODY, "*THE DOOR SLAMS*"), (BODY, ""), (BODY, "Rain."), top=300)]
    assert scenes(page) == [("", "INT. HALL - DAY")]


def test_a_foot_close_below_the_text_is_the_pages_when_it_comes_again():
    pages = [[*scene(f"INT. ROOM {n}A - DAY", top=150), (BODY, 30, "THE TIDE TABLE")] for n in (1, 2, 3)]
    close = [[*page, (SPEECH, 42, f"I said {said}.")] for page, said in zip(pages, "abc", strict=True)]
    assert furniture(*close) == ["THE TIDE TABLE"] * 3


def test_capitals_that_end_where_transitions_end_are_a_transition():
    words = ["CUT TO:", "SMASH CUT TO:", "FADE TO:", "BURN TO PINK."]
    page = [(540 - 7.2 * len(said), 500 - 36 * row, said) for row, said in enumerate(words)]
    assert (Kind.TRANSITION, "BURN TO PINK.") in told([*scene(), *page])


def test_a_pdf_of_pictures_says_so():
    with pytest.raises(CannotRead, match="pictures of pages"):
        pdf.parse(pdf_of([]))


def test_a_picture_among_pages_is_listed_with_its_page():
    made = pdf.parse(pdf_of(scene(), [], scene("EXT. YARD - NIGHT")))
    assert [(one.place.page, one.why) for one in made.not_understood] == [
        (2, "Page 2 has no text: it is blank or a picture.")
    ]
    assert len(made.scenes) == 2


def test_a_locked_pdf_says_so():
    with pytest.raises(CannotRead, match="locked with a password"):
        pdf.parse(pdf_of(scene(), locked=True))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj", pdf_of(scene())[:200]])
def test_a_pdf_cut_short_is_refused(data):
    with pytest.raises(CannotRead, match="broken or cut short"):
        pdf.parse(data)


def test_a_dash_that_breaks_a_speech_off_is_kept():
    broken = column(
        (CUE, "ADA"), (SPEECH, "I never-"), (BODY, ""), (CUE, "BO"), (SPEECH, "You did."), top=500
    )
    assert (Kind.DIALOGUE, "I never-") in told([*scene(), *broken])


def test_no_letter_of_a_page_is_lost():
    made = pdf.parse(pdf_of([*scene(), (560, 640, "*"), (60, 20, "draft 9")]))
    inside = {at for one in made.elements for at in range(one.place.start, one.place.end)}
    assert not [at for at, letter in enumerate(made.text) if not letter.isspace() and at not in inside]
    assert "draft 9" in made.text


def test_what_stands_on_the_page_behind_the_title_is_played():
    title = [(250, 500, "THE TIDE"), (250, 460, "Written by"), (250, 436, "Somebody"), (BODY, 90, "2026")]
    made = pdf.parse(pdf_of(title, [(BODY, 720, "A hand on a sill."), *scene(top=690)]))
    assert [one.text for one in made.front if one.kind is Kind.ACTION] == ["A hand on a sill."]
    assert ("Notes", "2026") in made.title_page


def test_two_words_further_apart_than_the_page_says_keep_their_places():
    row = [(BODY, 500, "It goes on."), (BODY + 13 * 7.2, 500, "And on.")]
    assert (Kind.ACTION, "It goes on. And on.") in told([*scene(), *row])


def test_words_drawn_twice_are_read_once():
    twice = [(BODY, 500, "THE DOOR SLAMS."), (BODY + 0.5, 500, "THE DOOR SLAMS.")]
    assert (Kind.ACTION, "THE DOOR SLAMS.") in told([*scene(), *twice])


def test_letters_set_wider_than_the_page_are_one_word():
    wide = [(BODY + at * 9, 500, letter) for at, letter in enumerate("Opus")]
    assert (Kind.ACTION, "Opus") in told([*scene(), *wide])


def test_what_stands_where_nearly_every_page_has_its_head_is_the_pages():
    pages = [
        [(BODY, 756, f"The Tide{f'   {n}.' if n else ''}"), *scene(f"INT. ROOM {n}A - DAY")] for n in range(5)
    ]
    assert "The Tide" in furniture(*pages)
