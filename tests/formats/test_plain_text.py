import pytest

from closedset.formats import plain_text
from closedset.practice import breakdown
from closedset.practice.screenplay import Kind

INDENTED = """
                                 THE TITLE

                                 Written by

                                 Somebody

          FADE IN:

     12   INT. KITCHEN - DAY                                      12

          Rain runs down a window. Nobody looks at it
          for a long time.                                            *

                              ADAM
                    I did not sleep, and when I slept I
                    dreamt of rain.
                         (to the
                         window)
                    Of this.
                              (MORE)
                                                               12.
          CONTINUED:
                              ADAM (CONT'D)
                    Enough.

          EVE's hand on the sill.

     A13  OMITTED                                                 A13

          GARDEN - NIGHT

                              EVE (O.S.)
                    Come in.

                                                       CUT TO:

          EXT. STREET, BEHIND A VERY LONG HOUSE WITH
          A GATE - DAWN

          *
          Gone.
"""


def of(script, kind):
    return [e.text for e in script.elements if e.kind is kind]


@pytest.fixture(scope="module")
def script():
    return plain_text.parse(INDENTED)


def test_scenes_are_found_with_the_numbers_of_both_margins(script):
    assert [(s.number, s.heading) for s in script.scenes] == [
        ("12", "INT. KITCHEN - DAY"),
        ("A13", "OMITTED"),
        ("", "GARDEN - NIGHT"),
        ("", "EXT. STREET, BEHIND A VERY LONG HOUSE WITH A GATE - DAWN"),
    ]
    assert [s.omitted for s in script.scenes] == [False, True, False, False]


def test_speakers_are_told_from_action(script):
    assert of(script, Kind.CUE) == ["ADAM", "EVE (O.S.)"]
    assert of(script, Kind.PARENTHETICAL) == ["(to the window)"]
    assert of(script, Kind.DIALOGUE)[0] == "I did not sleep, and when I slept I dreamt of rain."


def test_lines_of_a_paragraph_are_joined(script):
    assert of(script, Kind.ACTION)[0] == "Rain runs down a window. Nobody looks at it for a long time."


def test_a_star_in_the_margin_marks_its_line_as_revised(script):
    action = next(e for e in script.elements if e.kind is Kind.ACTION)
    assert [action.text[a:b] for a, b in action.revised] == ["for a long time."]


def test_page_furniture_is_never_played(script):
    assert {"(MORE)", "12.", "CONTINUED:", ""} <= set(of(script, Kind.FURNITURE))


def test_the_title_page_is_read(script):
    assert script.title_page == (("Title", "THE TITLE"), ("Credit", "Written by"), ("Author", "Somebody"))


def test_no_character_is_lost(script):
    covered = {at for e in script.elements for at in range(e.place.start, e.place.end)}
    assert all(at in covered or char.isspace() for at, char in enumerate(INDENTED))


def test_a_paste_without_indents_is_read_by_blank_lines():
    script = plain_text.parse(
        "INT. ROOM - DAY\n\nRain.\nMore.\n\nADAM\n(low)\nYes.\n\nCUT TO:\n\nANGLE ON THE DOOR\n\nEXT. A - DAY"
    )
    assert [e.kind.value for e in script.elements] == [
        "heading", "action", "cue", "parenthetical", "dialogue", "transition", "shot", "heading",
    ]  # fmt: skip
    assert script.scenes[0].elements[1].text == "Rain.\nMore."


def test_form_feeds_are_page_breaks():
    script = plain_text.parse("INT. A - DAY\n\nRain.\n\f\nINT. B - DAY\n\nSun.\n")
    assert [s.page for s in script.scenes] == [1, 2]
    assert not script.pages_estimated


def test_a_running_head_is_furniture():
    page = "\n".join(
        [
            "          INT. A - DAY",
            "",
            *["          Rain falls again."] * 80,
            "                   My Play by Somebody",
            "",
        ]
    )
    script = plain_text.parse(page * 4)
    assert of(script, Kind.FURNITURE) == ["My Play by Somebody"] * 4


@pytest.mark.parametrize(
    "text",
    ["(" * 50_000, "INT" * 30_000, "1-" * 40_000, "A " * 50_000, "- " * 40_000 + "DAY", "the " * 30_000],
)
def test_no_text_makes_the_reader_wander(text):
    plain_text.parse(text)
    plain_text.parse("INT. " + text + "\n\nA\nb")


def side_by_side(*rows: str) -> str:
    before = ["INT. KITCHEN - DAY", "", "They look up.", "", " " * 25 + "ADA", " " * 12 + "Well then.", ""]
    after = ["", "Silence.", "", " " * 25 + "BEN", " " * 12 + "Quite.", ""]
    return "\n".join([*before, *rows, *after])


def test_two_speeches_side_by_side_are_read_one_after_the_other():
    script = plain_text.parse(
        side_by_side(
            "          ADA (O.S.)                      BEN",
            "    I never said that            You did say it, and you",
            "    to you.                      said it here.",
        )
    )
    spoken = [(e.dual, e.kind, e.text) for e in script.elements if e.dual]
    assert spoken == [
        ("left", Kind.CUE, "ADA (O.S.)"),
        ("left", Kind.DIALOGUE, "I never said that to you."),
        ("right", Kind.CUE, "BEN"),
        ("right", Kind.DIALOGUE, "You did say it, and you said it here."),
    ]


def test_when_one_of_two_speeches_ends_the_other_goes_on():
    script = plain_text.parse(
        side_by_side(
            "          ADA                              BEN",
            "       (softly)                  No, and it is not",
            "    Yes.                         for want of asking",
            "                                 either.",
        )
    )
    said = [e.text for e in script.elements if e.dual and e.kind is Kind.DIALOGUE]
    assert said == ["Yes.", "No, and it is not for want of asking either."]


def test_a_line_with_two_names_and_no_columns_below_stays_as_it_is():
    script = plain_text.parse(
        side_by_side(
            "    ADA             BEN", "walk out of the kitchen arm in arm and do not look back once."
        )
    )
    assert not any(e.dual for e in script.elements)


def test_a_speech_that_goes_on_over_the_page_is_cued_once():
    page = "\n".join(
        [
            *["INT. KITCHEN - DAY", "", " " * 25 + "ADA", " " * 12 + "It began", " " * 25 + "(MORE)", ""],
            *[" " * 60 + "2.", "", " " * 25 + "ADA (CONT'D)", " " * 12 + "in June.", ""],
            *[
                " " * 25 + "BEN",
                " " * 12 + "Did it?",
                "",
                " " * 25 + "BEN (CONT'D)",
                " " * 12 + "It did.",
                "",
            ],
        ]
    )
    script = plain_text.parse(page)
    assert [e.text for e in script.elements if e.kind is Kind.CUE] == ["ADA", "BEN", "BEN (CONT'D)"]
    assert next(one for one in script.characters if one.name == "ADA").cues == 1


def told(text):
    """Kind, side and words of all that is played."""
    elements = plain_text.parse(text).elements
    return [(one.kind.value, one.dual, one.text) for one in elements if one.kind is not Kind.FURNITURE]


PLAY = """
           INT. HALL - DAY

           Ada waits by the door.

                                 ADA
                        Nobody came.

                                 BO
                        I did.
"""


def test_brackets_as_far_right_as_the_cues_are_the_speakers():
    text = PLAY + "\n".join(
        (
            "",
            "                                 ADA",
            "                                (softly, to",
            "                                herself)",
            "                        Still nobody.",
        )
    )
    assert told(text)[-3:] == [
        ("cue", "", "ADA"),
        ("parenthetical", "", "(softly, to herself)"),
        ("dialogue", "", "Still nobody."),
    ]


def test_speeches_side_by_side_written_line_by_line_are_parted():
    text = PLAY + "\n".join(
        (
            "",
            "                          ADA",
            "                                                        BO",
            "                 (softly)",
            "           You never said",
            "           a word.",
            "                                              I said it twice, and",
            "                          ADA",
            "                                              then again.",
            "           Not to me.",
            "                                 CLEO",
            "                        Stop it.",
        )
    )
    assert told(text)[6:] == [
        ("cue", "left", "ADA"),
        ("parenthetical", "left", "(softly)"),
        ("dialogue", "left", "You never said a word."),
        ("cue", "right", "BO"),
        ("dialogue", "right", "I said it twice, and then again."),
        ("cue", "left", "ADA"),
        ("dialogue", "left", "Not to me."),
        ("cue", "", "CLEO"),
        ("dialogue", "", "Stop it."),
    ]


def test_capitals_alone_at_the_right_edge_are_nobodys_speech():
    text = PLAY + "\n".join(
        (
            "",
            "                                                          SLOW",
            "                                                     DISSOLVE AND",
            "                                                           BLACK.",
        )
    )
    assert {side for _kind, side, _words in told(text)} == {""}


def test_a_page_head_between_two_speeches_is_nobodys():
    head = "                           The Tide, third draft      {}.\n"
    beside = (
        "                          ADA\n"
        "                                                        BO\n"
        "           Fine, I stay.\n"
        f"{head.format(7)}"
        "                                              Then stay."
    )
    text = f"{PLAY}\n{beside}\n\n{head.format(8)}\n{PLAY}\n{head.format(9)}\n{PLAY}"
    assert ("dialogue", "right", "Then stay.") in told(text)
    kept = [one for one in plain_text.parse(text).elements if one.kind is Kind.FURNITURE]
    assert [one.dual for one in kept] == ["", "", ""]


@pytest.mark.parametrize("number", ["2", "12A", "A12", "2.14", "3-B"])
def test_continued_with_any_number_is_the_pages(number):
    text = PLAY + f"\n   {number}     CONTINUED: (2)                                    {number}\n"
    assert told(text) == told(PLAY)


def test_a_heading_right_below_a_speech_is_a_heading():
    text = PLAY + "           THE OLD HARBOUR - MORNING\n\n           Rain.\n"
    assert [scene.heading for scene in plain_text.parse(text).scenes] == [
        "INT. HALL - DAY",
        "THE OLD HARBOUR - MORNING",
    ]


def test_a_time_cut_is_a_transition():
    assert ("transition", "", "TIME CUT:") in told(PLAY + "\n           TIME CUT:\n\n           Later.\n")


def test_the_play_begins_below_the_title_page_where_the_action_stands():
    title = "\n\n".join(f"                      {words}" for words in ("THE TIDE", "Written by", "Somebody"))
    opening = "         May 2026\n           THE SEA AT NIGHT\n\n           A hand on a sill.\n"
    made = plain_text.parse(f"{title}\n\n{opening}{PLAY}")
    assert [one.text for one in made.front if one.kind is Kind.ACTION] == [
        "THE SEA AT NIGHT",
        "A hand on a sill.",
    ]
    assert ("Notes", "May 2026") in made.title_page


@pytest.mark.parametrize(
    "says",
    [
        "They are in bed together, over the yellow pages, both naked.",
        "On the pink page: they have sex on the bed.",
        "She strips naked. 12/03/1999 on the wall beside 12.",
        "They have sex, take 1.\n\nThey have sex, take 2.\n\nThey have sex, take 3.",
        "They make love in room 12.\n\nThey make love in room 14.\n\nThey make love in room 15.",
    ],
)
def test_a_sentence_is_never_the_pages_and_is_broken_down(says):
    text = f"INT. ROOM - NIGHT\n\nRain.\n\n{says}\n\n{' ' * 25}EVE\n{' ' * 15}No, not now.\n"
    script = plain_text.parse(text)
    assert Kind.FURNITURE not in {one.kind for one in script.elements}
    assert [beat.tier for beat in breakdown.find(script).beats][:1] == ["beat"]


@pytest.mark.parametrize(
    "head",
    [
        "Blue Revisions 3/4/14",
        "The Long Road - pink draft of 3/4/2014 12.",
        "(continued)",
        "The End of It 12.",
    ],
)
def test_a_head_in_small_letters_is_still_the_pages(head):
    scene = f"INT. ROOM - NIGHT\n\nRain.\n\n{head}\n\n{' ' * 25}EVE\n{' ' * 15}No.\n\n"
    script = plain_text.parse(scene * 3)
    assert [one.text for one in script.elements if one.kind is Kind.FURNITURE] == [head] * 3
